"""审核: what does not fit in a year, and the office's words on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.explanation import Explanation
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Finding, Severity
from duikou_desktop.services.records import Saved, save_record
from duikou_desktop.services.scores import reporting_year, scheme_relations
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding, and what the office says of it (None: nothing yet)."""

    finding: Finding
    explanation: Explanation | None

    @property
    def open(self) -> bool:
        """Whether something is still to be done: an error, or a query without words."""
        return self.finding.severity is Severity.ERROR or self.explanation is None


def check_office(
    store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None = None
) -> tuple[Explained, ...]:
    """Every finding on the year, errors first, each with its explanation."""
    period = reporting_year(scheme, year)
    book = store.book(ALL, year=period)
    relations = scheme_relations(book, store.identity.hospital, scheme.id, side)
    facts = YearFacts(book, scheme.id, side, period, relations)
    found = check_year(facts, scheme.parameters, as_of or store.clock.today())
    words = _explanations(book, side, year)
    return tuple(Explained(each, words.get((each.code, each.subject))) for each in found)


def explain(store: Store, finding: Finding, side: Side, year: int, text: str) -> Saved:
    """Keeps the office's words on a finding; empty words take them back. Raises UserError."""
    known = _explanations(store.book([BY_KEY["explanation"]]), side, year)
    before = known.get((finding.code, finding.subject))
    raw: dict[str, object] = {
        "side": side,
        "year": year,
        "code": finding.code,
        "subject": finding.subject or None,
        "text": text,
    }
    if before is not None:
        raw["id"] = before.id
    return save_record(store, BY_KEY["explanation"], raw)


def _explanations(book: Book, side: Side, year: int) -> dict[tuple[str, str], Explanation]:
    return {
        (each.code, each.subject or ""): each
        for each in book.each(Explanation)
        if each.code and each.text and each.year == year and each.side in (None, side)
    }
