"""One in every quarter or half-year (附件3 第1项: 每季度召开专题会议; 附件4 第7项: 每半年公示一次)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Literal
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.base import Case, Moves, Step, Undecided, Use
from duikou_desktop.scoring.conditions.base import (
    Condition,
    Met,
    Selection,
    complete_of_year,
    mendable,
    title_of,
)
from duikou_desktop.scoring.selection import matches
from duikou_desktop.scoring.stays import on_site

_QUARTERS = 4


class EveryPeriod(Selection, Condition):
    """Periods count from the first day of the reporting year."""

    condition: Literal["every_period"]
    # Into how many parts the year is divided.
    parts: Literal[2, 4]
    # Only the parts in which somebody was on site.
    on_site: bool = False

    def uses(self) -> Iterator[Use]:
        """The register and the fields it looks at."""
        yield self.register_key, BY_KEY[self.register_key].when or ""
        yield from ((self.register_key, field) for field in self.fields())

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def met(self, case: Case) -> Met:
        """The share of the periods that have one."""
        found = self._days(
            each
            for each in complete_of_year(case, self.register_key)
            if self.takes(each, case.facts)
        )
        periods = self._periods(case)
        if not periods:
            return Met(None, (say("当年没有人在岗，不用看。"),), undecided=Undecided.NO_DATA)
        having = [
            (number, [each for day, each in found if first <= day <= last])
            for number, first, last in periods
        ]
        done = [number for number, rows in having if rows]
        missing = [number for number, rows in having if not rows]
        title = title_of(self.register_key, self.where, self.filled)
        reasons = [
            say(
                "{n} 个{part}里有 {done} 个有{title}。",
                n=len(periods),
                part=self._word(),
                done=len(done),
                title=title,
            )
        ]
        if missing:
            reasons.append(say("没有的：{parts}。", parts=tuple(map(self._name, missing))))
        reasons += self._silent(case)
        # What is over cannot be made up for.
        open_still = [
            number for number, _, last in periods if number in missing and case.view.as_of <= last
        ]
        return Met(
            Fraction(len(done), len(periods)),
            tuple(reasons),
            tuple(each for _, rows in having for each in rows),
            tuple(
                Step(
                    say("{part}补{title}", part=self._name(number), title=title),
                    self.register_key,
                    adds=Fraction(1, len(periods)),
                )
                for number in open_still
            ),
        )

    def _silent(self, case: Case) -> list[Message]:
        """That records of the kind do not count for what they leave unsaid, if any do."""
        silent = [
            each
            for each in complete_of_year(case, self.register_key)
            if matches(each, self.where) and not self.takes(each, case.facts)
        ]
        if not self.filled or not silent:
            return []
        register = BY_KEY[self.register_key]
        fields = tuple(say(register.label_of(field)) for field in self.filled)
        return [say("没有写{fields}的 {n} 条不计。", fields=fields, n=len(silent))]

    def most(self, case: Case) -> Fraction:
        """The share of the periods that have one, are not over, or have a draft of it."""
        rows = complete_of_year(case, self.register_key)
        there = [each for each in rows if self.takes(each, case.facts)]
        there += mendable(case, self.register_key, self)
        found = self._days(there)
        periods = self._periods(case)
        if not periods:
            return Fraction(int(case.open))
        done = sum(
            1
            for _, first, last in periods
            if case.view.as_of <= last or any(first <= day <= last for day, _ in found)
        )
        return Fraction(done, len(periods))

    def _days(self, records: Iterable[Record]) -> list[tuple[date, UUID]]:
        first_day = BY_KEY[self.register_key].first_day
        return [(day, each.id) for each in records if (day := first_day(each)) is not None]

    def _periods(self, case: Case) -> list[tuple[int, date, date]]:
        """The parts of the year that are looked at: number, first and last day."""
        return [
            (number, first, last)
            for number, (first, last) in enumerate(case.facts.year.parts(self.parts), 1)
            if not self.on_site or _anybody(case, first, last)
        ]

    def _word(self) -> Message:
        return say("季度") if self.parts == _QUARTERS else say("半年")

    def _name(self, number: int) -> Message:
        if self.parts == _QUARTERS:
            return say("第 {n} 季度", n=number)
        return say("上半年") if number == 1 else say("下半年")


def _anybody(case: Case, first: date, last: date) -> bool:
    period = Span(first, last)
    return any(span.overlap(period) for _, span in on_site(case.facts, case.view))
