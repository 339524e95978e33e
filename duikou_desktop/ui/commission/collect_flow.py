"""From a stick, a folder or dropped files into the desk, with progress and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu

from duikou_desktop.core.file_types import CONCEALED, PACKAGE, RECEIPT, ROUND, SCHEME
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.services.desk.collecting import BrokenOff, Collected, collect, wants_pass_phrase
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import folder, open_files
from duikou_desktop.ui.commission.collect_dialog import CollectDialog, Ended
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.pass_phrase import with_pass_phrase
from duikou_desktop.ui.export.drives import plugged_in_drives
from duikou_desktop.ui.runner import Failed, Handle
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.task_view import TaskHandleView


class CollectFlow(QObject):
    """`keys_asked` after collecting, where fingerprints are to be compared."""

    keys_asked = Signal()

    def __init__(
        self, page: DeskPage, counter: Counter, settings: Settings, failed: Failed
    ) -> None:
        super().__init__(page)
        self._page = page
        self._counter = counter
        self._settings = settings
        self._failed = failed
        self._handle: Handle | None = None
        self.working = TaskHandleView()
        self.working.cancelled.connect(self._give_up)
        self.button = Button(tr("从 U 盘收报"), Kind.PRIMARY, icon_name="usb")
        self.button.clicked.connect(self._offer)

    def take(self, paths: list[Path]) -> None:
        """Collects every package under the paths; asks for the key's pass phrase if that is needed."""
        if not paths or self._handle is not None:
            return

        with_pass_phrase(
            self._counter,
            self._page,
            partial(self._collect, paths),
            self._failed,
            needed=lambda desk: wants_pass_phrase(desk, paths),
            told=tr("有加密的上报包，用本部门的签名密钥打开。密钥有口令，写在下面。"),
        )

    def _collect(self, paths: list[Path], pass_phrase: str) -> None:
        if self._handle is not None:
            return
        self._page.banner.clear()  # of a file that was none, or of a stick before
        year, scheme = self._counter.year, self._counter.scheme

        def deed(desk: DeskStore, task: Task) -> Ended:
            broken = None
            try:
                found = collect(desk, paths, task, pass_phrase)
            except BrokenOff as off:
                found, broken = off.found, off.message
            of = _year_of(found, year)
            reports = read_year(desk, scheme, of).view.round.reports
            to_confirm = sum(each.to_confirm for each in reports)
            return Ended(found, to_confirm, desk.packages, of, broken)

        self.button.setEnabled(False)
        self.working.begin(tr("正在收报：核对签名，按标准重新计算"))
        self._handle = self._counter.act(deed, self._ended, self._broke)
        self._handle.progressed.connect(self.working.advance)

    def _ended(self, ended: Ended) -> None:
        self._rest()
        for each in ended.found:
            if each.bug is not None:
                self._failed(each.bug)
        moved = ended.year != self._counter.year
        if moved:
            self._counter.move(ended.year)
        dialog = CollectDialog(ended, self._settings, self._page, moved=moved)
        dialog.keys_asked.connect(self.keys_asked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _broke(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, Cancelled):
            self._failed(error)

    def _rest(self) -> None:
        self._handle = None
        self.working.finish()
        self.button.setEnabled(True)

    def _give_up(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    # -- where from -------------------------------------------------------------------------------

    def _offer(self) -> None:
        """The sticks that are plugged in, a folder, or files."""
        menu = QMenu(self.button)
        for drive in plugged_in_drives():
            action = menu.addAction(tr("U 盘 {name}").format(name=drive.name))
            action.triggered.connect(partial(self._take_one, drive.path))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(tr("选择文件夹…")).triggered.connect(self._choose_folder)
        menu.addAction(tr("选择上报包…")).triggered.connect(self._choose_files)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _take_one(self, path: Path, *_: Any) -> None:
        self.take([path])

    def _choose_folder(self) -> None:
        chosen = folder(self._page, "collect", tr("上报包在哪个文件夹"))
        if chosen is not None:
            self.take([chosen])

    def _choose_files(self) -> None:
        kinds = tr("上报包 (*.dkpkg *.dkpkg.dkenc *.dkround)")
        self.take(open_files(self._page, "collect", tr("选上报包"), kinds))


def _year_of(found: Iterable[Collected], in_view: int) -> int:
    """Which year is looked at next: the one in view where anything came for it, else the last that came."""
    years = {each.year for each in found if each.year is not None}
    return in_view if in_view in years or not years else max(years)


def accepts(event: QDragEnterEvent) -> None:
    """Files and folders may be dropped on a page: what is not collected is told once it is there."""
    if _dropped(event):
        event.acceptProposedAction()


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def dropped(event: QDropEvent) -> list[Path]:
    """What was dropped."""
    event.acceptProposedAction()
    return _dropped(event)


def collected(path: Path) -> bool:
    """Whether it may be or hold what a desk collects."""
    return path.is_dir() or path.suffix.lower() in (PACKAGE, ROUND, CONCEALED)


def not_collected_words(path: Path) -> str:
    """Why a file is not taken here, and where it goes."""
    if path.suffix.lower() in (SCHEME, RECEIPT):
        told = tr("收报台不打开 {name}：方案在“设置”的“方案”里装，回执在医院的办公室里打开。")
    else:
        told = tr(
            "{name} 不是上报包。这里收上报包（.dkpkg）、市里的汇总（.dkround），或放它们的文件夹。"
        )
    return told.format(name=path.name)
