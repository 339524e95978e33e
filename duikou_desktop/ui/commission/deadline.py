"""Until when the reports are to be there, and how many days are left; a click sets the day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.services.desk.deadline import deadline, set_deadline
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped

_TITLE_EMS = 26  # the window's frame writes the program's name behind the title


class DeadlineChip(Button):
    """Of the year in view; each year has its own. `worded`: it says something else, and is as long."""

    worded = Signal()

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__("", Kind.LINK, parent=parent)
        self._counter = counter
        self._day: date | None = None
        self.clicked.connect(self._ask)

    def show_year(self) -> None:
        """Looks up the day of the year in view."""
        year = self._counter.year
        self._counter.ask(lambda desk: deadline(desk, year), self._take)

    def _take(self, kept: date | None) -> None:
        self._day = kept
        self.setText(deadline_words(self._day, self._counter.today))
        self.worded.emit()

    def _ask(self) -> None:
        # Reports on a year come in the January after it.
        offered = self._day or date(self._counter.year + 1, 1, 15)
        dialog = QDialog(self)
        dialog.setWindowTitle(tr("截止日"))
        dialog.setMinimumWidth(metrics().ems(_TITLE_EMS))
        column = QVBoxLayout(dialog)
        column.setContentsMargins(*(metrics().us(4),) * 4)
        told = tr("{year} 年的报告最晚哪一天交").format(year=self._counter.year)
        column.addWidget(label(told, Role.LABEL))
        field = QDateEdit(QDate(offered.year, offered.month, offered.day))
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        column.addWidget(field)
        doubt = wrapped("", Role.FAULT)
        column.addWidget(doubt)

        def look() -> None:
            doubt.setText(early_words(_day_in(field), self._counter.year))
            doubt.setVisible(bool(doubt.text()))

        field.dateChanged.connect(look)
        look()
        buttons = QDialogButtonBox()
        buttons.addButton(tr("定为截止日"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("不改"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        column.addWidget(buttons)
        if dialog.exec():
            self.set_day(_day_in(field))
        dialog.deleteLater()

    def set_day(self, day: date) -> None:
        """Keeps the day for the year in view."""
        year = self._counter.year

        def keep(desk: DeskStore, _task: Task) -> None:
            set_deadline(desk, year, day)

        self._counter.act(keep)


def _day_in(field: QDateEdit) -> date:
    return date.fromisoformat(field.date().toString("yyyy-MM-dd"))


def early_words(day: date, year: int) -> str:
    """What is odd about a day before the year is over; nothing where it is."""
    if day > date(year, 12, 31):
        return ""
    return tr("那一天 {year} 年还没有结束，报告多半还不全：看清是不是选错了年份。").format(
        year=year
    )


def deadline_words(day: date | None, today: date) -> str:
    """`1月15日截止，还有 3 天`; a day of another year with its year."""
    if day is None:
        return tr("定截止日…")
    left = day - today
    if not left:
        return tr("今天截止")
    near = day.year == today.year
    words = tr("{month}月{day}日截止，") if near else tr("{year}年{month}月{day}日截止，")
    words += tr("已过 {n} 天") if left < timedelta(0) else tr("还有 {n} 天")
    return words.format(year=day.year, month=day.month, day=day.day, n=abs(left.days))
