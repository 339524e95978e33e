"""Each finding whole: how grave it is, what it stands at, and its exact words."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Severity
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office, between
from tests.scoring.checks.looking import AS_OF, found, lesson, of_both, told, whole

ERROR, QUERY = Severity.ERROR, Severity.QUERY
HERE = "示例县人民医院 ← 示例市医院"
ADVICE = "核对日期；批次延长了的，改批次的计划结束；接替别人的，填上“接替”。"

# Stays, absences, attendance.


def test_a_stay_beyond_its_batch(office: Office, person: UUID) -> None:
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    nowhere = office.add("person", name="示例乙", hospital=SUPPORTER)
    # Without a batch there is nothing to compare with; the others are looked at all the same.
    office.add("assignment", person=nowhere, planned_to="2030-01-01", **{"from": "2024-03-01"})
    stay = office.member(batch, "2024-02-28", "2024-09-02", person=person)
    words = (
        "示例甲的驻点（2024-02-28 至 2024-09-02）超出了第1批（2024-03-01 至 2024-08-31）。" + ADVICE
    )
    assert whole(office, "stay_beyond_batch") == [(ERROR, "assignment", stay, "", words)]


def test_a_stay_whose_batch_has_one_day_only(office: Office, person: UUID) -> None:
    batch = office.add("batch", relation=RELATION, planned_to="2024-08-31")
    stay = office.member(batch, "2024-03-01", "2024-09-01", person=person)
    words = "示例甲的驻点（2024-03-01 至 2024-09-01）超出了（ 至 2024-08-31）。" + ADVICE
    assert whole(office, "stay_beyond_batch") == [(ERROR, "assignment", stay, "", words)]
    office.records["batch"] = [
        each.changed(planned_from=date(2024, 3, 2), planned_to=None)
        for each in office.records["batch"]
    ]
    words = "示例甲的驻点（2024-03-01 至 2024-09-01）超出了（2024-03-02 至 ）。" + ADVICE
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
    office.member(later, "2024-08-30", "2025-02-28")  # somebody else on the same days
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
    words = "示例甲的离岗（2024-08-31 至 2024-09-02）不在驻点时间（2024-03-01 至 2024-08-31）内。核对日期。"
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


def test_attendance_of_nobody_is_told_without_a_name(office: Office) -> None:
    office.add("attendance", month="2024-04", days_due=22, days_present=23)
    (told,) = whole(office, "attendance_impossible")
    assert told[-1] == " 2024-04 实出勤 23 天，多于应出勤 22 天。"


def test_a_leader_who_was_not_sent(office: Office) -> None:
    stranger = office.add("person", name="示例丙", hospital=SUPPORTER)
    dates = {"relation": RELATION, "planned_from": "2024-03-01", "planned_to": "2024-08-31"}
    office.add("batch", number="第1批", **dates)  # led by nobody
    batch = office.add("batch", number="第2批", leader=stranger, **dates)
    office.member(batch, "2024-03-01", "2024-08-31")
    words = "第2批的领队示例丙不在这一批的派驻人员里。"
    assert whole(office, "leader_not_in_batch") == [(QUERY, "batch", batch, "", words)]
    office.records["batch"] = [each.changed(number=None) for each in office.records["batch"]]
    (told,) = whole(office, "leader_not_in_batch")
    assert told[-1] == "的领队示例丙不在这一批的派驻人员里。"


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
    office.records["technique"] = [office.records["technique"][1].changed(name=None)]
    (told,) = whole(office, "guide_not_on_site")
    assert told[-1] == "“”首次开展那天（2024-09-01），指导人示例甲不在驻点时间内。"


def on_leave(office: Office, who: UUID, first: str, last: str | None, kind: str | None) -> UUID:
    return office.add("absence", assignment=who, kind=kind, **{"from": first, "to": last})


def test_a_lesson_on_a_day_its_leaders_absence_is_registered(office: Office, served: UUID) -> None:
    on_leave(office, served, "2024-05-06", "2024-05-08", "请假")
    on_leave(office, served, "2024-06-03", None, "擅自")
    on_leave(office, served, "2024-07-01", "2024-07-01", None)  # a draft
    days = ("05-05", "05-06", "05-08", "05-09", "06-03", "06-04", "07-01")
    lessons = {day: lesson(office, served, f"2024-{day}") for day in days}
    other = office.batch("第2批", "2024-03-01", "2024-08-31")
    stranger = office.member(other, "2024-03-01", "2024-08-31")
    lesson(office, stranger, "2024-05-07")
    words = (
        "2024-{day} 学术讲座“主题”的带教人示例甲那天登记了离岗（{kind}）。"
        "核对日期或带教人，确由本人带教的请说明。"
    )
    assert whole(office, "leader_away") == [
        (QUERY, "activity", lessons[day], str(served), words.format(day=day, kind=kind))
        for day, kind in (("05-06", "请假"), ("05-08", "请假"), ("06-03", "擅自"), ("07-01", ""))
    ]
    assert found(office, "leader_not_on_site") == []


def test_leave_over_the_turn_of_the_year_is_of_both(office: Office, person: UUID) -> None:
    batch = office.batch("第1批", "2023-09-01", "2024-03-31")
    member = office.member(batch, "2023-09-01", "2024-03-31", person=person)
    on_leave(office, member, "2023-12-30", "2024-01-02", "补休")
    lesson(office, member, "2023-12-30")
    lesson(office, member, "2024-01-02")
    for year, day in ((2023, "2023-12-30"), (2024, "2024-01-02")):
        (told,) = whole(office, "leader_away", year=year)
        assert told[-1].startswith(f"{day} 学术讲座“主题”的带教人示例甲那天登记了离岗（补休）")


def test_an_absence_in_another_stay_is_the_same_persons(office: Office, served: UUID) -> None:
    batch = office.batch("第2批", "2024-09-01", "2025-02-28")
    person = office.records["assignment"][0].value("person")
    later = office.member(batch, "2024-09-01", "2025-02-28", person=person)
    on_leave(office, later, "2024-09-10", "2024-09-10", "公差")
    lesson(office, served, "2024-09-10")
    (told,) = whole(office, "leader_away")
    assert "（公差）" in told[-1]


def test_a_technique_on_a_day_its_guides_absence_is_registered(
    office: Office, served: UUID
) -> None:
    on_leave(office, served, "2024-05-06", "2024-05-08", "请假")
    for name, day in (("甲技术", "2024-05-09"), ("乙技术", "2024-05-08")):
        technique = office.add("technique", name=name, first_on=day, guided_by=(served,))
    words = "“乙技术”首次开展那天（2024-05-08），指导人示例甲登记了离岗（请假）。"
    assert whole(office, "guide_away") == [(QUERY, "technique", technique, str(served), words)]


def test_a_lesson_led_by_who_was_sent_elsewhere(office: Office, served: UUID, person: UUID) -> None:
    other = office.add("hospital", name="另一县医院", kind="综合")
    second = relation_id(other, SUPPORTER)
    office.add("relation", id=second, recipient=other, supporter=SUPPORTER)
    lesson(office, served)  # sent here
    lesson(office, served, relations=(), topic="无归属")
    activity = lesson(office, served, "2024-05-07", relations=(second,))
    draft = lesson(office, served, "2024-05-08", relations=(second,), topic=None)

    both = YearFacts(
        Book.of(office.records), GUANGXI, office.side, ReportingYear(2024), (RELATION, second)
    )
    findings = check_year(both, office.parameters, AS_OF)
    words = "“主题”的带教人示例甲派驻在另一家医院。核对结对关系或带教人。"
    assert [told(each) for each in findings if each.code == "leader_of_another_relation"] == [
        (ERROR, "activity", activity, str(served), words),
        (ERROR, "activity", draft, str(served), words.replace("主题", "")),
    ]


def test_a_lesson_entered_twice(office: Office, served: UUID) -> None:
    lesson(office, served)
    office.add("activity", on="2024-05-06", relations=(RELATION,))  # without a topic
    second, third = lesson(office, served), lesson(office, served)
    words = "2024-05-06“主题”登记了两次：日期、类别、主题和带教人都相同。确是两次的请说明。"
    assert whole(office, "entered_twice") == [
        (QUERY, "activity", each, "", words) for each in (second, third)
    ]


def test_lessons_without_a_day_are_not_told_apart(office: Office, served: UUID) -> None:
    for _ in range(2):
        office.add("activity", kind="学术讲座", topic="主题", by=(served,), relations=(RELATION,))
    assert found(office, "entered_twice") == []


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


def test_every_date_too_far_is_found(office: Office, served: UUID) -> None:
    far = [lesson(office, served, f"2034-05-0{day}") for day in (6, 7)]
    office.add("judgement", point="S1.1", year=2034)  # on no page of its own
    assert [each.record for each in found(office, "far_off")] == far


def test_without_a_pairing_table_support_reaches_five_years_back(
    office: Office, served: UUID
) -> None:
    del office.records["relation_term"]
    lesson(office, served, "2019-01-01")
    early = lesson(office, served, "2018-12-31")
    assert [each.record for each in found(office, "far_off")] == [early]


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
    office.add("declaration", year=2024)  # of nothing yet
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


def test_a_declaration_of_one_of_two_pairings_meets_no_record_of_the_other(office: Office) -> None:
    second = relation_id(hospital_id("另一家医院"), SUPPORTER)
    office.add("difficulty", raised_on="2024-03-01", text="住宿", relations=(RELATION,))
    office.add("declaration", year=2024, kind="无困难", relations=(second,))
    assert of_both(office, "declared_otherwise") == []
    declared = office.add("declaration", year=2024, kind="无困难", relations=(RELATION,))
    assert [record for _, _, record, *_ in of_both(office, "declared_otherwise")] == [declared]


def test_an_agreement_without_the_time_of_support(office: Office) -> None:
    agreement = office.add(
        "agreement", signed_on="2024-01-05", contents=("年度目标",), relations=(RELATION,),
        **between(2024, 2024),
    )  # fmt: skip
    words = (
        f"协议书（2024-01-05，{HERE}）没有写明支援时间"
        "（附件4 第2项的评价标准要求）。补签附件，或说明。"
    )
    assert whole(office, "support_time_missing") == [(QUERY, "agreement", agreement, "", words)]


def test_an_agreement_not_signed_by_all(office: Office) -> None:
    agreement = office.add(
        "agreement", number="示协1号", signed_on="2024-01-05", contents=("支援时间",),
        relations=(RELATION,), **between(2024, 2024),
    )  # fmt: skip
    # Who signs is registered by some offices only: without, nothing is known to be wanting.
    assert found(office, "agreement_unsigned") == []
    signed = {"signatory": "示例甲", "signed_on": "2024-01-05"}
    office.add("party", agreement=agreement, role="支援医院", name="示例市医院", **signed)
    end = "。签好、盖好以后在协议书里登记；已经办了的，补上签字日期和盖章。"
    words = f"协议书（示协1号，{HERE}）：支援医院未盖章、受援医院未登记{end}"
    assert whole(office, "agreement_unsigned") == [(QUERY, "agreement", agreement, "", words)]
    office.add("party", agreement=agreement, role="受援医院", name="示例县人民医院")
    words = f"协议书（示协1号，{HERE}）：支援医院未盖章、受援医院未签字盖章{end}"
    assert whole(office, "agreement_unsigned") == [(QUERY, "agreement", agreement, "", words)]
    office.records["party"] = [
        each.changed(sealed=True, signed_on=date(2024, 1, 5)) for each in office.records["party"]
    ]
    assert found(office, "agreement_unsigned") == []


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
    office.add("report_duty", title="月报", due="2024-04-10", sent_on="2024-04-09")
    duty = office.add("report_duty", title=title, due="2024-04-10", sent_on=sent)
    expected = [(QUERY, "report_duty", duty, "", words)] if words else []
    assert whole(office, "report_late") == expected


def test_a_report_is_not_late_on_the_day_it_is_due(office: Office) -> None:
    office.add("report_duty", title="季报", due="2024-04-10")
    assert found(office, "report_late", as_of=date(2024, 4, 10)) == []
    assert len(found(office, "report_late", as_of=date(2024, 4, 11))) == 1


def test_a_new_name_beside_one_that_never_ended(office: Office) -> None:
    there = hospital_id("示例县人民医院")
    office.add(
        "hospital_name",
        hospital=there,
        name="示例县第一人民医院",
        kind="全称",
        **{"from": "2024-07-01"},
    )
    (finding,) = found(office, "renaming_half_entered")
    assert (finding.severity, finding.register, finding.record) == (QUERY, "hospital", there)
    assert str(finding.message) == (
        "示例县人民医院另有全称“示例县第一人民医院”，没有停用日期，文书里印的还是“示例县人民医院”。"
        "改了名的，把医院的名称改成新名，旧名称一行写上停用日期。"
    )


@pytest.mark.parametrize(
    "row",
    [
        {"name": "示例县医院", "kind": "全称", "to": "2024-06-30"},  # ended as it should be
        {"name": "示例县医院", "kind": "原名"},
        {"name": "县医院", "kind": "简称"},
        {"name": "示例县人民医院", "kind": "全称"},
    ],
)
def test_names_that_leave_no_doubt(office: Office, row: dict[str, str]) -> None:
    there = hospital_id("示例县人民医院")
    office.add("hospital_name", hospital=there, **{"from": "1990-01-01"}, **row)
    assert found(office, "renaming_half_entered") == []
