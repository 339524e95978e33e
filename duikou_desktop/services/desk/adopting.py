"""A province adopts what a city judged and decided (采用市级评审): it stands here under the city's name.

What the province judged itself is left as it is, before and after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import ClaimJudged
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.city_rounds import CitySeen, cities
from duikou_desktop.services.desk.city_words import (
    CityJudgement,
    CityWord,
    city_words,
    confirmed_rounds,
)
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.reviewing import (
    Key,
    Opinion,
    ReviewedPoint,
    give_verdict,
    reviewed,
    take_back,
)
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_claims import Decision

Claim = tuple[UUID, str, str]  # of a relation, on what and whom
Claims = Mapping[Claim, Mapping[str, ClaimJudged]]  # with what each city decided


@dataclass(frozen=True, slots=True)
class Adopted:
    """What became of a city's review."""

    reports: int  # in which it has a word
    otherwise: int  # points that another city judged otherwise, whose word does not stand
    contested: int  # points and decisions that several cities have and judged otherwise: left open


def adopt(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> Adopted:
    """Takes over what the city said, to the end, of the relations of its own counties.

    Raises UserError for a city that did not report, or whose fingerprint was not compared.
    """
    city = _city(desk, scheme, year, commission)
    if city.key is not KeyState.CONFIRMED:
        raise UserError(say("先核对{name}的签名指纹，再采用它的评审。", name=commission))
    rounds = confirmed_rounds(desk, scheme, year)
    packages = [
        each.report.received for each in city.answers if each.report is not None and each.adoptable
    ]
    decided = _claims(rounds, {each.id for each in packages})
    decisions = _adopt_decisions(desk, year, decided, commission)
    # A verdict looks at what is decided.
    settled_round(desk, scheme, year)
    told = [_adopt(desk, each, rounds, commission) for each in packages]
    return Adopted(
        reports=sum(each.reports for each in told),
        otherwise=sum(each.otherwise for each in told),
        contested=sum(each.contested for each in told) + decisions,
    )


def give_up_adopted(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> int:
    """The points wait again that the city's verdicts had settled; returns in how many reports.

    Raises UserError for a city that did not report.
    """
    given_up = 0
    for answer in _city(desk, scheme, year, commission).answers:
        if answer.report is None:
            continue
        received = answer.report.received
        theirs = [of for of, each in _points(desk, received) if _by(each) == commission]
        for of in theirs:
            take_back(desk, received, of)
        given_up += bool(theirs)
    for made in desk.claims.decisions(year):
        if made.decided_by == commission:
            desk.claims.withdraw(made)
    return given_up


def _city(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> CitySeen:
    for each in cities(desk, scheme, year):
        if each.said.commission == commission:
            return each
    raise UserError(say("{year} 年没有收到{name}的汇总。", year=year, name=commission))


def _points(desk: DeskStore, received: Received) -> Iterator[tuple[Key, ReviewedPoint]]:
    for part in reviewed(desk, received):
        for each in part.points:
            yield (part.relation, each.figures.point), each


def _by(each: ReviewedPoint) -> str | None:
    return each.verdict.decided_by if each.verdict is not None else None


def _adopt(
    desk: DeskStore, received: Received, rounds: tuple[CityJudgement, ...], by: str
) -> Adopted:
    """Where a point is several cities' and they differ, it waits for a person; nobody's here is overruled."""
    cities_here = {each.said.commission for each in rounds}
    words = city_words(rounds, received, reviewed(desk, received))
    mine = otherwise = contested = 0
    for of, each in _points(desk, received):
        said = words.get(of, ())
        own = [word for word in said if word.own]
        if all(word.commission != by for word in own):
            continue
        mine += 1
        if each.verdict is not None and _by(each) not in cities_here:
            continue
        agreed = len({word.score for word in own}) == 1
        contested += not agreed
        otherwise += agreed and any(word.score != own[0].score for word in said)
        word = next(word for word in own if word.commission == by)
        opinion = _opinion(each, word) if agreed else None
        if opinion is not None:
            give_verdict(desk, received, of, opinion, by=by)
        elif each.verdict is not None:
            take_back(desk, received, of)
    return Adopted(int(mine > 0), otherwise, contested)


def _claims(rounds: Iterable[CityJudgement], packages: Collection[UUID]) -> Claims:
    found: dict[Claim, dict[str, ClaimJudged]] = defaultdict(dict)
    for each in rounds:
        for claim in each.claims(packages):
            found[claim.relation, claim.what, claim.subject][each.said.commission] = claim
    return found


def _adopt_decisions(desk: DeskStore, year: int, decided: Claims, by: str) -> int:
    """Whose word the city let stand; with the words of both, so that it holds for those alone.

    Returns how many are left open, because another city has the relation too and decided otherwise.
    """
    made = {(each.relation, each.what, each.subject): each for each in desk.claims.decisions(year)}
    contested = 0
    for of, said in decided.items():
        before = made.get(of)
        if by not in said or (before is not None and before.decided_by not in said):
            continue
        stands = said[by].stands
        if stands is not None and all(each.stands is stands for each in said.values()):
            desk.claims.decide(_decision(said[by], stands, year, by, desk.clock.today()))
            continue
        contested += 1
        if before is not None:
            desk.claims.withdraw(before)
    return contested


def _decision(said: ClaimJudged, stands: Side, year: int, by: str, day: date) -> Decision:
    return Decision(
        year=year,
        relation=said.relation,
        what=said.what,
        subject=said.subject,
        supporter=said.supporter,
        recipient=said.recipient,
        stands=stands,
        reason=said.reason,
        decided_by=by,
        decided_on=day,
    )


def _opinion(each: ReviewedPoint, word: CityWord) -> Opinion | None:
    """What the city says of the point; None: it says what stands without anybody's verdict."""
    decided = each.settled.score if each.settled is not None else word.score
    if word.score == each.undisputed == decided:
        return None
    if word.score == each.figures.own:
        return Opinion(None, word.reason)
    return Opinion(word.score, word.reason or "市级评审")
