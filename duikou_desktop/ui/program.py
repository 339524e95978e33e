"""The running program: one application, one window, the office in it or the first questions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Damaged, EnvironmentProblem, Trouble
from duikou_desktop.core.file_types import CONCEALED, PACKAGE, RECEIPT, ROUND, UPDATE
from duikou_desktop.core.task import Task
from duikou_desktop.ui.choosing import Folders
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.language import CHINESE, speak
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.one_window import OneWindow, hand_over
from duikou_desktop.ui.rubbish import Collector
from duikou_desktop.ui.runner import Runner, Work
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.fonts import chinese_families
from duikou_desktop.ui.widgets.chip import Tone

if TYPE_CHECKING:
    from duikou_desktop.services.desk.opening import OpenedDesk
    from duikou_desktop.services.opening import OpenedOffice
    from duikou_desktop.services.upgrading import Ready
    from duikou_desktop.ui.desk import Desk
    from duikou_desktop.ui.first_run.page import FirstRunPage

LAST_OFFICE = "office/last"
# What lies in the folder of an office, and in that of a commission's desk.
OFFICE, DESK = "office.db", "desk.db"
# A window that starts minimised paints nothing; its office is opened all the same.
PATIENCE_MS = 1500


class Program(QObject):
    """Opens offices off the window's thread, and shows what becomes of it."""

    def __init__(self, app: QApplication, settings: Settings, crashes: CrashLog) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._crashes = crashes
        self._folder: Path | None = None
        self._wanted: Path | None = None
        self._steps: list[Callable[[], None]] = []
        self._workbook: Path | None = None
        self._named: Path | None = None  # with --home
        self._mends: Path | None = None  # where backups of a damaged folder lie
        self._given: Path | None = None  # a scheme's or an update's file, to be asked about
        self._put_back: Path | None = None  # the backup the office now opening comes from
        self._first_run: FirstRunPage | None = None
        self._only: OneWindow | None = None
        self._folders = Folders(settings, self)
        self._before = Runner(self._refused, self)
        self.theme = Theme(app, settings)
        self._translators = speak(app, settings)
        self.window = OfficeWindow(settings)
        self.window.bug.connect(crashes.take)
        self.window.restore_asked.connect(self._restore)
        self.window.leave_asked.connect(self._ask_for_another)
        self.window.upgrade_asked.connect(self._offer_upgrade)
        self.window.banner.retried.connect(self._again)
        crashes.told.connect(self._tell_bug)

    @classmethod
    def start(
        cls, home: Path | None, settings: Path | None = None, given: Path | None = None
    ) -> Self | None:
        """Makes the application and shows its window; the office follows after the first frame.

        None: the person has a window open already, and it was handed what was `given`; not so where
        a `home` was named. `settings`: the folder for what the window remembers, this person's own
        where none is named. `given`: a file of the program's own, opened with it.
        """
        app = QApplication(sys.argv[:1])
        Collector(app)
        name = tr("对口支援办公助手")
        app.setApplicationName("duikou-desktop")
        app.setDesktopFileName("duikou-desktop")  # Wayland finds the icon by it
        app.setApplicationDisplayName(name)
        if not chinese_families():
            # In English: of Chinese nothing but empty boxes could be read.
            told = (
                "No Chinese font: install fonts-noto-cjk or fonts-wqy-microhei, then start again."
            )
            sys.stderr.write(f"{told}\n")
            QMessageBox.warning(None, "Duikou Desktop", told)
        place = QStandardPaths.StandardLocation.AppConfigLocation
        folder = settings or Path(QStandardPaths.writableLocation(place))
        only = OneWindow.take(folder, app)
        if only is None and home is None:
            hand_over(folder, given.absolute() if given else None)
            return None
        crashes = CrashLog(folder / "crash", app)
        crashes.install()
        program = cls(app, Settings(folder / "desk.ini"), crashes)
        if only is not None:
            program.take_over(only)
        program.window.show()
        program.begin(home, given)
        return program

    def take_over(self, only: OneWindow) -> None:
        """What later starts of the program are given is opened in this window."""
        self._only = only
        only.handed.connect(self._handed)

    def _handed(self, given: Path | None) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if given is None:
            return
        self._given = given
        if self.window.is_open:
            self._ask_given()
        elif self._first_run is not None:
            self._give_first_run(self._first_run)
        # Else an office is being opened, and is asked about it then.

    def run(self) -> int:
        """Until the window is closed."""
        code = self._app.exec()
        if self._only is not None:
            self._only.release()
        self._before.wait()
        self._crashes.close()
        self._crashes.uninstall()
        return code

    def leave(self) -> None:
        """Closes the window, and with it the program."""
        self.window.close()
        self._app.quit()

    # -- which office ----------------------------------------------------------------------------

    def begin(self, home: Path | None, given: Path | None = None) -> None:
        """The office asked for, else the last one, else the first questions; there, what was `given`."""
        self._given = given.absolute() if given else None
        self._named = home.absolute() if home else None
        last = self._settings.text(LAST_OFFICE)
        # Whole: it is shown, opened in a file manager, and opened again from another folder.
        folder = home.absolute() if home else (Path(last) if last else None)
        self._wanted = folder
        # Each after a frame: the second imports the database.
        self._steps = [self._show_kept, self._open_wanted]
        self.window.painted.connect(self._step)
        QTimer.singleShot(PATIENCE_MS, self._hurry)

    def _step(self) -> None:
        if self._steps:
            self._steps.pop(0)()

    def _hurry(self) -> None:
        while self._steps:
            self._step()

    def _show_kept(self) -> None:
        from duikou_desktop.ui.kept_home import kept_home

        language = self._settings.text("language", CHINESE)
        kept = kept_home(self._wanted, language) if self._wanted is not None else None
        if kept is None:
            self._step()
        else:
            self.window.show_kept(kept)

    def _open_wanted(self) -> None:
        if self._wanted is not None:
            self.open_folder(self._wanted)
        else:
            self.ask_first(None)

    def open_folder(self, folder: Path) -> None:
        """Opens the office or the desk in `folder`; without one there, the first questions are about it."""
        if not is_kept(folder):
            self.ask_first(folder)
            return
        self._folder = folder
        if (folder / DESK).is_file():
            from duikou_desktop.ui.commission.sitting import opening

            self.open_desk_by(opening(folder))
            return

        def work(_task: Task) -> Any:
            from duikou_desktop.services.opening import open_office

            return open_office(folder)

        self.open_by(work)

    def open_by(self, work: Work) -> None:
        """Opens whatever office `work` makes or finds."""
        self.window.banner.clear()
        self._before.run(work, self._opened)

    def open_desk_by(self, work: Work) -> None:
        """Opens whatever commission's desk `work` makes or finds."""
        self.window.banner.clear()
        self._before.run(work, self._sat_down)

    def ask_first(self, folder: Path | None, left: Path | None = None) -> None:
        """The first questions; `folder` is offered for the new office, `left` was just closed."""
        from duikou_desktop.ui.first_run.page import FirstRunPage

        page = FirstRunPage(self._before, self._settings, folder, left)
        page.office_asked.connect(self.open_by)
        page.desk_asked.connect(self.open_desk_by)
        page.folder_asked.connect(self._open_chosen)
        page.workbook_given.connect(self._read_in_later)
        self._first_run = page
        self.window.show_alone("first_run", page)
        if folder is not None and folder == self._named:
            said = tr("{folder} 里没有办公室。可以在这里新建，或打开别的。")
            self.window.banner.say(Tone.PART, said.format(folder=folder))
        self._give_first_run(page)

    def _open_chosen(self, folder: Path) -> None:
        if is_kept(folder):
            self.open_folder(folder)
            return
        said = tr("{folder} 里没有办公室。选有 office.db 的那个文件夹。")
        self.window.banner.say(Tone.LOST, said.format(folder=folder))

    def _restore(self, folder: Path, backup: Path) -> None:
        from duikou_desktop.ui.first_run.making import put_back, put_desk_back

        self._folder = folder
        if (folder / DESK).is_file():
            self.open_desk_by(put_desk_back(folder, backup))
            return
        self._put_back = backup
        self.open_by(put_back(folder, backup))

    def _ask_for_another(self) -> None:
        """The first questions, with the way back to the office that was open or wanted."""
        left, self._folder = self._folder, None
        self._folders.of_office(None)
        self.window.banner.clear()
        self.ask_first(None, left)

    def _read_in_later(self, workbook: Path) -> None:
        self._workbook = workbook

    def _opened(self, opened: OpenedOffice) -> None:
        self._folders.of_office(opened.store.identity.origin)
        left = self._took(opened.store.folder)
        desk = self.window.show_office(opened, self.theme)
        if self._workbook is not None:
            from duikou_desktop.ui.first_workbook import read_in

            read_in(self.window, desk, self._settings, self._workbook)
            self._workbook = None
        self._ask_given()
        if self._put_back is not None:
            backup, self._put_back = self._put_back, None
            self._tell_restored(desk, backup)
        if len(left.splitlines()) > 1:
            self._tell(left, died=True)
        if not self.window.offer_unsaved():
            self._tell_cut_off(left)

    def _sat_down(self, opened: OpenedDesk) -> None:
        left = self._took(opened.store.folder)
        self.window.show_sitting(opened, self.theme)
        self._ask_given()
        if len(left.splitlines()) > 1:
            self._tell(left, died=True)
        self._tell_cut_off(left)

    def _took(self, folder: Path) -> str:
        """Remembers what was opened; returns what a run that died there left behind."""
        self._folder = folder
        self._settings.set_text(LAST_OFFICE, str(folder))
        self._settings.save()
        self._first_run = None
        return self._crashes.keep_in(folder)

    def _tell_cut_off(self, left: str) -> None:
        if left and len(left.splitlines()) <= 1:
            # Power cut or killed: it left no trace to be copied.
            said = tr("上次程序没有正常关闭。已保存的记录都在，没保存的请再核对一遍。")
            self.window.banner.say(Tone.PART, said, retry=tr("知道了"))

    # -- a newer program --------------------------------------------------------------------------

    def _ask_given(self) -> None:
        """About the file that was opened with the program, in the office or the desk that is open."""
        sitting = self.window.sitting
        given = self._take_given(at_desk=sitting is not None)
        if given is None:
            return
        if sitting is not None:
            sitting.take(given)
        else:
            page = "export" if given.suffix.lower() == RECEIPT else "settings"
            self.window.open_filtered(page, given)

    def _give_first_run(self, page: FirstRunPage) -> None:
        given = self._take_given()
        if given is not None and given.suffix.lower() == RECEIPT:
            said = tr("先打开封过这个上报包的办公室，再打开回执。")
            self.window.banner.say(Tone.PART, said)
        elif given is not None:
            page.take_scheme(given)

    def _take_given(self, *, at_desk: bool = False) -> Path | None:
        """The scheme's or receipt's file that is still to be asked about.

        An update opens its own dialog, and so does a package, but where packages are collected.
        """
        given, self._given = self._given, None
        kind = given.suffix.lower() if given is not None else ""
        if given is not None and kind == UPDATE:
            self._offer_upgrade(given)
            return None
        if given is not None and kind == PACKAGE and not at_desk:
            self._verify(given)
            return None
        if given is not None and kind in (ROUND, CONCEALED) and not at_desk:
            said = tr("{name} 要在主管部门的收报台里打开。")
            self.window.banner.say(Tone.PART, said.format(name=given.name))
            return None
        return given

    def _verify(self, file: Path) -> None:
        from duikou_desktop.ui.package_dialog import PackageDialog

        desk = self.window.desk
        runner = desk.runner if desk is not None else self._before
        dialog = PackageDialog(file, desk.folder if desk is not None else None, runner, self.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer_upgrade(self, file: Path) -> None:
        from duikou_desktop.ui.upgrade_dialog import UpgradeDialog

        desk = self.window.desk
        folder = desk.folder if desk is not None else self._folder or self._wanted
        # One that could not be opened is backed up all the same.
        office = folder if folder is not None and is_kept(folder) else None
        runner = desk.runner if desk is not None else self._before
        dialog = UpgradeDialog(file, office, runner, self.window)
        dialog.ready.connect(self._start_upgrade)
        if desk is not None:
            dialog.office_backed_up.connect(desk.backed_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start_upgrade(self, ready: Ready) -> None:
        """Closes the office, starts the installer, and makes way for it."""
        from duikou_desktop.services.starting import System
        from duikou_desktop.services.upgrading import start
        from duikou_desktop.ui.widgets.question import ask

        if not self.window.close_office():
            return
        try:
            said = start(ready, System())
        except Trouble as error:
            self._refused(error)
            return
        answers = (("leave", tr("关闭程序")),)
        ask(self.window, tr("升级"), words(said), answers)
        self.leave()

    def _tell_restored(self, desk: Desk, backup: Path) -> None:
        """From when the records are, and how many: for whoever wonders whether it is the right one."""
        from duikou_desktop.services.backups import count_records, made_at

        when = f"{made_at(backup):%Y-%m-%d %H:%M}"

        def tell(count: int) -> None:
            said = tr(
                "已恢复到 {when} 的样子，共 {n} 条记录。"
                "恢复前的另存了一份；封包的次数和收到的回执不倒回去。"
            )
            self.window.say(said.format(when=when, n=count))

        desk.ask(count_records, tell)

    # -- what went wrong --------------------------------------------------------------------------

    def _refused(self, error: BaseException) -> None:
        """An office that cannot be opened: said in words, with the way to try again."""
        if self._first_run is not None:
            self._first_run.refused()
        if not isinstance(error, Trouble | OSError):
            self._crashes.take(error)
            return
        self._workbook = self._put_back = None
        world = isinstance(error, EnvironmentProblem | OSError)
        if self._first_run is None and world:
            # Held by another window, or on a stick not plugged in: the office is there, and
            # the first questions would lead to a second one.
            self.window.show_alone("waiting", self._waiting())
        elif self._first_run is None:
            self.ask_first(None)
        said = words(error.message) if isinstance(error, Trouble) else str(error)
        self._mends = self._backups_of_damaged(error)
        retry = tr("重试") if world and self._folder is not None else ""
        if self._mends is not None:
            retry = tr("从备份恢复…")  # before a frightened clerk makes a new office instead
        self.window.banner.say(Tone.LOST, said, retry=retry)

    def _backups_of_damaged(self, error: BaseException) -> Path | None:
        """Where backups of the damaged folder lie; None: it is not damaged, or has none."""
        if not isinstance(error, Damaged) or self._folder is None:
            return None
        from duikou_desktop.services.backups import list_backups

        found = list_backups(self._folder)
        return found[0].path.parent if found else None

    def _waiting(self) -> QWidget:
        """Nothing but the way to another office: the banner above says what this one waits for."""
        from duikou_desktop.ui.widgets.button import Button, Kind

        page = QWidget()
        column = QVBoxLayout(page)
        other = Button(tr("打开或新建另一个…"), Kind.LINK)
        other.clicked.connect(self._ask_for_another)
        column.addWidget(other, 0, Qt.AlignmentFlag.AlignCenter)
        return page

    def _again(self) -> None:
        if self._mends is not None and self._first_run is not None:
            self._first_run.choose_backup(self._mends)
        elif not self.window.is_open and self._folder is not None:
            self.open_folder(self._folder)

    def _tell_bug(self, details: str) -> None:
        self._tell(details, died=False)

    def _tell(self, details: str, *, died: bool) -> None:
        try:
            from duikou_desktop.ui.crash_dialog import CrashDialog
        except Exception:  # noqa: BLE001 - whatever it is: nothing of the program can be loaded any more
            told = tr("程序的文件已经变了，可能刚升级过。请关闭程序，再打开。已保存的记录都在。")
            QMessageBox.critical(self.window, tr("程序出错"), told)
            return
        dialog = CrashDialog(details, died=died, parent=self.window)
        dialog.open()


def is_kept(folder: Path) -> bool:
    """Whether an office or a desk lies there."""
    return any((folder / each).is_file() for each in (OFFICE, DESK))
