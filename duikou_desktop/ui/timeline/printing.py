"""The timeline on paper: the whole year across, as many rows as a page holds."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPageLayout, QPainter

from duikou_desktop.services.deployment import Deployment
from duikou_desktop.ui.printing.pictures import LongPicture
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.tokens import LIGHT
from duikou_desktop.ui.timeline.geometry import Geometry
from duikou_desktop.ui.timeline.painter import TimelinePainter

_WIDTH = 1120
_NAMES = 190


def on_paper(shown: Deployment, title: str) -> LongPicture:
    """The timeline for pages that lie, its axis on each."""
    geometry = Geometry(shown, _WIDTH - _NAMES, "year")
    hand = TimelinePainter(geometry, LIGHT)
    axis = metrics().line * 2 + metrics().u

    def paint(painter: QPainter, top: int, bottom: int) -> None:
        painter.translate(_NAMES, 0)
        hand.axis(painter, axis)
        hand.today_flag(painter, axis)
        painter.translate(0, axis - top)
        painter.setClipRect(QRect(0, top, _WIDTH - _NAMES, bottom - top))
        hand.rows(painter, None, hand.geometry.height)
        painter.setClipping(False)
        painter.translate(-_NAMES, 0)
        painter.setClipRect(QRect(0, top, _NAMES, bottom - top))
        hand.names(painter, _NAMES, None)

    rows = [(row.top, row.bottom) for row in geometry.rows]
    # Below all rows those nobody was sent to.
    last = rows[-1][1] if rows else 0
    if geometry.height > last:
        rows.append((last, geometry.height))
    lying = QPageLayout.Orientation.Landscape
    return LongPicture(title, _WIDTH, rows, paint, axis, lying)
