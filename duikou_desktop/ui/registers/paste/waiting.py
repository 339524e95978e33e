"""The list beside the table: everything to look at, each leading to its cell."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.registers.paste.words import Waiting
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.paint import RIGHT, put_text, rule
from duikou_desktop.ui.widgets.state_label import paint_state

Index = QModelIndex | QPersistentModelIndex
_WAITING = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


class WaitingPanel(QFrame):
    """`place_asked` when one is stood on, `taken` when its suggestion is agreed to.

    `row_taken`: a row that is left out is a record as it stands.
    """

    place_asked = Signal(int, object)
    taken = Signal(int, int, str)
    row_taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        lengths = metrics()
        self._head = label("", Role.STRONG)
        self._head.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        self._model = _WaitingModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_WaitingDelegate(self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("要处理的"))
        self.take = Button("")
        self.take.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule_line())
        column.addWidget(self.list, 1)
        column.addWidget(self.take)
        self.list.selectionModel().currentChanged.connect(self._go)
        self.list.clicked.connect(self._go)
        self.set_waiting(())

    def set_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        """What there is to look at now; the place in the list stays."""
        at = self.list.currentIndex().row()
        blocked = self.list.selectionModel().blockSignals(True)
        self._model.set_waiting(waiting)
        if 0 <= at < len(waiting):
            self.list.setCurrentIndex(self._model.index(at))
        self.list.selectionModel().blockSignals(blocked)
        self._head.setText(
            tr("要处理的 {n} 处").format(n=len(waiting)) if waiting else tr("没有要处理的")
        )
        self._offer()

    def _chosen(self) -> Waiting | None:
        found = self.list.currentIndex().data(_WAITING)
        return found if isinstance(found, Waiting) else None

    def _go(self) -> None:
        chosen = self._chosen()
        self._offer()
        if chosen is not None:
            self.place_asked.emit(chosen.row, chosen.place)

    def _offer(self) -> None:
        chosen = self._chosen()
        words = ""
        if chosen is not None and chosen.suggestion is not None:
            words = tr("改为“{word}”").format(word=chosen.suggestion)
        elif chosen is not None:
            words = chosen.as_it_stands
        self.take.setText(words)
        self.take.setVisible(bool(words))

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        if chosen.as_it_stands:
            self.row_taken.emit(chosen.row)
        elif chosen.suggestion is not None and chosen.place is not None:
            self.taken.emit(chosen.row, chosen.place, chosen.suggestion)


class _WaitingModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting: tuple[Waiting, ...] = ()

    def set_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        self.beginResetModel()
        self._waiting = waiting
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._waiting)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        waiting = self._waiting[index.row()]
        if role == _WAITING:
            return waiting
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{waiting.title} {waiting.written} {waiting.reason}"
        return None


class _WaitingDelegate(QStyledItemDelegate):
    """Where and what is written there; below in words what to do."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        lengths = metrics()
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else lengths.ems(24)
        room = QRect(0, 0, wide - lengths.us(6) - lengths.mark - lengths.u, 10_000)
        said = QFontMetrics(type_font(Step.HINT)).boundingRect(
            room, int(Qt.TextFlag.TextWrapAnywhere), index.data(_WAITING).reason
        )
        return QSize(lengths.ems(12), lengths.line + said.height() + lengths.us(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens, lengths = tokens_of(option.palette), metrics()  # type: ignore[attr-defined]
        if flags & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink(tokens.select))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), ink(tokens.accent))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        waiting: Waiting = index.data(_WAITING)
        inner = rect.adjusted(lengths.us(3), lengths.us(1.6), -lengths.us(3), 0)
        line = QRect(inner.x(), inner.y(), inner.width(), lengths.line)
        paint_state(painter, line, waiting.state, "", tokens)
        words = line.adjusted(lengths.mark + lengths.u, 0, 0, 0)
        took = put_text(painter, words, waiting.title, type_font(strong=True), ink(tokens.text))
        rest = words.adjusted(took + lengths.us(2), 0, 0, 0)
        put_text(painter, rest, waiting.written, type_font(Step.HINT), ink(tokens.text_2), RIGHT)
        below = inner.adjusted(lengths.mark + lengths.u, lengths.line + lengths.us(0.4), 0, 0)
        painter.setFont(type_font(Step.HINT))
        painter.setPen(ink(tokens.text))
        painter.drawText(below, int(Qt.TextFlag.TextWrapAnywhere), waiting.reason)
