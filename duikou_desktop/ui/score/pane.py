"""A pane beside the standard: a title, the way back to the point, and what scrolls below them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label


class Pane(QFrame):
    """`left` is emitted when a person goes back; lines may be added to `head` and `outer`."""

    left = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        lengths = metrics()
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(1, 1, 1, 1)
        self.outer.setSpacing(0)
        self.head = QVBoxLayout()
        self.head.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        top = QHBoxLayout()
        self.title = label(title, Role.PANEL)
        top.addWidget(self.title)
        top.addStretch(1)
        back = Button(tr("回到要点"), Kind.LINK)
        back.clicked.connect(self.left)
        top.addWidget(back)
        self.head.addLayout(top)
        self.outer.addLayout(self.head)
        self.outer.addWidget(rule_line())
        self._scroll = QScrollArea()
        self._scroll.setProperty("pane", True)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.outer.addWidget(self._scroll, 1)

    def fresh(self) -> QVBoxLayout:
        """An empty column in place of what was shown; it stays scrolled where it was."""
        lengths = metrics()
        inner = QWidget()
        inner.setProperty("plain", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(lengths.us(3), lengths.us(2.4), lengths.us(3), lengths.us(2.4))
        column.setSpacing(lengths.us(1.4))
        at = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(inner)
        self._scroll.verticalScrollBar().setValue(at)
        return column

    def bring_up(self, inside: QWidget) -> None:
        """Scrolls until that is seen, once what was just shown has its place."""
        self.outer.activate()
        self._scroll.ensureWidgetVisible(inside)
