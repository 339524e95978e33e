"""The demo offices, made once in a run of tests and copied for each test that asks for one."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import make_demo
from duikou_desktop.storage.store import Store


@cache
def _made(side: Side) -> Path:
    """Gone with the process."""
    kept = TemporaryDirectory(prefix="demo-")
    atexit.register(kept.cleanup)
    office = Path(kept.name) / "office"
    make_demo(office, side).close()
    return office


def demo_office(folder: Path, side: Side, clock: Clock | None = None) -> Store:
    """A demo office of a test's own in `folder`, as `make_demo` leaves it."""
    shutil.copytree(_made(side), folder)
    return Store(folder, clock)
