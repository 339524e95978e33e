"""What stands right of the standard: one point in full, or a group; or what-if, two years, the closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from duikou_desktop.services.judgements import JudgedPoint
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.years_beside import YearsBeside
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.score.closing_flow import ClosingFlow
from duikou_desktop.ui.score.detail import PointDetail
from duikou_desktop.ui.score.group_detail import GroupDetail
from duikou_desktop.ui.score.what_if import WhatIf
from duikou_desktop.ui.score.years import YearsPanel
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.button import Button


class RightPane(QStackedWidget):
    """Owns the panes and the header's buttons that bring them up; the point stands by default.

    `day_stands` is asked before anything that depends on the day the year is scored as of, `may_leave`
    before the year is closed over scores that were typed and not saved.
    """

    point_asked = Signal(str)
    open_asked = Signal(str, object)
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        day_stands: Callable[[], bool],
        may_leave: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day_stands = day_stands
        self._scored: ScoredYear | None = None
        self._relation: UUID | None = None
        self.detail = PointDetail()
        self.group = GroupDetail()
        self._main: QWidget = self.detail  # what the other panes go back to
        self.what_if = WhatIf()
        self.years = YearsPanel()
        self.closing = ClosingFlow(desk, day_stands, may_leave, self)
        for pane in (self.detail, self.group, self.what_if, self.years, self.closing.panel):
            self.addWidget(pane)
        self.group.point_asked.connect(self.point_asked)
        self.what_if.point_asked.connect(self._go_to_point)
        self.what_if.left.connect(self._back)
        self.years.point_asked.connect(self.point_asked)
        self.years.left.connect(self._back)
        panel = self.closing.panel
        panel.left.connect(self._back)
        panel.place_asked.connect(self._go_to_place)
        panel.audit_asked.connect(self._open_audit)
        self.closing.shown.connect(self._show_closing)
        self.closing.done.connect(self._closed)
        self.try_out = Button(tr("试算"))
        self.try_out.setToolTip(tr("勾选打算办的事，看得分会变成多少"))
        self.try_out.clicked.connect(self._try_out)
        self.beside = Button("")
        self.beside.setToolTip(tr("上一年的分数并排，和方案各年累计"))
        self.beside.clicked.connect(self._ask_to_compare)
        self.beside.hide()

    def show_year(self, scored: ScoredYear, relation: UUID | None) -> None:
        """The year on the page, closed or open, of one relation or of the whole hospital."""
        self._scored, self._relation = scored, relation
        is_open = scored.approval is None
        self.closing.show_year(scored)
        self.try_out.setVisible(is_open)
        self.detail.own.setVisible(is_open)
        self._ask_year_before(scored)
        if self.currentWidget() is self.what_if:
            self.what_if.show_year(scored, relation)
        if self.currentWidget() is self.years:
            self._compare()

    def _ask_year_before(self, scored: ScoredYear) -> None:
        """Offered where there is something to stand beside."""
        scheme, side, year = scored.scheme, scored.side, scored.year.label
        self.beside.setText(tr("和 {year} 年比").format(year=year - 1))

        def look(store: Any) -> bool:
            from duikou_desktop.services.years_beside import year_before_is_kept

            return year_before_is_kept(store, scheme, side, year)

        def offer(kept: bool) -> None:  # noqa: FBT001 - an answer
            if self._scored is scored:
                self.beside.setVisible(kept)
                if not kept and self.currentWidget() is self.years:
                    self._back()

        self._desk.ask(look, offer)

    def show_point(self, _point: str = "") -> None:
        """The one point the tree stands on."""
        self._main = self.detail
        self._back()

    def show_group(self) -> None:
        """The group or indicator the tree stands on, in place of a point."""
        self._main = self.group
        self._back()

    def _back(self) -> None:
        self.setCurrentWidget(self._main)

    def _try_out(self) -> None:
        if not self._day_stands():
            return
        if self._scored is not None:
            self.what_if.show_year(self._scored, self._relation)
        self.setCurrentWidget(self.what_if)
        self.what_if.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_compare(self) -> None:
        scored = self._scored
        if scored is not None and (scored.approval is not None or self._day_stands()):
            self._compare()

    def _compare(self) -> None:
        scored, relation = self._scored, self._relation
        if scored is None:
            return

        def look(store: Any) -> YearsBeside:
            from duikou_desktop.services.years_beside import years_beside

            return years_beside(store, scored, relation)

        self._desk.ask(look, self._show_years)

    def _show_years(self, found: YearsBeside) -> None:
        self.years.show_years(found)
        self.setCurrentWidget(self.years)

    def _show_closing(self) -> None:
        self.setCurrentWidget(self.closing.panel)

    def _closed(self, told: str) -> None:
        self._back()
        self.said.emit(told)

    def _go_to_place(self, place: JudgedPoint) -> None:
        """To a point of the relation it is judged in."""
        self._go_to_point(place.relation, place.point)

    def _go_to_point(self, relation: UUID | None, point: str) -> None:
        if relation not in (None, self._relation):
            self._desk.move(relation=relation)
        self.point_asked.emit(point)

    def _open_audit(self) -> None:
        self.open_asked.emit("audit", None)
