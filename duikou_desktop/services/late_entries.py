"""What was done in the year and is only not registered: it may be entered until the year is closed."""

from __future__ import annotations

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.assessment import ScoredPoint, State
from duikou_desktop.scoring.base import Moves
from duikou_desktop.scoring.standard import Partial, Point
from duikou_desktop.services.scored_year import ScoredYear


def late_registers(scored: ScoredYear, point: Point, found: ScoredPoint) -> tuple[str, ...]:
    """The registers whose missing records may win back what the passed part of a year lost.

    Of child rows, their parent's. None where it is closed, or where what is there has spoilt it.
    """
    worse = {key for key, moves in point.rule.moves().items() if moves is Moves.DOWN}
    # Of a point that something done has spoilt, nothing entered wins it back while the year runs.
    lost = found.maximum is not None and found.reachable < found.maximum and not worse
    late = scored.entered_late or (lost and scored.approval is None)
    if not late or point.is_bonus or found.state is State.MET:
        return ()
    if _spoilt(scored.book, point, found):
        return ()
    told = {step.register for step in found.steps if not step.records}
    if found.records:
        told |= point.rule.settled
    used = (BY_KEY[key].page for key, _ in point.rule.uses() if key not in worse)
    return tuple(key for key in dict.fromkeys(used) if key not in told)


def _spoilt(book: Book, point: Point, found: ScoredPoint) -> bool:
    """Whether a record that failed has lost all of the point: more of them win nothing back."""
    if point.partial is Partial.PROPORTIONAL or found.reachable > 0:
        return False
    return any(book.find(key, each) for key in point.rule.spoils() for each in found.records)
