"""A scroll area that paints its content itself: it takes the keys, and shows where they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from duikou_desktop.ui.theme.palette import ink, tokens_of


class PaintedScroll(QAbstractScrollArea):
    """Painted anew when it is scrolled or the keys come and go; `paint_focus` comes last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("pane", True)
        self.horizontalScrollBar().valueChanged.connect(self._paint_anew)
        self.verticalScrollBar().valueChanged.connect(self._paint_anew)

    def paint_focus(self, painter: QPainter) -> None:
        """The frame around what has the keys."""
        if self.hasFocus():
            painter.setPen(QPen(ink(tokens_of(self.palette()).accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_anew(self) -> None:
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._paint_anew()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._paint_anew()
