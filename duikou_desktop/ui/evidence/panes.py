"""The two panes of the page: what is kept or lacking at the left, what to do with it beside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.page_parts import side_by_side

_PANEL_EMS = 28


class Panes:
    """Which list stands at the left, or a sentence in its place, and which panel beside it."""

    def __init__(self, lists: tuple[QWidget, ...], panels: tuple[QWidget, ...]) -> None:
        self._empty = wrapped("", Role.LABEL)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = _stack(*lists, self._empty)
        self._right = _stack(*panels)
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._left)
        self.splitter = side_by_side(card, self._right)
        wide = metrics().ems(_PANEL_EMS)
        self.splitter.setSizes([2 * wide, wide])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)

    def show(self, rows: QWidget, panel: QWidget, instead: str, next_: QWidget) -> None:
        """A list and its panel; with `instead`, that sentence, and the keys go to `next_`."""
        held = self._left.currentWidget().hasFocus()
        self._right.setCurrentWidget(panel)
        self._empty.setText(instead)
        self._left.setCurrentWidget(self._empty if instead else rows)
        if held:
            # What held the keys is gone: they go to what can be done next.
            (next_ if instead else rows).setFocus()


def _stack(*widgets: QWidget) -> QStackedWidget:
    made = QStackedWidget()
    for each in widgets:
        made.addWidget(each)
    return made
