"""A box to tick, with an edge as clear as a field's: the system's own is lost in the dark."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import lines_height, put_lines, put_text


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
        side = metrics().icon
        self._paint_box(painter, QRect(1, (self.height() - side) // 2, side, side))
        put_text(painter, self._words(), self.text(), type_font(), self._ink())
        painter.end()

    def _words(self) -> QRect:
        """Where the words stand."""
        lengths = metrics()
        return self.rect().adjusted(lengths.icon + lengths.us(1.6), 0, 0, 0)

    def _ink(self) -> QColor:
        tokens = tokens_of(self.palette())
        return ink(tokens.text if self.isEnabled() else tokens.text_3)

    def _paint_box(self, painter: QPainter, spot: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens, side = metrics(), tokens_of(self.palette()), spot.width()
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
        if self.hasFocus() and filled:
            # On a filled box a frame of the same colour would not be seen.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(tokens.text), 1))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)


class WrappedCheck(Check):
    """Words of several lines beside the box, which stands at the first of them."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lengths = metrics()
        room = width - lengths.icon - lengths.us(1.6)
        return max(lines_height(self.text(), type_font(), room), lengths.line) + lengths.u

    def sizeHint(self) -> QSize:
        wide = metrics().ems(16)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(6), metrics().line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lengths = metrics()
        side, above = lengths.icon, lengths.u // 2
        self._paint_box(painter, QRect(1, above + (lengths.line - side) // 2, side, side))
        room = self._words().adjusted(0, above, 0, 0)
        put_lines(painter, room, self.text(), type_font(), self._ink())
        painter.end()
