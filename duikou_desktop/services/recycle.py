"""回收站: what was deleted, when and by whom; brought back through the same door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.records import reached_registers
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.journal import JournalLine, lines_of, removed_records
from duikou_desktop.storage.store import Store

_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Deleted:
    """A record that is gone, as it was last."""

    register: Register
    record: Record
    title: str
    at: datetime
    clerk: str | None
    change: UUID


def deleted_records(store: Store, only: Register | None = None) -> tuple[Deleted, ...]:
    """What can be brought back, the latest first; child rows come with their record."""
    found = []
    for change, line in removed_records(store.engine, _MOST):
        register = BY_KEY.get(line.register)
        if register is None or register.parent is not None or only not in (None, register):
            continue
        record = _as_it_was(register, line)
        if record is not None:
            book = store.book(reached_registers(register))
            title = " · ".join(book.caption_parts(register, record))
            found.append(Deleted(register, record, title, change.at, change.clerk, change.id))
    return tuple(found)


def bring_back(store: Store, wanted: Sequence[Deleted]) -> ChangeSet | None:
    """Puts records back as they were, with their child rows. Raises UserError for a lost link."""

    def put(unit: Unit) -> None:
        for each in wanted:
            unit.put(each.register, each.record)
            for line in lines_of(unit.connection, each.change):
                child = BY_KEY.get(line.register)
                if line.after is not None or child is None or child.parent is None:
                    continue
                row = _as_it_was(child, line)
                if row is not None and row.value(child.parent) == each.record.id:
                    unit.put(child, row)

    label = say("取回 {n} 条", n=len(wanted))
    if len({each.register.key for each in wanted}) == 1:
        label = say("取回{title} {n} 条", title=say(wanted[0].register.title), n=len(wanted))
    return store.change(label, put)


def _as_it_was(register: Register, line: JournalLine) -> Record | None:
    """The record before it was taken away; None where it is of a form no longer read."""
    try:
        return read_record(register, line.before) if line.before is not None else None
    except UserError:
        return None
