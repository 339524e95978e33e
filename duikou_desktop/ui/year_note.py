"""Says that a score is only for reference: another year's plan, or another plan's standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone

if TYPE_CHECKING:
    from duikou_desktop.ui.desk import Desk


class YearNote(Banner):
    """Calm, with the way to a year of the plan: records are kept and counted like any other."""

    def __init__(self, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._nearest = 0
        self.retried.connect(self._turn)
        if desk is not None:
            self.sit_at(desk)

    def sit_at(self, desk: Desk) -> None:
        """Follows the desk's year from here on."""
        self._desk = desk
        desk.moved.connect(self._look)
        self._look()

    def show_year(
        self,
        year: int,
        first: int,
        last: int,
        lender: str = "",
        *,
        scored: bool = True,
        begun: bool = True,
    ) -> None:
        """What there is to say of `year` under a scheme for `first` to `last`.

        `lender`: the scheme whose standard the office chose to score by; `scored`: whether
        there is a standard at all; `begun`: whether the year has come.
        """
        self._nearest = min(max(year, first), last)
        said = [] if begun else [tr("{year} 年还没有开始。").format(year=year)]
        if lender:
            borrowed = tr("参考：本方案没有考核标准，按“{title}”的标准试算。")
            said.append(borrowed.format(title=lender))
        if self._nearest != year:
            outside = tr("参考：{year} 年不在本方案年度（{first}–{last}）内，按本方案标准试算。")
            if lender:
                outside = tr("{year} 年也不在本方案年度（{first}–{last}）内。")
            elif not scored:
                outside = tr("{year} 年不在本方案年度（{first}–{last}）内。记录照常。")
            said.append(outside.format(year=year, first=first, last=last))
        if not said:
            self.clear()
            return
        retry = tr("看 {year} 年").format(year=self._nearest) if self._nearest != year else ""
        self.say(Tone.ACCENT, "".join(said), retry=retry)

    def _look(self) -> None:
        if self._desk is not None:
            scheme = self._desk.scheme
            self.show_year(
                self._desk.year,
                scheme.years.first,
                scheme.years.last,
                scheme.reference,
                scored=scheme.standard(self._desk.side) is not None,
                begun=self._desk.first_day() <= self._desk.today,
            )

    def _turn(self) -> None:
        if self._desk is not None:
            self._desk.move(relation=self._desk.relation, year=self._nearest)
