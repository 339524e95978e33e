"""A table laid out on its grid: which cell covers which place."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from duikou_desktop.documents.paper import Cell, Table


class Place(NamedTuple):
    """A cell at its first column, in its first row or in a row it reaches down into."""

    column: int
    cell: Cell
    first: bool  # False: the row continues a cell from above


# What stands at least at a page's foot of a row that is parted: less looks lost there.
LEAST_LINES = 3


def may_part(height: float, page: float) -> bool:
    """Whether a row goes on over the page's end: kept whole it would leave half of it empty."""
    return height > page / 2


def joined_rows(
    table: Table, grid: list[list[Place]], height: Callable[[int], float], page: float
) -> frozenset[int]:
    """The rows that stand on one page with the next.

    A low cell covers both, they are of one sheet, or all are a figure. Cells over several rows are
    parted between these where they are higher than a third of a page.
    """
    if table.sheets:
        ends = {each - 1 for each in table.breaks}
        return frozenset(range(len(table.header), len(grid) - 1)) - ends
    if table.whole and sum(map(height, range(len(grid)))) <= page:
        return frozenset(range(len(grid) - 1))
    return frozenset(
        each
        for row, places in enumerate(grid)
        for place in places
        if place.first and place.cell.down > 1
        for rows in (range(row, row + place.cell.down),)
        if sum(map(height, rows)) <= page / 3
        for each in rows[:-1]
    )


def laid_out(table: Table) -> list[list[Place]]:
    """The places of each row, header rows first. Raises ValueError where rows do not fit."""
    width = len(table.columns)
    # Column of each cell that still reaches down, and how many rows are left of it.
    open_cells: dict[int, tuple[Cell, int]] = {}
    grid: list[list[Place]] = []
    for number, cells in enumerate((*table.header, *table.rows)):
        if not open_cells and len(cells) == width and all(map(_alone, cells)):
            grid.append([Place(column, cell, first=True) for column, cell in enumerate(cells)])
            continue
        waiting = list(cells)
        places: list[Place] = []
        still_open: dict[int, tuple[Cell, int]] = {}
        column = 0
        while column < width:
            if column in open_cells:
                cell, left = open_cells[column]
                places.append(Place(column, cell, first=False))
            elif waiting:
                cell = waiting.pop(0)
                left = cell.down
                places.append(Place(column, cell, first=True))
            else:
                raise ValueError(f"row {number} ends at column {column} of {width}")
            if left > 1:
                still_open[column] = (cell, left - 1)
            column += cell.across
        if waiting or column > width:
            raise ValueError(f"row {number} is wider than {width} columns")
        grid.append(places)
        open_cells = still_open
    if open_cells:
        raise ValueError("a cell reaches below the last row")
    return grid


def _alone(cell: Cell) -> bool:
    return cell.down == 1 and cell.across == 1
