"""Service time: when six months are full, and which assignments are one stay.

DOMAIN: the last day needed is the day before the corresponding day of the sixth month;
where that month has no such day, its last day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def last_day_needed(first: date, months: int) -> date:
    """The last day of `months` calendar months on end that begin on `first`."""
    over = first.month - 1 + months
    year, month = first.year + over // 12, over % 12 + 1
    days = monthrange(year, month)[1]
    if first.day > days:
        return date(year, month, days)
    return date(year, month, first.day) - ONE_DAY


def last_day_by_civil_code(first: date, months: int) -> date:
    """The corresponding day of the last month; where it has no such day, its last day.

    民法典 第201条: 开始的当日不计入，自下一日开始计算。第202条: 到期月的对应日为期间的最后一日；
    没有对应日的，月末日为期间的最后一日。
    """
    over = first.month - 1 + months
    year, month = first.year + over // 12, over % 12 + 1
    return date(year, month, min(first.day, monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Span:
    """Days on end, first and last included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlap(self, other: Span) -> Span | None:
        """The days both have."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None


def months_and_days(span: Span) -> tuple[int, int]:
    """The whole calendar months of the span, and the days beyond them: 5 个月 10 天."""
    months = 0
    while last_day_needed(span.first, months + 1) <= span.last:
        months += 1
    if not months:
        return 0, span.days
    return months, (span.last - last_day_needed(span.first, months)).days


def joined(spans: Iterable[Span], within_days: int = 1) -> list[Span]:
    """The spans in order, those that touch or overlap made one.

    Touching: the next starts no later than `within_days` after the last day.
    """
    result: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.first, each.last)):
        if result and span.first <= result[-1].last + timedelta(days=within_days):
            before = result.pop()
            span = Span(before.first, max(before.last, span.last))
        result.append(span)
    return result


def uncovered(period: Span, spans: Iterable[Span]) -> list[Span]:
    """The days of `period` that no span has: 空档."""
    gaps: list[Span] = []
    next_day = period.first
    for span in joined(spans):
        if span.last < next_day:
            continue
        if span.first > period.last:
            break
        if span.first > next_day:
            gaps.append(Span(next_day, span.first - ONE_DAY))
        next_day = span.last + ONE_DAY
    if next_day <= period.last:
        gaps.append(Span(next_day, period.last))
    return gaps
