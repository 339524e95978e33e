"""What painters and delegates share: a line of text that cuts itself, hatching, a rule."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def put_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Write one line into `rect`, cut with … where it is too long; returns the width it took."""
    lengths = QFontMetrics(font)
    shown = lengths.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine), shown)
    return min(lengths.horizontalAdvance(text), rect.width())


def lines_height(text: str, font: QFont, width: int) -> int:
    """How high the words are over as many lines as they take in that width."""
    return ceil(_in_lines(text, font, width).boundingRect().height())


def put_lines(painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Write over several lines: none begins with 、 or 。, and a word too long for one is broken."""
    painter.setPen(colour)
    _in_lines(text, font, rect.width()).draw(painter, QPointF(rect.topLeft()))


def _in_lines(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def hatch(painter: QPainter, shape: QRectF | QPainterPath, colour: QColor, step: float) -> None:
    """Stripes rising to the right over `shape`, `step` apart and half as thick.

    Drawn as lines, not with a pattern brush: a pattern is one device pixel thin, which vanishes on
    a sharp screen and in print, where the stripes must tell what colour cannot.
    """
    path = QPainterPath()
    if isinstance(shape, QRectF):
        path.addRect(shape)
    else:
        path = shape
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, step * 0.42, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    lines = []
    x = box.left() - box.height()
    while x < box.right() + step:
        start = QPointF(x - step, box.bottom() + step)
        lines.append(QLineF(start, QPointF(x + box.height() + step, box.top() - step)))
        x += step * 1.2
    painter.drawLines(lines)
    painter.restore()


def rule(painter: QPainter, left: int, right: int, y: int, colour: QColor) -> None:
    """A horizontal line one pixel thin."""
    painter.fillRect(left, y, right - left, 1, colour)
