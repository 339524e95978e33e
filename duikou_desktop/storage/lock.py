"""One program at a time on an office folder; the lock tells who holds it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import BinaryIO

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say

_NAME = "office.lock"


class FolderLock:
    """Held from opening to closing; freed by the system when the program dies."""

    def __init__(self, folder: Path) -> None:
        """Takes the lock, or raises EnvironmentProblem naming the PC that has it."""
        path = folder / _NAME
        with world_errors(path):
            self._file: BinaryIO | None = path.open("a+b")
        try:
            _take(self._file)
        except OSError:
            self._file.seek(1)
            holder = self._file.read(200).decode("utf-8", "replace").strip()
            self._file.close()
            raise EnvironmentProblem(
                say(
                    "这个办公室已经在另一个窗口里打开（电脑：{holder}）。回到那个窗口，或先关掉它。",
                    holder=holder or path,
                )
            ) from None
        self._file.truncate(0)
        # The first byte is the lock itself: Windows keeps locked bytes from being read.
        self._file.write(f"\n{socket.gethostname()}".encode())
        self._file.flush()

    def release(self) -> None:
        """Frees the folder."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _take(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
