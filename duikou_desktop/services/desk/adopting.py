"""A province adopts what a city judged and decided (采用市级评审): it stands here under the city's name.

What the province judged itself is left as it is, before and after.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.exchange.receipt import PointJudged, ReceiptManifest
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.city_rounds import CitySeen, cities
from duikou_desktop.services.desk.reviewing import (
    Key,
    Opinion,
    ReviewedPoint,
    give_verdict,
    reviewed,
    take_back,
)
from duikou_desktop.services.desk.standing import KeyState
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_claims import Decision


def adopt(desk: DeskStore, scheme: Scheme, year: int, commission: str) -> int:
    """Takes over the city's verdicts on every report it judged to the end; returns on how many.

    Raises UserError for a city that did not report, or whose fingerprint was not compared.
    """
    city = _city(desk, scheme, year, commission)
    if city.key is not KeyState.CONFIRMED:
        raise UserError(say("先核对{name}的签名指纹，再采用它的评审。", name=commission))
    adopted = 0
    for each in city.answers:
        if each.report is not None and each.adoptable:
            _adopt(desk, each.report.received, each.said, commission)
            _adopt_decisions(desk, each.said, commission)
            adopted += 1
    return adopted


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


def _adopt(desk: DeskStore, received: Received, said: ReceiptManifest, by: str) -> None:
    """A receipt names the points judged otherwise than claimed: the others count as claimed."""
    judged = {(each.relation, each.point): each for each in said.points}
    for of, each in _points(desk, received):
        if each.verdict is not None and _by(each) != by:
            continue
        opinion = _opinion(each, judged.get(of))
        if opinion is not None:
            give_verdict(desk, received, of, opinion, by=by)
        elif each.verdict is not None:
            take_back(desk, received, of)


def _adopt_decisions(desk: DeskStore, said: ReceiptManifest, by: str) -> None:
    """Whose word the city let stand; with the words of both, so that it holds for those alone."""
    own = {
        (each.relation, each.what, each.subject)
        for each in desk.claims.decisions(said.year)
        if each.decided_by != by
    }
    for each in said.claims:
        if each.stands is None or (each.relation, each.what, each.subject) in own:
            continue
        desk.claims.decide(
            Decision(
                year=said.year,
                relation=each.relation,
                what=each.what,
                subject=each.subject,
                supporter=each.supporter,
                recipient=each.recipient,
                stands=each.stands,
                reason=each.reason,
                decided_by=by,
                decided_on=desk.clock.today(),
            )
        )


def _opinion(each: ReviewedPoint, theirs: PointJudged | None) -> Opinion | None:
    """What the city says of the point; None: it says what stands without anybody's verdict."""
    own = each.figures.own
    score = theirs.score if theirs is not None else own or Decimal(0)
    if score == each.undisputed:
        return None
    reason = theirs.reason if theirs is not None else ""
    if own is not None and score == own:
        return Opinion(None, reason)
    return Opinion(score, reason or "市级评审")
