"""What the page of evidence shows: what is kept, what it proves, and what has no proof yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import counted_order
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.face import Standing, search_words
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.evidence import file_of
from duikou_desktop.services.evidence_intake import Target, propose, users_of_evidence
from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.storage.listing import Listing
from duikou_desktop.storage.store import Store

_MOST_FOUND = 40
_MOST_OF_ONE = 8
_MOST_BARE = 1000  # nobody gives proof to more of one register in one sitting


@dataclass(frozen=True, slots=True)
class Outlook:
    """From where the office is looked at."""

    scheme: Scheme
    side: Side
    relation: UUID | None
    year: int


@dataclass(frozen=True, slots=True)
class KeptEvidence:
    """Evidence with what the list shows beside its fields."""

    evidence: Evidence
    uses: int  # the records it proves
    path: Path | None  # None: a paper, or its file is gone

    @property
    def gone(self) -> bool:
        """Whether the file that was kept is not there."""
        return self.evidence.sha256 is not None and self.path is None


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record of any register, in words."""

    register: Register
    record: Record
    title: str
    detail: Message


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """All evidence, the latest photo first, and the records in view without any."""

    kept: tuple[KeptEvidence, ...]
    bare: tuple[FoundRecord, ...]  # in the order of the registers, the latest first


def view_evidence(store: Store, outlook: Outlook) -> EvidenceView:
    """Everything kept, whatever the year; the records without evidence of the year in view."""
    book = store.book()
    uses: Counter[UUID] = Counter()
    for register in ALL:
        for record in book.all(register.key):
            uses.update(record.evidence)
    kept = [KeptEvidence(each, uses[each.id], file_of(store, each)) for each in book.each(Evidence)]
    kept.sort(key=lambda one: counted_order(one.evidence.name or ""))
    kept.sort(key=lambda one: one.evidence.taken_on or date.min, reverse=True)
    bare = tuple(
        in_words(listing.register, each, book)
        for listing in _bare_lists(outlook)
        for each in store.window(listing, 0, _MOST_BARE)
    )
    return EvidenceView(tuple(kept), bare)


def bare_counts(store: Store, outlook: Outlook) -> dict[Register, int]:
    """How many complete records of the year in view want evidence and have none, where there are."""
    counts = {
        listing.register: sum(
            count
            for (_, standing), count in store.counts(listing).items()
            if standing is Standing.NO_EVIDENCE
        )
        for listing in _bare_lists(outlook)
    }
    return {register: count for register, count in counts.items() if count}


def count_bare(store: Store, outlook: Outlook) -> int:
    """All of `bare_counts` together."""
    return sum(bare_counts(store, outlook).values())


def _bare_lists(outlook: Outlook) -> list[Listing]:
    """For each register that wants evidence, its records without any, the latest first."""
    return [
        Listing(
            register,
            outlook.side,
            outlook.relation,
            reporting_year(outlook.scheme, outlook.year),
            standing=Standing.NO_EVIDENCE,
            sort=register.when or "",
            descending=True,
        )
        for register in kept_registers(outlook.scheme, outlook.side)
        if register.evidence_expected
    ]


def propose_records(
    store: Store, evidence: Sequence[UUID], outlook: Outlook
) -> tuple[FoundRecord, ...]:
    """The records that all or most of the chosen files may prove, the likeliest first."""
    book = store.book()
    chosen = [each for one in evidence if (each := book.get(Evidence, one)) is not None]
    likeness: Counter[UUID] = Counter()
    found: dict[UUID, tuple[Register, Record]] = {}
    for register in kept_registers(outlook.scheme, outlook.side):
        if not register.evidence_expected:
            continue
        records = [each for each in book.all(register.key) if each.side in (None, outlook.side)]
        for each in chosen:
            for proposal in propose(each, records, register, book):
                if each.id not in proposal.record.evidence:
                    likeness[proposal.record.id] += proposal.likeness
                    found[proposal.record.id] = (register, proposal.record)
    likely = sorted(found, key=lambda one: (-likeness[one], str(one)))[:_MOST_OF_ONE]
    return tuple(in_words(*found[one], book) for one in likely)


def records_by_day(
    store: Store, evidence: Sequence[UUID], outlook: Outlook
) -> tuple[tuple[UUID, Target], ...]:
    """Each chosen photo with the one record of the day it was taken, where there is just one.

    Only what is of one day is looked at, of the relation in view; what the photo proves already
    needs no gift.
    """
    book = store.book()
    days: dict[date, list[tuple[Register, Record]]] = {}
    for register in kept_registers(outlook.scheme, outlook.side):
        if not register.evidence_expected or register.until or register.when is None:
            continue
        if register.field_by_key[register.when].kind is not FieldKind.DATE:
            continue
        for record in book.all(register.key):
            belongs = book.relations_of(register, record)
            near = outlook.relation is None or not belongs or outlook.relation in belongs
            day = record.value(register.when)
            if near and day is not None and record.side in (None, outlook.side):
                days.setdefault(day, []).append((register, record))
    found = []
    for one in evidence:
        proof = book.get(Evidence, one)
        there = days.get(proof.taken_on, []) if proof is not None and proof.taken_on else []
        if len(there) == 1 and one not in there[0][1].evidence:
            register, record = there[0]
            found.append((one, Target(register.key, record.id)))
    return tuple(found)


def find_records(store: Store, query: str, outlook: Outlook) -> tuple[FoundRecord, ...]:
    """Records of any register by their words, people and pinyin initials, the latest first."""
    wanted = search_words(query)
    book = store.book()
    found: list[FoundRecord] = []
    for register in kept_registers(outlook.scheme, outlook.side) if wanted else ():
        listing = Listing(
            register, side=outlook.side, words=wanted, sort=register.when or "", descending=True
        )
        rows = store.window(listing, 0, _MOST_OF_ONE)
        found += [in_words(register, each, book) for each in rows]
    # A person's own record before the many that name them would push what wants proof away.
    found.sort(key=lambda each: not each.register.evidence_expected)
    return tuple(found[:_MOST_FOUND])


def proven_records(store: Store, evidence: Iterable[UUID]) -> tuple[FoundRecord, ...]:
    """The records the files prove already, each once."""
    book = store.book()
    users = {
        record.id: (register, record)
        for each in evidence
        for register, record in users_of_evidence(store, each)
    }
    return tuple(in_words(*each, book) for each in users.values())


def in_words(register: Register, record: Record, book: Book) -> FoundRecord:
    """The record by its own words, and below them its register, people and proofs."""
    title = book.caption(register.key, record.id)
    people = tuple(
        word
        for spec in register.fields
        if spec.to in ("assignment", "person") and spec.key not in register.identity
        if (word := book.word(spec, record.value(spec.key)))
    )
    proofs = len(record.evidence)
    told = say("佐证 {n} 份", n=proofs) if proofs else say("还没有佐证")
    detail = say(
        "{title} · {people} · {proofs}", title=say(register.title), people=people, proofs=told
    )
    if not people:
        detail = say("{title} · {proofs}", title=say(register.title), proofs=told)
    return FoundRecord(register, record, title, detail)
