"""The year's presence: one strip a recipient, gaps dated beside the title."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.services.home_view import HomeView, YearPresence
from duikou_desktop.ui.home.words import short_day, strip_year
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, wrapped
from duikou_desktop.ui.widgets.mark import Mark
from duikou_desktop.ui.widgets.year_strip import YearStrip


class YearCard(Card):
    """A span opened leads to its batch; the link to all of them."""

    open_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("全年驻点"), "-", tr("打开派驻 ›"), parent=parent)
        self.link_followed.connect(self._open_all)
        self._chip = Chip("", Tone.LOST, mark=Mark.LOST)
        self.add_to_header(self._chip)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(metrics().us(1))
        self.body.addWidget(inside)

    def show_year(self, view: HomeView) -> None:
        """One strip for each recipient looked at."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for line in view.presence:
            if line.place:
                self._rows.addWidget(CutLabel(_place_words(line), Role.HINT))
            if not line.recorded:
                self._rows.addWidget(wrapped(tr("还没有登记派驻人员。"), Role.HINT))
            if line.spans:
                strip = YearStrip(strip_year(view, line))
                strip.opened.connect(self._open_batch)
                self._rows.addWidget(strip)
        single = view.presence[0] if len(view.presence) == 1 else None
        self.set_hint(_days(single) if single and single.recorded else "")
        gaps = [gap for line in view.presence for gap in line.gaps]
        self._chip.setVisible(bool(gaps))
        if gaps:
            days = sum((last - first).days + 1 for first, last in gaps)
            first, last = gaps[0]
            words = tr("空档 {n} 天：{first} 至 {last}").format(
                n=days,
                first=short_day(first, view.first.year),
                last=short_day(last, view.first.year),
            )
            if len(gaps) > 1:
                words = tr("空档 {n} 段，共 {days} 天").format(n=len(gaps), days=days)
            self._chip.set_text(words)

    def _open_all(self) -> None:
        self.open_asked.emit("assignment", "")

    def _open_batch(self, key: str) -> None:
        self.open_asked.emit("batch" if key else "assignment", key)


def _days(line: YearPresence) -> str:
    words = tr("方案要求全年有人。已过 {passed} 天，有人 {present} 天")
    return words.format(passed=line.passed_days, present=line.present_days)


def _place_words(line: YearPresence) -> str:
    words = tr("{place}　已过 {passed} 天，有人 {present} 天")
    return words.format(place=line.place, passed=line.passed_days, present=line.present_days)
