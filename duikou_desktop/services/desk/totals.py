"""A round told in totals: where points are lost, what was done, when nobody was on site, how scores spread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.claims import STAYS, TECHNIQUES
from duikou_desktop.services.desk.deciding import Decided, taken_together
from duikou_desktop.services.desk.noted import Deeds, Score
from duikou_desktop.services.desk.reviewing import digest_of_one, report_of, reviewed
from duikou_desktop.services.desk.round_view import RelationLine, RoundView, SideReport
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_reviews import Verdict

_TENTH = Decimal("0.1")
Given = Mapping[tuple[UUID | None, str, str], Verdict]  # by relation, point and digest
# How scores are told apart where they spread: from each on, of a hundred.
BANDS = (90, 80, 70, 60, 0)


@dataclass(frozen=True, slots=True)
class LostPoint:
    """A point of the standard, and what the reports of its side lose there."""

    point: str
    title: str
    maximum: Decimal
    lost: Decimal  # on the mean, of those decided
    losing: int  # how many scores lose something: of a supporter each relation has its own
    undecided: int
    of: int  # how many were counted
    packages: frozenset[UUID]  # of the reports that lose something there, or are undecided


@dataclass(frozen=True, slots=True)
class Done:
    """What a relation's records tell of the year, both sides taken together; people once."""

    line: RelationLine
    members: int
    activities: tuple[int, int]  # as the supporter counts them, and the recipient
    techniques: int
    gaps: tuple[
        tuple[date, date], ...
    ]  # as the recipient tells, or the supporter where it is gone by
    until: date | None  # the last day its report tells of; None: it does not say

    @property
    def gap_days(self) -> int:
        """Days of the year without anybody on site."""
        return sum((last - first).days + 1 for first, last in self.gaps)


@dataclass(frozen=True, slots=True)
class Band:
    """How many reports lie from `least` on, below the band above."""

    least: int
    count: int


def scores_of(view: RoundView, side: Side) -> tuple[tuple[SideReport, Score], ...]:
    """Every score of a side once: a supporter's by relation, a recipient's for all of them."""
    found: dict[UUID, tuple[SideReport, Score]] = {}
    for line in view.lines:
        each = line.supporter if side is Side.SUPPORTER else line.recipient
        if each.ranks and each.score is not None and each.score.anew is not None:
            key = line.relation if side is Side.SUPPORTER else each.hospital
            found.setdefault(key, (each, each.score))
    return tuple(found.values())


def lost_points(
    desk: DeskStore, view: RoundView, scheme: Scheme, side: Side
) -> tuple[LostPoint, ...]:
    """The points of the side's base, the dearest first; those where nobody loses are left out."""
    standard = scheme.standard(side)
    if standard is None:
        return ()
    scores = list(_points(desk, view, side))
    found = []
    for indicator in standard.indicators():
        for point in indicator.points:
            if point.maximum is None or not scores:
                continue
            known = [value for _, each in scores if (value := each.get(point.id)) is not None]
            losing = [value for value in known if value < point.maximum]
            if losing or len(known) < len(scores):
                lost = sum((point.maximum - value for value in losing), Decimal(0))
                found.append(
                    LostPoint(
                        point.id,
                        point.short,
                        point.maximum,
                        (lost / max(len(known), 1)).quantize(_TENTH, ROUND_HALF_UP),
                        len(losing),
                        len(scores) - len(known),
                        len(scores),
                        frozenset(
                            package
                            for package, each in scores
                            if (value := each.get(point.id)) is None or value < point.maximum
                        ),
                    )
                )
    return tuple(sorted(found, key=lambda each: -each.lost))


def _points(
    desk: DeskStore, view: RoundView, side: Side
) -> Iterator[tuple[UUID, dict[str, Decimal | None]]]:
    """By package what each point counts, of every score of the side: as it was reviewed, else recounted."""
    reports = [each for each in view.round.reports if each.received.side is side and each.ranks]
    counted = {each.received.id: each.received for each in reports if each.anew is not None}
    verdicts = desk.reviews.verdicts({report_of(each) for each in counted.values()})
    mine = {each.relation for each in view.lines}
    decided = desk.claims.bases()
    for package, raw in desk.points_of(list(counted)).items():
        given: Given = {
            (each.relation, each.point, each.digest): each
            for each in verdicts.get(report_of(counted[package]), ())
        }
        if package in decided:  # a verdict that is to be looked at again says nothing
            given = _looked_at(desk, counted[package], given)
        for part in raw:
            relation = UUID(part["relation"]) if part["relation"] else None
            # A supporter may help in other cities too: those relations are none of this desk's.
            if relation is not None and relation not in mine:
                continue
            yield (
                package,
                {
                    each["point"]: _counts(each, _of(given, package, relation, each))
                    for each in part["points"]
                },
            )


