"""Fields under each other: labels left, in one column; a fixed footer that never scrolls away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.focus import reveal
from duikou_desktop.ui.widgets.paint import put_text
from duikou_desktop.ui.widgets.tips import plain_tip

# 独立完成日期, 数值或分子 with its star: as long as labels of the registers are.
LABEL_EMS = 6.7
_STAR = " *"


class FieldLabel(QWidget):
    """A field's name, over two lines where one is too short; the star marks what is needed to count."""

    def __init__(self, text: str, *, needed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._needed = needed
        self.setToolTip(plain_tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lengths = metrics()
        lines = len(self._lines())
        return QSize(lengths.ems(LABEL_EMS), max(lengths.field, lines * lengths.line + lengths.u))

    def _lines(self) -> list[str]:
        """The words as they are broken, with room for the star behind each line."""
        width = metrics().ems(LABEL_EMS) - metrics().u
        if self._needed:
            width -= QFontMetrics(type_font()).horizontalAdvance(_STAR)
        layout = QTextLayout(self._text, type_font())
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            lines.append(self._text[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return lines

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, font, line = tokens_of(self.palette()), type_font(), metrics().line
        lines = self._lines()
        # One line stands beside the words of its field, two begin a little above them.
        top = max(0, (metrics().field - len(lines) * line) // 2)
        wide = 0
        for at, words in enumerate(lines):
            room = QRect(0, top + at * line, self.width(), line)
            wide = put_text(painter, room, words, font, ink(tokens.text_2))
        if self._needed:
            after = QRect(wide, top + (len(lines) - 1) * line, self.width() - wide, line)
            put_text(painter, after, _STAR, font, ink(tokens.lost))
        painter.end()


def put_line(
    grid: QGridLayout, row: int, text: str, fields: tuple[Field, ...], *, needed: bool
) -> None:
    """A label and its field, or two fields beside each other, in a row of `grid`."""
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(FieldLabel(text, needed=needed), row, 0, top)
    for field in fields:
        field.set_name(text)
    if len(fields) == 1:
        grid.addWidget(fields[0], row, 1, top)
        return
    line = QHBoxLayout()
    line.setSpacing(metrics().us(1.6))
    for field in fields:
        line.addWidget(field, 1, top)
    grid.addLayout(line, row, 1)


def field_grid(parent: QWidget) -> QGridLayout:
    """The layout of lines: labels left in their column, fields take the rest."""
    grid = QGridLayout(parent)
    grid.setVerticalSpacing(metrics().us(1.5))
    grid.setHorizontalSpacing(0)
    grid.setColumnStretch(1, 1)
    return grid


class FieldForm(QWidget):
    """Add fields in reading order; a banner or a strip takes the whole width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("plain", True)
        self._grid = field_grid(inner)
        self._grid.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(3))
        self._scroll.setWidget(inner)
        outer.addWidget(self._scroll, 1)
        self._footer = QFrame()
        self._footer.setProperty("frame", "formfooter")
        self.footer = QHBoxLayout(self._footer)
        self.footer.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        self.footer.setSpacing(lengths.us(1.6))
        outer.addWidget(self._footer)
        self._rows = 0

    def add_field(self, text: str, *fields: Field, needed: bool = False) -> None:
        """One line of the form: a label and its field, or two fields that belong together."""
        put_line(self._grid, self._rows, text, fields, needed=needed)
        self._next_row()

    def add_wide(self, widget: QWidget) -> None:
        """Over both columns."""
        self._grid.addWidget(widget, self._rows, 0, 1, 2)
        self._next_row()

    def show_field(self, field: Field) -> None:
        """Scroll to a field and put the keys there."""
        field.setFocus()
        reveal(field)

    def begin_at_top(self) -> None:
        """As a form stands that was not scrolled yet."""
        self._scroll.verticalScrollBar().setValue(0)

    def _next_row(self) -> None:
        # Only the row after the last one stretches, so that short forms stand at the top.
        self._grid.setRowStretch(self._rows, 0)
        self._rows += 1
        self._grid.setRowStretch(self._rows, 1)
