"""What a city says otherwise since its review was adopted: the former stands until it is adopted once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.exchange.receipt import ClaimJudged, Outcome, ReceiptManifest
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.city_words import (
    CityJudgement,
    CityWord,
    Words,
    city_words,
    confirmed_rounds,
)
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.reviewing import ReviewedPart, ReviewedPoint, reviewed_all
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Decision

# In the place of a reason where a city gave another score and wrote none.
NO_REASON = "市级评审"
Made = Mapping[tuple[UUID, str, str], Decision]


def takes(said: ReceiptManifest, report: Report) -> bool:
    """Whether the city judged the report to the end and may be adopted.

    What the city itself has not accepted, for nobody compared the hospital's fingerprint, is not
    accepted by adopting it: unless it was compared here.
    """
    accepted = report.key is KeyState.CONFIRMED or said.outcome is not Outcome.UNCONFIRMED
    return accepted and said.total is not None and said.outcome.stands


def changed_reports(
    desk: DeskStore, year: int, reports: Iterable[Report]
) -> Mapping[str, frozenset[UUID]]:
    """By city whose review was adopted, the packages of which it says something else by now.

    Also those that stand as form and recount say alike, without anybody's verdict, where the city gave
    another score since. What was judged here is no city's to change.
    """
    adopted = _adopted(desk, year)
    if not adopted:
        return {}
    rounds = confirmed_rounds(desk, _scheme(desk), year)
    cities = frozenset(each.said.commission for each in rounds)
    asked = [each for each in rounds if each.said.commission in adopted and each.relations]
    standing = [each for each in reports if not each.again] if asked else []
    judged = reviewed_all(desk, [each.received for each in standing]) if standing else {}
    made = {(each.relation, each.what, each.subject): each for each in desk.claims.decisions(year)}
    found: dict[str, set[UUID]] = defaultdict(set)
    for report in standing:
        parts = judged[report.received.id]
        words = city_words(rounds, report.received, parts)
        for city in asked:
            said = _Said.of(city, report, words)
            if said is not None and said.otherwise(parts, made, cities):
                found[city.said.commission].add(report.received.id)
    return {city: frozenset(packages) for city, packages in found.items()}


def _scheme(desk: DeskStore) -> Scheme:
    return Shelf.of(desk.folder).scheme(desk.identity.scheme)


def _adopted(desk: DeskStore, year: int) -> frozenset[str]:
    """The cities of which anything was adopted in the year."""
    by = {
        name for report, names in desk.reviews.deciders().items() if report.year == year
        for name in names
    }  # fmt: skip
    by |= {each.decided_by for each in desk.claims.decisions(year)}
    return frozenset(
        each.commission for each in desk.reviews.city_rounds(year) if each.commission in by
    )


@dataclass(frozen=True)
class _Said:
    """A city's answer on a report that stands here."""

    city: CityJudgement
    claims: tuple[ClaimJudged, ...]
    words: Words  # none where it has taken its own back

    @classmethod
    def of(cls, city: CityJudgement, report: Report, words: Words) -> _Said | None:
        """None: it has no answer on that very package, so that adopting once more changes nothing."""
        one = report.received
        for each in city.said.answers:
            if (each.package, each.package_sha256) == (one.id, one.content["manifest_sha256"]):
                taken = takes(each, report)
                claims = (
                    claim
                    for claim in each.claims
                    if claim.relation in city.relations and (taken or claim.stands is None)
                )
                return cls(city, tuple(claims), words if taken else {})
        return None

    def otherwise(self, parts: Iterable[ReviewedPart], made: Made, cities: frozenset[str]) -> bool:
        """Whether adopting it once more would change what stands."""
        points = {
            (part.relation, each.figures.point): each for part in parts for each in part.points
        }
        held = any(self._holds(each) for each in points.values())
        return any(
            self._differs(each, self._own(of), cities, held=held) for of, each in points.items()
        ) or any(self._decided_otherwise(each, made, cities, held=held) for each in self.claims)

    def _own(self, of: tuple[UUID | None, str]) -> CityWord | None:
        mine = self.city.said.commission
        said = self.words.get(of, ())
        return next((each for each in said if each.own and each.commission == mine), None)

    def _holds(self, each: ReviewedPoint) -> bool:
        return each.verdict is not None and each.verdict.decided_by == self.city.said.commission

    def _differs(
        self, each: ReviewedPoint, word: CityWord | None, cities: frozenset[str], *, held: bool
    ) -> bool:
        verdict = each.verdict
        if word is None:
            return self._holds(each)
        if verdict is None:
            # Of a report of which nothing was adopted, what waits is simply not adopted yet.
            return each.stands != word.score and (held or each.stands is not None)
        if verdict.decided_by not in cities:
            return False
        reason = word.reason.strip() or (NO_REASON if verdict.score is not None else "")
        return each.stands != word.score or verdict.reason != reason

    def _decided_otherwise(
        self, said: ClaimJudged, made: Made, cities: frozenset[str], *, held: bool
    ) -> bool:
        before = made.get((said.relation, said.what, said.subject))
        if before is None:
            return held and said.stands is not None
        if said.stands is None:
            return before.decided_by == self.city.said.commission
        told = (said.stands, said.reason, said.supporter, said.recipient)
        kept = (before.stands, before.reason, before.supporter, before.recipient)
        return before.decided_by in cities and told != kept
