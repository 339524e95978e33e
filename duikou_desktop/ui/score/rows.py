"""The lines of the score tree, made from the standard and an assessment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from duikou_desktop.core.text import squeeze
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.assessment import State as Standing
from duikou_desktop.scoring.standard import Group, Indicator, Point, Standard
from duikou_desktop.scoring.tally import claimed, standing, tally
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
    level: int  # 0 a first-level group, then what is in it, at last the points
    title: str
    maximum: Decimal | None  # None: bonus
    score: Decimal | None
    expected: Decimal | None
    own: Decimal | None  # what the form will say
    noted: bool = False  # it is the office's own, with its reason
    state: State | None = None
    counts: tuple[tuple[State, int], ...] = ()
    children: tuple[ScoreRow, ...] = ()

    @property
    def is_point(self) -> bool:
        """Whether it is a scoring point; everything above holds some."""
        return not self.children


def state_of(point: ScoredPoint) -> State:
    """The point's shape and word; a bonus stands apart."""
    return State.EXTRA if point.is_bonus else SHOWN[standing(point)]


def score_rows(
    standard: Standard, assessment: Assessment, only: Collection[State] = ()
) -> tuple[ScoreRow, ...]:
    """The groups with what is below them; with `only`, the points of these states alone."""
    points = {each.id: each for each in assessment.points}
    return _group_rows(standard.groups, points, only, 0)


def points_of(row: ScoreRow) -> tuple[ScoreRow, ...]:
    """The points below the row, in the standard's order; of a point itself."""
    if row.is_point:
        return (row,)
    return tuple(each for child in row.children for each in points_of(child))


def find_row(rows: Iterable[ScoreRow], key: str) -> ScoreRow | None:
    """The row of that key, wherever it is."""
    for row in rows:
        found = row if row.key == key else find_row(row.children, key)
        if found is not None:
            return found
    return None


def _group_rows(
    groups: tuple[Group, ...],
    points: Mapping[str, ScoredPoint],
    only: Collection[State],
    level: int,
) -> tuple[ScoreRow, ...]:
    rows = []
    for group in groups:
        below = (_indicator_row(each, points, only, level + 1) for each in group.indicators)
        inside = _group_rows(group.groups, points, only, level + 1)
        inside += tuple(row for row in below if row is not None)
        if inside:
            held = [points[point.id] for point in group.points()]
            rows.append(_sum_row(group.name, group.name, level, group.maximum, held, inside))
    return tuple(rows)


def _indicator_row(
    indicator: Indicator, points: Mapping[str, ScoredPoint], only: Collection[State], level: int
) -> ScoreRow | None:
    inside = tuple(
        _point_row(point, points[point.id], level + 1)
        for point in indicator.points
        if not only or state_of(points[point.id]) in only
    )
    if not inside:
        return None
    title = f"{indicator.number} {indicator.title}"
    below = [points[point.id] for point in indicator.points]
    return _sum_row(indicator.id, title, level, indicator.maximum, below, inside)


def _point_row(point: Point, scored: ScoredPoint, level: int) -> ScoreRow:
    return ScoreRow(
        key=point.id,
        level=level,
        title=point.number + squeeze(point.text),
        maximum=scored.maximum,
        score=scored.score,
        expected=scored.expected,
        own=claimed(scored),
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
