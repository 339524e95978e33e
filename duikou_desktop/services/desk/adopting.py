"""A province adopts what a city judged and decided (采用市级评审): it stands here under the city's name.

What the province judged itself is left as it is, before and after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import plain_number, say
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import ClaimJudged
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.city_changes import NO_REASON
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


@dataclass(frozen=True, slots=True)
class Adopted:
    """What became of a city's review."""

    reports: int  # in which it has a word
    otherwise: int  # points that another city judged otherwise, whose word does not stand
    # Counties it claims that another city was confirmed to have: left open.
    contested: tuple[str, ...]


def adopt(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> Adopted:
    """Takes over what the city said, to the end, of the relations of the counties it speaks of: all, or nothing.

    Raises UserError for a city that did not report, whose fingerprint was not compared or was revoked,
    that speaks of no county, or that gave a score no program gives.
    """
    city = _city(desk, scheme, year, commission)
    if city.key is KeyState.REVOKED:
        raise UserError(
            say(
                "{name}的签名密钥已作废，它的评审不能采用。请市里换新密钥重新上报，再核对新的指纹。",
                name=commission,
            )
        )
    if city.key is not KeyState.CONFIRMED:
        raise UserError(say("先核对{name}的签名指纹，再采用它的评审。", name=commission))
    if not city.speaks_of:
        raise UserError(
            say(
                "没有哪个县认定归{name}一个市管，它的评审没有采用。"
                "先在“各市上报”里定它管的县（命令行用 duikou confirm 指纹 --counties）。",
                name=commission,
            )
        )
    rounds = confirmed_rounds(desk, scheme, year)
    here = [(each, each.report.received) for each in city.answers if each.report is not None]
    packages = [received for each, received in here if each.adoptable]
    with desk.at_once():
        _withdraw_decisions(desk, year, rounds, {received.id for _, received in here}, commission)
        _adopt_decisions(desk, year, rounds, {each.id for each in packages}, commission)
        # A verdict looks at what is decided.
        settled_round(desk, scheme, year)
        for each, received in here:
            if each.changed and not each.adoptable:  # the city judges it again
                _take_back(desk, received, commission)
        told = [_adopt(desk, each, rounds, commission) for each in packages]
    return Adopted(
        reports=sum(each.reports for each in told),
        otherwise=sum(each.otherwise for each in told),
        contested=city.contested,
    )


@dataclass(frozen=True, slots=True)
class Held:
    """What stands here as a city has it."""

    verdicts: tuple[tuple[Received, Key], ...]
    decisions: tuple[Decision, ...]

    @property
    def points(self) -> int:
        """How many points: each of every relation."""
        return len(self.verdicts)

    @property
    def reports(self) -> int:
        """In how many reports."""
        return len({received.id for received, _ in self.verdicts})


def held_of(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> Held:
    """What was adopted of a city and stands: giving up takes just this.

    Raises UserError for a city that did not report.
    """
    answers = _city(desk, scheme, year, commission).answers
    mine = [each.report.received for each in answers if each.report is not None]
    return Held(
        tuple(
            (received, of)
            for received in mine
            for of, each in _points(desk, received)
            if _by(each) == commission
        ),
        tuple(each for each in desk.claims.decisions(year) if each.decided_by == commission),
    )


def give_up_adopted(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> Held:
    """The points wait again that the city's verdicts had settled; returns what stood till then.

    Raises UserError for a city that did not report.
    """
    held = held_of(desk, scheme, year, commission)
    with desk.at_once():
        for received, of in held.verdicts:
            take_back(desk, received, of)
        for made in held.decisions:
            desk.claims.withdraw(made)
    return held


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
    """A county has one city, so one city's word counts; nobody's here is overruled."""
    cities_here = {each.said.commission for each in rounds}
    words = city_words(rounds, received, reviewed(desk, received))
    mine = otherwise = 0
    for of, each in _points(desk, received):
        said = words.get(of, ())
        word = next((one for one in said if one.own and one.commission == by), None)
        if word is None:
            if _by(each) == by:  # adopted when the county was still its own
                take_back(desk, received, of)
            continue
        mine += 1
        if each.verdict is not None and _by(each) not in cities_here:
            continue
        otherwise += any(one.score != word.score for one in said)
        opinion = _opinion(each, word)
        if opinion is not None:
            _give(desk, received, of, opinion, by)
        elif each.verdict is not None:
            take_back(desk, received, of)
    return Adopted(int(mine > 0), otherwise, ())


def _take_back(desk: DeskStore, received: Received, by: str) -> None:
    for of, each in _points(desk, received):
        if _by(each) == by:
            take_back(desk, received, of)


def _give(desk: DeskStore, received: Received, of: Key, opinion: Opinion, by: str) -> None:
    """Raises UserError that says whose score it is, and of what: it stands in a file of hundreds."""
    try:
        give_verdict(desk, received, of, opinion, by=by)
    except UserError as error:
        raise UserError(
            say(
                "{city}给{hospital}的要点 {point} 写的评审分是 {score}：{why}"
                "它的评审都没有采用，请它改正以后重新上报。",
                city=by,
                hospital=received.hospital_name,
                point=of[1],
                score=plain_number(opinion.score or Decimal(0)),
                why=error.message,
            )
        ) from error


def _withdraw_decisions(
    desk: DeskStore,
    year: int,
    rounds: Iterable[CityJudgement],
    packages: Collection[UUID],
    by: str,
) -> None:
    """Those of relations that are the city's no longer, and those it has taken back itself."""
    mine = next(each for each in rounds if each.said.commission == by)
    open_again = {
        (claim.relation, claim.what, claim.subject)
        for answer in mine.said.answers
        if answer.package in packages
        for claim in answer.claims
        if claim.stands is None
    }
    for before in desk.claims.decisions(year):
        of = (before.relation, before.what, before.subject)
        if before.decided_by == by and (before.relation not in mine.relations or of in open_again):
            desk.claims.withdraw(before)


def _adopt_decisions(
    desk: DeskStore,
    year: int,
    rounds: Iterable[CityJudgement],
    packages: Collection[UUID],
    by: str,
) -> None:
    """Whose word the city let stand; with the words of both, so that it holds for those alone."""
    judged = {each.said.commission: each for each in rounds}
    made = {(each.relation, each.what, each.subject): each for each in desk.claims.decisions(year)}
    for said in judged[by].claims(packages):
        earlier = made.get((said.relation, said.what, said.subject))
        if said.stands is not None and (earlier is None or earlier.decided_by in judged):
            desk.claims.decide(_decision(said, said.stands, year, by, desk.clock.today()))


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
    return Opinion(word.score, word.reason or NO_REASON)
