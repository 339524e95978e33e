"""The days on which members of the team were away, as several checks ask for them."""

from __future__ import annotations

from collections.abc import Iterator
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
