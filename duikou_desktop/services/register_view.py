"""What the page of a register shows: its records of the year, as seen from one relation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import ALL, children_of
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.parties import PartyRole
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
        for record in _in_view(book, register, side=side, relation=relation, year=period)
    )
    return RegisterView(rows, book, period, relations, unconfirmed_hospitals(book, relations))


def kept_registers(scheme: Scheme, side: Side) -> tuple[Register, ...]:
    """The registers that have a page on that side of the scheme, in the order of the window."""
    with_government = any(party.role is PartyRole.GOVERNMENT for party in scheme.parties)
    return tuple(
        each
        for each in ALL
        if each.section is not None
        and side in each.sides
        and (with_government or not each.of_government)
    )


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


def waiting_counts(
    store: Store, *, scheme: Scheme, side: Side, relation: UUID | None, year: int
) -> Mapping[str, int]:
    """How many records of each register wait to be completed: drafts, and those without proof."""
    period = reporting_year(scheme, year)
    book = store.book([each for each in ALL if each.key != "evidence"], year=period)
    counts: dict[str, int] = {}
    for register in kept_registers(scheme, side):
        counts[register.key] = sum(
            1
            for record in _in_view(book, register, side=side, relation=relation, year=period)
            if not register.complete(record) or (register.evidence_expected and not record.evidence)
        )
    return counts


def _in_view(
    book: Book, register: Register, *, side: Side, relation: UUID | None, year: ReportingYear
) -> Iterator[Record]:
    """The records of the year, of the relation (or of all) and of the whole hospital."""
    for record in book.all(register.key):
        if record.side not in (None, side) or not register.in_year(record, year):
            continue
        if relation is None or register.scope is Scope.OFFICE:
            yield record
            continue
        belongs = book.relations_of(register, record)
        if not belongs or relation in belongs:
            yield record
