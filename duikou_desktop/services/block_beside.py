"""The row beside: a line of a roster says a person and the title they hold.

Read twice: alone first, so that what is wrong with it keeps its line out whole; then with whom
it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from duikou_desktop.core.task import Task
from duikou_desktop.documents.workbook import SheetRow
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.services.import_rows import RowReader

_NOBODY = UUID(int=0)


def read_with_beside(
    reader: RowReader, register: Register, rows: list[SheetRow], task: Task
) -> None:
    """As `RowReader.read`, with the rows that stand beside them. Raises Cancelled."""
    beside = register.beside
    if beside is None:
        reader.read(register, rows, task)
        return
    parts = [_parted(row, beside) for row in rows]
    sound = [
        (own, other)
        for own, other in parts
        if not other.values or reader.read_alone(beside, _of(other, _NOBODY)) is not None
    ]
    reader.read(register, [own for own, _ in sound], task)
    belongs = {row.row: record for row, record in reader.settled}
    others = [
        _of(other, belongs[own.row]) for own, other in sound if other.values and own.row in belongs
    ]
    held = _by_parent(beside, reader.records.get(beside.key, {}).values())
    reader.read(beside, [each for each in others if not _known(reader, each, held)], task)


def _parted(row: SheetRow, beside: Register) -> tuple[SheetRow, SheetRow]:
    """What the row says of its own record, and of the one beside."""
    theirs = {key: spec.key for key, spec in row.register.cells.items() if key != spec.key}
    own = {key: value for key, value in row.values.items() if key not in theirs}
    other = {theirs[key]: value for key, value in row.values.items() if key in theirs}
    return replace(row, values=own), replace(row, register=beside, values=other)


def _of(row: SheetRow, parent: UUID) -> SheetRow:
    return replace(row, values={str(row.register.parent): parent, **row.values})


def _by_parent(register: Register, records: Iterable[Record]) -> dict[object, list[Record]]:
    found: dict[object, list[Record]] = {}
    for each in records:
        found.setdefault(each.value(str(register.parent)), []).append(each)
    return found


def _known(reader: RowReader, row: SheetRow, held: dict[object, list[Record]]) -> bool:
    """Whether one that is there says all the row says, and more: its day was left out."""
    made = reader.read_alone(row.register, row)
    mine = held.get(row.values[str(row.register.parent)], ())
    return made is not None and any(made.onto(each) == each for each in mine)
