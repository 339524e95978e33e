"""Writes a paper as Excel: values only, for some readers show no formula without its result."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import partial
from itertools import accumulate, pairwise
from math import ceil
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from duikou_desktop.core.text import writable
from duikou_desktop.documents.excel_pages import page_room, parted
from duikou_desktop.documents.grid import Place, laid_out
from duikou_desktop.documents.new_book import new_book
from duikou_desktop.documents.page_form import FANG_SONG, HEI, TABLE, XIAO_BIAO_SONG
from duikou_desktop.documents.paper import (
    COLOURS,
    DEMO_LINE,
    Align,
    Another,
    Cell,
    Heading,
    Ink,
    Paper,
    Paragraph,
    Picture,
    Table,
)

_WIDTH = 132.0  # characters over the whole sheet: A4 lying, 10.5 pt
_LINE_HEIGHT = 15.0  # points
MOST_HEIGHT = 409.0  # Excel's own limit, points
_THIN = Side(style="thin", color="000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)

_NEAR = 0.012  # edges nearer than this share of the width are one


def put_text(cell: Any, words: str) -> None:
    """Puts words into a cell as text, also those that look like a formula (= + - @)."""
    cell.value = writable(words)
    if words:
        cell.data_type = "s"
    if words[:1] in "=+-@" and words:
        cell.quotePrefix = True


def excel_bytes(paper: Paper, *others: Paper) -> bytes:
    """The paper as an .xlsx file of one sheet; each of the others on a sheet of its own behind it."""
    book = new_book()
    _put_paper(book.active, paper)
    for each in others:
        _put_paper(book.create_sheet(), each)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put_paper(sheet: Any, paper: Paper) -> None:
    sheet.title = sheet_name(paper.name)
    marks, stands = _edges(paper.tables)
    columns = len(marks) - 1
    widths = [round(_WIDTH * (last - first), 1) for first, last in pairwise(marks)]
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    at = _put_head(sheet, 1, (paper.attachment, paper.name, paper.subtitle), paper.mark, columns)
    for block in paper.blocks:
        if isinstance(block, Table):
            edges = [marks.index(each) + 1 for each in stands[id(block)]]
            if len(paper.tables) == 1:
                # A sheet repeats rows on all its pages: over another table they would be wrong.
                if block.header:
                    sheet.print_title_rows = f"{at}:{at + len(block.header) - 1}"
                room = page_room(sheet, widths, landscape=paper.landscape)
                above = sum(sheet.row_dimensions[each].height for each in range(1, at))
                block = parted(block, partial(_row_height, block, edges, widths), room, above)
            at = _put_table(sheet, block, at, edges, widths)
        elif isinstance(block, Another):
            sheet.row_breaks.append(Break(at - 1))
            head = "", block.title.replace("\n", ""), block.subtitle
            at = _put_head(sheet, at, head, paper.mark, columns)
        elif isinstance(block, Heading | Paragraph):
            _put_line(sheet, block, at, columns)
            at += 1
    _set_page(sheet, paper)


def sheet_name(title: str) -> str:
    """A name Excel takes for a sheet: 31 characters, without brackets, colons, slashes."""
    return "".join(each for each in writable(title) if each not in "[]:*?/\\")[:31] or "表"


def _edges(tables: Iterable[Table]) -> tuple[list[float], dict[int, list[float]]]:
    """The edges of the sheet's columns, and which of them each table (by its id) stands on.

    As shares of the whole width. A table that begins as the widest does shares its columns one by
    one. Any other is as wide as the sheet and parts it where its own columns end, so that words do
    not stand one below the other in columns made for a chart.
    """
    known = sorted(tables, key=lambda each: -len(each.columns))
    if not known:
        return [0.0, 1.0], {}
    whole = _shares(known[0])
    marks, stands = list(whole), {}
    first = [each.width for each in known[0].columns]
    for table in known:
        count = len(table.columns)
        if [each.width for each in table.columns] == first[:count]:
            stands[id(table)] = whole[: count + 1]
            continue
        edges = [0.0]
        for at in _shares(table)[1:]:
            near = min(marks, key=lambda mark: abs(mark - at))
            edges.append(near if abs(near - at) < _NEAR and near > edges[-1] else at)
        marks.extend(set(edges).difference(marks))
        stands[id(table)] = edges
    return sorted(marks), stands


def _shares(table: Table) -> list[float]:
    whole = sum(column.width for column in table.columns)
    ends = accumulate(column.width for column in table.columns)
    return [0.0, *(round(each / whole, 6) for each in ends)]


def _put_head(sheet: Any, at: int, head: tuple[str, str, str], mark: str, columns: int) -> int:
    """`head`: attachment, title and subtitle; the row below them."""
    attachment, title, subtitle = head
    lines = [
        (attachment, 12, "left"),
        (title, 18, "center"),
        (subtitle.replace("\n", "　"), 12, "center"),
        (DEMO_LINE if mark else "", 12, "center"),
    ]
    for words, size, align in lines:
        if not words:
            continue
        _merge(sheet, at, 1, 1, columns)
        cell = sheet.cell(at, 1)
        put_text(cell, words)
        cell.font = Font(name=HEI if size == 12 else XIAO_BIAO_SONG, size=size)
        cell.alignment = Alignment(horizontal=align, vertical="center")
        sheet.row_dimensions[at].height = size * 1.8
        at += 1
    return at


def _put_line(sheet: Any, block: Heading | Paragraph, at: int, columns: int) -> None:
    _merge(sheet, at, 1, 1, columns)
    cell = sheet.cell(at, 1)
    put_text(cell, block.text)
    cell.font = Font(name=FANG_SONG, size=TABLE)
    align = "left"
    if isinstance(block, Paragraph) and block.align in (Align.RIGHT, Align.CENTER):
        align = block.align.value
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    sheet.row_dimensions[at].height = needed_height(block.text, _WIDTH)


def _put_table(sheet: Any, table: Table, at: int, edges: list[int], widths: list[float]) -> int:
    for number, places in enumerate(laid_out(table), at):
        for place in places:
            cell = place.cell
            if not place.first:
                continue
            first, after = edges[place.column], edges[place.column + cell.across]
            for row in range(number, number + cell.down):
                for column in range(first, after):
                    sheet.cell(row, column).border = _BOX
            _merge(sheet, number, first, cell.down, after - first)
            _put_cell(sheet.cell(number, first), cell, table, place.column)
            if cell.picture is not None:
                _put_picture(sheet, number, first, cell.picture)
        sheet.row_dimensions[number].height = _row_height(table, edges, widths, places)
    for number in sorted(table.breaks):
        sheet.row_breaks.append(Break(at + number - 1))
    return at + len(table.header) + len(table.rows)


def _row_height(
    table: Table, edges: list[int], widths: list[float], places: Sequence[Place]
) -> float:
    """Points a row needs; a cell over several rows has room in them."""
    larger = table.size / TABLE
    needed = 24.0 * larger
    for place in places:
        cell = place.cell
        if not place.first:
            continue
        if cell.picture is not None:
            needed = max(needed, cell.picture.height * 72 / 25.4 + 6)
        if cell.down == 1:
            covered = widths[edges[place.column] - 1 : edges[place.column + cell.across] - 1]
            needed = max(needed, needed_height(cell.text, sum(covered) / larger) * larger)
    return min(needed, MOST_HEIGHT)


def _put_picture(sheet: Any, row: int, column: int, picture: Picture) -> None:
    from openpyxl.drawing.image import Image

    image = Image(io.BytesIO(picture.data))
    image.width, image.height = (
        round(side * 96 / 25.4) for side in (picture.width, picture.height)
    )
    sheet.add_image(image, f"{get_column_letter(column)}{row}")


def _put_cell(made: Any, cell: Cell, table: Table, column: int) -> None:
    number = _number(cell.text)
    if number is None:
        put_text(made, cell.text)
    else:
        made.value = number
        if "," in cell.text:
            places = len(cell.text.partition(".")[2])
            made.number_format = f"#,##0.{'0' * places}" if places else "#,##0"
    align = cell.align or table.columns[column].align
    made.alignment = Alignment(
        horizontal=align.value if align is not Align.JUSTIFY else "left",
        vertical="center",
        wrap_text=True,
    )
    bold = cell.ink is Ink.BOLD
    colour = COLOURS.get(cell.ink, "000000")
    if cell.shade:
        made.fill = PatternFill("solid", start_color=cell.ground)
    made.font = Font(name=HEI if bold else FANG_SONG, size=table.size, color=colour)


def _number(words: str) -> int | Decimal | None:
    """The number a cell holds, in threes or not, where it is one and nothing is lost by it."""
    plain = words.replace(",", "")
    digits = plain.removeprefix("-").replace(".", "", 1)
    if len(plain) > 9 or not plain.isascii() or not digits.isdigit():
        return None
    number = Decimal(plain)
    if words not in (str(number), f"{number:,}"):
        return None
    return int(number) if number == number.to_integral_value() else number


def needed_height(words: str, width: float) -> float:
    """Points a cell of that width needs; a Chinese character is two wide."""
    lines = 0
    for part in words.split("\n"):
        wide = sum(2 if ord(each) > 0x2E7F else 1 for each in part)
        lines += max(1, ceil(wide * 1.06 / max(width - 1.5, 1)))
    return lines * _LINE_HEIGHT + 4


def _merge(sheet: Any, row: int, column: int, down: int, across: int) -> None:
    if down > 1 or across > 1:
        sheet.merge_cells(
            start_row=row,
            start_column=column,
            end_row=row + down - 1,
            end_column=column + across - 1,
        )


def _set_page(sheet: Any, paper: Paper) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if paper.landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "— &P —"
    if paper.mark:
        sheet.oddHeader.center.text = paper.mark
