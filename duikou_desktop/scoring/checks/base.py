"""What a check is given and what it says.

A check is a pure function: a year's facts in, findings out. All run together; none stops
another, and none changes a record.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TypeVar, cast
from uuid import UUID

from duikou_desktop.core.messages import Message
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY, KEY_OF
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span, joined
from duikou_desktop.scoring.parameters import Parameters

R = TypeVar("R", bound=Record)


class Severity(StrEnum):
    """An error is to be mended before a year is approved; a query may be explained in words."""

    ERROR = "error"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit."""

    code: str
    severity: Severity
    register: str
    record: UUID | None
    message: Message
    about: str = ""  # what it is about where no single record is: a relation, a half-year

    @property
    def subject(self) -> str:
        """What an explanation of it is kept under."""
        parts = (str(self.record) if self.record else "", self.about)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class Year:
    """What a check looks at: the office's year, as of a day."""

    facts: YearFacts
    parameters: Parameters
    as_of: date

    @property
    def book(self) -> Book:
        """Every record of the office."""
        return self.facts.book

    @cached_property
    def assignments(self) -> dict[UUID, Assignment]:
        """Everybody deployed, by id; drafts among them."""
        rows = self.facts.recorded("assignment")
        return {row.id: row for row in rows if isinstance(row, Assignment)}

    @cached_property
    def _stays(self) -> dict[UUID, list[Span]]:
        """By person, the days of all stays, in order and apart."""
        found: dict[UUID, list[Span]] = {}
        for each in self.assignments.values():
            days = days_of(each)
            if each.person is not None and days is not None:
                found.setdefault(each.person, []).append(days)
        return {person: joined(stays, within_days=0) for person, stays in found.items()}

    def is_elsewhere(self, person: UUID, day: date) -> bool:
        """Whether somebody has stays, and was on none of them on that day."""
        stays = self._stays.get(person, [])
        before = bisect_right(stays, day, key=lambda days: days.first)
        return bool(stays) and not (before and day in stays[before - 1])

    def every(self, kind: type[R]) -> Iterator[R]:
        """As `of_year`, typed."""
        return cast("Iterator[R]", self.of_year(KEY_OF[kind]))

    def dated(self, kind: type[R]) -> Iterator[tuple[date, R]]:
        """As `every`, with the (first) day of each."""
        first_day = BY_KEY[KEY_OF[kind]].first_day
        return ((day, each) for each in self.every(kind) if (day := first_day(each)) is not None)

    def of_year(self, key: str) -> Iterator[Record]:
        """The recorded of a register that the year's page shows and that have a date."""
        register = BY_KEY[key]
        for record in self.facts.recorded(key):
            dated = register.when is not None and record.value(register.when) is not None
            if dated and register.in_year(record, self.facts.year):
                yield record

    def stay(self, assignment: UUID | None) -> Assignment | None:
        """The stay that a record names; None where it names none."""
        return self.assignments.get(assignment) if assignment else None

    def name(self, assignment: UUID | None) -> str:
        """The name of somebody deployed."""
        found = self.stay(assignment)
        return self.book.person_name(found.person) if found else ""


Check = Callable[[Year], Iterator[Finding]]


def overlapping(
    rows: Iterable[tuple[Span, R]],
) -> Iterator[tuple[tuple[Span, R], tuple[Span, R], Span]]:
    """Each that shares days with one that began before it: the one of those that lasts longest, it, the days.

    Once: of thousands on the same days each two of them would be millions.
    """
    longest: tuple[Span, R] | None = None
    for row in sorted(rows, key=lambda row: (row[0].first, str(row[1].id))):
        both = longest[0].overlap(row[0]) if longest is not None else None
        if longest is not None and both is not None:
            yield longest, row, both
        if longest is None or row[0].last > longest[0].last:
            longest = row


def days_of(assignment: Assignment) -> Span | None:
    """The days of a stay, as planned while it runs; None without a first day."""
    if assignment.from_ is None:
        return None
    last = assignment.to or assignment.planned_to
    return Span(assignment.from_, max(last, assignment.from_) if last else date.max)
