"""A paper set in type: its blocks one after the other, as strips of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from duikou_desktop.documents.page_form import (
    CLOSER,
    DEMO,
    FANG_SONG,
    HEADINGS,
    HEI,
    KAI,
    TITLE_LINE,
    XIAO_BIAO_SONG,
)
from duikou_desktop.documents.paper import (
    DEMO_LINE,
    Align,
    Another,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Table,
)
from duikou_desktop.ui.printing.blocks import Line, NewPage, Space, Strip
from duikou_desktop.ui.printing.faces import TWIPS, twips
from duikou_desktop.ui.printing.lines import Type, set_lines
from duikou_desktop.ui.printing.table import SetTable

# At most so many lines of a paragraph stand alone at the foot or the head of a page.
_ALONE = 2
_INDENT = 2


def strips(paper: Paper) -> list[Strip]:
    """The whole paper, from its title on."""
    return [*_head(paper), *(strip for block in paper.blocks for strip in _block(block, paper))]


def _head(paper: Paper) -> Iterator[Strip]:
    form, width = paper.form, twips(paper.form.text_width)
    if paper.attachment:
        attachment = Type(HEI, form.attachment)
        yield from _lines(paper.attachment, attachment, width, form.line)
    yield from _title(paper, paper.title, paper.subtitle)


def _title(paper: Paper, title: str, subtitle: str) -> Iterator[Strip]:
    form, width = paper.form, twips(paper.form.text_width)
    heads = [(each, XIAO_BIAO_SONG, form.title) for each in title.split("\n")]
    if subtitle:
        heads.append((subtitle, KAI, form.subtitle))
    if paper.mark:
        heads.append((DEMO_LINE, HEI, DEMO))
    for words, face, size in heads:
        # A line of type is higher than its size by what stands above and below it.
        pitch = size * TITLE_LINE * 1.3
        yield from _lines(words, Type(face, size, Align.CENTER), width, pitch)
    if not paper.landscape:
        yield Space(form.line * TWIPS, kept=True)


def _lines(words: str, type_: Type, width: float, pitch: float) -> Iterator[Strip]:
    """Lines of a heading, each kept with what is below."""
    for line in set_lines((Run(words),), type_, width):
        yield Line(pitch * TWIPS, kept=True, line=line)


def _block(block: object, paper: Paper) -> Iterable[Strip]:
    form, width = paper.form, twips(paper.form.text_width)
    if isinstance(block, Heading):
        type_ = Type(HEADINGS[block.level], form.body, closer=_closer(paper), indent=_INDENT)
        return _lines(block.text, type_, width, form.line)
    if isinstance(block, Paragraph):
        return _paragraph(block, paper)
    if isinstance(block, Table):
        return _table(block, width, twips(form.text_height))
    if isinstance(block, Another):
        return (NewPage(0, kept=True), *_title(paper, block.title, block.subtitle))
    if isinstance(block, PageBreak):
        return (NewPage(0, kept=True),)
    raise TypeError(f"no way to print {block!r}")


def _table(block: Table, width: float, page: float) -> Iterator[Strip]:
    left = set(block.breaks)
    for each in SetTable(block, width, page).rows:
        if each.row in left:
            left.remove(each.row)
            yield NewPage(0, kept=True)
        yield each


def _paragraph(block: Paragraph, paper: Paper) -> Iterator[Strip]:
    form = paper.form
    indent = _INDENT if block.indented else 0
    type_ = Type(FANG_SONG, form.body, block.align, _closer(paper), indent, block.hang)
    lines = set_lines(block.runs, type_, twips(form.text_width))
    made = [Line(form.line * TWIPS, kept=False, line=line) for line in lines]
    for number, line in enumerate(made):
        # No first and no last line by itself, nor what is to stay with the block below.
        kept = number + 1 < _ALONE or number + _ALONE == len(made) or block.kept
        last = number == len(made) - 1
        yield replace(line, kept=block.kept if last else kept)


def _closer(paper: Paper) -> float:
    """28 characters a line on a standing page; a lying one counts none."""
    return 0 if paper.landscape else CLOSER
