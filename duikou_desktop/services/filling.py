"""What the office itself tells of a new record: its side, its relations, who entered it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import Relation, RelationTerm
from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.store import OfficeIdentity


def filled(register: Register, record: Any, book: Book, identity: OfficeIdentity) -> Any:
    """The record with side, relations and clerk filled in where they were left empty.

    Relations come from the links of the record (the assignments of whoever led it), or
    from the office having only one.
    """
    values: dict[str, object] = {}
    side = record.side
    if side is None and register.scope is not Scope.OFFICE:
        sides = {own for _, own in identity.sides}
        if len(sides) == 1:
            side = values["side"] = next(iter(sides))
    if not record.relations and register.scope is Scope.RELATION:
        values["relations"] = _relations(register, record, book, identity, side)
    for spec in register.links:
        if _names_relation(register, spec) and record.value(spec.key) is None:
            own = own_relations(book, identity.hospital, side)
            values[spec.attribute] = only_relation(book, own, register.first_day(record))
    if record.entered_by is None and identity.clerk:
        values["entered_by"] = identity.clerk
    return record.changed(**values) if values else record


def _relations(
    register: Register, record: Record, book: Book, identity: OfficeIdentity, side: Side | None
) -> tuple[UUID, ...]:
    linked: list[UUID] = []
    for spec in register.links:
        if spec.kind is not FieldKind.LINKS or spec.to is None:
            continue
        for target in record.value(spec.key):
            found = book.find(spec.to, target)
            if found is not None:
                linked.extend(book.relations_of(BY_KEY[spec.to], found))
    if linked:
        return tuple(dict.fromkeys(linked))
    # A recipient's record without a relation is the whole hospital's, across its supporters.
    if side is Side.RECIPIENT:
        return ()
    own = own_relations(book, identity.hospital, side)
    return own if len(own) == 1 else ()


def _names_relation(register: Register, spec: FieldSpec) -> bool:
    """Whether the field says of which relation the record is; a child's is set by its place."""
    link = spec.kind is FieldKind.LINK and spec.to == "relation"
    return link and spec.key != register.parent


def only_relation(book: Book, relations: Sequence[UUID], day: date | None) -> UUID | None:
    """The one relation that can be meant: the only one, or the only one in force on `day`."""
    in_force = {
        term.relation
        for term in book.each(RelationTerm)
        if day is not None
        and term.from_ is not None
        and term.from_ <= day
        and (term.to is None or day <= term.to)
    }
    found = relations if len(relations) == 1 else [each for each in relations if each in in_force]
    return found[0] if len(found) == 1 else None


def own_relations(book: Book, hospital: UUID, side: Side | None) -> tuple[UUID, ...]:
    """The relations in which the hospital stands on `side` (on either, for None)."""
    return tuple(
        relation.id
        for relation in book.each(Relation)
        if (side is not Side.SUPPORTER and relation.recipient == hospital)
        or (side is not Side.RECIPIENT and relation.supporter == hospital)
    )
