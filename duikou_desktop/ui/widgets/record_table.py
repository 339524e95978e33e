"""The table of a register: whole rows, horizontal rules only, copies as an office expects."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.columns import Column, Row, cell_text, copied_text
from duikou_desktop.ui.widgets.row_delegate import RowDelegate, paint_ghost
from duikou_desktop.ui.widgets.row_model import RowModel
from duikou_desktop.ui.widgets.table_copy import rows_as_mime
from duikou_desktop.ui.widgets.table_header import TableHeader

# More chosen rows than these are a deed under way: another list does not choose them again.
_MOST_CHOSEN = 1_000
# So many rows of a long list are asked for at once, and so long after they come into view.
_PART = 200
_PAUSE_MS = 15
# Widths are remembered in hundredths of a character: in larger type the same columns are wider.
_EM = 100


class RecordTable(QTableView):
    """`name` is what its column widths are remembered under."""

    sort_asked = Signal(str, bool)
    row_chosen = Signal(str)
    row_opened = Signal(str)
    choice_changed = Signal()
    menu_asked = Signal(str, QPoint)
    columns_changed = Signal()
    rows_asked = Signal(int, int)  # of a long list: from which row on, how many
    copy_asked = Signal(list)  # the keys of chosen rows, where not all of them are here

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
        self._asked = False  # for rows, and not answered yet
        self._chosen: set[str] = set()  # to be chosen again once their places are known
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
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_rows)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self._hide_columns()
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionClicked.connect(self._ask_sort)
        header.sectionResized.connect(self._remember)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self.doubleClicked.connect(self._open)

    # -- rows -------------------------------------------------------------------------------------

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`, as they are ordered; the chosen records stay chosen where still there."""
        self.set_list(len(rows), rows, [row.key for row in rows])

    def set_list(self, count: int, rows: Sequence[Row], keys: Sequence[str] | None) -> None:
        """As `set_rows` with a list of `count`, of which these are the first.

        `keys` of all rows; without them `set_keys` is to follow.
        """
        current, chosen = self.current_key(), self.chosen_keys()
        self._chosen = set(chosen) if len(chosen) <= _MOST_CHOSEN else set()
        self._ghosts, self._asked = 0, False
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_list(count, rows, keys)
        self._choose_again(current)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        self._look()
        self.choice_changed.emit()

    def set_keys(self, keys: Sequence[str]) -> None:
        """The keys of all rows of a list that was begun without them."""
        self._model.set_keys(keys)
        self._choose_again(self.current_key())
        self._look()

    def put_rows(self, first: int, rows: Sequence[Row]) -> None:
        """The rows that were asked for."""
        self._asked = False
        if rows:
            self._model.put_rows(first, rows)
            self._look()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as they were declared."""
        return self._model.columns

    def rows(self) -> tuple[Row, ...]:
        """The rows that are here, in their order."""
        return self._model.rows

    def row(self, at: int) -> Row | None:
        """A row, where it is here."""
        return self._model.row(at)

    def count(self) -> int:
        """How many rows the list has."""
        return self._model.rowCount()

    def key_at(self, at: int) -> str:
        """The key of a row, or nothing."""
        return self._model.key(at)

    def place(self, key: str) -> int:
        """Where the record stands, or -1."""
        return self._model.row_of(key)

    def set_ghosts(self, count: int) -> None:
        """Grey rows in place of records: while they load, or above the words of an empty list."""
        self._ghosts = count
        self.viewport().update()

    def current_key(self) -> str:
        """The record the keyboard stands on, or nothing."""
        index = self.currentIndex()
        return self._model.key(index.row()) if index.isValid() else ""

    def current_column(self) -> str:
        """The key of the column the keyboard stands in, or nothing."""
        index = self.currentIndex()
        return self._model.columns[index.column()].key if index.isValid() else ""

    def chosen_keys(self) -> list[str]:
        """All chosen records, in the order shown."""
        return [key for at in self._chosen_places() if (key := self._model.key(at))]

    def chosen_count(self) -> int:
        """How many records are chosen."""
        return len(self._chosen_places())

    def _chosen_places(self) -> list[int]:
        # By ranges: an index for each of a hundred thousand rows would be felt.
        chosen = self.selectionModel().selection()
        parts = [chosen.at(n) for n in range(chosen.count())]
        return sorted({at for part in parts for at in range(part.top(), part.bottom() + 1)})

    def choose(self, key: str) -> None:
        """Stand on the record, and choose it alone, if it is here."""
        at = self._model.row_of(key)
        if at >= 0:
            # Not Qt's setCurrentIndex, which adds to the chosen while Ctrl of a shortcut is down.
            self._go(at, extends=False)

    def set_sorted(self, key: str, *, descending: bool) -> None:
        """Say how the rows handed in are sorted."""
        self._header().set_sorted(key, descending=descending)

    def copy(self) -> None:
        """The chosen rows; where some are not here, whoever has the records is asked for them."""
        chosen = self._chosen_places()
        rows = [row for at in chosen if (row := self._model.row(at)) is not None]
        if len(rows) == len(chosen):
            self.copy_rows(rows)
        else:
            self.copy_asked.emit(self.chosen_keys())

    def copy_rows(self, rows: Sequence[Row]) -> None:
        """Rows onto the clipboard below their headings, columns as they stand on the screen."""
        at = self.shown_columns()
        columns = self._model.columns
        cells = [[copied_text(columns[each], row, each) for each in at] for row in rows]
        if cells:
            titles = [columns[each].title for each in at]
            QGuiApplication.clipboard().setMimeData(rows_as_mime([titles, *cells]))

    def shown_columns(self) -> list[int]:
        """The columns as they stand on the screen."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [at for at in order if not self.isColumnHidden(at)]

    def cells_of(self, rows: Sequence[Row]) -> list[list[str]]:
        """What the cells of rows say, columns as they stand on the screen."""
        columns, shown = self._model.columns, self.shown_columns()
        return [[cell_text(columns[at], row, at) for at in shown] for row in rows]

    # -- a long list ------------------------------------------------------------------------------

    def _look(self) -> None:
        """Soon: what comes into view while the wheel turns is asked for where it rests."""
        if not self._pause.isActive():
            self._pause.start()

    def _ask_rows(self) -> None:
        first = max(0, self.rowAt(0))
        last = first + self.viewport().height() // metrics().row + 1
        missing = self._model.first_missing(first, min(last, self._model.rowCount() - 1))
        if missing >= 0 and not self._asked:
            self._asked = True
            self.rows_asked.emit(missing - missing % _PART, _PART)

    # -- sizes ------------------------------------------------------------------------------------

    def _size_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(metrics().row)
        rows.setDefaultSectionSize(metrics().row)

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        kept = self._settings.sizes(f"widths/{self._name}")
        columns = self._model.columns
        for at, column in enumerate(columns):
            if len(kept) == len(columns):
                header.resizeSection(at, metrics().ems(kept[at] / _EM))
            else:
                header.resizeSection(at, column.width)

        self._stretch()

    def _hide_columns(self) -> None:
        """As chosen last; else what was declared to be shown."""
        kept = self._settings.text(f"shown/{self._name}").split()
        for at, column in enumerate(self._model.columns):
            self.setColumnHidden(at, column.key not in kept if kept else column.offered)

    def show_unless_chosen(self, key: str, *, shown: bool) -> None:
        """Shows or hides a column, unless a person chose which are shown."""
        if self._settings.text(f"shown/{self._name}"):
            return
        at = next(at for at, column in enumerate(self._model.columns) if column.key == key)
        self.setColumnHidden(at, not shown)
        self._stretch()

    def columns_menu(self) -> QMenu:
        """Which columns are shown, to be ticked; the first always is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, column in enumerate(self._model.columns[1:], 1):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(at))
            action.setData(at)
        menu.triggered.connect(self._show_column)
        return menu

    def _offer_columns(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _show_column(self, action: QAction) -> None:
        at, shown = int(action.data()), action.isChecked()
        self.setColumnHidden(at, not shown)
        columns = enumerate(self._model.columns)
        keys = [each.key for place, each in columns if not self.isColumnHidden(place)]
        self._settings.set_text(f"shown/{self._name}", " ".join(keys))
        if shown and not self.columnWidth(at):
            self.setColumnWidth(at, self._model.columns[at].width)
        self._stretch()
        self.columns_changed.emit()

    def _stretch(self) -> None:
        """The one column that may takes what is left, never less than its words need."""
        header = self.horizontalHeader()
        for at, column in enumerate(self._model.columns):
            if column.stretch and not self.isColumnHidden(at):
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
            em = metrics().ems(1)
            sizes = [round(header.sectionSize(at) * _EM / em) for at in range(header.count())]
            self._settings.set_sizes(f"widths/{self._name}", sizes)

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
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            # Whole rows are what one stands on: Qt would go along the columns.
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(0 if event.key() == Qt.Key.Key_Home else self.count() - 1, extends=extends)
        else:
            super().keyPressEvent(event)

    def _go(self, at: int, *, extends: bool) -> None:
        """To that row, highlighted alone, or with all on the way there."""
        here = max(self.currentIndex().row(), 0)
        there = self._model.index(at, 0)
        if not there.isValid():
            return
        flags, chosen = self.selectionModel().SelectionFlag, self.selectionModel()
        if extends:
            way = QItemSelection(
                self._model.index(min(here, at), 0), self._model.index(max(here, at), 0)
            )
            chosen.select(way, flags.Select | flags.Rows)
            chosen.setCurrentIndex(there, flags.NoUpdate)
        else:
            chosen.setCurrentIndex(there, flags.ClearAndSelect | flags.Rows)

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

    def _choose_again(self, current: str) -> None:
        """Those chosen before the list was another, where their places are known."""
        at = self._model.row_of(current)
        if at >= 0:
            self._go(at, extends=False)
        flags = self.selectionModel().SelectionFlag
        for key in tuple(self._chosen):
            if (at := self._model.row_of(key)) >= 0:
                self.selectionModel().select(self._model.index(at, 0), flags.Select | flags.Rows)
                self._chosen.discard(key)

    def _header(self) -> TableHeader:
        header = self.horizontalHeader()
        assert isinstance(header, TableHeader)
        return header

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ghosts and not self._model.rowCount():
            self._paint_ghosts()

    def _paint_ghosts(self) -> None:
        painter = QPainter(self.viewport())
        tokens, height = tokens_of(self.palette()), metrics().row
        for row in range(self._ghosts):
            painter.setOpacity(1 - row / (self._ghosts + 1))
            for at in range(len(self._model.columns)):
                left, width = self.columnViewportPosition(at), self.columnWidth(at)
                paint_ghost(painter, QRect(left, row * height, width, height), at + row, tokens)
            painter.fillRect(
                0, (row + 1) * height - 1, self.viewport().width(), 1, ink(tokens.line)
            )
        painter.end()
