"""What a table shows: its columns, declared once, and its rows, plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state import State

Cell = str | int | Decimal | State | None


class CellKind(Enum):
    """How a column's values are shown."""

    TEXT = "text"
    FIGURE = "figure"
    STATE = "state"
    EVIDENCE = "evidence"


@dataclass(frozen=True)
class Column:
    """A column. `needed` shows a missing value as 待填; `stretch` takes the room that is left."""

    key: str
    title: str
    kind: CellKind = CellKind.TEXT
    ems: float = 7.0
    stretch: bool = False
    needed: bool = False
    sortable: bool = True

    @property
    def right_aligned(self) -> bool:
        return self.kind is CellKind.FIGURE


@dataclass(frozen=True)
class Row:
    """A record's cells in the order of the columns; `words` says more than a state's own word."""

    key: str
    cells: tuple[Cell, ...]
    words: dict[str, str] = field(default_factory=dict)


def cell_text(column: Column, row: Row, at: int) -> str:
    """What the cell shows, and what a copy of it holds; what is missing copies as nothing."""
    if column.key in row.words:
        return row.words[column.key]
    value = row.cells[at] if at < len(row.cells) else None
    if isinstance(value, State):
        return value.word
    if isinstance(value, Decimal):
        return figure(value)
    if column.kind is CellKind.EVIDENCE:
        return str(value) if value else tr("无")
    return "" if value is None else str(value)


def is_missing(column: Column, row: Row, at: int) -> bool:
    """Whether the cell is one the record needs and has not."""
    value = row.cells[at] if at < len(row.cells) else None
    return column.needed and (value is None or value == "")
