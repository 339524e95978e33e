"""A table model that is given its rows and never asks for any."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.columns import Column, Row, cell_text, is_missing
from duikou_desktop.ui.widgets.paint import LEFT, RIGHT

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowModel(QAbstractTableModel):
    """Rows stand in the order they were handed in: sorting is asked of whoever has the records."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: tuple[Row, ...] = ()
        self._at: dict[str, int] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._at = {row.key: at for at, row in enumerate(rows)}
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Where the record stands, or -1."""
        return self._at.get(key, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(column, row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if column.right_aligned else LEFT)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            missing = is_missing(column, row, index.column())
            words = tr("待填") if missing else cell_text(column, row, index.column())
            return f"{column.title} {words}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None
