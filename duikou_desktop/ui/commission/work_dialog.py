"""What a relation's figures of work are made of: the records of both sides, and their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.desk.report_view import put_out
from duikou_desktop.services.desk.work_records import WORKS, WorkRecord
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.round_table import side_column
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.columns import Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard


class WorkDialog(QDialog):
    """One line a record; `written` carries the folder that evidence was put in, to be opened."""

    written = Signal(Path)
    review_asked = Signal()
    failed = Signal(object)  # what is no trouble of a person's

    def __init__(
        self,
        title: str,
        records: Sequence[WorkRecord],
        work: str,
        counter: Counter,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        """`work`: the register that is shown first."""
        super().__init__(parent)
        self._counter, self._records = counter, {str(each.id): each for each in records}
        self.setWindowTitle(tr("工作量"))
        lengths = metrics()
        self.resize(lengths.ems(64), lengths.ems(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(title, Role.PANEL))
        told = tr(
            "两边上报包里计入的记录。派驻人员两边报了同一个人的只算一人，新技术同名的只算一项。"
        )
        column.addWidget(wrapped(told, Role.LABEL))
        self.banner = Banner()
        column.addWidget(self.banner)
        self.works = SegmentedFilter(tuple(map(self._segment, WORKS)))
        self.works.picked.connect(self.show_work)
        column.addWidget(self.works)
        self.table = RecordTable("work_records", _columns(), settings)
        self.table.row_chosen.connect(self._choose)
        self.table.row_opened.connect(self._open)
        self.card = TableCard(self.table, wrapped(tr("两边都没有登记。"), Role.LABEL))
        column.addWidget(self.card, 1)
        column.addLayout(self._foot())
        self.works.set_current(work)
        self.show_work(work)

    def _segment(self, work: str) -> Segment:
        count = sum(each.register == work for each in self._records.values())
        return Segment(work, words(BY_KEY[work].title), count)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        self.evidence = Button("")
        self.evidence.clicked.connect(self._open)
        review = Button(tr("到评审打分 ›"), Kind.LINK)
        review.clicked.connect(self.accept)
        review.clicked.connect(self.review_asked)
        close = Button(tr("知道了"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(self.evidence)
        row.addWidget(review)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def show_work(self, work: str) -> None:
        """The records of that register."""
        rows = tuple(_row(each) for each in self._records.values() if each.register == work)
        self.table.set_rows(rows)
        self.card.set_empty(empty=not rows)
        if rows:
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._choose(self.table.current_key())

    def _choose(self, key: str) -> None:
        each = self._records.get(key)
        count = len(each.evidence) if each is not None else 0
        self.evidence.setText(tr("看佐证 {n} 件").format(n=count) if count else tr("没有佐证文件"))
        self.evidence.setEnabled(count > 0)

    def _open(self, *_: Any) -> None:
        """Puts the evidence of the record out, to be looked at."""
        each = self._records.get(self.table.current_key())
        if each is None or not each.evidence:
            return
        self._counter.ask(
            lambda desk: put_out(desk, each.package, each.evidence),
            self.written.emit,
            lambda error: say_trouble(self.banner, error, self.failed.emit),
        )


def _columns() -> tuple[Column, ...]:
    return (
        side_column(),
        Column("day", tr("日期"), ems=15, sortable=False),
        Column("caption", tr("内容"), ems=18, stretch=True, sortable=False),
        Column("proofs", tr("佐证"), ems=20, sortable=False),
    )


def _days(each: WorkRecord) -> str:
    """A day, or of a stay from when till when: what lies between two of them is a gap."""
    first = str(each.seen.day or "")
    if each.until is None:
        return first
    return tr("{first} 至 {last}").format(first=first, last=each.until)


def _row(each: WorkRecord) -> Row:
    cells = (
        words(each.side.label),
        _days(each),
        each.seen.caption,
        joined(each.seen.proofs),
    )
    return Row(str(each.id), cells)
