"""Conditions at their edges: which records are meant, when they are late, what is still open."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.base import Step
from tests.factories import RELATION, SUPPORTER, Office
from tests.scoring.test_corners import rule_of

FIRST, LAST = "2024-03-01", "2024-08-31"


def condition(kind: str, **raw: Any) -> Any:
    rule = rule_of(kind="parts", parts=[{"needs": {"condition": kind, **raw}}])
    return rule.parts[0].needs


def told(step: Step) -> tuple[Any, ...]:
    return str(step.message), step.register, step.records, step.adds, step.times


# -- which are meant, and since when --------------------------------------------------------------


@pytest.mark.parametrize(
    ("covers", "meant"),
    [((), False), (("工作量统计",), False), (("工作量统计", "请假"), True), (("请假",), True)],
)
def test_of_a_field_of_several_one_value_is_enough(covers, meant: bool) -> None:
    office = Office()
    office.add("institution", kind="派驻管理", title="办法", covers=covers)
    selection = condition("present", register="institution", where={"covers": ["请假", "带教培训"]})
    assert selection.takes(office.records["institution"][0], office.facts()) is meant


def test_what_has_no_day_has_not_begun_and_what_has_a_year_has() -> None:
    office = Office()
    office.add("declaration", year=2024, kind="无困难", signed_by="院长", signed_on="2025-01-05")
    # A hospital has no day at all; a declaration has its year.
    for register, share in (("hospital", 0), ("declaration", 1)):
        assert condition("present", register=register).met(office.case()).share == share


def test_what_the_office_decides_it_may_give_once() -> None:
    assert condition("office_decides").most(Office().case()) == 1


def test_one_who_left_without_leave_cannot_be_undone() -> None:
    office = Office()
    free = condition(
        "free_of", register="absence", where={"kind": ["擅自"]}, declaration="无擅自离岗"
    )
    assert free.most(office.case()) == 1
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    office.add("absence", assignment=member, kind="擅自", **{"from": "2024-04-01"})
    assert free.most(office.case()) == 0


def test_a_period_looks_at_the_day_of_its_records() -> None:
    every = condition("every_period", register="meeting", parts=4, filled=["opinions"])
    assert list(every.uses()) == [("meeting", "held_on"), ("meeting", "opinions")]


# -- each record ----------------------------------------------------------------------------------


def done(**raw: Any) -> Any:
    """What makes a record one that is done."""
    return condition("each_record", register="report_duty", none="judged", done=raw).done


@pytest.mark.parametrize(
    ("asked", "raw", "as_of", "lost"),
    [
        (done(empty=("returned_on",)), {"returned_on": "2024-04-12"}, "2025-01-01", True),
        (done(empty=("returned_on",)), {}, "2025-01-01", False),
        (done(day="sent_on", by="due"), {"sent_on": "2024-04-10"}, "2025-01-01", False),
        (done(day="sent_on", by="due"), {"sent_on": "2024-04-11"}, "2025-01-01", True),
        (done(day="sent_on", by="due"), {}, "2024-04-10", False),
        (done(day="sent_on", by="due"), {}, "2024-04-11", True),
        (done(day="sent_on", by="due", within_days=1), {}, "2024-04-11", False),
    ],
)
def test_a_report_is_lost_once_it_is_returned_or_late(asked, raw, as_of: str, lost: bool) -> None:
    office = Office()
    office.add("report_duty", title="季报", due="2024-04-10", **raw)
    assert asked.lost(office.case(as_of), office.records["report_duty"][0]) is lost


@pytest.mark.parametrize(("fee", "lost"), [(None, False), (0, False), (1, True), (100, True)])
def test_training_is_lost_once_it_is_paid_for(fee, lost: bool) -> None:
    office = Office()
    office.add("trainee", name="示例乙", fee=fee)
    assert done(zero=("fee",)).lost(office.case(), office.records["trainee"][0]) is lost


@pytest.mark.parametrize(("as_of", "holds"), [("2024-04-10", True), ("2024-04-11", False)])
def test_until_its_last_day_a_report_is_expected_in_time(as_of: str, holds: bool) -> None:
    office = Office()
    office.add("report_duty", title="季报", due="2024-04-10")
    (record,) = office.records["report_duty"]
    in_time = done(day="sent_on", by="due")
    assert in_time.holds(office.case(as_of, planned=True), record) is holds
    assert not in_time.holds(office.case(as_of), record)


@pytest.mark.parametrize(
    ("due", "n"), [("2023-12-31", 0), ("2024-01-01", 1), ("2024-12-31", 1), ("2025-01-01", 0)]
)
def test_an_item_is_due_from_the_first_day_of_the_year_to_its_last(due: str, n: int) -> None:
    office = Office(side=Side.RECIPIENT)
    plan = office.add("plan", kind="规划", year=2023, to_year=2025)
    raw = {"task": "任务", "requirement": "按季", "responsible": "医务科", "standard": "完成"}
    office.add("plan_item", plan=plan, due=due, **raw)
    items = condition(
        "each_record", register="plan_item", due="due", none="judged", done={"filled": ["done_on"]}
    )
    assert ("plan_item", "due") in list(items.uses())
    assert len(items.met(office.case()).records) == n
    assert len(items.met(office.case("2023-11-01", planned=True)).records) == n
    assert len(items.met(office.case("2023-11-01")).records) == 0


# -- each member ----------------------------------------------------------------------------------


def recipient() -> Office:
    return Office(side=Side.RECIPIENT)


def members(office: Office, names: str) -> list[UUID]:
    batch = office.batch("第1批", FIRST, LAST)
    people = [office.add("person", name=f"示例{name}", hospital=SUPPORTER) for name in names]
    return [office.member(batch, FIRST, LAST, person=person) for person in people]


def notice(office: Office, covers: list[UUID], on: str = "2024-06-01", **more: Any) -> UUID:
    raw = {"kind": "受援公示", "on": on, "place": "门诊", "covers": tuple(covers)}
    return office.add("notice", **{**raw, **more})


NOTICES = {"register": "notice", "link": "covers", "where": {"kind": ["受援公示"]}}


def test_notices_by_member_those_not_meant_left_out() -> None:
    office = recipient()
    both = members(office, "甲乙")
    notice(office, both, kind="院内公示")
    shown = notice(office, both[:1])
    found = condition("each_member", **NOTICES).met(office.case())
    assert (found.share, found.records) == (Fraction(1, 2), (shown,))
    assert [str(each) for each in found.reasons] == [
        "2 人中 1 人有公示（受援公示）。",
        "还没有的：示例乙。",
    ]
    assert [told(each) for each in found.steps] == [
        ("给示例乙补公示（受援公示）", "notice", (), Fraction(1, 2), 1)
    ]


def test_a_notice_counts_from_its_day() -> None:
    office = recipient()
    notice(office, members(office, "甲"))
    asked = condition("each_member", **NOTICES)
    assert asked.met(office.case("2024-05-31")).share == 0
    assert asked.met(office.case("2024-06-01")).share == 1


def test_a_goal_counts_before_it_is_due() -> None:
    office = Office()
    (member,) = members(office, "甲")
    office.add(
        "member_goal", assignment=member, task="指导手术示教", quantity=5, unit="次",
        due="2024-08-31",
    )  # fmt: skip
    goals = condition("each_member", register="member_goal", link="assignment")
    assert goals.met(office.case("2024-04-01")).share == 1


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("甲乙丙丁戊己", "示例甲、示例乙、示例丙、示例丁、示例戊、示例己"),
        ("甲乙丙丁戊己庚", "示例甲、示例乙、示例丙、示例丁、示例戊、示例己 等 7 人"),
    ],
)
def test_up_to_six_are_named(names: str, words: str) -> None:
    office = recipient()
    members(office, names)
    found = condition("each_member", **NOTICES).met(office.case())
    assert str(found.reasons[1]) == f"还没有的：{words}。"


@pytest.mark.parametrize(
    ("as_of", "months"), [("2024-03-30", None), ("2024-03-31", 1), ("2025-01-01", 2)]
)
def test_each_month_begun_on_site_that_is_over_wants_its_attendance(as_of: str, months) -> None:
    """On site from 1 March to 1 April."""
    office = Office()
    batch = office.batch("第1批", FIRST, "2024-04-01")
    office.member(batch, FIRST, "2024-04-01")
    monthly = condition("each_member", register="attendance", link="assignment", monthly=True)
    words = f"要求 {months} 人月，有月考勤的 0 人月。" if months else "还没有满一个月的驻点。"
    assert str(monthly.met(office.case(as_of)).reasons[0]) == words


# -- so many of so many ---------------------------------------------------------------------------


def test_more_than_the_whole_is_the_whole_and_nothing_filled_is_nothing() -> None:
    office = Office()
    raw = {"kind": "学术讲座", "topic": "主题", "department": "内科", "relations": (RELATION,)}
    by = (office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST),)
    office.add("activity", on="2024-05-06", by=by, attendees=6, hours=4, **raw)
    office.add("activity", on="2024-05-07", by=by, **raw)
    share = condition("proportion", register="activity", part="attendees", whole="hours")
    found = share.met(office.case())
    assert (found.share, str(found.reasons[0])) == (1, "教学活动 2 次：学时 4，人数 6。")
    less = condition("proportion", register="activity", part="hours", whole="attendees")
    assert less.met(office.case()).share == Fraction(2, 3)
    assert less.most(office.case("2024-12-31")) == 1
    assert less.most(office.case("2025-01-01")) == Fraction(2, 3)


# -- every issue ----------------------------------------------------------------------------------


def test_every_issue_of_the_paper_has_an_item() -> None:
    office = recipient()
    every = condition("every_issue")
    assert every.most(office.case("2024-12-31")) == 1
    assert every.most(office.case("2025-01-01")) == 0
    issues = [office.add("paper_issue", year=2024, number=number) for number in (1, 2, 3)]
    office.add(
        "publicity", on="2024-02-01", kind="院报", outlet="院报", title="题目", issue_number="第2期"
    )
    found = every.met(office.case())
    assert (found.share, found.records) == (Fraction(1, 3), tuple(issues))
    assert [str(each) for each in found.reasons] == ["院报 3 期，其中 1 期有对口支援内容。"]
    assert [told(each) for each in found.steps] == [
        ("补上 2 期院报的内容", "publicity", (), Fraction(2, 3), 2)
    ]
    assert every.most(office.case("2025-01-01")) == 1
    office.records["paper_issue"] = [
        each.changed(has_item=True) for each in office.records["paper_issue"]
    ]
    assert every.met(office.case()).steps == ()
