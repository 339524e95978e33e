"""截至: the day the year is scored as of; what cannot be read never stands for a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone


class AsOfField(DateField):
    """Keeps the desk's day. `note` says, while the field cannot be read, which day still holds."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_read_day, date.isoformat, lambda: desk.today, parent=parent)
        self._desk = desk
        self.note = Banner()
        self.note.retried.connect(self._take_back)
        self.set_value(desk.as_of)
        self.set_name(tr("截至"))
        self.setFixedWidth(metrics().ems(14))
        self.changed.connect(self._keep)
        self.line.editingFinished.connect(self._left)

    def stands(self) -> bool:
        """Whether what is written is the day scored by; if not, says so and leads to the field."""
        self.look_again()
        if self.value() is not None:
            return True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def look_again(self) -> None:
        """As if the field were left: what cannot be read is said, with the day that still holds."""
        if self.value() is None:
            self._tidy()
            self._left()

    def _keep(self) -> None:
        """Half a date is no day to score by, and no fault yet."""
        if (day := self.value()) is not None:
            self._desk.as_of = day
            self.note.clear()

    def _left(self) -> None:
        if self.value() is not None:
            self.note.clear()
        elif self.is_readable():
            self._take_back()  # nothing is written: the last day holds, and is seen again
        else:
            self._tell()

    def _tell(self) -> None:
        held = self._desk.as_of.isoformat()
        written = self.line.text().strip()[:20]
        told = tr(
            "“截至”写的“{text}”读不出来，下面仍是截至 {day} 的得分；改好以前不能封账、试算。"
        ).format(text=written, day=held)
        self.note.say(Tone.LOST, told, self.below_text(), tr("改回 {day}").format(day=held))

    def _take_back(self) -> None:
        self.set_value(self._desk.as_of)
        self.note.clear()


def _read_day(text: str) -> date:
    try:
        return parse_date(text)
    except UserError as error:
        raise ValueError(error.message.translated(tr)) from error
