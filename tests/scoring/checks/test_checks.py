"""Each check on an office made by hand: what it finds, and what it leaves alone."""

from __future__ import annotations

from datetime import date

import pytest

from duikou_desktop.core.ids import relation_id
from duikou_desktop.scoring.checks import CHECKS, check_year
from duikou_desktop.scoring.checks.base import Severity
from tests.factories import RECIPIENT, RELATION, SUPPORTER, Office, between
from tests.scoring.checks.looking import AS_OF, found, lesson, said


def test_a_stay_within_its_batch_is_left_alone(office: Office, stay) -> None:
    assert found(office, "stay_beyond_batch") == []


@pytest.mark.parametrize(
    ("first", "last"), [("2024-02-29", "2024-08-31"), ("2024-03-01", "2024-09-01")]
)
def test_a_stay_beyond_its_batch_is_an_error(office: Office, first: str, last: str) -> None:
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    stay = office.member(batch, first, last)
    (finding,) = found(office, "stay_beyond_batch")
    assert (finding.severity, finding.record) == (Severity.ERROR, stay)
    assert first in str(finding.message)
    assert "2024-08-31" in str(finding.message)


def test_a_replacement_stays_beyond_the_batch_and_begins_within_it(office: Office) -> None:
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    first = office.member(batch, "2024-03-01", "2024-08-31", to="2024-05-31")
    office.member(batch, "2024-06-01", "2024-11-30", replaces=first)
    assert found(office, "stay_beyond_batch") == []
    office.member(batch, "2024-02-01", "2024-11-30", replaces=first)
    assert len(found(office, "stay_beyond_batch")) == 1


@pytest.mark.parametrize(("second", "times"), [("2024-08-31", 1), ("2024-09-01", 0)])
def test_one_person_is_at_one_place_a_day(office: Office, second: str, times: int) -> None:
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    one = office.batch("第1批", "2024-03-01", "2024-08-31")
    two = office.batch("第2批", second, "2025-02-28")
    office.member(one, "2024-03-01", "2024-08-31", person=person)
    office.member(two, second, "2025-02-28", person=person)
    assert len(found(office, "two_places")) == times


def test_days_doubled_in_another_year_are_that_years_finding(office: Office) -> None:
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    batch = office.batch("第1批", "2023-01-01", "2023-06-30")
    for _ in range(2):
        office.member(batch, "2023-01-01", "2023-06-30", person=person)
    assert found(office, "two_places") == []
    assert len(found(office, "two_places", year=2023)) == 1


@pytest.mark.parametrize(
    ("first", "last", "times"),
    [("2024-03-01", "2024-03-03", 0), ("2024-02-28", "2024-03-03", 1), ("2024-09-01", None, 1)],
)
def test_leave_lies_within_the_stay(office: Office, stay, first, last, times) -> None:
    office.add("absence", assignment=stay, to=last, kind="请假", **{"from": first})
    assert len(found(office, "absence_outside_stay")) == times


@pytest.mark.parametrize(
    ("month", "due", "present", "words"),
    [
        ("2024-04", 22, 22, None),
        ("2024-04", 22, 23, "多于应出勤 22 天"),
        ("2024-04", 31, 20, "只有 30 天"),
        ("2024-10", 22, 20, "不在驻点时间内"),
    ],
)
def test_attendance_is_possible(office: Office, stay, month, due, present, words) -> None:
    office.add("attendance", assignment=stay, month=month, days_due=due, days_present=present)
    messages = said(office, "attendance_impossible")
    assert bool(messages) == bool(words)
    assert all(words in each for each in messages)


@pytest.mark.parametrize(
    ("on", "times"), [("2024-03-01", 0), ("2024-08-31", 0), ("2024-09-01", 1), ("2024-02-29", 1)]
)
def test_who_leads_is_on_site_that_day(office: Office, stay, on: str, times: int) -> None:
    activity = lesson(office, stay, on)
    findings = found(office, "leader_not_on_site")
    assert [each.record for each in findings] == [activity] * times
    assert all(each.severity is Severity.ERROR for each in findings)


def test_the_stay_of_that_day_may_be_another_than_the_one_named(office: Office, stay) -> None:
    person = office.records["person"][0].id
    later = office.batch("第2批", "2024-09-01", "2025-02-28")
    office.member(later, "2024-09-01", "2025-02-28", person=person)
    lesson(office, stay, "2024-10-08")
    assert found(office, "leader_not_on_site") == []


def test_a_guide_away_on_the_first_day_is_asked_about(office: Office, stay) -> None:
    office.add(
        "technique", name="技术", kind="新技术", department="内科", first_on="2024-09-02",
        guided_by=(stay,), relations=(RELATION,),
    )  # fmt: skip
    (finding,) = found(office, "guide_not_on_site")
    assert finding.severity is Severity.QUERY


