"""Picks a register's records for a rule: by field, by year, by evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from datetime import date

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.asides import of_drafts
from duikou_desktop.scoring.base import Case, RuleModel


def matches(record: Record, where: Mapping[str, tuple[str | None, ...]]) -> bool:
    """Whether each field named holds one of its values."""
    for field, values in where.items():  # noqa: SIM110 - a generator makes scoring a third slower
        if record.value(field) not in values:
            return False
    return True


def of_year(
    case: Case, key: str, where: Mapping[str, tuple[str, ...]] | None = None
) -> list[Record]:
    """The complete records dated in the year that have happened in the view."""
    until = date.max if case.view.planned else case.view.as_of
    wanted = dict(where or {})
    if wanted:
        field = next(iter(wanted))
        rows: Iterable[tuple[date, Record]] = case.facts.begun_with(key, field, wanted.pop(field))
    else:
        rows = case.facts.begun_in_year(key)
    begun = [record for day, record in rows if day <= until]
    return [record for record in begun if matches(record, wanted)] if wanted else begun


def drafts_of_year(case: Case, key: str, where: Mapping[str, tuple[str, ...]]) -> list[Record]:
    """The drafts dated in the year that would match: an empty field may still become one."""
    may_be = {field: (None, *values) for field, values in where.items()}
    return [record for record in case.facts.incomplete(key) if matches(record, may_be)]


def left_by_the_end(case: Case, rule: RuleModel) -> Iterator[Message]:
    """The sentences that tell which records do not count, for their relations had ended before."""
    for key in dict.fromkeys(register for register, _ in rule.uses()):
        ways = rule.chooses(key) or ({},)
        late = [
            each
            for each in case.facts.left_by_the_end(key)
            if any(matches(each, way) for way in ways)
        ]
        if late:
            title = say(BY_KEY[key].title)
            yield say("结对关系终止以后的{title} {n} 条未计入。", title=title, n=len(late))


def left_out(case: Case, key: str) -> tuple[Message, ...]:
    """The sentence that tells how many drafts of the year do not count, if any."""
    return drafts_left_out(key, case.facts.incomplete(key))


def drafts_left_out(key: str, drafts: Sized) -> tuple[Message, ...]:
    """The sentence that tells that these drafts do not count, if any."""
    return (of_drafts(say(BY_KEY[key].title), len(drafts)),) if drafts else ()
