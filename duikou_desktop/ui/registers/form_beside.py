"""Table and form side by side: the form shows the record that the table stands on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from duikou_desktop.domain.record import Record
from duikou_desktop.services.records import Saved
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.editing import Editing
from duikou_desktop.ui.registers.listed import ListedRows
from duikou_desktop.ui.registers.page_words import place_words
from duikou_desktop.ui.widgets.record_table import RecordTable


class FormBeside(QObject):
    """Leads the form along the rows, and the table to where a saved record went.

    `hidden` comes with the key of a saved record that the list, as it is filtered, has not.
    """

    hidden = Signal(str)

    def __init__(self, desk: Desk, table: RecordTable, rows: ListedRows, editing: Editing) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._rows = rows
        self._editing = editing
        self._view: RegisterView | None = None
        self._quiet = False
        self._wanted = ""  # the record to stand on once the place of every row is known
        rows.ordered.connect(self._on_ordered)
        table.row_chosen.connect(self._follow_choice)
        editing.step_asked.connect(self._step)
        editing.closed.connect(table.setFocus)

    def open(self, key: str) -> None:
        """Shows a record in the form and puts the keys there."""
        # The table stands on it too: else its first row is shown as soon as it takes the keys.
        self._stand_on(key)
        self._show(key, begin=True)

    def saved(self, saved: Saved) -> None:
        """The table goes where the saved record stands; one that did not change stays."""
        self._wanted = saved.record.id.hex
        if saved.change is None:
            self._on_ordered()
            self._follow()

    @property
    def leads(self) -> bool:
        """Whether the table is to go to a record once the list is there."""
        return bool(self._wanted)

    def lead_to(self, key: str) -> None:
        """The table is to stand on a record of the list that is asked for now."""
        self._wanted = key

    def follow_rows(self, view: RegisterView) -> None:
        """The form shows the record as it is now, or goes where the record went."""
        self._view = view
        self._follow()

    def _follow(self) -> None:
        if self._editing.record_id is not None and not self._editing.dirty:
            self._rows.find(self._here, self._show_as_it_is)

    def _show_as_it_is(self, record: Record | None) -> None:
        if self._editing.dirty:
            return
        if record is None or self._view is None or not self._view.holds(record):
            self._editing.close()
        else:
            self._open(record)

    def _on_ordered(self) -> None:
        wanted, self._wanted = self._wanted, ""
        # A record opened from elsewhere may not have been in the list that stood here before.
        self._stand_on(wanted or self._here)
        if wanted and self._table.place(wanted) < 0:
            # The keys stay in the form: in the table they would lead it to another record.
            self.hidden.emit(wanted)
        elif wanted and wanted == self._here:
            self._table.setFocus()
        record = self._rows.record(self._here)
        if record is not None and self._editing.form is not None:
            self._editing.form.set_place(self._place_of(record))

    @property
    def _here(self) -> str:
        """The key of the record in the form."""
        return self._editing.record_id.hex if self._editing.record_id is not None else ""

    def _stand_on(self, key: str) -> None:
        """The table stands on a record; the form stays as it is."""
        if key:
            self._quiet = True
            self._table.choose(key)
            self._quiet = False

    def _follow_choice(self, key: str) -> None:
        if key and not self._quiet and self._editing.is_open and key != self._here:
            self._show(key)

    def _show(self, key: str, *, begin: bool = False) -> None:
        if key != self._here:
            if not self._editing.may_leave():
                self._stand_on(self._here)
                return
            self._rows.find(key, partial(self._open_found, begin))
        elif begin:
            self._begin()

    def _open_found(self, begin: bool, record: Record | None) -> None:  # noqa: FBT001 - partial
        if record is None:
            return
        self._open(record)
        if begin:
            # Another list may stand in the table since it was asked for.
            self._stand_on(self._here)
            self._begin()

    def _open(self, record: Record) -> None:
        self._editing.open(record, self._place_of(record))

    def _begin(self) -> None:
        if self._editing.form is not None:
            self._editing.form.begin()

    def _place_of(self, record: Record) -> str:
        at, total = self._table.place(record.id.hex), self._table.count()
        return place_words(self._editing.register, record, at, total, self._desk.year)

    def _step(self, by: int) -> None:
        at = self._table.place(self._here)
        key = self._table.key_at(at + by) if at >= 0 else ""
        if key:
            self._table.choose(key)
