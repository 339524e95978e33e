"""Takes a monthly sheet back: what the team changed is taken, what both changed is shown.

What stood in a row is known three times: as it was sent, as it is in the office now, and as
the team has it. A sheet that came before counts as sent: it may be mended and sent again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.periods import month_words
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.documents.monthly_sheet import (
    MonthlySheet,
    MonthRow,
    MonthTable,
    is_monthly,
    month_sheet_name,
    read_monthly,
)
from duikou_desktop.documents.tables_in import read_tables
from duikou_desktop.documents.workbook import SheetRow, read_row
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.plain import plain
from duikou_desktop.domain.reading import check_spans
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.services.import_matching import Matcher, Typed
from duikou_desktop.services.import_rows import RowFault, RowReader
from duikou_desktop.services.import_write import reader_of, store_read
from duikou_desktop.services.monthly_sheet import MEMBER, MonthConflict, columns_of, shown
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.journal import history_of
from duikou_desktop.storage.store import Store

_RECEIVED = "收{batch} {month} 月报表"
_GONE, _THERE = "已删除", "还在"


@dataclass(frozen=True, slots=True)
class MonthFault:
    """A cell that cannot be read."""

    sheet: str
    row: int
    field: str
    reason: Message


@dataclass(frozen=True, slots=True)
class MonthResult:
    """What a monthly sheet brought, or would bring."""

    name: str
    written: int
    same: int  # rows that say nothing new
    conflicts: tuple[MonthConflict, ...]
    faults: tuple[MonthFault, ...]
    change: ChangeSet | None = field(default=None, compare=False)


def is_month_file(path: Path, task: Task | None = None) -> bool:
    """Whether the file is a monthly sheet. Raises UserError where nothing can be read in it."""
    return is_monthly(read_tables(path, task))


def take_month_sheet(
    store: Store, path: Path, *, dry_run: bool = False, task: Task | None = None
) -> MonthResult:
    """Takes back what a team filled in, as one step. Raises UserError for a foreign sheet."""
    task = task or Quiet()
    sheets = read_tables(path, task)
    if not is_monthly(sheets):
        raise UserError(say("{name} 不是本程序发出的月报表。", name=path.name))
    sheet = read_monthly(sheets, columns_of(), path.name)
    reader = reader_of(store, None)
    if sheet.origin != store.identity.origin:
        raise UserError(
            say("{name} 是另一个办公室发出的月报表。请队里填本办公室发的那一份。", name=path.name)
        )
    batch = reader.before.get(Batch, sheet.batch)
    if batch is None:
        raise UserError(say("{name} 的批次在本办公室已经没有了。", name=path.name))
    merge = _Merge(store, reader, sheet, LinkWords(reader.before))
    for table in sheet.tables:
        task.check()
        merge.take(table)
    result = MonthResult(
        path.name,
        len(reader.to_write),
        merge.same,
        tuple(merge.conflicts),
        tuple(merge.told_faults()),
    )
    if dry_run or not reader.to_write:
        return result
    caption = reader.before.caption("batch", batch.id)
    words = say("收{batch} {month} 月报表", batch=caption, month=month_words(sheet.month))
    change = store_read(store, reader, words, task)
    return MonthResult(
        result.name, result.written, result.same, result.conflicts, result.faults, change
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of the sheet, and the fields it was asked for."""

    register: Register
    row: MonthRow
    keys: tuple[str, ...]


