"""Stays: one person at one recipient without a break, through however many assignments.

附件4 第5项: 连续工作6个月以上.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from duikou_desktop.domain.coverage import deployed
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.absence import AbsenceKind
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.service_time import (
    ONE_DAY,
    Span,
    last_day_by_civil_code,
    last_day_needed,
)
from duikou_desktop.scoring.parameters import ServiceTime
from duikou_desktop.scoring.views import View

_LEAVE = frozenset({AbsenceKind.LEAVE, AbsenceKind.IN_LIEU})
# An absence: of what kind, and its days.
Away = tuple[AbsenceKind | None, Span]
# Which absences may lengthen a stay: approved leave; where only days present count, any but 公差.
_AWAY = {False: _LEAVE, True: _LEAVE | {AbsenceKind.UNAUTHORISED}}


@dataclass(frozen=True, slots=True)
class Stay:
    """The assignments of one person that touch, and the day the needed time is full."""

    person: UUID
    span: Span
    assignments: tuple[Assignment, ...]
    needed_until: date
    running: bool  # not yet over on the day of scoring

    @property
    def long_enough(self) -> bool:
        """Whether it lasts the time needed."""
        return self.span.last >= self.needed_until


def span_of(assignment: Assignment, view: View, ended: date | None = None) -> Span | None:
    """The days of one assignment in a view; None while it has not begun.

    Proven: to its actual end, or to the day of scoring while it runs; beyond its planned end
    nothing is proven until the actual one is entered. Planned: to its planned end. Never beyond
    the day its relation `ended`.
    """
    if assignment.from_ is None or not view.happened(assignment.from_):
        return None
    end = assignment.to or assignment.planned_to or view.as_of
    last = end if view.planned else min(end, view.as_of)
    last = min(last, ended) if ended is not None else last
    return Span(assignment.from_, max(last, assignment.from_))


def on_site(facts: YearFacts, view: View) -> Iterator[tuple[Assignment, Span]]:
    """Everybody deployed under these relations, with the days; a relation's end is theirs."""
    for each in deployed(facts):
        if (span := span_of(each, view, facts.ended("assignment", each))) is not None:
            yield each, span


def stays(facts: YearFacts, rules: ServiceTime, view: View) -> list[Stay]:
    """Every stay of everyone deployed under these relations, in order of first day."""
    away = _absences(facts, view)
    places: dict[tuple[UUID, UUID | None], list[tuple[Span, Assignment]]] = {}
    there = [(each.person, each, span) for each, span in on_site(facts, view) if each.person]
    for person, assignment, span in there:
        pieces = _broken(span, away.get(assignment.id, ()), rules)
        place = (person, _recipient(facts, assignment))
        places.setdefault(place, []).extend((piece, assignment) for piece in pieces)
    found = [
        _stay(person, group, away, rules, _over(facts, view))
        for (person, _), parts in places.items()
        for group in _touching(parts, rules.joined_within_days)
    ]
    return sorted(found, key=lambda stay: (stay.span.first, str(stay.person)))


def _recipient(facts: YearFacts, assignment: Assignment) -> UUID | None:
    batch = facts.book.get(Batch, assignment.batch)
    relation = facts.book.get(Relation, batch.relation) if batch else None
    return relation.recipient if relation else None


def _touching(
    parts: Iterable[tuple[Span, Assignment]], within_days: int
) -> list[list[tuple[Span, Assignment]]]:
    """The parts in order, grouped where the next starts no later than `within_days` after."""
    groups: list[list[tuple[Span, Assignment]]] = []
    last = date.min
    for span, assignment in sorted(parts, key=lambda part: (part[0].first, part[0].last)):
        if not groups or span.first > last + timedelta(days=within_days):
            groups.append([])
            last = span.last
        groups[-1].append((span, assignment))
        last = max(last, span.last)
    return groups


def _stay(
    person: UUID,
    group: list[tuple[Span, Assignment]],
    away: dict[UUID, tuple[Away, ...]],
    rules: ServiceTime,
    over: Callable[[Assignment], bool],
) -> Stay:
    first = min(span.first for span, _ in group)
    last = max(span.last for span, _ in group)
    assignments = tuple({each.id: each for _, each in group}.values())
    return Stay(
        person=person,
        span=Span(first, last),
        assignments=assignments,
        needed_until=_needed_until(Span(first, last), assignments, away, rules),
        running=not all(map(over, assignments)),
    )


def _over(facts: YearFacts, view: View) -> Callable[[Assignment], bool]:
    """Tells whether an assignment is over on the day of scoring: left, or its relation ended."""

    def over(each: Assignment) -> bool:
        ends = (each.to, facts.ended("assignment", each))
        return any(day is not None and day <= view.as_of for day in ends)

    return over


def time_is_full(first: date, rules: ServiceTime) -> date:
    """The last day needed of a stay that begins on `first`, leave apart."""
    if rules.measure in {"days", "days_less_leave"}:
        return first + timedelta(days=rules.length - 1)
    if rules.measure == "civil_months":
        return last_day_by_civil_code(first, rules.length)
    return last_day_needed(first, rules.length)


def _needed_until(
    span: Span,
    assignments: Iterable[Assignment],
    away: dict[UUID, tuple[Away, ...]],
    rules: ServiceTime,
) -> date:
    needed = time_is_full(span.first, rules)
    on_leave = sum(
        overlap.days
        for assignment in assignments
        for kind, days in away.get(assignment.id, ())
        if kind in _AWAY[rules.measure == "days_less_leave"] and (overlap := days.overlap(span))
    )
    # Approved leave neither breaks nor lengthens a stay unless the scheme says so.
    if not rules.approved_leave_counts or rules.measure == "days_less_leave":
        return needed + timedelta(days=on_leave)
    if rules.most_leave_days is not None and on_leave > rules.most_leave_days:
        return needed + timedelta(days=on_leave - rules.most_leave_days)
    return needed


def _broken(span: Span, absences: Iterable[Away], rules: ServiceTime) -> list[Span]:
    """The span, cut by unauthorised absence where the scheme says that it breaks a stay."""
    pieces = [span]
    if not rules.unauthorised_absence_breaks:
        return pieces
    for kind, days in absences:
        if kind is not AbsenceKind.UNAUTHORISED:
            continue
        cut: list[Span] = []
        for piece in pieces:
            if piece.overlap(days) is None:
                cut.append(piece)
                continue
            if piece.first < days.first:
                cut.append(Span(piece.first, days.first - ONE_DAY))
            if piece.last > days.last:
                cut.append(Span(days.last + ONE_DAY, piece.last))
        pieces = cut
    return pieces


def _absences(facts: YearFacts, view: View) -> dict[UUID, tuple[Away, ...]]:
    """By assignment: of what kind, and on which days."""
    found: dict[UUID, list[Away]] = {}
    for absence in facts.counting("absence"):
        assignment, first = absence.value("assignment"), absence.value("from")
        if assignment is not None and view.happened(first):
            days = Span(first, absence.value("to") or first)
            found.setdefault(assignment, []).append((absence.value("kind"), days))
    return {assignment: tuple(rows) for assignment, rows in found.items()}
