"""The reporting year: named by the year it begins, its quarters counted from its first day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class ReportingYear:
    """A year of a scheme; `starts` is (month, day), 1 January unless the scheme says otherwise."""

    label: int
    starts: tuple[int, int] = (1, 1)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.label, *self.starts)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.label + 1, *self.starts) - timedelta(days=1)

    @property
    def following(self) -> ReportingYear:
        """The year after it."""
        return ReportingYear(self.label + 1, self.starts)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def parts(self, count: int) -> tuple[tuple[date, date], ...]:
        """Its quarters (4) or halves (2), first and last days, counted from its first day."""
        months = [self.first.month - 1 + 12 // count * part for part in range(count + 1)]
        starts = [date(self.label + each // 12, each % 12 + 1, self.first.day) for each in months]
        return tuple((start, after - timedelta(days=1)) for start, after in pairwise(starts))

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    @staticmethod
    def of(day: date, starts: tuple[int, int] = (1, 1)) -> ReportingYear:
        """The reporting year `day` lies in."""
        year = ReportingYear(day.year, starts)
        return year if day >= year.first else ReportingYear(day.year - 1, starts)
