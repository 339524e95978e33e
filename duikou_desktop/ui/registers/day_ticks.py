"""The days of a series, each with its box; doubtful ones are left out until a person ticks them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from duikou_desktop.services.series import SeriesDay
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.weekdays import weekday
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.scroll_page import ScrollPage
from duikou_desktop.ui.widgets.tips import plain_tip


class DayTicks(ScrollPage):
    """What a person ticked or took out by hand stays so while the day is in the list."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._looked: tuple[SeriesDay, ...] = ()
        self._by_hand: dict[date, bool] = {}
        self._boxes: dict[date, Check] = {}
        self.body.setSpacing(metrics().us(0.4))
        self.body.setContentsMargins(metrics().us(2), metrics().us(3), metrics().us(2), 0)
        self._head = wrapped("", Role.STRONG)
        self.body.addWidget(self._head)
        self.body.addStretch(1)
        self._tell()

    def set_days(self, looked: tuple[SeriesDay, ...]) -> None:
        """Other days, or other doubts about them."""
        if looked != self._looked:
            self._looked = looked
            self._show()
        self._tell()

    def ticked(self) -> tuple[date, ...]:
        """The days to record."""
        return tuple(day for day, box in self._boxes.items() if box.isChecked())

    def _show(self) -> None:
        for box in self._boxes.values():
            self.body.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for at, each in enumerate(self._looked):
            said = f"{each.day.isoformat()}　{weekday(each.day)}"
            if each.doubt is not None:
                said += f"　{words(each.doubt)}"
            box = Check(said)
            box.setToolTip(plain_tip(said))
            # A long doubt is cut, and whole in the tooltip.
            box.setMinimumWidth(1)
            box.setChecked(self._by_hand.get(each.day, each.doubt is None))
            box.setProperty("day", each.day.isoformat())
            box.clicked.connect(self._clicked)
            self.body.insertWidget(1 + at, box)
            self._boxes[each.day] = box

    def _clicked(self) -> None:
        box = self.sender()
        if isinstance(box, Check):
            self._by_hand[date.fromisoformat(str(box.property("day")))] = box.isChecked()
        self._tell()

    def _tell(self) -> None:
        out = len(self._looked) - len(self.ticked())
        if not self._looked:
            head = tr("选好星期和起止日期，这里列出日期。")
        elif out:
            head = tr("{n} 天，其中 {out} 天不登记").format(n=len(self._looked), out=out)
        else:
            head = tr("{n} 天").format(n=len(self._looked))
        self._head.setText(head)
        self.changed.emit()
