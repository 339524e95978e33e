"""Tables as Word writes them when it saves a document as text.

Every cell begins with a tab; rows are parted by an empty line. A line without a tab goes on with
the cell above it. Of vertically merged cells only the first keeps its words, the others are empty.
What the cells mean is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One row: the line of the file on which it begins (from 1), and its cells as printed."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no cell has a word."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """The rows of one table, its heading row among them."""

    rows: tuple[Row, ...]

    @property
    def heading(self) -> Row:
        """The first row."""
        return self.rows[0]

    @property
    def body(self) -> tuple[Row, ...]:
        """All rows below the first."""
        return self.rows[1:]


def tables(text: str) -> tuple[Table, ...]:
    """The tables of a document, in its order."""
    return tuple(Table(_whole_rows(rows)) for rows in _runs_of_rows(text))


def _runs_of_rows(text: str) -> Iterator[list[Row]]:
    """Rows that follow one another with nothing but empty lines between them."""
    rows: list[Row] = []
    cells: list[str] = []
    begun = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("\t"):
            begun = begun if cells else number
            cells.append(line[1:])
        elif not line.strip():
            if cells:
                rows.append(Row(begun, tuple(cells)))
                cells = []
        elif cells:
            cells[-1] += "\n" + line
        elif rows:
            yield rows
            rows = []
    if cells:
        rows.append(Row(begun, tuple(cells)))
    if rows:
        yield rows


def _whole_rows(rows: list[Row]) -> tuple[Row, ...]:
    """Rows torn by an empty line inside a cell (附件4 第13项, 评价标准) put together again.

    The widest row tells the table's columns. A heading with cells merged side by side is narrower
    too, but with the row below it makes more than a whole row, so it stays as it is.
    """
    width = max(len(row.cells) for row in rows)
    whole: list[Row] = []
    torn: Row | None = None
    for row in rows:
        if torn is not None and len(torn.cells) + len(row.cells) <= width:
            row = Row(torn.line, torn.cells + row.cells)
        elif torn is not None:
            whole.append(torn)
        torn = None
        if len(row.cells) < width:
            torn = row
        else:
            whole.append(row)
    if torn is not None:
        whole.append(torn)
    return tuple(whole)
