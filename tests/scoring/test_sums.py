"""Lines of the screen: points added up, what can still be gained, what steps would bring."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import (
    Assessment,
    HospitalAssessment,
    ScoredPoint,
    ScoredVeto,
    State,
)
from duikou_desktop.scoring.base import Step
from duikou_desktop.scoring.own_word import own_word
from duikou_desktop.scoring.tally import tally
from duikou_desktop.scoring.what_if import base_with, by_gain
from tests.factories import GUANGXI, RELATION


def point(id_: str, **more: Any) -> ScoredPoint:
    values: dict[str, Any] = {
        "id": id_, "score": Decimal(1), "expected": Decimal(1), "own": None, "account": None,
        "maximum": Decimal(3), "state": State.PART, "reasons": (), "expected_reasons": (),
        "own_reason": None, "records": (), "steps": (), "reachable": Decimal(3),
    }  # fmt: skip
    return ScoredPoint(**{**values, **more})


def step(adds: str = "1", times: int = 1) -> Step:
    return Step(say("再举办"), "activity", (), Fraction(adds), times=times)


def year(*points: ScoredPoint) -> Assessment:
    return Assessment(GUANGXI, Side.SUPPORTER, 2024, RELATION, points, ())


def bonus(score: str | None) -> ScoredPoint:
    worth = Decimal(score) if score is not None else None
    return point("S5.B1", score=worth, expected=worth, maximum=None, state=State.MET)


def test_points_add_up_with_the_bonus_apart() -> None:
    found = tally(
        (
            point("S1.1", score=Decimal(2), expected=Decimal(3), state=State.PART),
            point("S1.2", score=Decimal(3), expected=Decimal(3), state=State.MET, own=Decimal(1)),
            point("S1.3", score=None, expected=None, state=State.NO_DATA),
            bonus("0.5"),
        )
    )
    assert (found.score, found.expected, found.claimed) == (5, 6, 4)  # 2+3, 3+3, 3+1
    assert found.bonus == Decimal("0.5")
    assert found.states == {State.PART: 1, State.MET: 1, State.NO_DATA: 1}


def test_what_is_wholly_undecided_has_no_sum_and_no_bonus() -> None:
    open_point = point("S1.3", score=None, expected=None, state=State.NO_DATA)
    found = tally((open_point, bonus(None)))
    assert (found.score, found.expected, found.claimed, found.bonus) == (None, None, None, 0)


def test_an_office_that_judged_stands_by_its_points() -> None:
    def state(score: str) -> list[State]:
        judged = point("S1.1", score=Decimal(score), state=State.JUDGED)
        return list(tally((judged,)).states)

    assert [state(each) for each in ("3", "0.1", "0")] == [
        [State.MET],
        [State.PART],
        [State.NOT_MET],
    ]


def test_most_points_for_the_effort_come_first() -> None:
    # Gains: 2 for 4 things (½ each), 1 for 2 (½), 1.5 for 1; equal ones: the larger gain first.
    slow = point("S1.1", score=Decimal(1), steps=(step(times=4),))
    small = point("S1.2", score=Decimal(2), steps=(step(times=2),))
    quick = point("S1.3", score=Decimal("1.5"), steps=(step(),))
    found = by_gain(year(small, slow, quick))
    assert [each.id for each in found] == ["S1.3", "S1.1", "S1.2"]


def test_only_what_steps_can_raise_is_offered() -> None:
    # A gain of ½ is one; without steps, without a gain, or of the bonus it is none.
    half = point("S1.1", score=Decimal("2.5"), steps=(step(),))
    stuck = point("S1.2", score=Decimal(1), steps=())
    full = point("S1.3", score=Decimal(3), steps=(step(),))
    more = point("S5.B1", score=Decimal(0), maximum=None, steps=(step(),), state=State.MET)
    assert [each.id for each in by_gain(year(half, stuck, full, more))] == ["S1.1"]


def test_the_base_with_steps_done_is_rounded_as_the_scheme_says() -> None:
    third = point(
        "S1.1", score=Decimal(0), expected=Decimal(0), share=Fraction(0), by_share=True,
        maximum=Decimal(1), reachable=Decimal(1), steps=(step("1/3"), step("2/3")),
    )  # fmt: skip
    plain = point("S1.2", score=Decimal(2), expected=Decimal(2))
    open_point = point("S1.3", score=None, expected=None, state=State.NO_DATA)
    seen = year(third, plain, open_point, bonus("0.5"))
    tenth = Decimal("0.1")
    assert base_with((seen,), ({},), tenth) == 2
    assert base_with((seen,), ({"S1.1": (0,)},), tenth) == Decimal("2.3")
    assert base_with((seen,), ({"S1.1": (0,)},), Decimal("0.01")) == Decimal("2.33")
    assert base_with((seen,), ({"S1.1": (0, 1)},), tenth) == 3


def test_nothing_decided_is_nothing_yet() -> None:
    undecided = point("S1.3", score=None, expected=None, state=State.NO_DATA)
    none = base_with((year(undecided),), ({},), Decimal("0.1"))
    assert (none, type(none)) == (Decimal(0), Decimal)


def test_the_hospitals_base_with_steps_done_is_the_mean_rounded_point_by_point() -> None:
    """2.25 and 1.25 make 2.3 and 1.3: 3.6, where the relations' sums 4.5 and 2.5 make 3.5."""

    def earned(id_: str, points: str, *steps: Step) -> ScoredPoint:
        worth = Decimal(points)
        return point(id_, score=worth, expected=worth, steps=steps)

    tenth = Decimal("0.1")
    one = year(earned("S1.1", "2", step()), earned("S1.2", "1.5"), bonus("1"))
    other = year(earned("S1.1", "1.5"), earned("S1.2", "1"), bonus("0"))
    assert base_with((one, other), ({}, {}), tenth) == Decimal("3.1")  # 1.75, 1.25
    assert base_with((one, other), ({"S1.1": (0,)}, {}), tenth) == Decimal("3.6")


def test_the_offices_own_word_counts_by_the_share_of_each_relation() -> None:
    tenth = Decimal("0.1")
    told = point("S2.3", score=Decimal(2), state=State.JUDGED)
    proven = point("S2.3", score=Decimal(2), state=State.PART)
    silent = point("S2.3", score=None, state=State.JUDGED)

    def word(*relations: ScoredPoint) -> Decimal:
        parts = tuple(year(each) for each in relations)
        return own_word(HospitalAssessment(parts[0], parts), tenth)

    assert own_word(HospitalAssessment(year(told)), tenth) == 2  # a recipient's
    assert word(told, told) == 2
    assert word(told, proven) == 1  # what the records prove elsewhere is none of it
    assert word(told, proven, silent) == Decimal("0.7")  # 2 of 6, rounded as the mean is
    assert word(proven, silent) == 0


def test_a_year_that_a_veto_strikes_out_holds_nothing_by_word() -> None:
    told = point("S2.3", score=Decimal(2), state=State.JUDGED)
    struck = ScoredVeto("V1", struck=True, expected=True, reasons=(), records=())
    gone = Assessment(GUANGXI, Side.SUPPORTER, 2024, RELATION, (told,), (struck,))
    assert own_word(HospitalAssessment(gone), Decimal("0.1")) == 0
