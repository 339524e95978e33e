"""A series of the same: every Wednesday's teaching round from March to June, saved at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.services.filling import filled
from duikou_desktop.services.records import Raw, reached_registers
from duikou_desktop.services.whereabouts import why_away
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store

# 全国年节及纪念日放假办法: those that fall on the same days every year.
_HOLIDAYS = frozenset({(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)})
_MOST_DAYS = 366  # nobody records more than a year ahead or behind in one go


@dataclass(frozen=True, slots=True)
class Rhythm:
    """On which weekdays (Monday is 0), from when to when, every how many weeks."""

    weekdays: frozenset[int]
    first: date
    last: date
    every: int = 1


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """A day of a series, and why it should perhaps be left out."""

    day: date
    doubt: Message | None


def comes_in_series(register: Register) -> bool:
    """Whether records of the register happen on a day and are counted by the year."""
    when = register.field_by_key.get(register.when or "")
    return register.yearly and when is not None and when.kind is FieldKind.DATE


def days_of(rhythm: Rhythm) -> tuple[date, ...]:
    """The days, in order. Every second week counts from the week of the first of them.

    Raises UserError where the end is before the beginning or more than a year after it.
    """
    if rhythm.last < rhythm.first:
        raise UserError(say("结束日期早于开始日期。"))
    length = (rhythm.last - rhythm.first).days + 1
    if length > _MOST_DAYS:
        raise UserError(say("一次最多登记一年。把日期分成几段。"))
    days = [rhythm.first + timedelta(days=each) for each in range(length)]
    days = [day for day in days if day.weekday() in rhythm.weekdays]
    if not days:
        return ()
    monday = days[0] - timedelta(days=days[0].weekday())
    return tuple(day for day in days if (day - monday).days // 7 % rhythm.every == 0)


def look_at_days(
    days: Sequence[date], register: Register, raw: Raw, book: Book, today: date
) -> tuple[SeriesDay, ...]:
    """Each day with what speaks against it: not come yet, recorded, somebody away, a holiday."""
    recorded = {
        each.value(register.when or "")
        for each in book.all(register.key)
        if all(each.value(key) == raw.get(key) for key in register.identity if key != register.when)
    }
    stays = [
        stay
        for spec in register.fields
        if spec.to == "assignment"
        for each in _ids(raw.get(spec.key))
        if (stay := book.get(Assignment, each)) is not None
    ]

    def doubt(day: date) -> Message | None:
        if day > today:
            return say("还没有到")
        if day in recorded:
            return say("已登记过")
        away = _away(stays, day, book)
        return say("法定节假日") if away is None and (day.month, day.day) in _HOLIDAYS else away

    return tuple(SeriesDay(day, doubt(day)) for day in days)


def _ids(value: object) -> tuple[UUID, ...]:
    """The links of a form's field: one, several or none, and not a name half typed."""
    values = value if isinstance(value, tuple) else (value,)
    return tuple(UUID(str(each)) for each in values if _is_id(each))


def _is_id(value: object) -> bool:
    try:
        UUID(str(value))
    except ValueError:
        return False
    return True


def _away(stays: Sequence[Assignment], day: date, book: Book) -> Message | None:
    for stay in stays:
        why = why_away(stay, day, book)
        if why is not None:
            return say("{name}：{line}", name=book.person_name(stay.person), line=why)
    return None


def save_series(
    store: Store, register: Register, raw: Mapping[str, object], days: Sequence[date]
) -> ChangeSet | None:
    """Saves a record for each day, all in one step that can be taken back. Raises UserError."""
    book = store.book([register, *reached_registers(register)])
    records = [
        filled(
            register,
            read_record(register, {**raw, register.when or "": day}),
            book,
            store.identity,
        )
        for day in days
    ]

    def put(unit: Unit) -> None:
        for record in records:
            unit.put(register, record)

    label = say("批量登记{title} {n} 条", title=say(register.title), n=len(records))
    return store.change(label, put)
