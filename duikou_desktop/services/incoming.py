"""A file somebody sent: a ledger of our own with several sheets, or a table of one register."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Task
from duikou_desktop.documents.monthly_sheet import is_monthly
from duikou_desktop.documents.table_text import pasted_rows
from duikou_desktop.documents.tables_in import Cell, read_tables
from duikou_desktop.documents.workbook import register_of_sheet
from duikou_desktop.domain.register import Register

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class IncomingTable:
    """One sheet with something in it; `register` where its name tells."""

    name: str
    rows: Rows
    register: Register | None


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file holds. `is_ledger`: it goes through the import of whole workbooks."""

    path: Path
    tables: tuple[IncomingTable, ...]
    is_ledger: bool
    is_monthly: bool  # what a team sends back


def look_at_file(path: Path, task: Task | None = None) -> Incoming:
    """What the file holds. Raises UserError where nothing can be read in it."""
    everything = read_tables(path, task)
    sheets = [each for each in everything if not each.hidden]
    ours = sum(register_of_sheet(each.name) is not None for each in sheets)
    tables = tuple(
        IncomingTable(each.name, tuple(each.rows), register_of_sheet(each.name))
        for each in sheets
        if not each.empty
    )
    if not tables:
        raise UserError(say("{name} 里没有内容。", name=path.name))
    return Incoming(path, tables, is_ledger=ours > 1, is_monthly=is_monthly(everything))


def pasted(text: str) -> Rows:
    """The rows of what lies on the clipboard. Raises UserError where they are too many."""
    return tuple(pasted_rows(text))


def is_block(text: str) -> bool:
    """Whether a clipboard holds several rows or columns, rather than the words of one cell."""
    try:
        rows = pasted(text)
    except UserError:  # too many
        return True
    return len(rows) > 1 or any(len(row) > 1 for row in rows)
