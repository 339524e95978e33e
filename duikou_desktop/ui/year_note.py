"""Says that the year in view is none of the scheme's, with the way to one that is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone


class YearNote(Banner):
    """Calm: records of such a year are kept and counted like any other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.retried.connect(self._turn)
        desk.moved.connect(self._look)
        self._look()

    def _look(self) -> None:
        years, year = self._desk.scheme.years, self._desk.year
        if years.first <= year <= years.last:
            self.clear()
            return
        said = tr("{year} 年不在本方案年度（{first}–{last}）内，按本方案标准试算。")
        self.say(
            Tone.ACCENT,
            said.format(year=year, first=years.first, last=years.last),
            retry=tr("看 {year} 年").format(year=self._nearest()),
        )

    def _nearest(self) -> int:
        years = self._desk.scheme.years
        return min(max(self._desk.year, years.first), years.last)

    def _turn(self) -> None:
        self._desk.move(relation=self._desk.relation, year=self._nearest())
