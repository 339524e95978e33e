"""A table as WordprocessingML: repeated header, merged cells, rows kept whole on a page."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from duikou_desktop.documents import word_type
from duikou_desktop.documents.grid import Place, laid_out
from duikou_desktop.documents.page_form import FANG_SONG, HEI, PADDING
from duikou_desktop.documents.paper import COLOURS, Align, Cell, Ink, Table

_PADDING = str(round(PADDING * 20))  # twentieths of a point
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_xml(table: Table, *, width_twips: int) -> Any:
    """The `w:tbl` of a table as wide as the text."""
    whole = sum(column.width for column in table.columns)
    widths = [round(width_twips * column.width / whole) for column in table.columns]
    element = _new("w:tbl")
    element.append(_properties(sum(widths)))
    grid = _add(element, "w:tblGrid")
    for width in widths:
        _add(grid, "w:gridCol", w=width)
    for number, places in enumerate(laid_out(table)):
        is_header = number < len(table.header)
        made = _add(element, "w:tr")
        made_properties = _add(made, "w:trPr")
        # A row taller than a page is parted all the same.
        _add(made_properties, "w:cantSplit")
        if is_header:
            _add(made_properties, "w:tblHeader")
        for place in places:
            covered = widths[place.column : place.column + place.cell.across]
            made.append(_cell(place, sum(covered), table))
    kept = element.findall(qn("w:tr"))[-table.kept :] if table.kept else ()
    for each in kept:
        for properties in each.iter(qn("w:pPr")):
            properties.insert(0, _new("w:keepNext"))
    return element


def _properties(width: int) -> Any:
    made = _new("w:tblPr")
    _add(made, "w:tblW", w=width, type="dxa")
    _add(made, "w:jc", val="center")
    borders = _add(made, "w:tblBorders")
    for edge in _EDGES:
        _add(borders, f"w:{edge}", val="single", sz=4, space=0, color="000000")
    _add(made, "w:tblLayout", type="fixed")
    margins = _add(made, "w:tblCellMar")
    for edge in ("left", "right"):
        _add(margins, f"w:{edge}", w=_PADDING, type="dxa")
    return made


def _cell(place: Place, width: int, table: Table) -> Any:
    cell, column = place.cell, table.columns[place.column]
    made = _new("w:tc")
    properties = _add(made, "w:tcPr")
    _add(properties, "w:tcW", w=width, type="dxa")
    if cell.across > 1:
        _add(properties, "w:gridSpan", val=cell.across)
    # A merged cell prints its words on its first page only: one that is to be read on every page
    # stands in each row by itself.
    if cell.down > 1 and not cell.again:
        _add(properties, "w:vMerge", val="restart" if place.first else "continue")
    if cell.shade:
        _add(properties, "w:shd", val="clear", color="auto", fill=cell.ground)
    _add(properties, "w:vAlign", val="center")
    words = cell.text if place.first else cell.again
    for each in words.split("\n"):
        made.append(_paragraph(each, cell.align or column.align, cell, table))
    return made


def _paragraph(words: str, align: Align, cell: Cell, table: Table) -> Any:
    made = _new("w:p")
    properties = _add(made, "w:pPr")
    _add(properties, "w:snapToGrid", val=0)
    _add(properties, "w:spacing", before=0, after=0, line=round(table.line * 20), lineRule="exact")
    _add(properties, "w:jc", val="both" if align is Align.JUSTIFY else align.value)
    if words:
        run = _add(made, "w:r")
        face = _add(run, "w:rPr")
        word_type.set_face(face, HEI if cell.ink is Ink.BOLD else FANG_SONG)
        if cell.ink in COLOURS:
            _add(face, "w:color", val=COLOURS[cell.ink])
        _add(face, "w:sz", val=round(table.size * 2))
        _add(face, "w:szCs", val=round(table.size * 2))
        text = _add(run, "w:t")
        text.text = words
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _new(tag: str) -> Any:
    return OxmlElement(tag)


def _add(parent: Any, tag: str, **attributes: object) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    parent.append(made)
    return made
