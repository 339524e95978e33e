"""Scrolls to what has just opened, once the layout has given it its place."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def reveal(widget: QWidget) -> None:
    """Brings `widget` into the visible part of the form around it."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget, 0, 0)
                return
            around = around.parentWidget()

    # Where it lies is known when the layout's own request has been answered.
    QTimer.singleShot(0, widget, scroll)
