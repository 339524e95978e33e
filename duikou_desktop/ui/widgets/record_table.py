"""The table of a register: whole rows, horizontal rules only, copies as an office expects."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.columns import Column, Row, cell_text
from duikou_desktop.ui.widgets.row_delegate import RowDelegate
from duikou_desktop.ui.widgets.row_model import RowModel
from duikou_desktop.ui.widgets.table_copy import rows_as_mime
from duikou_desktop.ui.widgets.table_header import TableHeader

# Shares of a cell that grey rows fill, so that they look like words and not like a grid.
_GHOST_SHARES = (0.66, 0.5, 0.8, 0.58)


class RecordTable(QTableView):
    """`name` is what its column widths are remembered under."""

    sort_asked = Signal(str, bool)
    row_chosen = Signal(str)
    row_opened = Signal(str)
    choice_changed = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(
        self,
        name: str,
        columns: tuple[Column, ...],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._settings = settings
        self._ghosts = 0
        self._model = RowModel(columns, self)
        self.setItemDelegate(RowDelegate(self))
        self.setHorizontalHeader(TableHeader(columns, self))
        self.setModel(self._model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._size_rows()
        self._size_columns()
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._ask_sort)
        header.sectionResized.connect(self._remember)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self.doubleClicked.connect(self._open)

    # -- rows -------------------------------------------------------------------------------------

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`, as they are ordered; the chosen records stay chosen where still there."""
        current, chosen = self.current_key(), set(self.chosen_keys())
        self._ghosts = 0
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_rows(rows)
        at = self._model.row_of(current)
        if at >= 0:
            self.setCurrentIndex(self._model.index(at, 0))
        for key in chosen - {current}:
            self._choose_also(self._model.row_of(key))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        self.choice_changed.emit()

    def rows(self) -> tuple[Row, ...]:
        """The rows shown, in their order."""
        return self._model.rows

    def set_ghosts(self, count: int) -> None:
        """Grey rows in place of records: while they load, or above the words of an empty list."""
        self._ghosts = count
        self.viewport().update()

    def current_key(self) -> str:
        """The record the keyboard stands on, or nothing."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    def chosen_keys(self) -> list[str]:
        """All chosen records, in the order shown."""
        indexes = self.selectionModel().selectedRows()
        return [self._model.rows[at].key for at in sorted(index.row() for index in indexes)]

    def choose(self, key: str) -> None:
        """Stand on the record, if it is here."""
        at = self._model.row_of(key)
        if at >= 0:
            self.setCurrentIndex(self._model.index(at, 0))

    def set_sorted(self, key: str, *, descending: bool) -> None:
        """Say how the rows handed in are sorted."""
        self._header().set_sorted(key, descending=descending)

    def copy(self) -> None:
        """The chosen rows, columns as they stand on the screen."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        shown = [at for at in order if not self.isColumnHidden(at)]
        columns, rows = self._model.columns, self._model.rows
        chosen = [rows[self._model.row_of(key)] for key in self.chosen_keys()]
        cells = [[cell_text(columns[at], row, at) for at in shown] for row in chosen]
        if cells:
            QGuiApplication.clipboard().setMimeData(rows_as_mime(cells))

    # -- sizes ------------------------------------------------------------------------------------

    def _size_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(metrics().row)
        rows.setDefaultSectionSize(metrics().row)

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        kept = self._settings.sizes(f"columns/{self._name}")
        columns = self._model.columns
        for at, column in enumerate(columns):
            if len(kept) == len(columns):
                header.resizeSection(at, kept[at])
            else:
                header.resizeSection(at, column.width)

        self._stretch()

    def _stretch(self) -> None:
        """The one column that may takes what is left, never less than its words need."""
        header = self.horizontalHeader()
        for at, column in enumerate(self._model.columns):
            if column.stretch:
                others = header.length() - header.sectionSize(at)
                least = column.width
                header.resizeSection(at, max(least, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _remember(self) -> None:
        # Only what a person drags counts, not what the window's width does to the stretched one.
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            header = self.horizontalHeader()
            sizes = [header.sectionSize(at) for at in range(header.count())]
            self._settings.set_sizes(f"columns/{self._name}", sizes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_rows()

    # -- hands ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_key():
            self.menu_asked.emit(self.current_key(), event.globalPos())

    def _open(self) -> None:
        if self.current_key():
            self.row_opened.emit(self.current_key())

    def _ask_sort(self, section: int) -> None:
        column = self._model.columns[section]
        if not column.sortable:
            return
        again = self._header().sorted_key() == column.key
        self.sort_asked.emit(column.key, again and not self._header().is_descending(column.key))

    def _tell_current(self) -> None:
        self.row_chosen.emit(self.current_key())

    def _tell_choice(self) -> None:
        self.choice_changed.emit()

    def _choose_also(self, at: int) -> None:
        if at >= 0:
            flags = self.selectionModel().SelectionFlag
            index = self._model.index(at, 0)
            self.selectionModel().select(index, flags.Select | flags.Rows)

    def _header(self) -> TableHeader:
        header = self.horizontalHeader()
        assert isinstance(header, TableHeader)
        return header

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ghosts and not self._model.rows:
            self._paint_ghosts()

    def _paint_ghosts(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        height, bar = metrics().row, metrics().us(1.6)
        for row in range(self._ghosts):
            painter.setOpacity(1 - row / (self._ghosts + 1))
            for at in range(len(self._model.columns)):
                share = _GHOST_SHARES[(at + row) % len(_GHOST_SHARES)]
                left = self.columnViewportPosition(at) + metrics().us(1.6)
                width = min((self.columnWidth(at) - metrics().us(3)) * share, metrics().ems(22))
                box = QRectF(left, row * height + (height - bar) / 2, max(width, 0), bar)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink(tokens.line))
                painter.drawRoundedRect(box, bar / 2, bar / 2)
            painter.fillRect(
                0, (row + 1) * height - 1, self.viewport().width(), 1, ink(tokens.line)
            )
        painter.end()
