"""Below a register's table: how many records of each state, and sums of what is shown or chosen."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, QTimer

from duikou_desktop.domain.register import Register
from duikou_desktop.ui.registers.columns import figures_of
from duikou_desktop.ui.registers.listed import ListedRows
from duikou_desktop.ui.registers.page_words import sums_words, totals_words
from duikou_desktop.ui.widgets.columns import Column
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard

# The list, or what is chosen of it, has to rest so long before it is added up.
_REST_MS = 250


class Totals(QObject):
    """Counts at once, sums once the list rests: the office adds them up."""

    def __init__(
        self,
        card: TableCard,
        table: RecordTable,
        rows: ListedRows,
        register: Register,
        words: Mapping[State, str],
    ) -> None:
        super().__init__(card)
        self.counts: Mapping[tuple[str, State], int] = {}
        self._card = card
        self._table = table
        self._rows = rows
        self._figures = figures_of(register)
        self._words = words
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._ask_sums)
        table.columns_changed.connect(self.show)
        table.choice_changed.connect(self.show)

    def show(self) -> None:
        """Of the rows that stand in the table now."""
        shown = self._table.count()
        states, summary = totals_words(self.counts, shown, self._table.chosen_count())
        self._card.set_totals(states, summary, self._words)
        if shown:
            self._resting.start()

    def _ask_sums(self) -> None:
        columns = [self._table.columns[at] for at in self._table.shown_columns()]
        figures = [each for each in columns if each.key in self._figures]
        self._rows.sums([each.key for each in figures], partial(self._add_sums, figures))

    def _add_sums(self, figures: list[Column], sums: Mapping[str, Decimal]) -> None:
        self._card.add_summary(sums_words(figures, sums))
