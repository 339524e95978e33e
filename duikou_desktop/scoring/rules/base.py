"""What all rule kinds share: the case put before them, and the decision they return."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
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

    def share(self, done: int | Decimal, of: int | Decimal) -> Decimal:
        """Points for `done` of `of`: in proportion, or all or nothing."""
        if self.maximum is None or of <= 0:
            return Decimal(0)
        if done >= of:
            return self.maximum
        return self.maximum * Decimal(done) / Decimal(of) if self.proportional else Decimal(0)


@dataclass(frozen=True)
class Step:
    """Something the office can do to gain the point, and the register it is done in."""

    message: Message
    register: str | None = None
    records: tuple[UUID, ...] = ()  # those to be mended; none: something new is to be entered


@dataclass(frozen=True)
class Decision:
    """What the records say of one point: exact points, before rounding."""

    earned: Decimal | None  # None: undecided
    reasons: tuple[Message, ...] = ()
    records: tuple[UUID, ...] = ()  # those the points stand on
    steps: tuple[Step, ...] = ()
    undecided: Undecided | None = None
    waiting: tuple[UUID, ...] = ()  # records that would count once they are mended


class RuleModel(Strict):
    """One way of deciding a point, as the standard's file writes it."""

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names, so that loading can prove they exist."""
        yield from ()

    def chooses(self, register: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """The values by which it picks the register's records, one mapping a way; none: any."""
        del register
        return ()

    @abstractmethod
    def decide(self, case: Case) -> Decision:
        """Decides the point from the facts of the case."""
