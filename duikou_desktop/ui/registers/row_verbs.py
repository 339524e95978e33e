"""What may be done with rows: opened, copied, deleted and brought back, their history read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from duikou_desktop.services.fill_many import FillPlan, fillable
from duikou_desktop.services.history import undo
from duikou_desktop.services.records import WholeRecord, look_at, remove_records
from duikou_desktop.ui.registers.fill_dialog import FillDialog, filled_words
from duikou_desktop.ui.registers.history import HistoryDialog
from duikou_desktop.ui.text import tr

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.registers.page import RegisterPage

FILL_KEYS = "Ctrl+D"  # as a spreadsheet fills down


class RowVerbs(QObject):
    """The verbs of a page's rows, by right click and by key."""

    def __init__(self, page: RegisterPage) -> None:
        super().__init__(page)
        self._page = page
        self._deleted: UUID | None = None  # the change the toast would take back
        page.table.menu_asked.connect(self._open_menu)
        page.toast.undone.connect(self._bring_back)
        self.filling: FillDialog | None = None
        for keys, act in (("Delete", self.delete_chosen), (FILL_KEYS, self.fill_chosen)):
            key = QShortcut(QKeySequence(keys), page.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(act)

    def menu_for(self, key: str) -> QMenu:
        """The verbs of the row, and of all rows chosen with it."""
        chosen = self._page.table.chosen_count()
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, tr("打开\tEnter"), self._open)
        self._add(menu, tr("复制\tCtrl+C"), self._page.table.copy)
        self._add(menu, tr("修改历史"), self.show_history).setEnabled(chosen <= 1)
        if fillable(self._page.register):
            words = tr("给选中的 {n} 条填…").format(n=max(1, chosen))
            self._add(menu, f"{words}\t{FILL_KEYS}", self.fill_chosen)
        menu.addSeparator()
        words = tr("删除 {n} 条\tDelete").format(n=max(1, chosen))
        self._add(menu, words, self.delete_chosen)
        return menu

    def _add(self, menu: QMenu, words: str, act: Any) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(act)
        return action

    def _open_menu(self, key: str, at: QPoint) -> None:
        self.menu_for(key).popup(at)

    def _open(self) -> None:
        self._page.open_record(self._page.table.current_key())

    def fill_chosen(self) -> None:
        """One value for a field of all chosen rows."""
        page, ids = self._page, [UUID(key) for key in self._page.table.chosen_keys()]
        if page.view is None or not ids or not fillable(page.register):
            return
        # What is typed in the form would be older than what is filled in here.
        if not page.editing.may_leave():
            return
        self.filling = FillDialog(page.desk, page.register, page.view, ids, page.failed, page)
        self.filling.filled.connect(self._say_filled)
        self.filling.finished.connect(self.filling.deleteLater)
        self.filling.open()

    def _say_filled(self, plan: FillPlan) -> None:
        self._page.toast.say(filled_words(plan))

    def delete_chosen(self) -> None:
        """All chosen rows, in one step that can be taken back."""
        self._delete(self._page.table.chosen_keys())

    def delete_one(self, key: str) -> None:
        """The record of the form."""
        self._delete([key])

    def _delete(self, keys: list[str]) -> None:
        page = self._page
        if not keys:
            return
        ids = [UUID(key) for key in keys]

        def deed(store: Store, _task: Task) -> tuple[ChangeSet | None, ChangeSet | None]:
            change = remove_records(store, page.register, ids)
            return change, change

        def done(change: ChangeSet | None) -> None:
            if change is not None:
                self._deleted = change.id
                page.toast.say(tr("已删除 {n} 条").format(n=len(ids)), tr("撤销"))

        if page.editing.record_id in ids and page.editing.form is not None:
            page.editing.form.settle()
        page.desk.act(deed, done, page.failed)

    def _bring_back(self) -> None:
        page = self._page

        def deed(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, undo(store)

        if self._deleted is not None:
            self._deleted = None
            page.desk.act(deed, None, page.failed)

    def forget_unless(self, change: UUID) -> None:
        """The toast takes back the latest change only: another one makes it useless."""
        if self._deleted is not None and change != self._deleted:
            self._deleted = None
            self._page.toast.hide()

    def show_history(self) -> None:
        """Who changed the record, when, and what."""
        page = self._page
        key = page.table.current_key()

        def question(store: Store) -> WholeRecord:
            return look_at(store, page.register, UUID(key))

        def show(whole: WholeRecord) -> None:
            HistoryDialog(page.register, whole, whole.book, page).open()

        if key:
            page.desk.ask(question, show, page.failed)
