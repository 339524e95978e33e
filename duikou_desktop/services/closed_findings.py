"""What a closed year would score by the records of now: told, and never deducted a second time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import Message, label, plain_number, say
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.checks.base import Finding, Severity
from duikou_desktop.services.closed_year import closed_year
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import score_now
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class PointDifference:
    """A point that the records of now would score otherwise than it was closed."""

    point: str
    short: str
    name: str  # the hospital across, where there are several
    closed: Decimal | None
    now: Decimal | None


def differences(store: Store, closed: ScoredYear, as_of: date) -> tuple[PointDifference, ...]:
    """The points whose score is another by the records, the rules and the day of now."""
    now = score_now(store, closed.scheme, closed.side, closed.year.label, as_of)
    fresh = {each.relation: each for each in now.assessment.relations or (now.assessment.whole,)}
    parts = closed.assessment.relations or (closed.assessment.whole,)
    return tuple(
        PointDifference(
            point.id,
            closed.standard.point(point.id).short,
            closed.book.other_hospital_name(part.relation, closed.hospital)
            if len(parts) > 1
            else "",
            point.expected,
            score,
        )
        for part in parts
        if part.relation in fresh
        for point in part.points
        if (score := fresh[part.relation].point(point.id).expected) != point.expected
    )


def closed_findings(
    store: Store, scheme: Scheme, side: Side, year: int, today: date
) -> Iterator[Finding]:
    """2024 年已报 6 分，实为 5 分: one query a point of a closed year."""
    closed = closed_year(store, scheme.id, side, year)
    if closed is None:
        return
    # Never before the day it was closed as of: a demonstration lives in the middle of its year.
    for each in differences(store, closed.scored, max(today, closed.scored.as_of)):
        yield Finding(
            code="closed_year_differs",
            severity=Severity.QUERY,
            register="approval",
            record=closed.approval.id,
            message=say(
                "{year} 年{name}“{point}”已报 {closed}，按现在的记录为 {now}。",
                year=year,
                name=each.name,
                point=say(each.short),
                closed=_points(each.closed),
                now=_points(each.now),
            ),
            about=f"{each.point} {each.name}".strip(),
        )


def _points(points: Decimal | None) -> Message:
    return say(label("未定")) if points is None else say("{n} 分", n=plain_number(points))
