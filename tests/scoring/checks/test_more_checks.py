"""The rest of the checks: services, plans, training, declarations; drafts are left alone."""

from __future__ import annotations

import pytest

from duikou_desktop.core.ids import relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.scoring.checks import check_year
from tests.factories import RECIPIENT, RELATION, SUPPORTER, Office, between
from tests.scoring.checks.looking import AS_OF, found, lesson, said


def test_a_months_service_ten_times_the_usual_is_asked_about(office: Office) -> None:
    for month, number in enumerate((20, 30, 25, 22, 28, 300, 24), 1):
        raw = {"quantity": number, "unit": "人次", "relations": (RELATION,)}
        office.add("service_volume", month=f"2024-{month:02}", kind="远程会诊", **raw)
    # A draft without a kind is compared with nothing.
    office.add("service_volume", month="2024-08", quantity=9000, unit="人次")
    (told,) = said(office, "service_jumps")
    assert told.startswith("2024-06 远程会诊 300，其他月份一般 25")


def test_several_supporters_plan_together() -> None:
    from duikou_desktop.core.ids import hospital_id
    from duikou_desktop.domain.facts import YearFacts
    from duikou_desktop.domain.sides import Side
    from duikou_desktop.domain.years import ReportingYear

    office = Office(side=Side.RECIPIENT)
    other = hospital_id("另一家医院")
    office.add("hospital", id=other, name="另一家医院", kind="综合")
    second = relation_id(RECIPIENT, other)
    office.add("relation", id=second, recipient=RECIPIENT, supporter=other)

    def plans() -> list[str]:
        both = (RELATION, second)
        book = Book.of(office.records)
        facts = YearFacts(book, "guangxi-2022-2025", Side.RECIPIENT, ReportingYear(2024), both)
        found = check_year(facts, office.parameters, AS_OF)
        return [str(each.message) for each in found if each.code == "joint_plan_missing"]

    assert plans() == ["有 2 家支援医院，2024 年没有联合计划。"]
    office.add("plan", kind="年度计划", year=2024)
    assert len(plans()) == 1
    office.add("plan", kind="联合计划", year=2024)
    assert plans() == []


@pytest.mark.parametrize(
    ("to", "result", "times"),
    [("2024-06-30", None, 1), ("2024-06-30", "合格", 0), ("2025-07-01", None, 0), (None, None, 0)],
)
def test_training_that_is_over_has_its_result(office: Office, to, result, times: int) -> None:
    office.add(
        "trainee",
        name="学员甲",
        department="内科",
        kind="进修",
        host="示例市医院",
        fee="0",
        result=result,
        relations=(RELATION,),
        **{"from": "2024-01-01", "to": to},
    )
    assert len(found(office, "trainee_without_result")) == times


def test_a_batch_is_led_by_one_of_its_own(office: Office) -> None:
    stranger = office.add("person", name="外人", hospital=SUPPORTER)
    batch = office.add(
        "batch",
        relation=RELATION,
        number="第9批",
        planned_from="2024-03-01",
        planned_to="2024-08-31",
        leader=stranger,
    )
    # Nobody is entered yet: nothing to compare with.
    assert found(office, "leader_not_in_batch") == []
    office.member(batch, "2024-03-01", "2024-08-31")
    assert said(office, "leader_not_in_batch") == ["第9批的领队外人不在这一批的派驻人员里。"]
    office.member(batch, "2024-03-01", "2024-08-31", person=stranger)
    assert found(office, "leader_not_in_batch") == []


def test_drafts_without_days_or_contents_are_left_alone(office: Office, stay) -> None:
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    office.add("assignment", batch=batch, planned_to="2025-08-31")
    office.add("agreement", signed_on="2024-01-05", relations=(RELATION,), **between(2024, 2024))
    office.add("activity", on="2024-05-06", relations=(RELATION,))
    office.add("activity", on="2024-05-06", relations=(RELATION,))
    office.add("activity", on="2024-05-07", kind="学术讲座", topic="无归属", by=(stay,))
    office.add("declaration", year=2024, signed_by="甲")
    office.add("report_duty", title="月报", period="2024-05")
    office.add("attendance", assignment=stay, month="2024-05")
    office.add("plan", kind="规划", year=2024)
    plan = office.records["plan"][-1].id
    office.add("plan_item", plan=plan, task="x", due="2026-05-01")
    for code in (
        "stay_beyond_batch",
        "support_time_missing",
        "entered_twice",
        "declared_otherwise",
        "report_late",
        "attendance_impossible",
        "leader_of_another_relation",
        "outside_filed_year",
    ):
        assert found(office, code) == [], code


def test_who_was_sent_elsewhere_leads_nothing_here(office: Office) -> None:
    other = office.add("hospital", name="另一县医院", kind="综合")
    second = relation_id(other, SUPPORTER)
    office.add("relation", id=second, recipient=other, supporter=SUPPORTER)
    batch = office.add(
        "batch",
        relation=second,
        number="第1批",
        planned_from="2024-03-01",
        planned_to="2024-08-31",
    )
    elsewhere = office.member(batch, "2024-03-01", "2024-08-31")
    lesson(office, elsewhere)
    (told,) = said(office, "leader_of_another_relation")
    assert "派驻在另一家医院" in told


