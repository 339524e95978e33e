"""Where the keys are, and bringing what has just opened into view."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def holds_keys(widget: QWidget) -> bool:
    """Whether a person is typing in it or stands on one of its buttons."""
    focus: QWidget | None = QApplication.focusWidget()
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))


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
