"""The rows of a monthly sheet as they came back: whose each is, those added and copied told apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.documents.monthly_sheet import MonthRow, MonthTable
from duikou_desktop.documents.workbook import SheetRow
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.import_rows import RowFault
from duikou_desktop.services.monthly_result import MonthNote
from duikou_desktop.services.monthly_sheet import MEMBER


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a sheet, its record's id, and the fields it was asked for."""

    table: MonthTable
    row: MonthRow
    id: UUID

    @property
    def register(self) -> Register:
        """What it is a record of."""
        return BY_KEY[self.table.register]

    @property
    def keys(self) -> list[str]:
        """The fields that are the team's to fill."""
        return _keys(self.table)

    def label_of(self, key: str | None) -> str:
        """The heading of a column; of a field the sheet has none for, its name."""
        own = {each.key: each.label for each in self.table.columns}
        return own.get(key) or self.register.label_of(key) if key else ""

    @property
    def free(self) -> bool:
        """Whether it is the team's to fill, and not one member's."""
        return is_free(self.table)

    def as_row(self) -> SheetRow:
        """The row without its values, for what is told of it."""
        labels = {key: self.label_of(key) for key in self.keys}
        return SheetRow(self.register, self.table.sheet, self.row.number, {}, labels)


@dataclass
class SortedOut:
    """The rows with an id each, and what is to be said of those that came without their own."""

    places: list[Place] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)
    notes: list[MonthNote] = field(default_factory=list)


def is_free(table: MonthTable) -> bool:
    """Whether the team may add rows: no column says whose row it is."""
    return all(each.key != MEMBER for each in table.columns)


def sort_out(table: MonthTable) -> SortedOut:
    """Gives those rows an id of their own that the team added or copied.

    A row inserted in Excel has none; one that was copied has that of another, whose record it would
    change. Of copies the one that still says what was sent is the row itself.
    """
    same: dict[UUID, list[MonthRow]] = {}
    for row in table.rows:
        if row.id is not None:
            same.setdefault(row.id, []).append(row)
    own = {id(max(rows, key=_as_sent)) for rows in same.values()}
    found = SortedOut()
    for row in table.rows:
        if row.id is not None and id(row) in own:
            found.places.append(Place(table, row, row.id))
        elif any(row.cells.get(key) is not None for key in _keys(table)):
            _add(found, Place(table, MonthRow(None, {}, row.cells, row.number), new_id()))
    return found


def _add(found: SortedOut, place: Place) -> None:
    at = place.table.sheet, place.row.number
    if not place.free:
        told = say("这一行不是发出时给某个人的那一行，没有收。把数填在那个人自己的行里。")
        found.faults.append(RowFault(place.as_row(), None, told))
        return
    told = say("“{sheet}”第 {row} 行是队里多加的一行，当作新的一条。", sheet=at[0], row=at[1])
    found.places.append(place)
    found.notes.append(MonthNote(*at, told))


def _keys(table: MonthTable) -> list[str]:
    return [each.key for each in table.columns if each.key != MEMBER]


def _as_sent(row: MonthRow) -> int:
    """How much of a row still says what it was sent with."""
    return sum(
        str(row.cells.get(key)) == str(value) for key, value in row.base.items() if key != "fixed"
    )
