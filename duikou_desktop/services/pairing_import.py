"""Reads pairings out of a file or a pasted table, and takes them into the office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.documents.tables_in import PlainSheet, read_tables
from duikou_desktop.documents.word_tables_in import MERGED, read_word
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.alias import Alias, AliasKind
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Mode, Relation, RelationTerm, TermState
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.pairing_proposals import REGISTERS, Proposal, Standing
from duikou_desktop.services.pairing_reading import read_all, read_pairings
from duikou_desktop.services.pairing_rows import PairingReading
from duikou_desktop.services.pairing_sides import NO_TABLE, KnownSides
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store


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


def take_in(
    store: Store, scheme: Scheme, chosen: Iterable[Proposal], *, since: date | None = None
) -> ChangeSet | None:
    """Adds the new ones among the chosen as relations under the scheme, as one step; None: none is.

    What a person said a name means is remembered. `since`: the day they begin; else the scheme's
    first one.
    """
    book = store.book([BY_KEY[key] for key in REGISTERS])
    fresh = [each for each in chosen if each.standing is Standing.NEW]

    def put(unit: Unit) -> None:
        for each in fresh:
            for key, record in _records(each, scheme, book, since):
                # What is there stays as the office wrote it.
                if book.find(key, record.id) is None:
                    unit.put(BY_KEY[key], record)
        for written, means in dict(_said(fresh)).items():
            unit.put(BY_KEY["alias"], Alias(kind=AliasKind.HOSPITAL, written=written, means=means))

    return store.change(say("导入 {n} 个结对关系", n=len(fresh)), put)


def _said(fresh: Iterable[Proposal]) -> Iterator[tuple[str, str]]:
    """Which names a person said mean which hospital."""
    for each in fresh:
        for side in (each.recipient, each.supporter):
            if side.written:
                yield side.written, side.name


def _records(
    each: Proposal, scheme: Scheme, book: Book, since: date | None
) -> Iterator[tuple[str, Hospital | Relation | RelationTerm]]:
    ids = []
    for side, county in ((each.recipient, each.county), (each.supporter, None)):
        hospital = side.hospital or hospital_id(side.name)
        ids.append(hospital)
        if side.hospital is None:
            yield "hospital", Hospital(id=hospital, name=side.name, county=county or None)
    there = book.relation_between(*ids)
    relation = Relation(id=there or relation_id(*ids), recipient=ids[0], supporter=ids[1])
    yield "relation", relation
    yield (
        "relation_term",
        RelationTerm(
            relation=relation.id,
            scheme=scheme.id,
            number=each.read.number or None,
            from_=since or first_day(scheme),
            to=date(scheme.years.last, 12, 31),
            mode=Mode.PAIRED,
            state=TermState.TO_CONFIRM if each.doubts else TermState.IN_FORCE,
            note="".join(map(str, (*each.reasons, *each.doubts))) or None,
        ),
    )


def first_day(scheme: Scheme) -> date:
    """On which the pairings of a scheme begin, where nothing else is said."""
    return date(scheme.years.first, 1, 1)
