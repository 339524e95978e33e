"""A record of a package, as a line tells it to whoever reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.services.desk.spot_checks import paper_words


@dataclass(frozen=True, slots=True)
class RecordSeen:
    """Of which register it is, of which day, and what it is called."""

    register: str
    day: date | None
    caption: str
    counts: bool
    proofs: tuple[str, ...] = ()  # its evidence: files by name, papers by where they lie


def record_seen(book: Book, register: Register, record: Record, *, counts: bool) -> RecordSeen:
    """The line of a record; `counts`: not left out for something that is missing."""
    words = (
        book.word(register.field_by_key[each], record.value(each))
        for each in register.identity
        if each != register.when and each in register.field_by_key
    )
    caption = " · ".join(word for word in words if word) or register.title
    day, _ = register.span(record)
    return RecordSeen(register.title, day, caption, counts, _proofs(book, record))


def _proofs(book: Book, record: Record) -> tuple[str, ...]:
    found = (book.get(Evidence, each) for each in record.evidence)
    return tuple(
        each.name or "" if each.sha256 is not None else paper_words(each)
        for each in found
        if each is not None
    )