def test_the_same_lesson_twice_is_asked_about_once(office: Office, stay) -> None:
    first, second = lesson(office, stay), lesson(office, stay)
    assert [each.record for each in found(office, "entered_twice")] == [second]
    assert first != second
    lesson(office, stay, topic="别的主题")
    assert len(found(office, "entered_twice")) == 1


def test_what_is_done_does_not_lie_ahead(office: Office, stay) -> None:
    ahead = lesson(office, stay, "2024-05-07")
    lesson(office, stay, "2024-05-06")
    findings = found(office, "not_yet_happened", as_of=date(2024, 5, 6))
    assert [each.record for each in findings] == [ahead]


@pytest.mark.parametrize(
    ("day", "times"), [("2024-12-31", 0), ("2025-01-01", 1), ("2023-12-31", 1)]
)
def test_a_date_lies_in_the_year_it_is_filed_in(office: Office, day: str, times: int) -> None:
    plan = office.add("plan", kind="年度计划", year=2024)
    office.add(
        "plan_item", plan=plan, task="任务", requirement="按季", responsible="医务科",
        standard="完成", due=day,
    )  # fmt: skip
    findings = found(office, "outside_filed_year") + found(
        office, "outside_filed_year", year=date.fromisoformat(day).year
    )
    assert len({each.record for each in findings}) == times


@pytest.mark.parametrize(
    ("kind", "key", "raw"),
    [
        ("协议无变更", "terms_change", {"changed_on": "2024-05-01"}),
        ("进修免费", "trainee", {"name": "示例乙", "fee": 100, "from": "2024-03-01"}),
        ("无困难", "difficulty", {"raised_on": "2024-03-01", "text": "住宿"}),
    ],
)
def test_a_declaration_is_not_contradicted(office: Office, kind: str, key: str, raw) -> None:
    office.add("declaration", year=2024, kind=kind, signed_by="院长", signed_on="2025-01-05")
    assert found(office, "declared_otherwise") == []
    office.add(key, **raw)
    (finding,) = found(office, "declared_otherwise")
    assert kind in str(finding.message)


def test_a_declaration_for_one_pairing_is_not_contradicted_by_another(office: Office) -> None:
    raw = {"year": 2024, "kind": "无困难", "signed_by": "院长", "signed_on": "2025-01-05"}
    other = relation_id(SUPPORTER, RECIPIENT)
    office.add("relation", id=other, recipient=SUPPORTER, supporter=RECIPIENT)
    office.add("declaration", relations=(other,), **raw)
    office.add("difficulty", raised_on="2024-03-01", text="住宿", relations=(RELATION,))
    assert found(office, "declared_otherwise") == []
    office.add("declaration", relations=(RELATION,), **raw)
    assert len(found(office, "declared_otherwise")) == 1


def test_leave_with_permission_contradicts_no_declaration(office: Office, stay) -> None:
    office.add(
        "declaration", year=2024, kind="无擅自离岗", signed_by="院长", signed_on="2025-01-05"
    )
    absence = {"assignment": stay, "from": "2024-04-01", "to": "2024-04-02"}
    office.add("absence", kind="请假", **absence)
    assert found(office, "declared_otherwise") == []
    office.add("absence", kind="擅自", **absence)
    assert len(found(office, "declared_otherwise")) == 1


def test_a_share_is_no_larger_than_its_whole(office: Office) -> None:
    raw = {"year": 2024, "source": "年报", "relations": (RELATION,), "denominator": 100}
    office.add("indicator", code="referral_out_rate", numerator=100, **raw)
    office.add("indicator", code="bed_occupancy", numerator=104, **raw)
    assert found(office, "share_above_whole") == []
    office.add("indicator", code="critical_rescue_success", numerator=101, **raw)
    assert len(found(office, "share_above_whole")) == 1


@pytest.mark.parametrize(("now", "times"), [(999, 0), (1000, 1), (11, 0), (10, 1)])
def test_a_figure_ten_times_that_of_the_base_is_asked_about(office: Office, now, times) -> None:
    raw = {"code": "level34_operations", "source": "年报", "relations": (RELATION,)}
    office.add("indicator", year=2021, numerator=100, is_base=True, **raw)
    office.add("indicator", year=2024, numerator=now, **raw)
    findings = found(office, "indicator_jumps")
    assert len(findings) == times
    assert all(each.severity is Severity.QUERY for each in findings)


def test_ten_times_as_many_people_as_usual_are_asked_about(office: Office, stay) -> None:
    for day in range(6, 10):
        lesson(office, stay, f"2024-05-0{day}", attendees=40)
    lesson(office, stay, "2024-05-13", attendees=399)
    assert found(office, "attendees_jump") == []
    lesson(office, stay, "2024-05-14", attendees=400)
    assert len(found(office, "attendees_jump")) == 1


