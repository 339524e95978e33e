"""At a province, what cities say of packages and keys, for the hospitals of the counties they speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.believed import CitiesSay
from duikou_desktop.services.desk.city_standing import StandingRound
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.services.desk.key_state import Barred
from duikou_desktop.storage.desk import Received
from duikou_desktop.storage.desk_reviews import Returned

Holder = tuple[UUID, str]  # a hospital, and a key it is said to have
Of = tuple[UUID, Side]  # whose report


def cities_say(
    rounds: Iterable[StandingRound], scheme: Scheme, packages: Iterable[Received]
) -> CitiesSay:
    """What the rounds say of these packages, and of their hospitals' keys.

    A city accepts no package whose fingerprint was not compared there. Of two cities, of which one
    held a key against the sheet and the other revoked it, the one that warns is heard.
    """
    packages = tuple(packages)
    here = {(each.id, each.content.get("manifest_sha256")): each for each in packages}
    returned: dict[UUID, Returned] = {}
    accepted: dict[UUID, str] = {}
    refused: set[UUID] = set()
    standing: set[UUID] = set()
    vouched: dict[Holder, str] = {}
    barred: dict[Holder, Barred] = {}
    spoken = [(each, _reports(scheme, each)) for each in rounds]
    for each, reports in spoken:
        for answer in each.plain["answers"]:
            package = here.get((UUID(answer["package"]), answer["package_sha256"]))
            if package is None or (package.hospital, package.side) not in reports:
                continue
            outcome = Outcome(answer["outcome"])
            if outcome.again:
                day = date.fromisoformat(answer["given_on"])
                # A refusal has no reason but itself.
                why = answer["reason"] or outcome.label
                returned[package.id] = Returned(package.id, why, each.commission, day)
            elif outcome is Outcome.ACCEPTED:
                accepted[package.id] = each.commission
            (refused if outcome is Outcome.REVOKED else standing).add(package.id)
        for holder, revoked in _keys(each, {hospital for hospital, _ in reports}):
            if revoked is None:
                vouched[holder] = each.commission
            else:
                day = date.fromisoformat(each.plain["given_on"])
                barred[holder] = Barred(each.commission, revoked, day)
    for package in packages:
        if (no := barred.get((package.hospital, package.key))) is not None:
            refused.add(package.id)
            returned[package.id] = Returned(package.id, Outcome.REVOKED.label, no.city, no.told_on)
    trusted = {holder: city for holder, city in vouched.items() if holder not in barred}
    return CitiesSay(
        returned,
        frozenset(refused),
        frozenset(standing - refused),
        accepted,
        trusted,
        barred,
        *_answered(spoken),
    )


def _reports(scheme: Scheme, found: StandingRound) -> frozenset[Of]:
    """Of which hospitals, on which side, the city speaks."""
    lines = (line for line in scheme.pairings if line.county in found.speaks_of)
    return frozenset((each.hospital, each.side) for each in expected_reports(lines))


def _answered(
    spoken: Iterable[tuple[StandingRound, frozenset[Of]]],
) -> tuple[Mapping[Of, int], frozenset[UUID]]:
    """By report the last number that a city answered on; and every package of those answers."""
    saw: dict[Of, int] = {}
    packages: set[UUID] = set()
    for each, reports in spoken:
        for answer in each.plain["answers"]:
            of = UUID(answer["hospital"]), Side(answer["side"])
            if of in reports:
                saw[of] = max(answer["sequence"], saw.get(of, 0))
                packages.add(UUID(answer["package"]))
    return saw, frozenset(packages)


def _keys(found: StandingRound, hospitals: Collection[UUID]) -> Iterator[tuple[Holder, str | None]]:
    """Of these hospitals' keys why the city revoked it; None: it held it against the sheet."""
    for told in found.plain.get("keys", ()):
        hospital = UUID(told["hospital"])
        if hospital in hospitals:
            yield (hospital, told["key"]), told["revoked"]
