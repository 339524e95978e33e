"""The paste preview: the block, its faults, and two buttons that hold the numbers.

It stores nothing itself: it says what a person decided, and shows what the service read.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.sheets import table_columns
from duikou_desktop.services.block import Block, Outcome, ReadBlock
from duikou_desktop.services.block_column import ColumnValue, with_value
from duikou_desktop.ui.registers.paste.model import Typed
from duikou_desktop.ui.registers.paste.table import BlockTable
from duikou_desktop.ui.registers.paste.waiting import WaitingPanel
from duikou_desktop.ui.registers.paste.waiting_list import waiting_list
from duikou_desktop.ui.registers.paste.words import (
    OUTCOME_STATES,
    fresh_words,
    left_out_words,
    left_words,
    outcome_words,
    repeated_words,
    save_left_words,
    unit_words,
)
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column, side_by_side
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.state_label import StateLabel
from duikou_desktop.ui.widgets.task_view import TaskHandleView
from duikou_desktop.ui.widgets.tips import plain_tip

ALL, WAITING = "all", "waiting"
SAVE, STORE, DROP = "save", "store", "drop"
Row = tuple[int, tuple[Cell, ...]]


class PastePreview(QDialog):
    """`changed`: a cell, a column or the headings are another, to be read again."""

    changed = Signal(object)  # Block
    headed_asked = Signal(bool)
    store_asked = Signal(object)  # Block
    save_faulty_asked = Signal(object)  # ReadBlock
    value_asked = Signal(str)  # for a whole column, by its field

    def __init__(self, read: ReadBlock, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.read = read
        self._came = read.block
        self._earlier: list[Block] = []
        self._columns_settled = False  # just now: what is to look at is another list than before
        self._apart: frozenset[Row] = frozenset()
        room = parent.window().size()
        self.resize(room.width() * 24 // 25, room.height() * 23 // 25)
        self.table = BlockTable()
        self.waiting = WaitingPanel()
        self.banner = Banner()
        self.likely = Banner()
        self.progress = TaskHandleView()
        self.headed = Check(tr("第一行是表头"))
        self.headed.setChecked(read.block.mapping.head > 0)
        self._counts = QHBoxLayout()
        self.filter = SegmentedFilter(
            (Segment(ALL, tr("全部")), Segment(WAITING, tr("只看要处理的")))
        )
        self.fill = Button(tr("整列填…"))
        self.fill.setMenu(QMenu(self))
        self.fill.menu().aboutToShow.connect(self._offer_fields)
        self.footnote = wrapped("", Role.HINT)
        self.store = Button("", Kind.PRIMARY, hint="Ctrl+Enter")
        self.save_faulty = Button("")
        self._lay_out(title)
        self._connect()
        self.show_read(read)
        self.table.fit_columns()
        self.table.setCurrentIndex(self.table.rows.index(0, 1))
        self.waiting.go()
        self.table.setFocus()

    def _lay_out(self, title: str) -> None:
        lengths = metrics()
        header = PageHeader(title, tr("现在什么都还没有存。"))
        header.add_tool(self.headed)
        outer = page_column(self, header, self.banner, self.likely, self.progress)
        top = QHBoxLayout()
        self._counts.setSpacing(lengths.us(4))
        top.addLayout(self._counts, 1)
        top.addWidget(self.fill)
        top.addWidget(self.filter)
        outer.addLayout(top)
        split = side_by_side(self._table_card(), self.waiting)
        split.setStretchFactor(0, 1)
        self.waiting.setMinimumWidth(lengths.ems(20))
        split.setSizes([self.width() - lengths.ems(27), lengths.ems(27)])
        outer.addWidget(split, 1)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addWidget(self.footnote, 1)
        leave = Button(tr("取消"))
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        row.addWidget(self.save_faulty)
        row.addWidget(self.store)
        outer.addLayout(row)

    def _table_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.table, 1)
        hint = wrapped(
            tr(
                "表头上面一行是原来的列名，下面一行是存到哪一项，点开可改（Alt+↓）。"
                "单元格可以直接改，改好立即重新检查；选中几格，Ctrl+V 贴入一列，Ctrl+D 都填成第一格的。"
            ),
            Role.HINT,
        )
        margin = metrics().us(2)
        hint.setContentsMargins(margin, margin, margin, margin)
        inside.addWidget(hint)
        return card

    def _connect(self) -> None:
        self.table.rows.edited.connect(self._mend)
        self.table.paste_refused.connect(self._refuse_paste)
        self.table.mapping_asked.connect(self._choose_column)
        self.waiting.place_asked.connect(self.table.go_to)
        self.waiting.taken.connect(self._mend)
        self.waiting.value_asked.connect(self.value_asked)
        self.waiting.row_taken.connect(self._take_row)
        self.waiting.fresh_agreed.connect(self._enter_too)
        self.likely.retried.connect(self._agree)
        self.filter.picked.connect(self._filter)
        self.headed.clicked.connect(self._ask_headed)
        self.store.clicked.connect(self._store)
        self.save_faulty.clicked.connect(self._save_faulty)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._store)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._undo)

    # -- what was read ----------------------------------------------------------------------------

    def show_read(self, read: ReadBlock) -> None:
        """Shows the block as it was read now."""
        self.read = read
        self.headed.setChecked(read.block.mapping.head > 0)
        self.table.rows.set_read(read)
        self.waiting.set_waiting(waiting_list(read))
        if self._columns_settled:
            self._columns_settled = False
            self.waiting.go()
        while (item := self._counts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._counts.addWidget(label(tr("共 {n} 行").format(n=len(read.rows)), Role.HINT))
        for outcome in Outcome:
            if count := read.counts.get(outcome, 0):
                said = outcome_words(outcome, count)
                self._counts.addWidget(StateLabel(OUTCOME_STATES[outcome], said))
        self._counts.addStretch(1)
        self.banner.clear()
        self._ask_likely()
        self.store.setText(tr("存入 {n} 行").format(n=read.good))
        self._tell_whether_to_store()
        self.save_faulty.setText(save_left_words(read))
        self.save_faulty.setVisible(bool(read.left))

    def _tell_whether_to_store(self, *, busy: bool = False) -> None:
        """Not while a column waits for a person: what stands in it would be lost unseen."""
        likely = len(self._unconfirmed())
        block = self.read.block
        said = fresh_words(block) + repeated_words(self.read) + unit_words(block)
        said += left_out_words(block)
        said += tr("存入后可以一步撤销。")
        if likely:
            said = tr("有 {n} 列的列名还没有确认，定下以后才能存入。").format(n=likely)
        self.footnote.setText(said)
        self.store.setToolTip(plain_tip(said))
        self.store.setEnabled(not busy and not likely and self.read.good > 0)

    def _ask_likely(self) -> None:
        """Columns that are only alike wait for a person; one button agrees to all of them."""
        likely = self._unconfirmed()
        if not likely:
            self.likely.clear()
            return
        pairs = tr("、").join(f"{heading} → {field}" for heading, field in likely.values())
        said = tr("有 {n} 列写法或内容相近，还没有存：{pairs}").format(n=len(likely), pairs=pairs)
        self.likely.say(Tone.PART, said, retry=tr("都对，存到这些项"))

    def _unconfirmed(self) -> dict[int, tuple[str, str]]:
        """The place, heading and likely field of each column that is only alike."""
        block = self.read.block
        return {
            place: (each.heading, words(block.register.label_of(each.proposal)))
            for place, each in enumerate(block.mapping.columns)
            if each.proposal
        }

    def _agree(self) -> None:
        block = self.read.block
        for place, each in enumerate(block.mapping.columns):
            if each.proposal:
                block = block.with_column(place, each.proposal)
        self._columns_settled = True
        self._change(block)

    def set_busy(self, *, busy: bool) -> None:
        """While rows are read or stored no button may be pressed twice."""
        self._tell_whether_to_store(busy=busy)

    # -- what a person does -----------------------------------------------------------------------

    def _change(self, block: Block) -> None:
        self._earlier.append(self.read.block)
        self.changed.emit(block)

    def _ask_headed(self) -> None:
        self._earlier.append(self.read.block)
        self.headed_asked.emit(self.headed.isChecked())

    def _undo(self) -> None:
        """Ctrl+Z: the block as it was before the last change."""
        if self._earlier:
            self.changed.emit(self._earlier.pop())

    def _mend(self, typed: tuple[Typed, ...]) -> None:
        block = self._now()
        for row, place, said in typed:
            block = block.with_cell(row, place, said)
        self._change(block)

    def _refuse_paste(self, said: str) -> None:
        self.banner.say(Tone.PART, said)

    def give(self, value: ColumnValue) -> None:
        """One value for a whole column."""
        self._change(with_value(self.read, value))

    def _take_row(self, row: int) -> None:
        self._change(self._now().with_row(row))

    def _enter_too(self, names: tuple[tuple[str, str], ...]) -> None:
        self._change(self._now().with_fresh(names))

    def _now(self) -> Block:
        return self.read.block

    def _filter(self, key: str) -> None:
        self.table.rows.show_waiting(only=key == WAITING)

    def _store(self) -> None:
        likely = self._unconfirmed()
        if likely:
            self._ask_first(likely)
        elif self.store.isEnabled() and self._may_leave_behind():
            self.store_asked.emit(self.read.block)

    def saved_apart(self, read: ReadBlock) -> None:
        """The rows that `read` leaves behind stand in a file now."""
        self._apart |= _left(read)

    def _may_leave_behind(self) -> bool:
        """Rows that are neither stored nor in a file would be lost with the window."""
        if _left(self.read) <= self._apart:
            return True
        sentence = tr("存入 {n} 行后，{left}，也没有另存；关上以后这里就看不到了。").format(
            n=self.read.good, left=left_words(self.read)
        )
        answers = (
            (SAVE, save_left_words(self.read)),
            (STORE, tr("不另存，存入 {n} 行").format(n=self.read.good)),
            ("", tr("回去看")),
        )
        answer = ask(self, tr("有的行没有存"), sentence, answers)
        if answer == SAVE:
            self._save_faulty()
        return answer == STORE

    def _ask_first(self, likely: dict[int, tuple[str, str]]) -> None:
        """A column left out unseen would be a loss: the person decides on each, or on all."""
        pairs = tr("、").join(
            tr("“{heading}”存不存到“{field}”").format(heading=heading, field=field)
            for heading, field in likely.values()
        )
        first = tr("还不能存入：先定下{pairs}。").format(pairs=pairs)
        second = tr("都对就按右边的按钮；不对的，在表头下面一行改（Alt+↓），或选“不存这一列”。")
        self.likely.say(Tone.LOST, first, second, retry=tr("都对，存到这些项"))
        self.table.stand_on_column(next(iter(likely)))

    def _save_faulty(self) -> None:
        self.save_faulty_asked.emit(self.read)

    def reject(self) -> None:
        """Esc, the cross, 取消: what was mended here is nowhere else."""
        if self._may_give_up():
            super().reject()

    def _may_give_up(self) -> bool:
        count = self.read.block.mended_since(self._came)
        if not count:
            return True
        sentence = tr("改过 {n} 格，还没有存入。").format(n=count)
        answers = (("", tr("回去看")), (DROP, tr("放弃更改")))
        return ask(self, tr("更改还没有保存"), sentence, answers) == DROP

    def _choose_column(self, place: int, at: QPoint) -> None:
        self.mapping_menu(place).popup(at)

    def mapping_menu(self, place: int) -> QMenu:
        """Where the column may be stored: what is likely first."""
        block = self.read.block
        column = block.mapping.columns[place]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        why = menu.addAction(words(column.why.value))
        why.setEnabled(False)
        menu.addSeparator()
        if column.key is not None:
            menu.addAction(tr("整列填…")).triggered.connect(partial(self._ask_value, column.key))
            menu.addSeparator()
        columns = table_columns(block.register)
        for each in sorted(columns, key=lambda each: each.key != column.proposal):
            action = menu.addAction(words(each.label))
            action.setCheckable(True)
            action.setChecked(each.key == column.key)
            action.triggered.connect(partial(self._map, place, each.key))
        menu.addSeparator()
        menu.addAction(tr("不存这一列")).triggered.connect(partial(self._map, place, None))
        return menu

    def _offer_fields(self) -> None:
        """Those the table has no column for too."""
        menu = self.fill.menu()
        menu.clear()
        for each in table_columns(self.read.block.register):
            act = partial(self._ask_value, each.key)
            menu.addAction(words(each.label)).triggered.connect(act)

    def _ask_value(self, key: str, _checked: object = None) -> None:
        self.value_asked.emit(key)

    def _map(self, place: int, key: str | None, _checked: object = None) -> None:
        self._change(self.read.block.with_column(place, key))


def _left(read: ReadBlock) -> frozenset[Row]:
    """The rows left behind, as they stand."""
    return frozenset((each.row, read.block.rows[each.row]) for each in read.left)
