"""From process start to the first painted frame, ours beside the barest window of the same kit.

Each child prints milliseconds since its process began and its peak memory in KiB, then ends.
Ours runs unchanged: only `QApplication.exec` is replaced by a loop that watches for the frame.
The home page is measured twice: as it is first shown (kept from a run that was closed before),
and once its figures have been read from the records anew.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

RUNS = 7

_REPORT = """
import json, sys, time
def report():
    ticks = float(open("/proc/self/stat").read().rsplit(")", 1)[1].split()[19])
    import os
    began = ticks / os.sysconf("SC_CLK_TCK")
    now = time.clock_gettime(time.CLOCK_BOOTTIME)
    # Not ru_maxrss: that begins with what the parent held when it started this child.
    status = open("/proc/self/status").read()
    peak = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps([(now - began) * 1000, peak]), flush=True)
    os._exit(0)
"""

EMPTY = (
    _REPORT
    + """
from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
if len(sys.argv) > 1:
    import sqlmodel
class Model(QAbstractTableModel):
    def rowCount(self, parent=None): return 25
    def columnCount(self, parent=None): return 6
    def data(self, index, role):
        return "x" if role == Qt.ItemDataRole.DisplayRole else None
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, report)
app = QApplication([])
model = Model()
table = QTableView(); table.setModel(model)
window = Window(); window.setCentralWidget(table); window.resize(1366, 728); window.show()
app.exec()
"""
)

OURS = (
    _REPORT
    + """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Watch(QObject):
    def __init__(self, wanted):
        super().__init__()
        self.wanted = wanted
        self.page = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if self.wanted == "frame" and isinstance(watched, QMainWindow):
                QTimer.singleShot(0, report)
            elif self.wanted == "home" and watched.property("filled") is True:
                QTimer.singleShot(0, report)
        elif event.type() == QEvent.Type.DynamicPropertyChange:
            if self.page is None and watched.property("settled") is True:
                self.page = watched
                QTimer.singleShot(0, self.settled)
        return False
    def settled(self):
        if self.wanted == "close":
            QTimer.singleShot(0, self.page.window().close)
        elif self.wanted == "settled":
            self.page.window().repaint()
            report()
run = QApplication.exec
def watched_exec(*args):
    app = QApplication.instance()
    app.watch = Watch(sys.argv[1])
    app.installEventFilter(app.watch)
    return run()
QApplication.exec = watched_exec
from pathlib import Path
from duikou_desktop.__main__ import main
sys.exit(main(["--home", sys.argv[2]] if len(sys.argv) > 2 else []))
"""
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Medians of one kind of start."""

    milliseconds: float
    kibibytes: float


def _child(code: str, *words: str, settings: Path) -> str:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(settings),
        "HOME": str(settings),
    }
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def measure(home: Path) -> dict[str, Frame]:
    """The kinds of start, taken in turn so that the machine's drift hits all alike."""
    kinds: dict[str, tuple[str, tuple[str, ...]]] = {
        "empty": (EMPTY, ()),
        "ours": (OURS, ("frame",)),
        "empty_with_database": (EMPTY, ("database",)),
        "ours_home": (OURS, ("home", str(home))),
        "ours_home_settled": (OURS, ("settled", str(home))),
    }
    taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
    with tempfile.TemporaryDirectory() as settings:
        # Each kind its own: a start without an office would open the last one.
        own = {kind: Path(settings) / kind for kind in kinds}
        _child(OURS, "close", str(home), settings=own["ours_home"])
        for run in range(RUNS + 1):
            for kind, (code, words) in kinds.items():
                said = _child(code, *words, settings=own[kind])
                if run:  # the first warms the disk
                    milliseconds, kibibytes = json.loads(said.strip().splitlines()[-1])
                    taken[kind].append((milliseconds, kibibytes))
    return {
        kind: Frame(
            statistics.median(ms for ms, _ in runs), statistics.median(kb for _, kb in runs)
        )
        for kind, runs in taken.items()
    }
