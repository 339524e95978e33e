"""Rows to choose one of, scrolled where they are many; moving already chooses."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from duikou_desktop.ui.widgets.hit_delegate import HIT, Hit, HitDelegate

Index = QModelIndex | QPersistentModelIndex


class ChoiceRows(QListView):
    """`chosen` carries the key, also when other rows come and another one stands first."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._quiet = False
        self.setModel(self._model)
        self.setItemDelegate(HitDelegate(self, takes=False))
        self.setProperty("frame", "card")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def set_hits(self, hits: tuple[Hit, ...], held: str | None = None) -> None:
        """Other rows; `held` stays chosen where it is among them, else the first is."""
        self._quiet = True
        self._model.clear()
        for hit in hits:
            item = QStandardItem(hit.title)
            item.setData(hit, HIT)
            self._model.appendRow(item)
        keys = [each.key for each in hits]
        at = keys.index(held) if held in keys else 0
        self.setCurrentIndex(self._model.index(at, 0))
        self._quiet = False
        if hits:
            self.chosen.emit(keys[at])

    def choose(self, key: str) -> None:
        """The row of that key, if it is there."""
        for row in range(self._model.rowCount()):
            if self._model.index(row, 0).data(HIT).key == key:
                self.setCurrentIndex(self._model.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.chosen.emit(current.data(HIT).key)
