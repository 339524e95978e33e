"""Type in Word: the faces of GB/T 9704, set for Chinese too, which `font.name` does not do."""

from __future__ import annotations

from functools import partial
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from duikou_desktop.core.text import writable
from duikou_desktop.documents.page_form import (
    CLOSER,
    FANG_SONG,
    HEADINGS,
    LARGE,
    LARGE_LINE,
    LATIN,
    PAGE_NUMBER,
    SONG,
    STANDING,
    TABLE,
    TABLE_LINE,
)
from duikou_desktop.documents.paper import Align

# The styles of a table's cells, by whether it is printed large.
CELL_STYLES = {False: "TableCell", True: "TableCellLarge"}
_CELL_NAMES = {False: "表格文字", True: "表格文字（大字）"}

BODY_SIZE = Pt(STANDING.body)
_INDENT = 2  # characters
_PAGE_NUMBER_SIZE = Pt(PAGE_NUMBER)
_LINE = Pt(STANDING.line)
# In twentieths of a point. A grid of characters would say the same as the closer type, but some
# readers then give every character two places.
_GRID_LINE = str(round(STANDING.line * 20))
_CLOSER = str(round(-CLOSER * 20))

_ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def set_face(properties: Any, face: str, latin: str = LATIN) -> None:
    """Sets `face` for Chinese and `latin` for the rest on run properties (`w:rPr`)."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for name, value in (("ascii", latin), ("hAnsi", latin), ("eastAsia", face), ("cs", latin)):
        fonts.set(qn(f"w:{name}"), value)
    fonts.set(qn("w:hint"), "eastAsia")
    # First among its siblings (a style reference aside), as the schema asks.
    place = 1 if properties.find(qn("w:rStyle")) is not None else 0
    properties.insert(place, fonts)


def set_styles(document: Any) -> None:
    """Type of the body text, the headings and the cells of the whole document."""
    for fonts in document.styles.element.findall(f".//{qn('w:docDefaults')}//{qn('w:rPr')}"):
        set_face(fonts, FANG_SONG)
    normal = document.styles["Normal"]
    set_face(normal.element.get_or_add_rPr(), FANG_SONG)
    normal.font.size = BODY_SIZE
    _set_spacing(normal.paragraph_format)
    for level, face in HEADINGS.items():
        style = document.styles[f"Heading {level}"]
        set_face(style.element.get_or_add_rPr(), face)
        style.paragraph_format.first_line_indent = BODY_SIZE * 2
    for large, key in CELL_STYLES.items():
        style = document.styles.add_style(_CELL_NAMES[large], WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), key)
        style.base_style = normal
        style.font.size = Pt(LARGE if large else TABLE)
        _set_spacing(style.paragraph_format, Pt(LARGE_LINE if large else TABLE_LINE))
        # No white between figures and characters, so that a cell holds what it holds in the PDF;
        # its lines lie as close as the cells want, not on the page's grid of 22.
        for at, name in enumerate(("w:autoSpaceDE", "w:autoSpaceDN", "w:snapToGrid")):
            off = OxmlElement(name)
            off.set(qn("w:val"), "0")
            style.element.get_or_add_pPr().insert(at, off)


def _set_spacing(form: Any, line: Any = _LINE) -> None:
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, line


def set_grid(section: Any, *, standing: bool) -> None:
    """22 lines on a standing page; no grid on one that lies."""
    properties = section._sectPr  # noqa: SLF001 - python-docx has no other way to the grid
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    if not standing:
        return
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), _GRID_LINE)
    properties.append(grid)


def add_run(paragraph: Any, words: str, face: str, size: Any = None, *, latin: str = LATIN) -> Any:
    """A run of `words` in `face`, letters and figures in `latin`; `size` None: the body's."""
    run = paragraph.add_run(writable(words))
    set_face(run.element.get_or_add_rPr(), face, latin)
    if size is None:
        _set_closer(run.element.get_or_add_rPr())  # 28 characters a line
    else:
        run.font.size = size
    return run


def _set_closer(properties: Any) -> None:
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), _CLOSER)
    properties.append(spacing)


def set_align(paragraph: Any, align: Align) -> None:
    """How the paragraph stands."""
    paragraph.alignment = _ALIGN[align]


def set_colour(run: Any, colour: str) -> None:
    """The colour of a run, as six hexadecimal figures."""
    run.font.color.rgb = RGBColor.from_string(colour)


def indent_first_line(paragraph: Any, hang: int = 0) -> None:
    """Two characters, whatever the size of type; the lines below by `hang` characters."""
    ways = {"firstLine": _INDENT}
    if hang:
        # Word counts the first line from where the others begin.
        ways = {"left": hang, "hanging": hang - _INDENT}
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()  # noqa: SLF001 - characters, not points
    for way, characters in ways.items():
        indent.set(qn(f"w:{way}Chars"), str(characters * 100))
        indent.set(qn(f"w:{way}"), str(characters * round(BODY_SIZE.pt * 20)))


def add_page_number(paragraph: Any, align: Align) -> None:
    """`— 1 —`, one character in from the edge; GB/T 9704 7.5: figures in 宋体 too."""
    put = partial(add_run, paragraph, face=SONG, size=_PAGE_NUMBER_SIZE, latin=SONG)
    set_align(paragraph, align)
    edge = paragraph.paragraph_format
    edge.left_indent = edge.right_indent = _PAGE_NUMBER_SIZE
    put("— ")
    for kind, words in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", "1"), ("end", "")):
        run = put("")
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText" if words == "PAGE" else "w:t")
            mark.text = words
        run.element.append(mark)  # python-docx knows no fields
    put(" —")
