"""Points added up for a line of the screen: an indicator, a group, the whole standard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from duikou_desktop.scoring.assessment import Assessment, ScoredPoint, State


@dataclass(frozen=True)
class Tally:
    """Sums of some points; bonus stands apart, and what is undecided adds nothing."""

    score: Decimal | None  # None: not one of them is decided
    expected: Decimal | None
    claimed: Decimal | None
    bonus: Decimal
    states: Mapping[State, int]  # of the base


def claimed(point: ScoredPoint) -> Decimal | None:
    """What the form will say: the office's own score, else the computed one as expected."""
    if point.own is not None:
        return point.own
    return point.expected if point.expected is not None else point.score


def unclaimed(point: ScoredPoint) -> Decimal:
    """The most points of it on which the form can say nothing yet."""
    return point.expected_open if claimed(point) is not None else point.maximum or Decimal(0)


def unsaid(point: ScoredPoint) -> bool:
    """Whether the form says nothing of it yet, or of a mean not every relation's share."""
    return claimed(point) is None or unclaimed(point) > 0


@dataclass(frozen=True, slots=True)
class FormTotals:
    """The sums of what the form prints (自评分): own scores, else the computed ones as expected."""

    base: Decimal
    bonus: Decimal
    undecided: Decimal  # the most that nobody decided yet

    @property
    def total(self) -> Decimal:
        """Base and bonus."""
        return self.base + self.bonus


def form_totals(assessment: Assessment) -> FormTotals:
    """Adds up what the form prints, bonus apart; nothing where a 一票否决 strikes."""
    base = bonus = undecided = Decimal(0)
    if assessment.struck:
        return FormTotals(base, bonus, undecided)
    for point in assessment.points:
        undecided += unclaimed(point)
        score = claimed(point) or Decimal(0)
        if point.is_bonus:
            bonus += score
        else:
            base += score
    return FormTotals(base, bonus, undecided)


def standing(point: ScoredPoint) -> State:
    """The point's state; one the office has judged stands as its score says."""
    judged = point.state is State.JUDGED and not point.undecided
    if not judged or point.score is None or point.maximum is None:
        return point.state
    if point.score >= point.maximum:
        return State.MET
    return State.PART if point.score > 0 else State.NOT_MET


def tally(points: Iterable[ScoredPoint]) -> Tally:
    """The points added up."""
    known = tuple(points)
    base = [each for each in known if not each.is_bonus]
    return Tally(
        score=_sum(each.score for each in base),
        expected=_sum(each.expected for each in base),
        claimed=_sum(claimed(each) for each in base),
        bonus=_sum(each.score for each in known if each.is_bonus) or Decimal(0),
        states=Counter(standing(each) for each in base),
    )


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [each for each in values if each is not None]
    return sum(known, Decimal(0)) if known else None
