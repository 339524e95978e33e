"""After a relation's end (终止) nothing more counts for it; stays are cut at its last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from duikou_desktop.core.ids import hospital_id, new_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.coverage import served_for
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.member_goal import MemberGoal
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.parameters import ServiceTime
from tests.factories import GUANGXI, RECIPIENT, RELATION, Office, between


def ended(office: Office, day: str) -> None:
    (row,) = office.records["relation_term"]
    last = date.fromisoformat(day)
    office.records["relation_term"] = [
        row.changed(to=last, state=TermState.ENDED, change_reason="支援医院调整")
    ]


def rounds(office: Office, count: int, last: str) -> None:
    """So many proven 教学查房 by 30 June 2024, the last of them on its day."""
    office.team("2024-01-01", "2024-12-31", 5)
    by = office.records["assignment"][0].id
    proof = office.add("evidence", name="签到表", box="1", page="1")
    days = [date(2024, 1 + index % 6, 1 + index // 6) for index in range(count - 1)]
    for day in (*days, date.fromisoformat(last)):
        office.add(
            "activity", on=day, kind="教学查房", topic=str(day), department="内科",
            by=(by,), relations=(RELATION,), evidence=(proof,),
        )  # fmt: skip


@pytest.mark.parametrize(("last", "score"), [("2024-06-30", 3), ("2024-07-01", 0)])
def test_a_round_after_the_end_is_none_of_the_forty(last: str, score: int) -> None:
    office = Office()
    rounds(office, 40, last)
    assert office.point("S9.3").score == 3
    ended(office, "2024-06-30")
    point = office.point("S9.3")
    assert point.score == score
    told = "结对关系终止以后的教学活动 1 条未计入。"
    assert (told in map(str, point.reasons)) is (score == 0)
    # Of lectures none was held after the end.
    assert told not in map(str, office.point("S9.1").reasons)


@pytest.mark.parametrize(
    ("last", "score"),
    # 2024-01-01 → 06-30 is the last day needed: a day less, and each of the five costs a point.
    [("2024-06-30", 6), ("2024-06-29", 1)],
)
@pytest.mark.parametrize("as_of", ["2024-09-01", "2025-12-31"])
def test_a_stay_lasts_no_longer_than_its_relation(last: str, score: int, as_of: str) -> None:
    office = Office()
    office.team("2024-01-01", "2024-12-31", 5, to=None)
    ended(office, last)
    point = office.point("S5.1", as_of=as_of)
    assert (point.score, point.expected, point.reachable) == (score, score, score)
    assert f"驻点只算到结对关系终止的 {last}。" in map(str, point.reasons)
    assert not point.steps


def test_who_left_on_the_last_day_is_cut_by_nothing() -> None:
    office = Office()
    office.team("2024-01-01", "2024-06-30", 5)
    ended(office, "2024-06-30")
    assert not any("驻点只算到" in str(each) for each in office.point("S5.1").reasons)


def test_an_end_still_to_come_leaves_no_time_to_fill() -> None:
    office = Office()
    office.team("2024-01-01", "2024-12-31", 5, to=None)
    ended(office, "2024-05-31")
    point = office.point("S5.1", as_of="2024-03-01")
    assert (point.expected, point.reachable, point.steps) == (1, 1, ())


def test_nobody_takes_over_a_post_after_the_end() -> None:
    office = Office()
    by_post = ServiceTime.model_validate(
        {**office.parameters.service_time.model_dump(), "replacement": "post"}
    )
    office.parameters = office.parameters.model_copy(update={"service_time": by_post})
    batch = office.team("2024-01-01", "2024-12-31", 4)
    office.member(batch, "2024-01-01", "2024-12-31", to="2024-03-31")
    ended(office, "2024-05-31")
    # All five posts end before 30 June, though by 1 June that day is still to come.
    assert office.point("S5.1", as_of="2024-06-01").reachable == 1


def test_who_arrives_after_the_end_is_no_head_and_may_be_none() -> None:
    office = Office()
    batch = office.team("2024-01-01", "2024-06-30", 4)
    office.member(batch, "2024-01-11", "2024-07-31")
    assert office.point("S5.1").score == 6
    ended(office, "2024-01-10")
    late = office.point("S5.1", as_of="2024-01-12")
    # One short, and the four have no six months: 6 - 1 - 4.
    assert (late.score, late.reachable) == (1, 1)


def test_a_goal_due_after_the_end_was_set_before_it() -> None:
    office = Office()
    batch = office.team("2024-03-01", "2024-08-31", 5)
    for each in list(office.records["assignment"]):
        office.add(
            "member_goal", assignment=each.id, task="带教", quantity=10, unit="次", due="2024-08-31"
        )
    late = office.member(batch, "2024-07-01", "2024-12-31")
    office.add(
        "member_goal", assignment=late, task="带教", quantity=10, unit="次", due="2024-08-31"
    )
    ended(office, "2024-06-30")
    assert office.point("S6.1").score == 4
    # Who came after the end is looked at no more, and neither is the goal set for him.
    assert len(office.facts().complete(MemberGoal, "member_goal")) == 5


def test_an_absence_after_the_end_costs_nothing() -> None:
    office = Office()
    office.team("2024-01-01", "2024-12-31", 5)
    office.add("institution", kind="请假", title="请假制度", issued_on="2023-01-01")
    office.add(
        "declaration", year=2024, kind="无擅自离岗", signed_by="院长", signed_on="2024-12-31"
    )
    member = office.records["assignment"][0].id
    office.add(
        "absence", assignment=member, kind="擅自", **{"from": "2024-08-01", "to": "2024-08-02"}
    )
    assert office.point("S6.3").score == 0
    ended(office, "2024-06-30")
    assert office.point("S6.3").score == 3


def test_the_hospitals_own_work_goes_on_after_the_end() -> None:
    office = Office()
    office.add(
        "meeting", held_on="2024-10-08", kind="党政班子专题", topics="对口支援",
        problems_solved="经费", relations=(),
    )  # fmt: skip
    ended(office, "2024-06-30")
    assert office.point("S1.3").score == 2


@pytest.mark.parametrize(("day", "drafted"), [("2024-06-30", True), ("2024-07-01", False)])
def test_after_the_end_only_what_was_done_before_can_be_completed(
    day: str, *, drafted: bool
) -> None:
    office = Office()
    office.add(
        "inspection", on=day, kind="督查", leader="甲", leader_post="副院长", relations=(RELATION,)
    )
    ended(office, "2024-06-30")
    point = office.point("S1.5", as_of="2024-11-18")
    assert (point.score, point.reachable) == (0, 2 if drafted else 0)
    told = ["补齐调研督查（督查，带队人职务：院长、书记、副院长）草稿 1 条"]
    assert [str(each.message) for each in point.steps] == (told if drafted else [])


def test_a_plan_that_ran_out_ends_nothing() -> None:
    office = Office()
    office.team("2025-10-01", "2026-03-31", 5)
    assert office.point("S5.1", year=2025, as_of="2026-06-30").score == 6


def test_a_year_after_the_end_has_nothing_to_score_and_nothing_to_gain() -> None:
    office = Office()
    office.team("2025-01-01", "2025-12-31", 5)
    ended(office, "2024-06-30")
    point = office.point("S5.1", year=2025, as_of="2025-03-01")
    assert (point.score, point.expected, point.reachable) == (0, 0, 0)


def test_work_of_two_relations_goes_on_with_the_one_that_stands() -> None:
    office = Office(side=Side.RECIPIENT)
    other = hospital_id("另一家医院")
    second = relation_id(RECIPIENT, other)
    office.add("hospital", id=other, name="另一家医院", kind="综合")
    office.add("relation", id=second, recipient=RECIPIENT, supporter=other)
    ended(office, "2024-06-30")
    office.add("relation_term", relation=second, scheme=GUANGXI, number="2", **between(2022, 2025))

    def count(*relations: UUID) -> int:
        book = Book.of(office.records)
        facts = YearFacts(book, GUANGXI, office.side, ReportingYear(2024), relations)
        return len(facts.counting("publicity"))

    for name, relations in (("甲", (RELATION,)), ("乙", (RELATION, second)), ("丙", ())):
        office.add("publicity", title=name, on="2024-09-01", relations=relations)
    assert count(RELATION, second) == 2
    assert count(RELATION) == 1
    assert count(second) == 2


def test_a_record_entered_anew_is_measured_by_the_end_too() -> None:
    office = Office()
    ended(office, "2024-06-30")
    facts = office.facts()
    assert facts.begun_in_year("technique") == ()
    for day in ("2024-06-30", "2024-07-01"):
        office.add(
            "technique", name=day, kind="新技术", department="内科", first_on=day,
            guided_by=(new_id(),), relations=(RELATION,),
        )  # fmt: skip
    after = Book.of(office.records)
    fresh = facts.after(after, {"technique": {each.id for each in office.records["technique"]}})
    assert [day for day, _ in fresh.begun_in_year("technique")] == [date(2024, 6, 30)]
    assert len(fresh.recorded("technique")) == 2
    assert replace(facts, book=after).left_by_the_end("technique") == fresh.left_by_the_end(
        "technique"
    )
    assert office.point("S10.1").score == 7


def test_papers_cut_a_stay_where_the_score_does() -> None:
    """The table of days went on for two months after the end, under a score that did not."""
    office = Office()
    office.team("2024-02-01", "2024-07-31", 1)
    stay = office.records["assignment"][0]
    # 29 + 31 + 30 + 31 + 30 + 31, then 29 + 31 + 30 + 15.
    assert served_for(office.facts(), stay, date(2024, 12, 31)).days == 182
    ended(office, "2024-05-15")
    assert served_for(office.facts(), stay, date(2024, 12, 31)).days == 105
    # Up to a day before the end it is as it was: 29 + 31.
    assert served_for(office.facts(), stay, date(2024, 3, 31)).days == 60
    ended(office, "2024-01-31")
    assert served_for(office.facts(), stay, date(2024, 12, 31)) is None


def test_a_stay_cut_by_the_end_is_not_called_broken_by_absence() -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", 1)
    ended(office, "2024-07-31")
    name = office.facts().book.person_name(office.records["assignment"][0].value("person"))
    assert f"连续驻点不到 6 个月的 1 人（{name}），扣 1 分。" in office.point("S5.1").reason
