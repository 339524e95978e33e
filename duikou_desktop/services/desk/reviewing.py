"""The review (评审): each point accepted as claimed, adjusted with a reason, or the whole sent back.

Where form and recount say the same, nobody need look: the point stands. What differs, and what only
people can judge, waits for a verdict.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import plain_number, say
from duikou_desktop.core.text import tidy_text
from duikou_desktop.scoring.standard import MOST_BONUS
from duikou_desktop.services.desk.deciding import clerk_of
from duikou_desktop.services.desk.noted import PartFigures, PointFigures
from duikou_desktop.services.desk.settled import SettledPoint, settled_points
from duikou_desktop.services.desk.share import Share
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_reviews import Report, Returned, Reviewed, Verdict

_TENTH = Decimal("0.1")
Key = tuple[UUID | None, str]  # a relation and a point of it


@dataclass(frozen=True, slots=True)
class ReviewedPoint:
    """A point with what the reviewers made of it."""

    figures: PointFigures
    verdict: Verdict | None  # None: nobody gave one on what the package says now
    outdated: bool  # one was given, and the office says something else since
    settled: SettledPoint | None = None  # what was decided on it (双方不一致)

    @property
    def score(self) -> Decimal | None:
        """What it counts; None: it waits for a verdict, or for somebody to look at what was decided."""
        return None if self.to_look_at else self.stands

    @property
    def overtaken(self) -> bool:
        """Whether its verdict was taken from a decision that does not stand any more."""
        now = self.settled.by if self.settled is not None else ()
        return self.verdict is not None and not set(self.verdict.follows) <= set(now)

    @property
    def to_look_at(self) -> bool:
        """Whether a decision speaks against what stands, and nobody has looked at it."""
        if self.settled is None or self.stands is None or self.settled.score == self.stands:
            return self.overtaken
        return self.overtaken or self.verdict is None or self.verdict.seen != self.settled.score

    @property
    def stands(self) -> Decimal | None:
        """What it counts until somebody says otherwise: no decision changes it. None: nobody judged it."""
        if self.verdict is None:
            return self.undisputed
        given = self.verdict.score
        return given if given is not None else self.figures.own or Decimal(0)

    @property
    def undisputed(self) -> Decimal | None:
        """What stands where nobody gave a verdict: what form and recount say alike."""
        own, anew = self.figures.own, self.figures.anew
        if own is None and anew is None:
            return Decimal(0)
        return own if own == anew else None


@dataclass(frozen=True)
class ReviewedPart:
    """A relation, or the whole hospital, with its points."""

    relation: UUID | None
    struck: bool
    points: tuple[ReviewedPoint, ...]

    @property
    def waiting(self) -> int:
        """How many points wait."""
        return 0 if self.struck else sum(each.score is None for each in self.points)

    @property
    def total(self) -> Decimal:
        """The sum of what does not wait, bonus in it; nothing where a 一票否决 strikes."""
        if self.struck:
            return Decimal(0)
        return sum((each.score or Decimal(0) for each in self.points), Decimal(0))


def reviewed(desk: DeskStore, received: Received) -> tuple[ReviewedPart, ...]:
    """The package's points as they stand now."""
    return reviewed_all(desk, (received,))[received.id]


def reviewed_all(
    desk: DeskStore, packages: Collection[Received]
) -> dict[UUID, tuple[ReviewedPart, ...]]:
    """By package its points as they stand now; those of a whole round are read at once."""
    ids = [each.id for each in packages]
    points, settled = desk.points_of(ids), settled_points(desk, ids)
    verdicts = desk.reviews.verdicts({report_of(each) for each in packages})
    return {
        each.id: tuple(
            _reviewed_part(
                each.id,
                PartFigures.read(part),
                {(one.relation, one.point): one for one in verdicts.get(report_of(each), ())},
                settled.get(each.id, {}),
            )
            for part in points[each.id]
        )
        for each in packages
    }


def _reviewed_part(
    package: UUID,
    part: PartFigures,
    given: Mapping[Key, Verdict],
    settled: Mapping[Key, SettledPoint],
) -> ReviewedPart:
    return ReviewedPart(
        part.relation,
        part.struck,
        tuple(
            _point(package, each, given.get(of), settled.get(of))
            for each in part.points
            for of in ((part.relation, each.point),)
        ),
    )


def _parts(desk: DeskStore, received: Received) -> tuple[PartFigures, ...]:
    return tuple(map(PartFigures.read, desk.points_of((received.id,))[received.id]))


def digest_of_one(digest: str, package: UUID) -> str:
    """Of what a city's verdict was given by: those figures in that very package, for it saw no other.

    One given at this desk is of the figures, in whatever package they come again.
    """
    return hashlib.sha256(f"{digest} {package}".encode()).hexdigest()


