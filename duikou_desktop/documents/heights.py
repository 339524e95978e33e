"""How high the parts of a paper are, in points, as far as can be told before they are set."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from unicodedata import east_asian_width

from duikou_desktop.documents.grid import Place
from duikou_desktop.documents.page_form import DEMO, PADDING, TITLE_LINE
from duikou_desktop.documents.paper import Paper, Table

POINTS = 72 / 25.4  # of a millimetre


def head_height(paper: Paper) -> float:
    """From the upper edge of the text to what stands below the title."""
    form = paper.form
    lines = [form.title] * (paper.title.count("\n") + 1) + [form.attachment] * bool(
        paper.attachment
    )
    lines += [form.subtitle] * (paper.subtitle.count("\n") + bool(paper.subtitle))
    lines += [DEMO] * bool(paper.mark)
    # A line of type is higher than its size by what stands above and below it: in the faces of
    # Windows by a seventh, in the Noto that Linux has in their place by nearly a half.
    return sum(size * TITLE_LINE * 1.45 for size in lines) + (0 if paper.landscape else form.line)


def row_height(table: Table, row: int, places: Sequence[Place], widths: Sequence[float]) -> float:
    """A row of the table whose columns are so wide; pictures among its words."""
    lines = max(_lines(each, table, widths) for each in places)
    return max(table.least(row), table.line * lines, *(_picture_height(each) for each in places))


def _lines(place: Place, table: Table, widths: Sequence[float]) -> int:
    """So many lines the words of a cell in one row take; one over several rows has room."""
    cell = place.cell
    if cell.down > 1:
        return 1
    width = sum(widths[place.column : place.column + cell.across]) - 2 * PADDING
    room = max(1.0, width // table.size)
    if len(cell.text) <= room and "\n" not in cell.text:
        return 1  # as most are: no character is wider than one
    return sum(max(1, ceil(_characters(each) / room)) for each in cell.text.split("\n"))


def _picture_height(place: Place) -> float:
    picture = place.cell.picture
    return picture.height * POINTS if picture and place.first else 0.0


def _characters(words: str) -> float:
    """How wide words are, in Chinese characters."""
    if words.isascii():
        return len(words) / 2
    wide = [east_asian_width(each) in "WFA" for each in words]
    # Some readers set a quarter of a character between figures and Chinese, whatever is asked.
    between = sum(one is not other for one, other in pairwise(wide))
    return sum(1 if each else 0.5 for each in wide) + between / 4
