"""Nothing of a kind happened, and somebody answers for it (附件4 第6项: 没有擅自离岗情况)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal

from duikou_desktop.core.messages import say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.asides import NO_PROOF
from duikou_desktop.scoring.base import Case, Moves, Step, Undecided, Use
from duikou_desktop.scoring.conditions.base import (
    Condition,
    Met,
    Selection,
    begun,
    captions,
    declared,
    title_of,
)


class FreeOf(Selection, Condition):
    """One record, a draft too, and it is lost; without any, the year's declaration is asked."""

    condition: Literal["free_of"]
    declaration: str

    def uses(self) -> Iterator[Use]:
        """The register, its fields, and the declaration."""
        yield self.register_key, ""
        yield from ((self.register_key, field) for field in self.fields())
        yield "declaration", "kind"

    def moves(self) -> Mapping[str, Moves]:
        """One of them, and it is lost."""
        return {self.register_key: Moves.DOWN}

    def met(self, case: Case) -> Met:
        """Lost, declared, or for the office to decide."""
        title = title_of(self.register_key, self.where)
        found = self._found(case)
        if found:
            told = say(
                "有{title}记录 {n} 条：{names}。",
                title=title,
                n=len(found),
                names=captions(case, self.register_key, found),
            )
            return Met(Fraction(0), (told,), tuple(each.id for each in found))
        none = say("没有{title}记录。", title=title)
        paper = declared(case, self.declaration)
        if paper is not None:
            told = say("有年度声明：{kind}。", kind=say(self.declaration))
            return Met(Fraction(1), (none, told), (paper.id,))
        told = say("登记年度声明：{kind}", kind=say(self.declaration))
        step = Step(told, "declaration", adds=Fraction(1))
        return Met(None, (none, NO_PROOF), (), (step,), Undecided.JUDGED)

    def most(self, case: Case) -> Fraction:
        """What happened cannot be undone; else all."""
        return Fraction(0) if self._found(case) else Fraction(1)

    def _found(self, case: Case) -> list[Record]:
        register = BY_KEY[self.register_key]
        return [
            each
            for each in case.facts.counting(self.register_key)
            if self.takes(each, case.facts)
            and register.in_year(each, case.facts.year)
            and begun(case, self.register_key, each)
        ]
