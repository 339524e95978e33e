"""Figures against those from before the support began (附件4 第13项: 较支援前提升 / 降低)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.figures import base_year, compare, percent_of, value_of
from duikou_desktop.domain.registers.indicator import Indicator, IndicatorCode
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Step, Undecided, Use
from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.selection import left_out


class TrendIndicator(Strict):
    """A figure, by its code in the register of 能力指标, and the way it should go; equal is not."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    direction: Literal["up", "down"]


class Trend(RuleModel):
    """All figures went the right way; without a base the office decides, or there is no data."""

    kind: Literal["trend"]
    indicators: tuple[TrendIndicator, ...] = Field(min_length=1)
    without_figures: Literal["judged", "no_data"]

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule looks into."""
        yield from (("indicator", field) for field in ("code", "numerator", "is_base"))

    def decide(self, case: Case) -> Decision:
        """The share of figures that went the right way; undecided while one is missing."""
        reasons: list[Message] = []
        records: list[UUID] = []
        right = missing = 0
        for wanted in self.indicators:
            figures = compare(case.facts, IndicatorCode(wanted.code))
            base, now = figures.base, figures.now
            label = IndicatorCode(wanted.code).label
            before, after = value_of(base), value_of(now)
            if base is None or now is None or before is None or after is None:
                missing += 1
                reasons.append(_what_is_missing(case, label, base, now))
                continue
            if (base.denominator is None) != (now.denominator is None):
                missing += 1
                reasons.append(
                    say("{label}两年的口径不同：一年有分母，一年没有。", label=say(label))
                )
                continue
            better = after > before if wanted.direction == "up" else after < before
            right += better
            records += [base.id, now.id]
            reasons.append(
                say(
                    "{label}：{base_year} 年 {before}，{year} 年 {after}，{verdict}。",
                    label=say(label),
                    base_year=base.year,
                    before=_shown(base),
                    year=now.year,
                    after=_shown(now),
                    verdict=_verdict(before, after),
                )
            )
        if missing:
            reasons.extend(left_out(case, "indicator"))
            none_at_all = missing == len(self.indicators)
            judged = self.without_figures == "judged" and none_at_all
            return Decision(
                None,
                tuple(reasons),
                tuple(records),
                (
                    Step(
                        say("补上能力指标的数字"),
                        "indicator",
                        adds=Fraction(missing, len(self.indicators)),
                        times=missing,
                    ),
                ),
                Undecided.JUDGED if judged else Undecided.NO_DATA,
                share=Fraction(right, len(self.indicators)),
            )
        return Decision(
            case.share(right, len(self.indicators)),
            tuple(reasons),
            tuple(records),
            share=Fraction(right, len(self.indicators)),
        )

    def most(self, case: Case) -> Decimal:
        """All while the year runs, for its figures are not final; then what is right or missing."""
        if case.open:
            return case.maximum or Decimal(0)
        decision = self.decide(case)
        missing = sum(step.adds for step in decision.steps)
        return case.points(decision.share + missing)


def _shown(figure: Indicator) -> str:
    percent = percent_of(figure)
    return str(figure.numerator) if percent is None else f"{percent}%"


def _verdict(before: Fraction, after: Fraction) -> Message:
    if after == before:
        return say("持平")
    return say("上升") if after > before else say("下降")


def _what_is_missing(
    case: Case, label: str, base: Indicator | None, now: Indicator | None
) -> Message:
    if base is None and now is None:
        return say("{label}没有数字。", label=say(label))
    if base is None:
        return say(
            "{label}没有支援前（{year} 年）的数字。", label=say(label), year=base_year(case.facts)
        )
    if now is None:
        return say("{label}没有 {year} 年的数字。", label=say(label), year=case.facts.year.label)
    return say("{label}的分母是 0，算不出来。", label=say(label))
