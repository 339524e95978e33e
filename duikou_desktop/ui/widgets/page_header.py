"""The top of every page: title, one line of context, few buttons, one of them primary.

In a demo office every page says so: its people and figures are made up.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label

MOST_SECONDARY = 2


class PageHeader(QWidget):
    """Title at the left; from the right: the primary button, at most two others, a search field."""

    def __init__(
        self,
        title: str,
        context: str = "",
        parent: QWidget | None = None,
        *,
        demo: bool = False,
    ) -> None:
        super().__init__(parent)
        lengths = metrics()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(lengths.us(1.6))
        self._title = label(title, Role.PAGE)
        self._context = CutLabel(context, Role.HINT)
        self._context.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._title)
        self._row.addSpacing(lengths.us(0.5))
        self._row.addWidget(self._context, 1)
        self._demo = Chip(tr("示范"), Tone.PART)
        self._row.addWidget(self._demo)
        self.mark_demo(demo=demo)
        self._secondary = 0
        self.setMinimumHeight(lengths.page_header)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def title(self) -> str:
        """The page's name, as shown."""
        return self._title.text()

    def context(self) -> str:
        """What is said beside the title."""
        return self._context.text()

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_context(self, context: str) -> None:
        self._context.setText(context)

    def mark_demo(self, *, demo: bool) -> None:
        """Whether the office is a demo: people and figures on the page are made up."""
        self._demo.setVisible(demo)

    def is_demo(self) -> bool:
        """Whether the page is marked so."""
        return not self._demo.isHidden()

    def add_tool(self, widget: QWidget) -> None:
        """A search field or a switch, before the buttons."""
        self._row.addWidget(widget)

    def add_secondary(self, button: Button) -> None:
        """A plain button; a third one is a mistake of the page, not of the user."""
        self._secondary += 1
        if self._secondary > MOST_SECONDARY:
            raise ValueError("a page header has at most two secondary buttons")
        self._row.addWidget(button)

    def set_primary(self, button: Button) -> None:
        """The one button the page is for; call it last."""
        self._row.addWidget(button)
