"""The window with an office in it: navigation, pages, status, undo, troubles and closing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QInputDialog, QWidget

from duikou_desktop.core.errors import EnvironmentProblem, Trouble
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.nav_sections import sections
from duikou_desktop.ui.office_pages import make_pages, register_sections
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.turning import Turning
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.toast import Toast
from duikou_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from duikou_desktop.services.opening import OpenedOffice
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class OfficeWindow(MainWindow):
    """One window for the program's life: the first questions, then the office."""

    bug = Signal(object)
    painted = Signal()  # once, after the first frame

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__({}, settings, parent)
        self._settings = settings
        self._was_painted = False
        self._desk: Desk | None = None
        self._turning: Turning | None = None
        self._toast = Toast(self)
        self._toast.undone.connect(self.undo)
        self.banner.retried.connect(self._retry)
        self.undo_asked.connect(self.undo)
        self.redo_asked.connect(self.redo)
        self.nav.settings_asked.connect(self._open_settings)
        self.nav.person_asked.connect(self._ask_person)
        self.setWindowTitle(tr("对口支援办公助手"))
        self._show_frame(office=False)

    @property
    def desk(self) -> Desk | None:
        """The open office, if there is one."""
        return self._desk

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # -- what is in the window --------------------------------------------------------------------

    def show_alone(self, key: str, page: QWidget) -> None:
        """A page by itself, without an office: the first questions."""
        self._show_frame(office=False)
        self.set_pages({key: lambda: page})
        self.open_page(key)

    def show_office(self, opened: OpenedOffice) -> Desk:
        """Takes an open office over and shows its first page."""
        desk = Desk(opened.store, opened.scheme, opened.side, opened.today, self.trouble)
        desk.relation = opened.relation
        self._desk = desk
        self.banner.clear()
        self._turning = Turning(desk, self.nav.relation, self)
        self._turning.look(opened.view)
        self.set_pages(make_pages(desk, self._settings, self.open_filtered))
        self._show_nav()
        self.nav.show_person(desk.identity.clerk or "")
        title = tr("对口支援办公助手 — {hospital}").format(hospital=opened.view.hospital)
        if desk.identity.demo:
            title = tr("{title}（示范）").format(title=title)
        self.setWindowTitle(title)
        desk.changed.connect(self._changed)
        desk.moved.connect(self._show_nav)
        self._show_frame(office=True)
        self.say_saved(tr("已打开"))
        self._look_at_history()
        self.open_page("home")
        return desk

    def open_filtered(self, key: str, wanted: str) -> None:
        """Opens a page, and of it what is wanted: a filter, a record, a scoring point."""
        if not self.has_page(key):
            return
        self.open_page(key)
        show = getattr(self.page(key), "show_wanted", None)
        if show is not None and wanted:
            show(wanted)

    def _show_nav(self) -> None:
        desk = self._desk
        if desk is None:
            return
        scored = desk.scheme.standard(desk.side) is not None
        self.nav.tree.set_sections(sections(register_sections(desk), scored=scored))
        if not scored and self.current_page in {"score", "export"}:
            self.open_page("home")

    def _show_frame(self, *, office: bool) -> None:
        self.nav.setVisible(office)
        self.statusBar().setVisible(office)

    def _open_settings(self) -> None:
        self.open_filtered("settings", "")

    # -- what was done ----------------------------------------------------------------------------

    def say(self, sentence: str, undo: str = "") -> None:
        """A word after the deed, with the way back."""
        self._toast.say(sentence, undo)

    def undo(self) -> None:
        """Takes the latest change back."""
        if self._desk is not None:
            self._desk.act(_undo, self._told_undone)

    def redo(self) -> None:
        """Brings back what was taken back."""
        if self._desk is not None:
            self._desk.act(_redo, self._told_undone)

    def _told_undone(self, label: Any) -> None:
        if label is not None:
            self.say(words(label))

    def _changed(self, _change: ChangeSet) -> None:
        self.say_saved(
            tr("已保存　{time}").format(time=datetime.now().astimezone().strftime("%H:%M"))
        )
        self._look_at_history()
        if self._turning is not None:
            self._turning.ask()

    def _look_at_history(self) -> None:
        if self._desk is not None:
            self._desk.ask(_history, self._show_history)

    def _show_history(self, told: tuple[Any, datetime | None]) -> None:
        label, backup = told
        undo = tr("Ctrl+Z 撤销：{what}")
        self.say_undo("" if label is None else undo.format(what=words(label)))
        if backup is None:
            self.say_backup(tr("还没有备份，关闭时自动备份"))
            return
        same_day = backup.date() == datetime.now().astimezone().date()
        day = tr("今天") if same_day else backup.strftime("%Y-%m-%d")
        self.say_backup(tr("备份：{day} {time}").format(day=day, time=backup.strftime("%H:%M")))

    def _ask_person(self) -> None:
        desk = self._desk
        if desk is None:
            return
        held = desk.identity.clerk or ""
        name, agreed = QInputDialog.getText(
            self, tr("换经办人"), tr("以后的记录记在谁名下："), text=held
        )
        name = name.strip()
        if agreed and name and name != held:
            desk.ask(lambda store: store.set_clerk(name), self._told_person)

    def _told_person(self, _nothing: Any) -> None:
        if self._desk is not None:
            self.nav.show_person(self._desk.identity.clerk or "")

    # -- troubles ---------------------------------------------------------------------------------

    def trouble(self, error: BaseException) -> None:
        """The one router: a person's to mend, the world's, or ours."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, EnvironmentProblem | OSError):
            said = words(error.message) if isinstance(error, EnvironmentProblem) else str(error)
            self.banner.say(Tone.LOST, said, retry=tr("重试"))
        elif isinstance(error, Trouble):
            self.say(words(error.message))
        else:
            self.bug.emit(error)

    def _retry(self) -> None:
        """What failed was a question of a page: the page asks it again."""
        self.banner.clear()
        page = self.page(self.current_page)
        refresh = getattr(page, "refresh", None)
        if refresh is not None:
            refresh()

    # -- closing ----------------------------------------------------------------------------------

    def close_office(self) -> bool:
        """Lets go of the office, backed up; False where a page holds unsaved work and a person stays."""
        for page in self.made_pages():
            may_close = getattr(page, "may_close", None)
            if may_close is not None and not may_close():
                return False
        if self._desk is not None:
            self._desk.close()
            self._desk = None
            self._turning = None
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_office():
            event.ignore()
            return
        super().closeEvent(event)


def _undo(store: Store, _task: Task) -> tuple[Any, ChangeSet | None]:
    from duikou_desktop.services.history import undo

    change = undo(store)
    return (change.label if change else None), change


def _redo(store: Store, _task: Task) -> tuple[Any, ChangeSet | None]:
    from duikou_desktop.services.history import redo

    change = redo(store)
    return (change.label if change else None), change


def _history(store: Store) -> tuple[Any, datetime | None]:
    from duikou_desktop.services.backups import list_backups
    from duikou_desktop.services.history import undo_label

    found = list_backups(store.folder)
    return undo_label(store), found[0].made_at if found else None
