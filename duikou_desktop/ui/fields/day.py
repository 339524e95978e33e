"""A date as people write it: typed loosely, read back plainly, with its weekday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.line import Line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.icons import icon

Parse = Callable[[str], Any]
Show = Callable[[Any], str]


class DateField(Field):
    """`parse` reads what was typed or raises ValueError with words for the user.

    `show` writes a value back. With a pair for months or years the same field holds those; then
    `calendar=False`, for a calendar offers days. `today` is handed in like every clock.
    """

    tells_faults = True

    def __init__(
        self,
        parse: Parse,
        show: Show,
        today: Callable[[], date],
        *,
        calendar: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._show = show
        self._today = today
        self._of_days = calendar
        self._value: Any = None
        self._popup: _CalendarPopup | None = None
        self.line = Line()
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._tidy)
        self.line.returnPressed.connect(self._enter)
        # The keys Excel and WPS use.
        now = QShortcut(QKeySequence("Ctrl+;"), self.line)
        now.setContext(Qt.ShortcutContext.WidgetShortcut)
        now.activated.connect(self.set_today)
        self.line.setToolTip(tr("Ctrl+; 填今天"))
        if calendar:
            sign = icon("calendar", "text")
            action = self.line.addAction(sign, QLineEdit.ActionPosition.TrailingPosition)
            action.setToolTip(tr("选日期"))
            action.triggered.connect(self._open_calendar)
        self._set_editor(self.line)

    def value(self) -> Any:
        """What `parse` made of the text; None when empty or not to be read."""
        return self._value

    def set_value(self, value: Any) -> None:
        self._value = value
        self.line.setText("" if value is None else self._show(value))
        self._tell_weekday()
        self.set_fault(None)

    def is_readable(self) -> bool:
        """Whether an empty value means empty, and not a text that is no date."""
        return self._value is not None or not self.line.text().strip()

    def set_today(self) -> None:
        """As if today had been typed."""
        # Through the parser, so that a field of months or years takes its own part of the day.
        self.line.setText(self._today().isoformat())
        self._typed()
        self._tidy()

    def _typed(self) -> None:
        """A half-typed date is no fault yet; that is told when the field is left."""
        self._value, _ = self._read()
        self._tell_weekday()
        if self._value is not None:
            self.set_fault(None)
        self.changed.emit()

    def _enter(self) -> None:
        """Leads on, but from what cannot be read: there it is to be mended."""
        self._tidy()
        if self.is_readable():
            self._go_on()
        else:
            self._went_on = True

    def _tidy(self) -> None:
        self._value, fault = self._read()
        if self._value is not None:
            self.line.setText(self._show(self._value))
        self.set_fault(fault)
        self._tell_weekday()

    def _read(self) -> tuple[Any, str | None]:
        text = self.line.text().strip()
        if not text:
            return None, None
        said = {tr("今天").casefold(): 0, tr("昨天").casefold(): 1}
        if (ago := said.get(text.casefold())) is not None:
            text = (self._today() - timedelta(ago)).isoformat()
        try:
            return self._parse(text), None
        except ValueError as fault:
            return None, str(fault)

    def _tell_weekday(self) -> None:
        day = self._value if self._of_days else None
        self.line.set_aside(_weekdays()[day.weekday()] if isinstance(day, date) else "")

    def _open_calendar(self) -> None:
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.calendar.clicked.connect(self._take)
            self._popup.calendar.activated.connect(self._take)
        day = self._value if isinstance(self._value, date) else self._today()
        self._popup.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        self._popup.show()

    def _take(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.set_value(date(day.year(), day.month(), day.day()))
        self.changed.emit()


class _CalendarPopup(QFrame):
    """A month to click in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setLocale(QLocale())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        inside.addWidget(self.calendar)


def _weekdays() -> tuple[str, ...]:
    return (
        tr("星期一"),
        tr("星期二"),
        tr("星期三"),
        tr("星期四"),
        tr("星期五"),
        tr("星期六"),
        tr("星期日"),
    )
