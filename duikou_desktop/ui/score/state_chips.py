"""How many points are full, in part, lost, undecided: each count filters the tree."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from duikou_desktop.ui.score.rows import SHOWN
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.mark import paint_mark
from duikou_desktop.ui.widgets.paint import put_text
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.tips import plain_tip


class StateChip(QAbstractButton):
    """A state's shape, word and count; pressed, only its points are shown."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """How many points stand so; without any there is nothing to filter."""
        self.count = count
        self.setText(f"{self.state.word} {count}")
        self.setAccessibleName(self.text())
        self.setToolTip(plain_tip(tr("只看“{state}”的要点").format(state=self.state.word)))
        self.setEnabled(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lengths = metrics()
        words = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(self.text()) + 1
        return QSize(words + lengths.mark + lengths.us(4.4), lengths.small_button)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens = metrics(), tokens_of(self.palette())
        edge = tokens.line_strong
        if self.isChecked() or self.hasFocus():
            edge = tokens.accent
        elif self.underMouse() and self.isEnabled():
            edge = tokens.field
        pen = QPen(ink(edge), 2 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.setBrush(ink(tokens.select if self.isChecked() else tokens.surface))
        half = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, lengths.us(1), lengths.us(1))
        side = lengths.mark
        mark = QRectF(lengths.us(1.4), (self.height() - side) / 2, side, side)
        token = self.state.mark.token if self.isEnabled() else "text_3"
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        paint_mark(painter, mark, self.state.mark, tokens)
        painter.setOpacity(1.0)
        left = round(mark.right()) + lengths.u
        words = QRect(left, 0, self.width() - left, self.height())
        colour = ink(getattr(tokens, token))
        put_text(painter, words, self.text(), type_font(Step.HINT), colour)
        painter.end()


class StateChips(QWidget):
    """At most one is pressed; pressing it again shows everything."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().us(1.2))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._pressed)
        self._chips = {state: StateChip(state) for state in SHOWN.values()}
        for chip in self._chips.values():
            self._group.addButton(chip)
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)

    def chip(self, state: State) -> StateChip:
        """The chip of a state."""
        return self._chips[state]

    def set_counts(self, counts: Mapping[State, int]) -> None:
        """New counts; a filter that would leave nothing is given up."""
        for state, chip in self._chips.items():
            chip.set_count(counts.get(state, 0))
            if not chip.isEnabled():
                chip.setChecked(False)

    def only(self) -> frozenset[State]:
        """The states to show; none: all."""
        return frozenset(state for state, chip in self._chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Shows everything again, without `picked`."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def _pressed(self, pressed: QAbstractButton) -> None:
        for chip in self._chips.values():
            if chip is not pressed:
                chip.setChecked(False)
        self.picked.emit()
