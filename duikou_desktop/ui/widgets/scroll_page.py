"""A page taller than the window scrolls: nothing on it is squeezed, nothing leaves the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics


class ScrollPage(QScrollArea):
    """Put the page's parts into `body`; it has the page's margins and the gaps between cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # The area itself is no stop on the way through a form.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("plain", True)
        self.body = QVBoxLayout(inner)
        lengths = metrics()
        margin = lengths.us(4)
        self.body.setContentsMargins(margin, 0, margin, margin)
        self.body.setSpacing(lengths.us(2.5))
        self.setWidget(inner)
