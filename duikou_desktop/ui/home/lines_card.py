"""A card of lines, each of which opens the page behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.services.home_view import Opens
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.line_button import Line, LineButton


class LinesCard(Card):
    """`open_asked` carries the page and its filter. With `scrolls` the lines scroll inside."""

    open_asked = Signal(str, str)

    def __init__(
        self,
        title: str,
        hint: str = "",
        *,
        lead_ems: float = 0,
        scrolls: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, hint, parent=parent)
        self._lead_ems = lead_ems
        self._targets: dict[LineButton, Opens] = {}
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        if scrolls:
            inside.setProperty("plain", True)
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(inside)
            area.setMinimumHeight(metrics().ems(10))
            # Its lines must not push the cards below out of the window: they scroll instead.
            area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            self.body.addWidget(area, 1)
        else:
            self.body.addWidget(inside)

    def set_lines(self, lines: list[tuple[Line, Opens]], nothing: str, below: str = "") -> None:
        """The lines; `nothing` is said where there are none, `below` under the last."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._targets.clear()
        for at, (line, opens) in enumerate(lines):
            button = LineButton(line, lead_ems=self._lead_ems, last=at == len(lines) - 1)
            self._targets[button] = opens
            button.clicked.connect(self._follow)
            self._rows.addWidget(button)
        if not lines:
            self._rows.addWidget(wrapped(nothing, Role.HINT))
        if below:
            note = wrapped(below, Role.HINT)
            note.setContentsMargins(0, metrics().us(1), 0, 0)
            self._rows.addWidget(note)
        self._rows.addStretch(1)

    def buttons(self) -> list[LineButton]:
        """The lines, in order."""
        return list(self._targets)

    def _follow(self) -> None:
        button = self.sender()
        if isinstance(button, LineButton):
            opens = self._targets[button]
            self.open_asked.emit(opens.page, opens.filter)
