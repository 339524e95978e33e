"""Work off the window's thread: one thread for the office's database, one signal back.

Everything that reads or writes the office goes through `run`, in the order it was asked;
so no page ever waits, and no two changes meet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from duikou_desktop.core.task import Cancelled, Task

Work = Callable[[Task], Any]
Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Handle(QObject):
    """One piece of work under way; it lives on the window's thread."""

    # So much of so much, as objects: an `int` of Qt ends at 2 GiB.
    progressed = Signal(object, object)

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._runner = runner
        self._stop = Event()

    def cancel(self) -> None:
        """Asks the work to stop at its next step."""
        self._stop.set()

    def stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def ended(self) -> None:
        """The work is done: the runner takes what came of it."""
        self._runner.finish(self)


class _Job(QObject):
    """One piece of work; it is itself the task that the work reports to.

    It keeps the work and what came of it. They hold pages, and whoever lets go of a page last
    destroys its widgets: that must never be the office's thread (`Runner.finish`).
    """

    ended = Signal()
    progressed = Signal(object, object)  # as the handle's

    def __init__(self, work: Work, handle: Handle) -> None:
        super().__init__()
        self._work = work
        self._handle = handle
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        """Does the work, on the office's thread."""
        try:
            self.result = self._work(self)
        except BaseException as error:  # noqa: BLE001 - handed to the window's thread, never lost
            self.error = error
        self.ended.emit()

    def progress(self, done: int, of: int) -> None:
        """Tells the window how far it is."""
        self.progressed.emit(done, of)

    def check(self) -> None:
        """Raises Cancelled where the person gave up."""
        if self._handle.stopped():
            raise Cancelled


class Runner(QObject):
    """Runs work in order on the database thread; results come back on the window's thread."""

    busy_changed = Signal(bool)

    def __init__(self, failed: Failed, parent: QObject | None = None) -> None:
        """`failed` is told of every error that the caller does not take itself."""
        super().__init__(parent)
        self._failed = failed
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: dict[Handle, tuple[_Job, Then | None, Failed]] = {}
        self._last: _Job | None = None

    def run(self, work: Work, then: Then | None = None, failed: Failed | None = None) -> Handle:
        """Runs `work`, then `then` with its result or `failed` with its error."""
        handle = Handle(self)
        job = _Job(work, handle)
        self._running[handle] = (job, then, failed or self._failed)
        # Queued to the window's thread, where the handle lives.
        queued = Qt.ConnectionType.QueuedConnection
        job.progressed.connect(handle.progressed, queued)
        job.ended.connect(handle.ended, queued)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._pool.start(job.run)
        return handle

    def finish(self, handle: Handle) -> None:
        """Takes one result on the window's thread."""
        if handle not in self._running:
            return
        job, then, failed = self._running.pop(handle)
        # The thread tells of the end before it has left the work: kept until the next one ends,
        # so that it is let go of here.
        self._last = job
        handle.deleteLater()
        if not self._running:
            self.busy_changed.emit(False)
        if job.error is not None:
            (failed if listens(failed) else self._failed)(job.error)
        elif then is not None and listens(then):
            then(job.result)

    def report(self, error: BaseException) -> None:
        """Tells of an error as if nobody had taken it."""
        self._failed(error)

    def forget(self) -> None:
        """Drops every answer not handed over yet: whoever asked is being put away."""
        self._running.clear()
        self._last = None

    def wait(self) -> None:
        """Blocks until everything asked has run (at closing, and in tests)."""
        self._pool.waitForDone()


def listens(then: Then) -> bool:
    """Whether whoever asked is still there: a page may be put away before its answer comes."""
    while isinstance(then, partial):
        then = then.func
    owner = getattr(then, "__self__", None) or _self_of(then)
    return not isinstance(owner, QObject) or isValid(owner)


def _self_of(then: Then) -> object:
    """Whose method a function was made in, where it holds on to it."""
    held = getattr(getattr(then, "__code__", None), "co_freevars", ())
    cells = getattr(then, "__closure__", None) or ()
    return next(
        (cell.cell_contents for name, cell in zip(held, cells, strict=True) if name == "self"), None
    )