def test_a_plan_that_asks_for_no_clinicians_misses_none(office: Office) -> None:
    assert len(found(office, "key_clinicians_short")) == 1
    yearly = office.parameters.yearly.model_copy(update={"key_clinicians": None})
    office.parameters = office.parameters.model_copy(update={"yearly": yearly})
    assert found(office, "key_clinicians_short") == []


def test_from_nothing_no_figure_jumps(office: Office) -> None:
    raw = {"code": "common_disease_cases", "source": "统计", "relations": (RELATION,)}
    office.add("indicator", year=2021, numerator=0, is_base=True, **raw)
    office.add("indicator", year=2024, numerator=500, **raw)
    assert found(office, "indicator_jumps") == []


def test_someone_without_a_batch_stays_beyond_none(office: Office) -> None:
    person = office.add("person", name="甲", hospital=SUPPORTER)
    dates = {"from": "2024-03-01", "planned_to": "2030-01-01"}
    office.add("assignment", person=person, post="医师", profession="医疗", **dates)
    assert found(office, "stay_beyond_batch") == []


def test_an_item_of_a_years_plan_is_due_in_that_year(office: Office) -> None:
    plan = office.add("plan", kind="年度计划", year=2024)
    raw = {"plan": plan, "task": "x", "requirement": "x", "responsible": "甲", "standard": "x"}
    office.add("plan_item", due="2024-12-31", **raw)
    assert found(office, "outside_filed_year") == []
    office.add("plan_item", due="2024-03-01", done_on="2024-03-01", **raw)
    office.add("plan_item", due="2025-01-01", **raw)
    assert found(office, "outside_filed_year", year=2025)[0].register == "plan_item"


@pytest.mark.parametrize(
    ("kind", "key", "raw"),
    [
        ("岗位待遇不变", "welfare", {"pay_unchanged": False}),
        ("岗位待遇不变", "welfare", {"post_kept": False}),
        ("进修免费", "trainee", {"fee": "200"}),
        ("无困难", "difficulty", {"raised_on": "2024-05-01", "text": "住宿"}),
        ("协议无变更", "terms_change", {"changed_on": "2024-05-01"}),
    ],
)
def test_every_declaration_can_be_contradicted(office: Office, stay, kind, key, raw) -> None:
    office.add("declaration", year=2024, kind=kind, signed_by="甲", signed_on="2024-12-31")
    assert found(office, "declared_otherwise") == []
    more = {"welfare": {"assignment": stay, "year": 2024}, "trainee": {"from": "2024-03-01"}}
    office.add(key, **more.get(key, {}), **raw)
    assert len(found(office, "declared_otherwise")) == 1


def test_a_report_without_a_day_is_no_late_one(office: Office) -> None:
    """What is filed in a year by its period has no due day yet."""
    office.add("report_duty", title="月报", addressee="甲", period="2024-05", sent_on="2024-06-01")
    assert found(office, "report_late") == []


def test_an_item_of_a_longer_plan_may_be_due_in_any_of_its_years(office: Office) -> None:
    plan = office.add("plan", kind="规划", year=2022, to_year=2025)
    office.add("plan_item", plan=plan, task="x", due="2024-03-01")
    office.add("plan_item", task="x", due="2024-03-01")
    assert found(office, "outside_filed_year") == []


def test_a_target_is_due_in_its_year(office: Office) -> None:
    agreement = office.add(
        "agreement", signed_on="2024-01-05", relations=(RELATION,), **between(2024, 2024)
    )
    raw = {"agreement": agreement, "year": 2024, "kind": "人才培养", "text": "x"}
    office.add("target", due="2024-12-31", **raw)
    assert found(office, "outside_filed_year") == []
    office.add("target", due="2025-01-01", **raw)
    assert [each.register for each in found(office, "outside_filed_year")] == ["target"]


def test_somebody_of_our_own_hospital_posted_to_it(office: Office) -> None:
    batch = office.batch("第9批", "2024-03-01", "2024-08-31")
    office.member(batch, "2024-03-01", "2024-08-31")
    nowhere = office.add("person", name="无单位")
    office.member(batch, "2024-03-01", "2024-08-31", person=nowhere)
    assert found(office, "posted_from_elsewhere") == []
    own = office.add("person", name="本院人", hospital=RECIPIENT)
    stay = office.member(batch, "2024-03-01", "2024-08-31", person=own)
    (finding,) = found(office, "posted_from_elsewhere")
    assert (finding.record, finding.severity.value) == (stay, "query")
    book = Book.of(office.records)
    assert str(finding.message) == (
        f"本院人登记的所在医院是{book.hospital_name(RECIPIENT)}，"
        f"不是派出这一批的{book.hospital_name(SUPPORTER)}。核对所在医院，或改批次。"
    )
