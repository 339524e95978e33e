"""YearFacts: what happened in one reporting year, for one pairing or for the whole hospital.

A rule looks only here. It never knows where a record came from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar, cast
from uuid import UUID

from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.hospital import Hospital, HospitalKind
from duikou_desktop.domain.registers.judgement import Judgement, together
from duikou_desktop.domain.registers.member_goal import MemberGoal
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear

R = TypeVar("R", bound=Record)


Dated = tuple[tuple[date, Record], ...]

# Registers whose records others read their relation, name or time from, or every rule reads: when
# one of them changes, what was told apart before may be wrong anywhere.
READ_BY_OTHERS = frozenset(
    {"hospital", "relation", "relation_term", "person", "title", "batch", "assignment"}
    | {"absence", "judgement"}
    | {each.field_by_key[each.through].to or "" for each in BY_KEY.values() if each.through}
)

_SHORTEST_NAME = 3  # characters: 县医院; 医院 is anybody's


@dataclass
class ToldApart:
    """Records of a year by register: those that concern it, that count, that begin in it."""

    recorded: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    parted: dict[str, tuple[tuple[Record, ...], tuple[Record, ...]]] = field(default_factory=dict)
    begun: dict[str, Dated] = field(default_factory=dict)
    drafts: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    chosen: dict[tuple[str, str], dict[object, Dated]] = field(default_factory=dict)

    def after(
        self, facts: YearFacts, touched: Mapping[str, Collection[UUID]], before: Book
    ) -> ToldApart:
        """The same with the touched records of `facts` in place of those of `before`."""
        kept = ToldApart(
            dict(self.recorded),
            dict(self.parted),
            dict(self.begun),
            dict(self.drafts),
            dict(self.chosen),
        )
        for key in touched.keys() & self.recorded.keys():
            # By the object itself: a UUID of each of many thousand takes far longer to look up.
            gone = [each for at in touched[key] if (each := before.find(key, at)) is not None]
            now = [each for at in touched[key] if (each := facts.book.find(key, at)) is not None]
            kept._tell_again(facts, key, {id(each): each for each in gone}, now)
        return kept

    def _tell_again(
        self, facts: YearFacts, key: str, gone: Mapping[int, Record], now: Iterable[Record]
    ) -> None:
        changed = facts.concerning(key, now)
        self.recorded[key] = (*_without(self.recorded[key], gone), *changed)
        if key not in self.parted:
            return
        changed = facts.in_force(key, changed)
        complete = BY_KEY[key].complete
        counted = tuple(each for each in changed if complete(each))
        not_counted = tuple(each for each in changed if not complete(each))
        counting, lacking = self.parted[key]
        self.parted[key] = (
            (*_without(counting, gone), *counted),
            (*_without(lacking, gone), *not_counted),
        )
        if key in self.drafts:
            fresh = facts.of_the_year(key, not_counted)
            self.drafts[key] = (*_without(self.drafts[key], gone), *fresh)
        if key in self.begun:
            dated = facts.dated(key, counted)
            self.begun[key] = (*_undated(self.begun[key], gone), *dated)
            for at in [each for each in self.chosen if each[0] == key]:
                self._choose_again(at, gone, dated)

    def _choose_again(self, at: tuple[str, str], gone: Mapping[int, Record], dated: Dated) -> None:
        """Only the groups that a record left or came to are gone through."""
        field_key = at[1]
        groups = dict(self.chosen[at])
        for value in {each.value(field_key) for each in gone.values()} & groups.keys():
            groups[value] = tuple(_undated(groups[value], gone))
        for row in dated:
            value = row[1].value(field_key)
            groups[value] = (*groups.get(value, ()), row)
        self.chosen[at] = groups


def _without(records: Iterable[Record], gone: Collection[int]) -> list[Record]:
    return [each for each in records if id(each) not in gone]


def _undated(rows: Dated, gone: Collection[int]) -> list[tuple[date, Record]]:
    return [row for row in rows if id(row[1]) not in gone]


@dataclass(frozen=True)
class YearFacts:
    """One year of one side, seen through some of its relations: one, or all of them."""

    book: Book
    scheme: str
    side: Side
    year: ReportingYear
    relations: tuple[UUID, ...]

    @cached_property
    def told(self) -> ToldApart:
        """What was told apart once for all rules."""
        return ToldApart()

    @cached_property
    def last_day(self) -> date:
        """The last day on which something can happen: the year's, or before it the relations'.

        Beyond the plan the year is looked at as if it went on; not beyond an end (终止).
        """
        last = date.min
        for each in self.relations:
            end = self.book.relation_days(each)[1]
            if end is None or (end < self.year.first and each not in self.ends):
                return self.year.last
            last = max(last, end)
        return min(self.year.last, last) if self.relations else self.year.last

    @cached_property
    def own_names(self) -> frozenset[str]:
        """Every name the office's own hospital answers to, without blanks."""
        relations = (self.book.get(Relation, each) for each in self.relations)
        own = {
            each.supporter if self.side is Side.SUPPORTER else each.recipient
            for each in relations
            if each is not None
        }
        return frozenset(squeeze(way) for each in own for way in self.book.hospital_ways(each))

    def is_ours(self, words: str | None) -> bool:
        """Whether the words name the office's own hospital: whole, shortened, or with a campus."""
        written = squeeze(words or "")
        if len(written) < _SHORTEST_NAME:
            return False
        return any(name.endswith(written) or written.startswith(name) for name in self.own_names)

    @cached_property
    def ends(self) -> Mapping[UUID, date]:
        """The last day of each relation that was ended (终止): what is dated later is none of its."""
        told = ((each, self.book.relation_ended(each)) for each in self.relations)
        return {each: end for each, end in told if end is not None}

    def ended(self, key: str, record: Record) -> date | None:
        """The last day of the relations a record names, where every one of them was ended.

        One of the whole hospital names none: it is the hospital's own work, and goes on.
        """
        if not self.ends:
            return None
        named = self.book.relations_of(BY_KEY[key], record)
        ends = [self.ends.get(each, date.max) for each in named if each in self.relations]
        last = max(ends, default=date.max)
        return None if last == date.max else last

    def too_late(self, key: str, record: Record) -> bool:
        """Whether the record began after its relations had ended: it is no work of theirs.

        A member's goal is set before it is due: it counts with the stay it is of.
        """
        if isinstance(record, MemberGoal):
            stay = self.book.get(Assignment, record.assignment)
            return stay is not None and self.too_late("assignment", stay)
        day, end = BY_KEY[key].first_day(record), self.ended(key, record)
        return day is not None and end is not None and day > end

    def in_force(self, key: str, records: tuple[Record, ...]) -> tuple[Record, ...]:
        """Those of the records that are not too late."""
        if not self.ends:
            return records
        return tuple(each for each in records if not self.too_late(key, each))

    def left_by_the_end(self, key: str) -> tuple[Record, ...]:
        """Those of the year that do not count, for they are too late."""
        rows = self.recorded(key) if self.ends else ()
        return tuple(each for each in self.of_the_year(key, rows) if self.too_late(key, each))

    def counting(self, key: str) -> tuple[Record, ...]:
        """As `recorded`, without what is too late."""
        return self.in_force(key, self.recorded(key))

    def recorded(self, key: str) -> tuple[Record, ...]:
        """Every record of the register that concerns these relations, drafts among them.

        A record of the whole hospital concerns every relation of its side.
        """
        if key not in self.told.recorded:
            self.told.recorded[key] = self.concerning(key, self.book.all(key))
        return self.told.recorded[key]

    def concerning(self, key: str, records: Iterable[Record]) -> tuple[Record, ...]:
        """Those of the records that `recorded` gives."""
        register = BY_KEY[key]
        mine = set(self.relations)
        return tuple(
            record
            for record in records
            if record.side in (None, self.side)
            and (
                not (belongs := self.book.relations_of(register, record))
                or not mine.isdisjoint(belongs)
            )
        )

    def after(self, book: Book, touched: Mapping[str, Collection[UUID]]) -> YearFacts:
        """The same year with these records as `book` now has them.

        What was already told apart is kept for all other records, so that one changed record of
        many thousand costs little. Only for records that no other record reads its relation,
        name or time from.
        """
        fresh = replace(self, book=book)
        fresh.__dict__["told"] = self.told.after(fresh, touched, self.book)
        return fresh

    def _part(self, key: str) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
        """The recorded that count, and those that do not; told apart once for all rules."""
        if key not in self.told.parted:
            register = BY_KEY[key]
            counting: list[Record] = []
            lacking: list[Record] = []
            for record in self.counting(key):
                (counting if register.complete(record) else lacking).append(record)
            self.told.parted[key] = tuple(counting), tuple(lacking)
        return self.told.parted[key]

    def complete(self, _kind: type[R], key: str) -> tuple[R, ...]:
        """The records that count."""
        return cast("tuple[R, ...]", self._part(key)[0])

    def since_paired(self, key: str) -> Iterator[tuple[date, Record]]:
        """The records that count and began no earlier than their relation (支援以来), with their day.

        Of whatever year, also a later one. A record of the whole hospital belongs to all of its
        relations, and is measured by the earliest; a beginning that nobody entered bars nothing.
        """
        register = BY_KEY[key]
        for record in self._part(key)[0]:
            day = register.first_day(record)
            relations = self.book.relations_of(register, record) or self.relations
            began = [first for each in relations if (first := self.book.relation_days(each)[0])]
            if day is not None and (not began or day >= min(began)):
                yield day, record

    def begun_in_year(self, key: str) -> tuple[tuple[date, Record], ...]:
        """The records that count and whose (first) day lies in the year, with that day."""
        if key not in self.told.begun:
            self.told.begun[key] = self.dated(key, self._part(key)[0])
        return self.told.begun[key]

    def dated(self, key: str, records: Iterable[Record]) -> Dated:
        """Those of the records whose (first) day lies in the year, with that day."""
        first_day, first, last = BY_KEY[key].first_day, self.year.first, self.year.last
        return tuple(
            (day, record)
            for record in records
            if (day := first_day(record)) is not None and first <= day <= last
        )

    def begun_with(self, key: str, field: str, values: Iterable[object]) -> Dated:
        """Those of `begun_in_year` whose field holds one of the values."""
        groups = self.told.chosen.get((key, field))
        if groups is None:
            made: dict[object, list[tuple[date, Record]]] = {}
            for row in self.begun_in_year(key):
                made.setdefault(row[1].value(field), []).append(row)
            groups = {value: tuple(rows) for value, rows in made.items()}
            self.told.chosen[key, field] = groups
        return tuple(chain.from_iterable(groups.get(value, ()) for value in values))

    def incomplete(self, key: str) -> tuple[Record, ...]:
        """The drafts of the year, which rules leave out."""
        if key not in self.told.drafts:
            self.told.drafts[key] = self.of_the_year(key, self._part(key)[1])
        return self.told.drafts[key]

    def of_the_year(self, key: str, records: Iterable[Record]) -> tuple[Record, ...]:
        """Those of the records that the year's page shows."""
        in_year = BY_KEY[key].in_year
        return tuple(record for record in records if in_year(record, self.year))

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
        own: dict[str, Judgement] = {}
        whole: dict[str, Judgement] = {}
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
            (own if judgement.relations else whole).setdefault(judgement.point, judgement)
        if len(mine) == 1:
            own = {point: together(each, whole.get(point)) for point, each in own.items()}
        return whole | own
