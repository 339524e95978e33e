"""The picture on paper: as many counties as a page holds, none cut in two."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from duikou_desktop.services.pairing_picture import PairingPicture
from duikou_desktop.ui.pairing_map.geometry import Geometry
from duikou_desktop.ui.pairing_map.painter import MapPainter, caption_height
from duikou_desktop.ui.printing.pictures import LongPicture
from duikou_desktop.ui.theme.tokens import LIGHT

_WIDTH = 860


def on_paper(picture: PairingPicture, title: str) -> LongPicture:
    """The picture for pages that stand."""
    geometry = Geometry(picture, _WIDTH)
    hand = MapPainter(geometry, picture.own, LIGHT)

    def paint(painter: QPainter, top: int, bottom: int) -> None:
        hand.captions(painter, caption_height())
        painter.translate(0, caption_height() - top)
        painter.setClipRect(QRect(0, top, _WIDTH, bottom - top))
        hand.paint(painter, None, top, bottom)

    bands = [(each.top, each.bottom) for each in geometry.bands]
    return LongPicture(title, _WIDTH, bands, paint, caption_height())
