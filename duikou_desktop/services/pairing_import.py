"""Takes pairings read from a table into the office: names matched with reasons, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import normal_name, shortens
from duikou_desktop.documents.tables_in import read_tables
from duikou_desktop.documents.word_tables_in import read_word
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital, HospitalName
from duikou_desktop.domain.registers.relation import Mode, Relation, RelationTerm, TermState
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.pairing_reading import (
    PairingReading,
    ReadPairing,
    best_reading,
    read_pairings,
)
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store

_REGISTERS = ("hospital", "hospital_name", "relation", "relation_term")
# So many likely names are shown; a person who knows none of them types the whole name.
_MOST_LIKELY = 5


@dataclass(frozen=True, slots=True)
class Matched:
    """A name of the table, and the hospital it is."""

    name: str
    hospital: UUID | None  # None: no hospital of that name is known
    likely: tuple[str, ...] = ()  # known hospitals it may mean; only a person can say


@dataclass(frozen=True, slots=True)
class Proposal:
    """One pairing of the table as it would come in."""

    read: ReadPairing
    recipient: Matched
    supporter: Matched
    mine: bool  # the office's own hospital is one of the two
    known: bool  # the relation stands under this scheme already

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a person should look at before it goes in."""
        unsure = [
            say("“{name}”是不是：{names}？", name=each.name, names="、".join(each.likely))
            for each in (self.recipient, self.supporter)
            if each.likely
        ]
        return (*self.read.doubts, *unsure)


def read_file(path: Path) -> PairingReading:
    """The pairings in a Word document, a workbook or a text. Raises UserError, EnvironmentProblem."""
    if path.suffix.lower() == ".docx":
        return best_reading(read_word(path))
    if path.suffix.lower() == ".txt":
        from duikou_desktop.core.task import Quiet
        from duikou_desktop.documents.table_text import read_text

        return read_pairings(read_text(path.read_bytes(), path.name, Quiet()))
    return best_reading(sheet.rows for sheet in read_tables(path))


def read_pasted(text: str) -> PairingReading:
    """The pairings in text from the clipboard: cells apart by tabs, or lines of a list."""
    return read_pairings([line.split("\t") for line in text.splitlines()])


def propose(store: Store, scheme: Scheme, reading: PairingReading) -> tuple[Proposal, ...]:
    """What each pairing would be in this office, in the table's order."""
    book = store.book([BY_KEY[key] for key in _REGISTERS])
    names = _Names(book)
    own = store.identity.hospital
    standing = {term.relation for term in book.each(RelationTerm) if term.scheme == scheme.id}
    found = []
    for read in reading.pairings:
        recipient, supporter = names.match(read.recipient), names.match(read.supporter)
        ids = [each.hospital or hospital_id(each.name) for each in (recipient, supporter)]
        known = relation_id(*ids) in standing
        found.append(Proposal(read, recipient, supporter, own in ids, known))
    return tuple(found)


def take_in(
    store: Store,
    scheme: Scheme,
    chosen: Iterable[Proposal],
    answers: Mapping[str, UUID] | None = None,
) -> ChangeSet | None:
    """Adds the chosen pairings as relations under the scheme, as one step; None: all were there.

    `answers`: for a name of the table, the hospital a person said it is.
    """
    said = answers or {}
    book = store.book([BY_KEY[key] for key in _REGISTERS])
    fresh = [each for each in chosen if not each.known]

    def put(unit: Unit) -> None:
        for each in fresh:
            for key, record in _records(each, scheme, said):
                # What is there stays as the office wrote it.
                if book.find(key, record.id) is None:
                    unit.put(BY_KEY[key], record)

    return store.change(say("导入 {n} 个结对关系", n=len(fresh)), put)


def _records(
    each: Proposal, scheme: Scheme, said: Mapping[str, UUID]
) -> Iterator[tuple[str, Hospital | Relation | RelationTerm]]:
    ids = []
    for name, county in ((each.recipient, each.read.county), (each.supporter, None)):
        known = said.get(name.name) or name.hospital
        hospital = known or hospital_id(name.name)
        ids.append(hospital)
        if known is None:
            yield "hospital", Hospital(id=hospital, name=name.name, county=county or None)
    relation = Relation(id=relation_id(*ids), recipient=ids[0], supporter=ids[1])
    yield "relation", relation
    doubtful = bool(each.doubts)
    yield (
        "relation_term",
        RelationTerm(
            relation=relation.id,
            scheme=scheme.id,
            number=each.read.number or None,
            from_=date(scheme.years.first, 1, 1),
            to=date(scheme.years.last, 12, 31),
            mode=Mode.PAIRED,
            state=TermState.TO_CONFIRM if doubtful else TermState.IN_FORCE,
            note="".join(map(str, each.doubts)) or None,
        ),
    )


class _Names:
    """The hospitals of the office by every name they bear or bore."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @cached_property
    def _by_name(self) -> dict[str, UUID]:
        found: dict[str, UUID] = {}
        for row in self._book.each(HospitalName):
            if row.hospital is not None and row.name:
                found.setdefault(normal_name(row.name), row.hospital)
        for each in self._book.each(Hospital):
            if each.name:
                found[normal_name(each.name)] = each.id
        return found

    def match(self, name: str) -> Matched:
        """The hospital of that name, present or former; else those it may be short for."""
        known = self._by_name.get(normal_name(name))
        if known is not None:
            return Matched(name, known)
        likely = [
            each.name
            for each in self._book.each(Hospital)
            if each.name and (shortens(name, each.name) or shortens(each.name, name))
        ]
        return Matched(name, None, tuple(likely[:_MOST_LIKELY]))
