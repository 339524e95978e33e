"""Where the keys are, and bringing what has just opened into view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def holds_keys(widget: QWidget) -> bool:
    """Whether a person is typing in it or stands on one of its buttons."""
    focus: QWidget | None = QApplication.focusWidget()
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))


def reveal(widget: QWidget) -> None:
    """Brings `widget` into the visible part of the form around it."""

    def scroll() -> None:
        # A row within rows asks each of those around it, one after the other.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget, 0, 0)
                return
            around = around.parentWidget()

    # Where it lies is known when the layout's own request has been answered.
    QTimer.singleShot(0, widget, scroll)
