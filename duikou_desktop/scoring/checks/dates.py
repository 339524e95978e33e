"""Dates that cannot be yet, or lie where no plan reaches: most often a slip in the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from duikou_desktop.core.messages import say
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.relation import RelationTerm
from duikou_desktop.scoring.checks.base import Finding, Severity, Year

# What has been done on its day, and so cannot lie ahead; plans and duties may.
_DONE = (
    "activity",
    "technique",
    "norm",
    "meeting",
    "inspection",
    "publicity",
    "notice",
    "suggestion",
    "record_check",
    "honour",
    "fund",
    "terms_change",
    "absence",
)
# Support goes back before its plan, but not by more years than this.
_YEARS_BEFORE = 5
# What belongs to the support itself; people, papers and titles may be of any age.
_OF_SUPPORT = (*_DONE, "batch", "assignment", "attendance", "service_volume")


def not_yet_happened(year: Year) -> Iterator[Finding]:
    """A deed dated after the day on which the year is looked at."""
    for key in _DONE:
        register = BY_KEY[key]
        for record in year.of_year(key):
            day, _ = register.span(record)
            if day is not None and day > year.as_of:
                yield Finding(
                    "not_yet_happened",
                    Severity.ERROR,
                    key,
                    record.id,
                    say(
                        "{title}“{caption}”的日期是 {day}，还没有到。核对日期。",
                        title=say(register.title),
                        caption=year.book.caption(key, record.id),
                        day=day,
                    ),
                )


def far_off(year: Year) -> Iterator[Finding]:
    """A record dated beyond the plan and today, or long before the plan; of whatever year it is.

    Nobody sees it in the year it was meant for, and no year it is dated in is looked at.
    """
    near = near_years(year.facts, year.as_of)
    for register in ALL:
        if register.section is None:
            continue
        earliest = near.start if register.key in _OF_SUPPORT else 0
        for record in year.facts.recorded(register.key):
            for dated in _years(register, record):
                if earliest <= dated < near.stop:
                    continue
                yield Finding(
                    "far_off",
                    Severity.QUERY,
                    register.key,
                    record.id,
                    say(
                        "{title}“{caption}”的日期在 {year} 年，离方案的年度太远。"
                        "核对年份，确实如此的请说明。",
                        title=say(register.title),
                        caption=year.book.caption(register.key, record.id),
                        year=dated,
                    ),
                )
                break


def near_years(facts: YearFacts, as_of: date) -> range:
    """The years in which support under the scheme may be dated."""
    terms = [each for each in facts.book.each(RelationTerm) if each.scheme == facts.scheme]
    days = [day for each in terms for day in (each.from_, each.to) if day is not None]
    reached = [facts.year.label, as_of.year, *(day.year for day in days)]
    begins = min((day.year for day in days), default=facts.year.label)
    return range(begins - _YEARS_BEFORE, max(reached) + 1)


def _years(register: Register, record: Record) -> Iterator[int]:
    """The years in which the record begins and ends."""
    for key in (register.when, *register.until):
        value = record.value(key) if key else None
        if isinstance(value, date):
            yield value.year
        elif isinstance(value, int):
            yield value
