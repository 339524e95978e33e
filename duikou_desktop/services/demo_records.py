"""The demo's other registers, taken in as a filled ledger is: rows in words, links by name.

The rows are data (`resources/demo/records.yaml`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any
from uuid import UUID, uuid5

import yaml

from duikou_desktop.core.paths import resources
from duikou_desktop.documents.workbook import SheetRow
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.import_links import EvidenceCells
from duikou_desktop.services.import_rows import RowReader
from duikou_desktop.storage.store import OfficeIdentity

_BOTH = "both"


def demo_records(
    identity: OfficeIdentity, side: Side, before: Book, ids: UUID
) -> Iterator[tuple[str, Record]]:
    """The records of one side's office, their evidence first; `before` is what they link to.

    Raises ValueError for a row that an import would refuse.
    """
    folder = resources() / "demo"
    with (folder / "records.yaml").open(encoding="utf-8") as file:
        written: dict[str, Any] = yaml.safe_load(file)
    reader = RowReader(
        identity=identity,
        before=before,
        records={key: dict(rows) for key, rows in before.records.items()},
        evidence=EvidenceCells.of(folder, before),
        shelf=Shelf.shipped(),
    )
    for register in ALL:
        if register.key in written:
            reader.read(register, list(_rows(register.key, written[register.key], side, ids)))
    if reader.faults:
        told = "; ".join(
            f"{each.row.sheet} {each.row.row} {each.field}: {each.message}"
            for each in reader.faults
        )
        raise ValueError(told)
    for evidence in reader.evidence.fresh.values():
        yield "evidence", evidence
    for made, record in reader.to_write.values():
        yield made.key, record


def _rows(key: str, sheet: dict[str, Any], side: Side, ids: UUID) -> Iterator[SheetRow]:
    """The rows of one register; a cell that is a list stands for a row with each of its values."""
    columns = sheet["columns"].split()
    lines = [*sheet.get(_BOTH, ()), *sheet.get(side.value, ())]
    cells = (
        values
        for line in lines
        for values in product(*(cell if isinstance(cell, list) else [cell] for cell in line))
    )
    for number, values in enumerate(cells, 1):
        raw = {
            name: value for name, value in zip(columns, values, strict=False) if value is not None
        }
        raw["id"] = uuid5(ids, f"{side}/{key}/{number}")
        yield SheetRow(BY_KEY[key], key, number, raw, {})
