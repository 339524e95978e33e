"""The demo offices, made once in a run of tests and copied for each test that asks for one."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import make_demo
from duikou_desktop.storage.store import Store


@cache
def _made(side: Side) -> TemporaryDirectory[str]:
    """Kept by the cache; gone with the process."""
    folder: TemporaryDirectory[str] = TemporaryDirectory(prefix="demo-")
    make_demo(Path(folder.name) / "office", side).close()
    return folder


def demo_office(folder: Path, side: Side, clock: Clock | None = None) -> Store:
    """A demo office of a test's own in `folder`, as `make_demo` leaves it."""
    shutil.copytree(Path(_made(side).name) / "office", folder)
    return Store(folder, clock)
