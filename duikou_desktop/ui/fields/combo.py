"""A list to choose one from, which the wheel leaves alone until it is meant."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text


class Combo(QComboBox):
    """Our chevron, and no accidents while scrolling a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