@pytest.mark.parametrize(
    ("due", "sent", "times"),
    [("2024-04-10", "2024-04-10", 0), ("2024-04-10", "2024-04-11", 1), ("2024-04-10", None, 1)],
)
def test_a_report_goes_in_time(office: Office, due: str, sent: str | None, times: int) -> None:
    office.add(
        "report_duty", title="季报", addressee="市卫生健康委", period="2024年第1季度", due=due,
        sent_on=sent,
    )  # fmt: skip
    assert len(found(office, "report_late")) == times


def test_an_agreement_says_the_time_of_support(office: Office) -> None:
    raw = {"signed_on": "2024-01-05", "relations": (RELATION,), **between(2024, 2024)}
    office.add("agreement", contents=("年度目标", "支援时间"), **raw)
    assert found(office, "support_time_missing") == []
    office.add("agreement", contents=("年度目标", "任务内容"), **raw)
    assert len(found(office, "support_time_missing")) == 1


def test_gaps_without_anybody_are_dated(office: Office, stay) -> None:
    assert said(office, "nobody_on_site") == [
        "2024-01-01 至 2024-02-29 没有派驻人员在岗（60 天）。",
        "2024-09-01 至 2024-12-31 没有派驻人员在岗（122 天）。",
    ]


def test_people_of_a_draft_batch_fill_no_gap(office: Office, stay) -> None:
    draft = office.add("batch", number="第2批", planned_from="2024-09-01", planned_to="2025-02-28")
    office.member(draft, "2024-09-01", "2025-02-28")
    assert "2024-09-01 至 2024-12-31 没有派驻人员在岗（122 天）。" in said(office, "nobody_on_site")


@pytest.mark.parametrize(
    ("on", "times"),
    # The plan runs 2022-2025, and is looked at in 2025; support goes back five years before it.
    [("2024-05-06", 0), ("2026-01-01", 1), ("2034-05-06", 1), ("2017-01-01", 0), ("2016-12-31", 1)],
)
def test_a_date_far_from_the_plan_is_a_query_in_every_year(
    office: Office, stay, on: str, times: int
) -> None:
    activity = lesson(office, stay, on)
    for year in (2023, 2024):
        findings = found(office, "far_off", year=year)
        assert [each.record for each in findings] == [activity] * times


def test_a_title_may_be_old_and_an_end_too_far_is_found(office: Office) -> None:
    batch = office.batch("第1批", "2024-03-01", "2034-08-31")
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    office.add(
        "organisation", kind="办公室", set_up_on="2009-01-05", head="示例乙", head_post="院长"
    )
    office.add("title", person=person, name="主任医师", **{"from": "1998-12-01"})
    assert [each.record for each in found(office, "far_off")] == [batch]


@pytest.mark.parametrize(("trained", "times"), [(3, 0), (2, 1), (0, 1)])
def test_three_key_clinicians_a_year(office: Office, trained: int, times: int) -> None:
    for number in range(trained):
        office.add(
            "trainee", name=f"学员{number}", department="内科", kind="进修", host="示例市医院",
            fee=0, key_clinician=True, relations=(RELATION,), **{"from": "2024-03-01"},
        )  # fmt: skip
    office.add(
        "trainee", name="不是骨干", department="内科", kind="进修", host="示例市医院", fee=0,
        relations=(RELATION,), **{"from": "2024-03-01"},
    )  # fmt: skip
    assert len(found(office, "key_clinicians_short")) == times


@pytest.mark.parametrize(
    ("days", "halves"),
    [
        ([], ["上", "下"]),
        (["2024-06-30"], ["下"]),
        (["2024-07-01"], ["上"]),
        (["2024-03-01", "2024-10-01"], []),
    ],
)
def test_each_half_year_has_a_self_inspection(office: Office, days, halves) -> None:
    for day in days:
        office.add(
            "inspection", on=day, kind="督导自查", leader="副院长", leader_post="副院长",
            findings="无",
        )  # fmt: skip
    words = said(office, "self_inspection_missing")
    assert words == [f"2024 年{half}半年没有督导自查。" for half in halves]


def test_a_half_year_that_runs_is_not_yet_missing_one(office: Office) -> None:
    words = said(office, "self_inspection_missing", as_of=date(2024, 6, 29))
    assert words == []


def test_a_draft_says_what_it_lacks(office: Office) -> None:
    office.add("meeting", held_on="2024-03-05", topics="帮扶工作")
    assert said(office, "draft") == ["会议“2024-03-05 · 帮扶工作”是草稿，缺种类，不计入。"]


def test_findings_have_subjects_of_their_own(office: Office, stay) -> None:
    lesson(office, stay, "2024-11-11")
    lesson(office, stay, "2024-11-12", attendees=3)
    findings = check_year(office.facts(), office.parameters, AS_OF)
    keys = [(each.code, each.subject) for each in findings]
    assert len(set(keys)) == len(keys)
    errors = [each.severity is Severity.ERROR for each in findings]
    assert errors == sorted(errors, reverse=True)


def test_every_check_is_run_and_named_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS)
