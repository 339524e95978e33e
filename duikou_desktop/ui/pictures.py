"""Pictures as the window shows them: small, upright, whatever the ending of their file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader

# As large as a thumbnail is shown on the densest screen, and no larger.
_THUMBNAIL = 320


def small_picture(path: Path) -> QImage:
    """The picture no larger than a thumbnail; null where the file is none."""
    return picture_within(path, QSize(_THUMBNAIL, _THUMBNAIL))


def picture_within(path: Path, room: QSize) -> QImage:
    """The picture made to fit `room` (pixels), never made larger; null where it is none."""
    reader = QImageReader(str(path))
    # The kept file has no ending: what it is stands in its first bytes.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead():
        return QImage()
    size = reader.size()
    if size.isValid() and (size.width() > room.width() or size.height() > room.height()):
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def show_file(path: Path) -> None:
    """Opens the file with the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
