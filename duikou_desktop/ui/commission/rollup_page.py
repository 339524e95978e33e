"""汇总: the round in places, by county, where points are lost, what was done, when nobody was on site."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.rollup import Group, RollUp, roll_up
from duikou_desktop.services.desk.round_view import RelationLine, RoundView
from duikou_desktop.services.desk.totals import LostPoint, done, lost_points, members_in_all
from duikou_desktop.services.desk.work_records import (
    NEW,
    STAYS,
    TEACHING,
    WorkRecord,
    work_records,
)
from duikou_desktop.services.desk.year_sums import Sums, add_up
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.gap_calendar import GapCalendar
from duikou_desktop.ui.commission.review_place import review_place
from duikou_desktop.ui.commission.rollup_leads import Only, of_group, of_point, records_of
from duikou_desktop.ui.commission.rollup_tables import (
    done_columns,
    done_rows,
    group_columns,
    group_rows,
    lost_columns,
    lost_rows,
    place_columns,
    place_rows,
)
from duikou_desktop.ui.commission.saving import save_tables
from duikou_desktop.ui.commission.spread_chart import SpreadChart
from duikou_desktop.ui.commission.work_dialog import WorkDialog
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.columns import Column, Row
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.page_parts import turn
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.scroll_page import ScrollPage
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard
from duikou_desktop.ui.widgets.task_view import TaskHandleView


class View(StrEnum):
    """A choice above the table."""

    PLACES = "places"
    CITIES = "cities"
    COUNTIES = "counties"
    KINDS = "kinds"
    LOST = "lost"
    DONE = "done"
    GAPS = "gaps"


_BESIDE_EMS = 80
_TOLD_EMS = 30  # of a line that can be read
# By the column of 工作量, the records that its figure counts.
_WORK_OF = {"ours": TEACHING, "theirs": TEACHING, "techniques": NEW}
_OF_A_SIDE = {View.PLACES, View.LOST}
_GROUPED: dict[View, Callable[[RollUp], tuple[Group, ...]]] = {
    View.CITIES: lambda rolled: rolled.cities,
    View.COUNTIES: lambda rolled: rolled.counties,
    View.KINDS: lambda rolled: rolled.kinds,
}


class _Cards(dict[View, TableCard]):
    """By view; each is made when it is first shown: a page opens with one of them."""

    def __init__(self, make: Callable[[View], TableCard]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, view: View) -> TableCard:
        return self.setdefault(view, self._make(view))


class RollUpPage(DeskPage):
    """`open_asked` leads to the report behind a row."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("汇总"), parent)
        self._settings = settings
        self._sums: Sums | None = None
        self._filled: set[View] = set()  # of what the sums say
        self._view, self._side = View.PLACES, Side.RECIPIENT
        self._only: Only | None = None  # the places of some alone, as another table led to them
        self._lost: tuple[LostPoint, ...] = ()
        self.working = TaskHandleView()
        self.tables = Button(tr("导出汇总表"), Kind.PRIMARY, icon_name="chart")
        self.tables.clicked.connect(self._write)
        self.up = Button(tr("向省里上报…"), icon_name="usb")
        self.up.clicked.connect(self._submit)
        self.header.add_secondary(self.up)
        self.form = Button(tr("填上级的表…"), icon_name="page")
        self.form.clicked.connect(self._fill_a_form)
        self.header.add_secondary(self.form)
        self.header.set_primary(self.tables)
        self._make_choices()
        self.told = wrapped("", Role.LABEL)
        self.spread = SpreadChart()
        self.cards = _Cards(self._made_card)
        self.calendar = GapCalendar()
        self._lead_on()
        self._stack = QStackedWidget()
        self._gaps = ScrollPage()
        drawn = Card()
        drawn.body.addWidget(self.calendar)
        told = tr("绿色：有人驻点；斜线：没有人；空白：报告的截至日以后，还不知道。")
        drawn.body.addWidget(wrapped(told, Role.HINT))
        self._gaps.body.setContentsMargins(0, 0, 0, 0)
        self._gaps.body.addWidget(drawn)
        self._gaps.body.addStretch(1)
        self._stack.addWidget(self._gaps)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        outer = self.column(self.working)
        choices = QHBoxLayout()
        choices.setSpacing(metrics().us(2))
        choices.addWidget(self.views)
        choices.addWidget(self.sides)
        choices.addWidget(self.whole)
        choices.addStretch(1)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setSpacing(metrics().us(2))
        self._bar.addLayout(choices)
        self._bar.addWidget(self.told, 1)
        outer.addLayout(self._bar)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self._stack, 1)
        self._beside.addWidget(self.spread, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(self._beside, 1)

    def _lead_on(self) -> None:
        """Back to all, and from a gap to its records."""
        # As the calendar takes the gaps: of the recipient, where it reported.
        self.calendar.line_opened.connect(partial(self._open_records, Side.RECIPIENT))
        self.whole = Button("", Kind.LINK)
        self.whole.clicked.connect(self._show_whole)

    def _made_card(self, view: View) -> TableCard:
        """The table of a view; each figure leads to what it is made of."""
        group = partial(self._open_group, view)
        tables: dict[View, tuple[Callable[[], tuple[Column, ...]], Callable[[str], None]]] = {
            View.PLACES: (place_columns, self._open),
            View.CITIES: (partial(group_columns, tr("市（盟）")), group),
            View.COUNTIES: (partial(group_columns, tr("县（市、区）")), group),
            View.KINDS: (partial(group_columns, tr("医院类别")), group),
            View.LOST: (lost_columns, self._open_point),
            View.DONE: (done_columns, partial(self._open_records, Side.SUPPORTER)),
        }
        columns, lead = tables[view]
        table = RecordTable(f"rollup_{view.value}", columns(), self._settings)
        table.setProperty("pane", True)
        table.row_opened.connect(lead)
        card = TableCard(table, wrapped(tr("还没有收到可以汇总的报告。"), Role.LABEL))
        self._stack.addWidget(card)
        return card

    def _make_choices(self) -> None:
        """Which table, and of which side."""
        titles = {
            View.PLACES: tr("名次"),
            View.CITIES: tr("各市"),
            View.COUNTIES: tr("各县"),
            View.KINDS: tr("各类医院"),
            View.LOST: tr("失分"),
            View.DONE: tr("工作量"),
            View.GAPS: tr("派驻空档"),
        }
        self.views = SegmentedFilter(tuple(Segment(each.value, titles[each]) for each in View))
        self.views.picked.connect(self._pick_view)
        self.sides = SegmentedFilter(
            tuple(
                Segment(each.value, tr("{side}医院").format(side=words(each.label)))
                for each in (Side.RECIPIENT, Side.SUPPORTER)
            )
        )
        self.sides.picked.connect(self._pick_side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the table would lose columns to the chart, the chart goes below it."""
        super().resizeEvent(event)
        turn(self._beside, across=self.width() >= metrics().ems(_BESIDE_EMS))
        self._turn_bar()

    def _turn_bar(self) -> None:
        """What the table says of itself below the choices where it would be a column of single words."""
        room = self.width() - self._bar.itemAt(0).sizeHint().width()
        turn(self._bar, across=room >= metrics().ems(_TOLD_EMS))

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Adds the year up again."""
        self.ask_year(add_up, self._take)

    def _take(self, sums: Sums) -> None:
        self._sums = sums
        found = sums.rolled.round
        back = len(found.to_come_again)
        told = tr("{year} 年　应报 {expected} 份，已报 {n} 份").format(
            year=found.year,
            expected=len(found.expected),
            n=len(found.expected) - len(found.missing),
        )
        if back:
            told += tr("，待重报 {n} 份").format(n=back)
        self.header.set_context(told)
        self.tables.setEnabled(bool(found.reports))
        self.up.setEnabled(bool(found.reports))
        self.up.setVisible(bool(self._counter.identity.counties))
        self._filled.clear()
        self._show()

    def _fill_view(self, sums: Sums) -> None:
        """Only what is looked at: of a province each table has a thousand rows."""
        view = self._view
        if view in self._filled:
            return
        self._filled.add(view)
        if view in _GROUPED:
            last = roll_up(sums.before.round)
            self._fill(view, group_rows(_GROUPED[view](sums.rolled), _GROUPED[view](last)))
        elif view is View.DONE:
            self._fill(view, done_rows(sums.view, sums.decided))
        elif view is View.GAPS:
            year = _year(self._counter.scheme, sums.rolled.round.year)
            self.calendar.show_gaps(tuple(done(sums.view, sums.decided)), year)

    def _fill(self, view: View, rows: tuple[Row, ...]) -> None:
        card = self.cards[view]
        card.table.set_rows(rows)
        card.set_empty(empty=not rows)

    def _pick_view(self, view: str) -> None:
        self._view, self._only = View(view), None
        self._show()

    def _pick_side(self, side: str) -> None:
        self._side, self._only = Side(side), None
        self._show()

    def _show_whole(self) -> None:
        self._only = None
        self._show()

    def _show(self) -> None:
        sums, scheme = self._sums, self._counter.scheme
        self.views.set_current(self._view.value)
        self.sides.set_current(self._side.value)
        self.sides.setVisible(self._view in _OF_A_SIDE)
        only = self._only
        self.whole.setVisible(only is not None)
        self.whole.setText(tr("只看 {what}　看全部").format(what=only.title) if only else "")
        self.spread.setVisible(self._view is View.PLACES and only is None)
        if sums is None:
            return
        self._fill_view(sums)
        if self._view is View.PLACES:
            places = place_rows(sums.rolled, sums.reviews, sums.before, self._side, only)
            self._fill(View.PLACES, places)
        if self._view is View.LOST:
            self._ask_lost(sums.view)
        self.spread.show_round(sums.view, scheme, self._side)
        self._stack.setCurrentWidget(
            self._gaps if self._view is View.GAPS else self.cards[self._view]
        )
        self.told.setText(self._words(sums))
        self._turn_bar()

    def _ask_lost(self, view: RoundView) -> None:
        """Every point of every report is read for it: only when somebody looks."""
        scheme, side = self._counter.scheme, self._side

        def take(found: tuple[LostPoint, ...]) -> None:
            if side is self._side:
                self._lost = found
                self._fill(View.LOST, lost_rows(found))

        self._counter.ask(lambda desk: lost_points(desk, view, scheme, side), take, self.failed)

    def _words(self, sums: Sums) -> str:
        if self._view is View.PLACES:
            group = next(each for each in sums.rolled.sides if each.side is self._side)
            if group.anew is None or group.own is None or self._only is not None:
                return ""
            told = tr("名次：评审完的按评审分，其余按复算。自评平均 {own}　复算平均 {anew}")
            if group.reviewed is not None:
                told += tr("　评审平均 {reviewed}")
            told = told.format(own=group.own, anew=group.anew, reviewed=group.reviewed)
            if self._side is Side.SUPPORTER:
                told += tr("。总分：各要点取各结对关系的平均，四舍五入到 0.1 分再相加")
            return told
        if self._view is View.DONE:
            return tr("派驻人员共 {n} 人（同一支援医院里同名的算一人）").format(
                n=members_in_all(sums.view, sums.decided)
            )
        if self._view is View.LOST:
            told = tr("已评审的要点按评审分，其余按复算；待判断的不算进平均失分。")
            supporter = self._side is Side.SUPPORTER
            return told + (tr("一个结对关系算一个。") if supporter else tr("一家医院算一个。"))
        return {
            View.CITIES: tr("受援医院按市里上报的县，没有的按医院自己填的市；支援医院按自己填的。"),
            View.KINDS: tr("按医院自己确认的类别；收到了才知道，所以没有应报。"),
            View.GAPS: tr(
                "红色：一名派驻人员也没有的日子。取受援医院报的；只有支援医院上报了的、派驻都认定按支援医院的，取支援医院报的。"
            ),
        }.get(self._view, "")

    # -- what is done -----------------------------------------------------------------------------

    def _open(self, key: str) -> None:
        """The report, at the point whose loss led to it."""
        if key:
            point = self._only.point if self._only is not None else ""
            self.open_asked.emit("review", review_place(key, None, point) if point else key)

    def _open_group(self, view: View, key: str) -> None:
        if self._sums is None:
            return
        self._narrow(of_group(_GROUPED[view](self._sums.rolled), key))

    def _open_point(self, point: str) -> None:
        self._narrow(of_point(self._lost, self._side, point))

    def _narrow(self, only: Only | None) -> None:
        """The reports behind a figure, by their places."""
        if only is None:
            return
        self._only, self._side, self._view = only, only.side, View.PLACES
        self._show()
        self.cards[View.PLACES].table.setFocus()

    def _submit(self) -> None:
        # What writes a city's whole round is loaded when it is asked for.
        from duikou_desktop.ui.commission.submitting import Submitting

        Submitting(self, self._counter, self.working).begin()

    def _fill_a_form(self) -> None:
        # Reading and filling somebody's Word and Excel is loaded when it is asked for.
        from duikou_desktop.ui.commission.superior_form import RoundFiller
        from duikou_desktop.ui.papers.form_dialog import FormDialog

        dialog = FormDialog(RoundFiller(self._counter), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_records(self, first: Side, relation: str) -> None:
        """The records behind the figures of that row; of the column that was chosen before all."""
        line = self._sums.view.line(UUID(relation)) if self._sums and relation else None
        if line is None:
            return
        column = self.cards[View.DONE].table.current_column() if first is Side.SUPPORTER else ""
        show = partial(self._show_work, line, first, _WORK_OF.get(column, STAYS))
        scheme = self._counter.scheme
        self._counter.ask(lambda desk: work_records(desk, scheme, line), show, self.failed)

    def _show_work(
        self, line: RelationLine, first: Side, work: str, records: tuple[WorkRecord, ...]
    ) -> None:
        title = tr("{supporter}支援{recipient}").format(
            supporter=line.supporter.name, recipient=line.recipient.name
        )
        dialog = WorkDialog(title, records, work, self._counter, self._settings, self)
        dialog.written.connect(self.show_put_out)
        dialog.failed.connect(self.failed)
        dialog.review_asked.connect(partial(self._open_review, first, line.relation))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_review(self, first: Side, relation: UUID) -> None:
        place = records_of(self._sums.view, relation, first) if self._sums else None
        if place is not None:
            self.open_asked.emit("review", place)

    def _write(self) -> None:
        save_tables(self, self._counter.year)


def _year(scheme: Scheme, year: int) -> ReportingYear:
    from duikou_desktop.services.scored_year import reporting_year

    return reporting_year(scheme, year)
