"""An office's records held together, so that links can be followed and records named.

A book is what storage hands up and scoring, papers and pages look into; it holds no
database and can be made by hand in a test.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from duikou_desktop.domain.fields import FieldSpec, value_word
from duikou_desktop.domain.hospital_names import name_borne, name_on, ways_to_write
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import BY_KEY, KEY_OF
from duikou_desktop.domain.registers.hospital import Hospital, HospitalName
from duikou_desktop.domain.registers.person import Title
from duikou_desktop.domain.registers.relation import Relation, RelationTerm, TermState

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Book:
    """Records by register and id."""

    records: Mapping[str, Mapping[UUID, Record]] = field(default_factory=dict)

    @staticmethod
    def of(records: Mapping[str, Iterable[Record]]) -> Book:
        """A book of records by register key."""
        return Book({key: {each.id: each for each in rows} for key, rows in records.items()})

    def all(self, key: str) -> tuple[Record, ...]:
        """Every record of a register."""
        return tuple(self.records.get(key, {}).values())

    def each(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a class, typed."""
        key = KEY_OF[kind]
        return tuple(row for row in self.all(key) if isinstance(row, kind))

    def find(self, key: str, record_id: UUID | None) -> Record | None:
        """The record of that id, or None."""
        return None if record_id is None else self.records.get(key, {}).get(record_id)

    def get(self, kind: type[R], record_id: UUID | None) -> R | None:
        """The record of that class and id, typed, or None."""
        found = self.find(KEY_OF[kind], record_id)
        return found if isinstance(found, kind) else None

    def relations_of(self, register: Register, record: Record) -> tuple[UUID, ...]:
        """The relations a record belongs to; none: the whole hospital."""
        if register.scope is not Scope.THROUGH or register.through is None:
            return record.relations
        link = record.value(register.through)
        above = register.field_by_key[register.through].to
        if link is None or above is None:
            return ()
        if above == "relation":
            return (link,)
        parent = self.find(above, link)
        return self.relations_of(BY_KEY[above], parent) if parent is not None else ()

    @cached_property
    def titles(self) -> Mapping[UUID, tuple[Title, ...]]:
        """Each person's titles, the earliest first."""
        held: dict[UUID, list[Title]] = {}
        for title in self.each(Title):
            if title.person is not None and title.from_ is not None:
                held.setdefault(title.person, []).append(title)
        return {
            person: tuple(sorted(rows, key=lambda row: (row.from_ or date.min, str(row.id))))
            for person, rows in held.items()
        }

    def title_on(self, person: UUID | None, day: date | None) -> Title | None:
        """The title `person` held on `day`: the last one reached by then."""
        if person is None or day is None:
            return None
        held = [row for row in self.titles.get(person, ()) if row.from_ and row.from_ <= day]
        return held[-1] if held else None

    def person_name(self, person: UUID | None) -> str:
        """The name of a person, namesakes told apart: 示例甲（内科）; empty for none."""
        return self.link_word("person", person)

    def hospital_name(self, hospital: UUID | None, on: date | None = None) -> str:
        """What a hospital is called at present, or in a paper about the day `on`; empty for none.

        Before a renaming the paper keeps the old name, after it prints 新名（原旧名）.
        """
        found = self.get(Hospital, hospital)
        present = (found.name if found else None) or ""
        if on is None or hospital is None:
            return present
        return name_on(present, self._dated_names.get(hospital, ()), on)

    def hospital_name_borne(self, hospital: UUID | None, on: date) -> str:
        """The name it bore on that day, without the one before: where cells are narrow."""
        present = self.hospital_name(hospital)
        rows = self._dated_names.get(hospital, ()) if hospital is not None else ()
        return name_borne(present, rows, on)

    def hospital_ways(self, hospital: UUID | None) -> tuple[str, ...]:
        """Every name a hospital answers to, the present one first."""
        rows = self._dated_names.get(hospital, ()) if hospital is not None else ()
        return ways_to_write(self.hospital_name(hospital), rows)

    @cached_property
    def _dated_names(self) -> Mapping[UUID, tuple[HospitalName, ...]]:
        found: dict[UUID, tuple[HospitalName, ...]] = {}
        for row in self.each(HospitalName):
            if row.hospital is not None:
                found[row.hospital] = (*found.get(row.hospital, ()), row)
        return found

    def other_hospital(self, relation: UUID | None, own: UUID) -> UUID | None:
        """The hospital across a relation."""
        found = self.get(Relation, relation)
        if found is None:
            return None
        return found.supporter if found.recipient == own else found.recipient

    def other_hospital_name(self, relation: UUID | None, own: UUID, on: date | None = None) -> str:
        """The name of the hospital across a relation, as `hospital_name`."""
        return self.hospital_name(self.other_hospital(relation, own), on)

    def relation_between(self, recipient: UUID, supporter: UUID) -> UUID | None:
        """The one relation of two hospitals, however it was entered."""
        return self._relation_of.get((recipient, supporter))

    @cached_property
    def _relation_of(self) -> Mapping[tuple[UUID | None, UUID | None], UUID]:
        return {(each.recipient, each.supporter): each.id for each in self.each(Relation)}

    def relation_days(self, relation: UUID) -> tuple[date | None, date | None]:
        """First and last day of the relation under any scheme; None: not told, or it goes on."""
        terms = [each for each in self.each(RelationTerm) if each.relation == relation]
        first = min((each.from_ for each in terms if each.from_), default=None)
        ends = [each.to for each in terms if each.to]
        return first, max(ends) if ends and len(ends) == len(terms) else None

    def relation_ended(self, relation: UUID) -> date | None:
        """The last day of a relation that was ended (终止); None: it goes on, or its plan ran out."""
        last = self.relation_days(relation)[1]
        told = (
            each.to
            for each in self.each(RelationTerm)
            if each.relation == relation and each.state is TermState.ENDED
        )
        return last if last in told else None

    def caption(self, key: str, record_id: UUID | None) -> str:
        """What a person calls the record: its identifying fields, links by their own names."""
        record = self.find(key, record_id)
        if record is None:
            return ""
        return " · ".join(self.caption_parts(BY_KEY[key], record))

    def caption_parts(self, register: Register, record: Record) -> tuple[str, ...]:
        """The words of `caption`, one for each identifying field."""
        words = (
            self.word(register.field_by_key[name], record.value(name))
            for name in register.identity
            if name in register.field_by_key
        )
        first, *others = [word for word in words if word] or [""]
        apart = record.value(register.apart) if register.apart else None
        return tuple(word for word in (f"{first}（{apart}）" if apart else first, *others) if word)

    def word(self, spec: FieldSpec, value: object) -> str:
        """A field's value as a person reads it; empty for nothing."""
        if value is None or value == ():
            return ""
        if isinstance(value, UUID):
            return self.link_word(spec.to or "", value)
        if isinstance(value, tuple):
            return "、".join(self.word(spec, part) for part in value)
        return value_word(spec, value)

    def link_word(self, key: str, record_id: UUID | None) -> str:
        """A linked record by its first identifying word: 示例辛, not 示例辛 · 第6批."""
        record = self.find(key, record_id)
        if record is None:
            return ""
        parts = self.caption_parts(BY_KEY[key], record)
        if key == "relation":
            return " ← ".join(parts)
        return parts[0] if parts else ""
