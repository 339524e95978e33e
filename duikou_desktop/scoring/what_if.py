"""What can still be gained, and what the score becomes once some of it is done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.engine import counting, mean_of


def by_gain(assessment: Assessment) -> tuple[ScoredPoint, ...]:
    """The points of the base that steps can still raise, the most points for the effort first."""
    open_points = [
        each for each in assessment.points if each.steps and each.gain > 0 and not each.is_bonus
    ]
    return tuple(sorted(open_points, key=lambda each: (-each.gain / each.effort, -each.gain)))


def base_with(
    parts: Sequence[Assessment],
    done: Sequence[Mapping[str, Collection[int]]],
    rounding: Decimal,
) -> Decimal:
    """The base expected once these steps are done too: of one relation, or the mean of several.

    `done` has for each of `parts` the numbers of the steps (from 0) by point id.
    """
    columns = zip(
        *(
            [
                each.with_steps(did.get(each.id, ()), rounding)
                for each in counting(part)
                if not each.is_bonus
            ]
            for part, did in zip(parts, done, strict=True)
        ),
        strict=True,
    )
    means = (mean_of(values, rounding) for values in columns)
    return sum((each for each in means if each is not None), Decimal(0))
