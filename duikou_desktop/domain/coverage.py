"""Who was on site when: the days of a year on which nobody was (全年均有派驻人员驻点帮扶)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span, uncovered
from duikou_desktop.domain.years import ReportingYear


def served(assignment: Assignment, as_of: date) -> Span | None:
    """The days served by `as_of`; a stay without an end has not ended. None: not begun."""
    first = assignment.from_
    if first is None or first > as_of:
        return None
    last = min(assignment.to, as_of) if assignment.to is not None else as_of
    return Span(first, max(first, last))


def elapsed(year: ReportingYear, as_of: date) -> Span | None:
    """The days of the year gone by on `as_of`; None before it begins."""
    if as_of < year.first:
        return None
    return Span(year.first, min(year.last, as_of))


def gaps(assignments: Iterable[Assignment], year: ReportingYear, as_of: date) -> list[Span]:
    """The days of the year, up to `as_of`, without anybody on site."""
    period = elapsed(year, as_of)
    if period is None:
        return []
    return uncovered(period, [span for each in assignments if (span := served(each, as_of))])
