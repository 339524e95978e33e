"""So much for each thing by its level, together at most the point's maximum (附件4 第11项)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from duikou_desktop.core.messages import said, say
from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.base import Case, Decision, Moves, RuleModel, Step, Use
from duikou_desktop.scoring.parameters import Points, Strict
from duikou_desktop.scoring.selection import left_out

# A speciality is built over years: beside it, one record to enter is one thing to do.
_YEARS_WORK = 50


class Tier(Strict):
    """What a record at one of these levels earns."""

    values: tuple[str, ...] = Field(min_length=1)
    # Points each.
    each: Points = Field(gt=0)
    # A date that must be set for the record to earn: 市级 needs its 验收, no other level does.
    needs: str | None = None


class TiersCapped(RuleModel):
    """Tiers are written lowest first; one thing earns once, at its highest level."""

    counts_by_itself: ClassVar[bool] = True

    kind: Literal["tiers_capped"]
    register_key: str = Field(alias="register")
    one_per: str
    tier_field: str
    tiers: tuple[Tier, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _a_level_in_one_tier(self) -> TiersCapped:
        values = [value for tier in self.tiers for value in tier.values]
        if len(values) != len(set(values)):
            raise ValueError("同一级别出现在两档中")
        return self

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, self.one_per
        yield self.register_key, self.tier_field
        for tier in self.tiers:
            if tier.needs is not None:
                yield self.register_key, tier.needs

    def moves(self) -> Mapping[str, Moves]:
        """One more is never less."""
        return {self.register_key: Moves.UP}

    def decide(self, case: Case) -> Decision:
        """Each thing since the relation began, to the end of the year, at its highest level."""
        best: dict[str, tuple[Decimal, Record]] = {}
        waiting: list[tuple[Decimal, Record]] = []
        for granted, record in case.facts.since_paired(self.register_key):
            if not self._in_time(case, granted):
                continue
            for tier in self.tiers:
                if record.value(self.tier_field) not in tier.values:
                    continue
                if tier.needs is not None and not self._in_time(case, record.value(tier.needs)):
                    waiting.append((tier.each, record))
                    continue
                name = squeeze(str(record.value(self.one_per)))
                if name not in best or best[name][0] < tier.each:
                    best[name] = (tier.each, record)
        total = sum((each for each, _ in best.values()), Decimal(0))
        earned = total if case.maximum is None else min(total, case.maximum)
        names = "、".join(
            f"{record.value(self.one_per)}（{record.value(self.tier_field)}）"
            for _, record in best.values()
        )
        title = BY_KEY[self.register_key].title
        reasons = [
            say(
                "支援以来{title}计入 {n} 个：{names}。各项合计 {total} 分，最多 {cap} 分。",
                title=say(title),
                n=len(best),
                names=names,
                total=total,
                cap=case.maximum,
            )
            if best
            else say("支援以来没有可以计入的{title}。", title=say(title))
        ]
        if waiting:
            reasons.append(say("另有 {n} 个还没有通过验收，未计入。", n=len(waiting)))
        reasons.extend(left_out(case, self.register_key))
        whole = case.maximum or max(total, Decimal(1))
        return Decision(
            earned,
            tuple(reasons),
            tuple(record.id for _, record in best.values()),
            tuple(self._steps(case, waiting, whole)) if earned < whole else (),
            share=Fraction(earned) / Fraction(whole),
        )

    def most(self, case: Case) -> Decimal:
        """The cap while the year runs; then what is there, nothing new is accepted for it."""
        if case.open and case.maximum is not None:
            return case.maximum
        return self.decide(case).earned or Decimal(0)

    def _steps(
        self, case: Case, waiting: list[tuple[Decimal, Record]], whole: Decimal
    ) -> Iterator[Step]:
        """What waits for its acceptance, then one more of each tier."""
        if not case.open:
            return
        for each, record in waiting:
            words = say("{name}通过验收", name=str(record.value(self.one_per)))
            yield Step(words, self.register_key, (record.id,), Fraction(each) / Fraction(whole))
        for tier in self.tiers:
            words = say(
                "{title}再有 1 个（{levels}）",
                title=say(BY_KEY[self.register_key].title),
                levels=said(tier.values),
            )
            adds = Fraction(tier.each) / Fraction(whole)
            yield Step(words, self.register_key, (), adds, times=_YEARS_WORK)

    @staticmethod
    def _in_time(case: Case, day: date | None) -> bool:
        return day is not None and day <= case.facts.year.last and case.view.happened(day)
