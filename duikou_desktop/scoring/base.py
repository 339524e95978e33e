"""What all rule kinds share: the case put before them, and the decision they return."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import ClassVar
from uuid import UUID

from duikou_desktop.core.messages import Message
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.scoring.parameters import Parameters, Strict
from duikou_desktop.scoring.views import View

# A register and a field of it, as a rule names them; the field is empty when only the register is.
Use = tuple[str, str]


class Undecided(Enum):
    """Why the records do not decide a point."""

    JUDGED = "judged"  # the office decides
    NO_DATA = "no_data"  # figures are missing


@dataclass(frozen=True)
class Case:
    """One point to decide: by which facts, under which parameters, seen how."""

    facts: YearFacts
    parameters: Parameters
    maximum: Decimal | None  # points; None for a bonus
    proportional: bool  # whether a part done earns a part
    view: View
    rules: tuple[RuleModel, ...] = ()  # all of the standard: some points follow another's choice

    @property
    def open(self) -> bool:
        """Whether something may still happen in the year: what is not done is not yet lost."""
        return self.view.as_of <= self.facts.last_day

    @property
    def as_planned(self) -> Case:
        """The same point, seen as if running stays and dated entries come to pass."""
        return replace(self, view=replace(self.view, planned=True))

    def share(self, done: int, of: int) -> Decimal:
        """Points for `done` of `of`: in proportion, or all or nothing."""
        return self.points(Fraction(done, of)) if of > 0 else Decimal(0)

    def points(self, share: Fraction) -> Decimal:
        """Points for a share of what is asked: in proportion, or all or nothing."""
        if self.maximum is None:
            return Decimal(0)
        if share >= 1:
            return self.maximum
        if not self.proportional:
            return Decimal(0)
        return self.maximum * share.numerator / share.denominator


@dataclass(frozen=True)
class Step:
    """Something the office can do to gain the point, and the register it is done in."""

    message: Message
    register: str | None = None
    records: tuple[UUID, ...] = ()  # those to be mended; none: something new is to be entered
    adds: Fraction = Fraction(0)  # the share of the point it brings
    times: int = 1  # how many things are to be done: its effort


@dataclass(frozen=True)
class Decision:
    """What the records say of one point: exact points, before rounding."""

    earned: Decimal | None  # None: undecided
    reasons: tuple[Message, ...] = ()
    records: tuple[UUID, ...] = ()  # those the points stand on
    steps: tuple[Step, ...] = ()
    undecided: Undecided | None = None
    waiting: tuple[UUID, ...] = ()  # records that would count once they are mended
    share: Fraction = Fraction(0)  # how much of what is asked is done, whatever that earns


class Moves(Enum):
    """What one more complete record, dated in the year, can do to the points: never the other."""

    UP = "up"
    DOWN = "down"


class RuleModel(Strict):
    """One way of deciding a point, as the standard's file writes it."""

    # Whether the points follow the share by themselves, whatever the point's `partial` says.
    counts_by_itself: ClassVar[bool] = False
    # Registers it looks into of which, beside the records it counts, one more brings nothing.
    settled: ClassVar[frozenset[str]] = frozenset()

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names, so that loading can prove they exist."""
        yield from ()

    def chooses(self, register: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """The values by which it picks the register's records, one mapping a way; none: any."""
        del register
        return ()

    def wants(self, register: str) -> tuple[str, ...]:
        """Fields a record of the register must have filled for the rule, whatever else it needs."""
        del register
        return ()

    def moves(self) -> Mapping[str, Moves]:
        """By register, what another of its records can only do; one not named may do either."""
        return {}

    def spoils(self) -> frozenset[str]:
        """Registers of which one record that failed loses a point that is all or nothing."""
        return frozenset()

    @abstractmethod
    def decide(self, case: Case) -> Decision:
        """Decides the point from the facts of the case."""

    @abstractmethod
    def most(self, case: Case) -> Decimal:
        """The most points that can still be had by the year's end: what is lost is not in it.

        Records already there may be mended: drafts completed, evidence added. While the year runs,
        what has not happened may happen yet; once it is over, nothing new does.
        """
