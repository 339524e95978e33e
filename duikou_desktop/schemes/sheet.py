"""A sheet of a scheme's workbook as plain values: what `documents` writes and reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from duikou_desktop.core.text import squeeze
from duikou_desktop.schemes.cells import Cell
from duikou_desktop.schemes.faults import ColumnFault, Fault
from duikou_desktop.schemes.tree import Place

INTRODUCTION = "说明"
HEAD_SHEET = "方案"
PAIRING_SHEET = "关系表"
STANDARD_HEADS = "标准表头"
STANDARD_SHEETS = {"recipient": "受援标准", "supporter": "支援标准"}
RULES = "规则"
VETOES = "一票否决"
AGREEMENT_SHEET = "协议书"
OUTLINE_SHEET = "提纲"
SOURCE_SHEET = "原文"
REASON = "依据"
MAY_BE = "可填"


@dataclass(frozen=True)
class Column:
    """A heading, its width in half-width characters, and whether it is only for looking at."""

    title: str
    width: int = 14
    shown_only: bool = False


@dataclass
class Sheet:
    """Rows under a heading; `choices` holds the drop-downs by row and column (from 0)."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    choices: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    headed: bool = True  # the first row is the heading, not text


@dataclass(frozen=True)
class Grid:
    """A sheet as it was read: its rows from the first."""

    name: str
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True)
class Line:
    """One row, its cells by heading."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    letters: Mapping[str, str]

    def place(self, title: str = "") -> Place:
        """Where a cell stands; without a title, the row's first."""
        letter = self.letters.get(title) or next(iter(self.letters.values()), "A")
        return Place(self.sheet, self.number, f"{letter}{self.number}")

    def text(self, title: str) -> str:
        """A cell as text, trimmed."""
        value = self.cells.get(title)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value).strip()

    def reason(self, title: str = REASON) -> str:
        """What stands under 依据, its line ends made the same."""
        return self.text(title).replace("\r\n", "\n").replace("\r", "\n")


def lines_of(grid: Grid, columns: Sequence[Column], faults: list[Fault]) -> Iterator[Line]:
    """The rows that hold something, by heading; unknown and missing headings are faults."""
    head = [squeeze(str(cell)) if cell is not None else "" for cell in _first(grid)]
    known = [column.title for column in columns]
    for at, title in enumerate(head):
        if title and title not in known:
            said = f"没有叫“{title}”的一列：改成 {'、'.join(known)} 之一，或删掉这一列"
            faults.append(Fault(Place(grid.name, 1, f"{letter_of(at)}1"), said))
    lacking = [each.title for each in columns if each.title not in head and not each.shown_only]
    if lacking:
        said = (
            f"缺少这几列：{'、'.join(lacking)}。第一行要有列名，从程序导出的工作簿里照抄；"
            "改好列名再检查其余的"
        )
        faults.append(ColumnFault(Place(grid.name, 1, "A1"), said))
    letters = {title: letter_of(at) for at, title in enumerate(head) if title}
    for number, row in enumerate(grid.rows[1:], 2):
        cells = {title: row[at] for at, title in enumerate(head) if title and at < len(row)}
        if any(cell is not None and cell != "" for cell in cells.values()):
            yield Line(grid.name, number, cells, letters)


def _first(grid: Grid) -> tuple[Cell, ...]:
    return grid.rows[0] if grid.rows else ()


def letter_of(at: int) -> str:
    """The letters of a column, from 0."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
