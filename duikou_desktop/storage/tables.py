"""The tables: what every office has by hand, each register's from its declaration.

A record is one row in `record` (what all records have) and one in its register's table.
Links to several records, relations and evidence among them, are rows of `record_link`,
so that every link is held by a foreign key.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CHAR,
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlmodel import SQLModel

from duikou_desktop.core.dates import EARLIEST, LATEST
from duikou_desktop.core.text import LINE_LIMIT, TEXT_LIMIT
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal kept as text: SQLite has only floats, and points and money are exact."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """The text to store."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The decimal stored."""
        return None if value is None else Decimal(value)


class RecordId(TypeDecorator[UUID]):
    """An id; the same text gives the same object, for a year links thousands of times to a few."""

    impl = CHAR(32)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        """The text to store."""
        return None if value is None else value.hex

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """The id stored."""
        return None if value is None else _id_of(value)


@lru_cache(maxsize=200_000)
def _id_of(text: str) -> UUID:
    return UUID(text)


metadata = SQLModel.metadata

RECORD = Table(
    "record",
    metadata,
    Column("id", RecordId, primary_key=True),
    Column("register", String(40), nullable=False, index=True),
    Column("side", String(12)),
    Column("note", String(TEXT_LIMIT)),
    Column("entered_by", String(LINE_LIMIT)),
    Column("draft", Boolean, nullable=False),
    CheckConstraint("side IN ('recipient', 'supporter')", name="side_known"),
)

LINK = Table(
    "record_link",
    metadata,
    Column("source", RecordId, ForeignKey("record.id", ondelete="CASCADE"), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("target", RecordId, ForeignKey("record.id"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
)


# What lists are searched, filtered and counted by: derived, so it may be made anew at any time.
FACE = Table(
    "record_face",
    metadata,
    Column("id", RecordId, ForeignKey("record.id", ondelete="CASCADE"), primary_key=True),
    Column("register", String(40), nullable=False),
    Column("side", String(12)),
    Column("standing", Integer, nullable=False),
    Column("kind", String(60)),
    Column("first", Date),
    Column("last", Date),
    Column("relation", RecordId),
    Column("relations", Integer, nullable=False),
    Column("proofs", Integer, nullable=False),
    Column("words", Text, nullable=False),
    # Covers the counting of a register's kinds and standings: no row need be read for it.
    Index(
        "ix_record_face_counts",
        *("register", "kind", "standing", "side", "first", "last", "relation", "relations"),
    ),
)


def _column(spec: FieldSpec) -> Column[Any]:
    if spec.kind is FieldKind.LINK:
        return Column(spec.key, RecordId, ForeignKey("record.id"), index=True)
    return Column(spec.key, _TYPES[spec.kind])


_TYPES: dict[FieldKind, Any] = {
    FieldKind.LINE: String(LINE_LIMIT),
    FieldKind.TEXT: String(TEXT_LIMIT),
    FieldKind.DATE: Date,
    FieldKind.MONTH: Date,
    FieldKind.PERIOD: String(7),
    FieldKind.YEAR: Integer,
    FieldKind.INTEGER: Integer,
    FieldKind.DECIMAL: ExactDecimal,
    FieldKind.YES_NO: Boolean,
    FieldKind.CHOICE: String(60),
    FieldKind.CHOICES: JSON,
}


def _checks(spec: FieldSpec) -> Iterator[str]:
    """The second wall: what `read_record` refuses, the database refuses too."""
    column = f'"{spec.key}"'
    if spec.kind in (FieldKind.LINE, FieldKind.TEXT):
        limit = LINE_LIMIT if spec.kind is FieldKind.LINE else TEXT_LIMIT
        yield f"length({column}) BETWEEN 1 AND {limit}"
    elif spec.kind in (FieldKind.DATE, FieldKind.MONTH):
        yield f"{column} BETWEEN '{EARLIEST}-01-01' AND '{LATEST}-12-31'"
    elif spec.kind is FieldKind.PERIOD:
        yield f"substr({column}, 1, 4) BETWEEN '{EARLIEST}' AND '{LATEST}'"
    elif spec.kind is FieldKind.YEAR:
        yield f"{column} BETWEEN {EARLIEST} AND {LATEST}"
    elif spec.kind is FieldKind.INTEGER:
        yield f"{column} >= 0"
    elif spec.kind is FieldKind.DECIMAL:
        yield f"CAST({column} AS REAL) >= 0"
    elif spec.kind is FieldKind.CHOICE and spec.choices is not None:
        words = ", ".join(f"'{member.value}'" for member in spec.choices)
        yield f"{column} IN ({words})"


def _table(register: Register) -> Table:
    """A register's table. Lists of links live in `record_link`."""
    stored = [spec for spec in register.fields if spec.kind is not FieldKind.LINKS]
    order = [
        CheckConstraint(f'"{end}" >= "{start}"', name=f"{register.key}_{start}_{end}")
        for start, end in register.spans
    ]
    checks = [
        CheckConstraint(text, name=f"{register.key}_{spec.key}")
        for spec in stored
        for text in _checks(spec)
    ]
    when = [Index(f"ix_{register.key}_when", register.when)] if register.when else []
    return Table(
        register.key,
        metadata,
        Column("id", RecordId, ForeignKey("record.id", ondelete="CASCADE"), primary_key=True),
        *(_column(spec) for spec in stored),
        *order,
        *checks,
        *when,
    )


TABLES: dict[str, Table] = {register.key: _table(register) for register in ALL}
