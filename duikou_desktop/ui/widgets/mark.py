"""The shapes of states. Each differs by outline alone, so print in grey loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from duikou_desktop.ui.theme.palette import ink
from duikou_desktop.ui.theme.tokens import Tokens


class Mark(Enum):
    """A shape and the token that colours it."""

    MET = ("met", "filled disc with a check")
    PART = ("part", "half-filled circle")
    EVIDENCE = ("part", "page with !")
    LOST = ("lost", "hollow circle with a cross")
    JUDGE = ("judge", "diamond with ?")
    DRAFT = ("draft", "dashed square with a pen")
    NO_DATA = ("draft", "dashed circle")
    PRESENT = ("met", "dot")
    AWAY = ("part", "ring")
    EXTRA = ("text_2", "plus")
    NOTE = ("accent", "pen")

    def __init__(self, token: str, shape: str) -> None:
        self.token = token
        self.shape = shape


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark, tokens: Tokens) -> None:
    """Paint `mark` as large as fits into `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    # Every shape is drawn on the icons' grid of 16.
    painter.scale(side / 16, side / 16)
    colour = ink(getattr(tokens, mark.token))
    painter.setPen(_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[mark](painter, colour, ink(tokens.surface))
    painter.restore()


def _pen(colour: QColor, width: float = 1.6) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline([QPointF(x, y) for x, y in points])


def _met(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 6.7, 6.7)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ground, 1.8))
    _line(painter, (4.9, 8.3), (7.1, 10.4), (11.2, 5.9))


def _part(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 6.5, 6.5)
    painter.setBrush(colour)
    painter.drawPie(QRectF(1.5, 1.5, 13, 13), -90 * 16, 180 * 16)


def _evidence(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _line(painter, (9.5, 1.5), (3.2, 1.5), (3.2, 14.5), (12.8, 14.5), (12.8, 4.8), (9.5, 1.5))
    painter.setPen(_pen(colour, 1.9))
    _line(painter, (8, 5.8), (8, 9))
    painter.drawPoint(QPointF(8, 11.7))


def _lost(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 6.5, 6.5)
    _line(painter, (5.6, 5.6), (10.4, 10.4))
    _line(painter, (10.4, 5.6), (5.6, 10.4))


def _judge(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawPolygon([QPointF(8, 0.9), QPointF(15.1, 8), QPointF(8, 15.1), QPointF(0.9, 8)])
    hook = QPainterPath(QPointF(6.2, 6.3))
    hook.cubicTo(QPointF(6.3, 3.6), QPointF(9.9, 3.8), QPointF(9.8, 6.2))
    hook.cubicTo(QPointF(9.7, 7.5), QPointF(8, 7.4), QPointF(8, 9))
    painter.setPen(_pen(colour, 1.5))
    painter.drawPath(hook)
    painter.drawPoint(QPointF(8, 11.5))


def _draft(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    _dash(painter, colour, 2.1, 1.65)
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 2.4, 2.4)
    painter.setPen(_pen(colour, 1.4))
    _line(painter, (5.4, 10.6), (5.9, 8.6), (9.3, 5.2), (10.8, 6.7), (7.4, 10.1), (5.4, 10.6))


def _no_data(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    # Ten even dashes, so that the circle closes without a stub.
    pen = _pen(colour)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for turn in range(0, 360, 36):
        painter.drawArc(QRectF(1.6, 1.6, 12.8, 12.8), turn * 16, 20 * 16)
    painter.setPen(_pen(colour))
    _line(painter, (5.4, 8), (10.6, 8))


def _present(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 4.6, 4.6)


def _away(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.setPen(_pen(colour, 2))
    painter.drawEllipse(QPointF(8, 8), 4.4, 4.4)


def _extra(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    _line(painter, (8, 2.5), (8, 13.5))
    _line(painter, (2.5, 8), (13.5, 8))


def _note(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    tip, side = 2.4, 1.6
    turn = radians(45)
    across = (side * cos(turn), side * sin(turn))
    top, low = (12.4, 3.6), (4.3, 11.7)
    _line(
        painter,
        (2.6, 13.4),
        (low[0] - across[0] * 0.6, low[1] - across[1] * 0.6),
        (top[0] - across[0], top[1] - across[1]),
        (top[0] + across[0], top[1] + across[1]),
        (low[0] + across[0] * 0.6, low[1] + tip / 4 + across[1] * 0.4),
        (2.6, 13.4),
    )


def _dash(painter: QPainter, colour: QColor, on: float, off: float) -> None:
    pen = _pen(colour)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([on / 1.6, off / 1.6])
    painter.setPen(pen)


_SHAPES: dict[Mark, Callable[[QPainter, QColor, QColor], None]] = {
    Mark.MET: _met,
    Mark.PART: _part,
    Mark.EVIDENCE: _evidence,
    Mark.LOST: _lost,
    Mark.JUDGE: _judge,
    Mark.DRAFT: _draft,
    Mark.NO_DATA: _no_data,
    Mark.PRESENT: _present,
    Mark.AWAY: _away,
    Mark.EXTRA: _extra,
    Mark.NOTE: _note,
}
