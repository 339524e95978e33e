"""Whether a deployed person was on site on a day, and if not, why."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.coverage import end_unrecorded
from duikou_desktop.domain.registers.absence import Absence
from duikou_desktop.domain.registers.assignment import Assignment


def why_away(stay: Assignment, day: date, book: Book) -> Message | None:
    """`2024-05-06 才到岗`, `当天病假`; None: on site, or not known otherwise."""
    if stay.from_ is None:
        return None
    if day < stay.from_:
        return say("{day} 才到岗", day=stay.from_.isoformat())
    if stay.to is not None and day > stay.to:
        return say("{day} 已离岗", day=stay.to.isoformat())
    if end_unrecorded(stay, day):
        return say("计划 {day} 离岗，离岗日期未登记", day=stay.planned_to)
    for each in book.each(Absence):
        if each.assignment != stay.id or each.from_ is None or each.from_ > day:
            continue
        if each.kind and (each.to is None or day <= each.to):
            return say("当天{kind}", kind=say(each.kind.value))
    return None
