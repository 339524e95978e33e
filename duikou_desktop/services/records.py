"""Saves, removes and lists records: the same door for form, paste, import and command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY, children_of
from duikou_desktop.domain.registers.evidence import EVIDENCE, Evidence
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.filling import filled
from duikou_desktop.services.scores import check_judgement
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.journal import JournalLine, PastChange, history_of
from duikou_desktop.storage.store import Store

Raw = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Saved:
    """A record as it was saved, and what it still lacks to count."""

    record: Record
    missing: tuple[str, ...]
    change: ChangeSet | None


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record with what a list shows beside its fields."""

    record: Record
    complete: bool
    missing: tuple[str, ...]
    relations: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """A record with its child rows and everything that happened to it, the latest first."""

    listed: ListedRecord
    children: tuple[tuple[Register, tuple[Record, ...]], ...]
    history: tuple[tuple[PastChange, JournalLine], ...]
    book: Book  # what its links lead into


def look_at(store: Store, register: Register, record_id: UUID) -> WholeRecord:
    """One record, whole. Raises UserError where there is none of that id."""
    children = children_of(register.key)
    found = next(iter(store.read(register, ids=[record_id])), None)
    if found is None:
        raise UserError(say("没有这条{title}记录。", title=say(register.title)))
    book = store.book([*reached_registers(register), *children, EVIDENCE])
    rows = tuple(
        (
            child,
            tuple(row for row in book.all(child.key) if row.value(child.parent or "") == found.id),
        )
        for child in children
    )
    history = tuple(history_of(store.engine, record_id))
    return WholeRecord(listed(register, found, book), rows, history, book)


def save_record(
    store: Store,
    register: Register,
    raw: Raw,
    children: Mapping[str, Sequence[Raw]] | None = None,
    *,
    proofs: Sequence[Evidence] = (),
    reason: str | None = None,
) -> Saved:
    """Saves what was typed, as a draft where something is missing. Raises UserError.

    `children`: for each child register named, all the rows the record now has; rows that
    are there and not among them are removed. `proofs`: new evidence `raw` names, saved in
    the same step.
    """
    book = store.book(reached_registers(register))
    record = filled(register, read_record(register, raw), book, store.identity)
    if isinstance(record, Judgement):
        check_judgement(record, store.shelf)
    known = next(iter(store.read(register, ids=[record.id])), None)
    rows = {
        each.key: _child_rows(store, each, record, children[each.key])
        for each in children_of(register.key)
        if children is not None and each.key in children
    }

    def put(unit: Unit) -> None:
        for proof in proofs:
            unit.put(EVIDENCE, proof)
        if record != known:
            unit.put(register, record)
        for key, wanted in rows.items():
            _put_children(store, unit, key, record.id, wanted)

    change = store.change(_label(register, new=known is None), put, reason=reason)
    return Saved(record, register.missing(record), change)


def _child_rows(store: Store, child: Register, parent: Record, raws: Sequence[Raw]) -> list[Record]:
    link = {child.parent: parent.id} if child.parent else {}
    return [
        filled(child, read_record(child, {**raw, **link}), Book(), store.identity) for raw in raws
    ]


def _put_children(
    store: Store, unit: Unit, key: str, parent: UUID, wanted: Sequence[Record]
) -> None:
    child = next(each for each in ALL if each.key == key)
    there = {
        row.id: row
        for row in store.read(child)
        if child.parent and row.value(child.parent) == parent
    }
    for row in wanted:
        if there.pop(row.id, None) != row:
            unit.put(child, row)
    unit.remove(dict.fromkeys(there, child))


def remove_records(store: Store, register: Register, ids: Sequence[UUID]) -> ChangeSet | None:
    """Removes records in one step that can be taken back. Raises UserError while one is used."""

    def remove(unit: Unit) -> None:
        unit.remove(dict.fromkeys(ids, register))

    label = say("删除{title} {n} 条", title=say(register.title), n=len(ids))
    return store.change(label, remove)


def list_records(
    store: Store,
    register: Register,
    *,
    year: ReportingYear | None = None,
    keep: Callable[[ListedRecord], bool] | None = None,
) -> tuple[list[ListedRecord], Book]:
    """The records a page or the command line shows, and the book their links lead into."""
    book = store.book([register, *reached_registers(register)], year=year)
    rows = [
        listed(register, record, book)
        for record in book.all(register.key)
        if year is None or register.in_year(record, year)
    ]
    return [row for row in rows if keep is None or keep(row)], book


def listed(register: Register, record: Record, book: Book) -> ListedRecord:
    """One record with what a list shows beside it."""
    missing = register.missing(record)
    return ListedRecord(
        record, not missing and not record.draft, missing, book.relations_of(register, record)
    )


def reached_registers(register: Register) -> list[Register]:
    """All that can be reached from a register by links, for names and relations.

    The register is among them only where something leads back to it: it may be very long.
    """
    # Relations are named by their number too, which stands in their terms.
    wanted = {"relation", "relation_term"}
    waiting = [register.key, *wanted]
    while waiting:
        for spec in BY_KEY[waiting.pop()].fields:
            if spec.to is not None and spec.to not in wanted:
                wanted.add(spec.to)
                waiting.append(spec.to)
    return [each for each in ALL if each.key in wanted]


def _label(register: Register, *, new: bool) -> Message:
    title = say(register.title)
    return say("新增{title}", title=title) if new else say("修改{title}", title=title)
