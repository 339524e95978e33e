"""年度收报: who reported, what was claimed and what its records prove; both sides of every relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.deadline import deadline
from duikou_desktop.services.desk.deciding import Difference, with_decisions
from duikou_desktop.services.desk.proofs import lacking
from duikou_desktop.services.desk.round_view import RelationLine, RoundView
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.collect_flow import (
    CollectFlow,
    accepts,
    collected,
    dropped,
    not_collected_words,
)
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.deadline import DeadlineChip
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.difference_card import DifferenceCard
from duikou_desktop.ui.commission.filtering import Part, kept, segments
from duikou_desktop.ui.commission.round_table import (
    PROOFS,
    PairDelegate,
    relation_of,
    round_columns,
    round_rows,
)
from duikou_desktop.ui.commission.saving import save_missing, save_tables
from duikou_desktop.ui.commission.scores_card import ScoresCard
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.page_parts import side_by_side, turn
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.scroll_page import ScrollPage
from duikou_desktop.ui.widgets.segmented import SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard
from duikou_desktop.ui.widgets.tips import plain_tip

_REST_MS = 150

_WIDE, _TIGHT = [720, 360], [785, 295]  # of table and charts
_NARROW_EMS = 72


@dataclass(frozen=True)
class Seen:
    """The round with what both sides say differently, by relation."""

    view: RoundView
    differences: Mapping[UUID, tuple[Difference, ...]]
    until: date | None = None  # the day by which reports were to be there

    @property
    def open(self) -> dict[UUID, int]:
        """How many differences of each relation are still to be decided."""
        counts = {
            relation: sum(each.decision is None for each in found)
            for relation, found in self.differences.items()
        }
        return {relation: count for relation, count in counts.items() if count}


def look(desk: DeskStore, scheme: Scheme, year: int) -> Seen:
    """The year as the desk stands now."""
    read = read_year(desk, scheme, year)
    both = with_decisions(desk, year, read.both)
    return Seen(read.view, {each.relation: found for each, found in both}, deadline(desk, year))


def search_tip() -> str:
    """What is found among the reports, and what is not."""
    return tr(
        "在“年度收报”里找医院或县：名称里的几个字，或拼音首字母。报告里的记录、人名、要点，打开报告看。"
    )


class RoundPage(DeskPage):
    """`open_asked` leads on: to the differences of a relation, a report, the keys."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("年度收报"), parent)
        self._seen: Seen | None = None
        self._part = Part.ALL
        self.setAcceptDrops(True)
        self.flow = CollectFlow(self, counter, settings, self.failed)
        self.flow.keys_asked.connect(self._to_keys)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("搜医院"))
        self.search.setToolTip(plain_tip(search_tip()))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(metrics().ems(15))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_REST_MS)
        self._pause.timeout.connect(self._show)
        self.search.textChanged.connect(self._wait)
        self.segments = SegmentedFilter(segments(None, {}))
        self.segments.picked.connect(self._pick)
        self.deadline = DeadlineChip(counter)
        self.deadline.worded.connect(self._turn_bar)
        self.table = RecordTable("round", round_columns(), settings)
        self.table.setItemDelegate(PairDelegate(self.table))
        self.table.setProperty("pane", True)
        self.empty = wrapped("", Role.LABEL)
        self.card = TableCard(self.table, self.empty)
        self.table.row_chosen.connect(self._choose)
        self.table.row_opened.connect(self._open)
        self.differences = DifferenceCard()
        self.differences.opened.connect(self._to_differences)
        self.scores = ScoresCard(settings)
        self._narrow = False
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        lengths = metrics()
        self.header.add_tool(self.search)
        self.tables = Button(tr("导出汇总表"), icon_name="chart")
        self.tables.clicked.connect(self._write_tables)
        self.header.add_secondary(self.tables)
        self.header.set_primary(self.flow.button)
        outer = self.column(self.flow.working)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        self._bar.addWidget(self.deadline, 0, Qt.AlignmentFlag.AlignRight)
        outer.addLayout(self._bar)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(lengths.us(1.6))
        foot.addWidget(
            wrapped(
                tr(
                    "复算：用收到的记录和方案的标准重新算一遍；由人判断的先按医院自评，没有数据的按 0 分，等评审"
                ),
                Role.HINT,
            ),
            1,
        )
        self.chase = Button(tr("催报名单"), small=True)
        self.chase.clicked.connect(self._write_missing)
        self.open_button = Button(tr("打开这份报告"), small=True)
        self.open_button.clicked.connect(self._open)
        foot.addWidget(self.chase)
        foot.addWidget(self.open_button)
        column.addLayout(foot)
        right = ScrollPage()
        right.body.setContentsMargins(0, 0, 0, 0)
        right.body.addWidget(self.differences)
        right.body.addWidget(self.scores)
        right.body.addStretch(1)
        self.split = side_by_side(left, right)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes(_WIDE)
        outer.addWidget(self.split, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_bar()
        narrow = self.width() < metrics().ems(_NARROW_EMS)
        if narrow is not self._narrow:
            # The figures of the table come before the chart's, which can be scrolled to.
            self._narrow = narrow
            self.split.setSizes(_TIGHT if narrow else _WIDE)

    def _turn_bar(self) -> None:
        """The deadline below the choices where both have no room in one line."""
        wide = self.segments.sizeHint().width() + self.deadline.sizeHint().width()
        turn(self._bar, across=self._bar.geometry().width() >= wide + self._bar.spacing())

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks the round over again."""
        self.ask_year(look, self._take)

    def _take(self, seen: Seen) -> None:
        self._seen = seen
        day = self._counter.today
        # As a sentence has it: 2026年11月29日, in English 2026-11-29.
        today = tr("{y}年{m}月{d}日").format(y=day.year, m=day.month, d=day.day)
        self.header.set_context(
            tr("{year} 年 · {today}").format(year=self._counter.year, today=today)
        )
        self.segments.set_segments(segments(seen.view, seen.open))
        self.deadline.show_year()
        missing = len(seen.view.round.missing)
        self.chase.setText(tr("催报 {n} 家").format(n=missing) if missing else tr("都已上报"))
        self.chase.setEnabled(missing > 0)
        self.tables.setEnabled(bool(seen.view.round.reports))
        self.scores.show_round(seen.view, self._counter.scheme)
        self._show()

    def _wait(self) -> None:
        self._pause.start()

    def _pick(self, part: str) -> None:
        self._part = Part(part)
        self._show()

    def _show(self) -> None:
        seen = self._seen
        if seen is None:
            return
        self.segments.set_current(self._part.value)
        lines = kept(seen.view, self._part, self.search.text(), seen.open)
        self.table.set_rows(round_rows(lines, seen.open, seen.until))
        lack = any(lacking(each.received) for each in seen.view.round.reports)
        self.table.show_unless_chosen(PROOFS, shown=lack)
        typed = self.search.text().strip()
        self.empty.setText(tr("没有这样的医院的报告。") if typed else tr("没有这样的报告。"))
        self.card.set_empty(empty=not lines)
        self._choose(self.table.current_key())

    def _line(self) -> RelationLine | None:
        relation = relation_of(self.table.current_key())
        if self._seen is None or relation is None:
            return None
        return self._seen.view.line(relation)

    def _choose(self, _key: str = "") -> None:
        line, seen = self._line(), self._seen
        found = seen.differences.get(line.relation, ()) if seen and line else ()
        self.differences.show_relation(line, found)
        self.open_button.setEnabled(self._report() is not None)

    def _report(self) -> str | None:
        """The package of the row chosen."""
        line, (_, _, side) = self._line(), self.table.current_key().partition("|")
        if line is None:
            return None
        chosen = line.supporter if side == Side.SUPPORTER.value else line.recipient
        return str(chosen.report.received.id) if chosen.report is not None else None

    # -- what is done -----------------------------------------------------------------------------

    def collect(self, path: Path) -> None:
        """Takes a package that was opened with the program."""
        self.flow.take([path])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accepts(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped(event)
        taken = [each for each in files if collected(each)]
        if taken:
            self.flow.take(taken)
        else:
            self.banner.say(Tone.PART, not_collected_words(files[0]))

    def _open(self, *_: object) -> None:
        report = self._report()
        if report is not None:
            self.open_asked.emit("review", report)

    def _to_differences(self, relation: str) -> None:
        self.open_asked.emit("differences", relation)

    def _to_keys(self) -> None:
        self.open_asked.emit("keys", None)

    def _write_tables(self) -> None:
        save_tables(self, self._counter.year)

    def _write_missing(self) -> None:
        save_missing(self, self._counter.year)
