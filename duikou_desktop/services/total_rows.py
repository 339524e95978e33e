"""Rows that add others up (合计、小计): a ledger from elsewhere ends with one, and it is no record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.documents.tables_in import Cell

# 合计, 本页小计：, 心内科总计, 共计12场; and beside it nothing but figures: 128, 128人, 约96.5学时.
_TOTAL = re.compile(r"\S{0,8}?[合总小共累]计[:：]?(\d+(\.\d+)?\D{0,2})?")
_FIGURE = re.compile(r"[共约]?-?\d[\d,]*(\.\d+)?\D{0,2}|[-—/]+")


def is_total(cells: Sequence[Cell]) -> bool:
    """Whether a row says that it is a total, and besides has figures only."""
    said = [word for cell in cells if cell is not None and (word := _plain(cell))]
    others = [word for word in said if not _TOTAL.fullmatch(word)]
    return len(others) < len(said) and all(map(_FIGURE.fullmatch, others))


def says_total(cells: Sequence[Cell]) -> bool:
    """Whether a cell of the row says no more than that this is a total."""
    return any(cell is not None and _TOTAL.fullmatch(_plain(cell)) for cell in cells)


def _plain(cell: Cell) -> str:
    return squeeze(half_width(str(cell)))
