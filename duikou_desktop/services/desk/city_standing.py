"""At a province, which round of each city stands, and of which counties it speaks.

A date proves nothing about a key, and a key nothing about counties: a person confirms either.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import hospital_id
from duikou_desktop.exchange.city_round import RoundManifest
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.key_state import KeyState, key_state
from duikou_desktop.storage.desk import DeskStore, KnownKey
from duikou_desktop.storage.desk_reviews import CityRoundKept


@dataclass(frozen=True)
class StandingRound:
    """Of one city and year what stands: the latest of a confirmed key, else of the key that came first."""

    kept: CityRoundKept
    key: KeyState
    waiting: tuple[CityRoundKept, ...]  # beside it, under a key that nobody compared yet
    given: frozenset[str]  # the counties that a person confirmed as its own
    others: Mapping[str, tuple[str, ...]]  # by county, other confirmed cities it was confirmed of

    @property
    def commission(self) -> str:
        """Whose it is, as it says itself: believed once the key was confirmed."""
        return self.kept.commission

    @property
    def claimed(self) -> frozenset[str]:
        """The counties it says are its own; none named are none."""
        return frozenset(self.plain["counties"])

    @property
    def speaks_of(self) -> frozenset[str]:
        """The counties its word counts for: its own by its word and a person's, and no other city's."""
        if self.key is not KeyState.CONFIRMED:
            return frozenset()
        return (self.claimed & self.given) - self.others.keys()

    @cached_property
    def plain(self) -> Any:
        """Its manifest by hand: of fifteen cities' answers on every report only few are wanted."""
        return json.loads(self.kept.said)

    @cached_property
    def said(self) -> RoundManifest:
        """Its manifest."""
        return RoundManifest.model_validate_json(self.kept.said)


def standing_rounds(desk: DeskStore, year: int) -> tuple[StandingRound, ...]:
    """Every city's of the year, by the cities' names."""
    by_city: dict[str, list[CityRoundKept]] = defaultdict(list)
    for each in desk.reviews.city_rounds(year):
        by_city[each.commission].append(each)
    known, given = desk.known_keys(), desk.reviews.counties()
    confirmed = {
        city: counties
        for city, counties in given.items()
        if any(each.revoked_on is None for each in keys_of(known, city))
    }
    return tuple(
        _standing(
            rows, keys_of(known, city), given.get(city, frozenset()), _others(city, confirmed)
        )
        for city, rows in by_city.items()
    )


def _others(city: str, given: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for other, counties in given.items():
        for county in counties if other != city else ():
            found[county] = (*found.get(county, ()), other)
    return found


def _standing(
    rows: Sequence[CityRoundKept],
    known: Sequence[KnownKey],
    given: frozenset[str],
    others: Mapping[str, tuple[str, ...]],
) -> StandingRound:
    """Whoever has a file of another key takes nobody's place by a later date."""
    states = {each.key: key_state(each.key, known) for each in rows}
    confirmed = [each for each in rows if states[each.key] is KeyState.CONFIRMED]
    usable = [each for each in rows if states[each.key] is not KeyState.REVOKED]
    stands = _latest(confirmed) if confirmed else (usable or rows)[0]
    waiting = tuple(each for each in usable if each is not stands and each not in confirmed)
    return StandingRound(stands, states[stands.key], waiting, given, others)


def _latest(rows: Sequence[CityRoundKept]) -> CityRoundKept:
    if len(rows) == 1:
        return rows[0]
    return max(rows, key=lambda each: RoundManifest.model_validate_json(each.said).moment)


def table_counties(desk: DeskStore) -> tuple[str, ...]:
    """Those of the scheme's table, as it lists them: no city has another."""
    table = Shelf.of(desk.folder).scheme(desk.identity.scheme).pairings
    return tuple(dict.fromkeys(each.county for each in table))


def city_id(commission: str) -> UUID:
    """What a city's key is kept under, among those of hospitals: no city may be called as one of them."""
    return hospital_id(commission)


def keys_of(known: Iterable[KnownKey], commission: str) -> list[KnownKey]:
    """Those that were confirmed of a city, revoked ones among them."""
    holder = city_id(commission)
    return [each for each in known if each.hospital == holder]
