"""Where the keys are, and bringing what has just opened into view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from duikou_desktop.ui.widgets.button import Button, Kind


def holds_keys(widget: QWidget) -> bool:
    """Whether a person is typing in it or stands on one of its buttons."""
    focus: QWidget | None = QApplication.focusWidget()
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))


def go_on(widget: QWidget) -> None:
    """Enter leads from `widget` to what is filled in next, at last to the button that saves.

    Other buttons are for Tab: the next Enter would press them, and throw away a row just typed.
    """
    widget.focusNextChild()
    here: QWidget | None = QApplication.focusWidget()
    while here is not None and here is not widget and _only_pressed(here):
        here.focusNextChild()
        here = QApplication.focusWidget()


def _only_pressed(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.isCheckable():
        return False
    return not (isinstance(widget, Button) and widget.kind is Kind.PRIMARY)


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
