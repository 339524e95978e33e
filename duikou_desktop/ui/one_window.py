"""A second start of the program hands what it was given to the window that is open, and ends.

Through files in the person's own settings: nothing listens on a socket, for this program speaks to no network.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Self

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from duikou_desktop.core.files import write_whole
from duikou_desktop.core.ids import new_id

_LOCK, _HANDED = "window.lock", "handed"


class OneWindow(QObject):
    """Held as long as the window is there; `handed` carries a file to open, or None."""

    handed = Signal(object)

    def __init__(self, lock: QLockFile, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self._folder = folder / _HANDED
        # What was handed to a window that died meanwhile is nobody's any more.
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            for each in self._folder.iterdir():
                each.unlink()
        self._watch = QFileSystemWatcher([str(self._folder)], self)
        self._watch.directoryChanged.connect(self._look)

    @classmethod
    def take(cls, folder: Path, parent: QObject) -> Self | None:
        """Of the settings in `folder`; None: another window has them."""
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(folder / _LOCK))
        # A window may stand open for weeks; one that died is told by its number.
        lock.setStaleLockTime(0)
        if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
            return cls(lock, folder, parent)
        return None

    def release(self) -> None:
        """The next start is the first."""
        self._lock.unlock()

    def _look(self, _folder: str) -> None:
        with suppress(OSError):
            for each in sorted(self._folder.glob("*.txt")):
                given = each.read_text("utf-8")
                each.unlink()
                self.handed.emit(Path(given) if given else None)


def hand_over(folder: Path, given: Path | None) -> None:
    """To the window that has these settings: a file, or the wish to be seen."""
    write_whole(folder / _HANDED / f"{new_id().hex}.txt", str(given or "").encode())
