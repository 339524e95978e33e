"""Where days and rows lie on the timeline; the screen and paper share it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from duikou_desktop.services.deployment import Deployment, Group, Member
from duikou_desktop.ui.theme.metrics import metrics

# How many days fill the width, by the way of looking; the whole range where it is None.
DAYS = {"month": 75, "quarter": 200, "year": None}


@dataclass(frozen=True)
class Row:
    """A line of the timeline: a batch's head, or one of its members."""

    top: int
    height: int
    group: Group
    member: Member | None

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height


@dataclass(frozen=True)
class Geometry:
    """Rows from the top of the content, days from its left; both before any scrolling."""

    shown: Deployment
    width: int  # of the days' area that is seen at once
    scale: str

    @property
    def first(self) -> date:
        """The first day drawn: a month begins at the left edge."""
        return self.shown.first.replace(day=1)

    @property
    def last(self) -> date:
        """The last day drawn, with room for the mark behind it."""
        return self.shown.last + timedelta(days=14)

    @property
    def per_day(self) -> float:
        """Pixels a day is wide."""
        whole = (self.last - self.first).days + 1
        days = DAYS[self.scale] or whole
        return self.width / min(days, whole)

    @property
    def length(self) -> int:
        """Pixels of all days."""
        return round(((self.last - self.first).days + 1) * self.per_day)

    def x(self, day: date) -> float:
        """The left edge of a day."""
        return (day - self.first).days * self.per_day

    @property
    def rows(self) -> tuple[Row, ...]:
        """Heads and members, from the top down."""
        return tuple(self._rows())

    @property
    def bands(self) -> dict[str, tuple[int, int]]:
        """Of each place its top and bottom; below all rows those nobody was sent to."""
        found: dict[str, tuple[int, int]] = {}
        bottom = 0
        for row in self.rows:
            top, _ = found.get(row.group.place, (row.top, 0))
            bottom = row.bottom
            found[row.group.place] = (top, bottom)
        for gap in self.shown.gaps:
            if gap.place not in found:
                found[gap.place] = (bottom, bottom + self._head)
                bottom += self._head
        return found

    @property
    def empty_places(self) -> tuple[str, ...]:
        """The places nobody was sent to."""
        sent = {group.place for group in self.shown.groups}
        return tuple(place for place in self.bands if place not in sent)

    @property
    def height(self) -> int:
        """Pixels of all rows and bands."""
        return max((bottom for _, bottom in self.bands.values()), default=0)

    @property
    def _head(self) -> int:
        return round(metrics().line * 1.75)

    def _rows(self) -> Iterator[Row]:
        top = 0
        head, line = self._head, round(metrics().line * 1.45)
        for group in self.shown.groups:
            yield Row(top, head, group, None)
            top += head
            for member in group.members:
                yield Row(top, line, group, member)
                top += line

    def months(self) -> Iterator[date]:
        """The first day of each month drawn."""
        day = self.first
        while day <= self.last:
            yield day
            day = (day.replace(day=28) + timedelta(days=7)).replace(day=1)
