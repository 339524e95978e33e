"""The counter: the open desk of a commission as its pages see it, and the year they stand in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Task
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.opening import OpenedDesk
from duikou_desktop.storage.desk import DeskIdentity, DeskStore
from duikou_desktop.ui.runner import Failed, Handle, Runner, Then, listens


class Counter(QObject):
    """Pages ask it for results and tell it what a person did; no page holds the store.

    `changed` after whatever was collected, decided or confirmed; `moved` when the year is another.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, opened: OpenedDesk, failed: Failed) -> None:
        super().__init__()
        self._store = opened.store
        self.scheme: Scheme = opened.scheme
        self.year = opened.year
        self.failed = failed  # takes what a page has no words for
        self.runner = Runner(failed, self)

    @property
    def identity(self) -> DeskIdentity:
        """Whose desk it is."""
        return self._store.identity

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._store.folder

    @property
    def today(self) -> date:
        """The day of the desk's clock."""
        return self._store.clock.today()

    def move(self, year: int) -> None:
        """Looks at another year."""
        self.year = year
        self.moved.emit()

    def renew(self, scheme: Scheme) -> None:
        """Another version of the scheme is in use: every page is asked anew."""
        self.scheme = scheme
        self.moved.emit()

    def ask(
        self,
        question: Callable[[DeskStore], Any],
        then: Then | None,
        failed: Failed | None = None,
    ) -> Handle:
        """Runs `question` on the store, off the window's thread, and hands its answer to `then`.

        What kept the answer from a page that has been closed since is told to nobody, unless it is
        a mistake of the program.
        """

        def answer(task: Task) -> Any:
            task.check()
            return question(self._store)

        def broke(error: BaseException) -> None:
            if failed is not None and listens(failed):
                failed(error)
            elif failed is None or not isinstance(error, Trouble):
                self.failed(error)

        return self.runner.run(answer, then, broke)

    def act(
        self,
        deed: Callable[[DeskStore, Task], Any],
        then: Then | None = None,
        failed: Failed | None = None,
    ) -> Handle:
        """Runs a deed that changes the desk, and tells every page.

        What was done before it failed or was given up is told too: packages are kept one by one.
        """

        def ended(answer: Any) -> None:
            if then is not None and listens(then):
                then(answer)
            self.changed.emit()

        def broke(error: BaseException) -> None:
            (failed or self.failed)(error)
            self.changed.emit()

        return self.runner.run(lambda task: deed(self._store, task), ended, broke)

    def close(self) -> None:
        """Waits for what is under way and lets go of the folder."""
        self.runner.wait()
        self.runner.forget()
        self._store.close()
