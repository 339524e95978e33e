"""A word after the deed, with the way back: 已删除 1 条　撤销."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QPushButton, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.label import Role, label

STAYS_MS = 6000


class Toast(QFrame):
    """Over the lower rows of a page's list for six seconds, longer while hovered or focused.

    Never over a footer: what stands there, buttons and sums, is wanted just after a deed.
    """

    undone = Signal()

    def __init__(self, page: QWidget, rows: QAbstractScrollArea | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._rows = rows
        self.setProperty("frame", "toast")
        lengths = metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(3), lengths.us(1.4), lengths.us(2), lengths.us(1.4))
        row.setSpacing(lengths.us(3))
        self._words = label("", Role.BODY)
        self._undo = QPushButton()
        self._undo.setProperty("kind", "toast")
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.clicked.connect(self._take_back)
        self._undo.installEventFilter(self)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        # A footer comes with the first row, after the word: both are asked where there is room.
        page.installEventFilter(self)
        if rows is not None:
            rows.viewport().installEventFilter(self)
        self.hide()

    def say(self, words: str, undo: str = "") -> None:
        """Show `words`; `undo` names the way back, nothing when there is none."""
        self._words.setText(words)
        self._undo.setText(undo)
        self._undo.setVisible(bool(undo))
        self.setAccessibleName(words)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While the page is destroyed Qt still asks, and what Python held here is gone already.
        if not hasattr(self, "_page"):
            return False
        if watched is self._undo:
            if event.type() == QEvent.Type.FocusIn:
                self._timer.stop()
            elif event.type() == QEvent.Type.FocusOut:
                self._wait_again()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._wait_again()
        super().leaveEvent(event)

    def _wait_again(self) -> None:
        if self.isVisible() and not self._undo.hasFocus() and not self.underMouse():
            self._timer.start()

    def _take_back(self) -> None:
        self.hide()
        self.undone.emit()

    def _place(self) -> None:
        free = self._free()
        x = free.center().x() - self.width() // 2
        self.move(max(0, x), max(0, free.bottom() - self.height() - metrics().us(2)))

    def _free(self) -> QRect:
        """Where it covers nothing but rows: without any, what is above a footer of buttons."""
        page = self._page
        if self._rows is not None and self._rows.isVisible():
            # Asked for anew: PySide may forget what Qt made by itself, though it is still there.
            seen = self._rows.viewport()
            return QRect(seen.mapTo(page, QPoint()), seen.size()) & page.rect()
        footer = metrics().field + metrics().us(8)
        return page.rect().adjusted(0, 0, 0, -footer)
