"""The days on which members of the team were away, as several checks ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from duikou_desktop.domain.registers.absence import Absence
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.checks.base import Year

Away = tuple[Span, Absence]


def away(year: Year) -> Iterator[Away]:
    """Each absence with its days; without a last day, the first only."""
    return ((Span(first, each.to or first), each) for first, each in year.dated(Absence))


def away_by_person(year: Year) -> dict[UUID, list[Away]]:
    """As `away`, by the person of the stay."""
    found: dict[UUID, list[Away]] = {}
    for days, absence in away(year):
        stay = year.stay(absence.assignment)
        if stay is not None and stay.person is not None:
            found.setdefault(stay.person, []).append((days, absence))
    return found


class AwayDays:
    """Who was away on a day; asked for the same day of thousands of deeds."""

    def __init__(self, year: Year) -> None:
        self._by_person = away_by_person(year)
        self._found: dict[tuple[UUID, date], Absence | None] = {}

    def on(self, person: UUID, day: date) -> Absence | None:
        """The absence of that person on the day, if one is registered."""
        of = (person, day)
        if of not in self._found:
            absences = self._by_person.get(person, [])
            self._found[of] = next((each for days, each in absences if day in days), None)
        return self._found[of]
