"""What pages of lists are laid out from: one column, and in it two panes side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSplitter, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics


def page_column(page: QWidget, *parts: QWidget) -> QVBoxLayout:
    """The page's column with its margins; `parts` stand at its head."""
    lengths = metrics()
    column = QVBoxLayout(page)
    column.setContentsMargins(lengths.us(4), 0, lengths.us(4), lengths.us(3))
    column.setSpacing(lengths.us(2))
    for part in parts:
        column.addWidget(part)
    return column


def side_by_side(*panes: QWidget) -> QSplitter:
    """Panes with a handle between them; none can be pushed out of sight."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(metrics().us(2.5))
    for pane in panes:
        split.addWidget(pane)
    return split


def turn(parts: QBoxLayout, *, across: bool) -> None:
    """Parts beside one another where there is room for it, else below one another."""
    ways = QBoxLayout.Direction
    parts.setDirection(ways.LeftToRight if across else ways.TopToBottom)


def on_paste(page: QWidget, act: Callable[[], object]) -> None:
    """Ctrl+V while the page is shown, but in a text field, which takes the key for itself.

    Of the window, for whoever just chose the page still stands in the navigation.
    """
    paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
    paste.setContext(Qt.ShortcutContext.WindowShortcut)
    paste.activated.connect(act)
