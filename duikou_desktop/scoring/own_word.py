"""How much of a score is the office's own word: of points that no record decides."""

from __future__ import annotations

from decimal import Decimal

from duikou_desktop.scoring.assessment import HospitalAssessment, ScoredPoint, State, rounded
from duikou_desktop.scoring.engine import counting


def own_word(found: HospitalAssessment, rounding: Decimal) -> Decimal:
    """How many points of the whole's total the office gave itself where the records decide nothing.

    Of a mean each relation's by its share, rounded per point as the score itself is.
    """
    parts = found.relations or (found.whole,)
    points = zip(*map(counting, parts), strict=True)
    means = (sum(map(_given, same), Decimal(0)) / len(parts) for same in points)
    return sum((rounded(each, rounding) for each in means), Decimal(0))


def _given(point: ScoredPoint) -> Decimal:
    score = point.score if point.state is State.JUDGED else None
    return Decimal(0) if score is None else score
