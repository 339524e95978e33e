"""Writes a paper as Word: A4 and type as GB/T 9704-2012 asks.

Rows are built as XML: python-docx's `table.cell()` walks the whole table for every cell.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK, WD_LINE_SPACING
from docx.shared import Mm, Pt
from lxml import etree

from duikou_desktop.core.text import writable
from duikou_desktop.documents import word_type
from duikou_desktop.documents.blank_word import blank_word
from duikou_desktop.documents.heights import head_height
from duikou_desktop.documents.page_form import (
    DEMO,
    FANG_SONG,
    HEI,
    KAI,
    MARK,
    TITLE_LINE,
    XIAO_BIAO_SONG,
)
from duikou_desktop.documents.paper import (
    COLOURS,
    DEMO_LINE,
    Align,
    Another,
    Heading,
    Ink,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Run,
    Table,
)
from duikou_desktop.documents.word_table import table_xml


def word_bytes(paper: Paper) -> bytes:
    """The paper as a .docx file."""
    document = blank_word()
    word_type.set_styles(document)
    _set_page(document, paper)
    _put_attachment(document, paper)
    _put_title(document, paper, paper.title, paper.subtitle)
    for block in paper.blocks:
        _put(document, block, paper)
    properties = document.core_properties
    properties.title = writable(paper.name)
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_page(document: Any, paper: Paper) -> None:
    section, form = document.sections[0], paper.form
    section.page_width, section.page_height = Mm(form.width), Mm(form.height)
    section.top_margin, section.bottom_margin = Mm(form.top), Mm(form.bottom)
    section.left_margin, section.right_margin = Mm(form.left), Mm(form.right)
    section.header_distance, section.footer_distance = Mm(form.header), Mm(form.footer)
    if paper.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    word_type.set_grid(section, standing=not paper.landscape)
    document.settings.odd_and_even_pages_header_footer = True
    for head, foot, align in (
        (section.header, section.footer, Align.RIGHT),
        (section.even_page_header, section.even_page_footer, Align.LEFT),
    ):
        head.is_linked_to_previous = foot.is_linked_to_previous = False
        if paper.mark:
            mark = word_type.add_run(head.paragraphs[0], paper.mark, HEI, Pt(MARK))
            mark.font.bold = True
            word_type.set_align(head.paragraphs[0], Align.CENTER)
        # GB/T 9704 7.5: 单页码居右空一字，双页码居左空一字.
        word_type.add_page_number(foot.paragraphs[0], align)


def _put_attachment(document: Any, paper: Paper) -> None:
    if not paper.attachment:
        return
    # GB/T 9704 7.3.6: 附件 and its number in 黑体 at the upper left.
    attachment = document.add_paragraph()
    word_type.add_run(attachment, paper.attachment, HEI, Pt(paper.form.attachment))
    word_type.set_align(attachment, Align.LEFT)


def _put_title(
    document: Any, paper: Paper, title: str, subtitle: str, *, fresh: bool = False
) -> None:
    """`fresh`: on a new page."""
    form = paper.form
    lines = [(each, XIAO_BIAO_SONG, form.title) for each in title.split("\n")]
    if subtitle:
        lines += [(each, KAI, form.subtitle) for each in subtitle.split("\n")]
    if paper.mark:
        lines.append((DEMO_LINE, HEI, DEMO))
    for number, (words, face, size) in enumerate(lines):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.page_break_before = (fresh and number == 0) or None
        word_type.add_run(paragraph, words, face, Pt(size))
        word_type.set_align(paragraph, Align.CENTER)
        paragraph.paragraph_format.line_spacing = TITLE_LINE
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
        paragraph.paragraph_format.keep_with_next = True
    if not paper.landscape:
        document.add_paragraph()


def _put(document: Any, block: object, paper: Paper) -> None:
    if isinstance(block, Heading):
        made = document.add_paragraph(style=f"Heading {block.level}")
        made.add_run(writable(block.text))
    elif isinstance(block, Paragraph):
        _put_paragraph(document, block, paper)
    elif isinstance(block, Table):
        body = document.element.body
        above = head_height(paper) if block is paper.blocks[0] else None
        draw = partial(_inline, document, count(1))
        body.insert(len(body) - 1, table_xml(block, paper.form, above, draw))
    elif isinstance(block, Another):
        _put_title(document, paper, block.title, block.subtitle, fresh=True)
    elif isinstance(block, PageBreak):
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _inline(document: Any, numbers: Iterator[int], picture: Picture) -> str:
    """The picture, kept in the document, as the XML that shows it."""
    size = Mm(picture.width), Mm(picture.height)
    inline = document.part.new_pic_inline(io.BytesIO(picture.data), *size)
    inline.docPr.id = next(numbers)
    return str(etree.tostring(inline, encoding="unicode"))


def _put_paragraph(document: Any, block: Paragraph, paper: Paper) -> None:
    paragraph = document.add_paragraph()
    size = Pt(paper.form.body) if paper.landscape else None
    for run in block.runs:
        _style(word_type.add_run(paragraph, run.text, FANG_SONG, size), run)
    word_type.set_align(paragraph, block.align)
    paragraph.paragraph_format.keep_with_next = block.kept or None
    if paper.landscape:
        paragraph.paragraph_format.line_spacing = Pt(paper.form.line)
    if block.indented:
        word_type.indent_first_line(paragraph, block.hang)


def _style(made: Any, run: Run) -> None:
    made.font.bold = run.ink is Ink.BOLD
    if run.ink in COLOURS:
        word_type.set_colour(made, COLOURS[run.ink])
