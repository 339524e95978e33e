"""Stays of one person at one recipient that touch are one stay, from batch to batch and plan to plan."""

from __future__ import annotations

from datetime import date, timedelta

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.services.papers.kind import Source

_ASSIGNMENT = BY_KEY["assignment"]


def whole_stay(source: Source, stay: Assignment) -> tuple[Assignment, ...]:
    """The records of the stay that `stay` is of, in order: the next begins no later than the day after."""
    book = source.book
    relations = set(book.relations_of(_ASSIGNMENT, stay))
    same = [
        each
        for each in book.each(Assignment)
        if each.person == stay.person
        and each.from_ is not None
        and _ASSIGNMENT.complete(each)
        and not relations.isdisjoint(book.relations_of(_ASSIGNMENT, each))
    ]
    run: list[Assignment] = []
    last = date.min
    for each in sorted(same, key=_first_day):
        if run and _first_day(each) > last + timedelta(days=1):
            if stay in run:
                break
            run, last = [], date.min
        run.append(each)
        last = max(last, _last_day(each))
    return tuple(run)


def _first_day(stay: Assignment) -> date:
    return stay.from_ or date.min


def _last_day(stay: Assignment) -> date:
    return stay.to or stay.planned_to or stay.from_ or date.min
