"""Of two years only what was reported in both: a hospital that is new is no growth."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.round_view import RelationLine, SideReport
from duikou_desktop.services.desk.year_told import YearTold

Reporter = tuple[UUID, Side]


def in_both_years(now: YearTold, before: YearTold) -> frozenset[Reporter]:
    """Whose reports count in either year."""
    return reporters(now) & reporters(before)


def only_of(told: YearTold, reporters: Collection[Reporter]) -> YearTold:
    """The year as if nobody else had reported."""
    found = told.view.round
    reports = tuple(
        each for each in found.reports if (each.received.hospital, each.received.side) in reporters
    )
    lines = tuple(_line(each, reporters) for each in told.view.lines)
    return replace(
        told,
        view=replace(told.view, round=replace(found, reports=reports), lines=lines),
        told={key: each for key, each in told.told.items() if key in reporters},
    )


def reporters(told: YearTold) -> frozenset[Reporter]:
    """Whose reports count in the year."""
    return frozenset(
        (each.received.hospital, each.received.side) for each in told.view.round.counting
    )


def _line(line: RelationLine, reporters: Collection[Reporter]) -> RelationLine:
    return replace(
        line,
        recipient=_side(line.recipient, reporters),
        supporter=_side(line.supporter, reporters),
    )


def _side(side: SideReport, reporters: Collection[Reporter]) -> SideReport:
    if (side.hospital, side.side) in reporters:
        return side
    return replace(side, report=None, score=None, deeds=None, reviewed=None)
