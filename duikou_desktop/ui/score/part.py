"""A part of a point's detail: built anew only when what it says changes."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.ui.score.point_view import PointView
from duikou_desktop.ui.theme.metrics import metrics


class Part(QWidget):
    """Out of the way while it has nothing to say."""

    def __init__(self, fill: Callable[[QVBoxLayout, PointView], None], *said: str) -> None:
        """`fill` puts the words of a view into a column; `said` are what it reads of the view."""
        super().__init__()
        self._fill = fill
        self._said = attrgetter("place", *said)
        self._says: object = None
        self._content = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._content)

    def tell(self, view: PointView) -> None:
        """Says it of this view."""
        says = self._said(view)
        if says == self._says:
            return
        self._says = says
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(1.6))
        self._fill(column, view)
        old, self._content = self._content, content
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, content)
        content.show()  # now: the layout would only once events are looked at
        old.hide()
        old.deleteLater()
        self.setVisible(column.count() > 0)
