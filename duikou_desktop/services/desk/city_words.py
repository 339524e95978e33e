"""What the cities said of one report: of each point every city's score, and whether it is that city's to say.

A supporter helps in several cities, and each of them judges its whole report. For a relation the word of the
city stands in whose counties its recipient lies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.city_round import RoundManifest
from duikou_desktop.exchange.receipt import ClaimJudged, ReceiptManifest
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.city_standing import standing_rounds
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.reviewing import Key, ReviewedPart
from duikou_desktop.storage.desk import DeskStore, Received


@dataclass(frozen=True)
class CityJudgement:
    """A city's round whose fingerprint was compared, and what lies in the counties it speaks of."""

    said: RoundManifest
    relations: frozenset[UUID]
    reports: frozenset[tuple[UUID, Side]]  # of which hospitals, on which side

    def on(self, package: Received) -> ReceiptManifest | None:
        """Its answer on that very package; None: it gave none, or did not judge it to the end."""
        return next(
            (
                each
                for each in self.said.answers
                if each.package == package.id
                and each.package_sha256 == package.content["manifest_sha256"]
                and each.total is not None
                and each.outcome.stands
            ),
            None,
        )

    def claims(self, packages: Collection[UUID]) -> Iterator[ClaimJudged]:
        """What it decided of its own relations where the two sides differ, in its answers on these packages."""
        for each in self.said.answers:
            if each.package in packages:
                yield from (
                    claim
                    for claim in each.claims
                    if claim.stands is not None and claim.relation in self.relations
                )

    def owns(self, relation: UUID | None, package: Received) -> bool:
        """Whether the relation is this city's; None: the package's only one, or a recipient's all."""
        if relation is not None:
            return relation in self.relations
        # The package's word: the table's counts, too.
        named = map(UUID, package.content["relations"])
        return (package.hospital, package.side) in self.reports and not (
            self.relations.isdisjoint(named)
        )


@dataclass(frozen=True, slots=True)
class CityWord:
    """A city's score of a point."""

    commission: str
    score: Decimal
    reason: str
    own: bool  # of a relation of its own counties


Words = Mapping[Key, tuple[CityWord, ...]]


def confirmed_rounds(desk: DeskStore, scheme: Scheme, year: int) -> tuple[CityJudgement, ...]:
    """Those of the year: an unread signature proves nothing."""
    return tuple(
        CityJudgement(each.said, *lines_of(scheme, each.speaks_of))
        for each in standing_rounds(desk, year)
        if each.key is KeyState.CONFIRMED
    )


def lines_of(
    scheme: Scheme, counties: Collection[str]
) -> tuple[frozenset[UUID], frozenset[tuple[UUID, Side]]]:
    """The relations of the table in these counties, and whose reports on which side they ask for."""
    lines = [each for each in scheme.pairings if each.county in counties]
    relations = frozenset(
        relation_id(hospital_id(each.recipient), hospital_id(each.supporter)) for each in lines
    )
    return relations, frozenset((each.hospital, each.side) for each in expected_reports(lines))


def city_words(
    rounds: Iterable[CityJudgement], package: Received, parts: Iterable[ReviewedPart]
) -> Words:
    """By relation and point, what each city said; an answer names the points judged otherwise than claimed."""
    parts = tuple(parts)
    found: dict[Key, list[CityWord]] = defaultdict(list)
    for each in rounds:
        answer = each.on(package)
        if answer is None:
            continue
        judged = {(one.relation, one.point): one for one in answer.points}
        asked = _asked_of(answer)
        for part in parts:
            if asked and part.relation is not None and part.relation not in asked:
                continue
            own = each.owns(part.relation, package)
            for point in part.points:
                of = (part.relation, point.figures.point)
                said = judged.get(of)
                score = said.score if said is not None else None
                claimed = point.figures.own or Decimal(0)
                found[of].append(
                    CityWord(
                        each.said.commission,
                        claimed if score is None else score,
                        said.reason if said is not None else "",
                        own,
                    )
                )
    return {of: tuple(words) for of, words in found.items()}


def _asked_of(answer: ReceiptManifest) -> frozenset[UUID]:
    """The relations of a supporter that the city judged; none: all, as it had no share of its own."""
    return frozenset(relation_id(hospital_id(name), answer.hospital) for name in answer.recipients)
