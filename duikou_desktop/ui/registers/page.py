"""The page of a register: its records of the year, and the form of one of them beside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from duikou_desktop.domain.register import Register
from duikou_desktop.services.records import Saved
from duikou_desktop.services.register_view import (
    Beginning,
    RegisterView,
    Wish,
    begin_list,
    view_register,
)
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.import_flow import ImportFlow
from duikou_desktop.ui.key_help import Keys
from duikou_desktop.ui.registers.columns import RELATIONS, columns_of, tells_relation
from duikou_desktop.ui.registers.editing import Editing
from duikou_desktop.ui.registers.empty import NEW, teach, tell_no_hits
from duikou_desktop.ui.registers.filter_bar import FilterBar
from duikou_desktop.ui.registers.form_beside import FormBeside
from duikou_desktop.ui.registers.listed import ListedRows, key_of
from duikou_desktop.ui.registers.page_menu import PageMenu
from duikou_desktop.ui.registers.page_words import (
    context_words,
    saved_words,
    unconfirmed_words,
)
from duikou_desktop.ui.registers.row_verbs import FILL_KEYS, RowVerbs
from duikou_desktop.ui.registers.rows import (
    Look,
    state_counts,
    state_says,
    state_words,
    wish_of,
)
from duikou_desktop.ui.registers.totals import Totals
from duikou_desktop.ui.registers.unsaved import UnsavedForm
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.empty_state import EmptyState
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import on_paste, page_column, side_by_side
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.storage.changes import ChangeSet

# Loading this long is worth showing.
_PATIENCE_MS = 400


class RegisterPage(ReadWhenSeen, QWidget):
    """Serves every register from its declaration; a page that needs more adds to it."""

    standard_asked = Signal()

    def __init__(
        self, desk: Desk, register: Register, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.register = register
        self.view: RegisterView | None = None
        self._saved: Saved | None = None
        self._hidden = ""  # the key of a saved record that the filter hides, while it is offered
        self._sort = (register.when or "", True) if register.when else ("", False)
        self._state_words = state_words(register)
        self._columns = columns_of(register, state_says(register))
        if not register.when:
            self._sort = (self._columns[1].key, False)
        self.header = PageHeader(words(register.title), demo=desk.identity.demo)
        self.banner = Banner()
        self.banner.retried.connect(self._retry)
        self.bar = FilterBar(register, self._state_words)
        self.table = RecordTable(f"register/{register.key}", self._columns, settings)
        self.table.setProperty("pane", True)
        self.rows = ListedRows(desk, self.table, self.failed)
        self.empty = EmptyState()
        self.card = TableCard(self.table, self.empty)
        self.toast = Toast(self, self.table)
        self._splitter = side_by_side(self.card)
        self.importing = ImportFlow(desk, settings, self.toast, self.failed, self, register)
        self.more = PageMenu(self, settings)
        self._add_buttons()
        self._lay_out()
        self.editing = Editing(desk, register, settings, self._splitter, self.failed)
        self.beside = FormBeside(desk, self.table, self.rows, self.editing)
        self.totals = Totals(self.card, self.table, self.rows, register, self._state_words)
        self.verbs = RowVerbs(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._connect()
        teach(self.empty, desk, register)
        self.refresh()

    # -- making -----------------------------------------------------------------------------------

    def _add_buttons(self) -> None:
        take_in = Button(tr("导入台账"))
        take_in.setMenu(self.importing.menu())
        self.header.add_secondary(take_in)
        self.header.add_secondary(self.more.button)
        new = Button(tr("新增"), Kind.PRIMARY, icon_name="plus", hint="Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.header.set_primary(new)

    def _lay_out(self) -> None:
        outer = page_column(self, self.header, self.banner, self.importing.progress, self.bar)
        outer.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        on_paste(self, self.importing.pasting.paste)
        self.desk.changed.connect(self._on_changed)
        self.desk.moved.connect(self.outdated)
        self.bar.changed.connect(self._ask_rows)
        self.bar.left.connect(self.table.setFocus)
        self.table.sort_asked.connect(self._sort_by)
        self.table.row_opened.connect(self.open_record)
        self.empty.begun.connect(self._begin)
        self.empty.standard_asked.connect(self.standard_asked)
        self.empty.link_followed.connect(self.bar.clear)
        self.editing.saved.connect(self._on_saved)
        self.editing.refused.connect(self.toast.hide)
        self.beside.hidden.connect(self._on_hidden)
        self.toast.undone.connect(self._show_hidden)
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

    @property
    def about(self) -> str:
        """What the page is for: F1."""
        return words(self.register.purpose)

    def own_keys(self) -> Keys:
        """F1."""
        return (
            ("Enter", tr("打开选中的记录")),
            ("Delete", tr("删除选中的记录，可以撤销")),
            (FILL_KEYS, tr("给选中的几条填同一项")),
            ("Ctrl+C　Ctrl+V", tr("复制选中的行，粘贴 Excel 里复制的几行")),
            ("PgUp　PgDn", tr("表单里：上一条、下一条")),
            ("Ctrl+Enter", tr("表单里：保存并再记一条")),
            ("Alt+Enter", tr("表单里：长的一项换行")),
            ("Ctrl+;", tr("日期里：填今天")),
            ("Esc", tr("关上表单")),
        )

    def may_leave(self) -> bool:
        """Asked before another page is shown or the window closes."""
        return self.editing.may_leave()

    def show_state(self, state: State) -> None:
        """Only the records of one state."""
        self.bar.show_state(state)

    def show_look(self, look: Look) -> None:
        """A filter and an order."""
        if look.sort:
            self._sort = (look.sort, look.descending)
        self.bar.show_look(look)

    def open_record(self, key: str) -> None:
        """Show a record in the form and put the keys there."""
        self.beside.open(key_of(key))

    def stand_on(self, key: str) -> None:
        """The table stands on a record."""
        self.table.choose(key_of(key))

    def take_up(self, unsaved: UnsavedForm) -> None:
        """The form of a run that died, with what had been typed in it."""
        if unsaved.record is None:
            self.begin_new()
        else:
            self.open_record(str(unsaved.record))
        if self.editing.record_id == unsaved.record:
            self.editing.take_up(unsaved)

    # -- rows -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the register again."""
        desk, register = self.desk, self.register
        scheme, side, relation, year = desk.scheme, desk.side, desk.relation, desk.year

        look = self.look()

        def question(store: Any) -> tuple[RegisterView, Wish, Beginning]:
            view = view_register(
                store, register, scheme=scheme, side=side, relation=relation, year=year
            )
            wish = wish_of(view, look)
            return view, wish, begin_list(store, view, wish)

        self._stale = False
        if self.view is None:
            self._patience.start()
        desk.ask(question, self._take, self.failed)

    def look(self) -> Look:
        """What is filtered now, and how it is ordered."""
        sort, descending = self._sort
        return replace(self.bar.look(), sort=sort, descending=descending)

    def _take(self, answer: tuple[RegisterView, Wish, Beginning]) -> None:
        self._patience.stop()
        view, wish, begun = answer
        self.view = view
        counts = state_counts(view)
        self.bar.set_counts(counts)
        self.totals.counts = counts
        self.editing.follow(view)
        self.header.set_context(context_words(self.register, self.desk.year, view.total))
        self._say_findings()
        if tells_relation(self.register):
            several = self.desk.relation is None and len(view.relations) > 1
            self.table.show_unless_chosen(RELATIONS, shown=several)
        bar = self.table.verticalScrollBar()
        at, led = bar.value(), self.beside.leads
        self.rows.show(view, wish, begun)
        if not led:
            bar.setValue(at)
        self._shown()
        self.beside.follow_rows(view)

    def _ask_rows(self) -> None:
        if self.view is not None:
            self.rows.ask(self.view, wish_of(self.view, self.look()), self._shown)

    def _shown(self) -> None:
        """Other rows stand in the table."""
        key, descending = self._sort
        self.table.set_sorted(key, descending=descending)
        some = self.view is not None and self.view.total > 0
        self.bar.setVisible(some or self.bar.active)
        self._teach(hidden=some and not self.table.count())
        self.totals.show()

    def _teach(self, *, hidden: bool) -> None:
        """An empty register teaches; a filter without hits says so and offers to go."""
        if hidden:
            tell_no_hits(self.empty)
        elif self.view is not None and not self.view.total:
            teach(self.empty, self.desk, self.register)
        self.card.set_empty(empty=self.view is not None and not self.table.count())

    def _show_waiting(self) -> None:
        self.table.set_ghosts(3)

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        self._sort = (key, descending)
        self._ask_rows()

    # -- words ------------------------------------------------------------------------------------

    def _say_findings(self) -> None:
        """On the page of hospitals: kinds that decide a head-count and are not confirmed."""
        view = self.view
        if view is None or self.register.key != "hospital" or not view.unconfirmed:
            self.banner.clear()
            return
        second = tr("没有确认的按综合医院计算每批人数。")
        self.banner.say(Tone.PART, unconfirmed_words(view), second, tr("去确认"))

    # -- deeds ------------------------------------------------------------------------------------

    def _begin(self, way: str) -> None:
        if way == NEW:
            self.begin_new()
        else:
            self.importing.choose()

    def _on_saved(self, saved: Saved) -> None:
        self._say_findings()  # in place of an error that is over
        self._saved = saved
        self.toast.say(saved_words(self.register, saved, self.view))
        self.beside.saved(saved)

    def _on_hidden(self, key: str) -> None:
        """Saved, and in no row that is shown."""
        view, saved = self.view, self._saved
        if saved is None or saved.record.id.hex != key or view is None or not self.bar.active:
            return
        if view.holds(saved.record):
            self._hidden = key
            said = saved_words(self.register, saved, view)
            self.toast.say(tr("{said}，不在现在的筛选里").format(said=said), tr("显示它"))

    def _show_hidden(self) -> None:
        key, self._hidden = self._hidden, ""
        if key:
            self.beside.lead_to(key)
            self.bar.clear()

    # -- what happens elsewhere -------------------------------------------------------------------

    def _on_changed(self, change: ChangeSet) -> None:
        self.verbs.forget_unless(change.id)
        self._hidden = ""  # what the toast offers next is another deed
        touched = set(change.registers)
        if self.view is not None and not touched & {self.register.key, *self.view.book.records}:
            return
        self.outdated()

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        self._patience.stop()
        say_trouble(self.banner, error, self.desk.failed)

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
            self.refresh()
