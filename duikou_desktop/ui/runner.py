"""Work off the window's thread: one thread for the office's database, one signal back.

Everything that reads or writes the office goes through `run`, in the order it was asked;
so no page ever waits, and no two changes meet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from duikou_desktop.core.task import Cancelled, Task

Work = Callable[[Task], Any]
Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class _Ended(QObject):
    """Carries one result across threads: a runnable cannot emit by itself."""

    ended = Signal(object, object)
    progressed = Signal(int, int)


class Handle(QObject):
    """One piece of work under way."""

    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def cancel(self) -> None:
        """Asks the work to stop at its next step."""
        self._stop.set()

    def stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()


class _Runnable(QRunnable):
    """One piece of work; it is itself the task that the work reports to."""

    def __init__(self, work: Work, handle: Handle) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self._handle = handle
        self.signals = _Ended()

    def run(self) -> None:
        try:
            result = self._work(self)
        except BaseException as error:  # noqa: BLE001 - handed to the window's thread, never lost
            self.signals.ended.emit(None, error)
        else:
            self.signals.ended.emit(result, None)

    def progress(self, done: int, of: int) -> None:
        """Tells the window how far it is."""
        self.signals.progressed.emit(done, of)

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
        # Kept while they run: Python would otherwise drop them with their signals.
        self._running: dict[_Runnable, tuple[Handle, Then | None, Failed]] = {}

    def run(self, work: Work, then: Then | None = None, failed: Failed | None = None) -> Handle:
        """Runs `work`, then `then` with its result or `failed` with its error."""
        handle = Handle(self)
        runnable = _Runnable(work, handle)
        self._running[runnable] = (handle, then, failed or self._failed)
        # A bound method of this object: the result is queued to the window's thread.
        runnable.signals.progressed.connect(handle.progressed, Qt.ConnectionType.QueuedConnection)
        receiver = _Receiver(self, runnable)
        runnable.signals.ended.connect(receiver.take, Qt.ConnectionType.QueuedConnection)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._pool.start(runnable)
        return handle

    def finish(self, runnable: _Runnable, result: Any, error: BaseException | None) -> None:
        """Takes one result on the window's thread."""
        if runnable not in self._running:
            return
        handle, then, failed = self._running.pop(runnable)
        handle.deleteLater()
        if not self._running:
            self.busy_changed.emit(False)
        if error is not None:
            failed(error)
        elif then is not None and listens(then):
            then(result)

    def report(self, error: BaseException) -> None:
        """Tells of an error as if nobody had taken it."""
        self._failed(error)

    def forget(self) -> None:
        """Drops every answer not handed over yet: whoever asked is being put away."""
        self._running.clear()

    def wait(self) -> None:
        """Blocks until everything asked has run (at closing, and in tests)."""
        self._pool.waitForDone()


def listens(then: Then) -> bool:
    """Whether whoever asked is still there: a page may be put away before its answer comes."""
    while isinstance(then, partial):
        then = then.func
    owner = getattr(then, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class _Receiver(QObject):
    """Lives on the window's thread and hands one result to the runner."""

    def __init__(self, runner: Runner, runnable: _Runnable) -> None:
        super().__init__(runner)
        self._runner = runner
        self._runnable = runnable

    def take(self, result: object, error: object) -> None:
        """The result, on the window's thread."""
        self._runner.finish(
            self._runnable, result, error if isinstance(error, BaseException) else None
        )
        self.deleteLater()