def _point(
    package: UUID, figures: PointFigures, verdict: Verdict | None, settled: SettledPoint | None
) -> ReviewedPoint:
    digest = figures.digest
    holds = verdict is not None and verdict.digest in (digest, digest_of_one(digest, package))
    outdated = verdict is not None and not holds
    return ReviewedPoint(figures, verdict if holds else None, outdated, settled)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reviewer says of a point; score None: accepted as claimed."""

    score: Decimal | None
    reason: str = ""
    as_decided: bool = False  # taken from what was decided: it falls where that changes


def give_verdict(
    desk: DeskStore, received: Received, of: Key, opinion: Opinion, *, by: str | None = None
) -> None:
    """Keeps the opinion with who and when, and what was decided on the point as the round was settled last.

    By the desk's clerk where nobody else is named; `by` another it is of this package alone.

    Raises UserError for a score outside 0…the point's maximum or of more than one decimal, as the
    standard's points are, and for an adjustment without a reason.
    """
    relation, name = of
    figures = _figures(desk, received, of)
    score, reason = opinion.score, tidy_text(opinion.reason)
    if score is not None:
        most = figures.maximum if figures.maximum is not None else MOST_BONUS
        if not 0 <= score <= most:
            raise UserError(say("评审分要在 0 到 {most} 之间。", most=plain_number(most)))
        if score != round(score, 1):
            raise UserError(say("评审分写到一位小数，如 4.5。"))
        if not reason:
            raise UserError(say("调整得分要写理由，写进回执。"))
    elif figures.own is None:
        raise UserError(say("医院没有写自评分，不能照收；请写评审分和理由。"))
    settled = settled_points(desk, (received.id,)).get(received.id, {}).get(of)
    follows = opinion.as_decided and settled is not None and settled.score == score
    verdict = Verdict(
        relation=relation,
        point=name,
        digest=figures.digest if by is None else digest_of_one(figures.digest, received.id),
        score=score,
        reason=reason,
        decided_by=by or clerk_of(desk),
        decided_on=desk.clock.today(),
        seen=settled.score if settled is not None else figures.anew,
        follows=settled.by if follows and settled is not None else (),
    )
    with desk.at_once():
        desk.reviews.give(report_of(received), verdict)
        sum_up(desk, received)


def take_back(desk: DeskStore, received: Received, of: Key) -> None:
    """The point waits again, or stands as form and recount say."""
    with desk.at_once():
        desk.reviews.take_back(report_of(received), *of)
        sum_up(desk, received)


def accept_rest(
    desk: DeskStore,
    received: Received,
    *,
    as_counted: bool,
    reason: str,
    share: Share | None = None,
) -> int:
    """Gives every point that waits the claimed score, or with `as_counted` the recounted one.

    Returns how many. Raises UserError as `give_verdict`, and where nothing was counted anew: a claim that
    nobody held to records is taken point by point. Points that only people judge have no
    recount and are left waiting then, and those that something else was decided of wait too.
    """
    if received.content["anew"] is None:
        raise UserError(
            say(
                "这份报告没有复算过，不能一次照收。先安装它用的方案版本；装不了的，逐个要点看过，再照自评。"
            )
        )
    given = 0
    for part in of_share(reviewed(desk, received), share):
        for each in part.points:
            score = each.figures.anew if as_counted else None
            given_now = score if as_counted else each.figures.own
            decided = each.settled.score if each.settled is not None else given_now
            if each.stands is None and given_now is not None and given_now == decided:
                opinion = Opinion(score, reason)
                give_verdict(desk, received, (part.relation, each.figures.point), opinion)
                given += 1
    return given


def send_back(desk: DeskStore, received: Received, reason: str) -> None:
    """The office is to mend it and report again. Raises UserError without a reason."""
    if not tidy_text(reason):
        raise UserError(say("退回要写原因，写进回执。"))
    desk.reviews.send_back(
        Returned(received.id, tidy_text(reason), clerk_of(desk), desk.clock.today())
    )


def sum_up(desk: DeskStore, received: Received) -> None:
    """Keeps what the verdicts make of the package: the round's table reads no points."""
    parts = reviewed(desk, received)
    kept = [Reviewed(received.id, part.relation, part.total, part.waiting) for part in parts]
    if len(parts) > 1:
        waiting = sum(part.waiting for part in parts)
        kept.append(Reviewed(received.id, None, mean_total(parts), waiting))
    desk.reviews.keep_sums(kept)


def mean_total(parts: Iterable[ReviewedPart]) -> Decimal:
    """What the whole hospital's form adds up: each point's mean to a tenth, a struck relation 0."""
    found = tuple(parts)
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for part in found:
        for each in part.points:
            sums[each.figures.point] += Decimal(0) if part.struck else each.score or Decimal(0)
    means = ((each / len(found)).quantize(_TENTH, ROUND_HALF_UP) for each in sums.values())
    return sum(means, Decimal(0))


def of_share(parts: Iterable[ReviewedPart], share: Share | None) -> tuple[ReviewedPart, ...]:
    """The parts that are this desk's to judge."""
    return tuple(each for each in parts if share is None or each.relation in share.relations)


def whole_of(parts: Iterable[Reviewed]) -> Reviewed | None:
    """A hospital's sums over its relations, or of its only one; None: it was never summed up."""
    found = {each.relation: each for each in parts}
    return found.get(None) or next(iter(found.values()), None)


def _figures(desk: DeskStore, received: Received, of: Key) -> PointFigures:
    relation, name = of
    for part in _parts(desk, received):
        if part.relation == relation:
            for each in part.points:
                if each.point == name:
                    return each
    raise UserError(say("这份报告里没有要点 {point}。", point=name))


def report_of(received: Received) -> Report:
    """Whose verdicts a package is judged by, and those that come after it."""
    return Report(received.hospital, received.side, received.year)
