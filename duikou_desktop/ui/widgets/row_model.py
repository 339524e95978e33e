"""A table model that is given its rows, of a long list those in view, and asks for none."""

from __future__ import annotations

from collections.abc import Sequence
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
# So many rows of a long list stay here; others are handed in again when they come into view.
_KEPT = 2_000


class RowModel(QAbstractTableModel):
    """Rows stand in the order they were handed in: sorting is asked of whoever has the records.

    Of a long list the keys of all rows are known, and the rows that were handed in.
    """

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._count = 0
        self._keys: Sequence[str] = ()
        self._rows: dict[int, Row] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are here, in their order."""
        return tuple(self._rows[at] for at in sorted(self._rows))

    def set_list(self, count: int, rows: Sequence[Row], keys: Sequence[str] | None) -> None:
        """A list of `count` rows, the first of them, and the keys of all (None: to follow)."""
        self.beginResetModel()
        self._count = count
        self._rows = dict(enumerate(rows))
        self._keys = [row.key for row in rows] if keys is None else keys
        self.endResetModel()

    def set_keys(self, keys: Sequence[str]) -> None:
        """The keys of all rows of a list that was begun without them."""
        self._keys = keys

    def put_rows(self, first: int, rows: Sequence[Row]) -> None:
        """The rows from `first` on; those far from them are let go."""
        if len(self._rows) > _KEPT:
            near = range(first - _KEPT // 2, first + _KEPT // 2)
            self._rows = {at: row for at, row in self._rows.items() if at in near}
        self._rows.update(enumerate(rows, first))
        last = self.index(first + len(rows) - 1, len(self.columns) - 1)
        self.dataChanged.emit(self.index(first, 0), last)

    def row(self, at: int) -> Row | None:
        """A row, where it is here."""
        return self._rows.get(at)

    def key(self, at: int) -> str:
        """The key of a row, or nothing while it is not known."""
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """Where the record stands, or -1."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def first_missing(self, first: int, last: int) -> int:
        """The first row from `first` to `last` that is known and not here, or -1."""
        known = range(first, min(last + 1, len(self._keys)))
        return next((at for at in known if at not in self._rows), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows.get(index.row())
        if row is None:
            return None
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
