"""Below a register's table: how many records of each state, and sums of what is shown or chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from duikou_desktop.domain.register import Register
from duikou_desktop.services.register_view import ListTotals
from duikou_desktop.ui.registers.columns import figures_of
from duikou_desktop.ui.registers.listed import ListedRows
from duikou_desktop.ui.registers.page_words import states_words, sums_words, totals_words
from duikou_desktop.ui.registers.rows import listed_counts, state_counts
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
        self._resting.timeout.connect(self._ask)
        table.columns_changed.connect(self.show)
        table.choice_changed.connect(self.show)

    def show(self) -> None:
        """Of the rows that stand in the table now."""
        wish = self._rows.wish
        # Words are looked for by the office: how many of each state hold them comes later.
        known = wish is not None and not wish.listing.words
        self._tell(listed_counts(self.counts, wish) if known and wish else Counter(), "")
        if self._table.count():
            self._resting.start()

    def _tell(self, listed: Counter[State], sums: str, drafts: int = 0) -> None:
        everything: Counter[State] = Counter()
        for (_, state), count in self.counts.items():
            everything[state] += count
        chosen = self._table.chosen_count()
        said = totals_words(everything, self._table.count(), chosen, min(drafts, chosen))
        summary = " · ".join(each for each in (sums, said) if each)
        self._card.set_totals(states_words(listed), summary, self._words)

    def _ask(self) -> None:
        columns = [self._table.columns[at] for at in self._table.shown_columns()]
        figures = [each for each in columns if each.key in self._figures]
        wish = self._rows.wish
        searched = wish is not None and bool(wish.listing.words)
        chosen = self._table.chosen_count()
        if figures or searched or chosen:
            add = partial(self._add, figures, chosen > 1)
            self._rows.totals([each.key for each in figures], add)

    def _add(self, figures: list[Column], chosen: bool, found: ListTotals) -> None:  # noqa: FBT001 - partial
        wish, view = self._rows.wish, self._rows.view
        if wish is None or view is None:
            return
        counts = self.counts
        if wish.listing.words:
            # Which of the found wait to be confirmed, the database cannot tell.
            counts = {} if view.to_review else state_counts(view, found.counts)
        listed = listed_counts(counts, wish)
        among = found.drafts if chosen else listed[State.DRAFT]
        drafts = wish.listing.standing is None and among > 0
        sums = sums_words(figures, found.sums, drafts=drafts, chosen=chosen)
        self._tell(listed, sums, found.drafts)
