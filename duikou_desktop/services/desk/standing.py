"""Which report of each hospital stands, who has not reported, and whose key is to be confirmed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import Message
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.schemes.digest import parameters_sha256, standard_sha256
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import Pairing, TermState
from duikou_desktop.services.desk.both_basics import told_otherwise
from duikou_desktop.services.desk.city_standing import StandingRound, standing_rounds
from duikou_desktop.services.desk.key_state import KeyState, key_state
from duikou_desktop.services.desk.share import Share, shares
from duikou_desktop.storage.desk import DeskStore, KnownKey, Received
from duikou_desktop.storage.desk_reviews import Returned

STANDS = "stands"


@dataclass(frozen=True, slots=True)
class Expected:
    """A hospital that the scheme's table lists on a side."""

    hospital: UUID
    name: str
    side: Side
    county: str  # a recipient's; empty for a supporter, which may help several
    # Those in force, with the name of the other hospital.
    relations: Mapping[UUID, str] = field(compare=False)


@dataclass(frozen=True)
class Report:
    """What stands for a hospital's year: the newest of the key that is known for its own.

    `forks` are others of the same number under the same key, or under another that was confirmed.
    """

    received: Received
    forks: tuple[Received, ...]
    superseded: tuple[Received, ...]  # the newest first; those of revoked keys too
    key: KeyState
    returned: Returned | None = None  # it went back to its office
    chosen: bool = False  # of several of one number, a person said that this one stands
    # Under another key that nobody compared yet: as new or newer, or all as long as no key is known.
    waiting: tuple[Received, ...] = ()
    expected: bool = True  # its hospital stands in the desk's table
    returned_by_city: bool = False  # and not by this desk
    # With whom the table pairs it, and of whom it does not report; read of a whole round.
    left_out: tuple[str, ...] = field(default=(), compare=False)
    # What of it is this desk's, where that is not all of it; None: all.
    share: Share | None = field(default=None, compare=False)
    # The version whose standard it was counted by, where that is not the one in use here.
    other_version: int | None = field(default=None, compare=False)
    # What the other side of a relation says otherwise of the pairing itself; read of a whole round.
    otherwise: tuple[Message, ...] = field(default=(), compare=False)

    @property
    def counts(self) -> bool:
        """Whether it is ranked and added up: of a hospital of the table, not sent back, its key not doubted.

        Nor one of several of its number, as long as nobody said which of them stands.
        """
        return (
            self.expected
            and self.returned is None
            and self.key in (KeyState.CONFIRMED, KeyState.NEW)
            and not self.forked
        )

    @property
    def reference(self) -> str:
        """The scheme whose standard was borrowed to count it, for reference; empty: its own."""
        title: str = self.received.content.get("reference", "")
        return title

    @property
    def ranks(self) -> bool:
        """Whether its score stands among the others'.

        What is for reference (参考) is told apart, and what was counted by another standard.
        """
        return self.counts and not self.reference and self.other_version is None

    @property
    def forked(self) -> bool:
        """Whether there are several of its number, and nobody said which of them stands."""
        return bool(self.forks) and not self.chosen

    @property
    def to_confirm(self) -> bool:
        """Whether a fingerprint is to be compared: its own, or that of one that waits."""
        return bool(self.waiting) or self.key in (KeyState.NEW, KeyState.CHANGED)

    @property
    def not_counted(self) -> str | None:
        """Why the year was not counted anew from its records; None: it was."""
        why: str | None = self.received.content["why_not"]
        return why

    @property
    def kind(self) -> str | None:
        """The kind of its hospital (类别), as its own record has it; None: it does not say."""
        kind: str | None = self.received.content.get("kind")
        return kind

    @property
    def city(self) -> str | None:
        """Its city, as its own record has it; None: it does not say."""
        city: str | None = self.received.content.get("city")
        return city

    @property
    def fingerprint(self) -> str:
        """The figures to be compared with the stamped sheet."""
        return fingerprint(bytes.fromhex(self.received.key))

    @property
    def own(self) -> Decimal:
        """The office's own total (自评分), of what is this desk's."""
        if self.share is not None:
            return self.share.own
        return Decimal(self.received.content["own"])

    @property
    def stated(self) -> Decimal:
        """What the office's program counted from its records."""
        return Decimal(self.received.content["stated"])

    @property
    def anew(self) -> Decimal | None:
        """What ours counts from the same records, of what is this desk's; None: it was not counted."""
        if self.share is not None:
            return self.share.anew
        value = self.received.content["anew"]
        return None if value is None else Decimal(value)

    @property
    def difference(self) -> Decimal | None:
        """What the recount takes off (−) the office's own total, or adds to it."""
        return None if self.anew is None else self.anew - self.own


