"""The pages of a printed sheet: parted here, so that a group that goes on overleaf is named there.

A spreadsheet shows the words of a merged cell on its first page only, and parts pages by itself
where it is not told: so it is told, a little before a page is full.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from duikou_desktop.documents.grid import Place, laid_out
from duikou_desktop.documents.paper import Cell, Table

_A4 = 595, 842  # points
_SURELY = 0.95  # of a page: programs round widths and heights each in its way


def page_room(sheet: Any, widths: Sequence[float], *, landscape: bool) -> float:
    """Points of rows a page surely holds, the sheet shrunk to its width; `widths` in characters."""
    high, wide = _A4 if landscape else reversed(_A4)
    margins = sheet.page_margins
    # A character is 7 pixels wide (`new_book`), and a column has 5 more. No program enlarges.
    needed = sum(each * 7 + 5 for each in widths) * 72 / 96
    shrunk = min(1.0, (wide - (margins.left + margins.right) * 72) / needed)
    return float((high - (margins.top + margins.bottom) * 72) / shrunk * _SURELY)


def parted(
    table: Table, height: Callable[[Sequence[Place]], float], room: float, above: float
) -> Table:
    """The table parted into pages, where a cell that is to be read on each ends and begins anew.

    `height` tells that of a row, `room` that of a page, `above` what stands over the table; all in
    points. A table without such cells, or on sheets of its own, is given back as it is.
    """
    named_again = any(cell.down > 1 and cell.again for row in table.rows for cell in row)
    if table.sheets or not named_again:
        return table
    grid = laid_out(table)
    first = len(table.header)
    edges = [first, *_begins([height(row) for row in grid], first, room, above), len(grid)]
    sheets = tuple(later - earlier for earlier, later in pairwise(edges))
    return replace(table, rows=tuple(_rows(grid, edges)), sheets=sheets)


def _begins(heights: Sequence[float], first: int, room: float, above: float) -> list[int]:
    """The rows that begin a page, header rows counted."""
    room -= sum(heights[:first])
    found, left = [], room - above
    for row in range(first, len(heights)):
        if heights[row] > left and row > first:
            found.append(row)
            left = room
        left -= heights[row]
    return found


def _rows(grid: Sequence[Sequence[Place]], edges: Sequence[int]) -> list[tuple[Cell, ...]]:
    """The rows below the header; the first of a page has what reaches down into it."""
    ends: dict[int, int] = {}
    found = []
    for number, places in enumerate(grid[edges[0] :], edges[0]):
        overleaf = next(each for each in edges if each > number)
        cells = []
        for column, cell, begins in places:
            if begins:
                ends[column] = number + cell.down
            if begins or (cell.again and number in edges):
                end = min(ends[column], overleaf) if cell.again else ends[column]
                words = cell.text if begins else cell.again
                cells.append(replace(cell, text=words, down=end - number))
        found.append(tuple(cells))
    return found
