"""A fresh workbook, written as the standard orders its parts."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Font

# ECMA-376 part 1, 18.8.22 (CT_Font as a sequence). openpyxl writes name first, which spreadsheets
# read all the same, but which validators of other offices refuse.
FONT_PARTS = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"),
    *("color", "name", "family", "charset", "scheme"),
)
Font.__elements__ = FONT_PARTS


def new_book() -> Workbook:
    """A workbook of one sheet."""
    return Workbook()
