"""A card: a thin frame, a header with title, explanation and a link, and room for the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import CutLabel, Role, label


def rule_line(parent: QWidget | None = None) -> QFrame:
    """A horizontal line between rows of a card."""
    line = QFrame(parent)
    line.setProperty("frame", "rule")
    line.setFixedHeight(1)
    return line


class Card(QFrame):
    """Put content into `body`; `add_to_header` is for a chip or a legend beside the title."""

    link_followed = Signal()

    def __init__(
        self, title: str = "", hint: str = "", link: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(3), lengths.us(1.6), lengths.us(3), lengths.us(2))
        outer.setSpacing(lengths.us(1))
        self._header = QHBoxLayout()
        self._header.setSpacing(lengths.us(1.6))
        self._title = label(title, Role.STRONG)
        self._hint = CutLabel(hint, Role.HINT)
        self._link = Button(link, Kind.LINK)
        self._link.setVisible(bool(link))
        self._link.clicked.connect(self.link_followed)
        self._header.addWidget(self._title)
        self._header.addWidget(self._hint)
        self._header.addStretch(1)
        self._header.addWidget(self._link)
        if title:
            outer.addLayout(self._header)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        outer.addLayout(self.body, 1)
        # Takes what is left only where the body cannot: a short body stays at the top.
        outer.addStretch(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_hint(self, hint: str) -> None:
        self._hint.setText(hint)

    def set_link(self, link: str) -> None:
        """The words of the link at the right; none hides it."""
        self._link.setText(link)
        self._link.setVisible(bool(link))

    def add_to_header(self, widget: QWidget, *, right: bool = False) -> None:
        """Beside the explanation, or at the right before the link."""
        # Title, explanation, stretch, link: the index counts from the left.
        at = self._header.count() - 1 if right else 2
        self._header.insertWidget(at, widget, 0, Qt.AlignmentFlag.AlignVCenter)
