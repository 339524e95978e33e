"""Bugs: written down where the office lies, told with their details, told again after a death.

Nothing is swallowed: what reaches here was caught by nobody else.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from duikou_desktop import __version__

_MOST_KEPT = 50  # bugs of one run
_FOLDER, _RUNNING = "crash", "running.txt"
_LOG = logging.getLogger("duikou.qt")
_GRAVE = {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}


class CrashLog(QObject):
    """One for the program. `told` carries the details of a bug, on the window's thread."""

    told = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._running: TextIO | None = None
        self._pending: list[str] = []
        self._kept: set[str] = set()  # the bugs of this run
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    def install(self) -> None:
        """From here on every uncaught exception and every grave word of Qt lands here."""
        sys.excepthook = self._caught
        qInstallMessageHandler(self._qt_said)

    def uninstall(self) -> None:
        """As before (at the end, and in tests)."""
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)

    def keep_in(self, office: Path) -> str:
        """Logs go to the office from now on; returns what the last run left when it died.

        To be called with the office's lock held: the mark of a run then belongs to a dead one.
        """
        self.close()
        self._folder = office / _FOLDER
        path = self._folder / _RUNNING
        try:
            left = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
            self._folder.mkdir(parents=True, exist_ok=True)
            self._running = path.open("w", encoding="utf-8")
        except OSError:
            # A folder that cannot be written is told by the first change, in better words.
            return ""
        self._running.write(f"{__version__} {_now()}\n")
        self._running.flush()
        faulthandler.enable(self._running)
        return left

    def close(self) -> None:
        """The run ends well: nothing to tell at the next start."""
        if self._running is None:
            return
        faulthandler.disable()
        self._running.close()
        self._running = None
        (self._folder / _RUNNING).unlink(missing_ok=True)

    def take(self, error: BaseException) -> None:
        """A bug somebody caught and cannot mend."""
        self._caught(type(error), error, error.__traceback__)

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        lines = traceback.format_exception(kind, error, trace)
        self._keep("".join(lines))

    def _qt_said(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind in _GRAVE:
            self._keep(f"Qt: {text}")
        else:
            _LOG.debug("%s", text)

    def _keep(self, details: str) -> None:
        # Telling of a bug may meet it again, without end: where the program's files were exchanged
        # under it, no dialog can be loaded either.
        if details in self._kept or len(self._kept) >= _MOST_KEPT:
            return
        self._kept.add(details)
        whole = f"{__version__}\n{_now()}\n{details}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            name = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
            (self._folder / f"{name}.txt").write_text(whole, encoding="utf-8")
        except OSError as refused:
            whole = f"{whole}\n{refused}"
        self._pending.append(whole)
        # Told once the deed that failed is over, and not from another thread.
        self._timer.start(0)

    def _tell(self) -> None:
        while self._pending:
            self.told.emit(self._pending.pop(0))


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
