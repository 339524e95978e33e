"""Takes pairings read from a table into the office: names matched with reasons, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import normal_name
from duikou_desktop.documents.tables_in import PlainSheet, read_tables
from duikou_desktop.documents.word_tables_in import MERGED, read_word
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Mode, Relation, RelationTerm, TermState
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.hospital_words import is_hospital
from duikou_desktop.services.known_hospitals import NAMING, KnownHospitals
from duikou_desktop.services.pairing_reading import read_all, read_pairings
from duikou_desktop.services.pairing_rows import PairingReading, ReadPairing
from duikou_desktop.services.pairing_sides import NO_TABLE, KnownSides, known_sides
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store

_REGISTERS = (*NAMING, "relation", "relation_term")


@dataclass(frozen=True, slots=True)
class Matched:
    """A name of the table, and the hospital it is."""

    name: str
    hospital: UUID | None  # None: no hospital of that name is known
    likely: tuple[str, ...] = ()  # known hospitals it may mean; only a person can say
    why: Message | None = None  # where it is not the hospital's present name


@dataclass(frozen=True, slots=True)
class Proposal:
    """One pairing of the table as it would come in."""

    read: ReadPairing
    recipient: Matched
    supporter: Matched
    mine: bool  # the office's own hospital is one of the two
    known: bool  # the relation stands under this scheme already

    @property
    def named(self) -> bool:
        """Whether both names are of hospitals: another column may have been read for theirs."""
        return is_hospital(self.read.recipient) and is_hospital(self.read.supporter)

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a person should look at before it goes in."""
        unsure = [
            say("“{name}”是不是：{names}？", name=each.name, names="、".join(each.likely))
            for each in (self.recipient, self.supporter)
            if each.likely
        ]
        return (*self.read.doubts, *(ask.words for ask in self.read.asks), *unsure)

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Why names that are no present ones were read as a known hospital."""
        return tuple(each.why for each in (self.recipient, self.supporter) if each.why is not None)


def read_file(path: Path, sides: KnownSides = NO_TABLE) -> PairingReading:
    """The pairings in a Word document, a workbook or a text; `sides` as the plan has them.

    Raises UserError, EnvironmentProblem.
    """
    if path.suffix.lower() == ".docx":
        return read_all(read_word(path), sides)
    if path.suffix.lower() == ".txt":
        from duikou_desktop.core.task import Quiet
        from duikou_desktop.documents.table_text import read_text

        return read_pairings(read_text(path.read_bytes(), path.name, Quiet()), sides)
    return read_all(map(_with_merged, read_tables(path)), sides)


def _with_merged(sheet: PlainSheet) -> list[list[object]]:
    """The rows of a sheet; a cell merged with the one above says so, as in a Word table."""
    rows: list[list[object]] = [list(row) for row in sheet.rows]
    for first, last, column, _ in sheet.merged:
        for row in rows[first + 1 : last + 1]:
            if column < len(row):
                row[column] = MERGED
    return rows


def read_pasted(text: str, sides: KnownSides = NO_TABLE) -> PairingReading:
    """The pairings in text from the clipboard: cells apart by tabs, or lines of a list."""
    return read_pairings([line.split("\t") for line in text.splitlines()], sides)


def propose(store: Store, scheme: Scheme, reading: PairingReading) -> tuple[Proposal, ...]:
    """What each pairing would be in this office, in the table's order."""
    book = store.book([BY_KEY[key] for key in _REGISTERS])
    names, wide = KnownHospitals(book), KnownHospitals(_with_table(book, scheme))
    own = store.identity.hospital
    own_name = book.hospital_name(own)
    told = {term.relation for term in book.each(RelationTerm) if term.scheme == scheme.id}
    found = []
    for read in reading.pairings:
        recipient, supporter = (
            _match(names, wide, name) for name in (read.recipient, read.supporter)
        )
        pair = (names.id_of(read.recipient), names.id_of(read.supporter))
        known = book.relation_between(*pair) in told
        # A name that may mean the office's own hospital is for it to look at.
        mine = own in pair or any(own_name in each.likely for each in (recipient, supporter))
        found.append(Proposal(read, recipient, supporter, mine, known))
    return tuple(found)


def _with_table(book: Book, scheme: Scheme) -> Book:
    """With every hospital of the scheme's own table: a name may be one of theirs, miswritten."""
    names = dict.fromkeys(
        name for line in scheme.pairings for name in (line.recipient, line.supporter)
    )
    theirs = (Hospital(id=hospital_id(name), name=name) for name in names)
    new = [each for each in theirs if book.get(Hospital, each.id) is None]
    every = {key: rows.values() for key, rows in book.records.items()}
    return Book.of({**every, "hospital": [*book.all("hospital"), *new]})


def take_in(
    store: Store,
    scheme: Scheme,
    chosen: Iterable[Proposal],
    answers: Mapping[str, UUID] | None = None,
    *,
    since: date | None = None,
) -> ChangeSet | None:
    """Adds the chosen pairings as relations under the scheme, as one step; None: all were there.

    `answers`: for a name of the table, the hospital a person said it is. `since`: the day they
    begin; from the scheme's first one else.
    """
    said = answers or {}
    book = store.book([BY_KEY[key] for key in _REGISTERS])
    fresh = [each for each in chosen if not each.known]

    def put(unit: Unit) -> None:
        for each in fresh:
            for key, record in _records(each, scheme, said, book, since):
                # What is there stays as the office wrote it.
                if book.find(key, record.id) is None:
                    unit.put(BY_KEY[key], record)

    return store.change(say("导入 {n} 个结对关系", n=len(fresh)), put)


def _records(
    each: Proposal, scheme: Scheme, said: Mapping[str, UUID], book: Book, since: date | None
) -> Iterator[tuple[str, Hospital | Relation | RelationTerm]]:
    ids = []
    listed = known_sides(scheme).receiving.get(normal_name(each.recipient.name))
    place = each.read.county or (listed.county if listed else None)
    for name, county in ((each.recipient, place), (each.supporter, None)):
        known = said.get(name.name) or name.hospital
        hospital = known or hospital_id(name.name)
        ids.append(hospital)
        if known is None:
            yield "hospital", Hospital(id=hospital, name=name.name, county=county or None)
    there = book.relation_between(*ids)
    relation = Relation(id=there or relation_id(*ids), recipient=ids[0], supporter=ids[1])
    yield "relation", relation
    doubtful = bool(each.doubts)
    yield (
        "relation_term",
        RelationTerm(
            relation=relation.id,
            scheme=scheme.id,
            number=each.read.number or None,
            from_=since or first_day(scheme),
            to=date(scheme.years.last, 12, 31),
            mode=Mode.PAIRED,
            state=TermState.TO_CONFIRM if doubtful else TermState.IN_FORCE,
            note="".join(map(str, (*each.reasons, *each.doubts))) or None,
        ),
    )


def first_day(scheme: Scheme) -> date:
    """On which the pairings of a scheme begin, where nothing else is said."""
    return date(scheme.years.first, 1, 1)


def _match(names: KnownHospitals, wide: KnownHospitals, name: str) -> Matched:
    """The hospital of that name, present or former; else those it may be short for.

    `wide`: with those that the office does not know, but the scheme's table does.
    """
    found = names.find(name)
    if found is not None:
        return Matched(name, found, why=names.reason(name))
    likely = names.likely(name)
    if not likely and wide.find(name) is None:
        likely = wide.likely(name)
    return Matched(name, None, likely)
