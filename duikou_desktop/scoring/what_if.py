"""What can still be gained, and what the score becomes once some of it is done."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from duikou_desktop.scoring.assessment import Assessment, ScoredPoint


def by_gain(assessment: Assessment) -> tuple[ScoredPoint, ...]:
    """The points of the base that steps can still raise, the most points for the effort first."""
    open_points = [
        each for each in assessment.points if each.steps and each.gain > 0 and not each.is_bonus
    ]
    return tuple(sorted(open_points, key=lambda each: (-each.gain / each.effort, -each.gain)))


def base_with(
    assessment: Assessment, done: Mapping[str, Collection[int]], rounding: Decimal
) -> Decimal:
    """The base expected once these steps (point id, numbers from 0) are done too."""
    points = (
        each.with_steps(done.get(each.id, ()), rounding)
        for each in assessment.points
        if not each.is_bonus
    )
    return sum((each for each in points if each is not None), Decimal(0))
