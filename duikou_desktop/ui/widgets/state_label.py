"""A state in a line of a card: its shape, then words in its colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.mark import paint_mark
from duikou_desktop.ui.widgets.paint import put_text
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.tips import plain_tip


def paint_state(painter: QPainter, rect: QRect, state: State, text: str, tokens: Tokens) -> None:
    """Shape and words at the left of `rect`, centred upright; no words, no gap for them."""
    lengths = metrics()
    side = lengths.mark
    top = rect.y() + (rect.height() - side) / 2
    paint_mark(painter, QRectF(rect.x(), top, side, side), state.mark, tokens)
    words = rect.adjusted(side + lengths.u, 0, 0, 0)
    put_text(painter, words, text, type_font(Step.HINT), ink(getattr(tokens, state.mark.token)))


def state_width(text: str) -> int:
    """What `paint_state` needs for `text`."""
    lengths = metrics()
    words = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(text)
    return lengths.mark + (lengths.u + words + 1 if text else 0)


class StateLabel(QWidget):
    """One state with its own word, or with `text` in its place."""

    def __init__(self, state: State, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_state(state, text)

    def set_state(self, state: State, text: str = "") -> None:
        self._state = state
        self._text = text or state.word
        self.setAccessibleName(self._text)
        self.setToolTip(plain_tip(self._text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(state_width(self._text), metrics().line)

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().mark, metrics().line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_state(painter, self.rect(), self._state, self._text, tokens_of(self.palette()))
        painter.end()
