"""The window with an office in it, or a commission's desk: navigation, pages, troubles and closing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.errors import EnvironmentProblem, Trouble
from duikou_desktop.core.task import Cancelled
from duikou_desktop.ui.language import CHINESE
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.window import MainWindow, PageFactory

if TYPE_CHECKING:
    from duikou_desktop.services.desk.opening import OpenedDesk
    from duikou_desktop.services.opening import OpenedOffice
    from duikou_desktop.ui.commission.sitting import Sitting
    from duikou_desktop.ui.desk import Desk
    from duikou_desktop.ui.home.page import HomePage
    from duikou_desktop.ui.kept_home import KeptHome
    from duikou_desktop.ui.nav_panel import NavPanel
    from duikou_desktop.ui.registers.unsaved import UnsavedForm
    from duikou_desktop.ui.turning import Turning


class OfficeWindow(MainWindow):
    """One window for the program's life: the first questions, then the office."""

    bug = Signal(object)
    restore_asked = Signal(Path, Path)  # the office's folder and the backup, the office closed
    leave_asked = Signal()  # another office is wanted; this one is closed
    upgrade_asked = Signal(Path)  # the update's file; the office is still open
    painted = Signal()  # after the first frame, and after the first with the page of last time

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__({}, settings, parent)
        self._settings = settings
        self._was_painted = False
        self._desk: Desk | None = None
        self._sitting: Sitting | None = None  # a commission's desk, where that is open
        self._turning: Turning | None = None
        self._left: UnsavedForm | None = None
        self._helpers: tuple[QObject, ...] = ()
        self._kept: HomePage | None = None
        self._early: tuple[str, object] | None = None
        self._make: Callable[[], Mapping[str, PageFactory]] = dict
        # The language spoken now: another one chosen meanwhile is for the next start.
        self._language = settings.text("language", CHINESE)
        self.banner.retried.connect(self._retry)
        self.setWindowTitle(tr("对口支援办公助手"))
        self._show_frame(office=False)

    @property
    def desk(self) -> Desk | None:
        """The open office, if there is one."""
        return self._desk

    @property
    def sitting(self) -> Sitting | None:
        """The open desk of a commission, if there is one."""
        return self._sitting

    @property
    def is_open(self) -> bool:
        """Whether an office or a desk is open."""
        return self._desk is not None or self._sitting is not None

    def _make_nav(self) -> NavPanel:
        made = super()._make_nav()
        made.settings_asked.connect(self._open_settings)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # -- what is in the window --------------------------------------------------------------------

    def show_alone(self, key: str, page: QWidget) -> None:
        """A page by itself, without an office: the first questions."""
        self._show_frame(office=False)
        self._kept, self._early = None, None
        self.setWindowTitle(tr("对口支援办公助手"))
        self.set_pages({key: lambda: page})
        self.open_page(key)

    def show_kept(self, kept: KeptHome) -> None:
        """The home page of last time while the office is being opened; a click waits for it."""
        from duikou_desktop.ui.home.page import HomePage
        from duikou_desktop.ui.saved_line import backup_words

        page = HomePage()
        page.open_asked.connect(self.open_filtered)
        page.show_kept(kept)
        self.nav.tree.set_sections(kept.sections)
        self.nav.relation.show_relation(*kept.switch)
        self.nav.show_person(kept.clerk)
        self.setWindowTitle(kept.title)
        self._show_frame(office=True)
        self.say_saved(tr("正在打开…"))
        self.say_backup(backup_words(kept.backup))
        self.set_pages({"home": lambda: page})
        self.open_page("home")
        self._kept = page
        self._was_painted = False
        self.update()

    def show_office(self, opened: OpenedOffice, theme: Theme) -> Desk:
        """Takes an open office over and shows its first page."""
        # Here, not on top: these import the database, which the first frame does not wait for.
        from duikou_desktop.ui.clerk_choice import ClerkChoice
        from duikou_desktop.ui.desk import Desk
        from duikou_desktop.ui.finding import Finding
        from duikou_desktop.ui.office_pages import make_pages
        from duikou_desktop.ui.page_keys import PageKeys, UndoRedo
        from duikou_desktop.ui.pages import Exits, WaitingBadges
        from duikou_desktop.ui.registers.views import carry_views_over
        from duikou_desktop.ui.saved_line import SavedLine
        from duikou_desktop.ui.turning import Turning, office_title

        desk = Desk(opened.store, opened.scheme, opened.side, opened.today, self.trouble)
        desk.relation = opened.relation
        if not desk.identity.demo:
            carry_views_over(self._settings, desk.identity.origin)
        worked_in = round(self._settings.number(_year_key(desk), desk.year))
        if worked_in in opened.view.years:
            desk.year = worked_in
        desk.moved.connect(self._remember_year)
        self._desk, self._theme = desk, theme
        self.banner.clear()
        self._turning = Turning(desk, self.nav.relation, self)
        self._turning.look(opened.view)
        self._make = partial(
            make_pages,
            desk,
            self._settings,
            theme,
            self.open_filtered,
            Exits(self._ask_restore, self._leave, self.upgrade_asked.emit),
        )
        self.set_pages(self._make(), keep=("home",) if self._kept else ())
        self._lengths = metrics()
        theme.changed.connect(self._look_changed)
        self._show_nav()
        self.setWindowTitle(office_title(opened))
        desk.changed.connect(self._look_round)
        desk.reshelved.connect(self._look_round)
        desk.moved.connect(self._show_nav)
        self._show_frame(office=True)
        self.say_saved(tr("已打开"))
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.sit_at(desk)
        self.open_page("home")
        # After the page: its question is answered first.
        self._helpers = (
            PageKeys(self),
            UndoRedo(desk, self),
            WaitingBadges(desk, self.nav.tree),
            Finding(desk, self, self.open_filtered),
            SavedLine(desk, self),
            ClerkChoice(desk, self),
        )
        if self._early is not None:
            early, self._early = self._early, None
            self.open_filtered(*early)
        return desk

    def show_sitting(self, opened: OpenedDesk, theme: Theme) -> Sitting:
        """Takes a commission's desk over and shows its first page."""
        from duikou_desktop.ui.commission.sitting import FIRST, Sitting
        from duikou_desktop.ui.pages import Exits

        exits = Exits(self._ask_restore, self._leave, self.upgrade_asked.emit)
        sitting = Sitting(opened, self, self._settings, theme, exits)
        self._sitting, self._theme = sitting, theme
        self._kept, self._early = None, None
        self.banner.clear()
        self._make = sitting.pages
        self.set_pages(self._make())
        self._lengths = metrics()
        theme.changed.connect(self._look_changed)
        self._show_nav()
        self.setWindowTitle(sitting.title)
        self._show_frame(office=True)
        self.say_saved(tr("已打开"))
        self.open_page(FIRST)
        return sitting

    def _remember_year(self) -> None:
        """The year worked in last is opened next time: January still closes the year before."""
        if self._desk is not None:
            self._settings.set_number(_year_key(self._desk), self._desk.year)

    def offer_unsaved(self) -> bool:
        """Offers what a run that died had not saved; False where there is nothing."""
        from duikou_desktop.domain.registers import BY_KEY
        from duikou_desktop.ui.registers.unsaved import left_unsaved

        left = left_unsaved(self._desk.folder) if self._desk is not None else None
        if left is None or not self.has_page(left.register_key):
            return False
        self._left = left
        title = words(BY_KEY[left.register_key].title)
        said = tr("上次在“{title}”里填了还没有保存的内容，都还在。").format(title=title)
        self.banner.say(Tone.PART, said, retry=tr("接着填"))
        return True

    def open_page(self, key: str) -> None:
        if self._kept is not None:
            self.open_filtered(key, None)
            return
        super().open_page(key)

    def open_filtered(self, key: str, wanted: object) -> None:
        """Opens a page, and of it what is wanted: a filter, a record, a scoring point.

        While the office is being opened it waits for that, marked in the navigation.
        """
        if self._kept is not None:
            self._early = (key, wanted)
            self.nav.tree.set_current(key)
            return
        if not self.has_page(key):
            return
        self.open_page(key)
        if self._sitting is not None and self.current_page == key:
            self._sitting.show_wanted(self.page(key), wanted)
        if self._desk is not None and self.current_page == key:
            from duikou_desktop.ui.office_pages import show_wanted

            show_wanted(self._desk, self.page(key), wanted)

    def _show_nav(self) -> None:
        if self._sitting is not None:
            self.nav.tree.set_sections(self._sitting.sections())
        desk = self._desk
        if desk is None:
            return
        from duikou_desktop.ui.nav_sections import sections
        from duikou_desktop.ui.pages import nav_sections

        scored = desk.scheme.standard(desk.side) is not None
        shown = sections(nav_sections(desk.scheme, desk.side), scored=scored)
        self.nav.tree.set_sections(
            tuple(each for each in shown if each.pages or self.has_page(each.key))
        )
        if not scored and self.current_page in {"score", "export"}:
            self.open_page("home")

    def _look_changed(self) -> None:
        """Margins are measured when a page is made: in another size of type all are made anew."""
        if self.is_open and metrics() != self._lengths:
            self._lengths = metrics()
            # Later: the button that was pressed is on one of them.
            QTimer.singleShot(0, self, self._make_anew)

    def _make_anew(self) -> None:
        if not self.is_open:
            return
        here = self.current_page
        self.set_pages(self._make())
        self.open_page(here)
        self._show_nav()

    def _show_frame(self, *, office: bool) -> None:
        if office or self._nav is not None:
            self.nav.setVisible(office)
        self.statusBar().setVisible(office)

    def _open_settings(self) -> None:
        self.open_filtered("settings", None)

    def _look_round(self) -> None:
        """Relations or years may be others now."""
        if self._turning is not None:
            self._turning.ask()

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
        if self._left is not None:
            self._take_up(self._left)
            return
        self.banner.clear()
        page = self.page(self.current_page)
        refresh = getattr(page, "refresh", None)
        if refresh is not None:
            refresh()

    def _take_up(self, left: UnsavedForm) -> None:
        """What a run that died had not saved; it waits on while something else is being typed."""
        self.open_page(left.register_key)
        if self.current_page != left.register_key or not self._may_leave():
            return
        self.banner.clear()
        self._left = None
        self.open_filtered(left.register_key, left)

    def _ask_restore(self, backup: object) -> None:
        if not self.is_open or not isinstance(backup, str | Path):
            return
        folder = Path(backup).parent.parent
        if self.close_office():
            self.restore_asked.emit(folder, Path(backup))

    def _leave(self) -> None:
        if self.close_office():
            self.leave_asked.emit()

    # -- closing ----------------------------------------------------------------------------------

    def close_office(self) -> bool:
        """Lets go of the office, backed up, or of the desk.

        False where a page holds unsaved work, or where what is under way is waited for.
        """
        for page in self.made_pages():
            may_leave = getattr(page, "may_leave", None)
            if callable(may_leave) and not may_leave():
                return False
        if not self._may_stop():
            return False
        if self._sitting is not None:
            self._theme.changed.disconnect(self._look_changed)
            self.set_pages({})
            self._sitting.close()
            self._sitting = None
        if self._desk is not None:
            for each in (*self._helpers, self._turning):
                if each is not None:
                    each.deleteLater()
            self._helpers, self._turning = (), None
            self._theme.changed.disconnect(self._look_changed)
            self.set_pages({})
            trouble = self._close_desk(self._desk)
            self._desk = None
            if trouble is not None:
                from duikou_desktop.ui.widgets.question import ask

                said = tr("{why}记录都已保存，只是这次没有留下备份。下次打开后在设置里“立即备份”。")
                told = said.format(why=words(trouble.message))
                ask(self, tr("关闭前没有备份成"), told, (("close", tr("知道了")),))
        return True

    def _may_stop(self) -> bool:
        """Nobody is to pull out a stick that is still written on: long work is asked about first."""
        from duikou_desktop.ui.widgets.question import ask
        from duikou_desktop.ui.widgets.task_view import TaskHandleView

        at_work = [each for each in self.findChildren(TaskHandleView) if each.under_way]
        for each in at_work:
            told = tr("{what}，还没有做完。等它做完再关闭；写 U 盘的，做完以前不要拔。")
            answers = (("", tr("等它做完")), ("stop", tr("取消它，关闭")))
            answer = ask(self, tr("还没有做完"), told.format(what=each.under_way), answers)
            if answer != "stop" or not each.under_way:
                # Done while it was asked: what came of it is to be seen, not closed over.
                if key := self.page_around(each):
                    self.open_page(key)
                return False
            each.cancel()
        return True

    def _close_desk(self, desk: Desk) -> Trouble | None:
        """Closes the office and keeps what the next start shows first."""
        from duikou_desktop.ui.home_ahead import look_ahead
        from duikou_desktop.ui.kept_home import keep_home
        from duikou_desktop.ui.saved_line import last_backup

        ahead: list[KeptHome] = []
        trouble = desk.close(lambda store: ahead.append(look_ahead(store)))
        for each in ahead:
            keep_home(desk.folder, self._language, replace(each, backup=last_backup(desk.folder)))
        return trouble

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_office():
            event.ignore()
            return
        super().closeEvent(event)


def _year_key(desk: Desk) -> str:
    return f"year/{desk.identity.hospital}"
