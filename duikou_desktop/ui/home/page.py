"""The home page: score, what is missing, who is on site, the year, progress, demands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from duikou_desktop.services.home_view import HomeView
from duikou_desktop.ui.home.lines_card import LinesCard
from duikou_desktop.ui.home.score_card import ScoreCard
from duikou_desktop.ui.home.targets_card import TargetsCard
from duikou_desktop.ui.home.words import batch_words, demand_line, member_line, todo_line
from duikou_desktop.ui.home.year_card import YearCard
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.weekdays import weekday
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.scroll_page import ScrollPage
from duikou_desktop.ui.year_note import YearNote

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.desk import Desk
    from duikou_desktop.ui.kept_home import KeptHome

_WIDE_EMS = 72


class HomePage(ReadWhenSeen, ScrollPage):
    """`open_asked` carries a page and what of it to show: every number leads somewhere.

    Without a desk it shows what was kept of last time, until it is given one.
    """

    open_asked = Signal(str, str)

    def __init__(self, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._view: HomeView | None = None
        self._stale = True
        self._asked = 0
        self.header = PageHeader("", "")
        self.body.addWidget(self.header)
        self._note = YearNote()
        self.body.addWidget(self._note)
        self.body.setSpacing(metrics().us(2))
        margins = self.body.contentsMargins()
        margins.setBottom(metrics().us(2))
        self.body.setContentsMargins(margins)
        self.score = ScoreCard()
        self.todos = LinesCard(
            tr("待办"), tr("按日期，右侧是办好可得的分"), lead_ems=3.6, scrolls=True
        )
        self.members = LinesCard(tr("今天驻点"), scrolls=True)
        self._on_site = label("", Role.STRONG)
        self.members.add_to_header(self._on_site, right=True)
        self.year = YearCard()
        self.targets = TargetsCard()
        self.demands = LinesCard(tr("方案的其他要求"), tr("不计分，写进年终总结"))
        self._lay_out()
        for card in self._cards:
            card.open_asked.connect(self.open_asked)
            # Nothing is shown before it is known: an empty ring would read as no points.
            card.hide()
        if desk is not None:
            self.sit_at(desk)

    def sit_at(self, desk: Desk) -> None:
        """Shows this desk's office from here on; what is shown stays until its answer comes."""
        self._desk = desk
        self.header.mark_demo(demo=desk.identity.demo)
        self._note.sit_at(desk)
        desk.changed.connect(self.outdated)
        desk.moved.connect(self.outdated)
        desk.answered.connect(self.outdated)
        self.outdated()

    @property
    def _cards(self) -> tuple[ScoreCard | LinesCard | YearCard | TargetsCard, ...]:
        return (self.score, self.todos, self.members, self.year, self.targets, self.demands)

    def _lay_out(self) -> None:
        gap = metrics().us(2.5)
        self._top = QGridLayout()
        self._top.setSpacing(gap)
        self._top.addWidget(self.score, 0, 0)
        self._top.addWidget(self.todos, 0, 1)
        for column, share in enumerate((43, 40, 24)):
            self._top.setColumnStretch(column, share)
        self._place_members()
        low = QHBoxLayout()
        low.setSpacing(gap)
        low.addWidget(self.targets, 62)
        low.addWidget(self.demands, 40)
        self.body.addLayout(self._top, 1)
        self.body.addWidget(self.year)
        self.body.addLayout(low)

    def _place_members(self) -> None:
        """Beside the tasks; where large type leaves no room there, below them."""
        wide = self.width() > metrics().ems(_WIDE_EMS)
        place = (0, 2, 1, 1) if wide else (1, 0, 1, 2)
        self._top.addWidget(self.members, *place)
        self._top.setColumnStretch(2, 24 if wide else 0)
        self._top.setRowStretch(1, 0 if wide else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_members()

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Asks the desk again."""
        desk = self._desk
        if desk is None:
            return
        self._stale = False
        self._asked += 1

        def look(store: Store) -> Any:
            from duikou_desktop.services.home import look_home

            return look_home(store, scheme, side, year, relation=relation, today=desk.today)

        scheme, side, year, relation = desk.scheme, desk.side, desk.year, desk.relation
        desk.ask(look, partial(self._take, self._asked))

    def show_kept(self, kept: KeptHome) -> None:
        """The page of last time."""
        self.header.mark_demo(demo=kept.demo)
        self._note.show_year(kept.view.year, *kept.years, scored=kept.view.no_score is None)
        self._show(kept.view)

    def _take(self, asked: int, view: HomeView) -> None:
        # An answer overtaken by another question is dropped.
        if asked != self._asked:
            return
        if view != self._view:
            self._show(view)
        self.setProperty("settled", True)  # what a measurement of the start waits for

    def _show(self, view: HomeView) -> None:
        self._view = view
        self.header.set_title(tr("{year} 年").format(year=view.year))
        day = view.as_of
        words = tr("截至 {month} 月 {day} 日　{weekday}")
        if day.year != view.first.year:
            words = tr("截至 {year} 年 {month} 月 {day} 日　{weekday}")
        told = {"year": day.year, "month": day.month, "day": day.day, "weekday": weekday(day)}
        self.header.set_context(words.format(**told))
        self.score.show_score(view.score, view.no_score)
        lines = [todo_line(todo, view.as_of, view.first.year) for todo in view.todos]
        self.todos.set_lines(lines, tr("没有缺的，该有的都有了。"))
        several = any(todo.place for todo in view.todos)
        each = tr("按日期，右侧是在该结对关系里可得的分，全院取平均")
        self.todos.set_hint(each if several else tr("按日期，右侧是办好可得的分"))
        there = sum(1 for member in view.members if not member.away)
        self._on_site.setText(
            tr("{n} / {all} 人").format(n=there, all=len(view.members)) if view.members else ""
        )
        below = "\n".join(map(batch_words, view.batches))
        members = [member_line(member, view.first.year) for member in view.members]
        self.members.set_lines(members, tr("今天没有人在岗。"), below)
        self.year.show_year(view)
        self.targets.show_groups(view.targets)
        demands = [demand_line(demand) for demand in view.demands]
        self.demands.set_lines(demands, tr("现有记录还说不出方案其他要求的情况。"))
        for card in self._cards:
            card.setVisible(card is not self.targets or bool(view.targets))
        self.setProperty("filled", True)  # and this, for the page of last time
