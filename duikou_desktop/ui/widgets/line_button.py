"""A line of a card that leads somewhere: a date or mark, words, a figure or chip at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from duikou_desktop.ui.text import clauses
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.paint import CENTRE, RIGHT, put_text, rule
from duikou_desktop.ui.widgets.tips import plain_tip


@dataclass(frozen=True)
class Line:
    """`lead` stands in a column of its own; `chip` sets the right end on a soft ground.

    `token` colours the right end, `lead_token` the date.
    """

    title: str
    lead: str = ""
    mark: Mark | None = None
    detail: str = ""
    right: str = ""
    token: str = "text_2"
    lead_token: str = "text_2"
    chip: bool = False
    explain: str = ""


class LineButton(QAbstractButton):
    """Clicked with the mouse, Enter or Space. `lead_ems` aligns the lines of a card."""

    def __init__(
        self,
        line: Line,
        *,
        lead_ems: float = 0,
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._lead_ems = lead_ems
        self._last = last
        self.setText(line.title)
        said = (line.lead, line.title, line.detail, line.right, line.explain)
        self.setAccessibleName(clauses(part for part in said if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def line(self) -> Line:
        """What it shows."""
        return self._line

    def sizeHint(self) -> QSize:
        lengths = metrics()
        two = lengths.line * 2 - lengths.us(0.4)
        return QSize(lengths.ems(16), two if self._line.detail else lengths.ems(2.3))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(8), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._line.explain or (self._line.title if self._is_cut() else "")
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, rect = tokens_of(self.palette()), self.rect()
        if self.underMouse() or self.isDown():
            painter.fillRect(rect, ink(tokens.alt))
        if not self._last:
            rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        right = self._right(painter, rect, tokens)
        left = self._left(painter, rect, tokens)
        words = rect.adjusted(left, 0, -right - (metrics().us(2) if right else 0), 0)
        self._words(painter, words, tokens)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(tokens.accent), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.end()

    def _words(self, painter: QPainter, rect: QRect, tokens: Tokens) -> None:
        line, lengths = self._line, metrics()
        if not line.detail:
            put_text(painter, rect, line.title, type_font(), ink(tokens.text))
            return
        upper = QRect(rect.x(), rect.y(), rect.width(), lengths.line)
        put_text(painter, upper, line.title, type_font(), ink(tokens.text))
        lower = upper.translated(0, lengths.line - lengths.us(0.6))
        put_text(painter, lower, line.detail, type_font(Step.HINT), ink(tokens.text_2))

    def _left(self, painter: QPainter, rect: QRect, tokens: Tokens) -> int:
        """The mark and the leading words; returns where the title begins."""
        line, lengths = self._line, metrics()
        x = 0
        if line.mark is not None:
            side = lengths.mark
            spot = QRectF(0, rect.y() + (rect.height() - side) / 2, side, side)
            paint_mark(painter, spot, line.mark, tokens)
            x += side + lengths.us(1.4)
        if self._lead_ems:
            wide = lengths.ems(self._lead_ems)
            strong = line.lead_token == "lost"
            box = QRect(x, rect.y(), wide, rect.height())
            put_text(
                painter, box, line.lead, type_font(Step.HINT, strong=strong),
                ink(getattr(tokens, line.lead_token)),
            )  # fmt: skip
            x += wide
        return x

    def _right(self, painter: QPainter, rect: QRect, tokens: Tokens) -> int:
        """The figure at the right; returns the width it took."""
        line, lengths = self._line, metrics()
        if not line.right:
            return 0
        font = type_font(Step.HINT)
        wide = QFontMetrics(font).horizontalAdvance(line.right) + 1
        colour = ink(getattr(tokens, line.token))
        if not line.chip:
            put_text(painter, rect, line.right, font, colour, RIGHT)
            return wide
        box = QRect(0, 0, wide + lengths.us(2.8), lengths.line)
        box.moveCenter(rect.center())
        box.moveRight(rect.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(tokens.accent_soft))
        painter.drawRoundedRect(QRectF(box), lengths.us(0.8), lengths.us(0.8))
        put_text(painter, box, line.right, font, ink(tokens.accent_text), CENTRE)
        return box.width()

    def _is_cut(self) -> bool:
        words = QFontMetrics(type_font()).horizontalAdvance(self._line.title)
        return words > self.width() - metrics().ems(self._lead_ems + 5)
