"""Whose work is shown: the relation first, its number and the year second; opens the list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text


@dataclass(frozen=True)
class Choice:
    """A relation or a year to choose: the name, and what stands smaller at the right."""

    key: str
    name: str
    detail: str = ""


class RelationSwitch(QPushButton):
    """Shows a name over two lines; the list holds the relations, and under a rule the years."""

    relation_picked = Signal(str)
    year_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = ("", "")
        self._list = QMenu(self)
        self._relations = QActionGroup(self)
        self._years = QActionGroup(self)
        self._relations.triggered.connect(self._tell_relation)
        self._years.triggered.connect(self._tell_year)
        self.clicked.connect(self._open)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("换一个结对关系或年度"))

    def show_relation(self, name: str, first: str, second: str) -> None:
        """What the closed button says."""
        self.setText(name)
        self._lines = (first, second)
        self.setAccessibleName(f"{name}，{first}，{second}")
        self.updateGeometry()
        self.update()

    def set_choices(
        self,
        relations: tuple[Choice, ...],
        years: tuple[Choice, ...],
        relation: str,
        year: str,
    ) -> None:
        """What the list offers; the one in force of each is checked."""
        self._list.clear()
        self._fill(self._relations, relations, relation)
        if relations and years:
            self._list.addSeparator()
        self._fill(self._years, years, year)

    def sizeHint(self) -> QSize:
        lengths = metrics()
        return QSize(lengths.ems(14), lengths.line * 3 + lengths.us(3))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens = metrics(), tokens_of(self.palette())
        width = 2 if self.hasFocus() else 1
        edge = tokens.accent if self.hasFocus() else tokens.line_strong
        painter.setPen(QPen(ink(edge), width))
        painter.setBrush(ink(tokens.alt if self.isDown() else tokens.surface))
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, lengths.us(1.2), lengths.us(1.2))
        inner = self.rect().adjusted(
            lengths.us(2.2), lengths.us(1.5), -lengths.us(1.8), -lengths.us(1.5)
        )
        line = QRect(inner.x(), inner.y(), inner.width(), lengths.line)
        side = lengths.icon
        name = line.adjusted(0, 0, -side - lengths.u, 0)
        put_text(painter, name, self.text(), type_font(strong=True), ink(tokens.text))
        spot = QRect(line.right() - side + 1, line.y() + 2, side, side)
        paint_icon(painter, spot, "chevron-down", "text_2", self.palette())
        for at, words in enumerate(self._lines, start=1):
            row = line.translated(0, lengths.line * at)
            put_text(painter, row, words, type_font(Step.HINT), ink(tokens.text_2))
        painter.end()

    def _fill(self, group: QActionGroup, choices: tuple[Choice, ...], held: str) -> None:
        for action in group.actions():
            group.removeAction(action)
            action.deleteLater()
        for choice in choices:
            # What stands after a tab, a menu shows at the right.
            words = f"{choice.name}\t{choice.detail}" if choice.detail else choice.name
            action = QAction(words, self)
            action.setData(choice.key)
            action.setCheckable(True)
            action.setChecked(choice.key == held)
            group.addAction(action)
            self._list.addAction(action)

    def _open(self) -> None:
        if not self._list.isEmpty():
            self._list.setMinimumWidth(self.width())
            self._list.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _tell_relation(self, action: QAction) -> None:
        self.relation_picked.emit(action.data())

    def _tell_year(self, action: QAction) -> None:
        self.year_picked.emit(action.data())
