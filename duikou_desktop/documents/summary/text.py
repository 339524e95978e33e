"""A text with marks as blocks of a paper: figures filled in, tables in their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from duikou_desktop.core.marked_text import Mark, pieces
from duikou_desktop.documents.paper import Block, Heading, Ink, Paragraph, Run
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.documents.summary.tables import Drawing

# A line of its own that begins （一） and is no sentence is a heading, as GB/T 9704 has them.
_HEADING = re.compile(r"（[一二三四五六七八九十]{1,3}）[^。；！？{]{1,40}")


def blocks_of(
    text: str, figures: Mapping[str, Figure], drawn: Mapping[str, Drawing]
) -> Iterator[Block]:
    """The blocks of a text, a paragraph a line; a drawing parts the words before and behind it."""
    for each in text.split("\n"):
        words = each.strip()
        if is_heading(words):
            yield Heading(words, 2)
            continue
        line: list[str | Mark] = []
        for part in pieces(words):
            if not isinstance(part, Mark) or part.name not in drawn:
                line.append(part)
                continue
            yield from _paragraph(line, figures)
            yield from drawn[part.name]()
            line = []
        yield from _paragraph(line, figures)


def is_heading(words: str) -> bool:
    """Whether a line is a heading within its section."""
    return _HEADING.fullmatch(words) is not None


def _paragraph(parts: Sequence[str | Mark], figures: Mapping[str, Figure]) -> Iterator[Block]:
    if parts:
        yield Paragraph(tuple(_runs(parts, figures)))


def _runs(parts: Sequence[str | Mark], figures: Mapping[str, Figure]) -> Iterator[Run]:
    """The words with their figures; of one ink what stands side by side."""
    plain = ""
    for each in parts:
        said = each if isinstance(each, str) else value_of(each, figures)
        if said is not None:
            plain += said
            continue
        if plain:
            yield Run(plain)
            plain = ""
        assert isinstance(each, Mark)  # noqa: S101 - words always say something
        yield Run(f"［待填写：{each.to_write or each.name}］", Ink.GREY)
    if plain:
        yield Run(plain)


def value_of(mark: Mark, figures: Mapping[str, Figure]) -> str | None:
    """What a mark says: what was written by hand, or the figure; None: still to be written."""
    if mark.own is not None:
        return mark.own
    figure = figures.get(mark.name)
    return figure.words if figure is not None else None


def words_only(text: str, figures: Mapping[str, Figure]) -> str:
    """The text as words alone: figures filled in, what is still to be written left out."""
    return "".join(
        (value_of(each, figures) or "") if isinstance(each, Mark) else each for each in pieces(text)
    ).strip()
