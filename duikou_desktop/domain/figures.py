"""Figures of a year beside those from before the support (附件4 第13项: 较支援前)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.indicator import Indicator, IndicatorCode
from duikou_desktop.domain.years import ReportingYear


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure in the base year and in the year; None: not known."""

    code: IndicatorCode
    base: Indicator | None
    now: Indicator | None


def compared(facts: YearFacts) -> tuple[Compared, ...]:
    """Every figure of which the year or its base is known, in the order of the codes."""
    found = (compare(facts, code) for code in IndicatorCode)
    return tuple(each for each in found if each.base is not None or each.now is not None)


def value_of(figure: Indicator | None) -> Fraction | None:
    """The exact value; None without a figure, or with a denominator of nothing."""
    if figure is None or figure.numerator is None:
        return None
    if figure.denominator is None:
        return Fraction(figure.numerator)
    return Fraction(figure.numerator) / Fraction(figure.denominator) if figure.denominator else None


def percent_of(figure: Indicator) -> Decimal | None:
    """The value in percent to two decimals; None for a plain count."""
    value = value_of(figure)
    if value is None or figure.denominator is None:
        return None
    return round(Decimal(value.numerator * 100) / Decimal(value.denominator), 2)


def compare(facts: YearFacts, code: IndicatorCode) -> Compared:
    """One figure: its base is what the office marked as such, or the base year's."""
    year = facts.year.label
    same = [each for each in facts.complete(Indicator, "indicator") if each.code is code]
    now = next((each for each in same if each.year == year and not each.is_base), None)
    marked = [each for each in same if each.is_base and each.year is not None and each.year < year]
    if marked:
        return Compared(code, max(marked, key=lambda each: each.year or 0), now)
    before = base_year(facts)
    base = next((each for each in same if each.year == before and before < year), None)
    return Compared(code, base, now)


def base_year(facts: YearFacts) -> int:
    """The last full year before the first team arrived."""
    arrivals = [
        each.from_ for each in facts.complete(Assignment, "assignment") if each.from_ is not None
    ]
    first = min(arrivals, default=facts.year.first)
    return ReportingYear.of(first, facts.year.starts).label - 1
