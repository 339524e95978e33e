"""A series of records that differ by their day: every Wednesday's round, ticked off and saved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.services.series import Rhythm, SeriesDay, days_of, look_at_days, save_series
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.choice import ChoiceField, Option, SeveralField
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.registers.day_ticks import DayTicks
from duikou_desktop.ui.registers.editors import Surroundings, edge_field, editor_of, typed_value
from duikou_desktop.ui.registers.pickers import Pickers
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.weekdays import weekday
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

_WEEK = tuple(date(2024, 1, day) for day in range(1, 8))  # the first was a Monday


class SeriesDialog(QDialog):
    """Left the rhythm and what all share, right the days; `saved` tells how many."""

    saved = Signal(int)

    def __init__(
        self,
        desk: Desk,
        register: Register,
        view: RegisterView,
        failed: Failed,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._book = view.book
        self._failed = failed
        self._saving = False
        title = tr("批量登记{title}").format(title=words(register.title))
        self.setWindowTitle(title)
        self.form = FieldForm()
        self.banner = Banner()
        self.form.add_wide(self.banner)
        around = Surroundings(self._today, desk.first_day, ())
        self.editors: dict[str, Field] = {
            spec.key: editor_of(spec, around) for spec in register.shown
        }
        self.first = self.editors[register.when or ""] = edge_field(around, last=False)
        self.last = edge_field(around, last=True)
        self._make_rhythm()
        self._pickers = Pickers(desk, register, self.editors, self._day, failed, self)
        self._pickers.book = view.book
        for spec in register.shown:
            if spec.key != register.when:
                self.form.add_field(words(spec.label), self.editors[spec.key], needed=spec.needed)
        for editor in (self.weekdays, self.last, self.every, *self.editors.values()):
            editor.changed.connect(self._look)
        self.days = DayTicks()
        self.days.changed.connect(self._count)
        self._lay_out()
        self.weekdays.setFocus()
        self._look()

    def _make_rhythm(self) -> None:
        options = tuple(Option(str(day.weekday()), weekday(day)) for day in _WEEK)
        self.weekdays = SeveralField(options, columns=4)
        weeks = (Option("1", tr("每周")), Option("2", tr("隔周")))
        self.every = ChoiceField(weeks)
        self.every.set_value("1")
        self.form.add_field(tr("星期"), self.weekdays, needed=True)
        self.form.add_field(tr("从"), self.first, needed=True)
        self.form.add_field(tr("到"), self.last, needed=True)
        self.form.add_field(tr("间隔"), self.every)

    def _lay_out(self) -> None:
        lengths = metrics()
        self.resize(lengths.ems(70), lengths.ems(42))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, lengths.us(2))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.form, 1)
        row.addWidget(self.days, 1)
        outer.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(lengths.us(4), 0, lengths.us(4), 0)
        foot.setSpacing(lengths.us(1.6))
        foot.addWidget(wrapped(tr("佐证以后在“佐证材料”里给。"), Role.HINT), 1)
        self.confirm = Button("", Kind.PRIMARY, hint="Ctrl+S")
        self.confirm.clicked.connect(self.save)
        cancel = Button(tr("取消"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(self.confirm)
        foot.addWidget(cancel)
        outer.addLayout(foot)
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)

    def _today(self) -> date:
        return self._desk.today

    def _day(self) -> date | None:
        """None: the people are told of by the days on the right, not by one of them."""
        return None

    # -- days -------------------------------------------------------------------------------------

    def _raw(self) -> dict[str, object]:
        raw: dict[str, object] = {"side": self._desk.side}
        raw |= {key: typed_value(editor) for key, editor in self.editors.items()}
        # Whoever led it tells the relation; where nobody is named, the one in view is meant.
        led = any(spec.kind is FieldKind.LINKS and raw[spec.key] for spec in self._register.shown)
        if self._register.scope is Scope.RELATION and self._desk.relation is not None and not led:
            raw["relations"] = (self._desk.relation,)
        return raw

    def _look(self) -> None:
        self._pickers.tell_known()
        first, last = self.first.value(), self.last.value()
        self.last.set_fault(None)
        looked: tuple[SeriesDay, ...] = ()
        if isinstance(first, date) and isinstance(last, date):
            weekdays = frozenset(int(each) for each in self.weekdays.value())
            rhythm = Rhythm(weekdays, first, last, int(self.every.value() or 1))
            try:
                days = days_of(rhythm)
            except UserError as error:
                self.last.set_fault(words(error.message))
                days = ()
            looked = look_at_days(days, self._register, self._raw(), self._book, self._today())
        self.days.set_days(looked)

    def _count(self) -> None:
        n = len(self.days.ticked())
        self.confirm.setText(tr("登记 {n} 条").format(n=n))
        self.confirm.setEnabled(bool(n))

    # -- saving -----------------------------------------------------------------------------------

    def save(self) -> None:
        """One step for all ticked days."""
        days, raw, register = self.days.ticked(), self._raw(), self._register
        if not days or self._saving:
            return

        def deed(store: Store, _task: Task) -> tuple[int, ChangeSet | None]:
            return len(days), save_series(store, register, raw, days)

        self._saving = True
        self._desk.act(deed, self._done, self._not_saved)

    def _done(self, n: int) -> None:
        self._saving = False
        self.saved.emit(n)
        self.accept()

    def _not_saved(self, error: BaseException) -> None:
        self._saving = False
        if not isinstance(error, Trouble):
            self._failed(error)
            return
        faults = error.faults if isinstance(error, UserError) else ()
        for fault in faults:
            editor = self.editors.get(fault.field or "")
            if editor is not None:
                editor.set_fault(words(fault.message))
                self.form.show_field(editor)
        self.banner.say(Tone.LOST, words(faults[0].message if faults else error.message))

    def keyPressEvent(self, event: Any) -> None:
        # Enter leads on from field to field; it saves nothing by accident.
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
