"""The rows of a block as a table: their outcome first, then the cells as they came, editable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.services.block import BlockRow, CellFault, Outcome, ReadBlock
from duikou_desktop.services.column_mapping import MappedColumn
from duikou_desktop.services.import_changes import ImportChange
from duikou_desktop.ui.registers.paste.words import OUTCOME_STATES, column_words
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.paint import LEFT, RIGHT
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.tips import plain_tip

Typed = tuple[int, int, str]
Index = QModelIndex | QPersistentModelIndex
FIRST = 1  # before the cells: what becomes of the row
_NOWHERE = QModelIndex()
_WAITING = (Outcome.FAULTY, Outcome.FAR, Outcome.DRAFT, Outcome.TOTAL)
_FIGURES = {FieldKind.INTEGER, FieldKind.DECIMAL, FieldKind.YEAR}


class BlockModel(QAbstractTableModel):
    """`edited` comes with what was typed: row and place of the block, and the words, of each cell."""

    edited = Signal(object)  # tuple[Typed, ...]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read: ReadBlock | None = None
        self.shown: tuple[BlockRow, ...] = ()
        self._faults: dict[tuple[int, int], CellFault] = {}
        self._was: dict[tuple[UUID, str], ImportChange] = {}
        self._only_waiting = False
        self._held: tuple[
            int, ...
        ] = ()  # rows in the order they were asked for, with something to do

    def set_read(self, read: ReadBlock) -> None:
        """Shows a block as it was read; the place of the keyboard stays where rows stay."""
        same = self.read is not None and len(self.read.block.mapping.columns) == len(
            read.block.mapping.columns
        )
        shown = self._kept(read)
        if same and len(shown) == len(self.shown):
            self._take(read, shown)
            last = self.index(max(0, len(shown) - 1), self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(
                Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1)
            )
            return
        self.beginResetModel()
        self._take(read, shown)
        self.endResetModel()

    def show_waiting(self, *, only: bool) -> None:
        """Only rows with something to do now, or all."""
        self._only_waiting, self._held = only, ()
        if self.read is not None:
            self.beginResetModel()
            self._take(self.read, self._kept(self.read))
            self.endResetModel()

    def _kept(self, read: ReadBlock) -> tuple[BlockRow, ...]:
        """All rows as they came; of those with something to do, those with faults first.

        A row that is mended stays where it was: under the hand of who types down a column no row
        may go away. One that has something to do since then comes last.
        """
        if not self._only_waiting:
            return read.rows
        held = set(self._held)
        found = [each for each in read.rows if each.outcome in _WAITING and each.row not in held]
        found.sort(key=lambda each: _WAITING.index(each.outcome))
        self._held += tuple(each.row for each in found)
        there = {each.row: each for each in read.rows}
        return tuple(there[row] for row in self._held if row in there)

    def _take(self, read: ReadBlock, shown: tuple[BlockRow, ...]) -> None:
        self.read, self.shown = read, shown
        self._faults = {
            (each.row, each.place): each for each in read.faults if each.place is not None
        }
        self._was = {(each.record, each.key): each for each in read.changes}

    # -- places -----------------------------------------------------------------------------------

    def column(self, section: int) -> MappedColumn | None:
        """The column of the block under a section; None under the first."""
        return self.read.block.mapping.columns[section - FIRST] if self.read and section else None

    def fault(self, index: Index) -> CellFault | None:
        """What is wrong with a cell."""
        return self._faults.get((self.shown[index.row()].row, index.column() - FIRST))

    def place_of(self, row: int, place: int | None) -> QModelIndex:
        """Where a place of the block stands, or nowhere."""
        at = next((at for at, each in enumerate(self.shown) if each.row == row), -1)
        return self.index(at, 0 if place is None else place + FIRST) if at >= 0 else _NOWHERE

    def missing(self, index: Index) -> bool:
        """Whether the row is a draft for want of this cell."""
        column = self.column(index.column())
        return column is not None and column.key in self.shown[index.row()].missing

    # -- what Qt asks -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid() or self.read is None:
            return 0
        return FIRST + len(self.read.block.mapping.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.column() >= FIRST else Qt.ItemFlag(0)
        return super().flags(index) | editable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.read is None:
            return None
        row, place = self.shown[index.row()], index.column() - FIRST
        if place < 0:
            return self._outcome(row) if role in _SAID else None
        return self._cell(row, place, role)

    def _outcome(self, row: BlockRow) -> str:
        said = words(row.outcome.value)
        mended = self._only_waiting and row.outcome not in _WAITING
        return tr("已改好：{outcome}").format(outcome=said) if mended else said

    def _cell(self, row: BlockRow, place: int, role: int) -> Any:
        cell = self.read.block.cell(row.row, place) if self.read else None
        said = "" if cell is None else str(cell).removesuffix(" 00:00:00")
        fault = self._faults.get((row.row, place))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            told = words(fault.reason) if fault else self._understood(row, place)
            return plain_tip(told) if told is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{said} {words(fault.reason)}" if fault else said
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if self._figures(place) else LEFT)
        return None

    def _understood(self, row: BlockRow, place: int) -> str | None:
        """What it changes; else how the cell was read, where that is written otherwise."""
        key = self.read.block.mapping.columns[place].key if self.read else None
        was = self._was.get((row.record.id, key or "")) if row.record is not None else None
        if was is not None:
            return tr("现在是“{before}”，改为“{after}”").format(before=was.before, after=was.after)
        read = self.read.read_word(row, key) if self.read and key else ""
        written = self.read.block.cell(row.row, place) if self.read else None
        if not read or read == str(written):
            return None
        return tr("读作：{word}").format(word=read)

    def _figures(self, place: int) -> bool:
        if self.read is None:
            return False
        key = self.read.block.mapping.columns[place].key
        spec = self.read.block.register.cells.get(key or "")
        return spec is not None and spec.kind in _FIGURES

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() < FIRST:
            return False
        self.put({(index.row(), index.column()): str(value)})
        return True

    def put(self, said: Mapping[tuple[int, int], str]) -> None:
        """Words into cells, by their row and section here, read again as one change."""
        typed = tuple(
            (self.shown[row].row, section - FIRST, words)
            for (row, section), words in said.items()
            if section >= FIRST and words != str(self.index(row, section).data())
        )
        if typed:
            self.edited.emit(typed)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self.read is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self.shown[section].row + 1)
        column = self.column(section)
        return column_words(self.read.block.register, column) if column else tr("结果")

    def state(self, row: int) -> State:
        """The shape of a row's outcome."""
        return OUTCOME_STATES[self.shown[row].outcome]


_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
