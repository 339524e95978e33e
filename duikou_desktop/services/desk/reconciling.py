"""Both sides of a relation side by side: what the supporter and the recipient say differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.core.text import squeeze
from duikou_desktop.core.typed_json import from_json, to_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.technique import Technique
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.exchange.package import open_package, read_part
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.standing import Report, Round
from duikou_desktop.services.package_check import read_book
from duikou_desktop.services.package_content import RECORDS
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_claims import Pair

STAYS, TEACHING, TECHNIQUES = label("派驻人员"), label("教学活动"), label("新技术")
WHATS = (STAYS, TEACHING, TECHNIQUES)  # what is compared
NOTHING = "没有登记"
NO_DAY = "未写日期"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing the two say differently, in the words of each."""

    what: str  # 派驻人员, 教学活动, 新技术
    subject: str
    supporter: str
    recipient: str


@dataclass(frozen=True)
class Reconciled:
    """A relation that both sides reported on."""

    relation: UUID
    supporter: Report
    recipient: Report
    found: tuple[Disagreement, ...]


def reconcile(desk: DeskStore, scheme: Scheme, found: Round) -> Iterator[Reconciled]:
    """Every relation of which both reports stand. Raises PackageFault, EnvironmentProblem.

    Two packages are read once: they never change, and what they say differently is kept.
    """
    by_side: dict[Side, dict[UUID, Report]] = {Side.RECIPIENT: {}, Side.SUPPORTER: {}}
    for report in found.reports:
        for relation in report.received.content["relations"]:
            by_side[report.received.side].setdefault(UUID(relation), report)
    comparing = _Comparing(desk, scheme, reporting_year(scheme, found.year))
    supporters = by_side[Side.SUPPORTER]
    for relation, recipient in by_side[Side.RECIPIENT].items():
        supporter = supporters.get(relation)
        if supporter is not None:
            differing = comparing.compare(relation, supporter.received, recipient.received)
            yield Reconciled(relation, supporter, recipient, differing)


class _Comparing:
    """Looks into packages, into each once."""

    def __init__(self, desk: DeskStore, scheme: Scheme, year: ReportingYear) -> None:
        self._desk, self._scheme, self._year = desk, scheme, year
        self._books: dict[UUID, Book] = {}

    def compare(
        self, relation: UUID, supporter: Received, recipient: Received
    ) -> tuple[Disagreement, ...]:
        pair = Pair(relation, supporter.id, recipient.id)
        kept = self._desk.claims.comparison(pair)
        if kept is not None:
            known: tuple[Disagreement, ...] = from_json(tuple[Disagreement, ...], kept)
            return known
        fresh = tuple(
            disagreements(*(self._facts(relation, each) for each in (supporter, recipient)))
        )
        self._desk.claims.keep_comparison(pair, to_json(fresh))
        return fresh

    def _facts(self, relation: UUID, package: Received) -> YearFacts:
        if package.id not in self._books:
            self._books[package.id] = _book(self._desk, package.id)
        book = self._books[package.id]
        return YearFacts(book, self._scheme.id, package.side, self._year, (relation,))


def _book(desk: DeskStore, package: UUID) -> Book:
    opened = open_package(desk.package_file(package))
    wanted = [each.path for each in opened.manifest.parts if each.path.startswith(f"{RECORDS}/")]
    return read_book({path: read_part(opened, path) for path in wanted})


def disagreements(supporter: YearFacts, recipient: YearFacts) -> Iterator[Disagreement]:
    """People by name, activities by kind, techniques by name: what counts in the year."""
    both = (supporter, recipient)
    yield from sorted(_differing(STAYS, *map(_stays, both)), key=_first_said)
    yield from _differing(TEACHING, *((_taught(each), {}) for each in both))
    yield from sorted(_differing(TECHNIQUES, *map(_techniques, both)), key=_first_said)


# By subject what a side says of the year, and what it says of any year.
Claims = tuple[Mapping[str, str], Mapping[str, str]]


def _differing(what: str, supporter: Claims, recipient: Claims) -> Iterator[Disagreement]:
    """Who has it in another year is not said to have nothing: a day is wrong then, on one side."""
    for subject in dict.fromkeys((*supporter[0], *recipient[0])):
        ours, theirs = (
            year.get(subject) or ever.get(subject, NOTHING) for year, ever in (supporter, recipient)
        )
        if ours != theirs:
            yield Disagreement(what, subject, ours, theirs)


def _first_said(each: Disagreement) -> str:
    """The claims of stays and techniques begin with their first days."""
    return min(claim for claim in (each.supporter, each.recipient) if claim != NOTHING)


def _stays(facts: YearFacts) -> Claims:
    """By name, from when to when; who was there twice has two spans, in order."""
    return _spans(facts, facts.year), _spans(facts, None)


def _spans(facts: YearFacts, year: ReportingYear | None) -> dict[str, str]:
    """Of the stays of a year; None: of all."""
    spans: dict[str, list[tuple[date, str]]] = {}
    for each in facts.complete(Assignment, "assignment"):
        first, last = each.from_, each.to or each.planned_to
        if first is None or (year is not None and not _touches(year, first, last)):
            continue
        name = squeeze(facts.book.person_name(each.person))
        end = "在岗" if each.to is None else str(each.to)
        spans.setdefault(name, []).append((first, f"{first} 至 {end}"))
    return {name: "、".join(words for _, words in sorted(rows)) for name, rows in spans.items()}


def _touches(year: ReportingYear, first: date, last: date | None) -> bool:
    return first <= year.last and (last is None or last >= year.first)


def _taught(facts: YearFacts) -> dict[str, str]:
    counts = Counter(
        each.kind for each in _begun(facts, "activity") if isinstance(each, Activity) and each.kind
    )
    return {kind.value: f"{counts[kind]} 次" for kind in ActivityKind if counts[kind]}


def _techniques(facts: YearFacts) -> Claims:
    """By name, when it was first carried out and when without help."""
    return (
        _by_name(each for each in _begun(facts, "technique") if isinstance(each, Technique)),
        _by_name(facts.complete(Technique, "technique")),
    )


def _by_name(found: Iterable[Technique]) -> dict[str, str]:
    return {
        squeeze(each.name or ""): f"{each.first_on}，独立完成 {each.independent_on or NO_DAY}"
        for each in found
    }


def _begun(facts: YearFacts, key: str) -> Iterable[object]:
    return (record for _, record in facts.begun_in_year(key))
