"""Figures against those from before the support began (附件4 第13项: 较支援前提升 / 降低)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.indicator import Indicator, IndicatorCode
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.rules.base import Case, Decision, RuleModel, Step, Undecided, Use


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
            base, now = _figures(case, IndicatorCode(wanted.code))
            label = IndicatorCode(wanted.code).label
            before, after = _value(base), _value(now)
            if base is None or now is None or before is None or after is None:
                missing += 1
                reasons.append(_what_is_missing(case, label, base, now))
                continue
            if (base.denominator is None) != (now.denominator is None):
                missing += 1
                reasons.append(say("{label}两年的口径不同：一年有分母，一年没有。", label=label))
                continue
            better = after > before if wanted.direction == "up" else after < before
            right += better
            records += [base.id, now.id]
            reasons.append(
                say(
                    "{label}：{base_year} 年 {before}，{year} 年 {after}，{verdict}。",
                    label=label,
                    base_year=base.year,
                    before=_shown(base),
                    year=now.year,
                    after=_shown(now),
                    verdict=_verdict(before, after),
                )
            )
        if missing:
            none_at_all = missing == len(self.indicators)
            judged = self.without_figures == "judged" and none_at_all
            return Decision(
                None,
                tuple(reasons),
                tuple(records),
                (Step(say("补上能力指标的数字"), "indicator"),),
                Undecided.JUDGED if judged else Undecided.NO_DATA,
            )
        return Decision(case.share(right, len(self.indicators)), tuple(reasons), tuple(records))


def _figures(case: Case, code: IndicatorCode) -> tuple[Indicator | None, Indicator | None]:
    """The base figure and the year's.

    The base is what the office marked as such, or the last full year before the first team.
    """
    mine = [each for each in case.facts.complete(Indicator, "indicator") if each.code is code]
    year = case.facts.year.label
    now = next((each for each in mine if each.year == year and not each.is_base), None)
    marked = [each for each in mine if each.is_base and each.year is not None and each.year < year]
    if marked:
        return max(marked, key=lambda each: each.year or 0), now
    base_year = _base_year(case)
    base = next((each for each in mine if each.year == base_year and base_year < year), None)
    return base, now


def _base_year(case: Case) -> int:
    arrivals = [
        each.from_
        for each in case.facts.complete(Assignment, "assignment")
        if each.from_ is not None
    ]
    first = min(arrivals, default=case.facts.year.first)
    return ReportingYear.of(first, case.facts.year.starts).label - 1


def _value(figure: Indicator | None) -> Fraction | None:
    """The exact value; None without figures or with a denominator of nothing."""
    if figure is None or figure.numerator is None:
        return None
    if figure.denominator is None:
        return Fraction(figure.numerator)
    return Fraction(figure.numerator) / Fraction(figure.denominator) if figure.denominator else None


def _shown(figure: Indicator) -> str:
    value = _value(figure)
    if value is None or figure.denominator is None:
        return str(figure.numerator)
    percent = Decimal(value.numerator * 100) / Decimal(value.denominator)
    return f"{percent:.2f}%"


def _verdict(before: Fraction, after: Fraction) -> Message:
    if after == before:
        return say("持平")
    return say("上升") if after > before else say("下降")


def _what_is_missing(
    case: Case, label: str, base: Indicator | None, now: Indicator | None
) -> Message:
    if base is None and now is None:
        return say("{label}没有数字。", label=label)
    if base is None:
        return say("{label}没有支援前（{year} 年）的数字。", label=label, year=_base_year(case))
    if now is None:
        return say("{label}没有 {year} 年的数字。", label=label, year=case.facts.year.label)
    return say("{label}的分母是 0，算不出来。", label=label)
