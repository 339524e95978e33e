"""What each side's word would make of the recount (双方不一致), before anybody decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.messages import Message
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.bearing import points_touched
from duikou_desktop.services.desk.claims import Disagreement
from duikou_desktop.services.desk.deciding import Difference
from duikou_desktop.services.desk.reconciling import Reconciled
from duikou_desktop.services.desk.report import Round
from duikou_desktop.services.desk.report_differences import ReportDifferences, differences_of
from duikou_desktop.services.desk.settling import count_anew
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Decision


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A point of a side's report, and what it would count by the word of each."""

    side: Side
    point: str
    scores: Mapping[Side, Decimal]
    reasons: Mapping[Side, tuple[Message, ...]]  # of the recount, by the word of each

    @property
    def changes(self) -> bool:
        """Whether it matters whose word stands."""
        return len(set(self.scores.values())) > 1

    def why(self, side: Side) -> tuple[Message, ...]:
        """What the recount says by the word of that side, and does not by the other's."""
        others = {str(each) for each in self.reasons[side.other]}
        return tuple(each for each in self.reasons[side] if str(each) not in others)


def foresee(
    desk: DeskStore, scheme: Scheme, found: Round, both: Reconciled, told: Disagreement
) -> tuple[Foreseen, ...]:
    """Of both reports the points it bears on; what was decided on other differences holds.

    Raises PackageFault, EnvironmentProblem.
    """
    return tuple(
        each
        for report in (both.supporter, both.recipient)
        for each in _of(
            desk, differences_of(desk, scheme, found, report), scheme, both.relation, told
        )
    )


def _of(
    desk: DeskStore, now: ReportDifferences, scheme: Scheme, relation: UUID, told: Disagreement
) -> Iterator[Foreseen]:
    report = now.report
    standard = scheme.standard(report.received.side)
    touched = points_touched(standard, told) if standard is not None else ()
    anew = count_anew(desk, report) if touched else None
    if anew is None:
        return
    by_word = {
        side: _with_word(now, relation, told, side).recount(desk, anew).of(relation)
        for side in Side
    }
    known = {each.id for each in anew.standard.points()}
    for point in touched:
        if point.id not in known:
            continue
        found = {side: part.point(point.id) for side, part in by_word.items()}
        scores = {side: each.score for side, each in found.items() if each.score is not None}
        if len(scores) == len(found):
            reasons = {side: each.reasons for side, each in found.items()}
            yield Foreseen(report.received.side, point.id, scores, reasons)


def _with_word(
    now: ReportDifferences, relation: UUID, told: Disagreement, stands: Side
) -> ReportDifferences:
    """As if it had been decided so."""
    assumed = Decision(
        year=now.report.received.year,
        relation=relation,
        what=told.what,
        subject=told.subject,
        supporter=told.supporter,
        recipient=told.recipient,
        stands=stands,
        reason="",
        decided_by=None,
        decided_on=date.min,
    )
    return replace(
        now,
        found=tuple(
            (
                both,
                tuple(
                    Difference(told, assumed)
                    if both.relation == relation and each.told == told
                    else each
                    for each in differing
                ),
            )
            for both, differing in now.found
        ),
    )
