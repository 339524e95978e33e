"""The ring: what is proven, what is expected, what can still be reached."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.numbers import figure, share
from duikou_desktop.ui.widgets.paint import CENTRE, hatch, put_text
from duikou_desktop.ui.widgets.tips import plain_tip

# Of the ring's width, what the words inside may take at the height of the last line.
_INNER = 0.6


@dataclass(frozen=True)
class RingScore:
    """Points of the base score; the bonus stands elsewhere, never in the ring."""

    proven: Decimal
    expected: Decimal
    reachable: Decimal | None  # None: not known, so not drawn
    maximum: Decimal


class ScoreRing(QWidget):
    """Proven solid, expected hatched, reachable thin; the expected score in the middle."""

    def __init__(self, score: RingScore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_score(score)

    def set_score(self, score: RingScore) -> None:
        self._score = score
        words = tr("已证实 {proven} 分，预计 {expected} 分，满分 {maximum} 分")
        if score.reachable is not None:
            words = tr(
                "已证实 {proven} 分，预计 {expected} 分，可达 {reachable} 分，满分 {maximum} 分"
            )
        self.setAccessibleName(
            words.format(
                proven=figure(score.proven),
                expected=figure(score.expected),
                reachable=figure(score.reachable or score.expected),
                maximum=figure(score.maximum),
            )
        )
        self.setToolTip(plain_tip(self.accessibleName()))
        self.update()

    def sizeHint(self) -> QSize:
        side = metrics().us(30.5)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        thick, thin = metrics().us(3), metrics().us(1)
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._thick(painter, box, thick, tokens)
        inner = thick + thin
        self._thin(painter, box.adjusted(inner, inner, -inner, -inner), thin, tokens)
        self._words(painter, tokens)
        painter.end()

    def _thick(self, painter: QPainter, box: QRectF, width: int, tokens: Tokens) -> None:
        score = self._score
        proven = share(score.proven, score.maximum)
        expected = share(score.expected, score.maximum)
        painter.fillPath(_band(box, width, 0, 1), ink(tokens.draft_soft))
        painter.fillPath(_band(box, width, 0, proven), ink(tokens.accent))
        if expected > proven:
            piece = _band(box, width, proven, expected)
            painter.fillPath(piece, ink(tokens.accent_soft))
            hatch(painter, piece, ink(tokens.accent), metrics().us(1))

    def _thin(self, painter: QPainter, box: QRectF, width: int, tokens: Tokens) -> None:
        score = self._score
        if score.reachable is None:
            return
        start = share(score.expected, score.maximum)
        end = share(score.reachable, score.maximum)
        if end <= start:
            return
        middle = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(
            QPen(ink(tokens.accent_mid), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        )
        # Qt counts sixteenths of a degree, anticlockwise from three o'clock.
        painter.drawArc(middle, round((90 - 360 * start) * 16), round(-360 * (end - start) * 16))

    def _words(self, painter: QPainter, tokens: Tokens) -> None:
        line = metrics().line
        large = round(line * 2.1)
        top = (self.height() - large) // 2
        width = self.width()
        label = type_font(Step.HINT)
        put_text(
            painter,
            QRect(0, top - line + metrics().us(0.5), width, line),
            tr("预计"),
            label,
            ink(tokens.text_2),
            CENTRE,
        )
        put_text(
            painter,
            QRect(0, top, width, large),
            figure(self._score.expected),
            type_font(Step.RING, strong=True),
            ink(tokens.text),
            CENTRE,
        )
        put_text(
            painter,
            QRect(0, top + large, width, line),
            self._out_of(QFontMetrics(label)),
            label,
            ink(tokens.text_2),
            CENTRE,
        )

    def _out_of(self, measure: QFontMetrics) -> str:
        """`满分 100`; in a language of long words and large type what has room in the ring."""
        most = figure(self._score.maximum)
        said = tr("满分 {n}").format(n=most)
        room = self.width() * _INNER
        return said if measure.horizontalAdvance(said) <= room else f"/ {most}"


def _band(box: QRectF, width: float, start: float, end: float) -> QPainterPath:
    """The piece of a ring `width` thick from share `start` to `end`, clockwise from the top."""
    inner = box.adjusted(width, width, -width, -width)
    path = QPainterPath()
    if end - start >= 1:
        path.addEllipse(box)
        path.addEllipse(inner)
        return path
    if end <= start:
        return path
    first, sweep = 90 - 360 * start, -360 * (end - start)
    path.arcMoveTo(box, first)
    path.arcTo(box, first, sweep)
    path.lineTo(_at(inner, first + sweep))
    path.arcTo(inner, first + sweep, -sweep)
    path.closeSubpath()
    return path


def _at(box: QRectF, degrees: float) -> QPointF:
    spot = QPainterPath()
    spot.arcMoveTo(box, degrees)
    return spot.currentPosition()
