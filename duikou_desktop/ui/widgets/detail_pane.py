"""Below a table: the row chosen, whole, and what is done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics


class DetailPane(QFrame):
    """Put the parts into `column`; hidden until a row is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self.setProperty("pane", True)
        lengths = metrics()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        self.column.setSpacing(lengths.us(1.2))
        self.hide()
