"""Files come in: dropped, chosen or pasted, two hundred at once; kept in one step or given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.task import Cancelled
from duikou_desktop.services.evidence_intake import Intake, Target, save_kept
from duikou_desktop.services.evidence_keeping import Kept, Known, keep_files, known_evidence
from duikou_desktop.ui.choosing import open_files
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.runner import Failed, Handle
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.task_view import TaskHandleView

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

Targets = Callable[[], Sequence[Target]]


class TakingIn(QObject):
    """`targets` tells which records get what comes in; `taken` carries the Intake and how many."""

    taken = Signal(object, int)
    stopped = Signal()
    busy = Signal(str)  # why nothing is taken now

    def __init__(self, desk: Desk, targets: Targets, failed: Failed, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._targets = targets
        self._failed = failed
        self._page = page
        self._handle: Handle | None = None
        self._folder: QTemporaryDir | None = None  # holds pasted pictures while the page lives
        self._pasted = 0
        self.shrink = Check(tr("照片缩小后存入"))
        self.shrink.setToolTip(tr("长边缩到 2400 像素，去掉拍摄地点；够看清字，占的地方少得多。"))
        self.shrink.setChecked(True)
        self.progress = TaskHandleView()
        self.progress.cancelled.connect(self._cancel)

    def choose(self) -> None:
        """Which files."""
        self.take(open_files(self._page, "evidence", tr("选佐证材料")))

    def paste(self) -> None:
        """Files or a picture from the clipboard."""
        self.take_mime(QGuiApplication.clipboard().mimeData())

    def take_mime(self, mime: QMimeData) -> None:
        """Files or a picture, from a drop or the clipboard; anything else is let be."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take(files)
        elif mime.hasImage():
            self._take_picture(QImage(mime.imageData()))

    def take(self, files: list[Path]) -> None:
        """Keeps them; of folders, what lies in them."""
        if not files:
            return
        if self._handle is not None:
            self.busy.emit(tr("上一批材料还在存入，存完了再加这 {n} 份。").format(n=len(files)))
            return
        targets, shrink = tuple(self._targets()), self.shrink.isChecked()

        folder = self._desk.folder

        def keep(known: Known) -> None:
            def work(task: Task) -> Kept:
                return keep_files(folder, known, within(files), shrink=shrink, task=task)

            self._follow(self._desk.files.run(work, save, self._not_done))

        def save(kept: Kept) -> None:
            def deed(store: Store, task: Task) -> tuple[Intake, ChangeSet | None]:
                task.check()
                intake = save_kept(store, kept, targets)
                return intake, intake.change

            self._follow(self._desk.act(deed, done, self._not_done))

        def done(intake: Intake) -> None:
            self._finish()
            self.taken.emit(intake, len(targets))

        self.progress.begin(tr("正在存入佐证材料"))
        self._follow(self._desk.ask(known_evidence, keep, self._not_done))

    def _follow(self, handle: Handle) -> None:
        """The next of the steps: look what is there, keep the files, save their evidence."""
        self._handle = handle
        handle.progressed.connect(self.progress.advance)

    def _take_picture(self, picture: QImage) -> None:
        if self._folder is None:
            self._folder = QTemporaryDir()
        self._pasted += 1
        name = tr("粘贴的图片 {day} {n}.png").format(
            day=self._desk.today.isoformat(), n=self._pasted
        )
        path = Path(self._folder.path()) / name
        if picture.save(str(path)):
            self.take([path])

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _finish(self) -> None:
        self._handle = None
        self.progress.finish()

    def _not_done(self, error: BaseException) -> None:
        self._finish()
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self._failed(error)


def within(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and those that lie in folders; hidden ones are nobody's proof."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(each for each in path.rglob("*") if each.is_file())
        found += [each for each in inside if not each.name.startswith((".", "Thumbs.db"))]
    return found
