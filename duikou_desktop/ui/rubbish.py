"""Looks for rubbish on the window's thread alone.

Python's collector runs on whichever thread happens to allocate, and a page put away is rubbish of
the kind it finds. Found by the office's thread, its widgets would be destroyed there, while Qt
works with them on the window's: the program dies without a word.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
# A year is ten thousand small objects that live on: to look through them at every 700th, as
# Python does by itself, costs a third of the reading.
ENOUGH = 100_000


class Collector(QObject):
    """From now on, collects when enough has gathered, between two events of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(EVERY_MS)

    def look(self) -> None:
        """Collects what is young; what stayed once is seldom rubbish later, and is many."""
        if gc.get_count()[0] > ENOUGH:
            gc.collect(1)
