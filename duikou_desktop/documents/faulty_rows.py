"""Rows that could not be taken in, given back: what is wrong in red, and said in words beside."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from duikou_desktop.documents.excel import put_text, sheet_name
from duikou_desktop.documents.new_book import new_book
from duikou_desktop.documents.sheet_style import DATE_FORMAT
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.sheets import REMARK

_RED = PatternFill("solid", fgColor="F8CBC6")
_HEAD = PatternFill("solid", fgColor="E7EEF5")
_WIDTH, _REMARK_WIDTH = 16, 48


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """One row as it came, the places that are wrong, and the words for them."""

    cells: Sequence[Cell]
    wrong: frozenset[int]
    remark: str


def faulty_rows_bytes(title: str, headings: Sequence[str], rows: Sequence[FaultyRow]) -> bytes:
    """An .xlsx of one sheet `title` that can be mended and taken in again."""
    book: Any = new_book()
    sheet = book.active
    sheet.title = sheet_name(title)
    width = max([len(headings), *(len(row.cells) for row in rows)])
    for column, words in enumerate([*headings, *[""] * (width - len(headings)), REMARK], 1):
        cell = sheet.cell(1, column)
        put_text(cell, words)
        cell.font = Font(name="微软雅黑", size=10.5, bold=True)
        cell.fill = _HEAD
        wide = _REMARK_WIDTH if column > width else _WIDTH
        sheet.column_dimensions[get_column_letter(column)].width = wide
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row.cells, 1):
            _put(sheet.cell(number, column), value)
        for place in row.wrong:
            sheet.cell(number, place + 1).fill = _RED
        remark = sheet.cell(number, width + 1)
        put_text(remark, row.remark)
        remark.font = Font(color="9C1C17")
        remark.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(cell: Any, value: Cell) -> None:
    if value is None:
        return
    if isinstance(value, bool | int | float):
        cell.value = value
    elif isinstance(value, date):
        cell.value, cell.number_format = value, DATE_FORMAT
    else:
        cell.number_format = "@"
        put_text(cell, str(value))
