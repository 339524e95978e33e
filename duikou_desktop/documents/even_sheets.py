"""The rows of a table spread evenly over the sheets that hang side by side on a wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from duikou_desktop.documents.grid import laid_out
from duikou_desktop.documents.heights import POINTS, head_height, row_height
from duikou_desktop.documents.paper import Paper, Paragraph


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
    below = form.line * sum(isinstance(block, Paragraph) for block in paper.blocks)
    room = form.text_height * POINTS - head_height(paper) - sum(header) - below
    spread = replace(table, sheets=_even(rows, room), kept=1)
    return replace(paper, blocks=tuple(spread if each is table else each for each in paper.blocks))


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
