"""Small pictures of kept files, read beside the office's thread and only for what is seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from duikou_desktop.ui.pictures import small_picture
from duikou_desktop.ui.runner import Runner


class Thumbnails(QObject):
    """Held in memory only: what is removed for good must not stay in a cache on the disk."""

    loaded = Signal(str)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        # None: asked for, or no picture.
        self._pictures: dict[str, QPixmap | None] = {}

    def picture(self, key: str, path: Path | None) -> QPixmap | None:
        """The picture, if it was read already; asked for otherwise, and told by `loaded`."""
        if key not in self._pictures:
            self._pictures[key] = None
            if path is not None:
                self._runner.run(lambda _task: small_picture(path), partial(self._take, key))
        return self._pictures[key]

    def _take(self, key: str, picture: QImage) -> None:
        if not picture.isNull():
            self._pictures[key] = QPixmap.fromImage(picture)
            self.loaded.emit(key)
