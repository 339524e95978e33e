"""Very many rows into one table, prepared column by column.

SQLAlchemy prepares each value of each row by itself, which takes longer than SQLite needs to
keep them: here its own converters are asked once for each column.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Date, Table, insert

from duikou_desktop.storage.tables import RecordId


def insert_all(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    ready: Collection[str] = (),
) -> None:
    """Inserts `rows`, all of the columns that the first of them names.

    `ready`: columns whose values are already written as SQLite keeps them.
    """
    if not rows:
        return
    names = list(rows[0])
    columns = []
    for name in names:
        values = [row[name] for row in rows]
        kind = table.c[name].type
        if isinstance(kind, RecordId):
            columns.append([value and value.hex for value in values])
            continue
        if isinstance(kind, Date):
            columns.append([value and value.isoformat() for value in values])
            continue
        convert = kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
        if name in ready or convert is None:
            columns.append(values)
        else:
            columns.append([convert(value) for value in values])
    said = insert(table).compile(dialect=connection.dialect, column_keys=names)
    order = [names.index(name) for name in said.positiontup or ()]
    rows_of_values = list(zip(*(columns[at] for at in order), strict=True))
    connection.exec_driver_sql(str(said), rows_of_values)
