"""What was found for the words typed, in a list that opens below the line, inside the form.

A popup would take the input method's window away on Windows, and Chinese could not be typed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from duikou_desktop.ui.widgets.focus import reveal
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.search_list import HitList


class HitsBelow(QFrame):
    """Open while there is something to choose; the keys stay in the line above."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        self.list = HitList(most=5)
        inside.addWidget(self.list)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """The best first, and chosen; none closes the list."""
        self.list.set_hits(hits)
        self.setVisible(bool(hits))
        if hits:
            reveal(self)
