"""Pages that read the office again once it changed, but not before somebody looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

# It stands beside a page's own class of widget, so that any kind of page may have it.
if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class ReadWhenSeen(_Widget):
    """Say `outdated` when what is shown may be other now; `refresh` reads it, and ends that."""

    _stale = False

    def refresh(self) -> None:
        """Asks the office again."""
        raise NotImplementedError

    def outdated(self, *_: object) -> None:
        """Refresh now where it is seen, else when it is shown again."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
