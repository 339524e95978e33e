"""A paper as a value: headings, paragraphs and tables, whatever writes it down.

Word, Excel and the window's preview render the same paper; it knows neither records nor files.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate

from duikou_desktop.documents.page_form import (
    GREY,
    LARGE,
    LARGE_LINE,
    LYING,
    POSTED,
    STANDING,
    TABLE,
    TABLE_LINE,
    PageForm,
)


class Align(Enum):
    """How words stand in a line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Ink(Enum):
    """How words are printed."""

    PLAIN = "plain"
    BOLD = "bold"
    # What somebody still has to write.
    GREY = "grey"


# The colours of inks that are not black, RRGGBB.
COLOURS = {Ink.GREY: GREY}


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one ink."""

    text: str
    ink: Ink = Ink.PLAIN


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: 1 黑体 `一、`, 2 楷体 `（一）`, 3 and 4 仿宋 (GB/T 9704)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `indented` by two characters as body text is.

    `hang`: after so many characters the lines below its first begin.
    """

    runs: tuple[Run, ...]
    align: Align = Align.JUSTIFY
    indented: bool = True
    kept: bool = False  # on one page with what follows
    hang: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a cell, PNG or JPEG; its sides in millimetres."""

    data: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; it covers `across` columns and `down` rows.

    `again` is what the rows further down say of it where pages part them; without it they are bare.
    `shade` is how dark its ground is, in percent of black: a table so shaded is a chart.
    """

    text: str = ""
    across: int = 1
    down: int = 1
    align: Align | None = None  # None: as its column
    ink: Ink = Ink.PLAIN
    again: str = ""
    shade: int = 0
    picture: Picture | None = None  # in the place of words

    @property
    def ground(self) -> str:
        """The colour of its ground, RRGGBB."""
        return f"{round(255 * (100 - self.shade) / 100):02X}" * 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its share of the width, and how its cells stand."""

    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table. A row leaves out the cells that one above covers."""

    columns: tuple[Column, ...]
    header: tuple[tuple[Cell, ...], ...]  # repeated on every page
    rows: tuple[tuple[Cell, ...], ...]
    kept: int = 0  # so many of its last rows on one page with what follows
    sheets: tuple[int, ...] = ()  # so many of its rows on one page, so many on the next
    large: bool = False  # in print that is read from a wall
    whole: bool = False  # a figure: on one page, where one holds it

    @property
    def size(self) -> float:
        """The size of its type, in points."""
        return LARGE if self.large else TABLE

    @property
    def line(self) -> float:
        """From one line to the next, in points."""
        return LARGE_LINE if self.large else TABLE_LINE

    def least(self, row: int) -> float:
        """How high a row (header rows counted) is at least, in points.

        What is read from a wall has white around it: two lines, so that a sheet looks alike
        whether names take one line or two.
        """
        return self.line * (2 if self.large and row >= len(self.header) else 1)

    @property
    def breaks(self) -> frozenset[int]:
        """The rows that begin a new page, by number, header rows counted."""
        begins = accumulate(self.sheets[:-1], initial=len(self.header))
        return frozenset(begins) - {len(self.header)}


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Another:
    """Another paper of the same form begins: on a new page, below a title of its own."""

    title: str
    subtitle: str = ""


Block = Heading | Paragraph | Table | PageBreak | Another


@dataclass(frozen=True, slots=True)
class Paper:
    """One document."""

    title: str  # on as many lines as it has
    blocks: tuple[Block, ...]
    attachment: str = ""  # at the left above the title: 附件4
    subtitle: str = ""  # as the title
    landscape: bool = False
    mark: str = ""  # at the head of every page and under the title: 示范

    @property
    def form(self) -> PageForm:
        """The form of its pages; a table in large print makes it one to be posted."""
        if any(each.large for each in self.tables):
            return POSTED
        return LYING if self.landscape else STANDING

    @property
    def name(self) -> str:
        """Its title on one line."""
        return self.title.replace("\n", "")

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


def bound(papers: Iterable[Paper]) -> Paper:
    """Papers of one form as one, each on pages of its own, to be printed in one go."""
    first, *others = papers
    more = [
        block for each in others for block in (Another(each.title, each.subtitle), *each.blocks)
    ]
    return replace(first, blocks=(*first.blocks, *more))


# What every paper of a demo office bears.
DEMO_MARK = "示范"
DEMO_LINE = "（示范：人员和数据均为虚构，不得上报）"


def text(words: str, align: Align = Align.JUSTIFY) -> Paragraph:
    """A body paragraph of plain words."""
    return Paragraph((Run(words),), align)


def line(words: str, align: Align = Align.LEFT, *, kept: bool = False) -> Paragraph:
    """A paragraph without indent."""
    return Paragraph((Run(words),), align, indented=False, kept=kept)


def signed(blocks: Iterable[Block], who: str, day: str = "年　　月　　日") -> tuple[Block, ...]:
    """The blocks, and below them who signs and on what day, on one page with their last words.

    (GB/T 9704-2012 7.3.5.4: a signature stands on no page without text.)
    """
    *above, last = blocks
    if isinstance(last, Paragraph):
        last = replace(last, kept=True)
    elif isinstance(last, Table):
        last = replace(last, kept=max(1, last.kept))
    return (
        *above,
        last,
        line("", kept=True),
        line(f"{who}　　", Align.RIGHT, kept=True),
        line(f"{day}　　", Align.RIGHT),
    )


def to_write(words: str) -> Paragraph:
    """Where the office still has to write: grey, in brackets."""
    return Paragraph((Run(f"［待填写：{words}］", Ink.GREY),))


def row(*cells: Cell | str) -> tuple[Cell, ...]:
    """A table row; plain words stand for a plain cell."""
    return tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)


def header(labels: Iterable[str]) -> tuple[tuple[Cell, ...], ...]:
    """A header of one row."""
    return (tuple(Cell(each, align=Align.CENTER, ink=Ink.BOLD) for each in labels),)


def words_of(paper: Paper) -> str:
    """All words of a paper, one after the other."""
    found = [paper.attachment, paper.title, paper.subtitle, paper.mark, DEMO_LINE]
    for block in paper.blocks:
        if isinstance(block, Heading | Paragraph):
            found.append(block.text)
        elif isinstance(block, Another):
            found += [block.title, block.subtitle]
        elif isinstance(block, Table):
            cells = (cell for cells in (*block.header, *block.rows) for cell in cells)
            found.extend(words for cell in cells for words in (cell.text, cell.again))
    return "".join(found)
