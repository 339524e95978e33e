"""A record as plain JSON values, keys as REGISTERS names them: journal, packages, command line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register


def plain(value: object) -> Any:
    """One value: dates and decimals as text, ids as text, nothing as null."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind in _WRITTEN:
        return str(value)
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value.value if isinstance(value, Enum) else value


_PLAIN = {str, int, bool, type(None)}
_WRITTEN = {date, UUID, Decimal}


def plain_fields(register: Register, record: Record) -> dict[str, Any]:
    """The declared fields of a record."""
    known = _PLAIN
    return {
        spec.key: value if type(value) in known else plain(value)
        for spec in register.fields
        for value in (getattr(record, spec.attribute),)
    }


def plain_record(register: Register, record: Record) -> dict[str, Any]:
    """The whole record; `read_record` of it gives the record back."""
    return {
        "id": str(record.id),
        "relations": [str(each) for each in record.relations],
        "evidence": [str(each) for each in record.evidence],
        "side": plain(record.side),
        "note": record.note,
        "entered_by": record.entered_by,
        "draft": record.draft,
        **plain_fields(register, record),
    }
