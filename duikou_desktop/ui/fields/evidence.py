"""The strip of evidence in a form: what proves the record, and where more is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.evidence_delegate import CELL, EvidenceDelegate, cell_size
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.focus import reveal
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.tips import plain_tip


@dataclass(frozen=True)
class Proof:
    """A file that proves the record. Without a picture yet, its kind of file is shown."""

    key: str
    name: str
    picture: QPixmap | None = None
    sign: str = "page"  # the icon that stands for what is no picture


class EvidenceView(QListView):
    """Thumbnails, and as the last cell the place where files are dropped."""

    files_dropped = Signal(list)
    picture_pasted = Signal(QImage)
    choose_asked = Signal()
    opened = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(EvidenceDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(0)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._locked = False
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._enlarge)
        self.set_proofs(())

    def set_locked(self, *, locked: bool) -> None:
        """Only to look at: nothing is added or taken away."""
        self._locked = locked
        self.setAcceptDrops(not locked)
        self.viewport().setAcceptDrops(not locked)

    def set_proofs(self, proofs: tuple[Proof, ...]) -> None:
        self._model.clear()
        for proof in proofs:
            item = QStandardItem(proof.name)
            item.setData(proof, CELL)
            item.setToolTip(plain_tip(proof.name))
            self._model.appendRow(item)
        if not self._locked:
            self._model.appendRow(QStandardItem(tr("拖入文件、扫描、粘贴、选择")))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as all cells: the form scrolls, the strip does not."""
        cell = cell_size()
        across = max(1, self.width() // cell.width())
        rows = -(-self._model.rowCount() // across)
        self.setGridSize(cell)
        self.setFixedHeight(rows * cell.height())

    # -- hands ------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Beside the cells too: the whole strip is where a file may be added."""
        super().mouseReleaseEvent(event)
        if not self._locked and not self.indexAt(event.position().toPoint()).isValid():
            self.choose_asked.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(event.mimeData())
        event.acceptProposedAction()

    def take(self, mime: QMimeData) -> None:
        """Files or a picture, from a drop or the clipboard; anything else is let be."""
        if self._locked:
            return
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.files_dropped.emit(files)
        elif mime.hasImage():
            self.picture_pasted.emit(QImage(mime.imageData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._stood_on():
            event.ignore()  # leads on through the form; Space asks for files
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enlarge(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self._stood_on():
            if not self._locked:
                self.remove_asked.emit(self._stood_on())
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if not self._proof(index):
            self.choose_asked.emit()

    def _enlarge(self, index: QModelIndex) -> None:
        if self._proof(index):
            self.opened.emit(self._proof(index))
        elif index.isValid():
            self.choose_asked.emit()

    def _stood_on(self) -> str:
        return self._proof(self.currentIndex())

    def _proof(self, index: QModelIndex) -> str:
        proof = index.data(CELL)
        return proof.key if isinstance(proof, Proof) else ""

    def minimumSizeHint(self) -> QSize:
        return cell_size()


class EvidenceField(Field):
    """The strip under its heading; below it, where the paper lies when there is only paper."""

    takes_blocks = True
    place_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(1.2))
        head = QHBoxLayout()
        head.addWidget(label(tr("佐证材料"), Role.STRONG))
        self._summary = CutLabel("", Role.HINT)
        head.addWidget(self._summary, 1)
        column.addLayout(head)
        self.view = EvidenceView()
        column.addWidget(self.view)
        paper = QHBoxLayout()
        paper.addWidget(label(tr("只有纸质件？"), Role.HINT))
        self._write_place = Button(tr("写存放位置"), Kind.LINK)
        self._write_place.clicked.connect(self.ask_place)
        paper.addWidget(self._write_place)
        paper.addStretch(1)
        self._reminder = CutLabel(tr("不要有患者姓名和病案号"), Role.HINT)
        paper.addWidget(self._reminder)
        column.addLayout(paper)
        self.place = TextField()
        self.place.changed.connect(self._tell_place)
        self.place.hide()
        column.addWidget(self.place)
        self._proofs: tuple[Proof, ...] = ()
        self._set_editor(box, self.view)
        # A fixed height is that of the widest lines: several refusals wrap, and would lie on the strip.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def value(self) -> tuple[str, ...]:
        """The keys of the files shown."""
        return tuple(proof.key for proof in self._proofs)

    def set_value(self, value: tuple[Proof, ...] | None) -> None:
        self._proofs = value or ()
        self.view.set_proofs(self._proofs)

    def set_locked(self, *, locked: bool) -> None:
        """Only to look at: nothing is added or taken away."""
        self.view.set_locked(locked=locked)
        self.view.set_proofs(self._proofs)
        self._write_place.setEnabled(not locked)
        self.place.setEnabled(not locked)

    def set_summary(self, text: str) -> None:
        """Beside the heading: 正在加入 2 份，保存后生效."""
        self._summary.setText(text)

    def set_place(self, place: str | None) -> None:
        """Box and page of the paper; shown only when there is one."""
        self.place.set_value(place)
        self.place.setVisible(bool(place))

    def place_text(self) -> str | None:
        return self.place.value()

    def ask_place(self) -> None:
        """The line for the place of a paper, with the keys in it."""
        self.place.show()
        self.place.setFocus()
        reveal(self.place)

    def _tell_place(self) -> None:
        self.place_changed.emit(self.place.value() or "")
        self.changed.emit()
