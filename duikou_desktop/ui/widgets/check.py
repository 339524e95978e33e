"""A box to tick, with an edge as clear as a field's: the system's own is lost in the dark."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text


class Check(QCheckBox):
    """A tick, and in a box of three states a bar for some of them."""

    def sizeHint(self) -> QSize:
        lengths = metrics()
        words = QFontMetrics(type_font()).horizontalAdvance(self.text())
        return QSize(lengths.icon + lengths.us(2.4) + words, lengths.line + lengths.u)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        # The whole line is the target, not the words alone.
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens = metrics(), tokens_of(self.palette())
        side = lengths.icon
        spot = QRect(1, (self.height() - side) // 2, side, side)
        state = self.checkState()
        filled = state != Qt.CheckState.Unchecked
        if not self.isEnabled():
            edge, ground = tokens.line_strong, tokens.line_strong if filled else tokens.window
        else:
            edge = tokens.accent if filled or self.hasFocus() else tokens.field
            ground = tokens.accent if filled else tokens.surface
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(ink(edge), width))
        painter.setBrush(ink(ground))
        half = width / 2
        box = QRectF(spot).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, lengths.us(0.6), lengths.us(0.6))
        if state == Qt.CheckState.Checked:
            inner = spot.adjusted(1, 1, -1, -1)
            paint_icon(painter, inner, "check", "on_accent", self.palette())
        elif filled:
            bar = QRectF(spot).adjusted(side * 0.25, side / 2 - 1, -side * 0.25, -side / 2 + 1)
            painter.fillRect(bar, ink(tokens.on_accent))
        words = self.rect().adjusted(side + lengths.us(1.6), 0, 0, 0)
        colour = tokens.text if self.isEnabled() else tokens.text_3
        put_text(painter, words, self.text(), type_font(), ink(colour))
        if self.hasFocus() and filled:
            # On a filled box a frame of the same colour would not be seen.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(tokens.text), 1))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
        painter.end()
