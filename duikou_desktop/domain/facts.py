"""YearFacts: what happened in one reporting year, for one pairing or for the whole hospital.

A rule looks only here. It never knows where a record came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
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
    def _cache(self) -> dict[str, tuple[Record, ...]]:
        return {}

    def recorded(self, key: str) -> tuple[Record, ...]:
        """Every record of the register that concerns these relations, drafts among them.

        A record of the whole hospital concerns every relation of its side.
        """
        if key not in self._cache:
            register = BY_KEY[key]
            mine = set(self.relations)
            self._cache[key] = tuple(
                record
                for record in self.book.all(key)
                if record.side in (None, self.side)
                and (
                    not (belongs := self.book.relations_of(register, record))
                    or not mine.isdisjoint(belongs)
                )
            )
        return self._cache[key]

    def complete(self, kind: type[R], key: str) -> tuple[R, ...]:
        """The records that count."""
        register = BY_KEY[key]
        return tuple(
            record
            for record in self.recorded(key)
            if isinstance(record, kind) and register.complete(record)
        )

    def drafts(self, key: str) -> int:
        """How many records of the year rules leave out because something is missing."""
        register = BY_KEY[key]
        return sum(
            1
            for record in self.recorded(key)
            if not register.complete(record) and register.in_year(record, self.year)
        )

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
