"""What became of each file of a stick: taken, known, or refused in words."""

from __future__ import annotations

from collections import Counter as Counted
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import Message, say
from duikou_desktop.services.desk.collecting import Collected, Outcome
from duikou_desktop.services.desk.proofs import lacking_words
from duikou_desktop.ui.pictures import show_file
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import clauses, sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State

_SHAPES = {
    Outcome.TAKEN: State.RECEIVED,
    Outcome.KNOWN: State.NOTED,
    Outcome.REFUSED: State.FAULTY,
}


_ORDER = {Outcome.REFUSED: 0, Outcome.TAKEN: 1, Outcome.KNOWN: 2}


@dataclass(frozen=True)
class Ended:
    """A stick gone through: what became of each file, and where the packages lie now."""

    found: tuple[Collected, ...]
    to_confirm: int  # hospitals whose keys are still to be compared with their sheets
    place: Path
    year: int  # which is looked at now
    broken: Message | None = None  # why it did not come to its end, and what is left


class CollectDialog(QDialog):
    """`keys_asked`: a person goes on to compare the fingerprints of what came."""

    keys_asked = Signal()

    def __init__(
        self, collecting: Ended, settings: Settings, parent: QWidget, *, moved: bool = False
    ) -> None:
        super().__init__(parent)
        found, self._place = collecting.found, collecting.place
        self.setWindowTitle(tr("收报"))
        lengths = metrics()
        self.resize(lengths.ems(60), lengths.ems(30))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        self.told = label(_summary(collecting), Role.PANEL)
        column.addWidget(self.told)
        self.broken = wrapped(words(collecting.broken or ""), Role.FAULT)
        self.broken.setVisible(collecting.broken is not None)
        column.addWidget(self.broken)
        self.moved = wrapped(tr("已转到 {year} 年。").format(year=collecting.year), Role.LABEL)
        self.moved.setVisible(moved)
        column.addWidget(self.moved)
        self.table = RecordTable("collected", _columns(), settings)
        sorted_ = sorted(found, key=lambda each: (each.doubt is None, _ORDER[each.outcome]))
        self._rows = {str(at): each for at, each in enumerate(sorted_)}
        self.table.set_rows(tuple(_row(key, each) for key, each in self._rows.items()))
        self.table.row_chosen.connect(self._choose)
        column.addWidget(self.table, 1)
        self.whole = wrapped("", Role.LABEL)
        column.addWidget(self.whole)
        refused = wrapped(
            tr(
                "没有收的文件都没有动，为什么没有收见“说明”。文件坏了的，请原单位换一个 U 盘再拷一次，或重新封装。"
            ),
            Role.LABEL,
        )
        refused.setVisible(any(each.outcome is Outcome.REFUSED for each in found))
        column.addWidget(refused)
        kept = tr("收下的上报包连同佐证材料存在 {place}。佐证在“评审打分”里按要点打开。")
        where = wrapped(kept.format(place=self._place), Role.LABEL)
        column.addWidget(where)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        self.open_folder = Button(tr("打开文件夹"), icon_name="folder")
        self.open_folder.clicked.connect(self._show_place)
        for each in (where, self.open_folder):
            each.setVisible(any(one.outcome is not Outcome.REFUSED for one in found))
        row.addWidget(self.open_folder)
        row.addStretch(1)
        to_confirm = collecting.to_confirm
        self.keys = Button(tr("核对 {n} 家的指纹…").format(n=to_confirm))
        self.keys.setVisible(to_confirm > 0)
        self.keys.clicked.connect(self._to_keys)
        row.addWidget(self.keys)
        close = Button(tr("知道了"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
        if found:
            self.table.setCurrentIndex(self.table.model().index(0, 0))

    def _choose(self, key: str) -> None:
        """What the table has no room for."""
        each = self._rows.get(key)
        self.whole.setText(f"{_whose(each)}：{_why(each)}" if each is not None else "")

    def _show_place(self) -> None:
        show_file(self._place)

    def _to_keys(self) -> None:
        self.accept()
        self.keys_asked.emit()


def _summary(collecting: Ended) -> str:
    found = collecting.found
    if not found and collecting.broken is None:
        return tr("这里没有上报包（.dkpkg）。")
    counts = Counted(each.outcome for each in found)
    told = tr("收下 {n} 个，以前收过 {known} 个，没有收 {refused} 个。")
    said = told.format(
        n=counts[Outcome.TAKEN], known=counts[Outcome.KNOWN], refused=counts[Outcome.REFUSED]
    )
    doubted = sum(each.doubt is not None for each in found)
    return said + tr("其中 {n} 个存疑，看下面的说明。").format(n=doubted) if doubted else said


def _columns() -> tuple[Column, ...]:
    says = (*(words(each.label) for each in Outcome), tr("已收，存疑"))
    return (
        Column("outcome", tr("结果"), CellKind.STATE, ems=5.9, sortable=False, says=says),
        Column("name", tr("医院或文件"), ems=18, sortable=False),
        Column("why", tr("说明"), ems=24, stretch=True, sortable=False),
    )


def _row(key: str, each: Collected) -> Row:
    shape, word = _SHAPES[each.outcome], words(each.outcome.label)
    if each.doubt is not None:
        shape, word = State.FAULTY, tr("已收，存疑")
    return Row(key, (shape, _whose(each), _why(each)), {"outcome": word})


def _whose(each: Collected) -> str:
    if each.received is not None:
        return each.received.hospital_name
    return each.city or each.path.name


def _why(each: Collected) -> str:
    taken = each.received
    lacking = lacking_words(taken) if taken is not None else None
    said = [one for one in (each.doubt, each.why) if one is not None]
    if said:
        return sentences((*said, say("{what}。", what=lacking)) if lacking is not None else said)
    if taken is not None:
        told = tr("{year} 年，{side}医院，第 {n} 次上报")
        whole = told.format(year=taken.year, side=words(taken.side.label), n=taken.sequence)
        return clauses((whole, words(lacking))) if lacking is not None else whole
    return tr("市里的汇总") if each.city else str(each.path)
