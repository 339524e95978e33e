"""All evidence as thumbnails: one or several are chosen, enlarged, given."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from duikou_desktop.services.evidence_view import KeptEvidence
from duikou_desktop.ui.evidence.evidence_words import uses_words
from duikou_desktop.ui.evidence.thumbnails import Thumbnails
from duikou_desktop.ui.fields.evidence import Proof
from duikou_desktop.ui.fields.evidence_delegate import CELL, EvidenceDelegate, cell_size
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import LEFT, put_text
from duikou_desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
KEPT = CELL + 1


class GalleryModel(QAbstractListModel):
    """Asks for a picture only when its cell is painted."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[KeptEvidence, ...] = ()
        self._thumbnails = thumbnails
        thumbnails.loaded.connect(self._loaded)

    def set_rows(self, rows: tuple[KeptEvidence, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        kept = self.rows[index.row()]
        name = kept.evidence.name or ""
        if role == CELL:
            key = str(kept.evidence.id)
            sign = "box" if kept.evidence.sha256 is None else "page"
            return Proof(key, name, self._thumbnails.picture(key, kept.path), sign)
        if role == KEPT:
            return kept
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(name)
        return None

    def _loaded(self, key: str) -> None:
        for at, kept in enumerate(self.rows):
            if str(kept.evidence.id) == key:
                index = self.index(at)
                self.dataChanged.emit(index, index, [CELL])


class GalleryDelegate(EvidenceDelegate):
    """Below the name: how many records it proves, or what is wrong."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return gallery_cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        lengths = metrics()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink(tokens.select))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), ink(tokens.accent))
        inner = QStyleOptionViewItem(option)
        gap = lengths.us(1.2)
        inner.rect = rect.adjusted(gap, gap, 0, 0)  # type: ignore[attr-defined]
        super().paint(painter, inner, index)
        kept: KeptEvidence = index.data(KEPT)
        below = rect.adjusted(gap, gap + cell_size().height(), -gap, 0)
        below.setHeight(lengths.line)
        token = tokens.lost if kept.gone else tokens.text_2 if kept.uses else tokens.part
        put_text(painter, below, uses_words(kept), type_font(Step.HINT), ink(token), LEFT)


def gallery_cell() -> QSize:
    """A thumbnail with two lines below, and the ground that shows it is chosen."""
    lengths = metrics()
    size = cell_size()
    return QSize(size.width() + lengths.us(1.2), size.height() + lengths.line + lengths.us(2.4))


class Gallery(QListView):
    """Space enlarges, Enter leads to the records it may be given to."""

    chosen = Signal()
    enlarge_asked = Signal()
    give_asked = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = GalleryModel(thumbnails, self)
        self.setModel(self._model)
        self.setItemDelegate(GalleryDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setGridSize(gallery_cell())
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._enlarge)

    def rows(self) -> tuple[KeptEvidence, ...]:
        """What is shown."""
        return self._model.rows

    def set_rows(self, rows: tuple[KeptEvidence, ...]) -> None:
        """Others to show; what was chosen stays chosen, else whatever stands in its place."""
        held = set(self.chosen_ids())
        at = self.currentIndex().row()
        self._model.set_rows(rows)
        kept = [row.evidence.id for row in rows if row.evidence.id in held]
        if not kept and rows:
            kept = [rows[max(0, min(at, len(rows) - 1))].evidence.id]
        self.choose(kept)
        self._tell()

    def choose(self, ids: list[UUID]) -> None:
        """Choose these, and stand on the first of them."""
        wanted = set(ids)
        places = [at for at, row in enumerate(self._model.rows) if row.evidence.id in wanted]
        selection = QItemSelection()
        for at in places:
            selection.select(self._model.index(at), self._model.index(at))
        flags = QItemSelectionModel.SelectionFlag
        if places:
            first = self._model.index(places[0])
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def chosen_rows(self) -> tuple[KeptEvidence, ...]:
        """The chosen ones, in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._model.rows[at] for at in places)

    def chosen_ids(self) -> tuple[UUID, ...]:
        return tuple(row.evidence.id for row in self.chosen_rows())

    def pictures(self) -> tuple[tuple[str, Path | None], ...]:
        """Name and file of everything shown, to leaf through."""
        return tuple((row.evidence.name or "", row.path) for row in self._model.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._enlarge()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.give_asked.emit()
        else:
            super().keyPressEvent(event)

    def _enlarge(self) -> None:
        if self.currentIndex().isValid():
            self.enlarge_asked.emit()

    def _tell(self) -> None:
        self.chosen.emit()
