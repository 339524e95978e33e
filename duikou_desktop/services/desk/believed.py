"""Which package of a hospital stands, of those that came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.key_state import Barred, KeyState, key_state
from duikou_desktop.services.desk.report import Report
from duikou_desktop.storage.desk import KnownKey, Received
from duikou_desktop.storage.desk_reviews import Returned


@dataclass(frozen=True)
class CitiesSay:
    """At a province, what cities say of the packages that lie there, and of their keys."""

    returned: Mapping[UUID, Returned] = field(default_factory=dict)  # sent back, or refused
    refused: frozenset[UUID] = frozenset()  # of these, because of their key
    standing: frozenset[UUID] = frozenset()  # what the city goes by
    accepted: Mapping[UUID, str] = field(default_factory=dict)  # by which city: it held their keys
    # By hospital and key: the city that held it against the sheet, and the one that revoked it.
    vouched: Mapping[tuple[UUID, str], str] = field(default_factory=dict)
    barred: Mapping[tuple[UUID, str], Barred] = field(default_factory=dict)
    # By report the last number that cities answered on, and the packages of those answers.
    saw: Mapping[tuple[UUID, Side], int] = field(default_factory=dict)
    answered: frozenset[UUID] = frozenset()

    def saw_instead(self, package: Received) -> int | None:
        """The number of what cities answered on in the package's place; None: on this one, or on none."""
        return (
            None if package.id in self.answered else self.saw.get((package.hospital, package.side))
        )

    def compared_by(self, package: Received) -> str:
        """The city that held the package's key against the stamped sheet; empty: none."""
        return self.accepted.get(package.id) or self.vouched.get(
            (package.hospital, package.key), ""
        )


def standing_among(
    rows: list[Received],
    keys: Mapping[UUID, list[KnownKey]],
    returned: Mapping[UUID, Returned],
    chosen: Collection[str],
    city: CitiesSay,
) -> Report:
    """Of those to be believed the highest sequence stands, never the clock.

    Of several of that number the one a person chose, else the first of `rows`, which is as they came.
    """
    known = keys.get(rows[0].hospital, ())
    believed = _believed(rows, known, city)
    newest = max(each.sequence for each in believed)
    first, *forks = sorted(
        (each for each in believed if each.sequence == newest),
        key=lambda each: str(each.id) not in chosen,
    )
    rest = sorted(
        (each for each in rows if each not in (first, *forks)), key=lambda each: -each.sequence
    )
    # Which of the keys is its own, nobody knows yet.
    state = key_state(first.key, known, vouched=bool(city.compared_by(first)))
    anybodys = state is KeyState.NEW and not city.compared_by(first)
    waiting = [
        each
        for each in rest
        if key_state(each.key, known) is not KeyState.REVOKED
        and each.id not in city.refused
        and (each.sequence >= newest or (anybodys and each.key != first.key))
    ]
    # Whoever confirmed the key here knows it better than a city that refuses it.
    heard = first.id not in city.refused or state is not KeyState.CONFIRMED
    return Report(
        first,
        tuple(forks),
        tuple(each for each in rest if each not in waiting),
        state,
        returned.get(first.id) or (city.returned.get(first.id) if heard else None),
        str(first.id) in chosen,
        tuple(waiting),
    )


def _believed(
    rows: Sequence[Received], known: Sequence[KnownKey], city: CitiesSay
) -> list[Received]:
    """Those signed with a key that was confirmed here, or by its city; else with the key its city goes by.

    Where no city says, with the key that came first. Whoever has a file of another key, or of a
    revoked one, takes nobody's place by a higher number.
    """
    states = {each.key: key_state(each.key, known) for each in rows}
    usable = [each for each in rows if states[each.key] is not KeyState.REVOKED] or rows
    confirmed = [
        each
        for each in usable
        if states[each.key] is KeyState.CONFIRMED or (each.hospital, each.key) in city.vouched
    ]
    if confirmed:
        return confirmed
    named = [each for each in usable if each.id in city.standing]
    first, *_ = named or [each for each in usable if each.id not in city.refused] or usable
    return [each for each in usable if each.key == first.key]


def by_hospital(keys: Iterable[KnownKey]) -> Mapping[UUID, list[KnownKey]]:
    """The keys that the desk knows, by the hospital they are of."""
    found: dict[UUID, list[KnownKey]] = defaultdict(list)
    for each in keys:
        found[each.hospital].append(each)
    return found
