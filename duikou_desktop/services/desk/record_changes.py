"""Which records two packages of one report do not hold alike: what a person asks the hospital about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.approval import APPROVAL
from duikou_desktop.services.desk.reconciling import book_of
from duikou_desktop.storage.desk import DeskStore


class Held(StrEnum):
    """Which of the two packages holds it."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def label(self) -> str:
        """In words, of packages that stand side by side."""
        return _HELD[self]


_HELD = {
    Held.LEFT: label("只在左边"),
    Held.RIGHT: label("只在右边"),
    Held.BOTH: label("两边不同"),
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that the two tell otherwise; empty: nothing is written there."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that is not alike in both."""

    record: UUID
    register: Register
    caption: str
    held: Held
    fields: tuple[FieldChange, ...] = ()  # of one that both hold


def record_changes(desk: DeskStore, before: UUID, after: UUID) -> tuple[RecordChange, ...]:
    """Of two packages, by registers. Raises PackageFault, EnvironmentProblem where one cannot be read.

    What was entered on both computers is two records of one name, and stands as one.
    """
    old, new = book_of(desk, before), book_of(desk, after)
    return tuple(
        change
        for register in BY_KEY.values()
        if register.key != APPROVAL.key  # who closed it, and when, is told of the package itself
        for change in _of_register(register, old, new)
    )


def _of_register(register: Register, old: Book, new: Book) -> Iterator[RecordChange]:
    left, right = (book.records.get(register.key, {}) for book in (old, new))
    pairs = {each: each for each in left if each in right} | _named_alike(register, old, new)
    for mine, theirs in pairs.items():
        fields = tuple(_fields(register, (old, left[mine]), (new, right[theirs])))
        if fields:
            name = new.caption(register.key, theirs)
            yield RecordChange(theirs, register, name, Held.BOTH, fields)
    twins = set(pairs.values())
    for held, book, rest in (
        (Held.LEFT, old, [each for each in left if each not in pairs]),
        (Held.RIGHT, new, [each for each in right if each not in twins]),
    ):
        for each in rest:
            yield RecordChange(each, register, book.caption(register.key, each), held)


def _named_alike(register: Register, old: Book, new: Book) -> dict[UUID, UUID]:
    """Of the records that only one holds, those that bear one name on either side and nobody else does."""
    left, right = (book.records.get(register.key, {}) for book in (old, new))
    mine = _by_name(register, old, [each for each in left if each not in right])
    theirs = _by_name(register, new, [each for each in right if each not in left])
    return {
        ours[0]: theirs[name][0]
        for name, ours in mine.items()
        if name and len(ours) == len(theirs.get(name, ())) == 1
    }


def _by_name(register: Register, book: Book, records: Iterable[UUID]) -> dict[str, list[UUID]]:
    found: dict[str, list[UUID]] = defaultdict(list)
    for each in records:
        found[book.caption(register.key, each)].append(each)
    return found


def _fields(
    register: Register, left: tuple[Book, Record], right: tuple[Book, Record]
) -> Iterator[FieldChange]:
    (old, before), (new, after) = left, right
    for spec in register.fields:
        was, now = before.value(spec.key), after.value(spec.key)
        said = FieldChange(spec.label, old.word(spec, was), new.word(spec, now))
        # A person entered on both computers is two records, told as such, and here one name.
        if was != now and (spec.to is None or said.before != said.after):
            yield said
    # What every record has: who entered it says nothing of the year.
    for title, name, key in (
        (label("结对关系"), "relations", "relation"),
        (label("佐证材料"), "evidence", "evidence"),
    ):
        said = FieldChange(
            title, _links(old, key, getattr(before, name)), _links(new, key, getattr(after, name))
        )
        if said.before != said.after:
            yield said
    if (before.note or "") != (after.note or ""):
        yield FieldChange(label("备注"), before.note or "", after.note or "")


def _links(book: Book, key: str, records: tuple[UUID, ...]) -> str:
    return "、".join(filter(None, (book.link_word(key, each) for each in records)))