@dataclass
class _Merge:
    store: Store
    reader: RowReader
    sheet: MonthlySheet
    words: LinkWords
    same: int = 0
    conflicts: list[MonthConflict] = field(default_factory=list)

    def take(self, table: MonthTable) -> None:
        register = BY_KEY[table.register]
        keys = [each.key for each in table.columns if each.key != MEMBER]
        matcher = Matcher.of(register, self.reader.before.all(register.key))
        for row in table.rows:
            now = self.reader.before.find(register.key, row.id)
            if now is None and all(row.cells.get(key) is None for key in keys):
                continue
            typed = self._typed(register, row, keys)
            if typed is None:
                continue
            base = self._base(row)
            if now is None and (other := self._other(register, matcher, typed)) is not None:
                # The office has entered it meanwhile under an id of its own.
                now, base = other, {}
            place = _Place(register, row, tuple(keys))
            if now is None:
                self._new(place, typed.record, sent_before=bool(base.keys() - {"fixed"}))
            else:
                self._changed(place, typed.record, now, base)

    def _typed(self, register: Register, row: MonthRow, keys: Sequence[str]) -> Typed | None:
        labels = {key: register.label_of(key) for key in keys}
        place = SheetRow(register, month_sheet_name(register.key), row.number, {}, labels)
        cells = [row.cells.get(key) for key in keys]
        place, faults = read_row(place, cells, dict(enumerate(keys)))
        if faults:
            self.reader.faults += [RowFault(place, each.field, each.message) for each in faults]
            return None
        for key, value in row.base.get("fixed", {}).items():
            place.values[key] = UUID(value) if key == "assignment" else value
        return self.reader.read_alone(register, place)

    def _base(self, row: MonthRow) -> dict[str, Any]:
        """What stood in the row when the team last had word of it."""
        history = history_of(self.store.engine, row.id)
        taken_back = {change.reverts for change, _ in history}
        for change, line in history:
            received = change.label.template == _RECEIVED and change.at >= self.sheet.sent
            if received and change.id not in taken_back and line.after is not None:
                return dict(line.after)
        return dict(row.base)

    def _other(self, register: Register, matcher: Matcher, typed: Typed) -> Any | None:
        if register.key == "assignment":
            return None  # a stay is there or deleted: the sheet makes none
        return matcher.same(typed) if register.key == "activity" else matcher.claim(typed)

    def _new(self, place: _Place, record: Any, *, sent_before: bool) -> None:
        if sent_before:
            self._conflict(place, "", _GONE, _THERE)
        else:
            self._put(place, record.changed(id=place.row.id))

    def _changed(self, place: _Place, team: Any, office: Any, base: dict[str, Any]) -> None:
        """What only the team changed is taken; what both changed takes the row out."""
        values: dict[str, Any] = {}
        torn = False
        for key in place.keys:
            theirs, ours, was = team.value(key), office.value(key), base.get(key)
            if plain(theirs) == plain(ours) or _same(theirs, was):
                continue
            if _same(ours, was):
                values[key] = theirs
            else:
                torn = True
                self._conflict(
                    place, key, self._shown(place, key, ours), self._shown(place, key, theirs)
                )
        if values and not torn:
            self._put(place, office.changed(**values))
        elif not torn:
            self.same += 1

    def _put(self, place: _Place, record: Any) -> None:
        row = SheetRow(
            place.register, month_sheet_name(place.register.key), place.row.number, {}, {}
        )
        wrong = tuple(check_spans(place.register, record))
        self.reader.faults += [RowFault(row, each.field, each.message) for each in wrong]
        if not wrong:
            self.reader.to_write[record.id] = (place.register, record)

    def _shown(self, place: _Place, key: str, value: object) -> str:
        spec = place.register.field_by_key.get(key)
        return shown(self.words, spec, value)

    def _conflict(self, place: _Place, key: str, office: str, team: str) -> None:
        label = place.register.label_of(key) if key else ""
        name = month_sheet_name(place.register.key)
        self.conflicts.append(MonthConflict(name, place.row.number, label, office, team))

    def told_faults(self) -> list[MonthFault]:
        """What could not be read, in the words of the sheet."""
        return [
            MonthFault(
                each.row.sheet,
                each.row.row,
                each.row.register.label_of(each.field) if each.field else "",
                each.message,
            )
            for each in self.reader.faults
        ]


def _same(value: object, was: object) -> bool:
    """Whether a value is what stood there; an empty list was sent as one, or as nothing."""
    return plain(value) == was or (value in (None, ()) and was in (None, [], ""))
