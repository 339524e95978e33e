"""检查文件: every file kept is read once, and what is gone or altered is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from duikou_desktop.services.evidence_intake import Damaged, damaged
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.task_view import TaskHandleView

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.store import Store


class FileCheck(QObject):
    """`ended` carries the damaged ones; the button rests while a check is under way."""

    begun = Signal()
    ended = Signal(object)

    def __init__(
        self, desk: Desk, progress: TaskHandleView, failed: Failed, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._progress = progress
        self._failed = failed
        self.button = Button(tr("检查文件"))
        self.button.setToolTip(tr("逐份读一遍，看有没有不见的、被改动的"))
        self.button.clicked.connect(self.begin)

    def begin(self) -> None:
        """Reads them all, off the window's thread; it can be given up."""
        self.button.setEnabled(False)
        self.begun.emit()
        self._progress.begin(tr("正在检查文件"))

        def check(store: Store, task: Task) -> tuple[tuple[Damaged, ...], None]:
            return damaged(store, task), None

        handle = self._desk.act(check, self._done, self._not_done)
        handle.progressed.connect(self._progress.advance)
        self._progress.cancelled.connect(handle.cancel)

    def _done(self, found: tuple[Damaged, ...]) -> None:
        self._rest()
        self.ended.emit(found)

    def _not_done(self, error: BaseException) -> None:
        self._rest()
        self._failed(error)

    def _rest(self) -> None:
        self.button.setEnabled(True)
        self._progress.finish()
