"""A line to type in, with words beside what was typed: a unit at the right, a weekday after it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import LEFT, RIGHT, put_text


class Line(QLineEdit):
    """`set_unit` reserves room at the right; `set_aside` follows the text and may be cut away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ""
        self._aside = ""

    def set_unit(self, unit: str) -> None:
        self._unit = unit
        wide = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(unit) if unit else 0
        self.setTextMargins(0, 0, wide + metrics().u if unit else 0, 0)

    def set_aside(self, words: str) -> None:
        self._aside = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._unit and not self._aside:
            return
        painter = QPainter(self)
        tokens, font = tokens_of(self.palette()), type_font(Step.HINT)
        inner = self.rect().adjusted(metrics().us(2), 0, -metrics().us(2), 0)
        if self._unit:
            put_text(painter, inner, self._unit, font, ink(tokens.text_2), RIGHT)
        if self._aside and self.text():
            typed = QFontMetrics(self.font()).horizontalAdvance(self.text())
            left = inner.x() + typed + metrics().us(4)
            # The calendar's sign stands at the right.
            right = inner.right() - metrics().ems(1.6)
            room = QRect(left, 0, right - left, self.height())
            if room.width() > 0:
                put_text(painter, room, self._aside, font, ink(tokens.text_2), LEFT)
        painter.end()
