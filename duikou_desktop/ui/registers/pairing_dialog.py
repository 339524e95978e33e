"""读入关系表: what was read out of a table, what is doubted, and which pairings go in."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import Trouble
from duikou_desktop.services.pairing_import import first_day, read_file, read_pasted, take_in
from duikou_desktop.services.pairing_proposals import Proposal, Proposer, Standing
from duikou_desktop.services.pairing_rows import PairingReading, Question
from duikou_desktop.services.pairing_sides import known_sides
from duikou_desktop.ui.choosing import open_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.registers.pairing_bar import (
    AGAIN,
    LEAVE,
    PairingBar,
    answer_to,
    ask_several,
)
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class PairingDialog(QDialog):
    """Nothing is stored until the button that holds the number is pressed."""

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._proposer: Proposer | None = None
        self._found: tuple[Proposal, ...] = ()
        self._mine: frozenset[int] = frozenset()  # the places of rows that may be the office's
        self._answers: dict[Question, int] = {}
        self._left: set[int] = set()
        lengths = metrics()
        self.setWindowTitle(tr("读入关系表"))
        self.resize(lengths.ems(72), lengths.ems(38))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(4)] * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(tr("读入关系表"), Role.PANEL))
        told = tr(
            "Word、Excel、CSV 的关系表，或复制来的表格和名单都可以。空白格读作上一格，"
            "一格里几家医院分作几对；怎么读的写在每一行后面，登记之前什么都不写。"
            "“要定”的行在表的下面回答，没有回答的不登记。"
        )
        column.addWidget(wrapped(told, Role.HINT))
        column.addLayout(self._ways())
        self.banner = Banner()
        column.addWidget(self.banner)
        self.table = RecordTable("pairing_import", _columns(), settings)
        nothing = wrapped(tr("先选文件，或者复制一张表再点“粘贴”。"), Role.LABEL)
        self.card = TableCard(self.table, nothing)
        column.addWidget(self.card, 1)
        self.bar = PairingBar(self.table)
        self.bar.said.connect(self._answer)
        self.table.choice_changed.connect(self._ask_of_chosen)
        column.addWidget(self.bar)
        column.addLayout(self._footer())
        self._show()

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        choose = Button(tr("选文件…"), icon_name="folder")
        choose.clicked.connect(self._choose)
        paste = Button(tr("粘贴"), icon_name="paste")
        paste.clicked.connect(self._paste)
        row.addWidget(choose)
        row.addWidget(paste)
        row.addStretch(1)
        scheme = self._desk.scheme
        self.since = DateField(parse_date, date.isoformat, lambda: first_day(scheme))
        self.since.set_value(first_day(scheme))
        self.since.set_name(tr("结对开始"))
        self.since.setFixedWidth(metrics().ems(14))
        row.addWidget(label(tr("新增的从哪一天起结对"), Role.HINT))
        row.addWidget(self.since)
        self.all = QCheckBox(tr("别家医院的也登记"))
        self.all.toggled.connect(self._show)
        row.addWidget(self.all)
        return row

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        self.counts = label("", Role.HINT)
        row.addWidget(self.counts, 1)
        self.take = Button("", Kind.PRIMARY)
        self.take.clicked.connect(self.take_in)
        row.addWidget(self.take)
        close = Button(tr("关上"))
        close.clicked.connect(self.reject)
        row.addWidget(close)
        return row

    # -- what is read -----------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = tr("关系表 (*.docx *.xlsx *.xls *.ods *.csv *.txt)")
        chosen = open_file(self, "pairings", tr("选关系表"), kinds)
        if chosen is not None:
            self.read(chosen)

    def _paste(self) -> None:
        self.read_text(QApplication.clipboard().text())

    def read(self, file: Path) -> None:
        """Reads the table in a file."""
        self._ask(partial(read_file, file, known_sides(self._desk.scheme)))

    def read_text(self, text: str) -> None:
        """Reads a table or list that was copied."""
        self._ask(partial(read_pasted, text, known_sides(self._desk.scheme)))

    def _ask(self, reader: Any) -> None:
        self.banner.clear()
        scheme = self._desk.scheme

        def question(store: Store) -> Proposer:
            return Proposer.of(store, scheme, reader())

        self._desk.ask(question, self._take, self._failed)

    def _take(self, proposer: Proposer) -> None:
        self._proposer = proposer
        self._answers, self._left = {}, set()
        self._found = proposer.rows({})
        self._mine = frozenset(each.at for each in self._found if each.mine)
        reading: PairingReading = proposer.reading
        left = reading.left_out
        if not self._found and not left:
            self.banner.say(Tone.PART, tr("里面没有读出结对关系。"))
        elif left:
            first = left[0]
            told = tr("{n} 行没有读出，先看第 {line} 行：{words} {why}")
            said = told.format(
                n=len(left), line=first.line, words=first.words, why=words(first.reason)
            )
            self.banner.say(Tone.PART, said)
        self._show()
        self._stand_on_open(-1)

    # -- what is shown ----------------------------------------------------------------------------

    def chosen(self) -> list[Proposal]:
        """Those that would go in."""
        return [each for each in self._shown() if self._goes_in(each)]

    def _goes_in(self, each: Proposal) -> bool:
        return each.standing is Standing.NEW and (each.mine or self.all.isChecked())

    def _shown(self) -> list[Proposal]:
        every = self.all.isChecked()
        return [each for each in self._found if every or each.mine or each.at in self._mine]

    def _show(self) -> None:
        shown = self._shown()
        every = self.all.isChecked()
        self.table.set_rows(tuple(_row(each, own=each.mine or every) for each in shown))
        fresh = len(self.chosen())
        self.take.setText(tr("登记 {n} 对").format(n=fresh))
        self.take.setEnabled(fresh > 0)
        waiting = sum(each.standing is Standing.OPEN for each in shown)
        told = tr("读出 {all} 对，和本单位有关的 {mine} 对。")
        if waiting:
            told = tr("读出 {all} 对，和本单位有关的 {mine} 对，要定 {open} 对。")
        mine = sum(each.mine for each in self._found)
        said = told.format(all=len(self._found), mine=mine, open=waiting)
        self.counts.setText(said if self._proposer else "")
        self._ask_of_chosen()

    # -- what is asked ----------------------------------------------------------------------------

    def _chosen_rows(self) -> list[Proposal]:
        keys = set(self.table.chosen_keys())
        return [each for each in self._shown() if str(each.at) in keys]

    def _ask_of_chosen(self) -> None:
        self.bar.ask(self._chosen_rows())

    def _answer(self, said: int) -> None:
        """Settles the chosen rows, and all that ask the same; then on to the next open one."""
        assert self._proposer is not None
        rows, here = self._chosen_rows(), self.table.current_key()
        if said == AGAIN:
            self._left.difference_update(each.at for each in rows)
            for question in (asked for each in rows for asked in each.questions):
                self._answers.pop(question, None)
        elif said == LEAVE:
            free = (Standing.OPEN, Standing.NEW)
            self._left.update(each.at for each in rows if each.standing in free)
        else:
            several = ask_several(rows)
            for question in (each.open[0] for each in rows if each.standing is Standing.OPEN):
                answer = answer_to(question, said, several=several)
                if answer is not None:
                    self._answers[question] = answer
        self._found = self._proposer.rows(self._answers, self._left)
        self._show()
        if said != AGAIN:
            self._stand_on_open(int(here or -1))

    def _stand_on_open(self, here: int) -> None:
        """On the next open row below, or the first one; where none is, it stays."""
        waiting = [each.at for each in self._shown() if each.standing is Standing.OPEN]
        if waiting:
            after = (at for at in waiting if at > here)
            self.table.choose(str(next(after, waiting[0])))
            self.table.setFocus()

    # -- in ---------------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Registers the new ones, as one step that can be undone."""
        if not self.since.is_readable():
            self.since.setFocus()
            return
        scheme, chosen, since = self._desk.scheme, self.chosen(), self.since.value()

        def deed(store: Store, _task: Task) -> tuple[int, ChangeSet | None]:
            return len(chosen), take_in(store, scheme, chosen, since=since)

        self._desk.act(deed, self._taken, self._failed)

    def _taken(self, _number: int) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        else:
            self._desk.report(error)


