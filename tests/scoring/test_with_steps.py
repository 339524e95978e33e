"""What is expected once some of a point's steps are done too; and sums of nothing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.base import Step
from tests.factories import GUANGXI
from tests.scoring.test_mean import point

TENTH = Decimal("0.1")
STEPS = tuple(Step(say("补"), adds=each) for each in (Fraction(1, 4), Fraction(1, 2)))


def half_way(**more: Any) -> ScoredPoint:
    """3 points, a quarter done; the steps bring another quarter and a half."""
    return point(
        **{
            "expected": Decimal("0.8"),
            "reachable": Decimal(3),
            "share": Fraction(1, 4),
            "steps": STEPS,
            "by_share": True,
            **more,
        }
    )


@pytest.mark.parametrize(
    ("more", "done", "points"),
    [
        ({}, (), "0.8"),
        ({}, (0,), "1.5"),  # 3 × 1/2
        ({}, (1,), "2.3"),  # 3 × 3/4 = 2.25
        ({}, (0, 1), "3"),
        ({"reachable": Decimal(2)}, (1,), "2"),  # no more than can be had
        ({"reachable": Decimal(2)}, (0, 1), "2"),
        ({"expected": Decimal("1.7")}, (0,), "1.7"),  # no less than was expected
        ({"by_share": False}, (1,), "0.8"),  # all or nothing
        ({"by_share": False}, (0, 1), "3"),
        ({"maximum": None}, (1,), "0.8"),  # a bonus has no share
        ({"expected": None}, (1,), None),  # still undecided
        ({"expected": None}, (0, 1), "3"),
        ({"expected": None}, (), None),
        ({"share": Fraction(1), "expected": Decimal(1)}, (), "1"),  # nothing done
    ],
)
def test_points_expected_once_steps_are_done(more, done, points) -> None:
    expected = None if points is None else Decimal(points)
    assert half_way(**more).with_steps(done, TENTH) == expected


def test_points_of_nothing_are_exact_too() -> None:
    empty = Assessment(GUANGXI, Side.SUPPORTER, 2024, None, ())
    sums = (empty.base, empty.bonus, empty.total, empty.expected_total, empty.undecided_max)
    assert [type(each) for each in sums] == [Decimal] * 5


def test_a_point_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=r"^'S9\.9'$"):
        Assessment(GUANGXI, Side.SUPPORTER, 2024, None, ()).point("S9.9")
