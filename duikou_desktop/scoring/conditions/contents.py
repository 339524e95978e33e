"""A paper holds all that it must (附件4 第2项: 缺少以上内容不得分; 附件3 第6项: 包括请假、工作量…)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.ids import each_once
from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.base import Case, Moves, Step, Use
from duikou_desktop.scoring.conditions.base import Condition, Met, complete_of_year, several
from duikou_desktop.scoring.selection import drafts_of_year


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

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def met(self, case: Case) -> Met:
        """The share of what must be held."""
        rows = complete_of_year(case, self.register_key)
        share = Fraction(0)
        missing: dict[str, None] = {}
        used: list[UUID] = []
        places = self._by_place(case, rows)
        for mine in places:
            held = self._held(mine)
            share += Fraction(len(held), len(self.values) * len(places))
            missing.update((each, None) for each in self.values if each not in held)
            used.extend(each.id for each in mine)
        title = say(BY_KEY[self.register_key].title)
        step = Step(
            say("{title}补上{words}", title=title, words=said(missing)),
            self.register_key,
            adds=1 - share,
        )
        return Met(
            share,
            tuple(self._reasons(title, rows, tuple(missing))),
            each_once(used),
            (step,) if missing else (),
        )

    def most(self, case: Case) -> Fraction:
        """All while the year runs; then what the papers hold, drafts of them too."""
        if case.open:
            return Fraction(1)
        rows = complete_of_year(case, self.register_key)
        rows += drafts_of_year(case, self.register_key, {})
        places = self._by_place(case, rows)
        held = sum(len(self._held(mine)) for mine in places)
        return Fraction(held, len(self.values) * len(places))

    def _by_place(self, case: Case, rows: list[Record]) -> list[list[Record]]:
        """The papers of each relation for itself; or all of them together."""
        if not self.each_relation or not case.facts.relations:
            return [rows]
        register, book = BY_KEY[self.register_key], case.facts.book
        named = [(each, book.relations_of(register, each)) for each in rows]
        return [
            [each for each, own in named if not own or place in own]
            for place in case.facts.relations
        ]

    def _held(self, rows: Iterable[Record]) -> set[str]:
        found: set[str] = set()
        for record in rows:
            for field in self.fields:
                found.update(map(str, several(record.value(field))))
        return found & set(self.values)

    def _reasons(
        self, title: Message, rows: list[Record], missing: tuple[str, ...]
    ) -> Iterator[Message]:
        yield say("当年有效的{title} {n} 份。", title=title, n=len(rows))
        if missing:
            yield say("缺：{words}。", words=said(missing))
        else:
            yield say("要求的 {n} 项都有。", n=len(self.values))
