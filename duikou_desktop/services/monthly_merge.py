"""Takes a monthly sheet back: what the team changed is taken, what both changed is shown.

What stood in a row is known three times: as it was sent, as it is in the office now, and as
the team has it. A sheet that came before counts as sent: it may be mended and sent again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.periods import last_of_month, month_words
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.documents.monthly_sheet import (
    MonthlySheet,
    MonthTable,
    is_monthly,
    read_monthly,
)
from duikou_desktop.documents.tables_in import BadCell, Cell, read_tables
from duikou_desktop.documents.workbook import read_row
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.plain import plain
from duikou_desktop.domain.reading import check_together
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.services.import_matching import Matcher, Typed
from duikou_desktop.services.import_rows import RowFault, RowReader
from duikou_desktop.services.import_write import reader_of, store_read
from duikou_desktop.services.monthly_result import (
    MonthBack,
    MonthConflict,
    MonthCount,
    MonthEnding,
    MonthFault,
    MonthNote,
    MonthResult,
)
from duikou_desktop.services.monthly_rows import Place, is_free, sort_out
from duikou_desktop.services.monthly_sheet import columns_of, rows_wanted, shown
from duikou_desktop.storage.journal import history_of
from duikou_desktop.storage.store import Store

_RECEIVED = "收{batch} {month} 月报表"
_HALF_A_YEAR = timedelta(days=183)
_GONE, _THERE, _EMPTIED = "已删除", "还在", "整行清空了"


def is_month_file(path: Path, task: Task | None = None) -> bool:
    """Whether the file is a monthly sheet. Raises UserError where nothing can be read in it."""
    return is_monthly(read_tables(path, task))


def take_month_sheet(
    store: Store,
    path: Path,
    *,
    dry_run: bool = False,
    whole: bool = False,
    may_end: bool = False,
    may_go_back: bool = False,
    task: Task | None = None,
) -> MonthResult:
    """Takes back what a team filled in, as one step. Raises UserError for a foreign sheet.

    What ends a stay before its planned end, or takes an end back, is left out unless a person
    agreed to it (`may_end`); so is what goes back to a value that was corrected since
    (`may_go_back`). `whole`: nothing is taken where anything cannot be read.
    """
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
    words = LinkWords(reader.before)
    merge = _Merge(store, reader, sheet, words, may_end=may_end, may_go_back=may_go_back)
    for table in sheet.tables:
        task.check()
        merge.take(table)
    result = MonthResult(
        path.name,
        len(reader.to_write),
        merge.same,
        tuple(merge.conflicts),
        tuple(merge.told_faults()),
        tuple(merge.endings),
        tuple(merge.backs),
        tuple(merge.notes),
        merge.counts(),
    )
    if whole and merge.reader.faults:
        return replace(result, written=0)
    if dry_run or not reader.to_write:
        return result
    caption = reader.before.caption("batch", batch.id)
    received = say("收{batch} {month} 月报表", batch=caption, month=month_words(sheet.month))
    return replace(result, change=store_read(store, reader, received, task))


@dataclass
class _Merge:
    store: Store
    reader: RowReader
    sheet: MonthlySheet
    words: LinkWords
    may_end: bool
    may_go_back: bool
    same: int = 0
    conflicts: list[MonthConflict] = field(default_factory=list)
    endings: list[MonthEnding] = field(default_factory=list)
    backs: list[MonthBack] = field(default_factory=list)
    notes: list[MonthNote] = field(default_factory=list)
    met: set[UUID] = field(default_factory=set)  # the office's own that rows were found to be

    def take(self, table: MonthTable) -> None:
        register = BY_KEY[table.register]
        every, matcher = (
            Matcher.of(register, self.reader.before.all(register.key)) for _ in range(2)
        )
        sorted_out = sort_out(table)
        self.reader.faults += sorted_out.faults
        self.notes += sorted_out.notes
        for place in sorted_out.places:
            matcher.hold(place.id)  # a record that has its row is changed by no other
        for place in sorted_out.places:
            row = place.row
            now = self.reader.before.find(register.key, place.id)
            if self._says_nothing(place, now):
                continue
            typed = self._typed(place)
            if typed is None:
                continue
            known = self._known(place)
            if now is None and (other := _other(matcher, typed)) is not None:
                # The office has entered it meanwhile under an id of its own.
                now, known = other, [{}]
                if "fixed" not in row.base:
                    self._know(place, now)
            if now is None and register.yearly and (twin := every.same(typed)) is not None:
                # Written once more in an empty row, though it has a row of its own.
                self._know(place, twin)
                self.same += 1
            elif now is None:
                self._new(place, typed.record, sent_before=bool(known[0].keys() - {"fixed"}))
            else:
                self._changed(place, typed.record, now, known)
        self._note_torn_out(table)

    def _note_torn_out(self, table: MonthTable) -> None:
        """What was sent, or came in with this sheet, and has no row any more: it is not deleted."""
        if not is_free(table):
            return
        there = {row.id for row in table.rows} | self.met
        register, book = BY_KEY[table.register], self.reader.before
        for record in rows_wanted(book, table.register, self.sheet.batch, self.sheet.month):
            if record.id in there or not self._was_in_it(record.id):
                continue
            words = say(
                "“{sheet}”里没有了“{record}”这一行：没有删除，要删由办公室删。",
                sheet=table.sheet,
                record=book.caption(register.key, record.id),
            )
            self.notes.append(MonthNote(table.sheet, 0, words))

    def _was_in_it(self, record: UUID) -> bool:
        """Whether the record was there when the sheet was sent, or came in with one like it."""
        made, _ = history_of(self.store.engine, record)[-1]
        return made.at <= self.sheet.sent or made.label.template == _RECEIVED

    def _says_nothing(self, place: Place, now: Record | None) -> bool:
        """Whether a row is empty; one that was emptied is the office's to delete."""
        if any(place.row.cells.get(key) is not None for key in place.keys):
            return False
        if now is not None and place.free:
            caption = self.reader.before.caption(place.register.key, now.id)
            self._conflict(place, "", caption, _EMPTIED)
        return now is None or place.free

    def _typed(self, place: Place) -> Typed | None:
        keys = place.keys
        cells = [self._cell(place, key) for key in keys]
        read, faults = read_row(place.as_row(), cells, dict(enumerate(keys)))
        self.reader.faults += [RowFault(read, each.field, each.message) for each in faults]
        for key, value in place.row.base.get("fixed", {}).items():
            read.values[key] = UUID(value) if key == "assignment" else value
        # Read also where a cell is faulty: whatever else is wrong with the row is told at once.
        typed = self.reader.read_alone(place.register, read)
        return None if faults else typed

    def _cell(self, place: Place, key: str) -> Cell:
        """A cell; a day without a year is the one nearest to the sheet's month."""
        cell = place.row.cells.get(key)
        spec = place.register.field_by_key.get(key)
        if spec is None or spec.kind is not FieldKind.DATE or not isinstance(cell, str):
            return cell
        try:
            return parse_date(cell, self.sheet.month - _HALF_A_YEAR) if cell.strip() else None
        except UserError as error:
            return BadCell(cell, error.message)

    def _known(self, place: Place) -> list[dict[str, Any]]:
        """What stood in the row, the latest first: as it was received, and as it was sent."""
        history = history_of(self.store.engine, place.id)
        taken_back = {change.reverts for change, _ in history}
        received = [
            dict(line.after)
            for change, line in history
            if change.label.template == _RECEIVED
            and change.at >= self.sheet.sent
            and change.id not in taken_back
            and line.after is not None
        ]
        return [*received, dict(place.row.base)]

    def _new(self, place: Place, record: Any, *, sent_before: bool) -> None:
        if sent_before:
            self._conflict(place, "", _GONE, _THERE)
        else:
            self._put(place, record.changed(id=place.id))

    def _know(self, place: Place, record: Any) -> None:
        told = say(
            "“{sheet}”第 {row} 行：{record} 办公室已经登记过，没有存成两条。",
            sheet=place.table.sheet,
            row=place.row.number,
            record=self.reader.before.caption(place.register.key, record.id),
        )
        self.met.add(record.id)
        self._note(place, told)

    def _note(self, place: Place, words: Message) -> None:
        self.notes.append(MonthNote(place.table.sheet, place.row.number, words))

    def _changed(self, place: Place, team: Any, office: Any, known: list[dict[str, Any]]) -> None:
        """What only the team changed is taken; what both changed takes the row out."""
        base, earlier = known[0], known[1:]
        values: dict[str, Any] = {}
        torn = back = False
        for key in place.keys:
            theirs, ours, was = team.value(key), office.value(key), base.get(key)
            if plain(theirs) == plain(ours) or _same(theirs, was):
                continue
            claims = self._shown(place, key, ours), self._shown(place, key, theirs)
            if not _same(ours, was):
                torn = True
                self._conflict(place, key, *claims)
                continue
            values[key] = theirs
            # Of the end of a stay it is asked in words of its own.
            older = any(_same(theirs, each.get(key)) for each in earlier)
            if older and not isinstance(office, Assignment):
                back = True
                at = place.table.sheet, place.row.number
                self.backs.append(MonthBack(*at, place.label_of(key), *claims))
        if torn or (back and not self.may_go_back):
            return
        if values:
            self._put(place, office.changed(**values))
        else:
            self.same += 1

    def _put(self, place: Place, record: Any) -> None:
        row = place.as_row()
        wrong = tuple(check_together(place.register, record))
        self.reader.faults += [RowFault(row, each.field, each.message) for each in wrong]
        if wrong or (self._ends_otherwise(record) and not self.may_end):
            return
        first, last = place.register.span(record)
        if first is not None and not (
            first <= last_of_month(self.sheet.month) and (last or first) >= self.sheet.month
        ):
            told = say(
                "“{sheet}”第 {row} 行：{day} 不在这张表的月份里，照收了，请核对日期。",
                sheet=place.table.sheet,
                row=place.row.number,
                day=first,
            )
            self._note(place, told)
        self.reader.to_write[record.id] = (place.register, record)

    def _ends_otherwise(self, record: Record) -> bool:
        """Whether a stay gets an end before the planned one, or loses its end; it is noted then."""
        if not isinstance(record, Assignment):
            return False
        before = self.reader.before.get(Assignment, record.id)
        ended, planned = before.to if before is not None else None, record.planned_to
        as_planned = record.to is not None and planned is not None and record.to >= planned
        if record.to == ended or as_planned:
            return False
        name = self.words.write("assignment", record.id)
        self.endings.append(MonthEnding(name, record.to, planned, record.end_reason, ended))
        return True

    def counts(self) -> tuple[MonthCount, ...]:
        """What is written, register by register."""
        new: Counter[str] = Counter()
        every: Counter[str] = Counter()
        for register, record in self.reader.to_write.values():
            every[register.key] += 1
            new[register.key] += self.reader.before.find(register.key, record.id) is None
        return tuple(
            MonthCount(BY_KEY[key], new[key], count - new[key]) for key, count in every.items()
        )

    def _shown(self, place: Place, key: str, value: object) -> str:
        spec = place.register.field_by_key.get(key)
        return shown(self.words, spec, value)

    def _conflict(self, place: Place, key: str, office: str, team: str) -> None:
        label = place.label_of(key)
        at = (place.table.sheet, place.row.number)
        self.conflicts.append(MonthConflict(*at, label, office, team))

    def told_faults(self) -> list[MonthFault]:
        """What could not be read, in the words of the sheet."""
        return [
            MonthFault(
                each.row.sheet,
                each.row.row,
                _heading(each),
                each.message,
            )
            for each in self.reader.faults
        ]


def _heading(fault: RowFault) -> str:
    if fault.field is None:
        return ""
    return fault.row.headings.get(fault.field) or fault.row.register.label_of(fault.field)


def _other(matcher: Matcher, typed: Typed) -> Any | None:
    """The office's own record of what a new row says, where it has one."""
    if matcher.register.key == "assignment":
        return None  # a stay is there or deleted: the sheet makes none
    if matcher.register.key != "activity":
        return matcher.claim(typed)
    # Two lessons on one topic in one day are two, unless the same person gave them.
    led_by = set(typed.record.by)
    return matcher.same(typed) or matcher.claim(
        typed, lambda each: not led_by or not each.by or bool(led_by & set(each.by))
    )


def _same(value: object, was: object) -> bool:
    """Whether a value is what stood there; an empty list was sent as one, or as nothing."""
    return plain(value) == was or (value in (None, ()) and was in (None, [], ""))
