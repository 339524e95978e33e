"""Records as rows of a table: words, states, what they sort by and what a filter finds in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from duikou_desktop.core.pinyin import match
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.titles import Rank
from duikou_desktop.services.records import ListedRecord
from duikou_desktop.services.register_view import RegisterView, terms_of, to_confirm
from duikou_desktop.ui.registers.columns import COUNTY, EVIDENCE, STATE, TERM_NUMBER, TITLE
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.columns import Cell, Column, Row
from duikou_desktop.ui.widgets.state import State

_FIGURES = {FieldKind.INTEGER, FieldKind.DECIMAL}


@dataclass(frozen=True)
class Shown:
    """A record with its row; `sorts` stand beside the cells, `group` is what the bar filters by."""

    listed: ListedRecord
    row: Row
    sorts: dict[str, object]
    state: State
    group: str

    @property
    def key(self) -> str:
        return self.row.key


def shown_rows(
    register: Register, columns: tuple[Column, ...], view: RegisterView, group: FieldSpec | None
) -> tuple[Shown, ...]:
    """Every record of the view as a row, not yet ordered."""
    return tuple(_shown(register, columns, view, group, each) for each in view.rows)


def state_of(register: Register, listed: ListedRecord, book: Book) -> State:
    """What the row says first."""
    if not listed.complete:
        return State.DRAFT
    if register.key == "relation" and to_confirm(book, listed.record.id):
        return State.TO_REVIEW
    if register.evidence_expected and not listed.record.evidence:
        return State.NO_EVIDENCE
    return State.COUNTED


def state_words(register: Register) -> dict[State, str]:
    """Words of this register for a state, where they are not the usual ones.

    Hospitals and people are no deeds: they are complete, but nothing counts them.
    """
    if register.scope is not Scope.OFFICE:
        return {}
    return {State.COUNTED: tr("完整"), State.TO_REVIEW: tr("待核实")}


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


def answers(shown: Shown, query: str) -> bool:
    """Whether every word of `query` stands in some cell: as typed, or by pinyin initials."""
    cells = [str(cell) for cell in shown.row.cells if isinstance(cell, str | int | Decimal)]
    return all(any(_found(word, cell) for cell in cells) for word in query.split())


def _found(word: str, cell: str) -> bool:
    if word.lower() in cell.lower():
        return True
    if not word.isascii() or not word.isalpha():
        return False
    places = match(word, cell) or ()
    # Letters found here and there in a long title are no answer: the characters stand together.
    return bool(places) and places[-1] - places[0] == len(places) - 1


def _shown(
    register: Register,
    columns: tuple[Column, ...],
    view: RegisterView,
    group: FieldSpec | None,
    listed: ListedRecord,
) -> Shown:
    record, book = listed.record, view.book
    state = state_of(register, listed, book)
    cells: list[Cell] = []
    sorts: dict[str, object] = {}
    for column in columns:
        cell, sort = _cell(register, column, view, record, state)
        cells.append(cell)
        sorts[column.key] = sort
    word = state_words(register).get(state)
    row = Row(str(record.id), tuple(cells), {STATE: word} if word else {})
    held = record.value(group.key) if group else None
    return Shown(listed, row, sorts, state, held.value if isinstance(held, Enum) else "")


def _cell(
    register: Register, column: Column, view: RegisterView, record: Record, state: State
) -> tuple[Cell, object]:
    """What the cell shows, and what it is ordered by."""
    if column.key == STATE:
        return state, list(State).index(state)
    if column.key == EVIDENCE:
        return len(record.evidence), len(record.evidence)
    if column.key in (TERM_NUMBER, COUNTY):
        return _of_relation(column.key, view.book, record.id)
    if column.key == TITLE and column.key not in register.field_by_key:
        return _title_now(view.book, record.id)
    return _of_field(register.field_by_key[column.key], view, record.value(column.key))


def _of_field(spec: FieldSpec, view: RegisterView, value: Any) -> tuple[Cell, object]:
    if value is None or value == ():
        return None, None
    if spec.kind in (FieldKind.MONTH, FieldKind.PERIOD):
        return words_of(view.book, spec, value), str(value)
    if isinstance(value, date):
        return day_words(value, view.year.label), value
    if spec.kind in _FIGURES:
        return value, value
    said = words_of(view.book, spec, value)
    return said, list(type(value)).index(value) if isinstance(value, Enum) else said


def words_of(book: Book, spec: FieldSpec, value: object) -> str:
    """A value in the language of the window: choices and yes or no are words of ours."""
    if spec.kind is FieldKind.YES_NO:
        return tr("是") if value else tr("否")
    if spec.kind is FieldKind.CHOICE:
        return words(book.word(spec, value))
    if spec.kind is FieldKind.CHOICES and isinstance(value, tuple):
        return joined(words(book.word(spec, (part,))) for part in value)
    return book.word(spec, value)


def _of_relation(key: str, book: Book, relation: UUID) -> tuple[Cell, object]:
    if key == TERM_NUMBER:
        number = next((term.number for term in terms_of(book, relation) if term.number), None)
        return number, int(number) if number and number.isdigit() else None
    found = book.find("relation", relation)
    recipient = book.find("hospital", found.value("recipient")) if found else None
    county = recipient.value("county") if recipient else None
    return county, county


def _title_now(book: Book, person: UUID) -> tuple[Cell, object]:
    """The last title reached; the higher rank comes first, as on every list of people."""
    held = book.title_on(person, date.max)
    if held is None or not held.name:
        return None, None
    rank = list(Rank).index(held.rank) if held.rank else len(Rank)
    return held.name, (rank, held.name)


def ordered(rows: tuple[Shown, ...], key: str, *, descending: bool) -> tuple[Shown, ...]:
    """By one column; rows without a value come last either way."""
    with_value = [row for row in rows if row.sorts.get(key) is not None]
    without = [row for row in rows if row.sorts.get(key) is None]
    # Equal ones stay in the order of the year, whichever way the column is turned.
    with_value.sort(key=lambda row: row.key)
    with_value.sort(key=lambda row: row.sorts[key], reverse=descending)  # type: ignore[arg-type,return-value]
    return (*with_value, *without)
