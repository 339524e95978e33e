"""What all conditions share: a point's rule is made of them, each tells how much of it is done."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.declaration import Declaration
from duikou_desktop.scoring.base import Case, Moves, Step, Undecided, Use
from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.selection import drafts_of_year, matches


@dataclass(frozen=True)
class Met:
    """How far a condition is met: a share from 0 to 1, or undecided."""

    share: Fraction | None
    reasons: tuple[Message, ...] = ()
    records: tuple[UUID, ...] = ()
    steps: tuple[Step, ...] = ()
    undecided: Undecided | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return self.share is not None and self.share >= 1


class Condition(Strict):
    """One thing the standard asks, as its file writes it."""

    def uses(self) -> Iterator[Use]:
        """The registers and fields it names."""
        yield from ()

    def moves(self) -> Mapping[str, Moves]:
        """By register, what another of its records can only do; one not named may do either."""
        return {}

    @abstractmethod
    def met(self, case: Case) -> Met:
        """How far the facts meet it."""

    @abstractmethod
    def most(self, case: Case) -> Fraction:
        """The most it can still be met by the year's end; the case is seen as planned."""


class Selection(Strict):
    """Which records of a register are meant."""

    register_key: str = Field(alias="register")
    # Choices by field: one of the values, or (a field of several) at least one of them.
    where: Mapping[str, tuple[str, ...]] = {}
    # Fields that must be filled.
    filled: tuple[str, ...] = ()
    # Fields that must say 是.
    affirmed: tuple[str, ...] = ()

    def fields(self) -> Iterator[str]:
        """The fields it looks at."""
        yield from (*self.where, *self.filled, *self.affirmed)

    def takes(self, record: Record, _facts: YearFacts) -> bool:
        """Whether the record is one of those meant."""
        return _holds(record, self.where) and not any(self.lacks(record))

    def lacks(self, record: Record) -> Iterator[Message]:
        """What keeps a record of the right kind from being one of those meant, by its fields."""
        label = BY_KEY[self.register_key].label_of
        for key in self.filled:
            if record.value(key) in (None, ()):
                yield say("缺{label}", label=say(label(key)))
        for key in self.affirmed:
            if record.value(key) is not True:
                yield say("{label}不是“是”", label=say(label(key)))


class OwnSelection(Selection):
    """As Selection; of records that name a hospital in words perhaps only the office's own."""

    # The field that must name the office's own hospital.
    ours: str | None = None

    def fields(self) -> Iterator[str]:
        """The fields it looks at."""
        yield from super().fields()
        yield from (self.ours,) if self.ours else ()

    def takes(self, record: Record, facts: YearFacts) -> bool:
        """Whether the record is one of those meant, and ours."""
        ours = self.ours is None or facts.is_ours(record.value(self.ours))
        return ours and super().takes(record, facts)


def _holds(record: Record, where: Mapping[str, tuple[str, ...]]) -> bool:
    single = {key: values for key, values in where.items() if not _several(record, key)}
    return matches(record, single) and all(
        set(values) & {str(each) for each in record.value(key)}
        for key, values in where.items()
        if key not in single
    )


def _several(record: Record, key: str) -> bool:
    return isinstance(record.value(key), tuple)


def complete_of_year(case: Case, key: str) -> list[Record]:
    """The complete records that the year's page shows and that have begun in the view."""
    register = BY_KEY[key]
    return [
        record
        for record in case.facts.complete(register.record, key)
        if register.in_year(record, case.facts.year) and begun(case, key, record)
    ]


def mendable(case: Case, key: str, selection: Selection) -> list[Record]:
    """The drafts of the year that may yet become one of those meant."""
    return [
        record
        for record in drafts_of_year(case, key, {})
        if all(
            (value := record.value(field)) in (None, ())
            or not {str(each) for each in several(value)}.isdisjoint(wanted)
            for field, wanted in selection.where.items()
        )
    ]


def several(value: Any) -> tuple[Any, ...]:
    """The values of a field of several; of any other, its one."""
    return value if isinstance(value, tuple) else (value,)


def begun(case: Case, key: str, record: Record) -> bool:
    """Whether the record has come about in the view; one dated by its year alone has.

    What is dated by when it is due (a task, a goal) is there before that day.
    """
    register = BY_KEY[key]
    if register.when == "due":
        return True
    day = register.made_on(record)
    value = record.value(register.when) if register.when else None
    return case.view.happened(day) if day is not None or not isinstance(value, int) else True


_MOST_NAMED = 3


def captions(case: Case, key: str, records: Sequence[Record]) -> tuple[Message, ...]:
    """What the records are called, the first few of them by name."""
    book = case.facts.book
    return named([say("{words}", words=book.caption(key, each.id)) for each in records])


def named(told: Sequence[Message]) -> tuple[Message, ...]:
    """The first few; of more, how many more there are."""
    if len(told) <= _MOST_NAMED:
        return tuple(told)
    return (*told[:_MOST_NAMED], say("另 {n} 条", n=len(told) - _MOST_NAMED))


def title_of(
    key: str, where: Mapping[str, tuple[str, ...]] | None = None, filled: tuple[str, ...] = ()
) -> Message:
    """`会议（专题会议，写明发展意见）`: a register, which of it, and what it must say."""
    register = BY_KEY[key]
    title = say(register.title)
    first, *others = (where or {"": ()}).items()
    kinds = said(first[1])
    # The first field says which kind it is; of another its name is to be said.
    for field, words in others:
        also = say("{field}：{words}", field=say(register.label_of(field)), words=said(words))
        kinds = (say("{kinds}，{also}", kinds=kinds, also=also),)
    fields = tuple(say(register.label_of(each)) for each in filled)
    if kinds and fields:
        return say("{title}（{kinds}，写明{fields}）", title=title, kinds=kinds, fields=fields)
    if fields:
        return say("{title}（写明{fields}）", title=title, fields=fields)
    return say("{title}（{kinds}）", title=title, kinds=kinds) if kinds else title


def declared(case: Case, kind: str) -> Record | None:
    """The year's declaration of that kind, once it is signed; after the year it still is of the year."""
    for record in case.facts.complete(Declaration, "declaration"):
        of_year = record.kind == kind and record.year == case.facts.year.label
        if of_year and case.view.happened(record.signed_on):
            return record
    return None


def over(case: Case, key: str, record: Record) -> bool:
    """Whether what the record tells of had ended before the last day that is looked at."""
    _, last = BY_KEY[key].span(record)
    return last is not None and last < until(case)


def until(case: Case) -> date:
    """The last day that is looked at: today, or the year's end."""
    last = case.facts.year.last
    return last if case.view.planned else min(case.view.as_of, last)
