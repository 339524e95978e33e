"""What both halves changed, side by side; nothing is merged before each is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.services.halves import Conflict, Counts, Differing, Take
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State


@dataclass(frozen=True)
class Shown:
    """A conflict with the fields its two sides do not agree on."""

    conflict: Conflict
    fields: tuple[Differing, ...]

    @property
    def key(self) -> str:
        """By it the table knows it."""
        return str(self.conflict.id)


@dataclass(frozen=True)
class Compared:
    """What a merge would do."""

    taken: Counts
    united: int  # each half changed something else of the record
    shown: tuple[Shown, ...]
    brings_closing: bool = False  # or may: that is never undone


class MergeDialog(QDialog):
    """`decided` carries what becomes of each conflict, by its record, once a person has said all."""

    decided = Signal(object)

    def __init__(self, compared: Compared, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("合并另一份办公室"))
        self._shown = compared.shown
        self._takes: dict[UUID, Take] = {}
        lengths = metrics()
        self.resize(lengths.ems(64), lengths.ems(40))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(_summary(compared), Role.PANEL))
        told = tr("合并前自动备份。合并是一步，可以撤销；另一份不会改动。")
        if compared.brings_closing:
            told = tr("合并前自动备份。取用了另一份的封账，合并就不能撤销；另一份不会改动。")
        column.addWidget(wrapped(told, Role.HINT))
        self.table = RecordTable("merge_conflicts", _columns(), settings)
        self.table.row_chosen.connect(self._choose)
        self.fields = RecordTable("merge_fields", _field_columns(), settings)
        takes = self._make_takes()
        self.merge = Button(tr("合并"), Kind.PRIMARY)
        self.merge.clicked.connect(self._agree)
        if self._shown:
            column.addWidget(self.table, 2)
            column.addWidget(self.fields, 3)
            column.addLayout(takes)
        column.addLayout(self._make_foot())
        self._show()

    def _make_takes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        self.takes = {take: Button(words(take.label)) for take in Take}
        for take, button in self.takes.items():
            button.clicked.connect(partial(self._take, take))
            row.addWidget(button)
        row.addStretch(1)
        self.rest = {
            Take.MINE: Button(tr("没有决定的都用本机的"), Kind.LINK),
            Take.THEIRS: Button(tr("没有决定的都用另一份的"), Kind.LINK),
        }
        for take, button in self.rest.items():
            button.clicked.connect(partial(self._take_rest, take))
            row.addWidget(button)
        return row

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        row.addStretch(1)
        leave = Button(tr("不合并"))
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        row.addWidget(self.merge)
        return row

    # -- what is shown ----------------------------------------------------------------------------

    def _show(self) -> None:
        self.table.set_rows(tuple(_row(each, self._takes) for each in self._shown))
        if self._shown and not self.table.current_key():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._choose(self.table.current_key())
        left = len(self._shown) - len(self._takes)
        self.merge.setEnabled(left == 0)
        self.merge.setText(tr("合并") if not left else tr("还有 {n} 条没有决定").format(n=left))
        for button in self.rest.values():
            button.setVisible(left > 0)

    def _choose(self, key: str) -> None:
        shown = self._find(key)
        self.fields.set_rows(
            tuple(_field_row(at, each) for at, each in enumerate(_sides(shown))) if shown else ()
        )
        for take, button in self.takes.items():
            button.setVisible(shown is not None and take in shown.conflict.may)

    def _find(self, key: str) -> Shown | None:
        return next((each for each in self._shown if each.key == key), None)

    # -- what is done -----------------------------------------------------------------------------

    def _take(self, take: Take, *_: object) -> None:
        shown = self._find(self.table.current_key())
        if shown is None:
            return
        self._takes[shown.conflict.id] = take
        self._show()
        undecided = [each for each in self._shown if each.conflict.id not in self._takes]
        if undecided:
            self.table.setCurrentIndex(self.table.model().index(self._shown.index(undecided[0]), 0))

    def _take_rest(self, take: Take, *_: object) -> None:
        for each in self._shown:
            self._takes.setdefault(each.conflict.id, take)
        self._show()

    def _agree(self) -> None:
        self.accept()
        self.decided.emit(self._takes)


def _summary(compared: Compared) -> str:
    if not compared.shown:
        told = tr("另一份新增 {added} 条、改过 {changed} 条、删除 {deleted} 条，没有两边都改过的。")
    else:
        told = tr(
            "另一份新增 {added} 条、改过 {changed} 条、删除 {deleted} 条，直接取用；"
            "两边都改过的 {m} 条，逐条决定。"
        )
    said = told.format(**asdict(compared.taken), m=len(compared.shown))
    if compared.united:
        united = tr("两边改的不是同一处的 {n} 条，合在一起。").format(n=compared.united)
        said = sentences((said, united))
    return said


def _sides(shown: Shown) -> Sequence[Differing]:
    """Who changed it and when, and the fields; of one deleted in a half, first that it was."""
    one = shown.conflict
    if one.refused is not None:
        only = Differing(tr("只能用本机的"), words(one.refused), "")
        return (one.changed, only, *shown.fields)
    gone = {
        side: tr("（已删除）")
        for side, record in (("m", one.mine), ("t", one.theirs))
        if record is None
    }
    if not gone:
        return (one.changed, *shown.fields)
    kept = tr("（改过）")
    first = Differing(tr("记录"), gone.get("m", kept), gone.get("t", kept))
    return (one.changed, first, *shown.fields)


def _columns() -> tuple[Column, ...]:
    says = (tr("待决定"), *(words(take.label) for take in Take))
    return (
        Column("state", tr("决定"), CellKind.STATE, ems=7, sortable=False, says=says),
        Column("register", tr("记录"), ems=7, sortable=False),
        Column("title", tr("内容"), ems=24, stretch=True, sortable=False),
    )


def _row(shown: Shown, takes: dict[UUID, Take]) -> Row:
    one = shown.conflict
    take = takes.get(one.id)
    cells = (
        State.JUDGE if take is None else State.RECEIVED,
        words(one.register.title),
        one.title,
    )
    return Row(shown.key, cells, {"state": tr("待决定") if take is None else words(take.label)})


def _field_columns() -> tuple[Column, ...]:
    return (
        Column("label", tr("项目"), ems=9, sortable=False),
        Column("mine", tr("本机"), ems=22, stretch=True, sortable=False),
        Column("theirs", tr("另一份"), ems=22, sortable=False),
    )


def _field_row(at: int, each: Differing) -> Row:
    return Row(str(at), (words(each.label), each.mine or None, each.theirs or None))
