"""Who was where and for how long: the batches of a year as the timeline draws them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.coverage import deployed, elapsed, end_unrecorded, paired
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.absence import Absence
from duikou_desktop.domain.registers.assignment import Assignment, Post
from duikou_desktop.domain.service_time import ONE_DAY, Span, months_and_days, uncovered
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.rules import BatchStaffing
from duikou_desktop.scoring.stays import span_of
from duikou_desktop.scoring.teams import Team, every_team
from duikou_desktop.scoring.views import View
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.services.scores import scheme_relations
from duikou_desktop.storage.store import Store


class Fullness(Enum):
    """Whether a member's time is full (附件4 第5项: 连续工作6个月以上)."""

    REACHED = "reached"
    PLANNED = "planned"  # it will be, as planned
    SHORT = "short"  # it will not be as planned, or was not


@dataclass(frozen=True, slots=True)
class Away:
    """Days a member was not on site, and why."""

    first: date
    last: date
    kind: str
    approved: bool  # False: 擅自


@dataclass(frozen=True, slots=True)
class Member:
    """One assignment as a line: what is over or runs, what is planned, and when it is full."""

    assignment: UUID
    name: str
    post: str  # 副院长; empty for others
    work: str  # department and title on the first day
    served: tuple[date, date] | None  # up to today; None: not begun
    planned: tuple[date, date] | None  # what is still to come
    over: bool
    end_unrecorded: bool  # beyond the planned end, and the actual one is not entered
    away: tuple[Away, ...]
    full_on: date
    fullness: Fullness
    short_days: int
    months: int
    days: int  # beyond the months
    end_reason: str
    effect: Message | None  # what it costs


@dataclass(frozen=True, slots=True)
class Group:
    """One batch."""

    batch: UUID
    number: str
    place: str  # the hospital across, where several are shown
    people: int
    leaders: int
    first: date
    last: date
    short: int  # members whose time is not full
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days of the year gone by without anybody on site."""

    first: date
    last: date
    place: str

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class Deployment:
    """The batches of a year, whole, with the days nobody was there."""

    year: int
    first: date
    last: date
    today: date
    full: Message  # what full is: 6 个月
    groups: tuple[Group, ...]
    gaps: tuple[Gap, ...]

    @property
    def people(self) -> int:
        """Assignments shown."""
        return sum(len(group.members) for group in self.groups)


def deployment(
    store: Store, scheme: Scheme, side: Side, year: int, *, relation: UUID | None, today: date
) -> Deployment:
    """The year's batches of one relation, or of all of them."""
    book = store.book(ALL)
    period = reporting_year(scheme, year)
    own = scheme_relations(book, store.identity.hospital, scheme.id, side, period)
    wanted = (relation,) if relation in own and relation else own
    several = len(wanted) > 1
    groups: list[Group] = []
    gaps: list[Gap] = []
    whole = Span(period.first, period.last)
    for each in wanted:
        facts = YearFacts(book, scheme.id, side, period, (each,))
        place = book.other_hospital_name(each, store.identity.hospital) if several else ""
        found = list(_groups(facts, scheme, place, today))
        groups += found
        gaps += _gaps(facts, place, today)
    days = [whole.first, whole.last]
    days += [day for group in groups for day in (group.first, group.last)]
    days += [member.full_on for group in groups for member in group.members]
    return Deployment(
        year=year,
        first=min(days),
        last=max(days),
        today=today,
        full=scheme.parameters.service_time.words,
        groups=tuple(groups),
        gaps=tuple(gaps),
    )


def _groups(facts: YearFacts, scheme: Scheme, place: str, today: date) -> Iterator[Group]:
    view = View(today, planned=True)
    cost = _cost(scheme, facts.side)
    for team in every_team(facts, scheme.parameters, view):
        spans = [span for each in team.members if (span := span_of(each, view))]
        first, last = min(span.first for span in spans), max(span.last for span in spans)
        if last < facts.year.first or first > facts.year.last:
            continue
        leaders_first = sorted(team.members, key=lambda each: each.post is not Post.VICE_PRESIDENT)
        members = tuple(_member(facts, team, each, today, cost) for each in leaders_first)
        yield Group(
            batch=team.batch.id,
            number=team.batch.number or "",
            place=place,
            people=len(team.people),
            leaders=team.vice_presidents,
            first=first,
            last=last,
            short=sum(1 for each in members if each.fullness is Fullness.SHORT),
            members=members,
        )


def _cost(scheme: Scheme, side: Side) -> tuple[str, Decimal] | None:
    """Where the standard deducts for a stay too short, and how much; None: nowhere."""
    standard = scheme.standard(side)
    for indicator in standard.indicators() if standard else ():
        for point in indicator.points:
            if isinstance(point.rule, BatchStaffing):
                place = f"{indicator.number.rstrip('.')} 项{point.number}"
                return place, point.rule.lost_per_person_under_time
    return None


def _member(
    facts: YearFacts,
    team: Team,
    each: Assignment,
    today: date,
    cost: tuple[str, Decimal] | None,
) -> Member:
    whole = span_of(each, View(today, planned=True))
    stay = team.stay_of(each.person) if each.person else None
    assert whole is not None  # noqa: S101 - members of a team have begun as planned
    served = Span(whole.first, min(whole.last, today)) if whole.first <= today else None
    ahead = Span(max(whole.first, today + ONE_DAY), whole.last) if whole.last > today else None
    full_on = stay.needed_until if stay else whole.last
    last = stay.span.last if stay else whole.last
    short = max((full_on - last).days, 0)
    fullness = Fullness.SHORT
    if not short:
        fullness = Fullness.REACHED if full_on <= today else Fullness.PLANNED
    title = facts.book.title_on(each.person, stay.span.first if stay else whole.first)
    months, days = months_and_days(stay.span if stay else whole)
    return Member(
        assignment=each.id,
        name=facts.book.person_name(each.person),
        post=each.post.value if each.post is Post.VICE_PRESIDENT else "",
        work=" ".join(part for part in (each.department, title.name if title else None) if part),
        served=(served.first, served.last) if served else None,
        planned=(ahead.first, ahead.last) if ahead else None,
        over=(each.to is not None and each.to <= today) or end_unrecorded(each, today),
        end_unrecorded=end_unrecorded(each, today),
        away=tuple(_away(facts, each)),
        full_on=full_on,
        fullness=fullness,
        short_days=short,
        months=months,
        days=days,
        end_reason=each.end_reason or "",
        effect=say("第 {place} 扣 {n} 分", place=cost[0], n=cost[1]) if short and cost else None,
    )


def _away(facts: YearFacts, assignment: Assignment) -> Iterable[Away]:
    for each in facts.recorded("absence"):
        if isinstance(each, Absence) and each.assignment == assignment.id and each.from_:
            kind = each.kind.value if each.kind else ""
            yield Away(each.from_, each.to or each.from_, kind, approved=kind != "擅自")


def _gaps(facts: YearFacts, place: str, today: date) -> Iterator[Gap]:
    passed = elapsed(paired(facts), today)
    if passed is None:
        return
    spans = [span for each in deployed(facts) if (span := span_of(each, View(today)))]
    for gap in uncovered(passed, spans):
        yield Gap(gap.first, gap.last, place)