def _of(
    given: Given, package: UUID, relation: UUID | None, raw: Mapping[str, Any]
) -> Verdict | None:
    """The verdict on the point's figures: one of this desk, or a city's on this very package."""
    point, digest = raw["point"], raw["digest"]
    found = given.get((relation, point, digest))
    return found or given.get((relation, point, digest_of_one(digest, package)))


def _looked_at(desk: DeskStore, package: Received, given: Given) -> Given:
    again = {
        (part.relation, each.figures.point, each.verdict.digest)
        for part in reviewed(desk, package)
        for each in part.points
        if each.to_look_at and each.verdict is not None
    }
    return {of: verdict for of, verdict in given.items() if of not in again}


def _counts(raw: Mapping[str, Any], verdict: Verdict | None) -> Decimal | None:
    """None: nobody has judged it, and no record tells."""
    value = raw["anew"] if verdict is None else verdict.score
    if verdict is not None and value is None:
        value = raw["own"] or 0  # accepted as the office claimed it
    return None if value is None else Decimal(value)


def done(view: RoundView, decided: Decided) -> Iterator[Done]:
    """Every relation of which a side reported; people and techniques as was decided on them."""
    for line in view.lines:
        supporter, recipient = counted(line.supporter), counted(line.recipient)
        told = [each for each in (supporter, recipient) if each is not None]
        if not told:
            continue
        by = told[0] if recipient is None or _by_supporter(line, decided) else recipient
        yield Done(
            line,
            members=len(members_of(line, decided)),
            activities=(_count(supporter), _count(recipient)),
            techniques=len(techniques_of(line, decided)),
            gaps=by.gaps,
            until=by.until,
        )


def _by_supporter(line: RelationLine, decided: Decided) -> bool:
    """Whether its word stands on every stay decided: else the recipient tells, who sees who is there."""
    # What nobody decided yet is among them, as None.
    stands = {side for (what, _), side in decided.get(line.relation, {}).items() if what == STAYS}
    return stands == {Side.SUPPORTER} and counted(line.supporter) is not None


def members_of(line: RelationLine, decided: Decided) -> tuple[str, ...]:
    """Who was on site, by name: of both sides, as was decided on them."""
    return _together(line, decided, STAYS, lambda each: each.members)


def techniques_of(line: RelationLine, decided: Decided) -> tuple[str, ...]:
    """The new techniques, by name, likewise."""
    return _together(line, decided, TECHNIQUES, lambda each: each.techniques)


def _together(
    line: RelationLine, decided: Decided, what: str, names: Callable[[Deeds], tuple[str, ...]]
) -> tuple[str, ...]:
    """What was decided says nothing as long as one of the two does not count."""
    told = [counted(each) for each in line.sides]
    ours, theirs = (names(each) if each is not None else () for each in told)
    stands = {} if None in told else decided.get(line.relation, {})
    return taken_together(what, ours, theirs, stands)


def counted(side: SideReport) -> Deeds | None:
    """What the side tells of the relation, where it is added up."""
    return side.deeds if side.counts else None


def members_in_all(view: RoundView, decided: Decided) -> int:
    """Everybody on site in the year, once: whoever was with two hospitals of one supporter too."""
    by_supporter: dict[UUID, set[str]] = defaultdict(set)
    for line in view.lines:
        by_supporter[line.supporter.hospital].update(members_of(line, decided))
    return sum(map(len, by_supporter.values()))


def spread(view: RoundView, scheme: Scheme, side: Side) -> tuple[Band, ...]:
    """How many scores lie in each band of a hundred, the highest first; bonus apart."""
    standard = scheme.standard(side)
    if standard is None:
        return ()
    bases = (sum(score.base, Decimal(0)) for _, score in scores_of(view, side))
    counts = Counter(
        next(least for least in BANDS if base * 100 >= least * standard.maximum) for base in bases
    )
    return tuple(Band(least, counts[least]) for least in BANDS)


def _count(deeds: Deeds | None) -> int:
    return sum(count for _, count in deeds.activities) if deeds is not None else 0
