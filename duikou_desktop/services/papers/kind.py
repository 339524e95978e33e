"""A kind of paper: what it is for, which of it there are, and how one is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from duikou_desktop.core.messages import Message
from duikou_desktop.documents.paper import DEMO_MARK, Paper
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figures import counted
from duikou_desktop.documents.summary.names import figure_name
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.report_text import REPORT_TEXT, ReportText
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.scored_year import ScoredYear, reporting_year
from duikou_desktop.services.scores import scheme_relations, score_year
from duikou_desktop.storage.store import Store


@dataclass(frozen=True)
class Source:
    """What papers are made from: the open office, seen from one side in one year."""

    store: Store
    scheme: Scheme
    side: Side
    year: int
    relation: UUID | None  # the one in view; None: the whole hospital
    today: date

    @cached_property
    def scored(self) -> ScoredYear:
        """The scored year. Raises UserError where nothing can be scored."""
        return score_year(self.store, self.scheme, self.side, self.year, self.today)

    @cached_property
    def report(self) -> YearReport:
        """What the year's forms are made from. Raises UserError as `scored`."""
        return year_report(self.store, self.scored)

    @cached_property
    def book(self) -> Book:
        """Every record of the office, of whatever year."""
        return self.store.book(ALL)

    @property
    def period(self) -> ReportingYear:
        """The reporting year."""
        return reporting_year(self.scheme, self.year)

    @property
    def day(self) -> date:
        """The last day of the year a paper can tell of: by it hospitals are named."""
        return min(self.today, self.period.last)

    @property
    def hospital(self) -> str:
        """The office's own hospital as it is called on that day."""
        return self.book.hospital_name(self.store.identity.hospital, self.day)

    def across(self, relation: UUID | None) -> str:
        """The hospital across a relation as it is called on that day."""
        return self.book.other_hospital_name(relation, self.store.identity.hospital, self.day)

    @property
    def mark(self) -> str:
        """The mark of every paper of a demo office; empty for a real one."""
        return DEMO_MARK if self.store.identity.demo else ""

    @cached_property
    def relations(self) -> tuple[UUID, ...]:
        """The relation in view, or those of this side that stood in the year, in the table's order."""
        own = self.store.identity.hospital
        found = scheme_relations(self.book, own, self.scheme.id, self.side, self.period)
        return (self.relation,) if self.relation is not None else found


@dataclass(frozen=True)
class Choice:
    """One of the papers of a kind, by the words a person chooses it by."""

    key: str
    words: str


@dataclass(frozen=True)
class PaperKind:
    """Papers of one kind. `make` is handed the key of a choice, empty where there is but one."""

    key: str
    title: str
    says: str  # what it is for, in one sentence
    make: Callable[[Source, str], Paper]
    choices: Callable[[Source], tuple[Choice, ...]] | None = None  # None: there is just one
    remark: Callable[[Scheme], Message | None] | None = None  # what is to be known of its wording
    # What the paper of a choice lacks that it costs points to sign without; None: nothing.
    lacks: Callable[[Source, str], Message | None] | None = None
    wanted: str = ""  # what has to be recorded before there is one to choose
    scored: bool = False  # made from the score, so only under a scheme with a standard
    side: Side | None = None  # for this side alone


def year_report(store: Store, scored: ScoredYear) -> YearReport:
    """A scored year as the year's papers read it, with what the office wrote for its report."""
    report = YearReport(
        scheme=scored.scheme,
        standard=scored.standard,
        side=scored.side,
        as_of=scored.as_of,
        outside=scored.outside,
        hospital=store.identity.hospital,
        demo=store.identity.demo,
        facts=scored.facts,
        relation_facts=scored.relation_facts,
        assessment=scored.assessment,
        written=written(store, scored.scheme, scored.side, scored.year.label),
        closed=scored.approval is not None,
    )
    return replace(report, last=_last_figures(store, report))


def _last_figures(store: Store, report: YearReport) -> Mapping[str, str]:
    """The figures of the year before by their names, of whatever there is a record of.

    Of what nothing was kept nobody knows whether it happened: it stands beside nothing. As that year's
    own report has them: of the relations that stood in it.
    """
    year = reporting_year(report.scheme, report.year.label - 1)
    book = store.book(ALL, year=year)
    stood = scheme_relations(book, report.hospital, report.scheme.id, report.side, year)
    last = replace(
        report,
        facts=replace(report.facts, book=book, year=year, relations=stood),
        as_of=year.last,
    )
    found = {each.name: each.value for each in counted(last) if each.records}
    several = len(report.facts.relations) > 1
    for relation in (each for each in report.facts.relations if several and each in stood):
        for each in counted(last.of_relation(relation)):
            if each.records:
                found[figure_name(report, relation, each.name)] = each.value
    return found


def written(store: Store, scheme: Scheme, side: Side, year: int) -> Mapping[str, ReportText]:
    """What the office wrote for the report of a year, by section; read from the records of now."""
    return {
        each.section: each
        for each in store.book([REPORT_TEXT]).each(ReportText)
        if each.section and (each.scheme, each.side, each.year) == (scheme.id, side, year)
    }
