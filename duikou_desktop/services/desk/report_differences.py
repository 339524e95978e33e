"""Where a report and those of the other side differ, and what the decisions make of its recount."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.as_decided import Overruled, as_decided
from duikou_desktop.services.desk.deciding import Difference, with_decisions
from duikou_desktop.services.desk.reconciling import Reconciled, book_of, reconcile
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import score_book
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True)
class ReportDifferences:
    """By relation, what both sides say differently and what was decided."""

    report: Report
    found: tuple[tuple[Reconciled, tuple[Difference, ...]], ...]

    def of(self, relation: UUID | None) -> tuple[Difference, ...]:
        """Those of a relation; None: of all, for a recipient is scored once."""
        return tuple(
            each
            for mine, differing in self.found
            for each in differing
            if relation in (None, mine.relation)
        )

    def recount(self, desk: DeskStore, anew: ScoredYear) -> ScoredYear:
        """The report counted by what was decided; `anew` itself where its own word stands in all.

        Raises PackageFault, EnvironmentProblem.
        """
        overruled = tuple(
            self._overruled(desk, anew, relation, against)
            for relation, differing in self.found
            if (against := _against(anew, differing))
        )
        if not overruled:
            return anew
        book = as_decided(anew.book, overruled)
        return score_book(
            book,
            anew.scheme,
            anew.side,
            hospital=anew.hospital,
            year=anew.year.label,
            as_of=anew.as_of,
        )

    def _overruled(
        self,
        desk: DeskStore,
        anew: ScoredYear,
        of: Reconciled,
        against: tuple[Difference, ...],
    ) -> Overruled:
        other = of.recipient if anew.side is Side.SUPPORTER else of.supporter
        package, alone = other.received, (of.relation,)
        own = replace(anew.facts, relations=alone)
        theirs = YearFacts(
            book_of(desk, package.id), anew.scheme.id, package.side, anew.year, alone
        )
        return own, theirs, tuple(each.told for each in against)


def _against(anew: ScoredYear, differing: tuple[Difference, ...]) -> tuple[Difference, ...]:
    return tuple(
        each
        for each in differing
        if each.decision is not None and each.decision.stands is not anew.side
    )


def differences_of(
    desk: DeskStore, scheme: Scheme, found: Round, report: Report
) -> ReportDifferences:
    """Of a report of the round. Raises PackageFault, EnvironmentProblem."""
    mine = set(report.received.content["relations"])
    near = tuple(
        each for each in found.reports if mine.intersection(each.received.content["relations"])
    )
    both = tuple(
        each
        for each in reconcile(desk, scheme, replace(found, reports=near))
        if report.received.id in (each.supporter.received.id, each.recipient.received.id)
    )
    return ReportDifferences(report, tuple(with_decisions(desk, found.year, both)))
