"""One search over everything: characters, pinyin, initials and days, grouped by register."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.core.text import half_width
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.face import search_words
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.records import reached_registers
from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.storage.listing import Latest
from duikou_desktop.storage.store import Store

# So many of a register are shown, and so many of the latest are looked through for the best.
_SHOWN, _LOOKED_THROUGH = 5, 60
# Between the parts of a title.
_BETWEEN = " · "
# More people than this are no name that somebody typed.
_FEW_PEOPLE = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A record that holds what was searched for. Nothing personal is told of it."""

    record: UUID
    title: str
    day: date | None
    matched: tuple[int, ...]  # places in the title


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found in one register, the best first."""

    register: Register
    found: tuple[Found, ...]
    total: int


def search_office(store: Store, scheme: Scheme, side: Side, query: str) -> tuple[FoundGroup, ...]:
    """The records of every year in which all words of `query` stand; names go before texts.

    Where the words, or one of them, mean a few people, the records that name them are found as well.
    """
    words = search_words(query)
    if not words:
        return ()
    registers = {each.key: each for each in kept_registers(scheme, side)}
    held = store.found(words, registers, side, _LOOKED_THROUGH)
    named = list(_named(store, words, registers, side, held.get("person")))
    groups = []
    for key, register in registers.items():
        parts = [each for found in (held, *named) if (each := found.get(key)) is not None]
        if parts:
            ids = list(dict.fromkeys(record for each in parts for record in each.ids))
            ids = ids[:_LOOKED_THROUGH]
            rank, found = _best(store, register, ids, words)
            total = sum(each.total for each in parts)
            groups.append((rank, FoundGroup(register, found, total)))
    groups.sort(key=lambda group: group[0])
    return tuple(group for _, group in groups)


def _named(
    store: Store,
    words: tuple[str, ...],
    registers: Collection[str],
    side: Side,
    people: Latest | None,
) -> Iterator[Mapping[str, Latest]]:
    """The records of the few people that all words mean, or one of them: 覃丽华 查房."""
    if people is not None and people.total <= _FEW_PEOPLE:
        yield store.naming(people.ids, words, registers, side, most=_LOOKED_THROUGH)
    for each in words if len(words) > 1 else ():
        one = store.found((each,), ("person",), side, _LOOKED_THROUGH).get("person")
        if one is not None and one.total <= _FEW_PEOPLE:
            rest = tuple(word for word in words if word != each)
            yield store.naming(one.ids, words, registers, side, most=_LOOKED_THROUGH, besides=rest)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person must stand to see a record in its page."""

    relation: UUID | None
    year: int


def place_to_see(
    store: Store, scheme: Scheme, register: Register, record_id: UUID, here: Place
) -> Place:
    """`here` where the record is seen from it, else the record's own relation and year."""
    record = next(iter(store.read(register, ids=[record_id])), None)
    if record is None:
        return here
    belongs = store.book(reached_registers(register)).relations_of(register, record)
    relation, year = here.relation, here.year
    if relation is not None and belongs and relation not in belongs:
        relation = belongs[0]
    if not register.in_year(record, reporting_year(scheme, year)):
        began = register.first_day(record)
        held = record.value(register.when or "")
        starts = reporting_year(scheme, year).starts
        year = held if began is None else ReportingYear.of(began, starts).label
    return Place(relation, year)


def _best(
    store: Store, register: Register, ids: list[UUID], words: tuple[str, ...]
) -> tuple[int, tuple[Found, ...]]:
    """How well the best fits (0 best), and the ones to show."""
    book = store.book(reached_registers(register))
    place = {each: at for at, each in enumerate(ids)}
    ranked = [
        (_rank(found.title, words), place[found.record], found)
        for record in store.read(register, ids=ids)
        for found in [_found(register, record, book, words)]
    ]
    ranked.sort(key=lambda each: each[:2])
    return ranked[0][0][0], tuple(found for *_, found in ranked[:_SHOWN])


def _rank(title: str, words: tuple[str, ...]) -> tuple[int, bool]:
    """How many words the title lacks; of as many, what is called just so goes first."""
    name = title.split(_BETWEEN)[0]
    lacking = sum(not places_in(word, title) for word in words)
    called = any(at and not closeness(at, name)[0] for at in (places_in(w, name) for w in words))
    return lacking, not called


def _found(register: Register, record: Record, book: Book, words: tuple[str, ...]) -> Found:
    title = _BETWEEN.join(book.caption_parts(register, record)) or register.title
    places = {at for word in words for at in places_in(word, title)}
    return Found(record.id, title, register.first_day(record), tuple(sorted(places)))


def places_in(word: str, title: str) -> tuple[int, ...]:
    """Where a word stands in a title: as typed, or by pinyin side by side."""
    at = half_width(title).lower().find(word)
    if at >= 0:
        return tuple(range(at, at + len(word)))
    if not (word.isascii() and word.isalpha()):
        return ()
    places = match(word, title) or ()
    passed_over = closeness(places, title)[2]
    return places if not passed_over else ()
