"""A table in its frame: the table, words over it when it is empty, a footer with the totals."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import StateLabel

GHOSTS = 3


class TableCard(QFrame):
    """`empty` lies below the header, which stays: what teaches below three grey rows, a sentence alone.

    Grey rows over a mere sentence look as if the list were still being read.
    """

    def __init__(
        self, table: RecordTable, empty: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self.table = table
        self.empty = empty
        self._ghosts = 0 if isinstance(empty, QLabel) else GHOSTS
        outer = QVBoxLayout(self)
        # The frame's own line, and no more: rules run from edge to edge.
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(table, 1)
        self._footer = QWidget()
        row = QVBoxLayout(self._footer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rule_line())
        lengths = metrics()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(lengths.us(2), lengths.u, lengths.us(2), lengths.u)
        self._line.setSpacing(lengths.u)
        self._states = QHBoxLayout()
        self._states.setSpacing(lengths.us(4))
        self._summary = label("", Role.HINT)
        self._line.addLayout(self._states)
        self._line.addStretch(1)
        self._line.addWidget(self._summary)
        row.addLayout(self._line)
        outer.addWidget(self._footer)
        self._footer.hide()
        if empty is not None:
            inside = QVBoxLayout(table.viewport())
            if self._ghosts:
                inside.setContentsMargins(0, metrics().row * GHOSTS, 0, 0)
                inside.addWidget(empty)
            else:
                inside.setContentsMargins(*(lengths.us(3),) * 4)
                inside.addWidget(empty, 0, Qt.AlignmentFlag.AlignTop)
            empty.hide()

    def set_empty(self, *, empty: bool) -> None:
        """Teach in place of the rows, or step aside."""
        self.table.set_ghosts(self._ghosts if empty else 0)
        if self.empty is not None:
            self.empty.setVisible(empty)

    def set_totals(
        self,
        states: tuple[tuple[State, int], ...],
        summary: str,
        words: Mapping[State, str] | None = None,
    ) -> None:
        """Left how many of each state, right the sentence on all of them.

        `words` names a state where its own word does not fit these records.
        """
        while (item := self._states.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                # Gone at once, not when the event loop next turns: the new words stand here.
                widget.hide()
                widget.deleteLater()
        for state, count in states:
            word = (words or {}).get(state, state.word)
            self._states.addWidget(StateLabel(state, f"{word} {count}"))
        self._states.addStretch(1)
        self._summary.setText(summary)
        self._footer.setVisible(bool(states or summary))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Beside each other where there is room, else below: no figure is cut."""
        self._summary.setWordWrap(False)
        margins = self._line.contentsMargins()
        parts = self._states.sizeHint().width() + self._summary.sizeHint().width()
        room = self.width() - margins.left() - margins.right() - metrics().us(4)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if parts <= room else ways.TopToBottom)
        self._summary.setWordWrap(parts > room)
