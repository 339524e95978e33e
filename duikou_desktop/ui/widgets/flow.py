"""A layout that sets things in a line and goes on below where the line is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Each item at its size hint; the last one, if it may grow, takes the rest of its line.

    It is the layout of a widget, never a part of another layout: put into one, PySide gives its
    items away, they are deleted while they are still laid out, and of the error of that the window
    stands still for good.
    """

    def __init__(self, gap: int, of: QWidget) -> None:
        super().__init__(of)
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_before_last(self, widget: QWidget) -> None:
        """Chips go before the field they were chosen in."""
        self.addWidget(widget)
        if len(self._items) > 1:
            self._items[-1], self._items[-2] = self._items[-2], self._items[-1]
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    # Qt's own contract: nothing where there is no such item, however the stub types it.
    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size.grownBy(margins)

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Lay out into `rect`; returns the height needed."""
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, tall = room.x(), room.y(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        for at, item in enumerate(shown):
            size = item.sizeHint().boundedTo(QSize(room.width(), item.sizeHint().height()))
            wide = item.minimumSize().width() if at == len(shown) - 1 else size.width()
            if x > room.x() and x + wide > room.right() + 1:
                x, y, tall = room.x(), y + tall + self._gap, 0
            if at == len(shown) - 1 and item.expandingDirections() & Qt.Orientation.Horizontal:
                size.setWidth(max(wide, room.right() + 1 - x))
            if moving:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            tall = max(tall, size.height())
        margins = self.contentsMargins()
        return y + tall - room.y() + margins.top() + margins.bottom()
