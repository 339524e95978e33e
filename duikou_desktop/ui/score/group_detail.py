"""A group or an indicator at the right of the tree: its sum, what it lost, its points."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from duikou_desktop.scoring.standard import Standard
from duikou_desktop.ui.score.model import computed_words
from duikou_desktop.ui.score.rows import ScoreRow, points_of
from duikou_desktop.ui.text import clauses, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state_label import StateLabel

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GroupDetail(QFrame):
    """`point_asked` comes with the key of a point of the group."""

    point_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self._head = QWidget()
        self._outer.addWidget(self._head)
        self._outer.addWidget(rule_line())
        self._scroll = QScrollArea()
        self._scroll.setProperty("pane", True)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outer.addWidget(self._scroll, 1)
        self.row: ScoreRow | None = None

    def show_group(self, row: ScoreRow, standard: Standard) -> None:
        """The group or indicator of that row, with everything below it."""
        if row == self.row:
            return  # counted anew, and come out the same
        same = self.row is not None and self.row.key == row.key
        at = self._scroll.verticalScrollBar().value() if same else 0
        self.row = row
        head = _head(row)
        self._outer.replaceWidget(self._head, head)
        self._head.hide()
        self._head.deleteLater()
        self._head = head
        self._scroll.setWidget(self._body(row, standard))
        self._scroll.verticalScrollBar().setValue(at)

    def _body(self, row: ScoreRow, standard: Standard) -> QWidget:
        lengths = metrics()
        inner = QWidget()
        inner.setProperty("plain", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(lengths.us(3), lengths.us(2.4), lengths.us(3), lengths.us(2.4))
        column.setSpacing(lengths.us(1.6))
        points = points_of(row)
        column.addWidget(wrapped(_told(row, points)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics().us(2))
        grid.setVerticalSpacing(metrics().us(0.8))
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(tr("计算得分"), Role.HINT), 0, 1, _RIGHT)
        grid.addWidget(label(tr("差"), Role.HINT), 0, 2, _RIGHT)
        short = sorted((each for each in points if _lost(each)), key=_lost, reverse=True)
        rest = [each for each in points if not _lost(each)]
        self._add_points(grid, tr("没有得满的要点"), short, standard)
        self._add_points(grid, tr("其余要点") if short else tr("要点"), rest, standard)
        column.addLayout(grid)
        column.addStretch(1)
        return inner

    def _add_points(
        self, grid: QGridLayout, title: str, points: list[ScoreRow], standard: Standard
    ) -> None:
        """Under their heading: the first stands beside the columns' own."""
        if not points:
            return
        top = 0 if grid.itemAtPosition(0, 0) is None else grid.rowCount()
        grid.addWidget(label(title, Role.HINT), top, 0)
        for at, each in enumerate(points, start=top + 1):
            name = Button(words(standard.point(each.key).short), Kind.LINK)
            name.setProperty("point", each.key)
            name.clicked.connect(self._ask_point)
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(_of(each), Role.LABEL), at, 1, _RIGHT)
            lost = _lost(each)
            grid.addWidget(label(f"−{figure(lost)}" if lost else "", Role.STRONG), at, 2, _RIGHT)
            assert each.state is not None
            grid.addWidget(StateLabel(each.state), at, 3)

    def _ask_point(self) -> None:
        self.point_asked.emit(str(self.sender().property("point")))


def _head(row: ScoreRow) -> QWidget:
    lengths = metrics()
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
    line.addWidget(wrapped(row.title, Role.PANEL), 1)
    line.addWidget(label("—" if row.score is None else figure(row.score), Role.FIGURE))
    most = tr("/ {n} 分").format(n=figure(row.maximum or Decimal(0)))
    line.addWidget(label(most, Role.LABEL), 0, Qt.AlignmentFlag.AlignVCenter)
    return head


def _lost(row: ScoreRow) -> Decimal:
    """What a decided point lacks to its maximum; a bonus lacks nothing."""
    if row.score is None or row.maximum is None:
        return Decimal(0)
    return row.maximum - row.score


def _told(row: ScoreRow, points: tuple[ScoreRow, ...]) -> str:
    """How the sum comes about."""
    base = [each for each in points if each.maximum is not None]
    said = [
        tr("{n} 个要点，满分 {most} 分").format(n=len(base), most=figure(row.maximum or Decimal(0)))
    ]
    if row.score is not None:
        said.append(tr("已得 {n} 分").format(n=figure(row.score)))
    if row.expected is not None and row.expected != row.score:
        said.append(tr("预计 {n} 分").format(n=figure(row.expected)))
    lost = sum(map(_lost, base), Decimal(0))
    if lost:
        said.append(tr("没有得到 {n} 分").format(n=figure(lost)))
    undecided = [each.maximum or Decimal(0) for each in base if each.score is None]
    if undecided:
        said.append(tr("{n} 分没有计算得分").format(n=figure(sum(undecided, Decimal(0)))))
    bonus = [each.score or Decimal(0) for each in points if each.maximum is None]
    if bonus:
        said.append(tr("另有加分 {n} 分").format(n=figure(sum(bonus, Decimal(0)))))
    return clauses(said)


def _of(row: ScoreRow) -> str:
    """`1 → 5 / 6`; a bonus has no maximum."""
    points = computed_words(row.score, row.expected)
    return points if row.maximum is None else f"{points} / {figure(row.maximum)}"
