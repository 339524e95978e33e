"""A side's scores as bars, the highest first, each made of the standard's groups; the mean across them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.text import clauses
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.paint import CENTRE, RIGHT, hatch, put_text

_TENTH = Decimal("0.1")
_ALL_QUARTERS_EMS = 9  # of the axis, so that its figures stand apart


@dataclass(frozen=True)
class ScoreBar:
    """A report: the hospital, whom it supports or who supports it, and its points by group."""

    name: str
    other: str
    parts: tuple[Decimal, ...] | None  # None: it is not counted
    why: str = ""  # why it is not, in a word


class ScoreChart(QWidget):
    """As tall as its bars; put it where it can be scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[ScoreBar, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._maximum = Decimal(100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(
        self, bars: tuple[ScoreBar, ...], groups: tuple[str, ...], maximum: Decimal
    ) -> None:
        """The groups' names stand above; `maximum`: of the base."""
        known = [each for each in bars if each.parts is not None]
        known.sort(key=lambda each: (-_base(each), each.name))
        self._bars = (*known, *(each for each in bars if each.parts is None))
        self._groups, self._maximum = groups, maximum
        said = (f"{each.name} {each.why or figure(_base(each))}" for each in self._bars)
        self.setAccessibleName(clauses(said))
        self.updateGeometry()
        self.update()

    @property
    def mean(self) -> Decimal | None:
        """Of the bases, to a tenth of a point; None: nothing is counted."""
        known = [_base(each) for each in self._bars if each.parts is not None]
        if not known:
            return None
        return (sum(known, Decimal(0)) / len(known)).quantize(_TENTH, ROUND_HALF_UP)

    @property
    def lowest(self) -> Decimal | None:
        """Of the bases."""
        return min((_base(each) for each in self._bars if each.parts is not None), default=None)

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(26), self._top() + len(self._bars) * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(14), self.sizeHint().height())

    def _row(self) -> int:
        return metrics().line * 2

    def _top(self) -> int:
        spots = self._legend_spots()
        legend = spots[-1][1].bottom() + 1 if spots else metrics().line
        return legend + metrics().line + metrics().us(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names above may take another line."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        named = min(metrics().ems(11), self.width() * 2 // 5)
        room = QRect(named, self._top(), self.width() - named - metrics().ems(3.4), 0)
        room.setHeight(len(self._bars) * self._row())
        self._legend(painter, tokens)
        self._axis(painter, room, tokens)
        for at, bar in enumerate(self._bars):
            line = QRect(0, self._top() + at * self._row(), self.width(), self._row())
            self._bar(painter, line, room, bar, tokens)
        if self.mean is not None:
            # Only across those it is the mean of: the others stand below them.
            room.setHeight(self._row() * sum(each.parts is not None for each in self._bars))
            x = room.x() + round(room.width() * float(self.mean / self._maximum))
            painter.setPen(QPen(ink(tokens.text), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(x, room.top(), x, room.bottom())
        painter.end()

    def _legend(self, painter: QPainter, tokens: Tokens) -> None:
        for at, (box, room) in enumerate(self._legend_spots()):
            _fill(painter, box, at, tokens)
            put_text(painter, room, self._groups[at], type_font(Step.HINT), ink(tokens.text_2))

    def _legend_spots(self) -> list[tuple[QRectF, QRect]]:
        """Where the box and the name of each group stand: in a line, or in as many as they need."""
        lengths, measure = metrics(), QFontMetrics(type_font(Step.HINT))
        wide = lengths.us(3)
        x = y = 0
        spots = []
        for name in self._groups:
            words = measure.horizontalAdvance(name) + 1
            if x and x + wide + lengths.u + words > self.width():
                x, y = 0, y + lengths.line
            box = QRectF(x, y + lengths.line * 0.3, wide, lengths.us(1.8))
            spots.append((box, QRect(x + wide + lengths.u, y, words, lengths.line)))
            x += wide + lengths.u + words + lengths.us(2)
        return spots

    def _axis(self, painter: QPainter, room: QRect, tokens: Tokens) -> None:
        lengths = metrics()
        step = 1 if room.width() >= lengths.ems(_ALL_QUARTERS_EMS) else 2
        for quarter in range(0, 5, step):
            x = room.x() + room.width() * quarter // 4
            painter.fillRect(x, room.top(), 1, room.height(), ink(tokens.line))
            words = figure(self._maximum * quarter / 4)
            spot = QRect(
                x - lengths.ems(2), room.top() - lengths.line, lengths.ems(4), lengths.line
            )
            put_text(painter, spot, words, type_font(Step.HINT), ink(tokens.text_2), CENTRE)

    def _bar(
        self, painter: QPainter, line: QRect, room: QRect, bar: ScoreBar, tokens: Tokens
    ) -> None:
        lengths = metrics()
        half = line.height() // 2
        name = QRect(0, line.y() + 1, room.x() - lengths.us(1.6), half)
        put_text(painter, name, bar.name, type_font(Step.HINT), ink(tokens.text))
        other = name.translated(0, half - 3)
        put_text(painter, other, bar.other, type_font(Step.HINT), ink(tokens.text_2))
        box = QRectF(room.x(), line.y() + lengths.us(1.4), room.width(), half)
        if bar.parts is None:
            painter.setPen(QPen(ink(tokens.text_3), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            inner = box.toRect().adjusted(lengths.u, 0, 0, 0)
            put_text(painter, inner, bar.why, type_font(Step.HINT), ink(tokens.text_2))
            return
        x = box.x()
        for at, points in enumerate(bar.parts):
            wide = room.width() * float(points / self._maximum)
            _fill(painter, QRectF(x, box.y(), wide, box.height()), at, tokens)
            x += wide
        figures = QRect(room.right() + 2, line.y(), self.width() - room.right() - 2, line.height())
        put_text(
            painter, figures, figure(_base(bar)), type_font(strong=True), ink(tokens.text), RIGHT
        )


def _base(bar: ScoreBar) -> Decimal:
    return sum(bar.parts or (), Decimal(0))


def _fill(painter: QPainter, box: QRectF, at: int, tokens: Tokens) -> None:
    """Told apart without colour too: full, striped, pale, and again."""
    if at % 3 == 1:
        painter.fillRect(box, ink(tokens.accent_soft))
        hatch(painter, box, ink(tokens.accent), metrics().us(1))
    else:
        painter.fillRect(box, ink(tokens.accent if at % 3 == 0 else tokens.accent_mid))
