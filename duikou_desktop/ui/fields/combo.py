"""A list to choose one from: by characters or pinyin typed; the wheel is let be until it is meant."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text

# Letters that come later begin another word.
_PAUSE_MS = 1200
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Combo(QComboBox):
    """Our chevron, and no accidents while scrolling a form.

    What is typed chooses, as in a field of names: `fyz` and 副院长 both find 副院长.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._forget)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.view().installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._find(event.commitString())
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list while it is open is searched in the same way."""
        opened = watched is self.view() and event.type() == QEvent.Type.KeyPress
        if opened and isinstance(event, QKeyEvent) and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        text = event.text().strip()
        if not text.isprintable() or not text or event.modifiers() & _HELD:
            return False
        self._find(text)
        return True

    def _find(self, text: str) -> None:
        """Stands on the best answer to all typed on end, else on the next answer to `text`."""
        self._pause.start()
        self._typed += text
        found = self._answers(self._typed)
        if not found and self._typed != text:
            self._typed = text
            found = self._answers(text)
            at = self._here()
            found = [*(each for each in sorted(found) if each > at), *found]
        if not found:
            self._forget()
        elif self.view().isVisible():
            self.view().setCurrentIndex(self.model().index(found[0], self.modelColumn()))
        else:
            self.setCurrentIndex(found[0])
            self.activated.emit(found[0])

    def _answers(self, typed: str) -> list[int]:
        """The rows that answer, the closest first."""
        runs = {at: match(typed, self.itemText(at)) for at in range(self.count())}
        ranks = [(closeness(run, self.itemText(at)), at) for at, run in runs.items() if run]
        return [at for _, at in sorted(ranks)]

    def _here(self) -> int:
        return self.view().currentIndex().row() if self.view().isVisible() else self.currentIndex()

    def _forget(self) -> None:
        self._typed = ""

    def showPopup(self) -> None:
        super().showPopup()
        if self.currentIndex() < 0 and self.count():
            # Qt stands on the first row without showing it; the first Down then took the second.
            self.view().setCurrentIndex(self.model().index(0, self.modelColumn()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            # Ignored, so that the form below scrolls.
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        lengths, tokens = metrics(), tokens_of(self.palette())
        side = lengths.icon
        right = self.width() - side - lengths.us(1.6)
        spot = QRect(right, (self.height() - side) // 2, side, side)
        token = "text_2" if self.isEnabled() else "text_3"
        paint_icon(painter, spot, "chevron-down", token, self.palette())
        words = QRect(lengths.us(2), 0, right - lengths.us(3), self.height())
        chosen = self.currentIndex() >= 0
        colour = tokens.text if chosen and self.isEnabled() else tokens.text_3
        text = self.currentText() if chosen else self.placeholderText()
        put_text(painter, words, text, type_font(), ink(colour))
        painter.end()
