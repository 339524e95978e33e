"""派驻时间线: the batches of the year as bars, the days nobody was there, and who is full when."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from duikou_desktop.services.deployment import Deployment, Member
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.key_help import Keys
from duikou_desktop.ui.registers.empty import NEW
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import clauses, in_chinese, tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.timeline.chart import TimelineChart
from duikou_desktop.ui.timeline.legend import TimelineLegend
from duikou_desktop.ui.timeline.strip import MemberStrip
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.empty_state import EmptyState
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store

SCALE_KEY = "timeline/scale"


class TimelinePage(QWidget):
    """`open_asked` comes with a page's key and what of it is wanted."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self.shown: Deployment | None = None
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(4), 0, lengths.us(4), lengths.us(2.5))
        outer.setSpacing(lengths.us(2))
        outer.addWidget(self._make_header())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_content())
        self.empty = EmptyState()
        self.empty.set_words(
            tr("这一年还没有派驻"),
            tr("登记批次和派驻人员以后，这里画出每个人从哪天到哪天、哪天驻满、哪些天没有人。"),
        )
        self.empty.set_link(tr("去登记批次 ›"))
        self.empty.link_followed.connect(self.begin_new)
        self._stack.addWidget(self.empty)
        outer.addWidget(self._stack, 1)
        self.setFocusProxy(self.chart)
        desk.changed.connect(self.refresh)
        desk.moved.connect(self.refresh)
        self.refresh()

    def _make_header(self) -> PageHeader:
        self.header = PageHeader(tr("派驻时间线"), demo=self._desk.identity.demo)
        self.scale = SegmentedFilter(
            (
                Segment("month", tr("月")),
                Segment("quarter", tr("季")),
                Segment("year", tr("年")),
            )
        )
        self.scale.set_current(self._settings.text(SCALE_KEY) or "year")
        self.scale.picked.connect(self._set_scale)
        self.header.add_tool(self.scale)
        today = Button(tr("回到今天"), icon_name="calendar")
        today.clicked.connect(self._go_to_today)
        self.header.add_tool(today)
        table = Button(tr("表格"), icon_name="list")
        table.setToolTip(tr("同样的人员，按台账的样子列出"))
        table.clicked.connect(self._open_table)
        self.header.add_secondary(table)
        self.print_out = Button(tr("打印"), icon_name="print")
        self.print_out.clicked.connect(self._print)
        self.header.add_secondary(self.print_out)
        new = Button(tr("新增批次"), Kind.PRIMARY, icon_name="plus", hint="Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.header.set_primary(new)
        return self.header

    def _make_content(self) -> QWidget:
        lengths = metrics()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(2))
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        self.legend = TimelineLegend()
        inside.addWidget(self.legend)
        inside.addWidget(rule_line())
        self.chart = TimelineChart()
        self.chart.set_scale(self.scale.current)
        self.chart.member_chosen.connect(self._show_member)
        self.chart.opened.connect(self._open_assignment)
        inside.addWidget(self.chart, 1)
        column.addWidget(card, 1)
        self.strip = MemberStrip()
        self.strip.edit_asked.connect(self._open_assignment)
        self.strip.score_asked.connect(self._open_score)
        column.addWidget(self.strip)
        return content

    def own_keys(self) -> Keys:
        """F1."""
        return (
            ("↑　↓", tr("上一人、下一人")),
            ("←　→", tr("往前、往后看")),
            ("Enter", tr("打开这个人的派驻记录")),
        )

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self, _change: object = None) -> None:
        """Reads the year in view anew; what is on the screen stays till then."""
        desk = self._desk
        scheme, side, year = desk.scheme, desk.side, desk.year
        relation, today = desk.relation, desk.today

        def look(store: Store) -> Deployment:
            from duikou_desktop.services.deployment import deployment

            return deployment(store, scheme, side, year, relation=relation, today=today)

        desk.ask(look, self._show)

    def _show(self, shown: Deployment) -> None:
        self.shown = shown
        batches = tr("{n} 批 {people} 人").format(n=len(shown.groups), people=shown.people)
        parts = [tr("{year} 年").format(year=shown.year), batches]
        if shown.gaps:
            days = sum(gap.days for gap in shown.gaps)
            parts.append(tr("空档 {n} 段，共 {days} 天").format(n=len(shown.gaps), days=days))
        self.header.set_context(clauses(parts))
        self.legend.show_full(shown.full)
        self.print_out.setEnabled(bool(shown.groups))
        self._stack.setCurrentIndex(0 if shown.groups else 1)
        self.chart.show_deployment(shown)

    def _show_member(self, member: Member | None) -> None:
        self.strip.setVisible(member is not None)
        if member is not None and self.shown is not None:
            scored = self._desk.scheme.standard(self._desk.side) is not None
            self.strip.show_member(member, self.shown.full, scored=scored)

    # -- what a person does -----------------------------------------------------------------------

    def begin_new(self) -> None:
        """To the form of a new batch; Ctrl+N."""
        self.open_asked.emit("batch", NEW)

    def _set_scale(self, scale: str) -> None:
        self._settings.set_text(SCALE_KEY, scale)
        self.chart.set_scale(scale)

    def _go_to_today(self) -> None:
        self.chart.go_to_today()
        self.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_table(self) -> None:
        self.open_asked.emit("assignment", None)

    def _open_assignment(self, assignment: UUID) -> None:
        self.open_asked.emit("assignment", (assignment,))

    def _open_score(self) -> None:
        self.open_asked.emit("score", None)

    def _print(self) -> None:
        from duikou_desktop.ui.printing.pictures import PicturePreview
        from duikou_desktop.ui.timeline.printing import on_paper

        if self.shown is not None:
            with in_chinese():
                title = tr("{year} 年派驻时间线").format(year=self.shown.year)
            PicturePreview(on_paper(self.shown, title), self).open()
