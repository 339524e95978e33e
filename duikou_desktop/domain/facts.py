"""YearFacts: what happened in one reporting year, for one pairing or for the whole hospital.

A rule looks only here. It never knows where a record came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital, HospitalKind
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class YearFacts:
    """One year of one side, seen through some of its relations: one, or all of them."""

    book: Book
    scheme: str
    side: Side
    year: ReportingYear
    relations: tuple[UUID, ...]

    @cached_property
    def _recorded(self) -> dict[str, tuple[Record, ...]]:
        return {}

    @cached_property
    def _begun(self) -> dict[str, tuple[tuple[date, Record], ...]]:
        return {}

    @cached_property
    def _parted(self) -> dict[str, tuple[tuple[Record, ...], tuple[Record, ...]]]:
        return {}

    def recorded(self, key: str) -> tuple[Record, ...]:
        """Every record of the register that concerns these relations, drafts among them.

        A record of the whole hospital concerns every relation of its side.
        """
        if key not in self._recorded:
            register = BY_KEY[key]
            mine = set(self.relations)
            self._recorded[key] = tuple(
                record
                for record in self.book.all(key)
                if record.side in (None, self.side)
                and (
                    not (belongs := self.book.relations_of(register, record))
                    or not mine.isdisjoint(belongs)
                )
            )
        return self._recorded[key]

    def _part(self, key: str) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
        """The recorded that count, and those that do not; told apart once for all rules."""
        if key not in self._parted:
            register = BY_KEY[key]
            counting: list[Record] = []
            lacking: list[Record] = []
            for record in self.recorded(key):
                (counting if register.complete(record) else lacking).append(record)
            self._parted[key] = tuple(counting), tuple(lacking)
        return self._parted[key]

    def complete(self, _kind: type[R], key: str) -> tuple[R, ...]:
        """The records that count."""
        return cast("tuple[R, ...]", self._part(key)[0])

    def begun_in_year(self, key: str) -> tuple[tuple[date, Record], ...]:
        """The records that count and whose (first) day lies in the year, with that day."""
        if key not in self._begun:
            span, first, last = BY_KEY[key].span, self.year.first, self.year.last
            self._begun[key] = tuple(
                (day, record)
                for record in self._part(key)[0]
                if (day := span(record)[0]) is not None and first <= day <= last
            )
        return self._begun[key]

    def incomplete(self, key: str) -> tuple[Record, ...]:
        """The drafts of the year, which rules leave out."""
        register = BY_KEY[key]
        return tuple(record for record in self._part(key)[1] if register.in_year(record, self.year))

    @cached_property
    def recipient_kinds(self) -> Mapping[UUID, HospitalKind | None]:
        """The confirmed kind of each relation's recipient; None: not confirmed."""
        kinds: dict[UUID, HospitalKind | None] = {}
        for relation_id in self.relations:
            relation = self.book.get(Relation, relation_id)
            recipient = self.book.get(Hospital, relation.recipient) if relation else None
            kinds[relation_id] = recipient.kind if recipient else None
        return kinds

    @cached_property
    def judgements(self) -> Mapping[str, Judgement]:
        """The office's own words and scores by point; a relation's own before the hospital's."""
        found: dict[str, Judgement] = {}
        mine = set(self.relations)
        for judgement in self.book.each(Judgement):
            if (
                judgement.point is None
                or judgement.scheme != self.scheme
                or judgement.year != self.year.label
                or judgement.side not in (None, self.side)
                or (judgement.relations and mine.isdisjoint(judgement.relations))
            ):
                continue
            before = found.get(judgement.point)
            if before is None or (judgement.relations and not before.relations):
                found[judgement.point] = judgement
        return found
