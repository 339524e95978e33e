"""A banner: what is wrong or missing, and the way out, where it happened."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import tokens_of
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.stay_put import stay_put


class MarkView(QWidget):
    """One shape by itself, as large as asked; without a shape, the information sign."""

    def __init__(self, mark: Mark | None, units: float = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._units = units
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_mark(self, mark: Mark | None) -> None:
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        side = metrics().us(self._units) if self._units else metrics().icon
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._mark is None:
            paint_icon(painter, self.rect(), "info", "accent_text", self.palette())
        else:
            paint_mark(painter, QRectF(self.rect()), self._mark, tokens_of(self.palette()))
        painter.end()


_MARKS = {
    Tone.MET: Mark.MET,
    Tone.PART: Mark.EVIDENCE,
    Tone.LOST: Mark.LOST,
    Tone.JUDGE: Mark.JUDGE,
    Tone.DRAFT: Mark.DRAFT,
}


class Banner(QFrame):
    """Hidden until it has something to say: one sentence, one more below, perhaps a button."""

    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "banner")
        lengths = metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(2), lengths.us(1.4), lengths.us(2), lengths.us(1.4))
        row.setSpacing(lengths.us(1.6))
        self._mark = MarkView(None)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._first = wrapped("", Role.HINT)
        self._second = wrapped("", Role.HINT)
        lines.addWidget(self._first)
        lines.addWidget(self._second)
        row.addLayout(lines, 1)
        self._retry = Button("", small=True)
        self._retry.clicked.connect(self.retried)
        row.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, tone: Tone, first: str, second: str = "", retry: str = "") -> None:
        """Show up to two lines; `retry` names what the button does (重试, 撤销)."""
        with stay_put(self):
            self._say(tone, first, second, retry)

    def _say(self, tone: Tone, first: str, second: str, retry: str) -> None:
        self.setProperty("state", tone.value)
        self._mark.set_mark(_MARKS.get(tone))
        self._first.setText(first)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self._retry.setText(retry)
        self._retry.setVisible(bool(retry))
        self.setAccessibleName(f"{first} {second}".strip())
        # A property read by the style sheet takes effect only when the style looks again, and the
        # words inside are coloured by the banner's state.
        for widget in (self, self._first, self._second):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self.show()

    def clear(self) -> None:
        with stay_put(self):
            self.hide()

    def text(self) -> str:
        """What it says now, both lines."""
        return f"{self._first.text()}\n{self._second.text()}".strip()


def note(text: str, parent: QWidget | None = None) -> QWidget:
    """A quiet line with the information sign, for what is worth knowing but wants nothing."""
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics().us(1.2))
    row.addWidget(MarkView(None), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(text, Role.HINT), 1)
    return box
