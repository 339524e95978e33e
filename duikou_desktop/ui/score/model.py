"""The score tree's model: given its rows, it knows nothing of standards."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from duikou_desktop.ui.score.rows import SHOWN, ScoreRow
from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.widgets.columns import CellKind, Column
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state import State

Index = QModelIndex | QPersistentModelIndex
TITLE, MAXIMUM, COMPUTED, OWN, STATE = range(5)
_NOWHERE = QModelIndex()


def score_columns() -> tuple[Column, ...]:
    """The columns in their order; widths in times the type's height."""
    states = tuple(state.word for state in (*SHOWN.values(), State.EXTRA))
    return (
        Column("title", tr("评价要点"), stretch=True, sortable=False),
        Column("maximum", tr("满分"), CellKind.FIGURE, 3.6, sortable=False),
        Column("computed", tr("计算得分"), CellKind.FIGURE, 6.9, sortable=False),
        Column("own", tr("自评分"), CellKind.FIGURE, 4.6, sortable=False),
        Column("state", tr("状态"), CellKind.STATE, 9.4, sortable=False, says=states),
    )


class ScoreModel(QAbstractItemModel):
    """Rows by number: an index holds the place of its row in one flat list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = score_columns()
        self._rows: list[ScoreRow] = []
        self._parents: list[int] = []  # the place of each row's parent, -1 at the top
        self._below: list[list[int]] = []
        self._top: list[int] = []

    def set_rows(self, rows: tuple[ScoreRow, ...]) -> None:
        """Other rows; who looks at them keeps what was open by its keys.

        Where the lines are the same and only say something else, only those are told to have changed.
        """
        before = self._rows
        if _keys(rows) == _keys(before[at] for at in self._top):
            self._lay(rows)
            for at, row in enumerate(before):
                if row != self._rows[at]:
                    self.dataChanged.emit(self._index(at, 0), self._index(at, STATE))
            return
        self.beginResetModel()
        self._lay(rows)
        self.endResetModel()

    def _lay(self, rows: tuple[ScoreRow, ...]) -> None:
        self._rows, self._parents, self._below = [], [], []
        self._top = [self._take(row, -1) for row in rows]

    def _take(self, row: ScoreRow, parent: int) -> int:
        at = len(self._rows)
        self._rows.append(row)
        self._parents.append(parent)
        self._below.append([])
        self._below[at] = [self._take(child, at) for child in row.children]
        return at

    def row_of(self, index: Index) -> ScoreRow:
        """The row an index stands on."""
        return self._rows[index.internalId()]

    def index_of(self, key: str) -> QModelIndex:
        """Where the row of that key is, an invalid index where it is not shown."""
        for at, row in enumerate(self._rows):
            if row.key == key:
                return self._index(at, 0)
        return QModelIndex()

    @property
    def rows(self) -> tuple[ScoreRow, ...]:
        """Every row, in reading order."""
        return tuple(self._rows)

    # -- what Qt asks -----------------------------------------------------------------------------

    def _index(self, at: int, column: int) -> QModelIndex:
        return self.createIndex(self._siblings(self._parents[at]).index(at), column, at)

    def _siblings(self, parent: int) -> list[int]:
        return self._top if parent < 0 else self._below[parent]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        siblings = self._siblings(parent.internalId() if parent.isValid() else -1)
        if not 0 <= row < len(siblings) or not 0 <= column < len(self.columns):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = self._parents[index.internalId()] if index.isValid() else -1
        return QModelIndex() if above < 0 else self._index(above, 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.column() > 0:
            return 0
        return len(self._siblings(parent.internalId() if parent.isValid() else -1))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        row = self.row_of(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return clauses(
                f"{column.title} {cell_words(row, at)}" if at else cell_words(row, at)
                for at, column in enumerate(self.columns)
            )
        return None


def _keys(rows: Iterable[ScoreRow]) -> list[tuple[str, object]]:
    """What is a line of its own, as a tree."""
    return [(row.key, _keys(row.children)) for row in rows]


def cell_words(row: ScoreRow, column: int) -> str:
    """What a cell says."""
    if column == TITLE:
        return row.title
    if column == MAXIMUM:
        return tr("加分") if row.maximum is None else figure(row.maximum)
    if column == COMPUTED:
        return computed_words(row.score, row.expected)
    if column == OWN:
        return "—" if row.own is None else figure(row.own)
    if row.state is not None:
        return row.state.word
    return clauses(f"{state.word} {count}" for state, count in row.counts)


def computed_words(score: Decimal | None, expected: Decimal | None) -> str:
    """`5`, or `1 → 5` where as planned it comes to another; — while nobody decided."""
    first = "—" if score is None else figure(score)
    second = first if expected is None else figure(expected)
    return first if first == second else f"{first} → {second}"
