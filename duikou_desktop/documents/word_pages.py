"""Where pages of a table in Word will part it, as far as can be told before Word sets it.

A merged cell prints its words on its first page only. One to be read on every page is merged page
by page, and what is merged is kept on one page: so the guess need not be good, only not too low.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duikou_desktop.documents.grid import LEAST_LINES, Place, joined_rows, may_part
from duikou_desktop.documents.heights import row_height
from duikou_desktop.documents.paper import Table

_SURELY = 0.92  # of a page: Word breaks lines its own way


@dataclass(frozen=True, slots=True)
class Pages:
    """Rows by number, header rows counted."""

    begins: frozenset[int]  # cells to be read on every page begin anew in these
    joined: frozenset[int]  # stand on one page with the next
    parted: frozenset[int]  # may go on over the page's end


def pages_of(
    table: Table, grid: list[list[Place]], widths: list[float], page: float, above: float | None
) -> Pages:
    """Lengths in points; `above`: what stands over the table on its page, None where unknown."""

    def height(row: int) -> float:
        return row_height(table, row, grid[row], widths)

    rows = range(len(table.header), len(grid))
    parted = frozenset(row for row in rows if may_part(height(row), page))
    low = joined_rows(table, grid, height, page)
    if not any(place.cell.down > 1 for row in rows for place in grid[row]):
        return Pages(frozenset(), low, parted)
    room = page * _SURELY - sum(map(height, range(len(table.header))))
    units = list(_units(len(table.header), len(grid), low))
    begins = set()
    left = room - above if above is not None else 0.0
    for unit in units:
        needed = sum(map(height, unit))
        goes_on = unit[-1] in parted and left >= LEAST_LINES * table.line
        if needed > left and not goes_on:
            begins.add(unit[0])
            left = room if above is not None else 0.0
        if needed > left and unit[-1] in parted:
            # Where it ends cells are read anew; below it is what its last page has left.
            begins.add(unit[-1] + 1)
            left = room - (needed - left) % room
        else:
            left -= needed
    together = {
        row
        for row in range(len(grid) - 1)
        if row + 1 not in begins
        and any(not place.first and place.cell.again for place in grid[row + 1])
    }
    return Pages(frozenset(begins), low | together, parted)


def _units(first: int, end: int, joined: frozenset[int]) -> Iterator[range]:
    """The rows from `first` in runs that no page parts."""
    for row in range(first, end):
        if row not in joined:
            yield range(first, row + 1)
            first = row + 1
