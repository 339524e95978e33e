"""审核: what does not fit in a year, and the office's words on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.explanation import EXPLANATION, Explanation
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Finding, Severity
from duikou_desktop.scoring.checks.dates import near_years
from duikou_desktop.services.closed_findings import closed_findings
from duikou_desktop.services.evidence_findings import evidence_findings, removed_before
from duikou_desktop.services.on_a_page import on_a_page
from duikou_desktop.services.records import remove_records
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.services.scores import scheme_relations
from duikou_desktop.services.today import office_today
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store


class Standing(StrEnum):
    """What is still to be done about a finding."""

    FAULTY = "faulty"
    OPEN = "open"
    EXPLAINED = "explained"

    @property
    def label(self) -> str:
        """The word in a list of findings."""
        return _STANDINGS[self]


_STANDINGS = {
    Standing.FAULTY: label("有错"),
    Standing.OPEN: label("要说明"),
    Standing.EXPLAINED: label("已说明"),
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding, and what the office says of it (None: nothing yet)."""

    finding: Finding
    explanation: Explanation | None
    record: UUID | None  # what a page opens for it: of a child row, the record it belongs to

    @property
    def page(self) -> str:
        """The register whose page opens for it."""
        return BY_KEY[self.finding.register].page

    @property
    def standing(self) -> Standing:
        """An error is to be mended; a query is open until there are words on it."""
        if self.finding.severity is Severity.ERROR:
            return Standing.FAULTY
        return Standing.OPEN if self.explanation is None else Standing.EXPLAINED

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.standing is not Standing.EXPLAINED


def check_office(
    store: Store,
    scheme: Scheme,
    side: Side,
    year: int,
    as_of: date | None = None,
    *,
    read: bool = False,
) -> tuple[Explained, ...]:
    """Every finding on the year, errors first, each with its explanation.

    Evidence files are looked at by their length alone; with `read` they are read through.
    """
    period = reporting_year(scheme, year)
    book = store.book(ALL, year=period)
    relations = scheme_relations(book, store.identity.hospital, scheme.id, side, period)
    today = as_of or office_today(store)
    facts = _with_far_years(store, YearFacts(book, scheme.id, side, period, relations), today)
    found = (
        *evidence_findings(store, facts, read=read),
        *removed_before(store),
        *closed_findings(store, scheme, side, year, today),
        *check_year(facts, scheme.parameters, today),
    )
    return explained(found, book, side, year)


def explained(found: Iterable[Finding], book: Book, side: Side, year: int) -> tuple[Explained, ...]:
    """Findings, each with the office's words on it where the book has some."""
    words = _explanations(book, side, year)
    return tuple(
        Explained(each, words.get((each.code, each.subject)), _on_its_page(book, each))
        for each in found
    )


def _on_its_page(book: Book, finding: Finding) -> UUID | None:
    ids = (finding.record,) if finding.record is not None else ()
    return next(iter(on_a_page(book, finding.register, ids)), None)


def _with_far_years(store: Store, facts: YearFacts, as_of: date) -> YearFacts:
    """The facts of a year, with the little that is filed under years far from the plan."""
    near = near_years(facts, as_of)
    yearly = [each for each in ALL if each.yearly]
    far = [each for each in store.years(yearly) if each not in near]
    if not far:
        return facts
    records = dict(facts.book.records)
    for register in yearly:
        rows = [row for each in far for row in store.read(register, year=ReportingYear(each))]
        records[register.key] = {**records[register.key], **{row.id: row for row in rows}}
    return replace(facts, book=Book(records))


@dataclass(frozen=True, slots=True)
class OpenFindings:
    """How many findings still want something."""

    errors: int
    queries: int  # without words on them

    @property
    def total(self) -> int:
        """Both together."""
        return self.errors + self.queries


def open_findings(found: Iterable[Explained]) -> OpenFindings:
    """Counts what is open among findings."""
    counts = Counter(each.standing for each in found)
    return OpenFindings(counts[Standing.FAULTY], counts[Standing.OPEN])


def explain(
    store: Store, findings: Sequence[Finding], side: Side, year: int, text: str
) -> ChangeSet | None:
    """Keeps the same words of the office on findings, in one step; empty words take them back.

    Raises UserError.
    """
    words = _explanations(store.book([EXPLANATION]), side, year)
    there = [(each, words.get((each.code, each.subject))) for each in findings]
    if not text.strip():
        known = [before.id for _, before in there if before is not None]
        return remove_records(store, EXPLANATION, known) if known else None
    records = []
    for finding, before in there:
        raw: dict[str, object] = {
            "side": side,
            "year": year,
            "code": finding.code,
            "subject": finding.subject or None,
            "text": text,
        }
        if before is not None:
            raw["id"] = before.id
        record = read_record(EXPLANATION, raw)
        if record != before:
            records.append(record)

    def put(unit: Unit) -> None:
        for each in records:
            unit.put(EXPLANATION, each)

    return store.change(say("给 {n} 处审核写说明", n=len(records)), put)


def _explanations(book: Book, side: Side, year: int) -> dict[tuple[str, str], Explanation]:
    return {
        (each.code, each.subject or ""): each
        for each in book.each(Explanation)
        if each.code and each.text and each.year == year and each.side in (None, side)
    }
