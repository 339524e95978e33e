"""Records of any register to tick: Space ticks, Enter acts on the ticked ones or the one stood on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from duikou_desktop.services.evidence_view import FoundRecord
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text, rule
from duikou_desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
FOUND = int(Qt.ItemDataRole.UserRole)


class RecordsDelegate(QStyledItemDelegate):
    """A box, the record's words, its register and proofs; a heading where there is no record."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        lengths = metrics()
        two = lengths.line * 2 + lengths.us(2)
        return QSize(lengths.ems(12), two if index.data(FOUND) else lengths.line + lengths.us(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        lengths = metrics()
        found: FoundRecord | None = index.data(FOUND)
        hint = type_font(Step.HINT)
        if found is None:
            painter.fillRect(rect, ink(tokens.alt))
            inner = rect.adjusted(lengths.us(2), 0, -lengths.us(2), 0)
            strong = type_font(Step.HINT, strong=True)
            put_text(painter, inner, index.data(), strong, ink(tokens.text_2))
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink(tokens.select))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), ink(tokens.accent))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        self._box(painter, rect, option, ticked=ticked)
        left = rect.x() + lengths.us(3.6) + lengths.icon
        upper = QRect(left, rect.y() + lengths.us(1), rect.right() - left - 2, lengths.line)
        put_text(painter, upper, found.title, type_font(), ink(tokens.text))
        lower = upper.translated(0, lengths.line)
        put_text(painter, lower, words(found.detail), hint, ink(tokens.text_2))

    def _box(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, ticked: bool
    ) -> None:
        palette = option.palette  # type: ignore[attr-defined]
        lengths, tokens = metrics(), tokens_of(palette)
        spot = QRect(rect.x() + lengths.us(2), 0, lengths.icon, lengths.icon)
        spot.moveTop(rect.center().y() - lengths.icon // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(tokens.accent if ticked else tokens.field), 1))
        painter.setBrush(ink(tokens.accent if ticked else tokens.surface))
        box = QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, lengths.us(0.6), lengths.us(0.6))
        if ticked:
            paint_icon(painter, spot.adjusted(1, 1, -1, -1), "check", "on_accent", palette)
        painter.restore()


class RecordsList(QListView):
    """`changed` when others are chosen; `entered` by Enter; `opened` by a double click."""

    changed = Signal()
    entered = Signal()
    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RecordsDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    def set_records(self, records: tuple[FoundRecord, ...], *, headed: bool = False) -> None:
        """Others to choose from; with `headed`, each register under its name. Ticks stay."""
        ticked = {each.record.id for each in self._ticked()}
        self._model.clear()
        register = None
        for each in records:
            if headed and each.register is not register:
                register = each.register
                count = sum(1 for one in records if one.register is register)
                title = tr("{title}　{n} 条").format(title=words(register.title), n=count)
                heading = QStandardItem(title)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            item = QStandardItem(each.title)
            item.setData(each, FOUND)
            item.setToolTip(plain_tip(f"{each.title}\n{words(each.detail)}"))
            item.setCheckState(
                Qt.CheckState.Checked if each.record.id in ticked else Qt.CheckState.Unchecked
            )
            self._model.appendRow(item)
        first = 1 if headed else 0
        if self._model.rowCount() > first:
            self.setCurrentIndex(self._model.index(first, 0))
        self._tell()

    def chosen(self) -> tuple[FoundRecord, ...]:
        """The ticked records, or the one stood on."""
        here = self._found(self.currentIndex())
        return self._ticked() or ((here,) if here is not None else ())

    def any_ticked(self) -> bool:
        """Whether a record is ticked, not only stood on."""
        return bool(self._ticked())

    def untick(self) -> None:
        """Nothing is ticked."""
        for at in range(self._model.rowCount()):
            if self._found(self._model.index(at, 0)) is not None:
                self._model.item(at).setCheckState(Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if at.x() < metrics().us(4) + metrics().icon:
            self._toggle(self.indexAt(at))

    def _toggle(self, index: QModelIndex) -> None:
        if self._found(index) is None:
            return
        item = self._model.itemFromIndex(index)
        checked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        self._tell()

    def _ticked(self) -> tuple[FoundRecord, ...]:
        items = [self._model.item(at) for at in range(self._model.rowCount())]
        return tuple(
            item.data(FOUND)
            for item in items
            if item.data(FOUND) is not None and item.checkState() == Qt.CheckState.Checked
        )

    def _found(self, index: Index) -> FoundRecord | None:
        found = index.data(FOUND) if index.isValid() else None
        return found if isinstance(found, FoundRecord) else None

    def _open(self, index: QModelIndex) -> None:
        found = self._found(index)
        if found is not None:
            self.opened.emit(found.register.key, str(found.record.id))

    def _tell(self) -> None:
        self.changed.emit()
