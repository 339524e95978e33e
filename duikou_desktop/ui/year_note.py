"""Says that the year in view is none of the scheme's, with the way to one that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone

if TYPE_CHECKING:
    from duikou_desktop.ui.desk import Desk


class YearNote(Banner):
    """Calm: records of such a year are kept and counted like any other."""

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

    def show_year(self, year: int, first: int, last: int) -> None:
        """What there is to say of `year` under a scheme for `first` to `last`."""
        self._nearest = min(max(year, first), last)
        if self._nearest == year:
            self.clear()
            return
        said = tr("{year} 年不在本方案年度（{first}–{last}）内，按本方案标准试算。")
        self.say(
            Tone.ACCENT,
            said.format(year=year, first=first, last=last),
            retry=tr("看 {year} 年").format(year=self._nearest),
        )

    def _look(self) -> None:
        if self._desk is not None:
            years = self._desk.scheme.years
            self.show_year(self._desk.year, years.first, years.last)

    def _turn(self) -> None:
        if self._desk is not None:
            self._desk.move(relation=self._desk.relation, year=self._nearest)
