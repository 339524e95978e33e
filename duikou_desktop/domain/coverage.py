"""Who was on site when: the days of a year on which nobody was (全年均有派驻人员驻点帮扶)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.service_time import Span, uncovered
from duikou_desktop.domain.years import ReportingYear


def deployed(facts: YearFacts) -> tuple[Assignment, ...]:
    """Everybody sent whose record counts, in batches that count."""
    sent = {batch.id for batch in facts.complete(Batch, "batch")}
    return tuple(each for each in facts.complete(Assignment, "assignment") if each.batch in sent)


def served(assignment: Assignment, as_of: date) -> Span | None:
    """The days proven by `as_of`; None: not begun.

    Beyond its planned end a stay is proven only once the actual end is entered.
    """
    first = assignment.from_
    if first is None or first > as_of:
        return None
    last = min(assignment.to or assignment.planned_to or as_of, as_of)
    return Span(first, max(first, last))


def served_for(facts: YearFacts, assignment: Assignment, as_of: date) -> Span | None:
    """The same as far as the relations last: a stay is cut where theirs was ended (终止)."""
    span, end = served(assignment, as_of), facts.ended("assignment", assignment)
    if span is None or end is None or span.last <= end:
        return span
    return Span(span.first, end) if span.first <= end else None


def on_site(assignment: Assignment, day: date) -> bool:
    """Whether the person is known to be there on `day`, leave apart."""
    span = served(assignment, day)
    return span is not None and day in span


def end_unrecorded(assignment: Assignment, day: date) -> bool:
    """Whether the stay was to be over by `day`, and nobody entered that it is (离岗日期未登记)."""
    planned = assignment.planned_to
    return assignment.to is None and planned is not None and planned < day


def paired(facts: YearFacts) -> Span:
    """The days of the year on which these hospitals were paired, as far as the tables tell.

    The whole year where no day of a term lies in it: it is looked at beyond the plan.
    """
    year = Span(facts.year.first, facts.year.last)
    days = [facts.book.relation_days(each) for each in facts.relations]
    begins = [first for first, _ in days if first is not None]
    ends = [last for _, last in days if last is not None]
    if not begins or len(begins) < len(days):
        return year
    last = max(ends) if len(ends) == len(days) else date.max
    return Span(min(begins), last).overlap(year) or year


def elapsed(year: ReportingYear | Span, as_of: date) -> Span | None:
    """The days of the year (or of a part of it) gone by on `as_of`; None before it begins."""
    if as_of < year.first:
        return None
    return Span(year.first, min(year.last, as_of))


def gaps(assignments: Iterable[Assignment], year: ReportingYear | Span, as_of: date) -> list[Span]:
    """The days of the year (or of a part of it), up to `as_of`, without anybody on site."""
    period = elapsed(year, as_of)
    if period is None:
        return []
    return uncovered(period, [span for each in assignments if (span := served(each, as_of))])
