"""The score tree: arrows walk it, Enter goes to the point's own score."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from duikou_desktop.ui.score.delegate import ScoreDelegate
from duikou_desktop.ui.score.model import STATE, TITLE, Index, ScoreModel
from duikou_desktop.ui.score.rows import ScoreRow
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.table_header import TableHeader

_NARROW_EMS = 40
_SHAPES_EMS = 5.8


class ScoreTree(QTreeView):
    """`point_chosen` and `group_chosen` come with a row's key.

    `entered`, with a point's, when Enter or a double click asks on.
    """

    point_chosen = Signal(str)
    group_chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self._open: set[str] = set()
        self._point = ""
        self._stands = ""  # the key of the row it stands on: a point's, or a heading's
        self._filtered = False
        self._quiet = False
        self._model = ScoreModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ScoreDelegate(self))
        header = TableHeader(self._model.columns, self)
        self.setHeader(header)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("评分"))
        self.expanded.connect(self._opened)
        self.collapsed.connect(self._closed)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._ask_on)

    def set_rows(self, rows: tuple[ScoreRow, ...], *, filtered: bool) -> None:
        """Other rows: what was open stays open, the row that was chosen stays chosen.

        A filter opens everything it leaves; without it the tree is as it was left.
        """
        first = not self._model.rows and not self._open
        self._quiet = True
        self._model.set_rows(rows)
        if filtered != self._filtered:
            # A filter may leave every line: what it opened is closed all the same.
            self._filtered = True
            self.collapseAll()
        self._filtered = filtered
        if first:
            self._open = {rows[0].key} if rows else set()
        for key in [row.key for row in self._model.rows] if filtered else self._open:
            self.setExpanded(self._model.index_of(key), True)
        index = self._model.index_of(self._stands)
        if index.isValid():
            self.setCurrentIndex(index)
            self._open_above(index)
        self._quiet = False

    def choose(self, key: str) -> None:
        """Stands on a point, opening the way to it; `point_chosen` follows."""
        index = self._model.index_of(key)
        if index.isValid():
            self._open_above(index)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_shown(self) -> None:
        """Stands on the first point shown, where a filter left out the one that was chosen."""
        points = [row.key for row in self._model.rows if row.is_point]
        if points and self._point not in points:
            self.choose(points[0])

    @property
    def point(self) -> str:
        """The key of the point chosen, or nothing."""
        return self._point

    @property
    def group(self) -> str:
        """The key of the heading it stands on; nothing where it stands on a point."""
        return "" if self._stands == self._point else self._stands

    def expanded_keys(self) -> set[str]:
        """The lines that are open, as a filter would leave them."""
        return set(self._open)

    def first_point(self) -> str:
        """The first point of those shown."""
        return next((row.key for row in self._model.rows if row.is_point), "")

    def _open_above(self, index: QModelIndex) -> None:
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def _opened(self, index: QModelIndex) -> None:
        if not self._filtered:
            self._open.add(self._model.row_of(index).key)

    def _closed(self, index: QModelIndex) -> None:
        if not self._filtered:
            self._open.discard(self._model.row_of(index).key)

    def _clicked(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(TITLE)
        if self._model.row_of(first).children:
            self.setExpanded(first, not self.isExpanded(first))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        row = self._model.row_of(current)
        if self._quiet or row.key == self._stands:
            return
        self._stands = row.key
        if row.is_point:
            self._point = row.key
            self.point_chosen.emit(row.key)
        else:
            self.group_chosen.emit(row.key)

    def _ask_on(self, index: QModelIndex) -> None:
        row = self._model.row_of(index)
        if row.is_point:
            self.entered.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            if self._model.row_of(index).children:
                self._clicked(index)
            else:
                self._ask_on(index)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take what the figures leave."""
        super().resizeEvent(event)
        widths = [column.width for column in self._model.columns]
        if self.viewport().width() < metrics().ems(_NARROW_EMS):
            # The states' shapes stand for their words, so that the standard's own have room.
            widths[STATE] = metrics().ems(_SHAPES_EMS)
        widths[TITLE] = max(metrics().ems(8), self.viewport().width() - sum(widths[1:]))
        for at, width in enumerate(widths):
            self.header().resizeSection(at, width)
