"""The lines of the score tree, made from the standard and an assessment."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from duikou_desktop.core.text import squeeze
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.assessment import State as Standing
from duikou_desktop.scoring.standard import Indicator, Point, Standard
from duikou_desktop.scoring.tally import standing, tally
from duikou_desktop.ui.widgets.state import State

# The order of the chips, and of the counts in a closed line.
SHOWN = {
    Standing.MET: State.FULL,
    Standing.PART: State.PART,
    Standing.NOT_MET: State.LOST,
    Standing.JUDGED: State.JUDGE,
    Standing.NO_DATA: State.NO_DATA,
}


@dataclass(frozen=True)
class ScoreRow:
    """A group, an indicator or a point. `counts` are of the points below, full ones left out."""

    key: str
    level: int  # 0 group, 1 indicator, 2 point
    title: str
    maximum: Decimal | None  # None: bonus
    score: Decimal | None
    expected: Decimal | None
    own: Decimal | None
    noted: bool = False  # the own score has its reason
    state: State | None = None
    counts: tuple[tuple[State, int], ...] = ()
    children: tuple[ScoreRow, ...] = ()


def state_of(point: ScoredPoint) -> State:
    """The point's shape and word; a bonus stands apart."""
    return State.EXTRA if point.is_bonus else SHOWN[standing(point)]


def score_rows(
    standard: Standard, assessment: Assessment, only: Collection[State] = ()
) -> tuple[ScoreRow, ...]:
    """The groups with what is below them; with `only`, the points of these states alone."""
    points = {each.id: each for each in assessment.points}
    rows = []
    for group in standard.groups:
        inside = tuple(
            row
            for indicator in group.indicators
            if (row := _indicator_row(indicator, points, only)) is not None
        )
        if inside:
            ids = [point.id for each in group.indicators for point in each.points]
            title = group.number + group.title
            rows.append(_sum_row(title, title, 0, group.maximum, [points[i] for i in ids], inside))
    return tuple(rows)


def _indicator_row(
    indicator: Indicator, points: Mapping[str, ScoredPoint], only: Collection[State]
) -> ScoreRow | None:
    inside = tuple(
        _point_row(point, points[point.id])
        for point in indicator.points
        if not only or state_of(points[point.id]) in only
    )
    if not inside:
        return None
    title = f"{indicator.number} {indicator.title}"
    below = [points[point.id] for point in indicator.points]
    return _sum_row(indicator.id, title, 1, indicator.maximum, below, inside)


def _point_row(point: Point, scored: ScoredPoint) -> ScoreRow:
    return ScoreRow(
        key=point.id,
        level=2,
        title=point.number + squeeze(point.text),
        maximum=scored.maximum,
        score=scored.score,
        expected=scored.expected,
        own=scored.own,
        noted=bool(scored.own_reason),
        state=state_of(scored),
    )


def _sum_row(
    key: str,
    title: str,
    level: int,
    maximum: Decimal,
    points: list[ScoredPoint],
    children: tuple[ScoreRow, ...],
) -> ScoreRow:
    sums = tally(points)
    held = tuple((SHOWN[state], sums.states[state]) for state in SHOWN if sums.states.get(state))
    missing = tuple(each for each in held if each[0] is not State.FULL)
    return ScoreRow(
        key=key,
        level=level,
        title=title,
        maximum=maximum,
        score=sums.score,
        expected=sums.expected,
        own=sums.claimed,
        # One state for all below says itself in a word; several are counted.
        state=held[0][0] if len(held) == 1 else None,
        counts=() if len(held) == 1 else missing,
        children=children,
    )
