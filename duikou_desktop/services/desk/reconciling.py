"""Both sides of a relation side by side: what the supporter and the recipient say differently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
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

R = TypeVar("R", Assignment, Activity, Technique)


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
            self._books[package.id] = book_of(self._desk, package.id)
        book = self._books[package.id]
        return YearFacts(book, self._scheme.id, package.side, self._year, (relation,))


def book_of(desk: DeskStore, package: UUID) -> Book:
    """The records a package holds. Raises PackageFault, EnvironmentProblem."""
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
    year, ever = stays_by_name(facts)
    return _spans(year), _spans(ever)


ByName = Mapping[str, tuple[R, ...]]


def stays_by_name(facts: YearFacts) -> tuple[ByName[Assignment], ByName[Assignment]]:
    """Those that touch the year, and all there ever were, each name's in order."""
    every = [each for each in facts.complete(Assignment, "assignment") if each.from_ is not None]
    every.sort(key=_first_day)

    def by_name(found: Iterable[Assignment]) -> ByName[Assignment]:
        return _grouped(found, lambda each: facts.book.person_name(each.person))

    return by_name(each for each in every if _touches(facts.year, each)), by_name(every)


def techniques_by_name(facts: YearFacts) -> tuple[ByName[Technique], ByName[Technique]]:
    """Those first carried out in the year, and all there ever were."""
    begun = (each for _, each in facts.begun_in_year("technique"))
    return (
        _grouped((each for each in begun if isinstance(each, Technique)), _name),
        _grouped(facts.complete(Technique, "technique"), _name),
    )


def teaching_by_kind(facts: YearFacts) -> ByName[Activity]:
    """The activities of the year, kinds in their order."""
    found = [
        each
        for _, each in facts.begun_in_year("activity")
        if isinstance(each, Activity) and each.kind
    ]
    found.sort(key=lambda each: list(ActivityKind).index(each.kind or ActivityKind.OTHER))
    return _grouped(found, lambda each: each.kind.value if each.kind else "")


def _grouped(found: Iterable[R], name: Callable[[R], str | None]) -> ByName[R]:
    rows: dict[str, list[R]] = {}
    for each in found:
        rows.setdefault(squeeze(name(each) or ""), []).append(each)
    return {key: tuple(mine) for key, mine in rows.items()}


def _name(each: Technique) -> str | None:
    return each.name


def _first_day(each: Assignment) -> tuple[date, date]:
    return each.from_ or date.min, each.to or date.max


def _spans(stays: ByName[Assignment]) -> dict[str, str]:
    return {
        name: "、".join(
            f"{each.from_} 至 {'在岗' if each.to is None else each.to}" for each in mine
        )
        for name, mine in stays.items()
    }


def _touches(year: ReportingYear, stay: Assignment) -> bool:
    last = stay.to or stay.planned_to
    return (
        stay.from_ is not None and stay.from_ <= year.last and (last is None or last >= year.first)
    )


def _taught(facts: YearFacts) -> dict[str, str]:
    return {kind: f"{len(mine)} 次" for kind, mine in teaching_by_kind(facts).items()}


def _techniques(facts: YearFacts) -> Claims:
    """By name, when it was first carried out and when without help."""
    year, ever = techniques_by_name(facts)
    return _carried_out(year), _carried_out(ever)


def _carried_out(found: ByName[Technique]) -> dict[str, str]:
    """Of several of one name the last."""
    last = {name: mine[-1] for name, mine in found.items()}
    return {
        name: f"{each.first_on}，独立完成 {each.independent_on or NO_DAY}"
        for name, each in last.items()
    }
