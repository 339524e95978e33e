"""Every member has one (附件4 第6项: 每名派驻人员有明确的对口支援工作目标; 附件3 第7项: 公示)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.ids import each_once
from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.base import Case, Moves, Step, Undecided, Use
from duikou_desktop.scoring.conditions.base import (
    Condition,
    Met,
    Selection,
    begun,
    mendable,
    named,
    several,
    title_of,
)
from duikou_desktop.scoring.selection import drafts_left_out
from duikou_desktop.scoring.stays import on_site

_MOST_NAMES = 6
_MOST_MONTHS = 6
# A member, and where months matter the month.
_Wanted: TypeAlias = tuple[UUID, date | None]


class EachMember(Selection, Condition):
    """Of everybody on site at least one day of the year: who is named by such a record."""

    condition: Literal["each_member"]
    link: str
    # Values that a field of several must hold, all of them: the five items of a notice.
    holds: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    # Amounts that must be more than 0.
    above_zero: tuple[str, ...] = ()
    # For each month on site that is over, a record of that month.
    monthly: bool = False

    def uses(self) -> Iterator[Use]:
        """The register and the fields it looks at."""
        yield self.register_key, self.link
        yield from ((self.register_key, field) for field in (*self.fields(), *self.holds))

    def fields(self) -> Iterator[str]:
        """The fields it looks at."""
        yield from (*super().fields(), *self.above_zero)

    def lacks(self, record: Record) -> Iterator[Message]:
        """Also that nothing is paid, or that a field of several does not hold all of it."""
        yield from super().lacks(record)
        label = BY_KEY[self.register_key].label_of
        for key in self.above_zero:
            if not (record.value(key) or 0) > 0:
                yield say("{label}没有金额", label=say(label(key)))
        for key, words in self.holds.items():
            absent = [each for each in words if each not in set(map(str, record.value(key)))]
            if absent:
                yield say("{label}缺{words}", label=say(label(key)), words=said(absent))

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def met(self, case: Case) -> Met:
        """The share of members (or of their months) that have one."""
        stays = _on_site(case)
        if not stays:
            return Met(None, (say("当年没有要看的派驻人员。"),), undecided=Undecided.NO_DATA)
        registered = self._named(case)
        wanted = [(each, month) for each, span in stays for month in self._months(case, span)]
        if not wanted:
            return Met(None, (say("还没有满一个月的驻点。"),), undecided=Undecided.NO_DATA)
        having = [found for each, month in wanted if (found := registered.get((each.id, month)))]
        lacking = [(each.id, month) for each, month in wanted if (each.id, month) not in registered]
        title = title_of(self.register_key, self.where)
        reasons = [
            say(
                "要求 {n} 人月，有{title}的 {done} 人月。",
                n=len(wanted),
                title=title,
                done=len(having),
            )
            if self.monthly
            else say("{n} 人中 {done} 人有{title}。", n=len(wanted), done=len(having), title=title)
        ]
        if lacking:
            reasons.append(say("还没有的：{names}。", names=_names(case, lacking)))
        refused = self._refused(case, {each for each, _ in lacking})
        if refused:
            reasons.append(say("登记了但不算的：{names}。", names=named(refused)))
        drafts = self._drafts(case)
        begun_of = [each for each in lacking if each in drafts]
        reasons += drafts_left_out(self.register_key, {drafts[each].id for each in begun_of})
        return Met(
            Fraction(len(having), len(wanted)),
            tuple(reasons),
            each_once(each for ids in having for each in ids),
            tuple(self._steps(case, lacking, drafts, len(wanted))),
        )

    def _refused(self, case: Case, lacking: Collection[UUID]) -> list[Message]:
        """Members whose record does not say all that is asked, and what it does not say."""
        register, book = BY_KEY[self.register_key], case.facts.book
        found = []
        for record in case.facts.complete(register.record, self.register_key):
            members = [each for each in several(record.value(self.link)) if each in lacking]
            why = tuple(self.lacks(record))
            if not (members and why and register.in_year(record, case.facts.year)):
                continue
            for each in members:
                stay = book.get(Assignment, each)
                name = book.person_name(stay.person if stay else None)
                found.append(say("{name}（{why}）", name=name, why=why))
        return found

    def _steps(
        self, case: Case, lacking: list[_Wanted], drafts: Mapping[_Wanted, Record], of: int
    ) -> Iterator[Step]:
        """Drafts to be completed, and what is to be entered anew."""
        title = title_of(self.register_key, self.where)
        begun_of = [each for each in lacking if each in drafts]
        if begun_of:
            ids = each_once(drafts[each].id for each in begun_of)
            told = say("补齐{names}的{title}草稿", names=_names(case, begun_of), title=title)
            adds = Fraction(len(begun_of), of)
            yield Step(told, self.register_key, ids, adds, times=len(ids))
        anew = [each for each in lacking if each not in drafts]
        if anew:
            told = say("给{names}补{title}", names=_names(case, anew), title=title)
            yield Step(told, self.register_key, adds=Fraction(len(anew), of), times=len(anew))

    def most(self, case: Case) -> Fraction:
        """All while the year runs; then who has one, and whose draft of it can be completed."""
        wanted = [
            (each.id, month) for each, span in _on_site(case) for month in self._months(case, span)
        ]
        if case.open or not wanted:
            return Fraction(int(case.open))
        may_be = {*self._named(case), *self._drafts(case)}
        return Fraction(sum(1 for each in wanted if each in may_be), len(wanted))

    def _drafts(self, case: Case) -> dict[_Wanted, Record]:
        """The first draft of each member (and month) that may become one of those meant."""
        found: dict[_Wanted, Record] = {}
        for draft in mendable(case, self.register_key, self):
            month = draft.value("month") if self.monthly else None
            for member in several(draft.value(self.link)):
                found.setdefault((member, month), draft)
        return found

    def _months(self, case: Case, span: Span) -> Iterator[date | None]:
        """The months of a stay that are over by the day looked at; once, where months are no matter."""
        if not self.monthly:
            yield None
            return
        day = span.first.replace(day=1)
        while day <= span.last:
            last = day.replace(day=monthrange(day.year, day.month)[1])
            if last <= case.view.as_of:
                yield day
            day = last + timedelta(days=1)

    def _named(self, case: Case) -> dict[_Wanted, list[UUID]]:
        """The records by member (and month)."""
        register = BY_KEY[self.register_key]
        found: dict[_Wanted, list[UUID]] = {}
        for record in case.facts.complete(register.record, self.register_key):
            if not self._counts(case, record):
                continue
            month = record.value("month") if self.monthly else None
            for member in several(record.value(self.link)):
                found.setdefault((member, month), []).append(record.id)
        return found

    def _counts(self, case: Case, record: Record) -> bool:
        register = BY_KEY[self.register_key]
        return (
            self.takes(record, case.facts)
            and register.in_year(record, case.facts.year)
            and (register.first_day(record) is None or begun(case, self.register_key, record))
        )


def _on_site(case: Case) -> list[tuple[Assignment, Span]]:
    year = Span(case.facts.year.first, case.facts.year.last)
    found = [
        (each, part)
        for each, span in on_site(case.facts, case.view)
        if (part := span.overlap(year))
    ]
    # As they came: as people stand in a roster.
    return sorted(found, key=lambda one: one[0].from_ or one[1].first)


def _names(case: Case, wanted: list[_Wanted]) -> Message:
    """Each member once, with the months that are meant."""
    book = case.facts.book
    months: dict[str, list[date]] = {}
    for member, month in wanted:
        stay = book.get(Assignment, member)
        mine = months.setdefault(book.person_name(stay.person if stay else None), [])
        if month is not None:
            mine.append(month)
    names = [_with_months(name, months[name]) for name in months]
    if len(names) <= _MOST_NAMES:
        return say("{names}", names=tuple(names))
    return say("{names} 等 {n} 人", names=tuple(names[:_MOST_NAMES]), n=len(names))


def _with_months(name: str, months: list[date]) -> Message:
    if not months:
        return say("{name}", name=name)
    if len(months) > _MOST_MONTHS:
        return say("{name}（{n} 个月）", name=name, n=len(months))
    told = tuple(say("{n} 月", n=month.month) for month in sorted(months))
    return say("{name}（{months}）", name=name, months=told)
