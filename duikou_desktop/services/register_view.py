"""What the page of a register shows: its records of the year, as seen from one relation.

The register's own records are read in parts, as they come into view: there may be very many.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from duikou_desktop.core.messages import Message
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.closed_years import end_is_open, refusal
from duikou_desktop.domain.face import Standing
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import ALL, BY_KEY, children_of
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.registers.person import Person, Title
from duikou_desktop.domain.registers.relation import Relation, RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.target_progress import TOLD_BY
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.parties import PartyRole
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.filling import own_relations
from duikou_desktop.services.records import reached_registers
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.services.today import office_today
from duikou_desktop.storage.listing import Listing, Sums
from duikou_desktop.storage.store import Store

# What a form tells of a person beside the record: titles, days off, the term's number.
_BESIDE = (
    "title", "absence", "relation_term", "assignment", "batch", "person", "hospital", "approval",
)  # fmt: skip
# A list of so many is read whole: a page may count on having its records at hand.
WINDOW = 200
# What is read of a longer one before it is shown: a screen full. The rest follows.
_SCREEN = 60
# Up to here the whole order costs no time; of a longer list the first rows come before it.
_SOON = 5_000


@dataclass(frozen=True)
class RegisterView:
    """What a page shows: how many records, the book their links lead into, the relations."""

    listing: Listing  # of the year, the side and the relation; nothing filtered
    counts: Mapping[tuple[str, Standing], int]
    # Relations that a scheme's table leaves to be confirmed; people whose title nobody entered.
    to_review: frozenset[UUID]
    book: Book
    year: ReportingYear
    today: date
    relations: tuple[UUID, ...]  # in which the office stands on the side in view
    unconfirmed: tuple[UUID, ...]  # hospitals whose kind decides a head-count and is not confirmed

    @property
    def total(self) -> int:
        """How many records there are in view."""
        return sum(self.counts.values())

    def closed(self, record: Record) -> Message | None:
        """Which closed year (封账) keeps the record from being changed; None: none does."""
        return refusal(self.listing.register, record, None, self._closings)

    def end_is_open(self, record: Record) -> bool:
        """Whether the end of a record of a closed year may still be entered."""
        return end_is_open(self.listing.register, record, self._closings)

    @property
    def _closings(self) -> tuple[Approval, ...]:
        return tuple(each for each in self.book.each(Approval) if each.standing)

    def holds(self, record: Record) -> bool:
        """Whether the record is one of those in view."""
        register, seen = self.listing.register, self.listing
        if record.side not in (None, seen.side) or not register.in_year(record, self.year):
            return False
        if seen.relation is None or register.scope is Scope.OFFICE:
            return True
        belongs = self.book.relations_of(register, record)
        return not belongs or seen.relation in belongs


@dataclass(frozen=True, slots=True)
class Wish:
    """Which records of a view, and in which order."""

    listing: Listing
    review: bool | None = None  # of relations: those (not) to be confirmed
    by: Callable[[UUID], Any] | None = None  # what the book alone knows, to be ordered by


@dataclass(frozen=True, slots=True)
class Beginning:
    """A list as it is first shown."""

    total: int
    rows: tuple[Record, ...]  # the first of them
    order: Sequence[str] | None  # the ids of all as text; None: so many that it comes later


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
    wanted = {each.key for each in reached_registers(register)} | set(_BESIDE)
    wanted |= {child.key for child in children_of(register.key)}
    wanted |= set(TOLD_BY) if register.key == "target" else set()
    book = store.book([each for each in ALL if each.key in wanted], year=period)
    relations = own_relations(book, store.identity.hospital, side)
    listing = Listing(register, side, relation, period)
    return RegisterView(
        listing,
        store.counts(listing),
        _to_review(register, book, relations, store.shelf),
        book,
        period,
        office_today(store),
        relations,
        unconfirmed_hospitals(book, relations),
    )


@dataclass(frozen=True, slots=True)
class ListTotals:
    """Below a list: its sums; and how many of each kind and standing hold its words, if any."""

    counts: Mapping[tuple[str, Standing], int]
    sums: Sums
    drafts: int  # among the chosen records


def list_totals(
    store: Store, wish: Wish, keys: Sequence[str], chosen: Sequence[UUID]
) -> ListTotals:
    """The totals of a list; the sums of number columns over the records chosen, if several are."""
    sums = store.sums(wish.listing, keys, chosen if len(chosen) > 1 else None) if keys else {}
    counts = store.counts(wish.listing) if wish.listing.words else {}
    return ListTotals(counts, sums, store.drafts_among(chosen) if chosen else 0)


def begin_list(store: Store, view: RegisterView, wish: Wish) -> Beginning:
    """The first records of a list, and the order of all where that is soon known."""
    listing = wish.listing
    told = not listing.words and wish.review is None and wish.by is None
    if told:
        total = sum(
            count
            for (kind, standing), count in view.counts.items()
            if listing.kind in (None, kind) and listing.standing in (None, standing)
        )
        if total > _SOON:
            return Beginning(total, tuple(store.window(listing, 0, _SCREEN)), None)
    order = order_list(store, view, wish)
    first = order if len(order) <= WINDOW else order[:_SCREEN]
    rows = read_in_order(store, listing.register, first)
    return Beginning(len(order), rows, order)


def get_ready(store: Store, view: RegisterView, wish: Wish) -> bool:
    """Takes a step towards quick searches in a long list; False: there is nothing left to do."""
    return view.total > _SOON and store.get_ready(wish.listing)


def order_list(store: Store, view: RegisterView, wish: Wish) -> Sequence[str]:
    """The ids of all records of a list in its order, as text."""
    order: Sequence[str] = store.order(wish.listing)
    if wish.review is not None:
        order = [each for each in order if (UUID(each) in view.to_review) is wish.review]
    if wish.by is None:
        return order
    known = {each: wish.by(UUID(each)) for each in order}
    told = [each for each in order if known[each] is not None]
    told.sort(key=known.__getitem__, reverse=wish.listing.descending)
    # What has no value comes last either way.
    return [*told, *(each for each in order if known[each] is None)]


def read_in_order(store: Store, register: Register, ids: Sequence[str]) -> tuple[Record, ...]:
    """The records of these ids, in their order; one that is gone is left out."""
    wanted = [UUID(each) for each in ids]
    found = {record.id: record for record in store.read(register, ids=wanted)}
    return tuple(found[each] for each in wanted if each in found)


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


def relations_to_confirm(book: Book, shelf: Shelf) -> frozenset[UUID]:
    """Complete relations with a line of a scheme's table that is to be confirmed.

    Or that lacks something: its end's reason, also where it ends on another day than the plan.
    """
    last_years = {scheme.id: scheme.years.last for scheme in shelf.schemes()}

    def doubtful(term: RelationTerm) -> bool:
        last = last_years.get(term.scheme or "")
        moved = term.to is not None and last is not None and term.to != date(last, 12, 31)
        return (
            term.state is TermState.TO_CONFIRM
            or not BY_KEY["relation_term"].complete(term)
            or (moved and not term.change_reason)
        )

    doubted = {term.relation for term in book.each(RelationTerm) if doubtful(term)}
    complete = BY_KEY["relation"].complete
    return frozenset(
        each.id for each in book.all("relation") if each.id in doubted and complete(each)
    )


def waiting_counts(
    store: Store, *, scheme: Scheme, side: Side, relation: UUID | None, year: int
) -> Mapping[str, int]:
    """How many records of each register wait to be completed: drafts, and those without proof."""
    period = reporting_year(scheme, year)
    return {
        register.key: sum(
            count
            for (_, standing), count in store.counts(
                Listing(register, side, relation, period)
            ).items()
            if standing is not Standing.COUNTS
        )
        for register in kept_registers(scheme, side)
    }


def _to_review(
    register: Register, book: Book, relations: tuple[UUID, ...], shelf: Shelf
) -> frozenset[UUID]:
    """Complete records that wait for a word: a draft waits for more than that."""
    if register.key == "person":
        return _untitled(book, relations)
    return relations_to_confirm(book, shelf) if register.key == "relation" else frozenset()


def _untitled(book: Book, relations: tuple[UUID, ...]) -> frozenset[UUID]:
    """Whoever has half a title; of the supporters' people, whose titles decide points, also none."""
    found = (book.get(Relation, each) for each in relations)
    supporters = {each.supporter for each in found if each is not None}
    halves = {each.person for each in book.each(Title) if not BY_KEY["title"].complete(each)}
    return frozenset(
        person.id
        for person in book.each(Person)
        if BY_KEY["person"].complete(person)
        and (
            person.id in halves
            or (person.hospital in supporters and not book.titles.get(person.id))
        )
    )
