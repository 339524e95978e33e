"""A record in a line of the detail: its day, what it is called, why it does not count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from duikou_desktop.ui.score.point_view import RecordLine
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text, rule
from duikou_desktop.ui.widgets.state_label import paint_state, state_width
from duikou_desktop.ui.widgets.tips import plain_tip


class RecordButton(QAbstractButton):
    """The whole line is the target; `opened` comes with its RecordLine."""

    opened = Signal(object)

    def __init__(self, record: RecordLine, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._day = _day_words(record, year)
        self.setText(record.caption)
        self.setAccessibleName(f"{self._day} {record.caption}")
        self.setToolTip(plain_tip(record.caption))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self._record)

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(16), metrics().row_tight)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lengths, tokens = metrics(), tokens_of(self.palette())
        rect = self.rect()
        if self.underMouse():
            painter.fillRect(rect, ink(tokens.alt))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        hint = type_font(Step.HINT)
        days = lengths.ems(6.2 if len(self._day) > len("11-18") else 3.6)
        put_text(painter, QRect(0, 0, days, rect.height()), self._day, hint, ink(tokens.text_2))
        right = rect.right()
        state = self._record.state
        if state is not None:
            width = state_width(state.word)
            spot = QRect(right - width, 0, width + 1, rect.height())
            paint_state(painter, spot, state, state.word, tokens)
            right = spot.left() - lengths.us(1.6)
        words = QRect(days, 0, max(0, right - days), rect.height())
        put_text(painter, words, self._record.caption, type_font(), ink(tokens.text))
        if self.hasFocus():
            painter.setPen(QPen(ink(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.end()


def _day_words(record: RecordLine, year: int) -> str:
    """`11-18` in the year shown, the whole date outside it."""
    if record.day is None:
        return "—"
    return record.day.isoformat()[5:] if record.day.year == year else record.day.isoformat()