@dataclass(frozen=True)
class Round:
    """One year at the desk."""

    year: int
    expected: tuple[Expected, ...]  # every hospital of the desk's table once a side
    reports: tuple[Report, ...]  # as the table lists the hospitals; strangers last
    # By county its city: as its commission handed it on, else as a recipient there writes it.
    cities: Mapping[str, str] = field(default_factory=dict)

    @property
    def of_table(self) -> tuple[Report, ...]:
        """The reports of hospitals that the desk's table lists: the others are judged elsewhere."""
        return tuple(each for each in self.reports if each.expected)

    @property
    def counting(self) -> tuple[Report, ...]:
        """The reports that are ranked, added up and compared with the other side's."""
        return tuple(each for each in self.reports if each.counts)

    @property
    def missing(self) -> tuple[Expected, ...]:
        """Who has not reported, or is to report again what was sent back."""
        arrived = {
            (each.received.hospital, each.received.side)
            for each in self.reports
            if each.returned is None
        }
        return tuple(each for each in self.expected if (each.hospital, each.side) not in arrived)

    @property
    def sent_back(self) -> dict[tuple[UUID, Side], Returned]:
        """By hospital and side, what went back and did not come again."""
        return {
            (each.received.hospital, each.received.side): each.returned
            for each in self.reports
            if each.returned is not None
        }

    @property
    def to_come_again(self) -> tuple[Expected, ...]:
        """Of the missing those whose report went back."""
        back = self.sent_back
        return tuple(each for each in self.missing if (each.hospital, each.side) in back)

    @property
    def missing_names(self) -> tuple[str, ...]:
        """Each of the missing with its side, and whether its report went back."""
        back = self.sent_back
        return tuple(
            missing_name(each.name, each.side, back=(each.hospital, each.side) in back)
            for each in self.missing
        )


def missing_name(hospital: str, side: Side, *, back: bool) -> str:
    """Who has not reported, as a list names it; `back`: its report went back."""
    return f"{hospital}（{side.label}，已退回）" if back else f"{hospital}（{side.label}）"


def round_of(desk: DeskStore, scheme: Scheme, year: int) -> Round:
    """The reports of a year, and who is still expected."""
    expected = expected_reports(pairings_of(desk, scheme))
    keys = _by_hospital(desk.known_keys())
    own = desk.reviews.returned()
    packages = desk.received(year)
    rounds = standing_rounds(desk, year)
    by_cities = _returned_by_cities(rounds, scheme, packages)
    handed_on = {county: city_of(each.commission) for each in rounds for county in each.speaks_of}
    chosen = set(desk.settings(f"{STANDS}/").values())
    by_office: dict[tuple[UUID, Side], list[Received]] = defaultdict(list)
    for each in packages:
        by_office[each.hospital, each.side].append(each)
    order = {(each.hospital, each.side): at for at, each in enumerate(expected)}
    last = len(order)
    found = [
        _standing(rows, keys, {**by_cities, **own}, chosen)
        for _, rows in sorted(
            by_office.items(), key=lambda each: (order.get(each[0], last), each[1][0].hospital_name)
        )
    ]
    otherwise = told_otherwise((each.received for each in found), recipients_of(scheme))
    reports = tuple(
        replace(
            each,
            otherwise=otherwise.get(each.received.id, ()),
            returned_by_city=each.received.id in by_cities and each.received.id not in own,
        )
        for each in _seen_here(desk, scheme, expected, found)
    )
    return Round(year, expected, reports, _cities(desk, expected, reports) | handed_on)


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


def _as_listed(report: Report, expected: Expected) -> Report:
    """Under the name the table has, whatever it calls itself; with what of the table it leaves out."""
    return replace(
        report,
        received=replace(report.received, hospital_name=expected.name),
        left_out=left_out(report.received, expected),
    )


def left_out(package: Received, expected: Expected) -> tuple[str, ...]:
    """With whom the table pairs its hospital, and of whom the package does not report."""
    told = set(package.content["relations"])
    return tuple(name for each, name in expected.relations.items() if str(each) not in told)


def city_of(commission: str) -> str:
    """The city a commission is of, from its name: 柳州市卫生健康委 is 柳州市's."""
    return commission.split("卫生")[0] or commission


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


def pairings_of(desk: DeskStore, scheme: Scheme) -> tuple[Pairing, ...]:
    """The lines of the scheme's table that report here: those of its counties, or all of them."""
    counties = desk.identity.counties
    return tuple(each for each in scheme.pairings if not counties or each.county in counties)


def recipients_of(scheme: Scheme) -> dict[UUID | None, str]:
    """By relation, the recipient's name: a supporter's scores are told apart by it."""
    return {
        relation_id(hospital_id(each.recipient), hospital_id(each.supporter)): each.recipient
        for each in scheme.pairings
    }


