"""Each finding whole: how grave it is, what it stands at, and its exact words."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Finding, Severity
from tests.factories import GUANGXI, RECIPIENT, RELATION, SUPPORTER, Office, between
from tests.scoring.checks.looking import AS_OF, found, lesson

ERROR, QUERY = Severity.ERROR, Severity.QUERY
HERE = "示例县人民医院 ← 示例市医院"

Whole = tuple[Severity, str, UUID | None, str, str]


def whole(office: Office, code: str, **how: Any) -> list[Whole]:
    return [_whole(each) for each in found(office, code, **how)]


def _whole(each: Finding) -> Whole:
    return each.severity, each.register, each.record, each.about, str(each.message)


@pytest.fixture
def person(office: Office) -> UUID:
    return office.add("person", name="示例甲", hospital=SUPPORTER)


@pytest.fixture
def served(office: Office, person: UUID) -> UUID:
    """示例甲 on site from March to August 2024, in a batch of those days."""
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    return office.member(batch, "2024-03-01", "2024-08-31", person=person)


# Stays, absences, attendance.


def test_a_stay_beyond_its_batch(office: Office, person: UUID) -> None:
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    nowhere = office.add("person", name="示例乙", hospital=SUPPORTER)
    # Without a batch there is nothing to compare with; the others are looked at all the same.
    office.add("assignment", person=nowhere, planned_to="2030-01-01", **{"from": "2024-03-01"})
    stay = office.member(batch, "2024-02-28", "2024-09-02", person=person)
    words = (
        "示例甲的驻点（2024-02-28 至 2024-09-02）超出了第1批（2024-03-01 至 2024-08-31）。"
        "核对日期，或放在另一批。"
    )
    assert whole(office, "stay_beyond_batch") == [(ERROR, "assignment", stay, "", words)]


def test_a_stay_whose_batch_has_one_day_only(office: Office, person: UUID) -> None:
    batch = office.add("batch", relation=RELATION, planned_to="2024-08-31")
    stay = office.member(batch, "2024-03-01", "2024-09-01", person=person)
    words = "示例甲的驻点（2024-03-01 至 2024-09-01）超出了（ 至 2024-08-31）。核对日期，或放在另一批。"
    assert whole(office, "stay_beyond_batch") == [(ERROR, "assignment", stay, "", words)]
    office.records["batch"] = [
        each.changed(planned_from=date(2024, 3, 2), planned_to=None)
        for each in office.records["batch"]
    ]
    words = "示例甲的驻点（2024-03-01 至 2024-09-01）超出了（2024-03-02 至 ）。核对日期，或放在另一批。"
    assert whole(office, "stay_beyond_batch") == [(ERROR, "assignment", stay, "", words)]


def test_a_stay_is_measured_to_its_actual_end_then_to_its_planned_one(
    office: Office, person: UUID
) -> None:
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    office.member(batch, "2024-03-01", "2024-09-30", to="2024-08-31", person=person)
    assert found(office, "stay_beyond_batch") == []
    running = office.member(batch, "2024-03-01", "2024-09-30", to=None)
    assert [each.record for each in found(office, "stay_beyond_batch")] == [running]


def test_one_person_at_two_places(office: Office, person: UUID, served: UUID) -> None:
    later = office.batch("第2批", "2024-08-30", "2025-02-28")
    office.add("assignment", batch=later, **{"from": "2024-08-30"})  # nobody's
    office.add("assignment", batch=later, **{"from": "2024-08-30"})
    second = office.member(later, "2024-08-30", "2025-02-28", person=person)
    words = (
        f"示例甲在 2024-08-30 至 2024-08-31 有两条派驻（第1批 · {HERE}、第2批 · {HERE}）。"
        "一个人一天只能在一处。"
    )
    assert whole(office, "two_places") == [(ERROR, "assignment", second, "", words)]


def test_of_three_stays_each_two_that_meet_are_found(
    office: Office, person: UUID, served: UUID
) -> None:
    """March to August; September; a week in September: only the last two meet."""
    batch = office.batch("第2批", "2024-09-01", "2024-09-30")
    office.member(batch, "2024-09-01", "2024-09-30", person=person)
    third = office.member(batch, "2024-09-09", "2024-09-15", person=person)
    assert [each.record for each in found(office, "two_places")] == [third]


def test_of_stays_that_begin_together_always_the_same_one_is_found(
    office: Office, person: UUID
) -> None:
    """The one with the higher id, in whatever order they are read."""
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    both = [office.member(batch, "2024-03-01", "2024-08-31", person=person) for _ in range(2)]
    for _ in range(2):
        assert [each.record for each in found(office, "two_places")] == [max(both, key=str)]
        office.records["assignment"].reverse()


def test_leave_outside_the_stay(office: Office, served: UUID) -> None:
    leave = office.add(
        "absence", assignment=served, kind="请假", **{"from": "2024-08-31", "to": "2024-09-02"}
    )
    office.add("absence", kind="请假", **{"from": "2024-10-01"})  # nobody's
    words = (
        "示例甲的离岗（2024-08-31 至 2024-09-02）不在驻点时间（2024-03-01 至 2024-08-31）内。核对日期。"
    )
    assert whole(office, "absence_outside_stay") == [(ERROR, "absence", leave, "", words)]


@pytest.mark.parametrize(
    ("month", "due", "present", "words"),
    [
        ("2024-04", 30, 30, None),
        ("2024-04", 22, 23, "示例甲 2024-04 实出勤 23 天，多于应出勤 22 天。"),
        ("2024-04", 31, 20, "示例甲 2024-04 应出勤 31 天，这个月只有 30 天。"),
        ("2024-03", 22, 22, None),
        ("2024-02", 20, 20, "示例甲 2024-02 不在驻点时间内，却有考勤。"),
        ("2024-08", 22, 22, None),
        ("2024-09", 22, 20, "示例甲 2024-09 不在驻点时间内，却有考勤。"),
    ],
)
def test_attendance_that_cannot_be(office: Office, served: UUID, month, due, present, words):
    office.add("attendance", month="2024-04", days_due=22, days_present=22)  # nobody's
    row = office.add(
        "attendance", assignment=served, month=month, days_due=due, days_present=present
    )
    expected = [(ERROR, "attendance", row, "", words)] if words else []
    assert whole(office, "attendance_impossible") == expected


def test_a_leader_who_was_not_sent(office: Office) -> None:
    stranger = office.add("person", name="示例丙", hospital=SUPPORTER)
    dates = {"relation": RELATION, "planned_from": "2024-03-01", "planned_to": "2024-08-31"}
    office.add("batch", number="第1批", **dates)  # led by nobody
    batch = office.add("batch", number="第2批", leader=stranger, **dates)
    office.member(batch, "2024-03-01", "2024-08-31")
    words = "第2批的领队示例丙不在这一批的派驻人员里。"
    assert whole(office, "leader_not_in_batch") == [(QUERY, "batch", batch, "", words)]


# Activities and techniques.


def test_a_lesson_on_a_day_its_leader_was_away(office: Office, served: UUID) -> None:
    activity = lesson(office, served, "2024-09-01")
    words = "2024-09-01 学术讲座“主题”的带教人示例甲那天不在驻点时间内。核对日期或带教人。"
    expected = (ERROR, "activity", activity, str(served), words)
    assert whole(office, "leader_not_on_site") == [expected]
    (finding,) = found(office, "leader_not_on_site")
    assert finding.subject == f"{activity} {served}"


def test_a_draft_of_a_lesson_is_named_by_what_it_has(office: Office, served: UUID) -> None:
    office.add("activity", on="2024-09-01", by=(served,))
    (told,) = whole(office, "leader_not_on_site")
    assert told[-1] == "2024-09-01 “”的带教人示例甲那天不在驻点时间内。核对日期或带教人。"


def test_a_technique_on_a_day_its_guide_was_away(office: Office, served: UUID) -> None:
    for name, day in (("甲技术", "2024-08-31"), ("乙技术", "2024-09-01")):
        technique = office.add("technique", name=name, first_on=day, guided_by=(served,))
    words = "“乙技术”首次开展那天（2024-09-01），指导人示例甲不在驻点时间内。"
    expected = (QUERY, "technique", technique, str(served), words)
    assert whole(office, "guide_not_on_site") == [expected]


def test_a_lesson_led_by_who_was_sent_elsewhere(office: Office, served: UUID, person: UUID) -> None:
    other = office.add("hospital", name="另一县医院", kind="综合")
    second = relation_id(other, SUPPORTER)
    office.add("relation", id=second, recipient=other, supporter=SUPPORTER)
    lesson(office, served)  # sent here
    lesson(office, served, relations=(), topic="无归属")
    activity = lesson(office, served, "2024-05-07", relations=(second,))

    both = YearFacts(
        Book.of(office.records), GUANGXI, office.side, ReportingYear(2024), (RELATION, second)
    )
    findings = check_year(both, office.parameters, AS_OF)
    words = "“主题”的带教人示例甲派驻在另一家医院。核对结对关系或带教人。"
    assert [_whole(each) for each in findings if each.code == "leader_of_another_relation"] == [
        (ERROR, "activity", activity, str(served), words)
    ]


def test_a_lesson_entered_twice(office: Office, served: UUID) -> None:
    lesson(office, served)
    office.add("activity", on="2024-05-06", relations=(RELATION,))  # without a topic
    second, third = lesson(office, served), lesson(office, served)
    words = "2024-05-06“主题”登记了两次：日期、类别、主题和带教人都相同。确是两次的请说明。"
    assert whole(office, "entered_twice") == [
        (QUERY, "activity", each, "", words) for each in (second, third)
    ]


# Dates and papers.


def test_a_lesson_that_is_yet_to_come(office: Office, served: UUID) -> None:
    activity = lesson(office, served, "2024-05-07")
    words = "教学活动“2024-05-07 · 学术讲座 · 主题”的日期是 2024-05-07，还没有到。核对日期。"
    assert whole(office, "not_yet_happened", as_of=date(2024, 5, 6)) == [
        (ERROR, "activity", activity, "", words)
    ]


def test_a_date_where_no_plan_reaches(office: Office, served: UUID) -> None:
    activity = lesson(office, served, "2034-05-06")
    words = (
        "教学活动“2034-05-06 · 学术讲座 · 主题”的日期在 2034 年，离方案的年度太远。"
        "核对年份，确实如此的请说明。"
    )
    assert whole(office, "far_off") == [(QUERY, "activity", activity, "", words)]


def test_a_date_outside_the_year_it_is_filed_in(office: Office) -> None:
    plan = office.add("plan", kind="年度计划", year=2024)
    item = office.add("plan_item", plan=plan, task="任务", due="2025-01-01")
    words = "日期 2025-01-01 不在所填的 2024 年度内。核对日期或年度。"
    assert whole(office, "outside_filed_year", year=2025) == [
        (ERROR, "plan_item", item, "due", words)
    ]


def test_a_year_that_begins_in_june_takes_a_day_of_the_next_may(office: Office) -> None:
    plan = office.add("plan", kind="年度计划", year=2024)
    office.add("plan_item", plan=plan, task="任务", due="2025-05-31")
    late = office.add("plan_item", plan=plan, task="任务", due="2024-05-31")

    def filed(year: int) -> list[UUID | None]:
        own = ReportingYear(year, (6, 1))
        facts = YearFacts(Book.of(office.records), GUANGXI, office.side, own, (RELATION,))
        findings = check_year(facts, office.parameters, AS_OF)
        return [each.record for each in findings if each.code == "outside_filed_year"]

    assert (filed(2024), filed(2023)) == ([], [late])


@pytest.mark.parametrize(
    ("kind", "key", "raw", "words"),
    [
        ("协议无变更", "terms_change", {"changed_on": "2024-05-01"}, "2024-05-01"),
        (
            "进修免费",
            "trainee",
            {"name": "示例乙", "fee": 100, "from": "2024-03-01"},
            "示例乙 · 2024-03-01",
        ),
        (
            "无困难",
            "difficulty",
            {"raised_on": "2024-03-01", "text": "住宿"},
            "2024-03-01 · 住宿",
        ),
    ],
)
def test_a_declaration_and_the_record_against_it(office: Office, kind, key, raw, words) -> None:
    declared = office.add("declaration", year=2024, kind=kind)
    office.add("trainee", name="示例丁", fee=0, **{"from": "2024-04-01"})
    against = office.add(key, **raw)
    told = f"声明了“{kind}”，却有记录：{words}。核对声明或记录。"
    expected = (ERROR, "declaration", declared, str(against), told)
    assert whole(office, "declared_otherwise") == [expected]


def test_pay_that_stayed_contradicts_no_declaration(office: Office, served: UUID) -> None:
    office.add("declaration", year=2024, kind="岗位待遇不变")
    office.add("welfare", assignment=served, year=2024, pay_unchanged=True, post_kept=True)
    assert found(office, "declared_otherwise") == []


def test_a_declaration_of_one_pairing_meets_a_record_of_the_whole_house(office: Office) -> None:
    office.add("declaration", year=2024, kind="无困难", relations=(RELATION,))
    office.add("difficulty", raised_on="2024-03-01", text="住宿")
    assert len(found(office, "declared_otherwise")) == 1


def test_an_agreement_without_the_time_of_support(office: Office) -> None:
    agreement = office.add(
        "agreement", signed_on="2024-01-05", contents=("年度目标",), relations=(RELATION,),
        **between(2024, 2024),
    )  # fmt: skip
    words = "协议书没有写明支援时间（附件4 第2项的评价标准要求）。补签附件，或说明。"
    assert whole(office, "support_time_missing") == [(QUERY, "agreement", agreement, "", words)]


@pytest.mark.parametrize(
    ("title", "sent", "words"),
    [
        ("季报", "2024-04-10", None),
        ("季报", "2024-04-11", "“季报”2024-04-10 到期，2024-04-11 才报出。"),
        ("季报", None, "“季报”2024-04-10 到期，还没有报送日期。"),
        (None, "2024-04-11", "“”2024-04-10 到期，2024-04-11 才报出。"),
        (None, None, "“”2024-04-10 到期，还没有报送日期。"),
    ],
)
def test_a_late_report(office: Office, title, sent, words) -> None:
    duty = office.add("report_duty", title=title, due="2024-04-10", sent_on=sent)
    expected = [(QUERY, "report_duty", duty, "", words)] if words else []
    assert whole(office, "report_late") == expected


def test_a_report_is_not_late_on_the_day_it_is_due(office: Office) -> None:
    office.add("report_duty", title="季报", due="2024-04-10")
    assert found(office, "report_late", as_of=date(2024, 4, 10)) == []
    assert len(found(office, "report_late", as_of=date(2024, 4, 11))) == 1


# Figures.


def test_a_part_above_its_whole(office: Office) -> None:
    raw = {"year": 2024, "relations": (RELATION,)}
    office.add("indicator", code="referral_out_rate", numerator=101, **raw)  # no whole yet
    office.add("indicator", code="medical_service_income_share", denominator=100, **raw)  # no part yet
    row = office.add(
        "indicator", code="critical_rescue_success", numerator=101, denominator=100, **raw
    )
    words = "2024 年危重急症救治成功率：分子 101 大于分母 100。"
    assert whole(office, "share_above_whole") == [(ERROR, "indicator", row, "", words)]


def test_a_figure_ten_times_that_of_before(office: Office) -> None:
    raw = {"code": "level34_operations", "relations": (RELATION,)}
    office.add("indicator", year=2021, numerator=100, is_base=True, **raw)
    row = office.add("indicator", year=2024, numerator=1000, **raw)
    words = (
        "三、四级手术例数：2024 年 1000，2021 年 100，相差十倍以上。核对单位，确实如此的请说明。"
    )
    assert whole(office, "indicator_jumps") == [(QUERY, "indicator", row, "", words)]


def test_ten_times_as_many_people(office: Office, served: UUID) -> None:
    for day, people in enumerate((30, 40, 41), 6):
        lesson(office, served, f"2024-05-{day:02}", attendees=people)
    many = lesson(office, served, "2024-05-09", attendees=400)
    # Four figures show what is usual: half-way between 40 and 41, without the half.
    words = (
        "2024-05-09“主题”有 400 人，同类活动一般 40 人，相差十倍以上。核对人数，确实如此的请说明。"
    )
    assert whole(office, "attendees_jump") == [(QUERY, "activity", many, "", words)]
    office.records["activity"].pop(0)
    assert found(office, "attendees_jump") == []


def test_ten_times_the_service(office: Office) -> None:
    for month, number in enumerate((20, 25, 25, 249, 25, 250), 1):
        raw = {"quantity": number, "unit": "人次", "relations": (RELATION,)}
        row = office.add("service_volume", month=f"2024-{month:02}", kind="远程会诊", **raw)
    words = "2024-06 远程会诊 250，其他月份一般 25，相差十倍以上。核对数量，确实如此的请说明。"
    assert whole(office, "service_jumps") == [(QUERY, "service_volume", row, "", words)]


# What the plan demands.


def trainee(office: Office, **more: Any) -> UUID:
    return office.add("trainee", name="示例乙", kind="进修", **{"from": "2024-03-01", **more})


def test_too_few_key_clinicians(office: Office) -> None:
    for _ in range(2):
        trainee(office, key_clinician=True, relations=(RELATION,), to="2024-05-31", result="合格")
    words = "2024 年培养临床骨干 2 名，方案要求至少 3 名。"
    expected = (QUERY, "trainee", None, str(RELATION), words)
    assert whole(office, "key_clinicians_short") == [expected]


def test_a_gap_without_anybody(office: Office, served: UUID) -> None:
    about = f"{RELATION} 2024-01-01"
    words = "2024-01-01 至 2024-02-29 没有派驻人员在岗（60 天）。"
    expected = (QUERY, "assignment", None, about, words)
    assert whole(office, "nobody_on_site", as_of=date(2024, 8, 31)) == [expected]


def two_pairings(office: Office) -> tuple[UUID, YearFacts]:
    """The office with a second pairing, and its year over both."""
    other = hospital_id("另一家医院")
    office.add("hospital", id=other, name="另一家医院", kind="综合")
    supporter, recipient = (
        (SUPPORTER, other) if office.side is Side.SUPPORTER else (other, RECIPIENT)
    )
    second = relation_id(recipient, supporter)
    office.add("relation", id=second, recipient=recipient, supporter=supporter)
    book = Book.of(office.records)
    return second, YearFacts(book, GUANGXI, office.side, ReportingYear(2024), (RELATION, second))


def of_both(office: Office, code: str) -> list[Whole]:
    _, facts = two_pairings(office)
    findings = check_year(facts, office.parameters, AS_OF)
    return [_whole(each) for each in findings if each.code == code]


def test_of_two_pairings_each_has_its_demands_under_its_name(office: Office) -> None:
    second = relation_id(hospital_id("另一家医院"), SUPPORTER)
    for _ in range(3):
        trainee(office, key_clinician=True, relations=(second,))
    trainee(office, key_clinician=True)  # of the whole house: of either
    words = "示例县人民医院：2024 年培养临床骨干 1 名，方案要求至少 3 名。"
    assert of_both(office, "key_clinicians_short") == [
        (QUERY, "trainee", None, str(RELATION), words)
    ]


def test_of_two_pairings_each_has_its_gaps(office: Office) -> None:
    batch = office.batch("第1批", "2024-01-01", "2024-12-31")
    office.member(batch, "2024-01-01", "2024-12-31")
    second = relation_id(hospital_id("另一家医院"), SUPPORTER)
    words = "另一家医院：2024-01-01 至 2024-12-31 没有派驻人员在岗（366 天）。"
    expected = (QUERY, "assignment", None, f"{second} 2024-01-01", words)
    assert of_both(office, "nobody_on_site") == [expected]


def test_a_recipient_looks_at_its_whole_house() -> None:
    office = Office(side=Side.RECIPIENT)
    words = "2024-01-01 至 2024-12-31 没有派驻人员在岗（366 天）。"
    assert of_both(office, "nobody_on_site") == [(QUERY, "assignment", None, "2024-01-01", words)]


def test_two_supporters_without_a_joint_plan() -> None:
    office = Office(side=Side.RECIPIENT)
    assert found(office, "joint_plan_missing") == []  # one supporter plans alone
    words = "有 2 家支援医院，2024 年没有联合计划。"
    assert of_both(office, "joint_plan_missing") == [(QUERY, "plan", None, "", words)]


def test_a_supporter_of_two_owes_no_joint_plan(office: Office) -> None:
    assert of_both(office, "joint_plan_missing") == []


def test_training_over_without_a_result(office: Office) -> None:
    row = trainee(office, to="2024-05-31")
    words = "示例乙的进修已于 2024-05-31 结束，没有填培养结果。"
    expected = (QUERY, "trainee", row, "", words)
    assert whole(office, "trainee_without_result", as_of=date(2024, 5, 31)) == [expected]
    assert whole(office, "trainee_without_result", as_of=date(2024, 5, 30)) == []


def test_training_of_nobody_yet_is_told_too(office: Office) -> None:
    office.add("trainee", **{"from": "2024-03-01", "to": "2024-05-31"})
    (told,) = whole(office, "trainee_without_result")
    assert told[-1] == "的已于 2024-05-31 结束，没有填培养结果。"


def test_a_half_year_without_a_self_inspection(office: Office) -> None:
    raw = {"leader": "副院长", "leader_post": "副院长", "findings": "无"}
    office.add("inspection", on="2024-03-01", kind="调研", **raw)  # another kind
    words = "2024 年上半年没有督导自查。"
    expected = (QUERY, "inspection", None, "2024-01-01", words)
    assert whole(office, "self_inspection_missing", as_of=date(2024, 6, 30)) == [expected]
    assert whole(office, "self_inspection_missing", as_of=date(2024, 6, 29)) == []


# What is not finished.


def test_a_draft_by_what_it_lacks_and_by_its_mark(office: Office) -> None:
    raw = {"held_on": "2024-03-05", "topics": "帮扶工作"}
    lacking = office.add("meeting", **raw)
    marked = office.add("meeting", kind="专题会议", draft=True, **raw)
    office.add("hospital", name="没有类别的医院")  # told as a kind that is not confirmed
    without = "会议“2024-03-05 · 帮扶工作”是草稿，缺种类，不计入。"
    words = "会议“2024-03-05 · 专题会议 · 帮扶工作”标为草稿，不计入。"
    assert whole(office, "draft") == [
        (QUERY, "meeting", lacking, "", without),
        (QUERY, "meeting", marked, "", words),
    ]


def test_a_record_without_its_evidence(office: Office, served: UUID) -> None:
    proof = office.add("evidence", name="签到表", box="1", page="1")
    lesson(office, served, "2024-05-06", evidence=(proof,))
    lesson(office, served, "2024-05-07", topic=None)  # a draft
    lesson(office, served, "2023-05-07")  # of another year
    bare = lesson(office, served, "2024-05-08")
    words = "教学活动“2024-05-08 · 学术讲座 · 主题”没有佐证材料。"
    told = [each for each in whole(office, "evidence_missing") if each[1] == "activity"]
    assert told == [(QUERY, "activity", bare, "", words)]


def test_a_recipient_of_no_confirmed_kind() -> None:
    words = "示例县人民医院的类别没有确认，按综合医院计算每批人数。"
    expected = (QUERY, "hospital", RECIPIENT, "", words)
    assert whole(Office(kind=None), "kind_unconfirmed") == [expected]
    assert whole(Office(kind="综合"), "kind_unconfirmed") == []
