"""Stays of one person at one recipient that touch are one stay, from batch to batch and plan to plan."""

from __future__ import annotations

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span, joined
from duikou_desktop.services.papers.kind import Source

_ASSIGNMENT = BY_KEY["assignment"]


def whole_stay(source: Source, stay: Assignment) -> tuple[Assignment, ...]:
    """The records of the stay that the complete `stay` is of, in order of arrival."""
    book = source.book
    relations = set(book.relations_of(_ASSIGNMENT, stay))
    same = [
        (span, each)
        for each in book.each(Assignment)
        if each.person == stay.person
        and _ASSIGNMENT.complete(each)
        and not relations.isdisjoint(book.relations_of(_ASSIGNMENT, each))
        and (span := _days(each)) is not None
    ]
    here = next(span for span, each in same if each.id == stay.id)
    whole = next(span for span in joined(span for span, _ in same) if span.overlap(here))
    mine = [row for row in same if row[0].overlap(whole)]
    return tuple(each for _, each in sorted(mine, key=lambda row: row[0].first))


def _days(stay: Assignment) -> Span | None:
    if stay.from_ is None:
        return None
    return Span(stay.from_, stay.to or stay.planned_to or stay.from_)
