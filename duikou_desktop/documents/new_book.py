"""A fresh workbook, written as the standard orders its parts."""

from __future__ import annotations

from typing import Any, cast

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList

# ECMA-376 part 1, 18.8.22 (CT_Font as a sequence). openpyxl writes name first, which spreadsheets
# read all the same, but which validators of other offices refuse.
FONT_PARTS = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"),
    *("color", "name", "family", "charset", "scheme"),
)
Font.__elements__ = FONT_PARTS


# In whose figures the width of columns is counted: 7 pixels in every program, for Linux has a face
# as wide. Calibri has none there, and columns, and with them pages, came out a third wider.
_FIRST = Font(name="Arial", size=10, family=2)


def new_book() -> Workbook:
    """A workbook of one sheet."""
    book: Any = Workbook()
    book._fonts = IndexedList([_FIRST])  # noqa: SLF001 - openpyxl has no other way to the first font
    book._named_styles["Normal"].font = _FIRST  # noqa: SLF001
    return cast("Workbook", book)
