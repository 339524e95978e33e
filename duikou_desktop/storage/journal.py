"""Reads the journal: what was done, by whom, and what each record was before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from duikou_desktop.core.messages import Message
from duikou_desktop.storage.changes import line_holds
from duikou_desktop.storage.database import reading
from duikou_desktop.storage.ledger_tables import Change, Journal, table_of
from duikou_desktop.storage.tables import RECORD

_RECENT = 400  # how far back undo reaches


@dataclass(frozen=True, slots=True)
class PastChange:
    """One thing a person did."""

    sequence: int
    id: UUID
    at: datetime
    clerk: str | None
    label: Message
    reason: str | None
    reverts: UUID | None
    schema_version: str
    undoable: bool


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One record in one change."""

    sequence: int
    change: UUID
    register: str
    record: UUID
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def recent_changes(engine: Engine) -> list[PastChange]:
    """The latest changes, the oldest of them first."""
    with reading(engine) as connection:
        query = select(table_of(Change)).order_by(col(Change.sequence).desc()).limit(_RECENT)
        rows = connection.execute(query).all()
    return [past_change(row) for row in reversed(rows)]


def last_changed_at(engine: Engine) -> datetime | None:
    """When the office was last changed."""
    changes = recent_changes(engine)
    return changes[-1].at if changes else None


def lines_of(connection: Connection, change: UUID) -> list[JournalLine]:
    """The lines of one change, in order."""
    return _lines(connection, col(Journal.change) == change)


def history_of(engine: Engine, record: UUID) -> list[tuple[PastChange, JournalLine]]:
    """Everything that happened to one record, the latest first."""
    with reading(engine) as connection:
        lines = _lines(connection, col(Journal.record) == record)
        wanted = {line.change for line in lines}
        query = select(table_of(Change)).where(col(Change.id).in_(wanted))
        changes = {row.id: past_change(row) for row in connection.execute(query)}
    return [(changes[line.change], line) for line in reversed(lines)]


def first_broken_line(engine: Engine) -> int | None:
    """The sequence of the first line whose chain does not hold; None: all hold."""
    previous = "0" * 64
    with reading(engine) as connection:
        table = table_of(Journal)
        for row in connection.execute(select(table).order_by(table.c.sequence)).mappings():
            line = dict(row)
            if line["previous_hash"] != previous or not line_holds(line):
                return int(line["sequence"])
            previous = line["hash"]
    return None


def _lines(connection: Connection, condition: Any) -> list[JournalLine]:
    table = table_of(Journal)
    query = select(table).where(condition).order_by(table.c.sequence)
    return [
        JournalLine(row.sequence, row.change, row.register_key, row.record, row.before, row.after)
        for row in connection.execute(query)
    ]


def past_change(row: Any) -> PastChange:
    """The change of a row of its table."""
    return PastChange(
        row.sequence,
        row.id,
        row.at,
        row.clerk,
        _message(row.label),
        row.reason,
        row.reverts,
        row.schema_version,
        row.undoable,
    )


def _message(kept: dict[str, Any]) -> Message:
    values = {
        name: _message(value) if isinstance(value, dict) else value
        for name, value in kept["values"].items()
    }
    return Message(kept["template"], values)


def removed_records(engine: Engine, limit: int) -> list[tuple[PastChange, JournalLine]]:
    """The records that are gone, the latest first, with the change that took each away."""
    table, changes = table_of(Journal), table_of(Change)
    gone = table.c.after.is_(None) & table.c.record.not_in(select(RECORD.c.id))
    last = select(func.max(table.c.sequence)).where(gone).group_by(table.c.record)
    query = select(table.c.change).where(table.c.sequence.in_(last))
    with reading(engine) as connection:
        condition = table.c.sequence.in_(
            select(table.c.sequence)
            .where(table.c.sequence.in_(last))
            .order_by(table.c.sequence.desc())
            .limit(limit)
        )
        lines = _lines(connection, condition)
        rows = connection.execute(select(changes).where(changes.c.id.in_(query)))
        by_id = {row.id: past_change(row) for row in rows}
    return [(by_id[line.change], line) for line in reversed(lines)]


def evidence_removed_for_good(engine: Engine) -> list[tuple[PastChange, JournalLine]]:
    """The evidence that was taken out for good (彻底删除), in order, with the change that did it."""
    lines, changes = table_of(Journal), table_of(Change)
    lasting = select(changes.c.id).where(changes.c.undoable.is_(False))
    with reading(engine) as connection:
        gone = lines.c.after.is_(None) & (lines.c.register_key == "evidence")
        found = _lines(connection, lines.c.change.in_(lasting) & gone)
        wanted = select(changes).where(changes.c.id.in_({line.change for line in found}))
        by_id = {row.id: past_change(row) for row in connection.execute(wanted)}
    return [(by_id[line.change], line) for line in found]
