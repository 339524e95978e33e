"""A table set in type: its rows are strips of the page, its header is repeated on every page."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from duikou_desktop.documents.grid import LEAST_LINES, Place, joined_rows, laid_out, may_part
from duikou_desktop.documents.page_form import FANG_SONG, PADDING
from duikou_desktop.documents.paper import Cell, Ink, Picture, Run, Table
from duikou_desktop.ui.printing.blocks import Strip
from duikou_desktop.ui.printing.faces import TWIPS, twips
from duikou_desktop.ui.printing.lines import SetLine, Type, set_lines

_PADDING = PADDING * TWIPS
_RULE = 0.5 * TWIPS


@dataclass(frozen=True)
class Box:
    """A cell in its place: the rows and the width it takes, its words in lines."""

    first: int
    last: int
    left: float
    right: float
    lines: tuple[SetLine, ...]
    again: tuple[SetLine, ...]  # on the pages after the first
    ground: QColor | None  # None: the paper's own
    needed: int  # lines: so high it is
    picture: Picture | None = None


@dataclass(frozen=True)
class Row(Strip):
    """A row, or a line of one that may be parted; drawn with the others of its page by the table."""

    table: SetTable
    number: int  # among the strips of the table
    row: int  # of the table, header rows among them

    def draw(self, painter: QPainter, x: float, top: float) -> None:
        """Nothing: merged cells are painted across the rows of a page at once."""


class SetTable:
    """The boxes of a table and the heights of its rows, in twentieths of a point."""

    def __init__(self, table: Table, width: float, page: float) -> None:
        """`page`: the height of a page; a row higher than half of it goes on over its end."""
        whole = sum(column.width for column in table.columns)
        edges = accumulate((width * column.width / whole for column in table.columns), initial=0.0)
        self._edges = tuple(edges)
        self._table = table
        self._line = table.line * TWIPS
        self.header = len(table.header)
        grid = laid_out(table)
        self.boxes = tuple(
            self._box(row, place)
            for row, places in enumerate(grid)
            for place in places
            if place.first
        )
        heights = self._heights(len(grid))
        self.header_height = sum(heights[: self.header])
        joined = joined_rows(table, grid, heights.__getitem__, page)
        parted = {row for row, height in enumerate(heights) if may_part(height, page)}
        self.rows = tuple(self._strips(heights, joined, parted))

    def _box(self, row: int, place: Place) -> Box:
        cell = place.cell
        left, right = self._edges[place.column], self._edges[place.column + cell.across]
        words = self._words(cell, cell.text, place.column, right - left)
        again = self._words(cell, cell.again, place.column, right - left) if cell.again else ()
        ground = QColor(f"#{cell.ground}") if cell.shade else None
        high = math.ceil(twips(cell.picture.height) / self._line) if cell.picture else 0
        needed = max(len(words), high)
        last = row + cell.down - 1
        return Box(row, last, left, right, words, again, ground, needed, cell.picture)

    def _words(self, cell: Cell, text: str, column: int, width: float) -> tuple[SetLine, ...]:
        align = cell.align or self._table.columns[column].align
        type_ = Type(FANG_SONG, self._table.size, align)
        ink = Ink.PLAIN if not text else cell.ink
        return tuple(set_lines((Run(text, ink),), type_, width - 2 * _PADDING))

    def _heights(self, rows: int) -> list[float]:
        heights = [self._table.least(row) * TWIPS for row in range(rows)]
        for box in self.boxes:
            if box.first == box.last:
                heights[box.first] = max(heights[box.first], box.needed * self._line)
        for box in self.boxes:
            lacking = box.needed * self._line - sum(heights[box.first : box.last + 1])
            heights[box.last] += max(lacking, 0)
        return heights

    def _strips(
        self, heights: list[float], joined: frozenset[int], parted: Collection[int]
    ) -> list[Row]:
        """`joined`: the rows that stand on one page with the next."""
        found: list[Row] = []
        for row, height in enumerate(heights):
            below = len(heights) - row
            kept = below <= self._table.kept or (row < self.header and below > 1)
            kept = kept or row in joined
            if row not in parted:
                found.append(Row(height, kept, self, len(found), row))
                continue
            lines = round(height / self._line)
            for line in range(1, lines + 1):
                # The first lines stand together, and so do the last, with what they are kept with.
                edge = line < LEAST_LINES or lines - LEAST_LINES < line < lines
                last = kept and line == lines
                found.append(Row(self._line, edge or last, self, len(found), row))
        return found

    # -- on a page --------------------------------------------------------------------------------

    def draw(self, painter: QPainter, x: float, top: float, rows: tuple[Row, ...]) -> None:
        """Paints some rows one below the other, with their frames and what is merged across them.

        Above rows that are not the first of the table the header is painted once more.
        """
        if rows[0].row >= self.header:
            head = self.rows[: self.header]
            self._draw_rows(painter, x, top, head)
            top += self.header_height
        self._draw_rows(painter, x, top, rows)

    def _draw_rows(self, painter: QPainter, x: float, top: float, rows: tuple[Row, ...]) -> None:
        tops = dict(zip((row.number for row in rows), accumulate(
            (row.height for row in rows), initial=top), strict=False))  # fmt: skip
        bottom = top + sum(row.height for row in rows)
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        for box in self.boxes:
            mine = [row for row in rows if box.first <= row.row <= box.last]
            if not mine:
                continue
            upper = tops[mine[0].number]
            lower = upper + sum(row.height for row in mine)
            frame = QRectF(x + box.left, upper, box.right - box.left, min(lower, bottom) - upper)
            if box.ground is not None:
                painter.fillRect(frame, box.ground)
            painter.drawRect(frame)
            if box.picture is not None:
                painter.drawImage(_amid(box.picture, frame), QImage.fromData(box.picture.data))
            self._draw_words(painter, box, frame, mine)

    def _draw_words(self, painter: QPainter, box: Box, frame: QRectF, mine: list[Row]) -> None:
        lines = self._shown(box, mine)
        top = frame.top() + (frame.height() - len(lines) * self._line) / 2
        for number, line in enumerate(lines):
            line.draw(painter, frame.left() + _PADDING, top + number * self._line, self._line)

    def _shown(self, box: Box, mine: list[Row]) -> tuple[SetLine, ...]:
        """The words of a box that stand in these rows of it."""
        strips = [row for row in self.rows if box.first <= row.row <= box.last]
        before = round(
            sum(row.height for row in strips if row.number < mine[0].number) / self._line
        )
        if box.first == box.last and len(strips) > 1:
            # A row that may be parted: its words go on where they were broken off.
            return box.lines[before : before + round(sum(row.height for row in mine) / self._line)]
        return box.again if before else box.lines


def _amid(picture: Picture, frame: QRectF) -> QRectF:
    """Where a picture stands in the middle of a cell."""
    place = QRectF(0, 0, twips(picture.width), twips(picture.height))
    place.moveCenter(frame.center())
    return place