def _columns() -> tuple[Column, ...]:
    states = (tr("已有"), tr("新增"), tr("要定"), tr("重复"), tr("不登记"), tr("别家的"))
    return (
        Column("state", tr("状态"), CellKind.STATE, ems=5.9, sortable=False, says=states),
        Column("line", tr("行"), CellKind.FIGURE, ems=3.5, sortable=False),
        Column("county", tr("县"), ems=8, sortable=False),
        Column("recipient", tr("受援医院"), ems=14, sortable=False),
        Column("supporter", tr("支援医院"), ems=14, sortable=False),
        Column("doubts", tr("怎么读的"), ems=18, stretch=True, sortable=False),
    )


def _row(each: Proposal, *, own: bool) -> Row:
    """`own`: it goes in where nothing is open."""
    read = each.read
    said = sentences((*each.reasons, *each.doubts))
    shape, state = {
        Standing.KNOWN: (State.COUNTED, tr("已有")),
        Standing.NEW: (State.NOTED if each.doubts else State.COUNTED, tr("新增")),
        Standing.OPEN: (State.NO_EVIDENCE, tr("要定")),
        Standing.TWIN: (State.NO_DATA, tr("重复")),
        Standing.LEFT: (State.NO_DATA, tr("不登记")),
    }[each.standing]
    if each.standing is Standing.NEW and not own:
        shape, state = State.NO_DATA, tr("别家的")
    cells = (shape, read.line, each.county, each.recipient.name, each.supporter.name, said)
    return Row(str(each.at), cells, {"state": state})
