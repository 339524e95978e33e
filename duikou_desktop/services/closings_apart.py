"""What the two halves do not agree on, of a conflict; of two closings also where they scored otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import label, plain_number
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.scoring.tally import claimed, form_totals
from duikou_desktop.services.closed_year import closed_with
from duikou_desktop.services.halves import Conflict, Differing, words_of
from duikou_desktop.storage.store import Store

_OWN_TOTAL = label("自评得分")
_RECORDS = label("封账的记录")
_SAME_SCORES = label("各要点的分相同，记录有不同")


def told_apart(
    conflict: Conflict, mine: Store, theirs: Store, books: tuple[Book, Book]
) -> tuple[Differing, ...]:
    """The fields the two do not agree on, and of two closings the points."""
    return (*words_of(conflict, *books), *_points(conflict, mine, theirs))


def _points(conflict: Conflict, mine: Store, theirs: Store) -> Iterator[Differing]:
    one, two = conflict.mine, conflict.theirs
    if not isinstance(one, Approval) or not isinstance(two, Approval):
        return
    if one.content_sha256 == two.content_sha256:
        return
    try:
        here, there = closed_with(mine, one), closed_with(theirs, two)
    except UserError:
        return  # what is damaged is told where the year is opened
    # What the closing itself keeps is computed from the records alone: the form says this.
    forms = [form_totals(each.assessment.whole).total for each in (here, there)]
    yield Differing(_OWN_TOTAL, *map(plain_number, forms))
    others = {each.id: claimed(each) for each in there.assessment.whole.points}
    short = {each.id: each.short for each in here.standard.points()}
    differing = [
        Differing(short[each.id], _points_words(claimed(each)), _points_words(others.get(each.id)))
        for each in here.assessment.whole.points
        if claimed(each) != others.get(each.id)
    ]
    yield from differing or [Differing(_RECORDS, _SAME_SCORES, _SAME_SCORES)]


def _points_words(points: Decimal | None) -> str:
    return "" if points is None else plain_number(points)
