"""What the home page shows, as plain values: sentences, dates, numbers, and where each leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from uuid import UUID

from duikou_desktop.core.messages import Message


@dataclass(frozen=True, slots=True)
class Opens:
    """The page behind a number, and what of it: a filter of a register, or a scoring point."""

    page: str
    filter: str = ""


class Standing(Enum):
    """How something stands against what is asked."""

    REACHED = "reached"
    UNDER_WAY = "under_way"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class GroupPoints:
    """One group of the standard; points without the bonus."""

    number: str
    title: str
    proven: Decimal
    expected: Decimal
    reachable: Decimal
    maximum: Decimal


@dataclass(frozen=True, slots=True)
class ScoreView:
    """Proven, expected and reachable base, the bonus apart."""

    standard: str
    attachment: str
    proven: Decimal
    expected: Decimal
    reachable: Decimal
    maximum: Decimal
    bonus: Decimal
    expected_bonus: Decimal
    undecided: int  # points nobody has decided yet
    undecided_max: Decimal
    groups: tuple[GroupPoints, ...]
    late: bool = False  # the year is over and not closed: what was done in it may still be entered


@dataclass(frozen=True, slots=True)
class Todo:
    """Something missing. `due` is the last day on which doing it still helps this year."""

    message: Message
    opens: Opens
    due: date | None = None
    points: Decimal | None = None  # to be gained at most
    effort: int = 1  # how many things are to be done for it
    place: str = ""  # the hospital across, where several relations are looked at


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on site today."""

    assignment: UUID
    name: str
    department: str
    post: str
    place: str
    away: str = ""  # 请假, 补休, 公差, 擅自
    away_until: date | None = None


@dataclass(frozen=True, slots=True)
class RunningBatch:
    """A batch with people on site: which day it is of, and when its time is full."""

    number: str
    day: int
    full_on: date
    full: Message  # what full is: 6 个月
    place: str


class SpanKind(Enum):
    """What a span of the year's strip is."""

    PAST = "past"
    PRESENT = "present"
    PLANNED = "planned"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Days from `first` to `last`, both included."""

    kind: SpanKind
    first: date
    last: date
    record: UUID | None
    label: Message
    explain: Message


@dataclass(frozen=True, slots=True)
class YearPresence:
    """One line of the strip: the presence at one recipient."""

    place: str
    spans: tuple[YearSpan, ...]
    passed_days: int
    present_days: int
    gaps: tuple[tuple[date, date], ...]  # days gone by without anybody
    unplanned_from: date | None  # the first coming day of the year with nobody planned
    recorded: bool  # whether anybody was ever entered


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A yearly amount of the standard."""

    point: str
    title: str
    unit: str
    counted: int
    recorded: int
    required: int
    due_today: Decimal  # where an even year would be
    earned: Decimal | None
    opens: Opens


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The amounts of one relation, and what else of the kind was done."""

    place: str
    lines: tuple[TargetLine, ...]
    unscored: tuple[tuple[str, int], ...]  # kinds of activity no point counts


@dataclass(frozen=True, slots=True)
class DemandLine:
    """What the plan asks beside the standard, as far as records tell it."""

    message: Message
    standing: Standing
    figure: Message
    official: str  # the plan's own sentence
    opens: Opens


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page of one relation, or of the whole hospital."""

    year: int
    first: date
    last: date
    as_of: date
    score: ScoreView | None
    no_score: Message | None  # why there is none
    todos: tuple[Todo, ...]
    members: tuple[Member, ...]
    batches: tuple[RunningBatch, ...]
    presence: tuple[YearPresence, ...]
    targets: tuple[TargetGroup, ...]
    demands: tuple[DemandLine, ...]
