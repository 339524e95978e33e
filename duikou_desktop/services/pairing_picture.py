"""Who supports whom, as the picture shows it: the office's own relations or the plan's table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation, RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import Pairing
from duikou_desktop.schemes.pairing import TermState as PrintedState
from duikou_desktop.services.known_hospitals import NAMING, KnownHospitals
from duikou_desktop.services.scores import scheme_relations
from duikou_desktop.storage.store import Store


class Standing(Enum):
    """How a pairing stands on the day of looking."""

    STANDS = "stands"
    TO_CONFIRM = "to_confirm"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Support:
    """One recipient and one supporter."""

    number: str
    county: str
    recipient: str
    supporter: str
    standing: Standing
    relation: UUID | None  # the office's own record; None: others' affair
    said: tuple[Message, ...] = ()  # from when to when, why it ended, what is to be confirmed


@dataclass(frozen=True)
class PairingPicture:
    """Pairings in groups; in a group every hospital is drawn once."""

    own: str  # the office's own hospital, as it is called in the picture
    groups: tuple[tuple[Support, ...], ...]


def own_picture(store: Store, scheme: Scheme, side: Side, today: date) -> PairingPicture:
    """The office's relations under the scheme, those that ended among them: one group."""
    book = _book(store)
    own = store.identity.hospital
    lines = []
    for each in scheme_relations(book, own, scheme.id, side):
        relation = book.get(Relation, each)
        if relation is not None:
            recipient = book.get(Hospital, relation.recipient)
            terms = _terms(book, each, scheme)
            lines.append(
                Support(
                    number=next((term.number for term in terms if term.number), ""),
                    county=(recipient.county if recipient else None) or "",
                    recipient=book.hospital_name(relation.recipient, today),
                    supporter=book.hospital_name(relation.supporter, today),
                    standing=_standing(terms, today),
                    relation=each,
                    said=tuple(_said(terms)),
                )
            )
    return PairingPicture(book.hospital_name(own, today), (tuple(lines),) if lines else ())


def whole_picture(store: Store, scheme: Scheme, today: date) -> PairingPicture:
    """The plan's table by its own names, a group a county; the office's own lines lead to records."""
    book = _book(store)
    known = KnownHospitals(book)
    own = book.hospital_ways(store.identity.hospital)
    lines = [_printed(each, scheme, book, known, today) for each in scheme.pairings]
    printed = {name for each in lines for name in (each.recipient, each.supporter)}
    return PairingPicture(
        next((name for name in own if name in printed), ""),
        tuple(tuple(group) for _, group in groupby(lines, lambda each: each.county)),
    )


def _printed(
    pairing: Pairing, scheme: Scheme, book: Book, known: KnownHospitals, today: date
) -> Support:
    relation = book.relation_between(known.id_of(pairing.recipient), known.id_of(pairing.supporter))
    terms = _terms(book, relation, scheme) if relation is not None else []
    unsure = pairing.state is PrintedState.UNCONFIRMED
    told = Standing.TO_CONFIRM if unsure else Standing.STANDS
    return Support(
        number=str(pairing.number),
        county=pairing.county,
        recipient=pairing.recipient,
        supporter=pairing.supporter,
        standing=_standing(terms, today) if terms else told,
        relation=relation,
        said=tuple(_said(terms)) or ((say(pairing.note),) if pairing.note else ()),
    )


def _book(store: Store) -> Book:
    return store.book([BY_KEY[key] for key in (*NAMING, "relation", "relation_term")])


def _terms(book: Book, relation: UUID, scheme: Scheme) -> list[RelationTerm]:
    """The scheme's lines for a relation, the earliest first."""
    found = [
        term
        for term in book.each(RelationTerm)
        if term.relation == relation and term.scheme == scheme.id
    ]
    return sorted(found, key=lambda term: term.from_ or date.min)


def _standing(terms: list[RelationTerm], today: date) -> Standing:
    last = terms[-1]
    if last.to < today if last.to is not None else last.state is TermState.ENDED:
        return Standing.ENDED
    return Standing.TO_CONFIRM if last.state is TermState.TO_CONFIRM else Standing.STANDS


def _said(terms: list[RelationTerm]) -> Iterator[Message]:
    for term in terms:
        if term.from_ is not None and term.to is not None:
            yield say("{first} 至 {last}", first=term.from_, last=term.to)
        elif term.from_ is not None:
            yield say("{first} 起", first=term.from_)
        for words in (term.change_reason, term.note):
            if words:
                yield say("{words}", words=words)
