"""The page of a register: its records of the year, and the form of one of them beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from duikou_desktop.core.errors import EnvironmentProblem, Trouble
from duikou_desktop.domain.register import Register
from duikou_desktop.services.records import Saved
from duikou_desktop.services.register_view import RegisterView, view_register
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.import_flow import ImportFlow
from duikou_desktop.ui.registers.columns import columns_of
from duikou_desktop.ui.registers.editing import Editing
from duikou_desktop.ui.registers.empty import NEW, teach, tell_no_hits
from duikou_desktop.ui.registers.filter_bar import FilterBar, grouping_of
from duikou_desktop.ui.registers.page_words import (
    context_words,
    place_words,
    saved_words,
    totals_words,
    unconfirmed_words,
)
from duikou_desktop.ui.registers.row_verbs import RowVerbs
from duikou_desktop.ui.registers.rows import (
    Shown,
    ordered,
    shown_rows,
    state_says,
    state_words,
)
from duikou_desktop.ui.registers.unsaved import UnsavedForm
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.empty_state import EmptyState
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.storage.changes import ChangeSet

# Loading this long is worth showing.
_PATIENCE_MS = 400


class RegisterPage(QWidget):
    """Serves every register from its declaration; a page that needs more adds to it."""

    standard_asked = Signal()

    def __init__(
        self, desk: Desk, register: Register, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.register = register
        self.view: RegisterView | None = None
        self._rows: tuple[Shown, ...] = ()
        self._sort = (register.when or "", True) if register.when else ("", False)
        self._stale = False
        self._quiet = False
        self._wanted = ""  # the record to stand on once the rows are read again
        self._state_words = state_words(register)
        self._columns = columns_of(register, state_says(register))
        if not register.when:
            self._sort = (self._columns[1].key, False)
        self.header = PageHeader(words(register.title))
        if desk.identity.demo:
            self.header.add_tool(Chip(tr("示范"), Tone.PART))
        self.banner = Banner()
        self.banner.retried.connect(self._retry)
        self.bar = FilterBar(register, self._state_words)
        self.table = RecordTable(f"register/{register.key}", self._columns, settings)
        self.table.setProperty("pane", True)
        self.empty = EmptyState()
        self.card = TableCard(self.table, self.empty)
        self.toast = Toast(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self.importing = ImportFlow(desk, settings, self.toast, self.failed, self, register)
        self._add_buttons()
        self._lay_out()
        self.editing = Editing(desk, register, settings, self._splitter, self.failed)
        self.verbs = RowVerbs(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._connect()
        teach(self.empty, desk, register)
        self.reload()

    # -- making -----------------------------------------------------------------------------------

    def _add_buttons(self) -> None:
        take_in = Button(tr("导入台账"))
        take_in.setMenu(self.importing.menu())
        self.header.add_secondary(take_in)
        new = Button(tr("新增"), Kind.PRIMARY, icon_name="plus", hint="Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.header.set_primary(new)

    def _lay_out(self) -> None:
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(4), 0, lengths.us(4), lengths.us(3))
        outer.setSpacing(lengths.us(2))
        outer.addWidget(self.header)
        outer.addWidget(self.banner)
        outer.addWidget(self.importing.progress)
        outer.addWidget(self.bar)
        self._splitter.addWidget(self.card)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(lengths.us(2.5))
        outer.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        # A text field takes the key for itself; anywhere else on the page rows are pasted.
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.importing.pasting.paste)
        self.desk.changed.connect(self._on_changed)
        self.desk.moved.connect(self._reload_when_seen)
        self.bar.changed.connect(self._show_rows)
        self.bar.left.connect(self.table.setFocus)
        self.table.sort_asked.connect(self._sort_by)
        self.table.row_chosen.connect(self._follow_choice)
        self.table.row_opened.connect(self.open_record)
        self.table.choice_changed.connect(self._show_totals)
        self.empty.begun.connect(self._begin)
        self.empty.standard_asked.connect(self.standard_asked)
        self.empty.link_followed.connect(self.bar.clear)
        self.editing.saved.connect(self._on_saved)
        self.editing.step_asked.connect(self._step)
        self.editing.closed.connect(self.table.setFocus)
        self.editing.delete_asked.connect(self.verbs.delete_one)

    # -- what the window's keys do ----------------------------------------------------------------

    def begin_new(self) -> None:
        """Ctrl+N."""
        if self.editing.may_leave():
            self.editing.open_new()

    def save(self) -> None:
        """Ctrl+S."""
        self.editing.save()

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.line.selectAll()

    def may_leave(self) -> bool:
        """Asked before another page is shown or the window closes."""
        return self.editing.may_leave()

    def show_state(self, state: State) -> None:
        """Only the records of one state."""
        self.bar.show_state(state)

    def open_record(self, key: str) -> None:
        """Show a record in the form and put the keys there."""
        # The table stands on it too: else its first row is shown as soon as it takes the keys.
        self._stand_on(key)
        if self._show_in_form(key) and self.editing.form is not None:
            self.editing.form.begin()

    def take_up(self, unsaved: UnsavedForm) -> None:
        """The form of a run that died, with what had been typed in it."""
        if unsaved.record is None:
            self.begin_new()
        else:
            self.open_record(str(unsaved.record))
        if self.editing.record_id == unsaved.record:
            self.editing.take_up(unsaved)

    # -- rows -------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the register again."""
        desk, register = self.desk, self.register
        scheme, side, relation, year = desk.scheme, desk.side, desk.relation, desk.year

        def question(store: Any) -> RegisterView:
            return view_register(
                store, register, scheme=scheme, side=side, relation=relation, year=year
            )

        self._stale = False
        if self.view is None:
            self._patience.start()
        desk.ask(question, self._take, self.failed)

    def _take(self, view: RegisterView) -> None:
        self._patience.stop()
        self.view = view
        self._rows = shown_rows(self.register, self._columns, view, grouping_of(self.register))
        self.bar.set_rows(self._rows)
        self.editing.follow(view)
        self.header.set_context(context_words(self.register, self.desk.year, len(self._rows)))
        self._say_findings()
        self._show_rows()
        self._follow_rows()

    def _show_rows(self) -> None:
        key, descending = self._sort
        kept = ordered(self.bar.keep(self._rows), key, descending=descending)
        bar = self.table.verticalScrollBar()
        at = bar.value()
        self.table.set_rows(tuple(each.row for each in kept))
        self.table.set_sorted(key, descending=descending)
        bar.setValue(at)
        self._stand_on(self._wanted)
        self.bar.setVisible(bool(self._rows) or self.bar.active)
        self._teach(hidden=bool(self._rows) and not kept)
        self._show_totals()

    def _teach(self, *, hidden: bool) -> None:
        """An empty register teaches; a filter without hits says so and offers to go."""
        if hidden:
            tell_no_hits(self.empty)
        elif not self._rows and self.view is not None:
            teach(self.empty, self.desk, self.register)
        self.card.set_empty(empty=self.view is not None and not self.table.model().rowCount())

    def _follow_rows(self) -> None:
        """The form shows the record as it is now, or goes where the record went."""
        if self._wanted:
            self._stand_on(self._wanted)
            if str(self.editing.record_id) == self._wanted:
                self.table.setFocus()
        self._wanted = ""
        record_id = self.editing.record_id
        if record_id is None or self.editing.dirty:
            return
        found = self._find(str(record_id))
        if found is None:
            self.editing.close()
        else:
            self._open_in_form(found)

    def _stand_on(self, key: str) -> None:
        """The table stands on a record; the form stays as it is."""
        if key:
            self._quiet = True
            self.table.choose(key)
            self._quiet = False

    def _find(self, key: str) -> Shown | None:
        return next((row for row in self._rows if row.key == key), None)

    def _show_waiting(self) -> None:
        self.table.set_ghosts(3)

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        self._sort = (key, descending)
        self._show_rows()

    # -- words ------------------------------------------------------------------------------------

    def _say_findings(self) -> None:
        """On the page of hospitals: kinds that decide a head-count and are not confirmed."""
        view = self.view
        if view is None or self.register.key != "hospital" or not view.unconfirmed:
            self.banner.clear()
            return
        second = tr("没有确认的按综合医院计算每批人数。")
        self.banner.say(Tone.PART, unconfirmed_words(view), second, tr("去确认"))

    def _show_totals(self) -> None:
        shown, chosen = self.table.model().rowCount(), len(self.table.chosen_keys())
        states, summary = totals_words(self._rows, shown, chosen)
        self.card.set_totals(states, summary, self._state_words)

    # -- form -------------------------------------------------------------------------------------

    def _show_in_form(self, key: str) -> bool:
        found = self._find(key)
        if found is None:
            return False
        if str(self.editing.record_id) == key:
            return True
        if not self.editing.may_leave():
            self._stand_on(str(self.editing.record_id or ""))
            return False
        self._open_in_form(found)
        return True

    def _follow_choice(self, key: str) -> None:
        if key and not self._quiet and self.editing.is_open and key != str(self.editing.record_id):
            self._show_in_form(key)

    def _open_in_form(self, found: Shown) -> None:
        keys = [row.key for row in self.table.rows()]
        place = place_words(self.register, found, keys, self.desk.year)
        self.editing.open(found.listed.record, place)

    def _step(self, by: int) -> None:
        keys = [row.key for row in self.table.rows()]
        here = str(self.editing.record_id)
        if here in keys and 0 <= keys.index(here) + by < len(keys):
            self.table.choose(keys[keys.index(here) + by])

    def _begin(self, way: str) -> None:
        if way == NEW:
            self.begin_new()
        else:
            self.importing.choose()

    def _on_saved(self, saved: Saved) -> None:
        self._wanted = str(saved.record.id)
        self.toast.say(saved_words(self.register, saved, self.view))
        if saved.change is None and self.view is not None:
            self._follow_rows()

    # -- what happens elsewhere -------------------------------------------------------------------

    def _on_changed(self, change: ChangeSet) -> None:
        self.verbs.forget_unless(change.id)
        touched = set(change.registers)
        if self.view is not None and not touched & set(self.view.book.records):
            return
        self._reload_when_seen()

    def _reload_when_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        self._patience.stop()
        if isinstance(error, EnvironmentProblem):
            self.banner.say(Tone.LOST, words(error.message), retry=tr("重试"))
        elif isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        else:
            self.desk.failed(error)

    def _retry(self) -> None:
        """What the banner's button does: confirm a kind, save again, or read again."""
        view = self.view
        if view is not None and self.register.key == "hospital" and view.unconfirmed:
            self.bar.clear()
            here = self.editing.record_id
            self.open_record(str(here if here in view.unconfirmed else view.unconfirmed[0]))
            return
        self.banner.clear()
        if self.editing.dirty:
            self.editing.save()
        else:
            self.reload()
