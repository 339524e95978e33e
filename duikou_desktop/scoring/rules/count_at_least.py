"""So many records in the year, all or nothing (附件4 第9项: 累计不少于20次 … 不达到标准不得分)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, label, said, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.base import Case, Decision, Moves, RuleModel, Step, Use
from duikou_desktop.scoring.selection import drafts_left_out, drafts_of_year, of_year

_UNITS = {"次": label("次"), "项": label("项")}


class CountAtLeast(RuleModel):
    """Complete records of the year whose fields hold one of the values named."""

    kind: Literal["count_at_least"]
    register_key: str = Field(alias="register")
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    at_least: int = Field(ge=1)
    # True: only records with 佐证材料 count.
    evidence: bool
    unit: Literal["次", "项"]

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, ""
        for field in self.where:
            yield self.register_key, field

    def chooses(self, register: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """The values by which it picks the records it counts."""
        return (self.where,) if register == self.register_key else ()

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def decide(self, case: Case) -> Decision:
        """The maximum for so many; below it nothing, or a part where the standard says so."""
        found = of_year(case, self.register_key, self.where)
        counted, lacking = _ids(found, evidence=self.evidence)
        reasons = [
            say(
                "{title}计入 {n} {unit}，要求 {needed} {unit}{end}",
                title=self._title(),
                n=len(counted),
                unit=say(_UNITS[self.unit]),
                needed=self.at_least,
                end=self._end(len(counted)),
            )
        ]
        if lacking:
            reasons.append(say("另有 {n} 条缺佐证，未计入。", n=len(lacking)))
        unfinished = drafts_of_year(case, self.register_key, self.where)
        reasons.extend(drafts_left_out(self.register_key, unfinished))
        drafts = [each.id for each in unfinished]
        return Decision(
            case.share(len(counted), self.at_least),
            tuple(reasons),
            tuple(counted),
            self._steps(case, len(counted), lacking, drafts),
            waiting=(*lacking, *drafts),
            share=Fraction(len(counted), self.at_least),
        )

    def most(self, case: Case) -> Decimal:
        """All while the year runs; then what mending evidence and drafts still brings."""
        if case.open:
            return case.maximum or Decimal(0)
        there = len(of_year(case, self.register_key, self.where))
        there += len(drafts_of_year(case, self.register_key, self.where))
        return case.share(there, self.at_least)

    def _title(self) -> tuple[Message, ...]:
        values = [value for values in self.where.values() for value in values]
        return said(values or [BY_KEY[self.register_key].title])

    def _end(self, counted: int) -> Message:
        short = self.at_least - counted
        return (
            say("，还差 {n} {unit}。", n=short, unit=say(_UNITS[self.unit]))
            if short > 0
            else say("，已达到。")
        )

    def _steps(
        self, case: Case, counted: int, lacking: list[UUID], drafts: list[UUID]
    ) -> tuple[Step, ...]:
        short = self.at_least - counted
        if short <= 0:
            return ()
        steps = []
        if lacking:
            words = say("{n} 条缺佐证：加签到表或照片", n=len(lacking))
            steps.append(self._step(words, len(lacking), lacking))
        if drafts:
            words = say("{n} 条草稿：补齐缺项", n=len(drafts))
            steps.append(self._step(words, len(drafts), drafts))
        last = case.facts.last_day
        if case.open:
            # What mending does not bring is to be held anew; where it brings enough, either will do.
            new = max(short - len(lacking) - len(drafts), 0) or short
            words = say(
                "{month} 月 {day} 日前再开展{title} {n} {unit}",
                month=last.month,
                day=last.day,
                title=self._title(),
                n=new,
                unit=say(_UNITS[self.unit]),
            )
            steps.append(self._step(words, new))
        return tuple(steps)

    def _step(self, words: Message, brings: int, records: Sequence[UUID] = ()) -> Step:
        adds = Fraction(brings, self.at_least)
        return Step(words, self.register_key, tuple(records), adds, times=brings)


def _ids(found: Sequence[Record], *, evidence: bool) -> tuple[list[UUID], list[UUID]]:
    """The records that count, and those that would with 佐证材料."""
    if not evidence:
        return [record.id for record in found], []
    counted = [record.id for record in found if record.evidence]
    return counted, [record.id for record in found if not record.evidence]
