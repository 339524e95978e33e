"""Counts the reports by what was decided (双方不一致 → 认定), and keeps it: lists say what is to be looked at.

A package is opened only where something else was decided than it was counted by.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.bearing import bears_on
from duikou_desktop.services.desk.deciding import Difference, with_decisions
from duikou_desktop.services.desk.reconciling import Reconciled, book_of, reconcile
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.desk.report_differences import ReportDifferences
from duikou_desktop.services.desk.reviewing import sum_up
from duikou_desktop.services.desk.settled import SettledPoint
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.package_check import scheme_of, score_package
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.storage.desk import DeskStore

Told = tuple[tuple[Reconciled, tuple[Difference, ...]], ...]


def settled_round(desk: DeskStore, scheme: Scheme, year: int) -> Round:
    """The year's reports, each counted by what is decided now. Raises PackageFault, EnvironmentProblem."""
    found = round_of(desk, scheme, year)
    settle(desk, scheme, found)
    return found


def settle(desk: DeskStore, scheme: Scheme, found: Round) -> None:
    """Counts those anew of which something else is decided than was; their sums follow."""
    kept = desk.claims.bases()
    made = {str(each.relation) for each in desk.claims.decisions(found.year)}
    near = tuple(
        each
        for each in found.reports
        if each.received.id in kept or not made.isdisjoint(each.received.content["relations"])
    )
    if not near:
        return
    told = _told(desk, scheme, replace(found, reports=near))
    for report in near:
        mine = told.get(report.received.id, ())
        basis = _basis(report, mine)
        if basis != kept.get(report.received.id, ""):
            # A package that cannot be read any more keeps nobody from the others: it says so when opened.
            with suppress(Trouble):
                points = tuple(_points(desk, report, mine)) if basis else ()
                with desk.at_once():
                    desk.claims.keep_settled(report.received.id, basis, to_json(points))
                    sum_up(desk, report.received)


def _told(desk: DeskStore, scheme: Scheme, found: Round) -> dict[UUID, Told]:
    """By package, what was decided on it."""
    by_package: dict[UUID, list[tuple[Reconciled, tuple[Difference, ...]]]] = defaultdict(list)
    for both, differing in with_decisions(desk, found.year, reconcile(desk, scheme, found)):
        decided = tuple(each for each in differing if each.decision is not None)
        for report in (both.supporter, both.recipient) if decided else ():
            by_package[report.received.id].append((both, decided))
    return {package: tuple(rows) for package, rows in by_package.items()}


def _basis(report: Report, told: Told) -> str:
    """The same as long as the same is decided on the same two packages; empty: there is nothing to count."""
    if report.anew is None or not told:
        return ""
    said = [
        (
            str(both.relation),
            str(both.supporter.received.id),
            str(both.recipient.received.id),
            [_digest(each) for each in decided],
        )
        for both, decided in told
    ]
    return _sha256([str(report.anew), sorted(said)])


def _digest(each: Difference) -> str:
    told, decision = each.told, each.decision
    side = decision.stands.value if decision is not None else ""
    return _sha256([told.what, told.subject, told.supporter, told.recipient, side])


def _sha256(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def _points(desk: DeskStore, report: Report, told: Told) -> Iterator[SettledPoint]:
    anew = count_anew(desk, report)
    if anew is None:
        return
    decided = ReportDifferences(report, told)
    settled = decided.recount(desk, anew)
    relations = settled.assessment.relations
    for relation in [each.relation for each in relations] or [None]:
        mine = decided.of(relation)
        for point in anew.standard.points():
            by = [each for each in mine if bears_on(point, each.told)]
            score = settled.of(relation).point(point.id).score
            # Of what its own records decide, and what was decided does not, a person is to judge.
            if by and (score, anew.of(relation).point(point.id).score) != (None, None):
                yield SettledPoint(relation, point.id, score, _digests(by))


def _digests(found: Iterable[Difference]) -> tuple[str, ...]:
    return tuple(sorted(map(_digest, found)))


def count_anew(desk: DeskStore, report: Report) -> ScoredYear | None:
    """The report's records scored by ours; None: the version it goes by is not here.

    Raises PackageFault, EnvironmentProblem.
    """
    package = report.received.id
    said = open_package(desk.package_file(package)).manifest
    scheme = scheme_of(said, Shelf.of(desk.folder))[0]
    return None if scheme is None else score_package(said, scheme, book_of(desk, package))
