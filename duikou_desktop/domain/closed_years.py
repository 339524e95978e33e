"""What a closed year (封账) keeps from being changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.years import ReportingYear

# Kept apart from any one year's score: they may be put right at any time.
_OPEN = frozenset({"approval", "evidence", "explanation", "report_text", "clerk", "alias"})
# What may still happen to a record of the year: when and how it came to its end.
_ENDINGS = frozenset({"end_reason", "change_reason", "note"})


def refusal(
    register: Register, before: Record | None, after: Record | None, closed: Iterable[Approval]
) -> Message | None:
    """Why the change is not allowed; None: it is.

    A record belongs to the year in which it begins. Of one that lasts beyond it, the end may still
    be entered: what shows only then is told of the closed year, and changes nothing in it.
    """
    if register.key in _OPEN:
        return None
    for approval in closed:
        year = approval.period
        if year is None:
            continue
        sides = {each.side for each in (before, after) if each is not None}
        if approval.side is not None and sides.isdisjoint({None, approval.side}):
            continue
        inside = any(_begins_in(register, each, year) for each in (before, after))
        if inside and not _only_ends_later(register, before, after, year):
            return say(
                "{year} 年已由{by}封账，这条{title}不能改。要改先在“评分”页重新打开这一年。",
                year=year.label,
                by=approval.approved_by or "",
                title=say(register.title),
            )
    return None


def end_is_open(register: Register, record: Record, closed: Iterable[Approval]) -> bool:
    """Whether the end of a record of a closed year may still be entered."""
    years = [each.period for each in closed if each.period is not None]
    last = [year for year in years if _begins_in(register, record, year)]
    return bool(register.until) and all(
        _later(record.value(key), year) for key in register.until for year in last
    )


def _begins_in(register: Register, record: Record | None, year: ReportingYear) -> bool:
    if record is None or register.when is None:
        return False
    value = record.value(register.when)
    if isinstance(value, int):
        return value == year.label
    first, _ = register.span(record)
    return first is not None and first in year


def _only_ends_later(
    register: Register, before: Record | None, after: Record | None, year: ReportingYear
) -> bool:
    """Whether the two differ in nothing but an end after the year."""
    if before is None or after is None:
        return False
    changed = {
        spec.key for spec in register.fields if before.value(spec.key) != after.value(spec.key)
    }
    if (before.relations, before.evidence, before.draft) != (
        after.relations,
        after.evidence,
        after.draft,
    ):
        return False
    ends = changed & set(register.until)
    # A state that wants an end beside it is a way of telling of the end: 终止.
    states = {key for key, _, wanted in register.needed_when if set(register.until) & set(wanted)}
    return changed <= ends | states | _ENDINGS and all(
        _later(before.value(key), year) and _later(after.value(key), year) for key in ends
    )


def _later(day: object, year: ReportingYear) -> bool:
    return day is None or (isinstance(day, date) and day > year.last)
