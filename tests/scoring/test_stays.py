"""Stays and posts at their edges: where, how long, who takes whose place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.ids import relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.service_time import (
    Span,
    last_day_by_civil_code,
    last_day_needed,
    uncovered,
)
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.engine import assess
from duikou_desktop.scoring.stays import stays
from duikou_desktop.scoring.views import View
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office

FIRST, LAST = "2024-03-01", "2024-08-31"


day = date.fromisoformat


def by_post(office: Office) -> Office:
    service = office.parameters.service_time.model_copy(update={"replacement": "post"})
    office.parameters = office.parameters.model_copy(update={"service_time": service})
    return office


def test_stays_at_two_recipients_are_two_however_they_touch() -> None:
    office = Office()
    other = office.add("hospital", name="另一县医院", kind="综合")
    second = relation_id(other, SUPPORTER)
    office.add("relation", id=second, recipient=other, supporter=SUPPORTER)
    batch = office.team(FIRST, LAST, 4)
    person = office.add("person", name="两处", hospital=SUPPORTER)
    office.member(batch, FIRST, LAST, to="2024-05-31", person=person)
    elsewhere = office.add(
        "batch", relation=second, number="第1批", planned_from=FIRST, planned_to=LAST
    )
    office.member(elsewhere, "2024-06-01", LAST, person=person)
    # Three months here and three there are no six months on end at one hospital.
    assert office.point("S5.1").score == 5
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    both = YearFacts(
        Book.of(office.records), GUANGXI, Side.SUPPORTER, ReportingYear(2024), (RELATION, second)
    )
    whole = assess(standard, office.parameters, both, day("2025-12-31"))
    # The batch there has one person, no vice-president, too short: 6 - 4 - 1 - 1.
    assert whole.point("S5.1").score == 0


@pytest.mark.parametrize(
    ("draft", "reachable"),
    [
        ({"from": "2024-03-16"}, "6"),  # the last day on which an arrival counts
        ({"from": "2024-03-17"}, "5"),
        ({}, "6"),  # when, nobody has written yet
    ],
)
def test_a_draft_may_turn_out_to_be_of_the_heads(draft: dict[str, Any], reachable: str) -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    office.add("assignment", batch=batch, planned_to=LAST, **draft)
    assert office.point("S5.1", as_of="2024-06-01").reachable == Decimal(reachable)


def test_a_draft_of_another_batch_or_a_whole_record_is_no_draft_of_it() -> None:
    office = Office()
    office.team(FIRST, LAST, 4)
    other = office.batch("第9批", "2023-03-01", "2023-08-31")
    office.add("assignment", batch=other, planned_to=LAST)
    assert office.point("S5.1", as_of="2024-06-01").reachable == 5


# -- posts ----------------------------------------------------------------------------------------


def left_early(office: Office, to: str = "2024-05-31", **replaced: str) -> UUID:
    batch = office.team(FIRST, LAST, 5)
    leaver = office.member(batch, FIRST, LAST, to=to)
    if replaced:
        office.member(batch, replaced["first"], replaced["last"], replaces=leaver)
    return batch


@pytest.mark.parametrize(
    ("as_of", "reachable"),
    [
        ("2024-08-31", "6"),  # somebody may still take the post to its last day
        ("2024-09-01", "5"),
    ],
)
def test_a_post_can_be_filled_until_its_time_is_over(as_of: str, reachable: str) -> None:
    office = by_post(Office())
    left_early(office)
    assert office.point("S5.1", as_of=as_of).reachable == Decimal(reachable)


def test_a_post_held_to_its_last_day_is_not_lost() -> None:
    office = by_post(Office())
    left_early(office, first="2024-06-01", last="2024-08-31")
    assert office.point("S5.1", as_of="2025-01-31").reachable == 6
    short = by_post(Office())
    left_early(short, first="2024-06-01", last="2024-08-30")
    assert short.point("S5.1", as_of="2025-01-31").reachable == 5


def test_several_posts_change_hands_in_one_batch() -> None:
    office = by_post(Office())
    batch = office.team(FIRST, LAST, 5)
    for _ in range(2):
        leaver = office.member(batch, FIRST, LAST, to="2024-05-31")
        second = office.member(batch, "2024-06-01", LAST, to="2024-07-31", replaces=leaver)
        office.member(batch, "2024-08-01", LAST, replaces=second)
    assert office.point("S5.1").score == 6
    office.member(batch, FIRST, LAST, to="2024-05-31")
    assert office.point("S5.1").score == 5


# -- high titles ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "series", "points"),
    [
        ("副主任护师", (), "6"),
        ("副主任护师", ("医",), "5"),
        ("副主任医师", ("医",), "6"),
        ("主治医师", (), "5"),
    ],
)
def test_a_high_title_may_be_asked_of_one_series(title: str, series, points: str) -> None:
    office = Office()
    asked = {"vice_presidents": 0, "high_titles": 1, "high_series": series}
    team = office.parameters.team.model_copy(update=asked)
    office.parameters = office.parameters.model_copy(update={"team": team})
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    batch = office.batch("第1批", FIRST, LAST)
    for at in range(5):
        office.member(batch, FIRST, LAST, title=title if not at else "护师")
    rule = standard.point("S5.1").rule.model_copy(update={"missing_high_title_counts": 1})
    from tests.scoring.test_corners import decide

    assert decide(office, rule, maximum="6").earned == Decimal(points)


# -- days -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "months", "last", "civil"),
    [
        ("2024-01-01", 24, "2025-12-31", "2026-01-01"),
        ("2024-12-01", 24, "2026-11-30", "2026-12-01"),
        ("2023-12-31", 14, "2025-02-28", "2025-02-28"),
        ("2024-03-15", 12, "2025-03-14", "2025-03-15"),
    ],
)
def test_months_run_over_the_years(first: str, months: int, last: str, civil: str) -> None:
    assert last_day_needed(day(first), months) == day(last)
    assert last_day_by_civil_code(day(first), months) == day(civil)


def span(first: str, last: str) -> Span:
    return Span(day(first), day(last))


@pytest.mark.parametrize(
    ("spans", "gaps"),
    [
        ([], [("2024-01-01", "2024-01-31")]),
        ([("2024-01-01", "2024-01-31")], []),
        # One that ends before the period says nothing, and does not hide the next.
        ([("2023-12-01", "2023-12-31"), ("2024-01-05", "2024-01-31")],
         [("2024-01-01", "2024-01-04")]),
        ([("2023-12-01", "2024-01-01")], [("2024-01-02", "2024-01-31")]),
        ([("2024-01-01", "2024-01-30")], [("2024-01-31", "2024-01-31")]),
        ([("2024-01-31", "2024-02-10")], [("2024-01-01", "2024-01-30")]),
        ([("2024-02-01", "2024-02-10")], [("2024-01-01", "2024-01-31")]),
    ],
)  # fmt: skip
def test_gaps_end_at_the_edges_of_the_period(spans, gaps) -> None:
    period = span("2024-01-01", "2024-01-31")
    assert uncovered(period, [span(*each) for each in spans]) == [span(*each) for each in gaps]


@pytest.mark.parametrize(
    ("absences", "spans"),
    [
        # Leave parts nothing, and hides no absence after it.
        ([("请假", "03-10", "03-11")], [("03-01", "08-31")]),
        (
            [("请假", "03-10", "03-11"), ("擅自", "03-20", "03-20")],
            [("03-01", "03-19"), ("03-21", "08-31")],
        ),
        (
            [("擅自", "03-05", "03-05"), ("擅自", "03-10", "03-12")],
            [("03-01", "03-04"), ("03-06", "03-09"), ("03-13", "08-31")],
        ),
        # On the first day, on the last, on all.
        ([("擅自", "03-01", "03-02")], [("03-03", "08-31")]),
        ([("擅自", "08-31", "08-31")], [("03-01", "08-30")]),
        ([("擅自", "03-01", "08-31")], []),
    ],
)
def test_unauthorised_absence_cuts_a_stay_into_the_days_there(absences, spans) -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    for kind, first, last in absences:
        days = {"from": f"2024-{first}", "to": f"2024-{last}"}
        office.add("absence", assignment=member, kind=kind, **days)
    rules = office.parameters.service_time.model_copy(update={"unauthorised_absence_breaks": True})
    found = stays(office.facts(), rules, View(day("2025-12-31")))
    assert [each.span for each in found] == [
        Span(day(f"2024-{first}"), day(f"2024-{last}")) for first, last in spans
    ]


def test_leave_beyond_what_is_allowed_lengthens_the_stay_by_those_days() -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    leave = {"from": "2024-05-01", "to": "2024-05-10"}
    office.add("absence", assignment=member, kind="请假", **leave)
    for most, needed in ((10, "2024-08-31"), (9, "2024-09-01"), (0, "2024-09-10")):
        rules = office.parameters.service_time.model_copy(update={"most_leave_days": most})
        (stay,) = stays(office.facts(), rules, View(day("2025-12-31")))
        assert stay.needed_until == day(needed)
