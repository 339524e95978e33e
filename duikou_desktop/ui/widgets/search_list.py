"""A field, and below it in the page what it finds. Never a popup: there Chinese cannot be typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.hit_delegate import HIT, Hit, HitDelegate, row_height

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class HitList(QListView):
    """As tall as what it shows, up to `most` rows; clicked or told, it emits `picked`."""

    picked = Signal(str)

    def __init__(self, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(HitDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pick_index)
        self.set_hits(())

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show what was found, the first one chosen."""
        self._model.clear()
        for hit in hits:
            item = QStandardItem(hit.title)
            item.setData(hit, HIT)
            self._model.appendRow(item)
        if hits:
            self.setCurrentIndex(self._model.index(0, 0))
        self.setFixedHeight(self._wanted_height(hits))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has picked: the second may fall on what came in its place, and picks nothing there."""
        event.accept()

    def choose_none(self) -> None:
        """What is shown is taken only when the arrows have gone to it."""
        self.setCurrentIndex(QModelIndex())

    def step(self, steps: int) -> None:
        """Choose another row from the keyboard of the field above."""
        at = max(0, min(self._model.rowCount() - 1, self.currentIndex().row() + steps))
        self.setCurrentIndex(self._model.index(at, 0))

    def pick(self) -> None:
        """Take the chosen row, if there is one."""
        self._pick_index(self.currentIndex())

    def current(self) -> Hit | None:
        index = self.currentIndex()
        return index.data(HIT) if index.isValid() else None

    def _pick_index(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.data(HIT).key)

    def _wanted_height(self, hits: tuple[Hit, ...]) -> int:
        return sum(row_height(detailed=bool(hit.detail)) for hit in hits[: self._most])


class SearchList(QWidget):
    """Emits `searched` while a person types; whoever knows the answer calls `set_hits`."""

    searched = Signal(str)
    picked = Signal(str)

    def __init__(self, placeholder: str = "", most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics().us(1.6))
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._ask)
        self._waiting = self._take_first = False
        self.field.installEventFilter(self)
        outer.addWidget(self.field)
        self._frame = QFrame()
        self._frame.setProperty("frame", "card")
        self._inside = inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        self.list = HitList(most)
        self.list.picked.connect(self.picked)
        inside.addWidget(self.list)
        outer.addWidget(self._frame)
        self._frame.hide()
        self.setFocusProxy(self.field)

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        self.list.set_hits(hits)
        self._frame.setVisible(bool(hits))
        wanted, self._waiting, self._take_first = self._take_first, False, False
        if wanted:
            self.list.pick()

    def _ask(self, text: str) -> None:
        self._waiting, self._take_first = True, False
        self.searched.emit(text)

    def settle(self) -> None:
        """As tall as what is shown now, not when the event loop next turns."""
        self._inside.activate()
        self._outer.activate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._steer(event)
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        """Arrows and Enter in the field act on the list; everything else stays typing."""
        key = event.key()
        if self._waiting and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_first = True  # typed faster than it is found: the first, once it is
            return True
        if not self._frame.isVisible():
            return False
        if key in _STEPS:
            self.list.step(_STEPS[Qt.Key(key)])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.list.pick()
            return True
        return False
