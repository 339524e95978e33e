"""The one place where the parts are put together: the window, its office, and their end.

The window paints its first frame before anything of records is imported: the database and
the schemes cost half a second, and a person looks at the window meanwhile.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duikou_desktop.documents.paper import Paper

WORLD_REFUSED = 3


def open_window(home: Path | None, given: Path | None = None) -> int:
    """Opens the window on the office in `home` (or the last one); returns the exit code.

    `given`: a file of the program's own, about which the window asks, the one that is open already if
    there is one. 3 where there is no display to open it on.
    """
    if _no_display():
        # The window's own languages are not loaded yet, and nobody is looking at one.
        sys.stderr.write("没有图形界面（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），窗口打不开。\n")
        return WORLD_REFUSED
    from duikou_desktop.ui.program import Program

    program = Program.start(home, given=given)
    return program.run() if program is not None else 0


def _no_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_office(home: Path, settings: Path, patience: float) -> float | None:
    """Opens the window on the office in `home` until its first page is filled, and closes it.

    Returns the seconds that took, None where it took more than `patience`. `settings` is the
    folder for what the window remembers.
    """
    from PySide6.QtCore import QTimer

    from duikou_desktop.ui.program import Program

    began = monotonic()
    took: list[float] = []
    program = Program.start(home, settings)
    assert program is not None  # noqa: S101 - a home is named

    def look() -> None:
        if any(page.property("settled") for page in program.window.made_pages()):
            took.append(monotonic() - began)
        if took or monotonic() - began > patience:
            looking.stop()
            program.leave()

    looking = QTimer(program)
    looking.timeout.connect(look)
    looking.start(20)
    program.run()
    return took[0] if took else None


def pdf_writer() -> Callable[[Paper], bytes]:
    """What sets papers in type and writes them as PDF; it needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    # Held by what is returned: fonts are found only while it is there.
    return partial(_write_pdf, QGuiApplication.instance() or QGuiApplication(sys.argv[:1]))


def chinese_fonts() -> tuple[str, ...]:
    """The fonts of this computer that have Chinese; it needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    held = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    from duikou_desktop.ui.theme.fonts import chinese_families

    found = tuple(chinese_families())
    del held
    return found


def _write_pdf(_application: object, paper: Paper) -> bytes:
    from duikou_desktop.ui.printing.pdf import pdf_bytes

    return pdf_bytes(paper)
