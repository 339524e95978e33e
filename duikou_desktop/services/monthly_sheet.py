"""The team's monthly sheet: written for a batch and month, read back and merged by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import write_whole
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.periods import last_of_month, month_words
from duikou_desktop.documents.monthly_sheet import (
    MonthColumn,
    MonthlySheet,
    MonthRow,
    MonthTable,
    monthly_sheet_bytes,
)
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.plain import plain
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.absence import ABSENCE, Absence
from duikou_desktop.domain.registers.activity import ACTIVITY, Activity
from duikou_desktop.domain.registers.assignment import ASSIGNMENT, Assignment
from duikou_desktop.domain.registers.attendance import ATTENDANCE, Attendance
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.services.import_links import find_link
from duikou_desktop.storage.store import Store

EMPTY_ROWS = 30
_WIDTHS = {"assignment": 24, "topic": 40, "by": 24, "note": 24}
_ATTENDANCE_KEYS = ("days_due", "days_present", "allowance", "allowance_linked", "note")
_LEAVING_KEYS = ("to", "end_reason")
_ABSENCE_KEYS = ("assignment", "kind", "from", "to", "note", "approved_by")
_ACTIVITY_KEYS = ("on", "kind", "mode", "topic", "department", "by", "attendees", "hours", "note")
MEMBER = "member"
_REASON = "事由"  # why a member was away is the remark of an absence


def columns_of(members: Sequence[str] = ()) -> Mapping[str, tuple[MonthColumn, ...]]:
    """The columns of each sheet; `members` as the cells may name them."""
    name = MonthColumn(MEMBER, ATTENDANCE.label_of("assignment"), 16, fixed=True)
    return {
        "attendance": (name, *(_column(ATTENDANCE, key, ()) for key in _ATTENDANCE_KEYS)),
        "activity": tuple(_column(ACTIVITY, key, members) for key in _ACTIVITY_KEYS),
        "absence": tuple(_column(ABSENCE, key, members) for key in _ABSENCE_KEYS),
        "assignment": (name, *(_column(ASSIGNMENT, key, ()) for key in _LEAVING_KEYS)),
    }


def _column(register: Register, key: str, members: Sequence[str]) -> MonthColumn:
    spec = register.field_by_key.get(key)
    choices: Sequence[str] = ()
    if spec is not None and spec.choices is not None:
        choices = [choice_label(each) for each in spec.choices]
    elif spec is not None and spec.kind is FieldKind.YES_NO:
        choices = ("是", "否")
    elif spec is not None and spec.to == "assignment":
        choices = members
    label = _REASON if (register, key) == (ABSENCE, "note") else register.label_of(key)
    return MonthColumn(key, label, _WIDTHS.get(key, 14), choices, open_choices=key == "by")


def find_batch(store: Store, written: str) -> UUID:
    """The batch meant by its number or its number and relation. Raises UserError with the ways."""
    book = store.book()
    if any(str(each.id) == written for each in book.each(Batch)):
        return UUID(written)
    return find_link(LinkWords(book), "batch", written)


def sendable_batches(store: Store, chosen: UUID | None) -> tuple[tuple[UUID, str], ...]:
    """The batch of a chosen record (itself, or a stay's); else every batch, the latest first."""
    book = store.book()
    batches = sorted(book.each(Batch), key=lambda each: each.planned_from or date.min, reverse=True)
    stay = book.get(Assignment, chosen) if chosen else None
    wanted = stay.batch if stay is not None else chosen
    meant = [each for each in batches if each.id == wanted] or batches
    return tuple((each.id, book.caption("batch", each.id)) for each in meant)


def likely_month(store: Store, batch_id: UUID, today: date) -> date:
    """The first day of the month a sheet is probably wanted for: the last the batch was there."""
    batch = store.book().get(Batch, batch_id)
    if batch is not None:
        today = min(today, batch.planned_to or today)
        today = max(today, batch.planned_from or today)
    return today.replace(day=1)


def write_month_sheet(store: Store, batch_id: UUID, month: date, path: Path) -> Path:
    """Writes the sheet of `month` (its first day) for a batch. Raises UserError."""
    if path.exists():
        raise UserError(say("{path} 已经存在，没有覆盖。换一个名字。", path=path))
    book = store.book()
    batch = book.get(Batch, batch_id)
    if batch is None:
        raise UserError(say("没有这个批次。"))
    stays = members_in(book, batch_id, month)
    if not stays:
        raise UserError(
            say(
                "{batch} 在 {month} 没有派驻人员。核对批次和月份。",
                batch=book.caption("batch", batch_id),
                month=month_words(month),
            )
        )
    words = LinkWords(book)
    names = [words.write("assignment", each.id) for each in stays]
    columns = columns_of(names)
    title = f"{book.caption('batch', batch_id)}　{month_words(month)} 月报表"
    content = MonthlySheet(
        origin=store.identity.origin,
        batch=batch_id,
        month=month,
        sent=store.clock.now(),
        title=title,
        tables=(
            MonthTable("attendance", columns["attendance"], _attendance(book, stays, names, month)),
            MonthTable("activity", columns["activity"], _activities(book, words, stays, month)),
            MonthTable("absence", columns["absence"], _absences(book, words, stays, month)),
            MonthTable("assignment", columns["assignment"], _leaving(words, stays, names)),
        ),
    )
    write_whole(path, monthly_sheet_bytes(content))
    return path


def members_in(book: Book, batch: UUID, month: date) -> list[Assignment]:
    """Whoever of the batch is there on a day of the month, by name."""
    last = last_of_month(month)
    found = [
        each
        for each in book.each(Assignment)
        if each.batch == batch
        and (each.from_ is None or each.from_ <= last)
        and ((end := each.to or each.planned_to) is None or end >= month)
    ]
    return sorted(found, key=lambda each: (book.caption("assignment", each.id), str(each.id)))


def _attendance(
    book: Book, stays: list[Assignment], names: list[str], month: date
) -> tuple[MonthRow, ...]:
    words = LinkWords(book)
    there = {each.assignment: each for each in book.each(Attendance) if each.month == month}
    rows = []
    for stay, name in zip(stays, names, strict=True):
        record = there.get(stay.id)
        fixed = {"assignment": str(stay.id), "month": str(month)}
        if record is None:
            rows.append(MonthRow(new_id(), {"fixed": fixed}, {MEMBER: name}))
        else:
            base = {"fixed": fixed, **base_of(record, _ATTENDANCE_KEYS)}
            cells = dict(_cells(ATTENDANCE, record, _ATTENDANCE_KEYS, words))
            rows.append(MonthRow(record.id, base, {MEMBER: name, **cells}))
    return tuple(rows)


def _activities(
    book: Book, words: LinkWords, stays: list[Assignment], month: date
) -> tuple[MonthRow, ...]:
    held = _held(book, stays, month)
    return (*_rows_of(ACTIVITY, held, _ACTIVITY_KEYS, words), *_empty_rows())


def rows_wanted(book: Book, register: str, batch: UUID, month: date) -> Sequence[Record]:
    """The records of the month that a sheet has a row for, of activities and absences."""
    stays = members_in(book, batch, month)
    return _held(book, stays, month) if register == ACTIVITY.key else _away(book, stays, month)


def _held(book: Book, stays: list[Assignment], month: date) -> list[Activity]:
    own, last = {each.id for each in stays}, last_of_month(month)
    held = [
        each
        for each in book.each(Activity)
        if each.on is not None and month <= each.on <= last and own.intersection(each.by)
    ]
    return sorted(held, key=lambda each: (each.on or month, str(each.id)))


def _absences(
    book: Book, words: LinkWords, stays: list[Assignment], month: date
) -> tuple[MonthRow, ...]:
    """Who was away on days of the month, and room for more."""
    away = _away(book, stays, month)
    return (*_rows_of(ABSENCE, away, _ABSENCE_KEYS, words), *_empty_rows())


def _away(book: Book, stays: list[Assignment], month: date) -> list[Absence]:
    own, last = {each.id for each in stays}, last_of_month(month)
    away = [
        each
        for each in book.each(Absence)
        if each.assignment in own
        and each.from_ is not None
        and each.from_ <= last
        and (each.to or each.from_) >= month
    ]
    return sorted(away, key=lambda each: (each.from_ or month, str(each.id)))


def _rows_of(
    register: Register, records: Sequence[Record], keys: Sequence[str], words: LinkWords
) -> Iterator[MonthRow]:
    for each in records:
        cells = dict(_cells(register, each, keys, words))
        yield MonthRow(each.id, base_of(each, keys), cells)


def _empty_rows() -> list[MonthRow]:
    """Each has the id its record will get: sent again it is the same record."""
    return [MonthRow(new_id(), {}, {}) for _ in range(EMPTY_ROWS)]


def _leaving(words: LinkWords, stays: list[Assignment], names: list[str]) -> tuple[MonthRow, ...]:
    """Who left, and when: to be filled in for whoever did."""
    return tuple(
        MonthRow(
            stay.id,
            base_of(stay, _LEAVING_KEYS),
            {MEMBER: name, **dict(_cells(ASSIGNMENT, stay, _LEAVING_KEYS, words))},
        )
        for stay, name in zip(stays, names, strict=True)
    )


def base_of(record: Record, keys: Sequence[str]) -> dict[str, Any]:
    """What stood in a row, to tell later who changed what."""
    return {key: plain(record.value(key)) for key in keys}


def _cells(
    register: Register, record: Record, keys: Sequence[str], words: LinkWords
) -> Iterator[tuple[str, Cell]]:
    for key in keys:
        value = record.value(key)
        spec = register.field_by_key.get(key)
        if value is None or value == ():
            yield key, None
        elif isinstance(value, Decimal):
            yield key, int(value) if value == value.to_integral_value() else float(value)
        elif isinstance(value, date | int) and not isinstance(value, bool):
            yield key, value
        else:
            yield key, shown(words, spec, value)


def shown(words: LinkWords, spec: FieldSpec | None, value: object) -> str:
    """A value as a cell and a sentence write it; empty for nothing."""
    if spec is None:
        return str(value or "")
    if spec.to is not None:
        return "、".join(words.write(spec.to, each) for each in _each(value))
    return words.book.word(spec, value)


def _each(value: object) -> tuple[UUID, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, UUID) else ()
