"""A scheme's sheets as an Excel workbook, and read again, whoever saved it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from duikou_desktop.documents.excel import MOST_HEIGHT, needed_height, put_text
from duikou_desktop.documents.new_book import new_book
from duikou_desktop.documents.sheet_style import DATE_FORMAT, LISTS, TEXT_FORMAT
from duikou_desktop.documents.tables_in import BadCell, read_tables
from duikou_desktop.documents.tables_in import Cell as Read
from duikou_desktop.schemes.cells import Cell
from duikou_desktop.schemes.sheet import Grid, Sheet

_FACE = "微软雅黑"
_HEAD = PatternFill("solid", fgColor="E7EEF5")
_LOOK = Font(name=_FACE, size=10, color="7F7F7F")
_PLAIN = Font(name=_FACE, size=10)
_BOLD = Font(name=_FACE, size=10.5, bold=True)


def scheme_workbook_bytes(sheets: Iterable[Sheet]) -> bytes:
    """The workbook as an .xlsx file."""
    book: Any = new_book()
    book.remove(book.active)
    lists = _Lists(book)
    for sheet in sheets:
        _put_sheet(book.create_sheet(sheet.name), sheet, lists)
    lists.hide()
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_scheme_workbook(path: Path) -> tuple[Grid, ...]:
    """The sheets of a workbook. Raises UserError where it is none."""
    return tuple(
        Grid(sheet.name, [tuple(map(_plain, row)) for row in sheet.rows])
        for sheet in read_tables(path)
        if sheet.name != LISTS and not sheet.hidden
    )


def _plain(cell: Read) -> Cell:
    # What cannot be trusted stays as it was typed: the check says what is wrong with it.
    return str(cell) if isinstance(cell, BadCell) else cell


def _put_sheet(made: Any, sheet: Sheet, lists: _Lists) -> None:
    first = 1
    for number, column in enumerate(sheet.columns, 1):
        made.column_dimensions[get_column_letter(number)].width = column.width
        if sheet.headed:
            cell = made.cell(1, number)
            put_text(cell, column.title)
            cell.font, cell.fill = _BOLD, _HEAD
            cell.alignment = Alignment(vertical="center", wrap_text=True)
    made.page_setup.paperSize, made.page_setup.orientation = made.PAPERSIZE_A4, "landscape"
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
    made.sheet_properties.pageSetUpPr.fitToPage = True
    if sheet.headed:
        first = 2
        made.freeze_panes = "A2"
        made.print_title_rows = "1:1"
    for at, row in enumerate(sheet.rows):
        _put_row(made, at + first, row, sheet)
    for (at, place), choices in sheet.choices.items():
        lists.offer(made, f"{get_column_letter(place + 1)}{at + first}", choices)
    lists.end(made)


def _put_row(made: Any, number: int, row: tuple[Cell, ...], sheet: Sheet) -> None:
    height = 0.0
    for at, (column, value) in enumerate(zip(sheet.columns, row, strict=True), 1):
        cell = made.cell(number, at)
        cell.font = _LOOK if column.shown_only else _PLAIN
        cell.alignment = Alignment(vertical="top", wrap_text=not column.shown_only)
        if isinstance(value, str):
            put_text(cell, value)
            cell.number_format = TEXT_FORMAT
            if not column.shown_only:
                height = max(height, needed_height(value, column.width))
        elif value is not None:
            cell.value = value
            if not isinstance(value, int | float | Decimal):
                cell.number_format = DATE_FORMAT
            cell.alignment = Alignment(vertical="top", horizontal="left")
    made.row_dimensions[number].height = min(max(height, 19.0), MOST_HEIGHT)


class _Lists:
    """Drop-downs: each list of words once, on a hidden sheet."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._sheet: Any = None
        self._known: dict[tuple[str, ...], str] = {}
        self._rules: dict[str, Any] = {}

    def offer(self, sheet: Any, place: str, choices: tuple[str, ...]) -> None:
        """Words to choose from; others may be typed, several of them too."""
        formula = self._list(choices)
        rule = self._rules.get(formula)
        if rule is None:
            rule = DataValidation(type="list", formula1=formula, allow_blank=True)
            # A cell may hold several words, which no drop-down writes: checked at import.
            rule.showErrorMessage = False
            self._rules[formula] = rule
            sheet.add_data_validation(rule)
        rule.add(place)

    def end(self, sheet: Any) -> None:
        """The next sheet has rules of its own."""
        del sheet
        self._rules = {}

    def hide(self) -> None:
        """Puts the lists behind the sheets."""
        if self._sheet is not None:
            self._sheet.sheet_state = "hidden"
            self._book.move_sheet(self._sheet, len(self._book.sheetnames))

    def _list(self, choices: tuple[str, ...]) -> str:
        if choices not in self._known:
            if self._sheet is None:
                self._sheet = self._book.create_sheet(LISTS)
            at = len(self._known) + 1
            for row, each in enumerate(choices, 1):
                put_text(self._sheet.cell(row, at), each)
            letter = get_column_letter(at)
            self._known[choices] = f"{quote_sheetname(LISTS)}!${letter}$1:${letter}${len(choices)}"
        return self._known[choices]
