"""月报表: what a team fills in for one month, prefilled, and the same file read back.

Two hidden columns say which record a row is and what stood in it when it was sent; a hidden
sheet says from which office, for which batch and month.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.periods import month_words
from duikou_desktop.documents.excel import put_text
from duikou_desktop.documents.new_book import new_book
from duikou_desktop.documents.sheet_style import DATE_FORMAT, TEXT_FORMAT
from duikou_desktop.documents.tables_in import Cell, PlainSheet

MARK = "_月报表"
FORMAT = "duikou-month-sheet/1"
_HIDDEN = 2  # columns: the record's id, and what stood in the row
_HEAD = 3  # rows: what it is, how to fill it in, the headings
_FILL = PatternFill("solid", fgColor="FFF2CC")
# Printed, it is filled in by hand.
_LINES = Border(*(Side(style="thin", color="808080"),) * 4)
_FIXED = PatternFill("solid", fgColor="E7EEF5")


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """One column to fill in; `fixed`: it only says whose row it is."""

    key: str
    label: str
    width: float = 14
    choices: Sequence[str] = ()
    open_choices: bool = False  # other words than the choices are taken too
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One row: its record, what stood there (`base`, plain values by key), its cells by key."""

    id: UUID | None  # None: a row that was not sent
    base: Mapping[str, Any]
    cells: Mapping[str, Cell]
    number: int = 0  # in the file, from 1


@dataclass(frozen=True, slots=True)
class MonthTable:
    """One sheet of a monthly sheet, by register key."""

    register: str
    columns: tuple[MonthColumn, ...]
    rows: tuple[MonthRow, ...]
    sheet: str = ""  # as the file names it, once it came back


@dataclass(frozen=True, slots=True)
class MonthlySheet:
    """The whole file."""

    origin: UUID
    batch: UUID
    month: date
    sent: datetime
    title: str
    tables: tuple[MonthTable, ...]


# The name a sheet is sent with, then those it had before: files sent with them still come back.
_SHEETS = {
    "attendance": ("考勤",),
    "activity": ("活动",),
    "absence": ("请假",),
    "assignment": ("实际离岗（提前或到期离开）", "离岗"),
}
# Sheets sent before there was one of these come back without it.
_LATER = frozenset({"absence", "assignment"})
_HOW = "只填黄色列名下面的格子，不要增删列。改好发回，可以改了再发，不会重复。"
_HOW_ABSENT = "请假、补休、公差、擅自离岗写在这一张，一次一行，派驻照常继续。" + _HOW
_HOW_LEFT = (
    "写了日期，这个人的派驻就在那一天结束：只给离开驻点不再回来的人填。"
    "请几天假写在“请假”表，不写在这里。"
)


def monthly_sheet_bytes(content: MonthlySheet) -> bytes:
    """The .xlsx to send to a team."""
    book: Any = new_book()
    book.remove(book.active)
    lists = book.create_sheet("_选项")
    for table in content.tables:
        _put_table(book, lists, content, table)
    book.move_sheet(lists, len(content.tables))
    lists.sheet_state = "hidden"
    mark = book.create_sheet(MARK)
    mark.sheet_state = "veryHidden"
    values = (content.origin, content.batch, month_words(content.month), content.sent.isoformat())
    for row, value in enumerate((FORMAT, *values), 1):
        put_text(mark.cell(row, 1), str(value))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put_table(book: Any, lists: Any, content: MonthlySheet, table: MonthTable) -> None:
    sheet = book.create_sheet(_SHEETS[table.register][0])
    put_text(sheet.cell(1, _HIDDEN + 1), content.title)
    sheet.cell(1, _HIDDEN + 1).font = Font(name="微软雅黑", size=14, bold=True)
    how = {"absence": _HOW_ABSENT, "assignment": _HOW_LEFT}.get(table.register, _HOW)
    put_text(sheet.cell(2, _HIDDEN + 1), how)
    if table.register == "assignment":
        sheet.cell(2, _HIDDEN + 1).font = Font(name="微软雅黑", bold=True, color="C00000")
    for hidden in range(1, _HIDDEN + 1):
        sheet.column_dimensions[get_column_letter(hidden)].hidden = True
    put_text(sheet.cell(_HEAD, 1), "id")
    put_text(sheet.cell(_HEAD, 2), "base")
    last = _HEAD + len(table.rows)
    for at, column in enumerate(table.columns, _HIDDEN + 1):
        head = sheet.cell(_HEAD, at)
        put_text(head, column.label)
        head.font = Font(name="微软雅黑", size=10.5, bold=True)
        head.fill = _FIXED if column.fixed else _FILL
        head.alignment = Alignment(horizontal="center")
        head.border = _LINES
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.width
        if column.choices:
            rule = DataValidation(
                type="list",
                formula1=_list(lists, column.choices),
                allow_blank=True,
                showErrorMessage=not column.open_choices,
            )
            rule.errorTitle, rule.error = "没有这一项", "请从下拉列表中选。"
            rule.add(f"{letter}{_HEAD + 1}:{letter}{last}")
            sheet.add_data_validation(rule)
    for number, row in enumerate(table.rows, _HEAD + 1):
        put_text(sheet.cell(number, 1), str(row.id))
        put_text(sheet.cell(number, 2), json.dumps(dict(row.base), ensure_ascii=False))
        for at, column in enumerate(table.columns, _HIDDEN + 1):
            _put(sheet.cell(number, at), row.cells.get(column.key))
            sheet.cell(number, at).border = _LINES
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    sheet.freeze_panes = sheet.cell(_HEAD + 1, _HIDDEN + 1)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell: Any, value: Cell) -> None:
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    if isinstance(value, date):
        cell.value, cell.number_format = value, DATE_FORMAT
    elif isinstance(value, int | float) and not isinstance(value, bool):
        cell.value = value
    else:
        cell.number_format = TEXT_FORMAT
        if value is not None:
            put_text(cell, str(value))


