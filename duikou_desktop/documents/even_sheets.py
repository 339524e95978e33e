"""The rows of a table spread evenly over the sheets that hang side by side on a wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from duikou_desktop.documents.grid import laid_out
from duikou_desktop.documents.heights import POINTS, head_height, row_height
from duikou_desktop.documents.paper import Paper, Paragraph, Table


def even_sheets(paper: Paper) -> Paper:
    """The paper, the rows of its one table on as few pages as hold them, none with a lone rest.

    The last of them stands with what follows the table: the signature.
    """
    (table,) = paper.tables
    if not table.rows:
        return paper
    form = paper.form
    whole = sum(column.width for column in table.columns)
    widths = [form.text_width * POINTS * column.width / whole for column in table.columns]
    heights = [row_height(table, row, each, widths) for row, each in enumerate(laid_out(table))]
    header, rows = heights[: len(table.header)], heights[len(table.header) :]
    units = _with_headings(table, rows)
    below = form.line * sum(isinstance(block, Paragraph) for block in paper.blocks)
    room = form.text_height * POINTS - head_height(paper) - sum(header) - below
    ends = accumulate(_even([sum(unit) for unit in units], room), initial=0)
    sheets = tuple(sum(map(len, units[first:end])) for first, end in pairwise(ends))
    spread = replace(table, sheets=sheets, kept=1)
    return replace(paper, blocks=tuple(spread if each is table else each for each in paper.blocks))


def _with_headings(table: Table, heights: Sequence[float]) -> list[list[float]]:
    """The heights of the rows, those of a heading across the table with the row below it."""
    units: list[list[float]] = []
    below_heading = False
    for cells, height in zip(table.rows, heights, strict=True):
        if below_heading:
            units[-1].append(height)
        else:
            units.append([height])
        below_heading = cells[0].across == len(table.columns)
    return units


def _even(rows: Sequence[float], room: float) -> tuple[int, ...]:
    """How many rows stand on each of the fewest sheets, all about as high, none above the room."""
    middles = [end - height / 2 for height, end in zip(rows, accumulate(rows), strict=True)]
    for sheets in range(1, len(rows) + 1):
        of_each = Counter(int(middle * sheets / sum(rows)) for middle in middles)
        found = tuple(of_each.values())
        ends = accumulate(found, initial=0)
        if all(sum(rows[first:end]) <= room for first, end in pairwise(ends)):
            return found
    return (1,) * len(rows)
