"""A register of 100,000 records: how long until its page shows what was asked for.

`python -m benchmarks.registers [FOLDER]`: the office is made in FOLDER, or used where it is there.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.office import big_office
from duikou_desktop.core.memory import collect_seldom

if TYPE_CHECKING:
    from duikou_desktop.ui.desk import Desk
    from duikou_desktop.ui.registers.page import RegisterPage

RECORDS = 100_400  # the demo's own beside 100,000 activities
RUNS = 5
TODAY = date(2024, 12, 6)
# What is asked of the page, and in how many milliseconds it should stand there.
SORTS = {"on": 150, "department": 150, "topic": 150, "attendees": 150}
SEARCHES = {"主题 99": 100, "sjnk": 100, "示例辛": 100}


def measure(home: Path) -> list[tuple[str, float, float]]:
    """What was measured, in milliseconds (medians), and the aim of each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from duikou_desktop.domain.sides import Side
    from duikou_desktop.schemes.load import load_scheme
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.desk import Desk

    collect_seldom()  # as the program does
    _app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as place, closing(Store(home)) as store:
        desk = Desk(store, load_scheme(store.identity.sides[0][0]), Side.SUPPORTER, TODAY, _raise)
        return list(_measured(_Clerk(desk, Path(place))))


def _measured(clerk: _Clerk) -> list[tuple[str, float, float]]:
    clerk.open()  # what is imported and read for the first time
    found = [("open the page", _median(clerk.open, clerk.rest), 150.0)]
    for key, aim in SORTS.items():
        found.append((f"sort by {key}", _median(partial(clerk.sort, key), clerk.rest), aim))
    clerk.sort("on")
    for text, aim in SEARCHES.items():
        found.append((f"search {text}", _median(partial(clerk.search, text), clerk.forget), aim))
    clerk.search("")
    clerk.rest()
    found.append(("rows at another place", _median(clerk.jump, clerk.rest), 150))
    steps = clerk.scroll()
    found.append(("scrolling, 19 of 20 steps within", steps[len(steps) * 19 // 20], 16))
    found.append(("scrolling, the longest step", steps[-1], 50))
    return found


class _Clerk:
    """Works with the page of activities and waits for what it shows."""

    def __init__(self, desk: Desk, place: Path) -> None:
        from duikou_desktop.ui.settings import Settings

        self._desk = desk
        self._settings = Settings(place / "desk.ini")
        self._page: RegisterPage | None = None
        self._at = 0
        self._busy = False
        desk.runner.busy_changed.connect(self._note_busy)

    def _note_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = busy

    @property
    def page(self) -> RegisterPage:
        assert self._page is not None
        return self._page

    def rest(self) -> None:
        """Until nothing is under way."""
        from PySide6.QtCore import QCoreApplication

        quiet = 0
        while quiet < 8:
            self._desk.runner.wait()
            QCoreApplication.processEvents()
            time.sleep(0.02)
            quiet = 0 if self._busy else quiet + 1

    def open(self) -> None:
        """A page until its first rows are painted."""
        from duikou_desktop.domain.registers import BY_KEY
        from duikou_desktop.ui.registers.page import RegisterPage

        if self._page is not None:
            self._page.close()
            self._page.deleteLater()
        self._page = page = RegisterPage(self._desk, BY_KEY["activity"], self._settings)
        page.resize(1142, 700)
        page.show()
        self._until(lambda: bool(page.table.rows()))
        page.grab()

    def sort(self, key: str) -> None:
        """As a click on a header."""
        self._renewed(partial(self.page.table.sort_asked.emit, key, True))  # noqa: FBT003

    def search(self, text: str) -> None:
        """As typed, without the pause that waits for the next letter."""
        self._renewed(partial(self.page.bar.show_words, text))

    def forget(self) -> None:
        """The whole list again, at rest: what was found last is kept, and is not to be measured."""
        self.search("")
        self.rest()

    def jump(self) -> None:
        """The handle of the scroll bar, dragged."""
        bar = self.page.table.verticalScrollBar()
        self._at = (self._at + bar.maximum() // 7 * 3) % bar.maximum()
        bar.setValue(self._at)
        at = self.page.table.rowAt(5)
        self._until(lambda: self.page.table.row(at) is not None)
        self.page.grab()

    def scroll(self) -> list[float]:
        """How long the steps take while the list runs by, the shortest first."""
        from PySide6.QtCore import QCoreApplication

        bar, taken = self.page.table.verticalScrollBar(), []
        for step in range(200):
            began = time.perf_counter()
            bar.setValue(step * bar.maximum() // 200)
            QCoreApplication.processEvents()
            taken.append((time.perf_counter() - began) * 1000)
            time.sleep(0.005)
        return sorted(taken)

    def _renewed(self, ask: Callable[[], None]) -> None:
        seen: list[bool] = []

        def note() -> None:
            seen.append(True)

        model = self.page.table.model()
        model.modelReset.connect(note)
        ask()
        self._until(lambda: bool(seen))
        model.modelReset.disconnect(note)
        self.page.grab()

    def _until(self, ready: Callable[[], bool]) -> None:
        from PySide6.QtCore import QCoreApplication

        while not ready():
            QCoreApplication.processEvents()
            time.sleep(0.001)  # as a window that waits: the work has the processor


def _median(act: Callable[[], None], rest: Callable[[], None]) -> float:
    taken = []
    for _ in range(RUNS):
        rest()
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def _raise(error: BaseException) -> None:
    raise error


def main() -> int:
    """Prints every figure with its aim; never fails for a slow machine."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "office"
        if not home.exists():
            big_office(home, RECORDS)
        for name, value, aim in measure(home):
            print(f"{name:34} {value:8.1f} ms  aim {aim:g}  {'ok' if value <= aim else 'over'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
