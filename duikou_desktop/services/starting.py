"""Starting an installer: which one this computer wants, and how the system is told."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from duikou_desktop.exchange.update import Platform

_MACHINES = {"amd64": "x86_64", "x86_64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
_DEBS = {"x86_64": Platform.DEB_AMD64, "arm64": Platform.DEB_ARM64}
# Where the .deb puts the program; what lies elsewhere is one person's own.
_FROM_DEB = Path("/usr/lib/duikou-desktop")
_PATIENCE = 5  # seconds in which xdg-open says that nothing opens the file


def platform_here() -> Platform | None:
    """The installer that replaces the program now running; None: there is none."""
    return platform_of(sys.platform, platform.machine(), Path(sys.executable))


def platform_of(system: str, machine: str, program: Path) -> Platform | None:
    """The installer for a program that lies at `program` on such a machine; None: there is none."""
    kind = _MACHINES.get(machine.lower())
    if system == "win32":
        return Platform.WINDOWS if kind == "x86_64" else None
    if not system.startswith("linux") or kind is None:
        return None
    if program.is_relative_to(_FROM_DEB):
        return _DEBS[kind]
    return Platform.USER if kind == "x86_64" else None


class Starter(Protocol):
    """How a file is opened and a program run: the system's way, or a test's."""

    def open(self, file: Path) -> bool:
        """Opens a file as a double click does; False: nothing here opens it. Raises OSError."""

    def run(self, command: Sequence[str], log: Path) -> None:
        """Runs a program beside ours, which may end before it; what it says goes to `log`."""


class System:
    """The system's way."""

    def open(self, file: Path) -> bool:
        """As a double click: on Windows that also asks for the administrator where it must."""
        if sys.platform == "win32":
            os.startfile(file)  # noqa: S606 - our own installer, verified
            return True
        opener = shutil.which("xdg-open")
        if opener is None:
            return False
        opening = subprocess.Popen([opener, str(file)], start_new_session=True)  # noqa: S603 - our file
        try:
            return opening.wait(_PATIENCE) == 0
        except subprocess.TimeoutExpired:
            return True  # some openers stay as long as what they opened

    def run(self, command: Sequence[str], log: Path) -> None:
        """In a session of its own: it goes on when the program is closed."""
        with log.open("wb") as said:
            subprocess.Popen(  # noqa: S603 - our own installer, verified
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
