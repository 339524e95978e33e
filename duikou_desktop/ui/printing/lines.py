"""Words set in lines of a width: the smallest part of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from duikou_desktop.documents.page_form import HEI, LATIN
from duikou_desktop.documents.paper import COLOURS, Align, Ink, Run
from duikou_desktop.ui.printing.faces import TWIPS, font

# Letters and figures are printed in a face of their own, all signs that Chinese has too in the Chinese.
_WESTERN = re.compile(r"[!-~]+")
# A line is spread to both edges where its words fill this share of it.
_LEAST_FILLED = 0.9
_COLOURS = {ink: QColor(f"#{colour}") for ink, colour in COLOURS.items()}
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
}


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: lengths in points."""

    face: str
    size: float
    align: Align = Align.LEFT
    closer: float = 0  # taken away between letters
    indent: int = 0  # of the first line, in characters
    hang: int = 0  # of the lines below it
    latin: str = LATIN  # of letters and figures


@dataclass(frozen=True)
class SetLine:
    """One line; it keeps the words it is part of alive."""

    layout: QTextLayout
    number: int

    def draw(self, painter: QPainter, x: float, top: float, pitch: float) -> None:
        """Paints the line in the middle of a strip `pitch` high, all in twentieths of a point."""
        line = self.layout.lineAt(self.number)
        line.draw(painter, QPointF(x, top + (pitch - line.height()) / 2 - line.y()))


def set_lines(runs: Iterable[Run], type_: Type, width: float) -> list[SetLine]:
    """The words in lines of `width` (twentieths of a point); an empty line where there are none."""
    found: list[SetLine] = []
    for paragraph in _paragraphs(runs):
        layout = _broken(paragraph, type_, width)
        lines = [SetLine(layout, number) for number in range(layout.lineCount())]
        if type_.align is Align.JUSTIFY and any(map(_is_loose, lines)):
            # What follows is one long word, as 2022-2025 is: its letters would be pulled apart.
            ragged = _broken(paragraph, replace(type_, align=Align.LEFT), width)
            lines = [replace(each, layout=ragged) if _is_loose(each) else each for each in lines]
        found.extend(lines)
    return found


def _broken(runs: list[Run], type_: Type, width: float) -> QTextLayout:
    layout = _layout(runs, type_)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        characters = type_.hang if line.lineNumber() else type_.indent
        indent = characters * type_.size * TWIPS
        line.setLineWidth(width - indent)
        line.setPosition(QPointF(indent, 0))
    layout.endLayout()
    return layout


def _is_loose(each: SetLine) -> bool:
    """Whether a line that others follow fills so little that spreading it tears it."""
    line = each.layout.lineAt(each.number)
    last = each.number == each.layout.lineCount() - 1
    return not last and line.naturalTextWidth() < _LEAST_FILLED * line.width()


def _paragraphs(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs, parted where their words go on in a new line."""
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        found[-1].append(Run(first, run.ink))
        found.extend([Run(each, run.ink)] for each in others)
    return found


def _layout(runs: list[Run], type_: Type) -> QTextLayout:
    # A line of nothing is as high as one with words.
    layout = QTextLayout("".join(run.text for run in runs) or " ", _chinese(type_, Ink.PLAIN))
    option = QTextOption(_ALIGN[type_.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    formats, start = [], 0
    for run in runs:
        formats.append(_format(start, len(run.text), _chinese(type_, run.ink), run.ink))
        western = font(type_.latin, type_.size)
        formats.extend(
            _format(start + found.start(), len(found.group()), western, run.ink)
            for found in _WESTERN.finditer(run.text)
        )
        start += len(run.text)
    layout.setFormats(formats)
    return layout


def _chinese(type_: Type, ink: Ink) -> QFont:
    face = HEI if ink is Ink.BOLD else type_.face
    return font(face, type_.size, closer=type_.closer)


def _format(start: int, length: int, face: QFont, ink: Ink) -> Any:
    made: Any = QTextLayout.FormatRange()  # its stub names but one of its fields
    made.start, made.length = start, length
    made.format = QTextCharFormat()
    made.format.setFont(face)
    made.format.setForeground(_COLOURS.get(ink, QColor(Qt.GlobalColor.black)))
    return made
