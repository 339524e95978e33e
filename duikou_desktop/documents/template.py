"""The ledger workbook to fill in: a sheet for each register, notes and drop-downs, no rows."""

from __future__ import annotations

import io
from typing import Any

from duikou_desktop.documents.new_book import new_book
from duikou_desktop.documents.sheet_style import LISTS, put_choices, put_head
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.sheets import sheet_columns, sheet_registers


def template_bytes() -> bytes:
    """The empty workbook as an .xlsx file."""
    book: Any = new_book()
    book.remove(book.active)
    for register in sheet_registers():
        sheet = book.create_sheet(sheet_title(register))
        columns = sheet_columns(register)
        put_head(sheet, columns)
        put_choices(book, sheet, columns)
    if LISTS in book.sheetnames:
        book.move_sheet(LISTS, len(book.sheetnames))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
