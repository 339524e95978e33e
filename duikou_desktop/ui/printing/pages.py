"""A paper parted into pages, and a page painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtGui import QPainter

from duikou_desktop.documents.page_form import HEI, MARK, PAGE_NUMBER, SONG, PageForm
from duikou_desktop.documents.paper import Align, Ink, Paper, Run
from duikou_desktop.ui.printing.blocks import Line, NewPage, Space, Strip
from duikou_desktop.ui.printing.faces import TWIPS, twips
from duikou_desktop.ui.printing.lines import Type, set_lines
from duikou_desktop.ui.printing.setting import strips
from duikou_desktop.ui.printing.table import Row, SetTable


@dataclass
class Page:
    """What stands on one page, from top to bottom."""

    strips: list[Strip] = field(default_factory=list)


@dataclass(frozen=True)
class Pages:
    """A paper ready to be painted, page by page; lengths in twentieths of a point."""

    paper: Paper
    pages: tuple[Page, ...]

    @property
    def form(self) -> PageForm:
        """The form of every page."""
        return self.paper.form

    def __len__(self) -> int:
        return len(self.pages)

    def page_of(self, words: str) -> int:
        """The first page (from 0) with a paragraph of these words; 0 where there is none."""
        for number, page in enumerate(self.pages):
            for strip in page.strips:
                if isinstance(strip, Line) and strip.line.layout.text() == words:
                    return number
        return 0

    def draw(self, painter: QPainter, number: int) -> None:
        """Paints page `number` (from 0) on a painter whose units are twentieths of a point."""
        form = self.form
        x, top = twips(form.left), twips(form.top)
        for table, group in groupby(self.pages[number].strips, _table_of):
            part = tuple(group)
            if table is not None:
                rows = tuple(each for each in part if isinstance(each, Row))
                table.draw(painter, x, top, rows)
                top += _lead(rows[0])
            for strip in part:
                strip.draw(painter, x, top)
                top += strip.height
        self._draw_edges(painter, number)

    def _draw_edges(self, painter: QPainter, number: int) -> None:
        """The mark above the text, the page number below: odd pages at the right (GB/T 9704 7.5)."""
        form, width = self.form, twips(self.form.text_width)
        if self.paper.mark:
            mark = Type(HEI, MARK, Align.CENTER)
            (line,) = set_lines((Run(self.paper.mark, Ink.BOLD),), mark, width)
            line.draw(painter, twips(form.left), twips(form.header), MARK * TWIPS * 1.3)
        align = Align.LEFT if number % 2 else Align.RIGHT
        foot = Type(SONG, PAGE_NUMBER, align, latin=SONG)
        edge, height = PAGE_NUMBER * TWIPS, PAGE_NUMBER * TWIPS * 1.3
        (line,) = set_lines((Run(f"— {number + 1} —"),), foot, width - 2 * edge)
        bottom = twips(form.height - form.footer)
        line.draw(painter, twips(form.left) + edge, bottom - height, height)


def pages_of(paper: Paper) -> Pages:
    """The paper on its pages: no row parted, no heading at a page's foot, headers repeated."""
    return Pages(paper, tuple(_parted(strips(paper), twips(paper.form.text_height))))


def _parted(found: Sequence[Strip], height: float) -> list[Page]:
    pages, used = [Page()], 0.0
    for at, strip in enumerate(found):
        if isinstance(strip, NewPage):
            pages.append(Page())
            used = 0.0
            continue
        if isinstance(strip, Space) and not pages[-1].strips:
            continue
        fresh = not pages[-1].strips
        if not fresh and used + _together(found[at:], height) > height + 1:
            pages.append(Page())
            used = 0.0
            fresh = True
        if fresh:
            used += _lead(strip)
        pages[-1].strips.append(strip)
        used += strip.height
    return pages


def _together(rest: Sequence[Strip], most: float) -> float:
    """The height of the first strip with all that must stand on its page.

    What is more than a page holds is not kept: only the strip itself has to find room.
    """
    height = 0.0
    for strip in rest:
        height += strip.height
        if not strip.kept or isinstance(strip, NewPage):
            break
    return height if height + _lead(rest[0]) <= most else rest[0].height


def _lead(strip: Strip) -> float:
    """What a page that begins with the strip repeats above it: the header of its table."""
    if isinstance(strip, Row) and strip.row >= strip.table.header:
        return strip.table.header_height
    return 0.0


def _table_of(strip: Strip) -> SetTable | None:
    return strip.table if isinstance(strip, Row) else None
