"""What a year scores: points with their reasons and the records they stand on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from duikou_desktop.core.messages import Message, label
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.base import Step


class State(StrEnum):
    """How a point stands."""

    MET = "met"
    PART = "part"
    NOT_MET = "not_met"
    JUDGED = "judged"
    NO_DATA = "no_data"

    @property
    def label(self) -> str:
        """The word on the screen."""
        return _LABELS[self]


_LABELS = {
    State.MET: label("满分"),
    State.PART: label("部分"),
    State.NOT_MET: label("未得"),
    State.JUDGED: label("待判断"),
    State.NO_DATA: label("无数据"),
}


def rounded(points: Decimal, to: Decimal) -> Decimal:
    """Points rounded half up to a multiple of `to` (0.1)."""
    return (points / to).quantize(Decimal(1), ROUND_HALF_UP) * to


@dataclass(frozen=True)
class ScoredPoint:
    """One point: proven as of the date, expected as planned, reachable by the year's end, own."""

    id: str
    score: Decimal | None
    expected: Decimal | None
    own: Decimal | None
    account: str | None
    maximum: Decimal | None  # None: bonus
    state: State
    reasons: tuple[Message, ...]
    expected_reasons: tuple[Message, ...]
    own_reason: str | None
    records: tuple[UUID, ...]
    steps: tuple[Step, ...]
    waiting: tuple[UUID, ...] = ()  # records that would count once they are mended
    reachable: Decimal = Decimal(0)  # the most that can still be had; what is lost is not in it
    share: Fraction = Fraction(0)  # how much of what is asked is done as planned
    by_share: bool = False  # whether a part done earns a part
    # Of a mean: the shares of the relations that have no score, as of the date and as planned.
    open: Decimal = Decimal(0)
    expected_open: Decimal = Decimal(0)
    shortfall: str | None = (
        None  # why it is not full, in the office's words; what it lost once, maybe
    )

    @property
    def short(self) -> bool:
        """Whether the form claims less than the maximum, and so is to say why (不完成的原因)."""
        claim = self.own if self.own is not None else self.expected
        return claim is not None and self.maximum is not None and claim < self.maximum

    @property
    def gain(self) -> Decimal:
        """Points that can still be gained over what is proven."""
        return max(self.reachable - (self.score or Decimal(0)), Decimal(0))

    @property
    def more(self) -> Decimal:
        """Points that can still be gained over what is expected as planned."""
        planned = self.expected if self.expected is not None else self.score
        return max(self.reachable - (planned or Decimal(0)), Decimal(0))

    @property
    def effort(self) -> int:
        """How many things its steps ask to be done."""
        return sum(step.times for step in self.steps) or 1

    def with_steps(self, done: Collection[int], rounding: Decimal) -> Decimal | None:
        """The points expected once the steps of these numbers (from 0) are done too.

        None: still undecided.
        """
        share = self.share + sum(self.steps[each].adds for each in done)
        if done and share >= 1:
            return self.reachable
        if self.expected is None or not done or not self.by_share or self.maximum is None:
            return self.expected
        points = self.maximum * share.numerator / share.denominator
        return max(self.expected, min(rounded(points, rounding), self.reachable))

    @property
    def is_bonus(self) -> bool:
        """Whether the point stands outside the base."""
        return self.maximum is None

    @property
    def reason(self) -> str:
        """The reasons as one Chinese text."""
        return "".join(str(each) for each in self.reasons)

    @property
    def undecided(self) -> bool:
        """Whether there is no score yet, or of a mean not every relation's."""
        return self.score is None or self.open > 0

    @property
    def undecided_max(self) -> Decimal:
        """The most that is still undecided of it."""
        return self.open if self.score is not None else self.maximum or Decimal(0)

    @property
    def differs(self) -> bool:
        """Whether the own score is none of the computed ones.

        There is nothing to differ from where the office decides or the records are missing.
        """
        known = [each for each in (self.score, self.expected) if each is not None]
        return (
            self.own is not None
            and self.state is not State.JUDGED
            and bool(known)
            and self.own not in known
        )

    @property
    def unexplained(self) -> bool:
        """Whether the own score differs and its reason is still to be written."""
        return self.differs and not self.own_reason

    @property
    def behind(self) -> bool:
        """Whether the records prove more than the office gives itself: its words may be of before."""
        return self.own is not None and self.score is not None and self.own < self.score


@dataclass(frozen=True)
class ScoredVeto:
    """A 一票否决 of the standard: whether it strikes, and why."""

    id: str
    struck: bool | None  # None: for the office to decide
    expected: bool | None
    reasons: tuple[Message, ...]
    records: tuple[UUID, ...]


@dataclass(frozen=True)
class Assessment:
    """One side's year, for one relation or for the whole hospital."""

    scheme: str
    side: Side
    year: int
    relation: UUID | None  # None: the whole hospital
    points: tuple[ScoredPoint, ...]
    vetoes: tuple[ScoredVeto, ...] = ()

    @property
    def struck(self) -> bool:
        """Whether a 一票否决 makes the whole score 0."""
        return any(veto.struck for veto in self.vetoes)

    @property
    def _expected_struck(self) -> bool:
        return any(veto.expected for veto in self.vetoes)

    @property
    def base(self) -> Decimal:
        """The sum of the decided points, bonus apart."""
        return _sum(each.score for each in self.points if not each.is_bonus and not self.struck)

    @property
    def bonus(self) -> Decimal:
        """The sum of the bonus points."""
        return _sum(each.score for each in self.points if each.is_bonus and not self.struck)

    @property
    def total(self) -> Decimal:
        """Base and bonus."""
        return self.base + self.bonus

    @property
    def expected_base(self) -> Decimal:
        """The base, if running stays and planned items come to pass."""
        struck = self._expected_struck
        return _sum(each.expected for each in self.points if not each.is_bonus and not struck)

    @property
    def expected_total(self) -> Decimal:
        """Base and bonus, if running stays and planned items come to pass."""
        return _sum(each.expected for each in self.points if not self._expected_struck)

    @property
    def reachable_base(self) -> Decimal:
        """The most the base can still become by the year's end."""
        return _sum(each.reachable for each in self.points if not each.is_bonus and not self.struck)

    @property
    def reachable_total(self) -> Decimal:
        """The most base and bonus can still become, with nobody sent beyond those there."""
        return _sum(each.reachable for each in self.points if not self.struck)

    @property
    def undecided_max(self) -> Decimal:
        """The most that the points without a score could still be worth."""
        return _sum(each.undecided_max for each in self.points)

    def point(self, point_id: str) -> ScoredPoint:
        """The point of that id. Raises KeyError."""
        for each in self.points:
            if each.id == point_id:
                return each
        raise KeyError(point_id)


@dataclass(frozen=True)
class HospitalAssessment:
    """A hospital's year: its own assessment, or the mean of its relations with the lowest."""

    whole: Assessment
    relations: tuple[Assessment, ...] = ()

    @property
    def lowest(self) -> Assessment | None:
        """The relation with the lowest total; the first of them where several are."""
        return min(self.relations, key=lambda each: each.total, default=None)


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return sum((each for each in values if each is not None), Decimal(0))
