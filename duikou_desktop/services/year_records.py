"""Which records a year's ledger holds: those of the year, and all that they link to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import BY_KEY, children_of
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.sheets import sheet_registers
from duikou_desktop.services.scored_year import ScoredYear

RecordsByRegister = dict[str, list[Record]]


def records_of_year(scored: ScoredYear) -> RecordsByRegister:
    """The ledger's records by register: the year's, and the people and stays they name."""
    return with_what_they_name(scored.book, _of_year(scored))


def with_what_they_name(
    book: Book, records: Iterable[tuple[Register, Record]]
) -> RecordsByRegister:
    """The records and all that they link to, by register, in the book's order."""
    chosen: dict[UUID, str] = {}
    waiting: list[tuple[Register, Record]] = list(records)
    while waiting:
        register, record = waiting.pop()
        if record.id in chosen:
            continue
        chosen[record.id] = register.key
        for key, target in _links(register, record):
            found = book.find(key, target)
            if found is not None:
                waiting.append((BY_KEY[key], found))
        for child in children_of(register.key):
            waiting += [
                (child, row)
                for row in book.all(child.key)
                if child.parent and row.value(child.parent) == record.id
            ]
    return {
        register.key: [each for each in book.all(register.key) if each.id in chosen]
        for register in sheet_registers()
    }


def _of_year(scored: ScoredYear) -> Iterator[tuple[Register, Record]]:
    for relation in scored.facts.relations:
        found = scored.book.find("relation", relation)
        if found is not None:
            yield BY_KEY["relation"], found
    for register in sheet_registers():
        # Rows that hang on a record go where it goes.
        if register.scope is Scope.OFFICE or register.parent is not None:
            continue
        for record in scored.facts.recorded(register.key):
            mine = not isinstance(record, Judgement) or record.scheme == scored.scheme.id
            if mine and register.in_year(record, scored.year):
                yield register, record

    yield from _behind_the_score(scored)


def _behind_the_score(scored: ScoredYear) -> Iterator[tuple[Register, Record]]:
    """What the points stand on and is not of the year: base figures, norms of an earlier day."""
    counted = {
        each
        for assessment in scored.assessment.relations or (scored.assessment.whole,)
        for point in assessment.points
        for each in (*point.records, *point.waiting)
    }
    for register in sheet_registers():
        for record in scored.book.all(register.key):
            if record.id in counted:
                yield register, record


def _links(register: Register, record: Record) -> Iterator[tuple[str, UUID]]:
    for relation in record.relations:
        yield "relation", relation
    for spec in register.fields:
        if spec.to is None:
            continue
        value = record.value(spec.key)
        for target in value if isinstance(value, tuple) else (value,):
            if target is not None:
                yield spec.to, target
