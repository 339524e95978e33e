"""The header of a record table: quiet words, aligned as their column, the sorted one with ▾."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.columns import Column
from duikou_desktop.ui.widgets.paint import put_text


class TableHeader(QHeaderView):
    """Paints itself; which column is sorted is told to it, never guessed."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._sorted = ""
        self._descending = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(metrics().ems(3))

    def set_sorted(self, key: str, *, descending: bool) -> None:
        self._sorted = key
        self._descending = descending
        self.viewport().update()

    def is_descending(self, key: str) -> bool:
        return self._sorted == key and self._descending

    def sorted_key(self) -> str:
        return self._sorted

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), metrics().row)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens = tokens_of(self.palette())
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, ink(tokens.line_strong))
        if section >= len(self._columns):
            return
        column = self._columns[section]
        font = type_font(Step.HINT)
        inner = rect.adjusted(metrics().us(1.6), 0, -metrics().us(1.6), -1)
        width = QFontMetrics(font).horizontalAdvance(column.title) + 1
        side = metrics().ems(0.8) if column.key == self._sorted else 0
        left = inner.x()
        if column.right_aligned:
            left = max(inner.x(), inner.right() - width - side + 1)
        words = QRect(left, inner.y(), min(width, inner.width() - side), inner.height())
        put_text(painter, words, column.title, font, ink(tokens.text_2))
        if side:
            drawing = "chevron-down" if self._descending else "chevron-up"
            corner = QPoint(words.right() + 1, inner.center().y() - side // 2 + 1)
            paint_icon(painter, QRect(corner, QSize(side, side)), drawing, "text_2", self.palette())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = tokens_of(self.palette())
        rect = self.viewport().rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(tokens.alt))
        # Rounded above, as the card it stands in; its lower corners lie outside.
        radius = metrics().us(1.2)
        painter.drawRoundedRect(rect.adjusted(0, 0, 0, 2 * radius), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(0, rect.bottom(), rect.width(), 1, ink(tokens.line_strong))
        painter.end()
        super().paintEvent(event)
