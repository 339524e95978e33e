"""One value for a field of many records at once: looked at first, then saved as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.closed_years import refusal
from duikou_desktop.domain.fields import FieldSpec
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.reading import read_record, read_value
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.approval import APPROVAL, Approval
from duikou_desktop.services.filling import filled
from duikou_desktop.services.records import reached_registers
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store

RELATIONS = "relations"
_NOTHING = (None, ())
# What a record is called by, or its id made of: never the same for two.
_NAMES = {"hospital": {"name"}, "person": {"name"}, "relation": {"recipient", "supporter"}}


@dataclass(frozen=True, slots=True)
class Giving:
    """A value as typed, the field it is for, and whether what is filled in already stays."""

    key: str
    value: object
    only_empty: bool = True


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A record that stays as it was, as a person names it, and why."""

    record: UUID
    caption: str
    why: Message


@dataclass(frozen=True, slots=True)
class FillPlan:
    """What giving the value does."""

    records: tuple[Record, ...]  # as they become
    whole: int  # how many of them were drafts and lack nothing now
    kept: int  # how many have the value, or another that stays
    left: tuple[LeftAlone, ...]  # refused, each with its reason


def fillable(register: Register) -> tuple[FieldSpec, ...]:
    """The fields that several records may share: neither what names them nor a person's numbers."""
    names = _NAMES.get(register.key, set())
    return tuple(spec for spec in register.shown if not spec.personal and spec.key not in names)


def empty_counts(
    store: Store, register: Register, ids: Sequence[UUID]
) -> tuple[Mapping[str, int], str | None]:
    """How many of the records have nothing in each field; the first that some want to count."""
    records = store.read(register, ids=ids)
    keys = [*(spec.key for spec in fillable(register)), RELATIONS]
    counts = {key: sum(each.value(key) in _NOTHING for each in records) for key in keys}
    missing = {key for each in records for key in register.missing(each)}
    return counts, next((key for key in keys if key in missing), None)


def plan_filling(store: Store, register: Register, ids: Sequence[UUID], giving: Giving) -> FillPlan:
    """What would become of the records. Raises UserError for a value that is none."""
    spec = register.field_by_key.get(giving.key)
    if spec is not None:
        read_value(spec, giving.value)
    book = store.book([register, *reached_registers(register), APPROVAL])
    closed = [each for each in book.each(Approval) if each.standing]
    order = {each: at for at, each in enumerate(ids)}
    known = sorted(store.read(register, ids=ids), key=lambda each: order[each.id])
    changed: list[Record] = []
    left: list[LeftAlone] = []
    for record in known:
        if giving.only_empty and record.value(giving.key) not in _NOTHING:
            continue
        raw = {**plain_record(register, record), giving.key: giving.value}
        try:
            after = filled(register, read_record(register, raw), book, store.identity)
            why = refusal(register, record, after, closed) if after != record else None
        except UserError as error:
            after, why = record, error.message
        if why is not None:
            left.append(LeftAlone(record.id, book.caption(register.key, record.id), why))
        elif after != record:
            changed.append(after)
    before = {each.id: each for each in known}
    whole = [
        each
        for each in changed
        if register.complete(each) and not register.complete(before[each.id])
    ]
    kept = len(known) - len(changed) - len(left)
    return FillPlan(tuple(changed), len(whole), kept, tuple(left))


def fill_many(
    store: Store, register: Register, ids: Sequence[UUID], giving: Giving
) -> tuple[FillPlan, ChangeSet | None]:
    """Gives the value to all it fits, in one step that can be taken back. Raises UserError."""
    plan = plan_filling(store, register, ids, giving)

    def put(unit: Unit) -> None:
        for record in plan.records:
            unit.put(register, record)

    label = say(
        "{n} 条{title}填“{field}”",
        n=len(plan.records),
        title=say(register.title),
        field=say(register.label_of(giving.key)),
    )
    return plan, store.change(label, put)
