"""There is such a record, or so many (附件3 第1项: 成立领导小组和办事机构)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal

from pydantic import Field

from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.base import Case, Moves, Step, Use
from duikou_desktop.scoring.conditions.base import (
    Condition,
    Met,
    OwnSelection,
    complete_of_year,
    mendable,
    over,
    several,
    title_of,
)
from duikou_desktop.scoring.selection import drafts_left_out


class Present(OwnSelection, Condition):
    """Records dated in the year, or standing in it where they last."""

    condition: Literal["present"]
    at_least: int = Field(default=1, ge=1)
    # Only those that still last on the last day looked at.
    standing: bool = False

    def uses(self) -> Iterator[Use]:
        """The register and the fields it looks at."""
        yield self.register_key, ""
        yield from ((self.register_key, field) for field in self.fields())

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def met(self, case: Case) -> Met:
        """The share of the number asked."""
        rows = complete_of_year(case, self.register_key)
        found = self._counted(case, rows)
        title = title_of(self.register_key, self.where, self.filled)
        reason = self._reason(title, len(found))
        short = self.at_least - len(found)
        besides: tuple[Message, ...] = ()
        if short > 0:
            drafts = drafts_left_out(self.register_key, mendable(case, self.register_key, self))
            besides = (*self._near(case, rows), *drafts)
        return Met(
            min(Fraction(len(found), self.at_least), Fraction(1)),
            (reason, *besides),
            tuple(each.id for each in found),
            tuple(self._steps(case, short, title)),
        )

    def _counted(self, case: Case, rows: list[Record]) -> list[Record]:
        meant = [each for each in rows if self.takes(each, case.facts)]
        return [each for each in meant if not self._over(case, each)]

    def _over(self, case: Case, record: Record) -> bool:
        return self.standing and over(case, self.register_key, record)

    def _reason(self, title: Message, n: int) -> Message:
        if self.at_least > 1:
            return say("{title} {n} 条，要求 {least} 条。", title=title, n=n, least=self.at_least)
        return (
            say("有{title} {n} 条。", title=title, n=n)
            if n
            else say("没有{title}记录。", title=title)
        )

    def _near(self, case: Case, rows: list[Record]) -> Iterator[Message]:
        """Why records of that kind do not count: somebody else led, the findings are not written."""
        register = BY_KEY[self.register_key]
        gone = sum(self._over(case, each) for each in rows if self.takes(each, case.facts))
        if gone:
            yield say("已经撤销的 {n} 条不计。", n=gone)
        if self.ours is not None:
            strange = sum(not case.facts.is_ours(each.value(self.ours)) for each in rows)
            if strange:
                label = say(register.label_of(self.ours))
                yield say("{label}不是本院的 {n} 条不计。", label=label, n=strange)
        if not self.where:
            return
        (kind, values), *others = self.where.items()
        near = [
            each
            for each in rows
            if not self.takes(each, case.facts)
            and set(map(str, several(each.value(kind)))) & set(values)
        ]
        for field, wanted in others:
            values_found = [each.value(field) for each in near]
            wrong = [value for value in values_found if value is not None and value not in wanted]
            if wrong:
                yield say(
                    "{field}是{words}的 {n} 条不计。",
                    n=len(wrong),
                    field=say(register.label_of(field)),
                    words=said(dict.fromkeys(map(str, wrong))),
                )
        for field in (*dict(others), *self.filled):
            bare = sum(each.value(field) in (None, ()) for each in near)
            if bare:
                label = say(register.label_of(field))
                yield say("没有写{label}的 {n} 条不计。", n=bare, label=label)

    def _steps(self, case: Case, short: int, title: Message) -> Iterator[Step]:
        """Drafts to be completed; what they do not bring is to be entered."""
        drafts = mendable(case, self.register_key, self)[: max(short, 0)]
        if drafts:
            n = len(drafts)
            told = say("补齐{title}草稿 {n} 条", title=title, n=n)
            ids = tuple(each.id for each in drafts)
            yield Step(told, self.register_key, ids, Fraction(n, self.at_least), times=n)
        more = short - len(drafts)
        if more > 0:
            told = say("落实并登记{title} {n} 条", title=title, n=more)
            yield Step(told, self.register_key, adds=Fraction(more, self.at_least), times=more)

    def most(self, case: Case) -> Fraction:
        """All while the year runs; then what is there, and drafts of it."""
        if case.open:
            return Fraction(1)
        there = len(self._counted(case, complete_of_year(case, self.register_key)))
        there += len(mendable(case, self.register_key, self))
        return min(Fraction(there, self.at_least), Fraction(1))
