"""A year of presence on one line: batches, the gaps between them, what is planned, today."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.paint import CENTRE, hatch, put_text
from duikou_desktop.ui.widgets.tips import plain_tip

MONTHS = 12


class SpanKind(Enum):
    """How a span is painted."""

    PAST = "past"
    PRESENT = "present"
    PLANNED = "planned"
    GAP = "gap"


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, both included; `explain` is what a person hovering reads."""

    key: str
    kind: SpanKind
    first: date
    last: date
    label: str = ""
    explain: str = ""


@dataclass(frozen=True)
class Year:
    """A reporting year beginning on the first of any month, with its spans and today."""

    begins: date
    spans: tuple[Span, ...]
    today: date | None = None


class YearStrip(QWidget):
    """Spans can be hovered, walked with the arrow keys and opened with Enter."""

    opened = Signal(str)

    def __init__(self, year: Year, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_year(year)

    def set_year(self, year: Year) -> None:
        self._year = year
        self._chosen = -1
        self.setAccessibleName(clauses(s.explain or s.label for s in year.spans))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().us(120), metrics().line + metrics().us(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().us(60), self.sizeHint().height())

    def span_at(self, x: int) -> Span | None:
        """The span under the column `x`; gaps, which are thin, win over their neighbours."""
        hit = [s for s in self._year.spans if self._box(s).left() <= x <= self._box(s).right()]
        gaps = [s for s in hit if s.kind is SpanKind.GAP]
        return next(iter(gaps or hit), None)

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        self._axis(painter, tokens)
        gaps_last = sorted(self._year.spans, key=lambda span: span.kind is SpanKind.GAP)
        for span in gaps_last:
            self._span(painter, span, tokens)
        if self.hasFocus() and 0 <= self._chosen < len(self._year.spans):
            painter.setPen(QPen(ink(tokens.text), 2))
            painter.drawRect(self._box(self._year.spans[self._chosen]).adjusted(-1, -1, 1, 1))
        self._today(painter, tokens)
        painter.end()

    def _axis(self, painter: QPainter, tokens: Tokens) -> None:
        line = metrics().line
        font = type_font(Step.HINT)
        for month in range(MONTHS):
            begin = _plus_months(self._year.begins, month)
            x = round(self._x(begin))
            painter.fillRect(x, line, 1, self.height() - line - metrics().u, ink(tokens.line))
            room = QRect(x + metrics().u, 0, round(self.width() / MONTHS), line)
            put_text(painter, room, tr("{n}月").format(n=begin.month), font, ink(tokens.text_3))

    def _span(self, painter: QPainter, span: Span, tokens: Tokens) -> None:
        box = self._box(span)
        font = type_font(Step.HINT)
        words = box.toRect().adjusted(metrics().us(2), 0, -metrics().u, 0)
        step = metrics().us(1.1)
        if span.kind is SpanKind.GAP:
            painter.fillRect(box, ink(tokens.lost_soft))
            hatch(painter, box, ink(tokens.lost), step)
            painter.setPen(QPen(ink(tokens.lost), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        elif span.kind is SpanKind.PLANNED:
            painter.fillRect(box, ink(tokens.accent_soft))
            hatch(painter, box, ink(tokens.accent_mid), step)
            painter.setPen(QPen(ink(tokens.accent), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            self._plate(painter, box, span.label, tokens)
        else:
            past = span.kind is SpanKind.PAST
            painter.fillRect(box, ink(tokens.band if past else tokens.accent))
            colour = tokens.on_band if past else tokens.on_accent
            put_text(painter, words, span.label, font, ink(colour))

    def _plate(self, painter: QPainter, box: QRectF, label: str, tokens: Tokens) -> None:
        """Words on hatching stand on a plate of their own, or cannot be read."""
        font = type_font(Step.HINT)
        width = QFontMetrics(font).horizontalAdvance(label) + metrics().us(2)
        if not label or width > box.width() - 4:
            return
        plate = QRectF(0, 0, width, metrics().line)
        plate.moveCenter(box.center())
        painter.fillRect(plate, ink(tokens.surface))
        put_text(painter, plate.toRect(), label, font, ink(tokens.text_2), CENTRE)

    def _today(self, painter: QPainter, tokens: Tokens) -> None:
        today = self._year.today
        if today is None:
            return
        x = round(self._x(today))
        if not 0 <= x <= self.width():
            return
        font = type_font(Step.HINT)
        words = tr("今天")
        line = metrics().line
        width = QFontMetrics(font).horizontalAdvance(words) + metrics().us(2)
        left = max(0, min(self.width() - width, x - width // 2))
        painter.fillRect(x - 1, line - 2, 2, self.height() - line + 2, ink(tokens.text))
        flag = QRect(left, 0, width, line - 2)
        painter.fillRect(flag, ink(tokens.text))
        put_text(painter, flag, words, font, ink(tokens.surface), CENTRE)

    # -- geometry ---------------------------------------------------------------------------------

    def _x(self, day: date) -> float:
        end = _plus_months(self._year.begins, MONTHS)
        return self.width() * (day - self._year.begins).days / (end - self._year.begins).days

    def _box(self, span: Span) -> QRectF:
        left = max(0.0, self._x(span.first))
        right = min(float(self.width()), self._x(span.last) + self.width() / 366)
        top = metrics().line + metrics().u
        height = self.height() - top - metrics().us(2)
        grow = metrics().us(0.8) if span.kind is SpanKind.GAP else 0
        # A gap of one day must still be seen.
        width = max(right - left - 1, metrics().us(1) if grow else 1)
        return QRectF(left, top - grow, width, height + 2 * grow)

    # -- hands ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self.span_at(event.pos().x())
            QToolTip.showText(event.globalPos(), plain_tip(span.explain if span else ""), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        span = self.span_at(round(event.position().x()))
        self._chosen = self._year.spans.index(span) if span else -1
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._year.spans) - 1
        if event.key() == Qt.Key.Key_Right and self._chosen < last:
            self._chosen += 1
        elif event.key() == Qt.Key.Key_Left and self._chosen > 0:
            self._chosen -= 1
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)
            return
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._chosen < 0 and self._year.spans:
            self._chosen = 0
        super().focusInEvent(event)

    def _open(self) -> None:
        if 0 <= self._chosen < len(self._year.spans):
            self.opened.emit(self._year.spans[self._chosen].key)


def _plus_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
