"""Absences and attendance that do not fit the stay, or each other."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from uuid import UUID

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers.absence import AbsenceKind
from duikou_desktop.domain.registers.attendance import Attendance
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.checks.away import away, away_by_person
from duikou_desktop.scoring.checks.base import Finding, Severity, Year, days_of, overlapping

_NOT_PRESENT = (AbsenceKind.LEAVE, AbsenceKind.UNAUTHORISED)
_FIRST_OF_WEEKEND = 5


def absence_outside_stay(year: Year) -> Iterator[Finding]:
    """Leave on days when the member was not there to be away."""
    for missed, absence in away(year):
        stay = year.stay(absence.assignment)
        days = days_of(stay) if stay else None
        if days is not None and days.overlap(missed) != missed:
            yield Finding(
                "absence_outside_stay",
                Severity.ERROR,
                "absence",
                absence.id,
                say(
                    "{name}的离岗（{first} 至 {last}）不在驻点时间（{from_} 至 {to}）内。核对日期。",
                    name=year.name(absence.assignment),
                    first=missed.first,
                    last=missed.last,
                    from_=days.first,
                    to=days.last,
                ),
            )


def absences_overlap(year: Year) -> Iterator[Finding]:
    """One person away twice on the same day."""
    for absences in away_by_person(year).values():
        for (one_days, _), (other_days, other), both in overlapping(absences):
            yield Finding(
                "absences_overlap",
                Severity.ERROR,
                "absence",
                other.id,
                say(
                    "{name}的两次离岗（{one_first} 至 {one_last}、{first} 至 {last}）都有 {day}。"
                    "一天只能登记一次，核对日期。",
                    name=year.name(other.assignment),
                    one_first=one_days.first,
                    one_last=one_days.last,
                    first=other_days.first,
                    last=other_days.last,
                    day=both.first,
                ),
            )


def attendance_impossible(year: Year) -> Iterator[Finding]:
    """More days present than due, or than the month has, or a month not on site."""
    for first, row in year.dated(Attendance):
        length = monthrange(first.year, first.month)[1]
        name = year.name(row.assignment)
        month = f"{first:%Y-%m}"
        due, present = row.days_due, row.days_present
        stay = year.stay(row.assignment)
        days = days_of(stay) if stay else None
        if days is not None and days.overlap(Span(first, first.replace(day=length))) is None:
            message = say("{name} {month} 不在驻点时间内，却有考勤。", name=name, month=month)
        elif due is not None and due > length:
            message = say(
                "{name} {month} 应出勤 {n} 天，这个月只有 {length} 天。",
                name=name, month=month, n=due, length=length,
            )  # fmt: skip
        elif due is not None and present is not None and present > due:
            message = say(
                "{name} {month} 实出勤 {present} 天，多于应出勤 {due} 天。",
                name=name, month=month, present=present, due=due,
            )  # fmt: skip
        else:
            continue
        yield Finding("attendance_impossible", Severity.ERROR, "attendance", row.id, message)


def present_though_away(year: Year) -> Iterator[Finding]:
    """A month without a day missed in which leave on a weekday is registered; the first leave is named."""
    missed: dict[UUID | None, list[Span]] = defaultdict(list)
    for days, absence in away(year):
        if absence.kind in _NOT_PRESENT:
            missed[absence.assignment].append(days)

    @cache
    def left(assignment: UUID, first: date) -> Span | None:
        month = Span(first, first.replace(day=monthrange(first.year, first.month)[1]))
        shared = filter(None, (days.overlap(month) for days in missed[assignment]))
        return min(filter(_has_weekday, shared), key=lambda days: days.first, default=None)

    for first, row in year.dated(Attendance):
        if row.days_due is None or row.days_present != row.days_due or row.assignment is None:
            continue
        both = left(row.assignment, first)
        if both is not None:
            yield Finding(
                "present_though_away",
                Severity.QUERY,
                "attendance",
                row.id,
                say(
                    "{name} {month} 实出勤 {n} 天，一天不缺，却登记了离岗（{first} 至 {last}）。",
                    name=year.name(row.assignment),
                    month=f"{first:%Y-%m}",
                    n=row.days_present,
                    first=both.first,
                    last=both.last,
                ),
                about=f"{both.first}",
            )


def _has_weekday(days: Span) -> bool:
    ordinals = range(days.first.toordinal(), days.last.toordinal() + 1)
    return any(date.fromordinal(each).weekday() < _FIRST_OF_WEEKEND for each in ordinals)
