"""双方不一致: what the two sides say differently, side by side, and whose word stands, with the reason."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.deciding import Ruling, decide
from duikou_desktop.services.desk.foreseen import Foreseen, foresee
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Decision
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.difference_rows import (
    Entry,
    Part,
    before_words,
    difference_columns,
    difference_row,
    entries_of,
    subject_words,
)
from duikou_desktop.ui.commission.touched_words import touched_words
from duikou_desktop.ui.fields.text import LongTextField
from duikou_desktop.ui.runner import Handle
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.detail_pane import DetailPane
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard

# A row as it is decided now: what was begun before it was decided otherwise is not told again.
Row = tuple[str, Decision | None]
_PAUSE = 400  # ms; who only passes by has nothing counted


class DifferencesPage(DeskPage):
    """Each decision is kept with who made it and why; it stands in both sides' receipts."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("双方不一致"), parent)
        self._entries: tuple[Entry, ...] = ()
        self._part = Part.OPEN
        self._relation: UUID | None = None  # only this one's, as asked for on another page
        self._kept: Row = "", None  # whose reason is in the field
        self._drafts: dict[Row, str] = {}  # reasons begun, and not given yet
        self._foreseen: dict[str, tuple[Foreseen, ...]] = {}  # by entry, as the desk stands
        self._counting: Handle | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._foresee)
        self.segments = SegmentedFilter(tuple(Segment(part.value, "") for part in Part))
        self.segments.picked.connect(self._pick)
        self.whole = Button(tr("看全部结对关系"), Kind.LINK)
        self.whole.clicked.connect(self._show_whole)
        self.table = RecordTable("differences", difference_columns(), settings)
        self.table.setProperty("pane", True)
        self.empty = wrapped("", Role.LABEL)
        self.card = TableCard(self.table, self.empty)
        self.table.row_chosen.connect(self._choose)
        self.table.choice_changed.connect(self._tell_chosen)
        self.detail = self._make_detail()
        outer = self.column()
        bar = QHBoxLayout()
        bar.addWidget(self.segments)
        bar.addWidget(self.whole)
        scope = tr(
            "对照派驻人员、派驻起止、教学活动、新技术；重点专科、业务量、制度、进修等不对照。"
        )
        bar.addWidget(wrapped(scope, Role.HINT), 1)
        outer.addLayout(bar)
        outer.addWidget(self.card, 1)
        outer.addWidget(self.detail)
        counter.moved.connect(self._turned)
        self.refresh()

    def _make_detail(self) -> DetailPane:
        """Below the table: both claims, the reason, and one button for each side."""
        lengths = metrics()
        made = DetailPane()
        column = made.column
        self._title = label("", Role.STRONG)
        column.addWidget(self._title)
        self._claims = {side: wrapped() for side in (Side.SUPPORTER, Side.RECIPIENT)}
        for claim in self._claims.values():
            column.addWidget(claim)
        self.touched = wrapped("", Role.LABEL)
        column.addWidget(self.touched)
        self._before = wrapped("", Role.HINT)
        column.addWidget(self._before)
        self.several = wrapped("", Role.STRONG)
        column.addWidget(self.several)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        self.reason = LongTextField(tr("认定的理由；写进双方的回执"), least=2, most=3)
        self.reason.set_name(tr("认定的理由"))
        self.reason.changed.connect(self._draft)
        row.addWidget(self.reason, 1)
        bottom = Qt.AlignmentFlag.AlignBottom
        self.stands = {
            side: Button(text, Kind.PRIMARY if side is Side.SUPPORTER else Kind.PLAIN)
            for side, text in (
                (Side.SUPPORTER, tr("按支援医院")),
                (Side.RECIPIENT, tr("按受援医院")),
            )
        }
        for side, button in self.stands.items():
            button.clicked.connect(
                self._for_supporter if side is Side.SUPPORTER else self._for_recipient
            )
            row.addWidget(button, 0, bottom)
        self.withdraw = Button(tr("撤回认定"))
        self.withdraw.clicked.connect(self._withdraw)
        row.addWidget(self.withdraw, 0, bottom)
        column.addLayout(row)
        return made

    # -- what is shown ----------------------------------------------------------------------------

    def show_wanted(self, relation: object) -> None:
        """Only what differs in that relation."""
        self._relation = UUID(str(relation))
        self._part = Part.ALL
        self._show()

    def refresh(self) -> None:
        """Looks the year over again."""
        self.ask_year(entries_of, self._take)

    def _take(self, entries: tuple[Entry, ...]) -> None:
        self._entries = tuple(sorted(entries, key=lambda each: each.number))
        self._foreseen.clear()
        self.header.set_context(tr("{year} 年").format(year=self._counter.year))
        self._show()

    def _turned(self) -> None:
        self._relation = None
        self._drafts.clear()
        self.outdated()

    def _show_whole(self) -> None:
        self._relation = None
        self._show()

    def _pick(self, part: str) -> None:
        self._part = Part(part)
        self._show()

    def _show(self) -> None:
        mine = [
            each
            for each in self._entries
            if self._relation is None or each.relation.relation == self._relation
        ]
        titles = {Part.OPEN: tr("待认定"), Part.DECIDED: tr("已认定"), Part.ALL: tr("全部")}
        counts = {part: sum(each.falls_in(part) for each in mine) for part in Part}
        self.segments.set_segments(
            tuple(Segment(part.value, titles[part], counts[part]) for part in Part)
        )
        self.segments.set_current(self._part.value)
        self.whole.setVisible(self._relation is not None)
        kept = [each for each in mine if each.falls_in(self._part)]
        # Where one was decided the next stands, so that a person works downwards.
        at = max(0, min(map(self.table.place, self.table.chosen_keys()), default=0))
        self.table.set_rows(tuple(map(difference_row, kept)))
        self.empty.setText(
            tr("双方的报告都计入的结对关系，人员、日期、教学活动和新技术报的一致；其余的还不对照。")
            if not mine
            else tr("没有这样的条目。")
        )
        self.card.set_empty(empty=not kept)
        if kept and not self.table.current_key():
            self.table.choose(kept[min(at, len(kept) - 1)].key)
        self._choose(self.table.current_key())
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        """Whatever is done is done to all that are chosen."""
        count = len(self._chosen())
        self.several.setVisible(count > 1)
        told = tr("选了 {n} 条：用同一个理由一次认定、撤回。")
        self.several.setText(told.format(n=count))
        self.withdraw.setEnabled(any(each.difference.decision for each in self._chosen()))

    def _chosen(self) -> tuple[Entry, ...]:
        wanted = set(self.table.chosen_keys() or [self.table.current_key()])
        return tuple(each for each in self._entries if each.key in wanted)

    def _choose(self, key: str) -> None:
        entry = self._entry(key)
        self.detail.setVisible(entry is not None)
        if entry is None:
            self._kept = "", None
            return
        told, decision = entry.difference.told, entry.difference.decision
        number = tr("第 {n} 号").format(n=entry.number)
        self._title.setText(f"{number}　{subject_words(entry)}")
        names = {
            Side.SUPPORTER: entry.relation.supporter.received.hospital_name,
            Side.RECIPIENT: entry.relation.recipient.received.hospital_name,
        }
        claims = {Side.SUPPORTER: told.supporter, Side.RECIPIENT: told.recipient}
        for side, claim in self._claims.items():
            said = tr("{name}（{side}）报：{claim}")
            claim.setText(
                said.format(name=names[side], side=words(side.label), claim=words(claims[side]))
            )
        self._tell_touched(entry)
        self._before.setText(before_words(entry.difference))
        self._before.setVisible(bool(self._before.text()))
        row = key, decision
        if self._kept != row:
            if self._kept in self._drafts and self._kept[0] in self.table.chosen_keys():
                # One more is chosen to be decided with the words that stand there.
                self._drafts.setdefault(row, self._drafts[self._kept])
            self._kept = row
            self.reason.set_fault(None)
            given = decision.reason if decision is not None else None
            self.reason.set_value(self._drafts.get(row, given))

    def _draft(self) -> None:
        if self._kept[0]:
            self._drafts[self._kept] = self.reason.value() or ""

    def _tell_touched(self, entry: Entry) -> None:
        """At once which points; what would become of them once it was counted."""
        found = self._foreseen.get(entry.key)
        self.touched.setText(touched_words(entry.touched, found))
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        if found is None and entry.touched:
            self._pause.start()

    def _foresee(self) -> None:
        entry = self._entry(self.table.current_key())
        if entry is None:
            return
        scheme, year = self._counter.scheme, self._counter.year

        def question(desk: DeskStore) -> tuple[Foreseen, ...]:
            found = settled_round(desk, scheme, year)
            return foresee(desk, scheme, found, entry.relation, entry.difference.told)

        def take(found: tuple[Foreseen, ...]) -> None:
            if self._entry(entry.key) is entry:
                self._foreseen[entry.key] = found
                if self.table.current_key() == entry.key:
                    self._tell_touched(entry)

        self._counting = self._counter.ask(question, take, self._not_foreseen)

    def _not_foreseen(self, error: BaseException) -> None:
        """A package that cannot be read says so where it is opened; the decision needs no count."""
        if not isinstance(error, Trouble | Cancelled):
            self.failed(error)

    def _entry(self, key: str) -> Entry | None:
        return next((each for each in self._entries if each.key == key), None)

    # -- what is done -----------------------------------------------------------------------------

    def _for_supporter(self) -> None:
        self.decide(Side.SUPPORTER)

    def _for_recipient(self) -> None:
        self.decide(Side.RECIPIENT)

    def decide(self, stands: Side) -> None:
        """Keeps whose word stands in all that is chosen; without a reason it says so and keeps nothing."""
        chosen = self._chosen()
        if not chosen:
            return
        reason = str(self.reason.value() or "").strip()
        self.reason.set_fault(None if reason else tr("写明认定的理由，再认定"))
        if not reason:
            return
        ruling = Ruling(stands, reason)

        def deed(desk: DeskStore, _task: Task) -> None:
            for each in chosen:
                decide(desk, each.relation, each.difference.told, ruling)

        self.act(deed)

    def _withdraw(self) -> None:
        decisions = [
            each.difference.decision
            for each in self._chosen()
            if each.difference.decision is not None
        ]

        def deed(desk: DeskStore, _task: Task) -> None:
            for each in decisions:
                desk.claims.withdraw(each)

        self.act(deed)
