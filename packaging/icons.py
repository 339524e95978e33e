"""The program's own icon as pictures, drawn from the one in `resources`."""

from __future__ import annotations

import io
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[1] / "resources" / "icons" / "app.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(side: int) -> bytes:
    """The icon as a PNG of `side` pixels."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")
    return bytes(held.data().data())


def write_ico(file: Path) -> Path:
    """All sizes in one file, as Windows wants it; returns the file."""
    from PIL import Image

    pictures = [Image.open(io.BytesIO(png(side))) for side in SIZES]
    file.parent.mkdir(parents=True, exist_ok=True)
    sizes = [(side, side) for side in SIZES]
    pictures[-1].save(file, sizes=sizes, append_images=pictures[:-1])
    return file
