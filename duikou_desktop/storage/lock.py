"""One program at a time on an office folder; the lock tells who holds it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import BinaryIO

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say

_NAME = "office.lock"
_READING = "read"
# A command that only reads is soon done: others wait for it, and ask so often (in seconds).
_PATIENCE, _AGAIN = 60.0, 0.05


class FolderLock:
    """Held from opening to closing; freed by the system when the program dies."""

    def __init__(self, folder: Path, *, reading: bool = False) -> None:
        """Takes the lock, or raises EnvironmentProblem naming the PC that has it.

        One held for `reading` is waited for; whoever holds it otherwise may do so all day.
        """
        path = folder / _NAME
        with world_errors(path):
            self._file: BinaryIO | None = path.open("a+b")
        until = monotonic() + _PATIENCE
        while not _taken(self._file):
            self._file.seek(1)
            holder, _, why = self._file.read(200).decode("utf-8", "replace").partition("\n")
            # Nothing is written there yet in the moment after it was taken.
            if (why == _READING or not holder) and monotonic() < until:
                sleep(_AGAIN)
                continue
            self._file.close()
            raise EnvironmentProblem(
                say(
                    "这个办公室已经在另一个窗口里打开（电脑：{holder}）。回到那个窗口，或先关掉它。",
                    holder=holder or path,
                )
            )
        self._file.truncate(0)
        # The first byte is the lock itself: Windows keeps locked bytes from being read.
        self._file.write(f"\n{socket.gethostname()}\n{_READING if reading else ''}".encode())
        self._file.flush()

    def release(self) -> None:
        """Frees the folder."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _taken(file: BinaryIO) -> bool:
    try:
        _take(file)
    except OSError:
        return False
    return True


def _take(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
