"""How the ledger's sheets look: head, notes, widths, drop-downs, formats."""

from __future__ import annotations

from typing import Any

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from duikou_desktop.documents.excel import put_text
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.sheets import SheetColumn

DATE_FORMAT = "yyyy-mm-dd"
TEXT_FORMAT = "@"
# Hidden; holds lists that are too long for a cell's own rule.
LISTS = "_选项"
_LIST_LIMIT = 255  # characters Excel takes in a rule
_ROWS = 2000  # rows that are prepared for filling in
_NEEDED = PatternFill("solid", fgColor="FFF2CC")
_OTHER = PatternFill("solid", fgColor="E7EEF5")
_EDGE = Border(bottom=Side(style="thin", color="7F7F7F"))
_WIDTHS = {
    FieldKind.DATE: 13,
    FieldKind.MONTH: 10,
    FieldKind.PERIOD: 14,
    FieldKind.YEAR: 9,
    FieldKind.INTEGER: 9,
    FieldKind.DECIMAL: 11,
    FieldKind.YES_NO: 9,
    FieldKind.TEXT: 36,
    FieldKind.LINKS: 22,
}
_WIDE = {"topic", "title", "name", "hospital", "recipient", "supporter", "relation"}
_COMMON_WIDTHS = {"relations": 28, "evidence": 24, "note": 24, "side": 9}


def put_head(sheet: Any, columns: tuple[SheetColumn, ...]) -> None:
    """The first row: labels, needed ones on yellow, each with a note that begins with its key."""
    for number, column in enumerate(columns, 1):
        cell = sheet.cell(1, number)
        put_text(cell, column.label)
        cell.font = Font(name="微软雅黑", size=10.5, bold=column.needed)
        cell.fill = _NEEDED if column.needed else _OTHER
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _EDGE
        note = Comment(_note(column), "")
        note.width, note.height = 300, 140
        cell.comment = note
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = column_width(column)
        sheet.column_dimensions[letter].number_format = number_format(column)
    sheet.row_dimensions[1].height = 24
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _note(column: SheetColumn) -> str:
    """First line: the key, so that other tools can fill the column."""
    lines = [column.key, column.label + ("（必填，缺了存为草稿）" if column.needed else "")]
    if column.help:
        lines.append(column.help)
    if column.choices:
        lines.append("可填：" + "、".join(column.choices))
    if column.example:
        lines.append("例：" + column.example)
    return "\n".join(lines)


def column_width(column: SheetColumn) -> float:
    """Characters of half width."""
    if column.spec is None:
        return _COMMON_WIDTHS.get(column.key, 16)
    wide = 28 if column.key in _WIDE else _WIDTHS.get(column.spec.kind, 16)
    return max(wide, len(column.label) * 2 + 3)


def number_format(column: SheetColumn) -> str:
    """Dates as dates; whatever is not a number as text, so that 0123 and 3-5 stay."""
    kind = column.spec.kind if column.spec else FieldKind.LINE
    if kind is FieldKind.DATE:
        return DATE_FORMAT
    if kind in (FieldKind.YEAR, FieldKind.INTEGER, FieldKind.DECIMAL):
        return "General"
    return TEXT_FORMAT


def put_choices(book: Any, sheet: Any, columns: tuple[SheetColumn, ...]) -> None:
    """Drop-downs for closed lists; a column that takes several values has none."""
    for number, column in enumerate(columns, 1):
        if not column.choices or (column.spec is not None and column.spec.many):
            continue
        rule = DataValidation(type="list", formula1=_list(book, column.choices), allow_blank=True)
        rule.errorTitle, rule.error = "没有这一项", "请从下拉列表中选。"
        letter = get_column_letter(number)
        rule.add(f"{letter}2:{letter}{_ROWS}")
        sheet.add_data_validation(rule)


def _list(book: Any, choices: tuple[str, ...]) -> str:
    words = ",".join(choices)
    if len(words) <= _LIST_LIMIT and not any("," in each or '"' in each for each in choices):
        return f'"{words}"'
    lists = book[LISTS] if LISTS in book.sheetnames else book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    at = 1 if lists.cell(1, 1).value is None else lists.max_column + 1
    for row, each in enumerate(choices, 1):
        put_text(lists.cell(row, at), each)
    letter = get_column_letter(at)
    return f"{quote_sheetname(LISTS)}!${letter}$1:${letter}${len(choices)}"
