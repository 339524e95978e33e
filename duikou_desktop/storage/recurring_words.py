"""What was written in fields of one kind of word, to be offered where it is asked for again."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select

from duikou_desktop.domain.registers import ALL
from duikou_desktop.storage.tables import TABLES


def words_written(connection: Connection, kind: str) -> tuple[str, ...]:
    """The different words of all fields that hold this kind, the one written most often first."""
    found: Counter[str] = Counter()
    columns = (
        TABLES[register.key].c[spec.key]
        for register in ALL
        for spec in register.fields
        if spec.recurs == kind
    )
    for column in columns:
        counted = select(column, func.count()).where(column.is_not(None)).group_by(column)
        for word, times in connection.execute(counted):
            found[word] += times
    return tuple(sorted(found, key=lambda word: (-found[word], word)))
