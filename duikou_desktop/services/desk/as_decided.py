"""A side's records as they would be had it registered what was decided (双方不一致 → 认定).

Only to show what a decision would make of the recount: no decision moves a point by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.services.desk.claims import (
    STAYS,
    TEACHING,
    TECHNIQUES,
    Disagreement,
    stays_by_name,
    teaching_by_kind,
    techniques_by_name,
)

Rows = dict[UUID, Record]
# The facts of the side whose book it is, of the other, and what was decided for the other.
Overruled = tuple[YearFacts, YearFacts, tuple[Disagreement, ...]]


def as_decided(book: Book, overruled: Iterable[Overruled]) -> Book:
    """The book with the other side's word in what was decided for it.

    A person whom only the other side has is not put in: nobody here says in which batch and post.
    """
    changing = {
        STAYS: ("assignment", _stays),
        TEACHING: ("activity", _teaching),
        TECHNIQUES: ("technique", _techniques),
    }
    rows = {key: dict(book.records.get(key, {})) for key, _ in changing.values()}
    for own, other, differing in overruled:
        for each in differing:
            key, change = changing[each.what]
            change(rows[key], own, other, each.subject)
    return Book({**book.records, **rows})


def _stays(rows: Rows, own: YearFacts, other: YearFacts, name: str) -> None:
    mine, _ = stays_by_name(own)
    year, ever = stays_by_name(other)
    theirs = year.get(name) or ever.get(name, ())
    for at, stay in enumerate(mine.get(name, ())):
        if at < len(theirs):
            rows[stay.id] = stay.changed(from_=theirs[at].from_, to=theirs[at].to)
        else:
            rows.pop(stay.id, None)


def _teaching(rows: Rows, own: YearFacts, other: YearFacts, kind: str) -> None:
    """The other's of this kind in the place of one's own, proven as they are proven there."""
    for each in teaching_by_kind(own).get(kind, ()):
        _take_out(rows, each, own)
    for activity in teaching_by_kind(other).get(kind, ()):
        _put_in(rows, activity.changed(by=_somebody(own)), own)


def _techniques(rows: Rows, own: YearFacts, other: YearFacts, name: str) -> None:
    (my_year, mine), (year, ever) = techniques_by_name(own), techniques_by_name(other)
    for each in my_year.get(name) or mine.get(name) or ():
        _take_out(rows, each, own)
    for technique in (year.get(name) or ever.get(name) or ())[-1:]:
        _put_in(rows, technique.changed(guided_by=_somebody(own)), own)


def _somebody(own: YearFacts) -> tuple[UUID, ...]:
    """A link that a record needs to count: the other office's ids say nothing here."""
    return tuple(each.id for each in own.complete(Assignment, "assignment"))[:1]


def _put_in(rows: Rows, record: Record, own: YearFacts) -> None:
    rows[record.id] = record.changed(side=own.side, relations=own.relations)


def _take_out(rows: Rows, record: Record, own: YearFacts) -> None:
    """Of this relation: what belongs to others too stays theirs."""
    others = tuple(each for each in record.relations if each not in own.relations)
    if others:
        rows[record.id] = record.changed(relations=others)
    else:
        rows.pop(record.id, None)
