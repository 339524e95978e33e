"""What can still be had by the year's end, and what the next steps bring: counted by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import ScoredPoint
from tests.factories import RELATION, Office, between
from tests.scoring.test_properties import days, offices

TENTH = Decimal("0.1")


def reachable(office: Office, point: str, **how: Any) -> Decimal:
    return office.point(point, **how).reachable


def activities(office: Office, kind: str, number: int, *, proven: bool = True) -> None:
    proof = office.add("evidence", name="签到表", box="1", page="1")
    for day in range(number):
        office.add(
            "activity",
            on=str(date(2024, 2, 1) + timedelta(days=day)),
            kind=kind,
            topic="示例",
            department="内科",
            by=(guide(office),),
            relations=(RELATION,),
            evidence=(proof,) if proven else (),
        )


def guide(office: Office) -> Any:
    if "assignment" not in office.records:
        team(office, 5, "2024-01-01", "2024-12-31")
    return office.records["assignment"][0].id


def team(office: Office, heads: int, first: str, last: str, **how: Any) -> list[Any]:
    batch = office.batch("第1批", first, last)
    return [
        office.member(batch, first, last, post="副院长" if not each else "医师", **how)
        for each in range(heads)
    ]


# -- counted activities -----------------------------------------------------------------------


def test_demonstrations_can_be_held_until_the_last_day_of_the_year() -> None:
    office = Office()
    activities(office, "手术示教", 13)
    assert reachable(office, "S9.2", as_of="2024-12-31") == 3
    assert reachable(office, "S9.2", as_of="2025-01-01") == 0


def test_evidence_can_be_added_after_the_year() -> None:
    office = Office()
    activities(office, "手术示教", 13)
    activities(office, "手术示教", 7, proven=False)
    assert office.point("S9.2", as_of="2025-02-01").score == 0
    assert reachable(office, "S9.2", as_of="2025-02-01") == 3


def test_the_next_steps_say_how_many_to_mend_and_how_many_to_hold() -> None:
    office = Office()
    activities(office, "手术示教", 13)
    activities(office, "手术示教", 3, proven=False)
    point = office.point("S9.2", as_of="2024-11-18")
    assert [str(each.message) for each in point.steps] == [
        "3 条缺佐证：加签到表或照片",
        "12 月 31 日前再开展手术示教 4 次",
    ]
    assert [each.times for each in point.steps] == [3, 4]
    assert point.gain == 3
    # All or nothing: one of the two brings nothing, both bring the whole.
    assert point.with_steps((0,), TENTH) == 0
    assert point.with_steps((1,), TENTH) == 0
    assert point.with_steps((0, 1), TENTH) == 3


# -- meetings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "points"),
    [
        ("2024-03-31", "3"),  # the first quarter has a day left
        ("2024-04-01", "2.3"),  # it is lost: 3 × 3/4 = 2.25
        ("2024-09-30", "1.5"),  # the second too; the third has a day left
        ("2024-12-31", "0.8"),
        ("2025-01-01", "0"),
    ],
)
def test_a_quarter_gone_without_a_meeting_is_lost(as_of: str, points: str) -> None:
    assert reachable(Office(side=Side.RECIPIENT), "R1.3", as_of=as_of) == Decimal(points)


def test_a_meeting_brings_its_quarter() -> None:
    office = Office(side=Side.RECIPIENT)
    for day in ("2024-02-01", "2024-05-01"):
        office.add("meeting", held_on=day, kind="专题会议", topics="帮扶", opinions="加强带教")
    point = office.point("R1.3", as_of="2024-08-01")
    assert (point.score, point.reachable) == (Decimal("1.5"), 3)
    assert [str(each.message)[:6] for each in point.steps] == ["第 3 季度", "第 4 季度"]
    assert point.with_steps((0,), TENTH) == Decimal("2.3")  # 2.25
    assert point.with_steps((0, 1), TENTH) == 3


def test_a_draft_of_a_meeting_keeps_its_quarter() -> None:
    office = Office(side=Side.RECIPIENT)
    office.add("meeting", held_on="2024-02-01", kind="专题会议")
    assert reachable(office, "R1.3", as_of="2024-04-01") == 3


# -- batches --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heads", "as_of", "points"),
    [
        (4, "2024-03-16", "6"),  # arrivals count until 15 days after the start
        (4, "2024-03-17", "5"),
        (5, "2024-03-17", "6"),
        (3, "2024-12-31", "4"),
    ],
)
def test_a_batch_that_began_short_cannot_be_made_good(heads: int, as_of: str, points: str) -> None:
    office = Office()
    team(office, heads, "2024-03-01", "2024-08-31")
    assert reachable(office, "S5.1", as_of=as_of) == Decimal(points)


def test_who_is_still_there_can_fill_the_time_and_who_left_cannot() -> None:
    office = Office()
    batch = office.batch("第1批", "2024-09-02", "2025-03-01")
    for each in range(5):
        office.member(batch, "2024-09-02", "2025-03-01", to=None, post="医师" if each else "副院长")
    # Five running: proven 6 - 5, expected 6.
    point = office.point("S5.1", as_of="2024-12-15")
    assert (point.score, point.expected, point.reachable) == (1, 6, 6)
    office.member(batch, "2024-09-02", "2025-03-01", to="2024-10-31")
    assert reachable(office, "S5.1", as_of="2024-12-15") == 5


def test_who_would_leave_too_early_is_asked_to_stay() -> None:
    office = Office()
    team(office, 5, "2024-09-02", "2025-01-31", to=None)
    point = office.point("S5.1", as_of="2024-12-15")
    assert (point.expected, point.reachable) == (1, 6)
    assert all(str(each.message).endswith("驻点到 2025-03-01") for each in point.steps)
    assert len(point.steps) == 5
    assert point.with_steps((0, 1), TENTH) == 3


def test_a_year_without_a_batch_may_still_begin_one() -> None:
    office = Office()
    assert reachable(office, "S5.1", as_of="2024-12-31") == 6
    assert reachable(office, "S5.1", as_of="2025-01-01") == 0


def test_of_two_batches_the_worse_bounds_the_year() -> None:
    office = Office()
    team(office, 4, "2024-01-01", "2024-06-30")
    team(office, 5, "2024-07-01", "2024-12-31")
    assert reachable(office, "S5.1", as_of="2024-08-01") == 5


# -- what can only cost ---------------------------------------------------------------------------


def test_leaving_without_leave_is_lost_for_good() -> None:
    office = Office()
    team(office, 5, "2024-03-01", "2024-08-31")
    assert reachable(office, "S6.3", as_of="2024-05-01") == 3
    member = office.records["assignment"][0].id
    office.add(
        "absence", assignment=member, kind="擅自", **{"from": "2024-04-01", "to": "2024-04-02"}
    )
    assert reachable(office, "S6.3", as_of="2024-05-01") == 0


@pytest.mark.parametrize(
    ("as_of", "points"),
    [("2024-06-09", "2"), ("2024-06-10", "0")],  # 30 days after 10 May
)
def test_a_supplement_can_be_signed_until_its_day(as_of: str, points: str) -> None:
    office = Office()
    agreement = office.add(
        "agreement", signed_on="2024-01-05", relations=(RELATION,), **between(2024, 2024)
    )
    office.add("terms_change", agreement=agreement, changed_on="2024-05-10", aspects=("任务",))
    assert reachable(office, "S2.3", as_of=as_of) == Decimal(points)


def test_a_fee_once_taken_is_lost() -> None:
    office = Office()
    office.add(
        "trainee",
        name="学员甲",
        department="内科",
        kind="进修",
        host="示例市医院",
        fee="200",
        relations=(RELATION,),
        **{"from": "2024-03-01"},
    )
    assert reachable(office, "S3.1", as_of="2024-05-01") == 0


# -- the figures ----------------------------------------------------------------------------------


def figure(office: Office, year: int, numerator: int, **more: Any) -> None:
    office.add(
        "indicator",
        code="bed_occupancy",
        year=year,
        numerator=numerator,
        denominator=100,
        source="统计",
        relations=(RELATION,),
        **more,
    )


def test_figures_of_a_year_that_runs_are_not_final() -> None:
    office = Office()
    figure(office, 2023, 80, is_base=True)
    figure(office, 2024, 70)
    assert reachable(office, "S13.3", as_of="2024-11-18") == 3
    assert reachable(office, "S13.3", as_of="2025-01-01") == 0


def test_a_missing_figure_can_be_entered_later() -> None:
    office = Office()
    figure(office, 2023, 80, is_base=True)
    assert reachable(office, "S13.3", as_of="2025-02-01") == 3


def test_the_cap_is_the_most() -> None:
    office = Office()
    assert reachable(office, "S11.1", as_of="2024-11-18") == 8
    assert reachable(office, "S11.1", as_of="2025-01-01") == 0


# -- every year -----------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(offices, days)
def test_what_is_proven_or_expected_can_be_reached(office: Office, as_of: date) -> None:
    for point in office.score(as_of=str(as_of)).points:
        for points in (point.score, point.expected):
            assert points is None or points <= point.reachable, point.id
        assert point.maximum is None or point.reachable <= point.maximum
        _steps_stay_within(point)


def _steps_stay_within(point: ScoredPoint) -> None:
    every = range(len(point.steps))
    after = point.with_steps(every, TENTH)
    assert after is None or point.is_bonus or (point.expected or 0) <= after <= point.reachable


# Their points fall when a record comes in: what was done well among few weighs less among more.
DILUTED = {"S1.4", "S5.2", "S5.B1", "S5.B2"}


@settings(max_examples=60, deadline=None)
@given(offices, offices, days)
def test_nothing_that_comes_later_lifts_a_point_above(
    office: Office, later: Office, as_of: date
) -> None:
    before = office.score(as_of=str(as_of))
    moved = _begun_after(later, as_of)
    for key, records in moved.items():
        office.records.setdefault(key, []).extend(records)
    after = office.score(as_of="2027-01-01")
    for old, new in zip(before.points, after.points, strict=True):
        if old.id not in DILUTED and new.score is not None and new.state != "judged":
            assert new.score <= old.reachable, old.id


def _begun_after(later: Office, as_of: date) -> dict[str, list[Any]]:
    """What of the other office begins after the day, with whoever it needs."""
    register_day = {"assignment": "from_", "activity": "on"}
    kept: dict[str, list[Any]] = {
        key: later.records.get(key, []) for key in ("person", "title", "batch", "evidence")
    }
    for key, name in register_day.items():
        kept[key] = [each for each in later.records.get(key, []) if getattr(each, name) > as_of]
    return kept
