"""What a table shows: its columns, declared once, and its rows, plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Self

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state import State

_ARROW_EMS = 0.9  # beside a title: which way the column is sorted

Cell = str | int | Decimal | State | None


class ShortDay(str):
    """A day as a narrow column shows it, `07-09`; a copy of it is `full`: elsewhere no year stands."""

    full: str

    def __new__(cls, shown: str, full: str) -> Self:
        """`shown` in the table, `full` on the clipboard."""
        made = super().__new__(cls, shown)
        made.full = full
        return made


class CellKind(Enum):
    """How a column's values are shown."""

    TEXT = "text"
    FIGURE = "figure"
    STATE = "state"
    EVIDENCE = "evidence"


@dataclass(frozen=True)
class Column:
    """A column. `needed` shows a missing value as 待填; `stretch` takes the room that is left.

    It is `ems` wide, and wider where its title or one of `says` needs more.
    """

    key: str
    title: str
    kind: CellKind = CellKind.TEXT
    ems: float = 7.0
    stretch: bool = False
    needed: bool = False
    sortable: bool = True
    offered: bool = False  # not shown until a person asks for it
    says: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Pixels, in the type and the language of now."""
        lengths = metrics()
        mark = lengths.mark + lengths.u if self.kind is CellKind.STATE else 0
        title = lengths.ems_of(self.title) + (_ARROW_EMS if self.sortable else 0)
        words = max((lengths.ems_of(each) for each in self.says), default=0)
        needed = max(lengths.ems(title), lengths.ems(words) + mark)
        return max(lengths.ems(self.ems), needed + 2 * lengths.us(1.6))

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
    """What the cell shows; what is missing is nothing."""
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


def copied_text(column: Column, row: Row, at: int) -> str:
    """What a copy of the cell holds: as shown, days with their year."""
    value = row.cells[at] if at < len(row.cells) else None
    return value.full if isinstance(value, ShortDay) else cell_text(column, row, at)


def is_missing(column: Column, row: Row, at: int) -> bool:
    """Whether the cell is one the record needs and has not."""
    value = row.cells[at] if at < len(row.cells) else None
    return column.needed and (value is None or value == "")
