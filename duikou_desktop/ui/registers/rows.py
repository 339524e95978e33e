"""Records as rows of a table: words and states; and what is asked of the database for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from duikou_desktop.core.messages import plain_number
from duikou_desktop.core.pinyin import spelled_whole
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.coverage import end_unrecorded
from duikou_desktop.domain.face import Standing, search_words, standing_of
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.registers.target import Target
from duikou_desktop.domain.signing import parties_of, still_to_sign
from duikou_desktop.domain.target_progress import kept_of
from duikou_desktop.domain.titles import Rank
from duikou_desktop.services.register_view import RegisterView, Wish, terms_of
from duikou_desktop.storage.listing import PROOFS, STANDING
from duikou_desktop.ui.registers.columns import (
    BY_RECORDS,
    COUNTY,
    EVIDENCE,
    RELATIONS,
    SIGNING,
    STATE,
    TERM_DAYS,
    TERM_NUMBER,
    TITLE,
)
from duikou_desktop.ui.registers.links import across
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.columns import Cell, Column, Row, ShortDay
from duikou_desktop.ui.widgets.state import State

_STANDINGS = {
    State.DRAFT: Standing.DRAFT,
    State.NO_EVIDENCE: Standing.NO_EVIDENCE,
    State.COUNTED: Standing.COUNTS,
    State.TO_REVIEW: Standing.COUNTS,
}
_FIGURES = {FieldKind.INTEGER, FieldKind.DECIMAL}


@dataclass(frozen=True)
class Look:
    """What of a register is shown, as chosen by hand: kind, state, words, order."""

    kind: str | None = None
    state: State | None = None
    text: str = ""
    sort: str = ""
    descending: bool = False


def wish_of(view: RegisterView, look: Look) -> Wish:
    """The same as the database is asked for it."""
    register = view.listing.register
    by = _told_by_book(register, look.sort, view.book)
    sorts = {STATE: STANDING, EVIDENCE: PROOFS}
    listing = replace(
        view.listing,
        kind=look.kind,
        standing=_STANDINGS.get(look.state) if look.state else None,
        words=search_words(look.text),
        sort="" if by else sorts.get(look.sort, look.sort),
        descending=look.descending,
    )
    told = look.state in (State.COUNTED, State.TO_REVIEW) and view.to_review
    return Wish(listing, look.state is State.TO_REVIEW if told else None, by)


def state_counts(
    view: RegisterView, counts: Mapping[tuple[str, Standing], int] | None = None
) -> dict[tuple[str, State], int]:
    """How many records of each kind and state, in view or as counted."""
    states = {Standing.COUNTS: State.COUNTED}
    states |= {_STANDINGS[each]: each for each in (State.DRAFT, State.NO_EVIDENCE)}
    told = view.counts if counts is None else counts
    found = {(kind, states[standing]): n for (kind, standing), n in told.items()}
    if view.to_review:
        found["", State.COUNTED] = found.get(("", State.COUNTED), 0) - len(view.to_review)
        found["", State.TO_REVIEW] = len(view.to_review)
    return {key: n for key, n in found.items() if n}


def listed_counts(counts: Mapping[tuple[str, State], int], wish: Wish) -> Counter[State]:
    """Of these, how many of each state are of the kind and state that are listed."""
    listing = wish.listing
    found: Counter[State] = Counter()
    for (kind, state), count in counts.items():
        standing = listing.standing in (None, _STANDINGS[state])
        reviewed = wish.review in (None, state is State.TO_REVIEW)
        if standing and reviewed and listing.kind in (None, kind):
            found[state] += count
    return found


def row_of(columns: tuple[Column, ...], view: RegisterView, record: Record) -> Row:
    """A record as a row."""
    register = view.listing.register
    state = state_of(register, record, view)
    word = state_words(register).get(state)
    cells = tuple(_cell(register, column, view, record, state) for column in columns)
    return Row(record.id.hex, cells, {STATE: word} if word else {})


def state_of(register: Register, record: Record, view: RegisterView) -> State:
    """What the row says first."""
    standing = standing_of(register, record)
    if standing is Standing.COUNTS:
        return State.TO_REVIEW if record.id in view.to_review else State.COUNTED
    return State.DRAFT if standing is Standing.DRAFT else State.NO_EVIDENCE


def state_words(register: Register) -> dict[State, str]:
    """Words of this register for a state, where they are not the usual ones.

    Hospitals and people are no deeds: they are complete, but nothing counts them.
    """
    if register.scope is not Scope.OFFICE:
        return {}
    review = tr("职称待补") if register.key == "person" else tr("待核实")
    return {State.COUNTED: tr("完整"), State.TO_REVIEW: review}


def state_says(register: Register) -> tuple[str, ...]:
    """Every word the state of a row may be told in."""
    own = state_words(register)
    may_be = (
        State.DRAFT,
        State.COUNTED,
        *((State.NO_EVIDENCE,) if register.evidence_expected else ()),
    )
    return (*(own.get(state, state.word) for state in may_be), *own.values())


def day_words(day: date, year: int) -> str:
    """11-18 in the open year, 2024-11-18 elsewhere."""
    return day.strftime("%m-%d") if day.year == year else day.isoformat()


def _cell(
    register: Register, column: Column, view: RegisterView, record: Record, state: State
) -> Cell:
    fixed: dict[str, Cell] = {STATE: state, EVIDENCE: len(record.evidence)}
    if column.key in fixed:
        return fixed[column.key]
    if column.key == "to" and _end_unrecorded(record, view):
        return tr("未登记")
    if column.key in register.field_by_key:
        return _of_field(register.field_by_key[column.key], view, record.value(column.key))
    if column.key == RELATIONS:
        return joined(across(each, view) for each in record.relations) or None
    ways: dict[str, Callable[[Book, UUID], Cell]] = {
        TERM_NUMBER: _number,
        COUNTY: _county,
        TERM_DAYS: _term_days,
        TITLE: _title,
        SIGNING: _signing,
    }
    if isinstance(record, Target) and column.key == BY_RECORDS:
        return _by_records(view, record)
    return ways[column.key](view.book, record.id)


def _by_records(view: RegisterView, target: Target) -> Cell:
    kept = kept_of(view.book, target, view.year)
    return tr("{n} {unit}").format(n=kept.amount, unit=words(kept.unit)) if kept else None


def _end_unrecorded(record: Record, view: RegisterView) -> bool:
    return isinstance(record, Assignment) and end_unrecorded(record, view.today)


def _told_by_book(register: Register, key: str, book: Book) -> Callable[[UUID], Any] | None:
    """What a column beside the fields is ordered by; None: the database orders it."""
    if (register.key, key) == ("person", "name"):
        return partial(_by_sound, book)
    ways = {TERM_NUMBER: _number_sort, COUNTY: _county, TERM_DAYS: _term_days, TITLE: _title_sort}
    return partial(ways[key], book) if key in ways and key not in register.field_by_key else None


def _of_field(spec: FieldSpec, view: RegisterView, value: Any) -> Cell:
    if value is None or value == ():
        return None
    if isinstance(value, date) and spec.kind is not FieldKind.MONTH:
        return ShortDay(day_words(value, view.year.label), value.isoformat())
    if isinstance(value, int | Decimal) and spec.kind in _FIGURES:
        # To the last place: it is money, too, and copied from here.
        return plain_number(value) if isinstance(value, Decimal) else value
    return words_of(view.book, spec, value)


def words_of(book: Book, spec: FieldSpec, value: object) -> str:
    """A value in the language of the window: choices and yes or no are words of ours."""
    if spec.kind is FieldKind.YES_NO:
        return tr("是") if value else tr("否")
    if spec.kind is FieldKind.CHOICE:
        return words(book.word(spec, value))
    if spec.kind is FieldKind.CHOICES and isinstance(value, tuple):
        return joined(words(book.word(spec, (part,))) for part in value)
    return book.word(spec, value)


def _number(book: Book, relation: UUID) -> str | None:
    return next((term.number for term in terms_of(book, relation) if term.number), None)


def _number_sort(book: Book, relation: UUID) -> int | None:
    number = _number(book, relation)
    return int(number) if number and number.isdigit() else None


def _county(book: Book, relation: UUID) -> str | None:
    found = book.find("relation", relation)
    recipient = book.find("hospital", found.value("recipient")) if found else None
    return recipient.value("county") if recipient else None


def _term_days(book: Book, relation: UUID) -> str | None:
    """`2022-01-01 至 2025-12-31`; of one that was ended, that it was."""
    first, last = book.relation_days(relation)
    if first is None:
        return None
    ended = any(each.state is TermState.ENDED for each in terms_of(book, relation)[:1])
    told = tr("{first} 至 {last} 终止") if ended else tr("{first} 至 {last}")
    return told.format(first=first, last=last) if last else tr("{day} 起").format(day=first)


def _by_sound(book: Book, person: UUID) -> tuple[str, ...] | None:
    """As a list of names is read: by pinyin, those that sound alike by their characters."""
    found = book.find("person", person)
    name = found.value("name") if found is not None else None
    return (spelled_whole(name), name) if name else None


def _title(book: Book, person: UUID) -> str | None:
    held = book.title_on(person, date.max)
    return held.name if held else None


def _signing(book: Book, agreement: UUID) -> str | None:
    if not parties_of(book, agreement):
        return tr("各方未登记")
    return joined(words(each) for each in still_to_sign(book, agreement)) or tr("各方已签章")


def _title_sort(book: Book, person: UUID) -> tuple[int, str] | None:
    """By the last title reached; the higher rank comes first, as on every list of people."""
    held = book.title_on(person, date.max)
    if held is None or not held.name:
        return None
    return list(Rank).index(held.rank) if held.rank else len(Rank), held.name
