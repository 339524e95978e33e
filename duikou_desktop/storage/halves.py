"""Two copies of one office that both went on: where their journals part, and what each did since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, insert, select
from sqlmodel import col

from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message
from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.database import reading, writing
from duikou_desktop.storage.journal import PastChange, past_change
from duikou_desktop.storage.ledger_tables import (
    Change,
    Journal,
    ReceivedReceipt,
    SealedPackage,
    table_of,
)
from duikou_desktop.storage.receipts import KeptReceipt, read_receipt_row
from duikou_desktop.storage.store import Store
from duikou_desktop.storage.upgrade import LATEST_SCHEMA

_SEALED = table_of(SealedPackage)


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that was changed since the halves parted, and what it was then; None: not there.

    `by` and `at`: of the last of its changes; None: nobody was named.
    """

    register: str
    before: dict[str, Any] | None
    by: str | None
    at: datetime


def common_lines(mine: Engine, theirs: Engine) -> int:
    """How many lines both journals begin with; 0: they are not of one office.

    Each line's hash covers the one before it, so equal hashes are equal beginnings.
    """
    ours, others = _hashes(mine), _hashes(theirs)
    return next(
        (at for at, (one, other) in enumerate(zip(ours, others, strict=False)) if one != other),
        min(len(ours), len(others)),
    )


def _hashes(engine: Engine) -> list[str]:
    with reading(engine) as connection:
        return list(connection.scalars(select(col(Journal.hash)).order_by(col(Journal.sequence))))


def touched_since(engine: Engine, lines: int) -> dict[UUID, Touched]:
    """Every record changed after the first so many lines of the journal."""
    table, change = table_of(Journal), table_of(Change)
    query = (
        select(table, change.c.clerk, change.c.at)
        .join(change, change.c.id == table.c.change)
        .order_by(table.c.sequence)
        .offset(lines)
    )
    found: dict[UUID, Touched] = {}
    with reading(engine) as connection:
        for row in connection.execute(query):
            first = found.get(row.record)
            before = row.before if first is None else first.before
            at = row.at.replace(tzinfo=UTC)
            found[row.record] = Touched(row.register_key, before, row.clerk, at)
    return found


def note_change(store: Store, label: Message) -> None:
    """A line among the changes under which no record changes."""
    with writing(store.engine) as connection:
        connection.execute(
            insert(table_of(Change)).values(
                id=new_id(),
                at=store.clock.now(),
                clerk=store.identity.clerk,
                label={"template": label.template, "values": dict(label.values)},
                schema_version=LATEST_SCHEMA,
                undoable=True,
            )
        )


def changes_called(engine: Engine, template: str) -> tuple[list[PastChange], dict[UUID, UUID]]:
    """The changes of that name; and of every change taken back, by which it was."""
    changes = table_of(Change)
    named = changes.c.label["template"].as_string() == template
    back = select(changes.c.reverts, changes.c.id).where(changes.c.reverts.is_not(None))
    with reading(engine) as connection:
        found = [past_change(row) for row in connection.execute(select(changes).where(named))]
        return found, {row.reverts: row.id for row in connection.execute(back)}


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a commission tells packages apart by."""

    scheme: str
    side: Side
    year: int
    sequence: int


def take_over_numbers(mine: Engine, theirs: Engine) -> tuple[Numbered, ...]:
    """The packages sealed in the other half, so that no number is given twice.

    Returns those that both sealed under one number: at the commission they are a fork, until a
    later one comes, which is why of a year only its last number is told.
    """
    with reading(theirs) as connection:
        rows = [dict(each) for each in connection.execute(select(_SEALED)).mappings()]
    if rows:
        with writing(mine) as connection:
            connection.execute(insert(_SEALED).prefix_with("OR IGNORE"), rows)
    ours, others = _numbered(mine), _numbered(theirs)
    last: dict[tuple[str, Side, int], int] = {}
    for each in ours:
        year = each.scheme, each.side, each.year
        last[year] = max(last.get(year, 0), each.sequence)
    return tuple(
        each
        for each, package in others.items()
        if ours[each] != package and last[each.scheme, each.side, each.year] == each.sequence
    )


def all_receipts(store: Store) -> tuple[KeptReceipt, ...]:
    """Every receipt kept, of whatever year."""
    with reading(store.engine) as connection:
        rows = connection.execute(select(table_of(ReceivedReceipt))).mappings()
        return tuple(map(read_receipt_row, rows))


def _numbered(engine: Engine) -> dict[Numbered, UUID]:
    """The packages sealed, by what a commission tells them apart by."""
    with reading(engine) as connection:
        return {
            Numbered(row.scheme, Side(row.side), row.year, row.sequence): row.id
            for row in connection.execute(select(_SEALED))
        }
