"""台账: the records of a year, a sheet a register, in the template's columns.

The columns are the template's, so a ledger can be imported again.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from copy import copy
from datetime import date
from typing import Any
from uuid import UUID

from openpyxl.styles import Alignment

from duikou_desktop.documents.excel import MOST_HEIGHT, needed_height, put_text
from duikou_desktop.documents.new_book import new_book
from duikou_desktop.documents.sheet_style import column_width, number_format, put_choices, put_head
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.keys_in_words import keys_in_words
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.explanation import EXPLANATION
from duikou_desktop.domain.sheets import SPLIT, SheetColumn, sheet_columns, sheet_registers
from duikou_desktop.domain.subject_words import subject_in_words

# Kinds that a spreadsheet has cells of its own for; the rest is words.
_OWN_CELLS = {FieldKind.DATE, FieldKind.YEAR, FieldKind.INTEGER, FieldKind.DECIMAL}
_SUBJECT = EXPLANATION.field_by_key["subject"]  # names records by their ids
# What stands in a record's cell for a piece of evidence (by both ids): the paths of its copies
# under the points that the record stands behind, or the place of a paper.
EvidenceWords = Mapping[tuple[UUID, UUID], str]


def ledger_bytes(
    book: Book,
    records: Mapping[str, list[Record]],
    *,
    evidence: EvidenceWords,
    with_side: bool,
    personal: bool = False,
    mark: str = "",
    handed_in: str = "",
    step: Callable[[], None] = lambda: None,
) -> bytes:
    """The ledger of `records` (by register) as an .xlsx file.

    Personal numbers stay out unless they are asked for by `personal`. `handed_in`: whose ledger of
    which year it is, above each sheet; then only registers with records have one. `step` is called
    after each sheet and may raise to stop.
    """
    workbook: Any = new_book()
    workbook.remove(workbook.active)
    words = LinkWords(book)
    for register in sheet_registers():
        if handed_in and not records.get(register.key):
            continue
        sheet = workbook.create_sheet(sheet_title(register))
        _set_for_print(sheet, handed_in)
        columns = sheet_columns(register, with_side=with_side)
        put_head(sheet, columns)
        put_choices(workbook, sheet, columns)
        if mark:
            sheet.oddHeader.center.text = mark
        looks: dict[int, Any] = {}
        for number, record in enumerate(records.get(register.key, ()), 2):
            told = keys_in_words(record)
            values = [
                None
                if column.spec is not None and column.spec.personal and not personal
                else told.get(column.key) or _value(register, column, record, words, evidence)
                for column in columns
            ]
            _put_row(sheet, number, columns, values, looks)
        step()
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _set_for_print(sheet: Any, whose: str) -> None:
    """Ruled; whose it is and which register above each page, its number below."""
    sheet.print_options.gridLines = True
    sheet.oddHeader.left.text = whose.replace("&", "&&")
    sheet.oddHeader.right.text = "&A"
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"


def _put_row(
    sheet: Any,
    row: int,
    columns: tuple[SheetColumn, ...],
    values: list[object],
    looks: dict[int, Any],
) -> None:
    """`looks`: the style of each column's cells, kept from its first: making one is dear."""
    height = 0.0
    for number, (column, value) in enumerate(zip(columns, values, strict=True), 1):
        if value is None or value == "":
            continue
        cell = sheet.cell(row, number)
        if number in looks:
            cell._style = copy(looks[number])  # noqa: SLF001 - openpyxl has no other way
        else:
            cell.number_format = number_format(column)
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            looks[number] = copy(cell._style)  # noqa: SLF001
        if isinstance(value, str):
            put_text(cell, value)
            height = max(height, needed_height(value, column_width(column)))
        else:
            cell.value = value
    # Programs that do not fit rows by themselves would print wrapped words over each other.
    sheet.row_dimensions[row].height = min(max(height, 19.0), MOST_HEIGHT)


def _value(
    register: Register,
    column: SheetColumn,
    record: Record,
    words: LinkWords,
    evidence: EvidenceWords,
) -> object:
    spec = column.spec
    # A row of a day before a renaming keeps the old name; a child names its record as it is now.
    day = None if column.key == register.parent else register.first_day(record)
    if spec is None:
        return _common(column.key, record, day, words, evidence)
    value = record.value(spec.key)
    if value is None:
        return None
    if spec.kind is FieldKind.LINK:
        return words.write(spec.to or "", value, day)
    if spec is _SUBJECT:
        return subject_in_words(words, value)
    if spec.kind is FieldKind.LINKS:
        return SPLIT.join(words.write(spec.to or "", each, day) for each in value)
    return value if spec.kind in _OWN_CELLS else words.book.word(spec, value)


def _common(
    key: str, record: Record, day: date | None, words: LinkWords, evidence: EvidenceWords
) -> str:
    if key == "relations":
        return SPLIT.join(words.write("relation", each, day) for each in record.relations)
    if key == "evidence":
        named = ((record.id, each) for each in record.evidence)
        return SPLIT.join(evidence[pair] for pair in named if pair in evidence)
    if key == "side":
        return record.side.label if record.side else ""
    return record.note or ""


def place_words(evidence: Evidence) -> str:
    """`盒1 页3`; empty where the place of the paper is not known."""
    if not evidence.box:
        return ""
    return f"盒{evidence.box} 页{evidence.page}" if evidence.page else f"盒{evidence.box}"
