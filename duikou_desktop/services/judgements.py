"""自评: keeps the office's own score and account of a point, and finds what it said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.registers.judgement import JUDGEMENT, Judgement, together
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store


@dataclass(frozen=True)
class JudgedPoint:
    """Which point is judged: of which scheme, side and year, and for which relation."""

    scheme: str
    side: Side
    year: int
    point: str
    relation: UUID | None  # None: the whole hospital

    @property
    def relations(self) -> tuple[UUID, ...]:
        """As a record names them."""
        return () if self.relation is None else (self.relation,)


@dataclass(frozen=True)
class OwnWords:
    """What the office says of a point."""

    score: Decimal | None = None
    account: str | None = None
    reason: str | None = None
    shortfall: str | None = None  # why the point is not full

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return self.score is None and not (self.account or self.reason or self.shortfall)


def own_judgement(book: Book, place: JudgedPoint) -> Judgement | None:
    """What was said of exactly this point and relation."""
    return _among(book.each(Judgement), place)


def holding_judgement(book: Book, place: JudgedPoint) -> Judgement | None:
    """What counts here: the relation's own words, else those of the whole hospital."""
    own = own_judgement(book, place)
    if place.relation is None:
        return own
    whole = own_judgement(book, replace(place, relation=None))
    return whole if own is None else together(own, whole)


def keep_judgement(store: Store, place: JudgedPoint, words: OwnWords) -> ChangeSet | None:
    """Writes the words over what was said of the point; empty words take it back.

    Raises UserError, its faults at the fields of the words.
    """
    there = tuple(each for each in store.read(JUDGEMENT) if isinstance(each, Judgement))
    known = _among(there, place)
    if place.relation is not None and (known is None or not known.judges):
        words = _apart(words, _among(there, replace(place, relation=None)))
    if words.empty and known is not None and not known.evidence:
        return remove_records(store, JUDGEMENT, [known.id])
    if words.empty and known is None:
        return None
    raw = {
        **(plain_record(JUDGEMENT, known) if known is not None else {}),
        "scheme": place.scheme,
        "side": place.side.value,
        "year": place.year,
        "point": place.point,
        "relations": [str(each) for each in place.relations],
        "score": words.score,
        "account": words.account,
        "shortfall": words.shortfall,
        "reason": words.reason,
    }
    return save_record(store, JUDGEMENT, raw).change


def _apart(words: OwnWords, whole: Judgement | None) -> OwnWords:
    """What of a relation's words is not the hospital's: with a copy of its score it would follow it no more."""
    if whole is None:
        return words
    same = (words.score, words.account, words.reason) == (whole.score, whole.account, whole.reason)
    if not same:
        return words
    return OwnWords(shortfall=words.shortfall if words.shortfall != whole.shortfall else None)


def _among(judgements: Iterable[Judgement], place: JudgedPoint) -> Judgement | None:
    for each in judgements:
        if (
            each.scheme == place.scheme
            and each.year == place.year
            and each.point == place.point
            and each.side in (None, place.side)
            and set(each.relations) == set(place.relations)
        ):
            return each
    return None
