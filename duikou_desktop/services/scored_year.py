"""A scored year: the assessment with the facts, the standard and the day it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment
from duikou_desktop.scoring.own_word import own_word
from duikou_desktop.scoring.standard import Standard


@dataclass(frozen=True)
class ScoredYear:
    """A year of one side under one scheme, with what it was scored from."""

    scheme: Scheme
    standard: Standard
    side: Side
    year: ReportingYear
    as_of: date
    hospital: UUID
    facts: YearFacts  # the whole hospital's
    relation_facts: Mapping[UUID, YearFacts]
    assessment: HospitalAssessment
    approval: Approval | None = None  # the closing (封账) it is read from; None: computed now

    @property
    def book(self) -> Book:
        """The records it was scored from."""
        return self.facts.book

    @property
    def outside(self) -> Message | None:
        """Why the score is only for reference (参考); None: it counts."""
        told = for_reference(self.scheme, self.year.label)
        return (
            told
            if told is not None or self._paired
            else say("{year} 年没有存续的结对关系，得分只供参考。", year=self.year.label)
        )

    @property
    def _paired(self) -> bool:
        """Whether a relation still stood in the year: not every one had been ended (终止) before."""
        ends = self.facts.ends
        return any(ends.get(each, date.max) >= self.year.first for each in self.facts.relations)

    @property
    def not_begun(self) -> Message | None:
        """That the year has not begun by the day looked at; None: it has."""
        if self.as_of >= self.year.first:
            return None
        return say("{year} 年还没有开始。", year=self.year.label)

    @property
    def day(self) -> date:
        """The last day the score tells of: by it hospitals are named."""
        return min(self.as_of, self.year.last)

    @property
    def entered_late(self) -> bool:
        """Whether the year is over and not closed: what happened in it may still be entered."""
        return self.as_of > self.year.last and self.approval is None

    def of(self, relation: UUID | None) -> Assessment:
        """The assessment of one relation, or of the whole hospital."""
        for each in self.assessment.relations:
            if each.relation == relation:
                return each
        return self.assessment.whole

    def own_word(self, relation: UUID | None = None) -> Decimal:
        """How many points of that total are the office's own word: no record decides them."""
        alone = HospitalAssessment(self.of(relation))
        found = self.assessment if relation is None else alone
        return own_word(found, self.scheme.parameters.rounding)


def reporting_year(scheme: Scheme, year: int) -> ReportingYear:
    """The scheme's year of that name."""
    starts = scheme.parameters.reporting_year
    return ReportingYear(year, starts.month_and_day)


def borrowed_words(title: str) -> Message | None:
    """Why a score by the standard of the scheme `title` is only for reference; empty: it is its own."""
    if not title:
        return None
    return say("本方案没有考核标准，借用“{title}”的标准，得分只供参考。", title=title)


def for_reference(scheme: Scheme, year: int) -> Message | None:
    """Why a score is only for reference: the year is none of the scheme's, or the standard is."""
    years = scheme.years
    said = []
    if year not in years:
        said.append(
            say(
                "{year} 年不在方案的 {first}—{last} 年内，得分只供参考。",
                year=year,
                first=years.first,
                last=years.last,
            )
        )
    if (borrowed := borrowed_words(scheme.reference)) is not None:
        said.append(borrowed)
    return said[0] if len(said) == 1 else say("{a}{b}", a=said[0], b=said[1]) if said else None
