"""One changed record of 20,000: how long until the open score page is right.

`python -m benchmarks.score_window`
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.office import big_office
from duikou_desktop.core.memory import collect_seldom
from duikou_desktop.core.messages import say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import Unit
    from duikou_desktop.storage.store import Store

RECORDS = 20_000
RUNS = 15
POINT = "S9.1"  # counts what is changed: everything on the page is told anew
TODAY = date(2024, 11, 18)
ACTIVITY = BY_KEY["activity"]


def measure(home: Path, runs: int = RUNS) -> float:
    """The median seconds from the stored change to the score page painted with it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from duikou_desktop.domain.sides import Side
    from duikou_desktop.schemes.load import load_scheme
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.desk import Desk
    from duikou_desktop.ui.score.page import ScorePage
    from duikou_desktop.ui.settings import Settings
    from duikou_desktop.ui.theme.apply import Look, Scheme
    from duikou_desktop.ui.theme.follow import Theme

    collect_seldom()  # as the program does
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    wait = partial(app.processEvents, QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    with tempfile.TemporaryDirectory() as place, closing(Store(home)) as store:
        rows = [each for each in store.read(ACTIVITY) if each.relations][:runs]
        settings = Settings(Path(place) / "desk.ini")
        Theme(app, settings).set_look(Look(Scheme.LIGHT))
        desk = Desk(store, load_scheme(store.identity.sides[0][0]), Side.SUPPORTER, TODAY, _raise)
        page = ScorePage(desk, settings)
        page.resize(1366, 728)
        page.show()
        while page.scored is None:
            wait()
        page.open_point(POINT)
        taken = []
        for record in rows:
            before, told = page.scored, [0.0]
            desk.act(partial(_flip, record, told))
            while page.scored is before:
                wait()
            app.processEvents()  # paints what changed
            taken.append(time.perf_counter() - told[0])
        desk.runner.wait()
        page.close()
    return statistics.median(taken)


def _flip(record: Record, told: list[float], store: Store, _task: Task) -> tuple[None, Any]:
    """Makes a draft of it, or a draft no more: what it counts for changes."""

    def put(unit: Unit) -> None:
        unit.put(ACTIVITY, record.changed(draft=not record.draft))

    change = store.change(say("改"), put)
    told[0] = time.perf_counter()
    return None, change


def _raise(error: BaseException) -> None:
    raise error


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        office = big_office(Path(folder) / "office", RECORDS)
        print(f"score page right after one change: {measure(office) * 1000:.0f} ms")
