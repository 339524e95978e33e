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
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.registers.paste.waiting_list import Waiting
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.paint import RIGHT, lines_height, put_lines, put_text, rule
from duikou_desktop.ui.widgets.state_label import paint_state

Index = QModelIndex | QPersistentModelIndex
_WAITING = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


class WaitingPanel(QFrame):
    """`place_asked` when one is stood on; clicked again, it leads to the next of its rows.

    `taken`: its suggestion is agreed to, in all its rows. `row_taken`: a row that is left out is a
    record as it stands. `value_asked`: a field that its rows lack is to be filled in.
    `fresh_agreed`: whom the rows name is to be entered along with them.
    """

    place_asked = Signal(int, object)
    taken = Signal(object)  # tuple[Typed, ...]
    row_taken = Signal(int)
    value_asked = Signal(str)
    fresh_agreed = Signal(object)  # tuple[tuple[str, str], ...]

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
        self.list.selectionModel().currentChanged.connect(self.go)
        self.list.clicked.connect(self._go_again)
        self.list.activated.connect(self._go_on)
        self._at = 0  # of the rows of the chosen one
        self._fresh = False  # chosen by the click that is still under way
        self.set_waiting(())

    def set_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        """What there is to look at now; the place in the list stays."""
        at = self.list.currentIndex().row()
        blocked = self.list.selectionModel().blockSignals(True)
        self._model.set_waiting(waiting)
        # One is always chosen, so that the button its words name is there.
        self.list.setCurrentIndex(self._model.index(max(0, min(at, len(waiting) - 1))))
        self._at, self._fresh = 0, True
        self.list.selectionModel().blockSignals(blocked)
        self._head.setText(
            tr("要处理的 {n} 处").format(n=len(waiting)) if waiting else tr("没有要处理的")
        )
        self._offer()

    def _chosen(self) -> Waiting | None:
        found = self.list.currentIndex().data(_WAITING)
        return found if isinstance(found, Waiting) else None

    def go(self) -> None:
        """Lead to the first row of the one chosen."""
        self._at, self._fresh = 0, True
        self._offer()
        self._lead()

    def _go_again(self) -> None:
        if self._fresh:
            self._fresh = False
            self._lead()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._at += 1
        self._lead()

    def _lead(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.place_asked.emit(chosen.rows[self._at % len(chosen.rows)], chosen.place)

    def _offer(self) -> None:
        chosen = self._chosen()
        words = chosen.deed if chosen is not None else ""
        self.take.setText(words)
        self.take.setVisible(bool(words))

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        # The button may have nothing more to do and go; the keys would fall to 取消.
        self.list.setFocus()
        if chosen.lacking is not None:
            self.value_asked.emit(chosen.lacking)
        elif chosen.mended:
            self.taken.emit(chosen.mended)
        elif chosen.nobody:
            self.fresh_agreed.emit(chosen.nobody)
        elif chosen.deed:
            self.row_taken.emit(chosen.rows[0])


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
        room = wide - lengths.us(6) - lengths.mark - lengths.u
        said = lines_height(index.data(_WAITING).reason, type_font(Step.HINT), room)
        return QSize(lengths.ems(12), lengths.line + said + lengths.us(4))

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
        put_lines(painter, below, waiting.reason, type_font(Step.HINT), ink(tokens.text))
