"""A chip: a word or two on the soft ground of their colour, with the shape of their state."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.paint import put_text
from duikou_desktop.ui.widgets.tips import plain_tip


class Tone(StrEnum):
    """Which colour, and with it which soft ground."""

    ACCENT = "accent"
    MET = "met"
    PART = "part"
    LOST = "lost"
    JUDGE = "judge"
    DRAFT = "draft"


class Chip(QWidget):
    """`removable` adds a cross; Delete or the cross emits `removed`."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.ACCENT,
        *,
        mark: Mark | None = None,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self._mark = mark
        self._removable = removable
        self.setAccessibleName(text)
        if removable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setToolTip(plain_tip(tr("{name}，按 Delete 去掉").format(name=text)))
        # A long name gives way to the width of its form, and is whole in the tooltip.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lengths = metrics()
        words = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(self._text) + 1
        extras = (lengths.mark + lengths.u) * (bool(self._mark) + self._removable)
        return QSize(words + extras + lengths.us(2.8), lengths.line)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(metrics().ems(5), metrics().line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens = metrics(), tokens_of(self.palette())
        name = "accent_text" if self._tone is Tone.ACCENT else self._tone.value
        colour = ink(getattr(tokens, name))
        focus = self.hasFocus()
        painter.setPen(QPen(ink(tokens.accent), 2) if focus else Qt.PenStyle.NoPen)
        lit = self.isEnabled()
        painter.setBrush(ink(getattr(tokens, f"{self._tone.value}_soft") if lit else tokens.line))
        inset = 1 if focus else 0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, lengths.us(0.8), lengths.us(0.8))
        words = self.rect().adjusted(lengths.us(1.4), 0, -lengths.us(1.2), 0)
        if self._mark:
            side = lengths.mark
            top = (self.height() - side) / 2
            paint_mark(painter, QRectF(words.x(), top, side, side), self._mark, tokens)
            words.adjust(side + lengths.u, 0, 0, 0)
        if self._removable and lit:
            paint_icon(painter, self._cross(), "close", name, self.palette())
            words.adjust(0, 0, -lengths.mark, 0)
        put_text(
            painter, words, self._text, type_font(Step.HINT), colour if lit else ink(tokens.text_2)
        )
        painter.end()

    def _cross(self) -> QRect:
        side = metrics().mark
        right = self.width() - side - metrics().u
        return QRect(right, (self.height() - side) // 2, side, side)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and event.position().x() >= self._cross().left() - metrics().u:
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
            return
        super().keyPressEvent(event)
