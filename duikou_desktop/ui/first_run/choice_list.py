"""A short list to choose from with the arrow keys and Enter, each with its explanation."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from duikou_desktop.ui.widgets.hit_delegate import HIT, Hit
from duikou_desktop.ui.widgets.search_list import HitList

Index = QModelIndex | QPersistentModelIndex


class _Keys(HitList):
    """A list that takes the keys itself; moving on it already chooses."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pick()
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.data(HIT) is not None:
            self.chosen.emit(current.data(HIT).key)


class ChoiceList(QWidget):
    """`chosen` while a person moves, `picked` with Enter or a click."""

    chosen = Signal(str)
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        frame.setProperty("frame", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        self.list = _Keys()
        self.list.chosen.connect(self.chosen)
        self.list.picked.connect(self.picked)
        inside.addWidget(self.list)
        outer.addWidget(frame)
        self.setFocusProxy(self.list)

    def set_hits(self, hits: tuple[Hit, ...], current: str = "") -> None:
        """What there is to choose; `current` stands chosen, else the first."""
        self.list.set_hits(hits)
        keys = [hit.key for hit in hits]
        if current in keys:
            self.list.step(keys.index(current))
