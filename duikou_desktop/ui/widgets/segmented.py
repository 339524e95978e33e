"""A few choices side by side in one frame, each with its count: 全部 89 | 讲座、培训 23."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text
from duikou_desktop.ui.widgets.tips import plain_tip

_LEAST_EMS = 5  # of a choice that shrinks
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


@dataclass(frozen=True)
class Segment:
    """A choice; no count is shown where there is none."""

    key: str
    label: str
    count: int | None = None


class _SegmentButton(QAbstractButton):
    """One choice: words, count, and a line to its neighbour at the left."""

    def __init__(self, segment: Segment, *, first: bool, shrinks: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._shrinks = shrinks
        self.setCheckable(True)
        self.setText(segment.label)
        self._count = "" if segment.count is None else str(segment.count)
        self._first = first
        self.setAccessibleName(f"{segment.label} {self._count}".strip())
        wide = QSizePolicy.Policy.Preferred if shrinks else QSizePolicy.Policy.Minimum
        self.setSizePolicy(wide, QSizePolicy.Policy.Expanding)
        if shrinks:
            self.setToolTip(plain_tip(segment.label))

    def sizeHint(self) -> QSize:
        lengths = metrics()
        words = QFontMetrics(type_font(strong=True)).horizontalAdvance(self.text())
        count = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(self._count)
        gap = lengths.u if self._count else 0
        return QSize(words + count + gap + lengths.us(4.4) + 2, lengths.field - 2)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        least = metrics().ems(_LEAST_EMS) if self._shrinks else whole.width()
        return QSize(min(whole.width(), least), whole.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows take the next choice; the first of them the one stood on, where none holds yet."""
        step, group = _STEPS.get(Qt.Key(event.key())), self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        buttons, held = group.buttons(), group.checkedButton()
        at = buttons.index(self) if held is None else buttons.index(held) + step
        wanted = buttons[max(0, min(at, len(buttons) - 1))]
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
        if not wanted.isChecked():
            wanted.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lengths, tokens = metrics(), tokens_of(self.palette())
        rect = self.rect()
        chosen = self.isChecked()
        if not self._first:
            painter.fillRect(0, 0, 1, rect.height(), ink(tokens.line))
        font = type_font(strong=chosen)
        count = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(self._count)
        room = rect.width() - count - (lengths.u if count else 0) - lengths.us(2)
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        words = QFontMetrics(font).horizontalAdvance(text)
        x = (rect.width() - words - count - (lengths.u if count else 0)) // 2
        lit = "accent_text" if chosen and self.isEnabled() else "text"
        colour = ink(getattr(tokens, lit if self.isEnabled() else "text_2"))
        put_text(painter, QRect(x, 0, words + 1, rect.height()), text, font, colour)
        after = QRect(x + words + lengths.u, 0, count + 1, rect.height())
        grey = ink(getattr(tokens, lit if lit == "accent_text" else "text_3"))
        put_text(painter, after, self._count, type_font(Step.HINT), grey)
        if self.hasFocus():
            painter.setPen(QPen(ink(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.end()


class SegmentedFilter(QWidget):
    """Exactly one choice holds; `picked` comes only when a person changes it."""

    picked = Signal(str)

    def __init__(
        self,
        segments: tuple[Segment, ...] = (),
        parent: QWidget | None = None,
        *,
        clearable: bool = False,
        shrinks: bool = False,
    ) -> None:
        """`clearable`: the choice that holds, pressed again, holds no more.

        `shrinks`: where there is no room the words are cut in their middle: names, of any number.
        """
        super().__init__(parent)
        self._clearable, self._shrinks = clearable, shrinks
        self._held = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._clicked)
        self._group.idToggled.connect(self._redraw)
        self._keys: list[str] = []
        wide = QSizePolicy.Policy.Preferred if shrinks else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.set_segments(segments)

    @property
    def current(self) -> str:
        """The key of the choice that holds, or nothing."""
        at = self._group.checkedId()
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def set_segments(self, segments: tuple[Segment, ...]) -> None:
        """New choices or new counts; the choice that held stays when it is still there."""
        held = self.current
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._keys = [segment.key for segment in segments]
        for at, segment in enumerate(segments):
            button = _SegmentButton(segment, first=at == 0, shrinks=self._shrinks, parent=self)
            self._group.addButton(button, at)
            self._row.addWidget(button)
            # Now, not when the event loop next turns: a layout overlooks what is not shown.
            button.show()
        self.set_current(held)

    def set_current(self, key: str) -> None:
        """Hold `key`, without a signal; an unknown key holds the first."""
        button = self._group.button(self._keys.index(key) if key in self._keys else 0)
        if button:
            button.setChecked(True)
            self.setFocusProxy(button)
        self._held = self.current

    def set_nothing(self) -> None:
        """Hold no choice: a field not yet answered."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        # Qt leaves only the one last stood on to Tab: Space would take another than the eye expects.
        for at, button in enumerate(self._group.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if at else Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._group.button(0))
        self._held = ""

    def _clicked(self, at: int) -> None:
        if self._clearable and self._keys[at] == self._held:
            self.set_nothing()
        self._held = self.current
        self.picked.emit(self.current)

    def _redraw(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        painter.setPen(QPen(ink(tokens.field if self.isEnabled() else tokens.line_strong), 1))
        painter.setBrush(ink(tokens.surface if self.isEnabled() else tokens.window))
        radius = metrics().us(1)
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, radius, radius, Qt.SizeMode.AbsoluteSize)
        held = self._group.checkedButton()
        if held:
            # Here, not by the button: only the frame knows where its corners are round.
            clip = QPainterPath()
            clip.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 1, radius - 1)
            painter.setClipPath(clip)
            ground = tokens.select if self.isEnabled() else tokens.line
            painter.fillRect(held.geometry(), ink(ground))
        painter.end()
