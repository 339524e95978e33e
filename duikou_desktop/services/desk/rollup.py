"""A round added up: ranked, by county, by side; where own score and records part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, partial
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.registers.hospital import HospitalKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.report import Report, Round

_TENTH = Decimal("0.1")
MakeGroup = Callable[[str, Side, int | None, Sequence["Report"]], "Group"]
NO_CITY, NO_KIND = label("没有写市"), label("没有写类别")
_SIDES = (Side.RECIPIENT, Side.SUPPORTER)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A report in its place among those of its side: 1, 2, 2, 4; None: it was not counted."""

    report: Report
    county: str
    place: int | None
    score: Decimal | None  # by which it stands there


@dataclass(frozen=True, slots=True)
class Group:
    """Reports taken together; means of what was counted, None where nothing was."""

    name: str
    side: Side
    expected: int | None  # None: nobody knows before they report
    arrived: int
    own: Decimal | None
    anew: Decimal | None
    reviewed: Decimal | None  # of those reviewed to the end
    counted: int  # how many `anew` is the mean of
    packages: frozenset[UUID]  # of its reports


@dataclass(frozen=True)
class RollUp:
    """The round in tables; each is made when it is first looked at: of a province they take long."""

    round: Round
    final: Mapping[UUID, Decimal]  # by package, of those reviewed to the end

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """Recipients first, each side by its places."""
        return tuple(
            Ranked(report, self._county_of(report), place, score)
            for side in _SIDES
            for report, place, score in _ranked(
                (each, self.final.get(each.received.id, each.anew))
                for each in self.round.reports
                if each.received.side is side
            )
        )

    @cached_property
    def sides(self) -> tuple[Group, ...]:
        """All of each side."""
        expected, reports = self.round.expected, self.round.reports
        return tuple(
            self._group(
                side.label,
                side,
                sum(each.side is side for each in expected),
                [each for each in reports if each.received.side is side],
            )
            for side in _SIDES
        )

    @cached_property
    def counties(self) -> tuple[Group, ...]:
        """Of recipients alone: a supporter helps several."""
        of_county: dict[str, list[Report]] = defaultdict(list)
        for each in self.round.reports:
            if each.received.side is Side.RECIPIENT:
                of_county[self._county_of(each)].append(each)
        awaited = Counter(each.county for each in self.round.expected if each.county)
        return tuple(
            self._group(name, Side.RECIPIENT, count, of_county[name])
            for name, count in awaited.items()
        )

    @cached_property
    def cities(self) -> tuple[Group, ...]:
        """Recipients by their counties' cities, then supporters by what their own records say."""
        return _by_city(self.round, self._group)

    @cached_property
    def kinds(self) -> tuple[Group, ...]:
        """Of hospitals, recipients first."""
        return _by_kind(self.round, self._group)

    @cached_property
    def _group(self) -> MakeGroup:
        return partial(_group, self.final)

    @cached_property
    def _counties(self) -> Mapping[tuple[UUID, Side], str]:
        return {(each.hospital, each.side): each.county for each in self.round.expected}

    def _county_of(self, report: Report) -> str:
        one = report.received
        return self._counties.get((one.hospital, one.side), "不在关系表")


def roll_up(found: Round, reviewed: Mapping[UUID, Decimal | None] | None = None) -> RollUp:
    """Ranks and groups the reports that stand.

    Who was reviewed to the end is ranked by the sum of the review, by package in `reviewed`; the others
    by what was counted anew.
    """
    final = {key: total for key, total in (reviewed or {}).items() if total is not None}
    return RollUp(found, final)


def _by_city(found: Round, group: MakeGroup) -> tuple[Group, ...]:
    county = {each.hospital: each.county for each in found.expected if each.county}

    def city(hospital: UUID) -> str:
        return found.cities.get(county.get(hospital, ""), NO_CITY)

    expected = Counter(city(each.hospital) for each in found.expected if each.county)
    groups: dict[tuple[Side, str], list[Report]] = {
        (Side.RECIPIENT, name): [] for name in expected if name != NO_CITY
    }
    for each in _by_side(found):
        side = each.received.side
        own = city(each.received.hospital) if side is Side.RECIPIENT else each.city or NO_CITY
        groups.setdefault((side, own), []).append(each)
    return tuple(
        group(
            name,
            side,
            expected[name] if side is Side.RECIPIENT and name != NO_CITY else None,
            mine,
        )
        for (side, name), mine in _unknown_last(groups)
    )


def _by_kind(found: Round, group: MakeGroup) -> tuple[Group, ...]:
    order = [*HospitalKind, NO_KIND]
    groups: dict[tuple[Side, str], list[Report]] = {}
    for each in sorted(_by_side(found), key=lambda each: order.index(each.kind or NO_KIND)):
        groups.setdefault((each.received.side, each.kind or NO_KIND), []).append(each)
    return tuple(group(name, side, None, mine) for (side, name), mine in _unknown_last(groups))


def _by_side(found: Round) -> list[Report]:
    """Those of the table, recipients first."""
    mine = [each for each in found.reports if each.expected]
    return sorted(mine, key=lambda each: each.received.side is Side.SUPPORTER)


def _unknown_last(
    groups: dict[tuple[Side, str], list[Report]],
) -> list[tuple[tuple[Side, str], list[Report]]]:
    """Recipients first; of each side those of which nobody says what they are last."""
    return sorted(
        groups.items(),
        key=lambda each: (each[0][0] is Side.SUPPORTER, each[0][1] in (NO_CITY, NO_KIND)),
    )


def _ranked(
    reports: Iterable[tuple[Report, Decimal | None]],
) -> list[tuple[Report, int | None, Decimal | None]]:
    """Who has the same score has the same place, and the next is left out.

    What does not count comes last, without a place.
    """
    counted: list[tuple[Report, Decimal]] = []
    rest: list[Report] = []
    for report, score in reports:
        if score is None or not report.ranks:
            rest.append(report)
        else:
            counted.append((report, score))
    counted.sort(key=lambda each: (-each[1], each[0].received.hospital_name))
    places: dict[Decimal, int] = {}
    for at, (_, score) in enumerate(counted, 1):
        places.setdefault(score, at)
    return [(each, places[score], score) for each, score in counted] + [
        (each, None, None) for each in rest
    ]


def _group(
    final: Mapping[UUID, Decimal],
    name: str,
    side: Side,
    expected: int | None,
    reports: Sequence[Report],
) -> Group:
    ranking = [each for each in reports if each.ranks]
    counted = [(each.own, value) for each in ranking if (value := each.anew) is not None]
    return Group(
        name=name,
        side=side,
        expected=expected,
        arrived=sum(each.expected and not each.again for each in reports),
        # Over the same reports: what nobody could count says nothing beside a mean of what was.
        own=_mean([own for own, _ in counted]),
        anew=_mean([anew for _, anew in counted]),
        reviewed=_mean([final[of] for each in ranking if (of := each.received.id) in final]),
        counted=len(counted),
        packages=frozenset(each.received.id for each in reports),
    )


def _mean(known: Sequence[Decimal]) -> Decimal | None:
    if not known:
        return None
    return (sum(known, Decimal(0)) / len(known)).quantize(_TENTH, ROUND_HALF_UP)


def disagreements(found: Round) -> dict[str, int]:
    """By point, in how many reports the three figures do not agree, the most often first."""
    counts: dict[str, int] = defaultdict(int)
    for report in found.reports:
        for point in {each["point"] for each in report.received.content["points"]}:
            counts[point] += 1
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
