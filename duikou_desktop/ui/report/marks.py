"""Between a text with marks and a document: each mark is a stretch of words of its own format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from duikou_desktop.core.marked_text import Mark, pieces
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.documents.summary.text import value_of
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink
from duikou_desktop.ui.theme.tokens import Tokens

_USER = QTextFormat.Property.UserProperty.value
_NAME, _SHOWN, _OWN, _SERIAL = _USER + 1, _USER + 2, _USER + 3, _USER + 4
# Two marks side by side stay two.
_SERIALS = count(1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mark in a document: where it stands, and which it is."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True)
class Known:
    """What marks stand for, and the colours they are shown in."""

    figures: Mapping[str, Figure]
    drawn: frozenset[str]
    tokens: Tokens


def put_text(document: QTextDocument, text: str, known: Known) -> None:
    """The document shows the text, from its first line on; its history is forgotten."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_paragraph())
    insert_text(cursor, text, known)
    document.clearUndoRedoStacks()
    document.setModified(False)


def insert_text(cursor: QTextCursor, text: str, known: Known) -> None:
    """Writes the text, with its marks, where the cursor stands."""
    cursor.beginEditBlock()
    for number, line in enumerate(text.split("\n")):
        if number:
            cursor.insertBlock(_paragraph(), QTextCharFormat())
        for piece in pieces(line):
            if isinstance(piece, Mark):
                insert_mark(cursor, piece, known)
            else:
                cursor.insertText(piece, QTextCharFormat())
    cursor.endEditBlock()


def insert_mark(cursor: QTextCursor, mark: Mark, known: Known) -> None:
    """Writes a mark as what it stands for."""
    shown = _shown(mark, known)
    made = _format(mark, known)
    made.setProperty(_NAME, mark.name)
    made.setProperty(_SHOWN, shown)
    made.setProperty(_OWN, mark.own)
    made.setProperty(_SERIAL, next(_SERIALS))
    cursor.insertText(shown, made)


def _shown(mark: Mark, known: Known) -> str:
    waits = mark.to_write
    if waits is not None:
        return tr("［待写：{what}］").format(what=waits)
    if mark.name in known.drawn:
        return f"［{mark.name}］"
    value = value_of(mark, known.figures)
    # A figure of no letters would be a mark that nobody can see.
    return value or tr("［待写：{what}］").format(what=mark.name)


def _format(mark: Mark, known: Known) -> QTextCharFormat:
    """Counted figures are underlined whole, written ones dashed: grey print tells them apart."""
    made, tokens = QTextCharFormat(), known.tokens
    waits = mark.to_write is not None or (
        mark.name not in known.drawn and value_of(mark, known.figures) is None
    )
    dashed = QTextCharFormat.UnderlineStyle.DashUnderline
    plain = QTextCharFormat.UnderlineStyle.SingleUnderline
    ground, colour, line = tokens.accent_soft, tokens.accent, plain
    if waits:
        ground, colour, line = tokens.draft_soft, tokens.draft, dashed
    elif mark.own is not None:
        ground, colour, line = tokens.part_soft, tokens.part, dashed
    made.setBackground(ink(ground))
    made.setUnderlineColor(ink(colour))
    made.setUnderlineStyle(line)
    if waits:
        made.setForeground(ink(tokens.text_2))
    return made


def _paragraph() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTextIndent(metrics().ems(2))
    made.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


# -- back again -------------------------------------------------------------------------------


def text_of(document: QTextDocument) -> str:
    """The text with its marks, a line a block."""
    return "\n".join(_line(block) for block in _blocks(document))


def text_between(document: QTextDocument, start: int, end: int, *, shown: bool = False) -> str:
    """The text from one place to another; `shown`: as a person reads it, without marks."""
    lines = []
    for block in _blocks(document):
        first, last = block.position(), block.position() + block.length() - 1
        if last >= start and first <= end:
            lines.append(_line(block, start, end, shown=shown))
    return "\n".join(lines)


def stretch_at(document: QTextDocument, position: int) -> Stretch | None:
    """The mark that covers a place: before its end, or just at it."""
    block = document.findBlock(position)
    found = None
    for each in _stretches(block):
        if each.start <= position <= each.end:
            found = each
            if position < each.end:
                break
    return found


def _line(block: QTextBlock, start: int = 0, end: int = 1 << 30, *, shown: bool = False) -> str:
    parts, at = [], block.position()
    words = block.text()
    for each in _stretches(block):
        parts.append(_cut(words, block, max(at, start), min(each.start, end)))
        if each.start >= start and each.end <= end and not shown:
            parts.append(str(each.mark))
        else:
            parts.append(_cut(words, block, max(each.start, start), min(each.end, end)))
        at = each.end
    parts.append(_cut(words, block, max(at, start), min(block.position() + len(words), end)))
    return "".join(parts)


def _cut(words: str, block: QTextBlock, start: int, end: int) -> str:
    return words[start - block.position() : end - block.position()] if end > start else ""


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _stretches(block: QTextBlock) -> Iterator[Stretch]:
    """The marks of a block; one whose words were changed is a mark no more."""
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        made = fragment.charFormat()
        name = made.property(_NAME)
        if name is not None and fragment.text() == made.property(_SHOWN):
            start = fragment.position()
            mark = Mark(str(name), made.property(_OWN))
            yield Stretch(start, start + fragment.length(), mark)
        at += 1