def expected_reports(pairings: Iterable[Pairing]) -> tuple[Expected, ...]:
    """Every hospital of the table once a side, recipients first."""
    lines = tuple(pairings)
    found: dict[tuple[UUID, Side], Expected] = {}
    for side in (Side.RECIPIENT, Side.SUPPORTER):
        paired: dict[UUID, dict[UUID, str]] = defaultdict(dict)
        for line in lines:
            recipient, supporter = hospital_id(line.recipient), hospital_id(line.supporter)
            name, hospital, other, county = (
                (line.recipient, recipient, line.supporter, line.county)
                if side is Side.RECIPIENT
                else (line.supporter, supporter, line.recipient, "")
            )
            if line.state is TermState.IN_FORCE:
                paired[hospital][relation_id(recipient, supporter)] = other
            found.setdefault(
                (hospital, side), Expected(hospital, name, side, county, paired[hospital])
            )
    return tuple(found.values())


def stands_name(package: Received) -> str:
    """Under which a desk keeps which of several packages of one number stands; a newer one ends it."""
    return f"{STANDS}/{package.hospital}/{package.side.value}/{package.year}/{package.sequence}"


def standing_of(desk: DeskStore, scheme: Scheme, package: Received) -> Report:
    """What stands of the report that a package was taken for."""
    rows = [
        each for each in desk.received(package.year, package.hospital) if each.side is package.side
    ]
    chosen = set(desk.settings(f"{STANDS}/").values())
    found = _standing(rows, _by_hospital(desk.known_keys()), desk.reviews.returned(), chosen)
    (report,) = _seen_here(desk, scheme, expected_reports(pairings_of(desk, scheme)), (found,))
    return report


def _returned_by_cities(
    rounds: Iterable[StandingRound], scheme: Scheme, packages: Iterable[Received]
) -> dict[UUID, Returned]:
    """At a province, the very packages that a city sent back, of hospitals in the counties it speaks of."""
    here = {(each.id, each.content.get("manifest_sha256")): each for each in packages}
    found: dict[UUID, Returned] = {}
    for each in rounds:
        own = expected_reports(line for line in scheme.pairings if line.county in each.speaks_of)
        reports = {(one.hospital, one.side) for one in own}
        for answer in each.plain["answers"]:
            of = (UUID(answer["package"]), answer["package_sha256"])
            package = here.get(of) if answer["outcome"] == Outcome.RETURNED.value else None
            if package is not None and (package.hospital, package.side) in reports:
                day = date.fromisoformat(answer["given_on"])
                found[package.id] = Returned(package.id, answer["reason"], each.commission, day)
    return found


def _by_hospital(keys: Iterable[KnownKey]) -> Mapping[UUID, list[KnownKey]]:
    found: dict[UUID, list[KnownKey]] = defaultdict(list)
    for each in keys:
        found[each.hospital].append(each)
    return found


def _standing(
    rows: list[Received],
    keys: Mapping[UUID, list[KnownKey]],
    returned: Mapping[UUID, Returned],
    chosen: Collection[str],
) -> Report:
    """Of those to be believed the highest sequence stands, never the clock.

    Of several of that number the one a person chose, else the first of `rows`, which is as they came.
    """
    known = keys.get(rows[0].hospital, ())
    believed = _believed(rows, known)
    newest = max(each.sequence for each in believed)
    first, *forks = sorted(
        (each for each in believed if each.sequence == newest),
        key=lambda each: str(each.id) not in chosen,
    )
    rest = sorted(
        (each for each in rows if each not in (first, *forks)), key=lambda each: -each.sequence
    )
    anybodys = (
        key_state(first.key, known) is KeyState.NEW
    )  # which of the keys is its own, nobody knows
    waiting = [
        each
        for each in rest
        if key_state(each.key, known) is not KeyState.REVOKED
        and (each.sequence >= newest or (anybodys and each.key != first.key))
    ]
    return Report(
        first,
        tuple(forks),
        tuple(each for each in rest if each not in waiting),
        key_state(first.key, known),
        returned.get(first.id),
        str(first.id) in chosen,
        tuple(waiting),
    )


def _believed(rows: Sequence[Received], known: Sequence[KnownKey]) -> list[Received]:
    """Those signed with a key that was confirmed; as long as none was, with the key that came first.

    Whoever has a file of another key, or of a revoked one, takes nobody's place by a higher number.
    """
    states = {each.key: key_state(each.key, known) for each in rows}
    confirmed = [each for each in rows if states[each.key] is KeyState.CONFIRMED]
    if confirmed:
        return confirmed
    usable = [each for each in rows if states[each.key] is not KeyState.REVOKED] or rows
    return [each for each in usable if each.key == usable[0].key]
