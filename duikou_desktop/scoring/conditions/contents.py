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
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.base import Case, Moves, Step, Use
from duikou_desktop.scoring.conditions.base import (
    Condition,
    Met,
    complete_of_year,
    over,
    several,
)
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
    # Only papers that are still in force on the last day looked at.
    standing: bool = False

    def uses(self) -> Iterator[Use]:
        """The register and the fields it looks at."""
        yield from ((self.register_key, field) for field in self.fields)

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def met(self, case: Case) -> Met:
        """The share of what must be held."""
        of_year = complete_of_year(case, self.register_key)
        rows = self._in_force(case, of_year)
        share = Fraction(0)
        missing: dict[str, None] = {}
        used: list[UUID] = []
        places = self._by_place(case, rows)
        without: list[UUID] = []
        lacked = Fraction(0)  # of the papers that are there
        for place, mine in places:
            held = self._held(mine)
            share += Fraction(len(held), len(self.values) * len(places))
            used.extend(each.id for each in mine if self._held((each,)))
            if place is not None and not mine:
                without.append(place)
                continue
            lacked += Fraction(len(self.values) - len(held), len(self.values) * len(places))
            missing.update((each, None) for each in self.values if each not in held)
        title = say(BY_KEY[self.register_key].title)
        steps = [self._signed(case, title, place, len(places)) for place in without]
        if missing:
            told = say("{title}补上{words}", title=title, words=said(missing))
            steps.append(Step(told, self.register_key, adds=lacked))
        return Met(
            share,
            (
                *self._reasons(case, title, rows, tuple(missing), without),
                *self._left_out(len(of_year) - len(rows)),
            ),
            each_once(used),
            tuple(steps),
        )

    def _signed(self, case: Case, title: Message, place: UUID, places: int) -> Step:
        told = say("和{hospital}签订{title}", hospital=_across(case, place), title=title)
        return Step(told, self.register_key, adds=Fraction(1, places))

    def most(self, case: Case) -> Fraction:
        """All while the year runs; then what the papers hold, drafts of them too."""
        if case.open:
            return Fraction(1)
        rows = self._in_force(case, complete_of_year(case, self.register_key))
        rows += drafts_of_year(case, self.register_key, {})
        places = self._by_place(case, rows)
        held = sum(len(self._held(mine)) for _, mine in places)
        return Fraction(held, len(self.values) * len(places))

    def _in_force(self, case: Case, rows: list[Record]) -> list[Record]:
        if not self.standing:
            return rows
        return [each for each in rows if not over(case, self.register_key, each)]

    @staticmethod
    def _left_out(gone: int) -> Iterator[Message]:
        if gone:
            yield say("已经过了有效期的 {n} 份不计。", n=gone)

    def _by_place(self, case: Case, rows: list[Record]) -> list[tuple[UUID | None, list[Record]]]:
        """The papers of each relation for itself; or all of them together."""
        if not self.each_relation or not case.facts.relations:
            return [(None, rows)]
        register, book = BY_KEY[self.register_key], case.facts.book
        named = [(each, book.relations_of(register, each)) for each in rows]
        return [
            (place, [each for each, own in named if not own or place in own])
            for place in case.facts.relations
        ]

    def _held(self, rows: Iterable[Record]) -> set[str]:
        found: set[str] = set()
        for record in rows:
            for field in self.fields:
                found.update(map(str, several(record.value(field))))
        return found & set(self.values)

    def _reasons(
        self,
        case: Case,
        title: Message,
        rows: list[Record],
        missing: tuple[str, ...],
        without: list[UUID],
    ) -> Iterator[Message]:
        yield say("当年有效的{title} {n} 份。", title=title, n=len(rows))
        several = len(case.facts.relations) > 1
        for place in without if several else ():
            hospital = _across(case, place)
            yield say("和{hospital}没有{title}。", hospital=hospital, title=title)
        if missing:
            yield say("缺：{words}。", words=said(missing))
        elif not without:
            yield say("要求的 {n} 项都有。", n=len(self.values))


def _across(case: Case, place: UUID) -> str:
    """The hospital across a relation."""
    relation, supports = case.facts.book.get(Relation, place), case.facts.side is Side.SUPPORTER
    if relation is None:
        return ""
    return case.facts.book.hospital_name(relation.recipient if supports else relation.supporter)
