"""A page waiting for its first line: the one drawing, above the words of an empty register."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of

# The drawing's own grid.
WIDE, HIGH = 104, 74


class EmptyDrawing(QWidget):
    """Outlines only, in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(8), round(metrics().ems(8) * HIGH / WIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / WIDE, self.height() / HIGH)
        tokens = tokens_of(self.palette())
        painter.setPen(_pen(ink(tokens.text_3), 1.4))
        painter.setBrush(ink(tokens.surface))
        painter.drawRoundedRect(QRectF(1, 1, 76, 71), 4, 4)
        painter.drawLine(QLineF(1, 19, 77, 19))
        painter.setPen(_pen(ink(tokens.accent), 2.6))
        painter.drawLine(QLineF(13, 10.5, 39, 10.5))
        painter.setPen(_pen(ink(tokens.line_strong), 2.6))
        for y, right in ((31, 51), (43, 64), (55, 43)):
            painter.drawLine(QLineF(13, y, right, y))
        painter.setPen(_pen(ink(tokens.accent), 1.6))
        painter.drawEllipse(QPointF(82, 47), 20.5, 20.5)
        painter.setPen(_pen(ink(tokens.accent), 2.6))
        painter.drawLine(QLineF(82, 37, 82, 57))
        painter.drawLine(QLineF(72, 47, 92, 47))
        painter.end()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
