"""The rows of a register's table: the first at once, the others as they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from duikou_desktop.core.task import Cancelled
from duikou_desktop.domain.record import Record
from duikou_desktop.services.register_view import (
    Beginning,
    ListTotals,
    RegisterView,
    Wish,
    begin_list,
    get_ready,
    list_totals,
    order_list,
    read_in_order,
)
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.rows import row_of
from duikou_desktop.ui.runner import Failed, Handle
from duikou_desktop.ui.text import in_chinese
from duikou_desktop.ui.widgets.columns import Row
from duikou_desktop.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from duikou_desktop.storage.listing import Sums
from duikou_desktop.storage.store import Store

# So many records stay at hand for the form; any other is read again.
_KEPT = 2_000


class ListedRows(QObject):
    """Fills one table from the office; `ordered` comes when the place of every row is known."""

    ordered = Signal()

    def __init__(self, desk: Desk, table: RecordTable, failed: Failed) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._failed = failed
        self._view: RegisterView | None = None
        self._wish: Wish | None = None
        self._asked = 0  # answers to an earlier question are not shown
        self._under_way: list[Handle] = []  # questions about the list that is shown
        self._records: OrderedDict[str, Record] = OrderedDict()
        table.rows_asked.connect(self._ask_rows)
        table.copy_asked.connect(self._copy)

    def record(self, key: str) -> Record | None:
        """A record that is at hand."""
        return self._records.get(key)

    def find(self, key: str, then: Callable[[Record | None], None]) -> None:
        """Hands a record of the register over, read where it is not at hand; None: it is gone."""
        found, view = self.record(key), self._view
        if found is not None or view is None:
            then(found)
            return

        def question(store: Store) -> Record | None:
            return next(iter(read_in_order(store, view.listing.register, [key])), None)

        self._desk.ask(question, then, self._failed)

    def ask(self, view: RegisterView, wish: Wish, then: Callable[[], None]) -> None:
        """Another order or filter; `then` is called once its first rows are shown."""
        self._give_up()
        mine = self._asked

        def show(begun: Beginning) -> None:
            if mine == self._asked:
                self.show(view, wish, begun)
                then()

        self._ask(lambda store: begin_list(store, view, wish), show)

    def show(self, view: RegisterView, wish: Wish, begun: Beginning) -> None:
        """A list in the table."""
        self._give_up()
        if view is not self._view:
            self._records.clear()
        self._view, self._wish = view, wish
        self._keep(begun.rows)
        self._table.set_list(begun.total, self.rows_of(begun.rows), begun.order)
        if begun.order is not None:
            self.ordered.emit()
            self._get_ready(view, wish)
            return
        mine = self._asked

        def take(order: Sequence[str]) -> None:
            if mine == self._asked:
                self._table.set_keys(order)
                self.ordered.emit()
                self._get_ready(view, wish)

        self._ask(lambda store: order_list(store, view, wish), take)

    def _get_ready(self, view: RegisterView, wish: Wish) -> None:
        """Step by step, so that whatever is asked meanwhile is answered in between."""
        mine = self._asked

        def go_on(more: bool) -> None:  # noqa: FBT001 - an answer
            if more and mine == self._asked:
                self._get_ready(view, wish)

        self._ask(lambda store: get_ready(store, view, wish), go_on)

    def all_rows(self, keys: Sequence[str], then: Callable[[list[Row], Sums], None]) -> None:
        """Hands over every row of the list, in its order, as paper says it, and sums of columns."""
        view, wish = self._view, self._wish
        if view is None or wish is None:
            return

        def question(store: Store) -> tuple[list[Row], Sums]:
            order = order_list(store, view, wish)
            sums = list_totals(store, wish, keys, ()).sums
            with in_chinese():
                return self.rows_of(read_in_order(store, view.listing.register, order)), sums

        self._desk.ask(question, lambda found: then(*found), self._failed)

    @property
    def wish(self) -> Wish | None:
        """Which records are listed."""
        return self._wish

    @property
    def view(self) -> RegisterView | None:
        """The view they are listed from."""
        return self._view

    def totals(self, keys: Sequence[str], then: Callable[[ListTotals], None]) -> None:
        """Hands over the totals; of number columns the sums over the chosen rows, or the list."""
        wish = self._wish
        if wish is None:
            return
        chosen = [UUID(key) for key in self._table.chosen_keys()]
        self._ask(lambda store: list_totals(store, wish, keys, chosen), then)

    def rows_of(self, records: Sequence[Record]) -> list[Row]:
        """Records as rows, without keeping them."""
        columns = self._table.columns
        return [row_of(columns, self._view, each) for each in records] if self._view else []

    def _keep(self, records: Sequence[Record]) -> None:
        self._records.update((each.id.hex, each) for each in records)
        while len(self._records) > _KEPT:
            self._records.popitem(last=False)

    def _ask_rows(self, first: int, count: int) -> None:
        view, mine = self._view, self._asked
        if view is None:
            return
        keys = [key for at in range(first, first + count) if (key := self._table.key_at(at))]

        def question(store: Store) -> tuple[Sequence[Record], list[Row]]:
            # The rows are made here too: the window goes on scrolling meanwhile.
            records = read_in_order(store, view.listing.register, keys)
            return records, self.rows_of(records)

        def take(answer: tuple[Sequence[Record], list[Row]]) -> None:
            if mine == self._asked:
                records, rows = answer
                self._keep(records)
                self._table.put_rows(first, rows)

        self._ask(question, take)

    def _ask(self, question: Callable[[Store], Any], then: Callable[[Any], None]) -> None:
        """Asks about the list that is shown; once there is another, nobody need answer."""

        def failed(error: BaseException) -> None:
            if not isinstance(error, Cancelled):
                self._failed(error)

        self._under_way = [each for each in self._under_way if isValid(each)]
        self._under_way.append(self._desk.ask(question, then, failed))

    def _give_up(self) -> None:
        """Another list is wanted: what still waits to be asked about this one is dropped."""
        self._asked += 1
        for handle in self._under_way:
            if isValid(handle):
                handle.cancel()
        self._under_way.clear()

    def _copy(self, keys: list[str]) -> None:
        view = self._view
        if view is None:
            return

        def question(store: Store) -> list[Row]:
            return self.rows_of(read_in_order(store, view.listing.register, keys))

        self._desk.ask(question, self._table.copy_rows, self._failed)


def key_of(text: object) -> str:
    """The key of a record's row, from its id as anyone writes it."""
    return (text if isinstance(text, UUID) else UUID(str(text))).hex
