"""A table as WordprocessingML: repeated header, merged cells, rows kept whole on a page.

Written as text and read once: an object for each of the many thousand parts of a long list takes
several times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from duikou_desktop.core.text import writable
from duikou_desktop.documents.grid import Place, laid_out
from duikou_desktop.documents.page_form import HEI, LATIN, PADDING, PageForm
from duikou_desktop.documents.paper import COLOURS, Align, Cell, Ink, Picture, Table
from duikou_desktop.documents.word_pages import pages_of
from duikou_desktop.documents.word_type import CELL_STYLES

_PADDING = round(PADDING * 20)  # twentieths of a point
_MM = 1440 / 25.4  # twentieths of a point
Draw = Callable[[Picture], str]
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_xml(table: Table, form: PageForm, above: float | None, draw: Draw) -> Any:
    """The `w:tbl` of a table as wide as the text of a page.

    `above`: points of what stands over it on its first page; None where that cannot be told.
    `draw` keeps a picture in the document and returns the XML that shows it.
    """
    return parse_xml("".join(_table(table, form, above, draw)))


def _table(table: Table, form: PageForm, above: float | None, draw: Draw) -> Iterator[str]:
    whole = sum(column.width for column in table.columns)
    width = form.text_width * _MM
    widths = [round(width * column.width / whole) for column in table.columns]
    yield f"<w:tbl {nsdecls('w')}>"
    yield _properties(sum(widths))
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    yield f"<w:tblGrid>{grid}</w:tblGrid>"
    rows = laid_out(table)
    points = [each / 20 for each in widths]
    pages = pages_of(table, rows, points, form.text_height * _MM / 20, above)
    breaks = table.breaks
    for number, places in enumerate(rows):
        parted = number in pages.parted
        whole_row = "" if parted else "<w:cantSplit/>"
        header = "<w:tblHeader/>" if number < len(table.header) else ""
        least = table.least(number)
        high = f'<w:trHeight w:val="{least * 20:.0f}"/>' if least > table.line else ""
        yield f"<w:tr><w:trPr>{whole_row}{high}{header}</w:trPr>"
        kept = number in pages.joined or (number >= len(rows) - table.kept and not parted)
        fresh = number in breaks
        for place in places:
            covered = sum(widths[place.column : place.column + place.cell.across])
            first = place.first or bool(place.cell.again and number in pages.begins)
            shown = draw(place.cell.picture) if place.cell.picture and place.first else ""
            yield _cell(place, covered, table, shown, first=first, kept=kept, fresh=fresh)
            fresh = False
        yield "</w:tr>"
    yield "</w:tbl>"


def _properties(width: int) -> str:
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in _EDGES
    )
    margins = "".join(f'<w:{edge} w:w="{_PADDING}" w:type="dxa"/>' for edge in ("left", "right"))
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )


def _cell(
    place: Place, width: int, table: Table, shown: str, *, first: bool, kept: bool, fresh: bool
) -> str:
    cell, column = place.cell, table.columns[place.column]
    merged = "" if cell.down == 1 else "restart" if first else "continue"
    form = _paragraph_form(cell.align or column.align, large=table.large, kept=kept, fresh=fresh)
    type_ = _type(cell.ink)
    words = cell.text if place.first else cell.again if first else ""
    lines = shown and _picture(shown, kept=kept, fresh=fresh)
    lines = lines or "".join([_paragraph(each, form, type_) for each in words.split("\n")])
    return f"<w:tc>{_cell_form(width, cell.across, merged, cell.shade)}{lines}</w:tc>"


@lru_cache(maxsize=256)
def _cell_form(width: int, across: int, merged: str, shade: int) -> str:
    properties = [f'<w:tcW w:w="{width}" w:type="dxa"/>']
    if across > 1:
        properties.append(f'<w:gridSpan w:val="{across}"/>')
    if merged:
        properties.append(f'<w:vMerge w:val="{merged}"/>')
    if shade:
        ground = Cell(shade=shade).ground
        properties.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>')
    properties.append('<w:vAlign w:val="center"/>')
    return f"<w:tcPr>{''.join(properties)}</w:tcPr>"


def _picture(shown: str, *, kept: bool, fresh: bool) -> str:
    # As high as the picture, whatever the distance of lines.
    lines = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    keep = _keep(kept=kept, fresh=fresh)
    form = f'<w:pPr>{keep}<w:snapToGrid w:val="0"/>{lines}<w:jc w:val="center"/></w:pPr>'
    return f"<w:p>{form}<w:r><w:drawing>{shown}</w:drawing></w:r></w:p>"


def _paragraph(words: str, form: str, type_: str) -> str:
    if not words:
        return f"<w:p>{form}</w:p>"
    text = f'<w:t xml:space="preserve">{escape(writable(words))}</w:t>'
    return f"<w:p>{form}<w:r>{type_}{text}</w:r></w:p>"


@lru_cache(maxsize=64)
def _paragraph_form(align: Align, *, large: bool, kept: bool, fresh: bool) -> str:
    """Everything but how it stands is the style's: a cell of a long list is short."""
    how = "both" if align is Align.JUSTIFY else align.value
    keep = _keep(kept=kept, fresh=fresh)
    return f'<w:pPr><w:pStyle w:val="{CELL_STYLES[large]}"/>{keep}<w:jc w:val="{how}"/></w:pPr>'


def _keep(*, kept: bool, fresh: bool) -> str:
    """On one page with what follows; on a new page."""
    return "<w:keepNext/>" * kept + "<w:pageBreakBefore/>" * fresh


@lru_cache(maxsize=8)
def _type(ink: Ink) -> str:
    """What sets an ink apart from the style of cells."""
    parts = []
    if ink is Ink.BOLD:
        parts.append(
            f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{HEI}" w:cs="{LATIN}"'
            ' w:hint="eastAsia"/>'
        )
    if ink in COLOURS:
        parts.append(f'<w:color w:val="{COLOURS[ink]}"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""
