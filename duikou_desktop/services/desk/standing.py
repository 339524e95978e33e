"""Which report of each hospital stands, who has not reported, and whose key is to be confirmed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.digest import parameters_sha256, standard_sha256
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.believed import CitiesSay, by_hospital, standing_among
from duikou_desktop.services.desk.both_basics import told_otherwise
from duikou_desktop.services.desk.cities_say import cities_say
from duikou_desktop.services.desk.city_standing import standing_rounds
from duikou_desktop.services.desk.commission_name import city_of
from duikou_desktop.services.desk.expected import (
    Expected,
    expected_reports,
    left_out,
    pairings_of,
    recipients_of,
)
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.desk.share import shares
from duikou_desktop.storage.desk import DeskStore, Received

STANDS = "stands"


def round_of(desk: DeskStore, scheme: Scheme, year: int) -> Round:
    """The reports of a year, and who is still expected."""
    expected = expected_reports(pairings_of(desk, scheme))
    keys = by_hospital(desk.known_keys())
    own = desk.reviews.returned()
    packages = desk.received(year)
    rounds = standing_rounds(desk, year)
    said = cities_say(rounds, scheme, packages)
    handed_on = {county: city_of(each.commission) for each in rounds for county in each.speaks_of}
    chosen = set(desk.settings(f"{STANDS}/").values())
    by_office: dict[tuple[UUID, Side], list[Received]] = defaultdict(list)
    for each in packages:
        by_office[each.hospital, each.side].append(each)
    order = {(each.hospital, each.side): at for at, each in enumerate(expected)}
    last = len(order)
    found = [
        standing_among(rows, keys, own, chosen, said)
        for _, rows in sorted(
            by_office.items(), key=lambda each: (order.get(each[0], last), each[1][0].hospital_name)
        )
    ]
    otherwise = told_otherwise((each.received for each in found), recipients_of(scheme))
    reports = tuple(
        replace(
            each,
            otherwise=otherwise.get(each.received.id, ()),
            returned_by_city=each.returned is not None and each.received.id not in own,
            refused_by_city=each.returned is not None
            and each.received.id in said.refused
            and each.received.id not in own,
            compared_by=said.compared_by(each.received),
            city_saw=said.saw_instead(each.received),
        )
        for each in _seen_here(desk, scheme, expected, found)
    )
    cities = _cities(desk, expected, reports) | handed_on
    return Round(year, expected, reports, cities, said.vouched, said.barred)


def standing_of(desk: DeskStore, scheme: Scheme, package: Received) -> Report:
    """What stands of the report that a package was taken for, by what is known here alone."""
    rows = [
        each for each in desk.received(package.year, package.hospital) if each.side is package.side
    ]
    chosen = set(desk.settings(f"{STANDS}/").values())
    keys, own = by_hospital(desk.known_keys()), desk.reviews.returned()
    found = standing_among(rows, keys, own, chosen, CitiesSay())
    (report,) = _seen_here(desk, scheme, expected_reports(pairings_of(desk, scheme)), (found,))
    return report


def stands_name(package: Received) -> str:
    """Under which a desk keeps which of several packages of one number stands; a newer one ends it."""
    return f"{STANDS}/{package.hospital}/{package.side.value}/{package.year}/{package.sequence}"


def _seen_here(
    desk: DeskStore, scheme: Scheme, expected: Iterable[Expected], reports: Sequence[Report]
) -> Iterator[Report]:
    """The reports as the desk's table and its standard see them: whose they are, and what of them counts."""
    table = {(each.hospital, each.side): each for each in expected}
    listed = {
        each.received.id: one
        for each in reports
        if (one := table.get((each.received.hospital, each.received.side))) is not None
    }
    parts = shares(
        desk,
        recipients_of(scheme),
        (
            (each.received, one.relations)
            for each in reports
            if (one := listed.get(each.received.id))
        ),
    )
    ours = _standards(scheme)
    for each in reports:
        package = each.received
        one = listed.get(package.id)
        yield replace(
            each if one is None else _as_listed(each, one),
            expected=one is not None,
            share=parts.get(package.id),
            other_version=_other_version(package, ours),
        )


def _as_listed(report: Report, expected: Expected) -> Report:
    """Under the name the table has, whatever it calls itself; with what of the table it leaves out."""
    return replace(
        report,
        received=replace(report.received, hospital_name=expected.name),
        left_out=left_out(report.received, expected),
    )


def _standards(scheme: Scheme) -> Mapping[Side, tuple[str, str]]:
    """By side, what tells the standard in use, and its parameters, from any other."""
    parameters = parameters_sha256(scheme.parameters)
    return {
        side: (standard_sha256(standard), parameters)
        for side in (Side.RECIPIENT, Side.SUPPORTER)
        if (standard := scheme.standard(side)) is not None
    }


def _other_version(package: Received, ours: Mapping[Side, tuple[str, str]]) -> int | None:
    """The version it was counted by, where that has another standard; earlier programs noted none."""
    said = package.content
    named = said.get("standard"), said.get("parameters")
    same = None in named or named == ours.get(package.side, named)
    version: int | None = said.get("version")
    return None if same or said.get("reference") else version


def _cities(
    desk: DeskStore, expected: Iterable[Expected], reports: Iterable[Report]
) -> dict[str, str]:
    """As the recipients write it; a city's own desk has one."""
    if desk.identity.counties:
        return dict.fromkeys(desk.identity.counties, city_of(desk.identity.name))
    county = {(each.hospital, each.side): each.county for each in expected}
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for each in reports:
        where = county.get((each.received.hospital, each.received.side))
        if each.city and where:
            said[where][each.city] += 1
    # As most of a county's recipients have it: one alone moves no other's county.
    return {where: cities.most_common(1)[0][0] for where, cities in said.items()}