def _list(lists: Any, choices: Sequence[str]) -> str:
    at = 1 if lists.cell(1, 1).value is None else lists.max_column + 1
    for row, each in enumerate(choices, 1):
        put_text(lists.cell(row, at), each)
    letter = get_column_letter(at)
    return f"{quote_sheetname(lists.title)}!${letter}$1:${letter}${len(choices)}"


def is_monthly(sheets: Sequence[PlainSheet]) -> bool:
    """Whether a file is a monthly sheet, of whatever office."""
    return any(each.name == MARK for each in sheets)


def read_monthly(
    sheets: Sequence[PlainSheet], columns: Mapping[str, tuple[MonthColumn, ...]], name: str
) -> MonthlySheet:
    """The file `name` as it came back; `columns` by register. Raises UserError where it was spoilt."""
    by_name = {each.name: each for each in sheets}
    spoilt = UserError(
        say("{name} 的月报表结构被改过，认不出来。请队里用原来的文件重新填。", name=name)
    )
    words = [str(row[0]) for row in by_name[MARK].rows if row and row[0] is not None]
    if len(words) < 5 or words[0] != FORMAT:
        raise spoilt
    try:
        tables = tuple(
            _table(register, own, by_name[found])
            for register, own in columns.items()
            if (found := _sheet_of(register, by_name)) is not None
        )
        return MonthlySheet(
            origin=UUID(words[1]),
            batch=UUID(words[2]),
            month=date.fromisoformat(f"{words[3]}-01"),
            sent=datetime.fromisoformat(words[4]),
            title="",
            tables=tables,
        )
    except (KeyError, ValueError, IndexError, TypeError) as error:
        raise spoilt from error


def _sheet_of(register: str, by_name: Mapping[str, PlainSheet]) -> str | None:
    """The sheet's name in this file; None where it was sent without. Raises KeyError."""
    found = next((each for each in _SHEETS[register] if each in by_name), None)
    if found is None and register not in _LATER:
        raise KeyError(register)
    return found


def _table(register: str, columns: tuple[MonthColumn, ...], sheet: PlainSheet) -> MonthTable:
    head = [str(each).strip() if each is not None else "" for each in sheet.rows[_HEAD - 1]]
    places = {column.key: head.index(column.label) for column in columns}
    rows = [
        MonthRow(
            UUID(str(cells[0])) if cells[0] is not None else None,
            json.loads(str(cells[1])) if cells[1] is not None else {},
            {key: cells[place] for key, place in places.items() if place < len(cells)},
            number,
        )
        for number, cells in enumerate(sheet.rows[_HEAD:], _HEAD + 1)
        if any(cell is not None for cell in cells)
    ]
    return MonthTable(register, columns, tuple(rows), sheet.name)
