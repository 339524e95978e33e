"""Tells whether a row is a record that is already there, a change of one, or a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.text import normal_name
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation

_COMMON = ("note", "side", "relations")


@dataclass(frozen=True)
class Typed:
    """A row read into a record, and which of its values were typed."""

    register: Register
    record: Any  # the declared fields, relations, evidence, side and note
    keys: frozenset[str]

    @cached_property
    def identity(self) -> tuple[object, ...]:
        """What identifies the record among its register's."""
        return identity_of(self.register, self.record)

    def onto(self, old: Any) -> Any:
        """`old` with what was typed; an empty cell clears nothing, evidence is added.

        What the office told of the row (its side, its only relation) changes no record.
        """
        values: dict[str, object] = {}
        for spec in self.register.fields:
            new = getattr(self.record, spec.attribute)
            if spec.key in self.keys and new not in (None, ()):
                values[spec.attribute] = new
        for name in _COMMON:
            if name in self.keys and (new := getattr(self.record, name)):
                values[name] = new
        values["evidence"] = tuple(dict.fromkeys((*old.evidence, *self.record.evidence)))
        return old.changed(**values)


@dataclass
class Matcher:
    """The records of one register by what identifies them, those of this import among them."""

    register: Register
    _known: dict[tuple[object, ...], list[UUID]] = field(default_factory=dict)
    _by_id: dict[UUID, Any] = field(default_factory=dict)
    _claimed: set[UUID] = field(default_factory=set)

    @staticmethod
    def of(register: Register, records: Iterable[Record]) -> Matcher:
        """Starts from the records that are there."""
        made = Matcher(register)
        for each in records:
            made.add(each)
        return made

    def add(self, record: Record, identity: tuple[object, ...] | None = None) -> None:
        """Notes a record, with its identity where that was told before."""
        if record.id not in self._by_id:
            identity = identity or identity_of(self.register, record)
            self._known.setdefault(identity, []).append(record.id)
        self._by_id[record.id] = record

    def same(self, typed: Typed) -> Any | None:
        """The record that already says all the row says.

        Two equal rows of what may happen twice are two records: the second takes the second. Of
        several it is the one that says least besides, so that the fuller row finds the fuller one.
        """
        if typed.identity not in self._known:
            return None
        said = [
            each
            for each in self._fitting(typed)
            if typed.onto(each) == each and not (self.register.yearly and each.id in self._claimed)
        ]
        found = min(said, key=self._filled, default=None)
        if found is not None:
            self._claimed.add(found.id)
        return found

    def claim(self, typed: Typed, fits: Callable[[Any], bool] | None = None) -> Any | None:
        """The record that the row changes: one that `fits` and no other row stands for."""
        for each in self._fitting(typed):
            if each.id not in self._claimed and (fits is None or fits(each)):
                self._claimed.add(each.id)
                return each
        return None

    def claimed(self, typed: Typed) -> bool:
        """Whether another row already stands for what this one names."""
        return any(each.id in self._claimed for each in self._fitting(typed))

    def namesakes(self, typed: Typed) -> list[Any]:
        """Those of the name who are told apart, where the row does not say which it means."""
        if self.register.apart is None or _apart(self.register, typed.record) is not None:
            return []
        names = _names(self.register, typed.record)
        return [each for each in self._by_id.values() if _names(self.register, each) == names]

    def hold(self, record_id: UUID) -> None:
        """Notes that a row of this import stands for the record."""
        self._claimed.add(record_id)

    def by_id(self, record_id: UUID) -> Any | None:
        """The record of that id."""
        return self._by_id.get(record_id)

    def _fitting(self, typed: Typed) -> list[Any]:
        found = [self._by_id[each] for each in self._known.get(typed.identity, ())]
        record = typed.record
        if not found or self.register.scope not in (Scope.ANY, Scope.RELATION):
            return found
        # The same lecture at two recipients is two records.
        return [
            each
            for each in found
            if not each.relations or not record.relations or each.relations == record.relations
        ]

    def _filled(self, record: Any) -> int:
        values = [getattr(record, spec.attribute) for spec in self.register.fields]
        values += [record.evidence, *(getattr(record, name) for name in _COMMON)]
        return sum(value not in (None, (), "") for value in values)


def identity_of(register: Register, record: Any) -> tuple[object, ...]:
    """What identifies the record; all its fields, where nothing of that is known."""
    named = _names(register, record)
    if all(value in (None, ()) for value in named):
        named = [_plain(getattr(record, spec.attribute)) for spec in register.fields]
    parent = record.value(register.parent) if register.parent else None
    return (parent, *named, _apart(register, record))


def _names(register: Register, record: Any) -> list[object]:
    return [_plain(record.value(key)) for key in register.identity]


def _apart(register: Register, record: Any) -> object:
    return _plain(record.value(register.apart)) if register.apart else None


def fixed_id(record: Record) -> UUID | None:
    """The id every office gives a hospital or a relation; None for other records."""
    if isinstance(record, Hospital) and record.name:
        return hospital_id(record.name)
    if isinstance(record, Relation) and record.recipient and record.supporter:
        return relation_id(record.recipient, record.supporter)
    return None


def _plain(value: object) -> object:
    return normal_name(value) if type(value) is str else value
