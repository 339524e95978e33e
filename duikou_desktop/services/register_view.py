"""What the page of a register shows: its records of the year, as seen from one relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import ALL, BY_KEY, children_of
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.filling import own_relations
from duikou_desktop.services.records import ListedRecord, linked_registers, listed
from duikou_desktop.services.scores import reporting_year
from duikou_desktop.storage.store import Store

# What a form tells of a person beside the record: titles, days off, the term's number.
_BESIDE = ("title", "absence", "relation_term", "assignment", "batch", "person", "hospital")


@dataclass(frozen=True)
class RegisterView:
    """The records a page shows, the book their links lead into, and the office's relations."""

    rows: tuple[ListedRecord, ...]
    book: Book
    year: ReportingYear
    relations: tuple[UUID, ...]  # in which the office stands on the side in view
    unconfirmed: tuple[UUID, ...]  # hospitals whose kind decides a head-count and is not confirmed


def view_register(
    store: Store,
    register: Register,
    *,
    scheme: Scheme,
    side: Side,
    relation: UUID | None,
    year: int,
) -> RegisterView:
    """The records of `year`, of `relation` (or of all) and of the whole hospital."""
    period = reporting_year(scheme, year)
    wanted = {each.key for each in linked_registers(register)} | set(_BESIDE)
    wanted |= {child.key for child in children_of(register.key)}
    book = store.book([each for each in ALL if each.key in wanted], year=period)
    relations = own_relations(book, store.identity.hospital, side)
    rows = tuple(
        listed(register, record, book)
        for record in book.all(register.key)
        if register.in_year(record, period) and record.side in (None, side)
    )
    if relation is not None and register.scope is not Scope.OFFICE:
        rows = tuple(row for row in rows if not row.relations or relation in row.relations)
    return RegisterView(rows, book, period, relations, unconfirmed_hospitals(book, relations))


def unconfirmed_hospitals(book: Book, relations: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """The recipients of these relations whose kind nobody confirmed."""
    found: dict[UUID, None] = {}
    for each in relations:
        relation = book.find("relation", each)
        recipient = book.find("hospital", relation.value("recipient")) if relation else None
        if recipient is not None and recipient.value("kind") is None:
            found[recipient.id] = None
    return tuple(found)


def terms_of(book: Book, relation: UUID) -> tuple[RelationTerm, ...]:
    """The lines of schemes' tables for a relation, the latest first."""
    terms = [term for term in book.each(RelationTerm) if term.relation == relation]
    return tuple(sorted(terms, key=lambda term: str(term.from_ or ""), reverse=True))


def to_confirm(book: Book, relation: UUID) -> bool:
    """Whether a scheme's table leaves the relation to be confirmed."""
    return any(term.state is TermState.TO_CONFIRM for term in terms_of(book, relation))


def waiting_counts(store: Store, scheme: Scheme, side: Side, year: int) -> Mapping[str, int]:
    """How many records of each register wait to be completed: drafts, and those without proof."""
    period = reporting_year(scheme, year)
    counts: dict[str, int] = {}
    for register in BY_KEY.values():
        if register.section is None or side not in register.sides:
            continue
        counts[register.key] = sum(
            1
            for record in store.read(register, year=period if register.yearly else None)
            if record.side in (None, side)
            and register.in_year(record, period)
            and (
                not register.complete(record)
                or (register.evidence_expected and not record.evidence)
            )
        )
    return counts
