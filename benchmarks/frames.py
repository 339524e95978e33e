"""From process start to the first painted frame, ours beside the barest window of the same kit.

Each child prints milliseconds since its process began and its peak memory in KiB, then ends.
Ours runs unchanged: only `QApplication.exec` is replaced by a loop that watches for the frame.
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
import json, resource, sys, time
def report():
    ticks = float(open("/proc/self/stat").read().rsplit(")", 1)[1].split()[19])
    import os
    began = ticks / os.sysconf("SC_CLK_TCK")
    now = time.clock_gettime(time.CLOCK_BOOTTIME)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps([(now - began) * 1000, peak]), flush=True)
    os._exit(0)
"""

_EMPTY = (
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

_OURS = (
    _REPORT
    + """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Watch(QObject):
    def __init__(self, wanted):
        super().__init__()
        self.wanted = wanted
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if self.wanted == "frame" and isinstance(watched, QMainWindow):
                QTimer.singleShot(0, report)
            elif watched.property("filled") is True and watched.isVisible():
                QTimer.singleShot(0, report)
        return False
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


def _child(code: str, *words: str, settings: Path) -> tuple[float, float]:
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
    milliseconds, kibibytes = json.loads(done.stdout.strip().splitlines()[-1])
    return milliseconds, kibibytes


def measure(home: Path) -> dict[str, Frame]:
    """The four kinds of start, taken in turn so that the machine's drift hits all alike."""
    kinds: dict[str, tuple[str, tuple[str, ...]]] = {
        "empty": (_EMPTY, ()),
        "ours": (_OURS, ("frame",)),
        "empty_with_database": (_EMPTY, ("database",)),
        "ours_home": (_OURS, ("home", str(home))),
    }
    taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
    with tempfile.TemporaryDirectory() as settings:
        for run in range(RUNS + 1):
            for kind, (code, words) in kinds.items():
                result = _child(code, *words, settings=Path(settings))
                if run:  # the first warms the disk
                    taken[kind].append(result)
    return {
        kind: Frame(
            statistics.median(ms for ms, _ in runs), statistics.median(kb for _, kb in runs)
        )
        for kind, runs in taken.items()
    }
