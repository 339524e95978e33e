"""A paper holds all that it must (附件4 第2项: 缺少以上内容不得分; 附件3 第6项: 包括请假、工作量…)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.conditions.base import Condition, Met, complete_of_year
from duikou_desktop.scoring.rules.base import Case, Step, Use


class Contents(Condition):
    """The share of the words asked that the papers of the year hold between them.

    `each_relation`: every relation for itself; the mean of them.
    """

    condition: Literal["contents"]
    register_key: str = Field(alias="register")
    fields: tuple[str, ...] = Field(min_length=1)
    values: tuple[str, ...] = Field(min_length=1)
    each_relation: bool = False

    def uses(self) -> Iterator[Use]:
        """The register and the fields it looks at."""
        yield from ((self.register_key, field) for field in self.fields)

    def met(self, case: Case) -> Met:
        """The share of what must be held."""
        register = BY_KEY[self.register_key]
        rows = complete_of_year(case, self.register_key)
        places = case.facts.relations if self.each_relation and case.facts.relations else (None,)
        share = Fraction(0)
        missing: dict[str, None] = {}
        used: list[UUID] = []
        for place in places:
            mine = [
                each
                for each in rows
                if place is None
                or not (named := case.facts.book.relations_of(register, each))
                or place in named
            ]
            held = self._held(mine)
            share += Fraction(len(held), len(self.values) * len(places))
            missing.update((each, None) for each in self.values if each not in held)
            used.extend(each.id for each in mine)
        title = say(register.title)
        return Met(
            share,
            tuple(self._reasons(title, rows, tuple(missing))),
            tuple(dict.fromkeys(used)),
            (Step(say("{title}补上{words}", title=title, words=said(missing)), self.register_key),)
            if missing
            else (),
        )

    def _held(self, rows: Iterable[Record]) -> set[str]:
        found: set[str] = set()
        for record in rows:
            for field in self.fields:
                value = record.value(field)
                found.update(map(str, value if isinstance(value, tuple) else (value,)))
        return found & set(self.values)

    def _reasons(
        self, title: Message, rows: list[Record], missing: tuple[str, ...]
    ) -> Iterator[Message]:
        yield say("当年有效的{title} {n} 份。", title=title, n=len(rows))
        if missing:
            yield say("缺：{words}。", words=said(missing))
        elif rows:
            yield say("要求的 {n} 项都有。", n=len(self.values))
