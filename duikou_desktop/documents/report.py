"""What the papers of one year are made from, handed in whole: documents never query."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.messages import Message
from duikou_desktop.core.official import official
from duikou_desktop.documents.paper import DEMO_MARK
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.registers.report_text import ReportText
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.account import account, hospital_account
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment, ScoredPoint
from duikou_desktop.scoring.own_word import own_word
from duikou_desktop.scoring.standard import Standard


def _nothing(_: ScoredPoint) -> str:
    return ""


@dataclass(frozen=True)
class YearReport:
    """One hospital's year under one scheme, on one side, as it stood on a day."""

    scheme: Scheme
    standard: Standard
    side: Side
    as_of: date
    outside: Message | None  # why it is only for reference (参考)
    hospital: UUID
    demo: bool
    facts: YearFacts  # the whole hospital's
    relation_facts: Mapping[UUID, YearFacts]  # a supporter's, by relation
    assessment: HospitalAssessment
    last: Mapping[str, str] = field(default_factory=dict)  # last year's figures by their names
    written: Mapping[str, ReportText] = field(default_factory=dict)  # by the office, by section
    of_several: bool = False  # whether one relation of several is looked at
    closed: bool = False  # the year was approved (封账): its figures change no more

    @property
    def book(self) -> Book:
        """The records."""
        return self.facts.book

    @property
    def year(self) -> ReportingYear:
        """The reporting year."""
        return self.facts.year

    @property
    def day(self) -> date:
        """The last day the papers tell of: by it hospitals are named."""
        return min(self.as_of, self.year.last)

    @property
    def hospital_name(self) -> str:
        """The office's own hospital."""
        return self.book.hospital_name(self.hospital, self.day)

    def of_relation(self, relation: UUID) -> YearReport:
        """The same year seen through one relation; what is only the hospital's stays its own."""
        one = replace(self, facts=replace(self.facts, relations=(relation,)))
        return (
            one if self.facts.relations == (relation,) else replace(one, last={}, of_several=True)
        )

    @property
    def own_word(self) -> Decimal:
        """How many points of the whole the office judged, which no record decides."""
        return own_word(self.assessment, self.scheme.parameters.rounding)

    def account(
        self, seen: Assessment, point: str, more: Callable[[ScoredPoint], str] = _nothing
    ) -> str:
        """自评情况 of a point: the office's words, else drafted; the whole hospital's by relation.

        Behind the account what `more` says of the point.
        """
        found = seen.point(point)
        # What several share is the hospital's: on its own form called so where one says otherwise.
        whole = [
            each.point(point)
            for each in self.assessment.relations
            if each.point(point).account and self._of_hospital(each, point)
        ]

        def tell(one: ScoredPoint) -> str:
            shared = seen.relation is None and len(whole) == len(self.assessment.relations)
            called = "全院：" if not shared and any(one is each for each in whole) else ""
            return called + account(one, self.book, self.as_of)

        if found.account or seen.relation is not None or not self.several:
            return tell(found) + more(found)
        return hospital_account(self.parts(seen, point), tell, more)

    def parts(self, seen: Assessment, point: str) -> Mapping[str, ScoredPoint]:
        """What the point is the mean of, by the other hospital; itself alone where it is none."""
        if seen.relation is not None or not self.several:
            return {"": seen.point(point)}
        relations = self.assessment.relations
        return {self.other_name(each.relation): each.point(point) for each in relations}

    def _of_hospital(self, seen: Assessment, point: str) -> bool:
        """Whether the office's words, on the form of one relation, are of the whole hospital."""
        if seen.relation is None or not self.several:
            return False
        return not self.relation_facts[seen.relation].judgements[point].relations

    @property
    def several(self) -> bool:
        """Whether the whole hospital's score is the mean over several relations."""
        return len(self.assessment.relations) > 1

    @property
    def mean_note(self) -> str:
        """How the whole hospital's score comes from its relations', so that a clerk gets the same."""
        # One line of the cover, which is to stay on the page that is stamped.
        to = self.scheme.parameters.rounding
        return f"全院得分：各要点取各关系平均，四舍五入到{to}分再相加；未定的份额不计入。"

    @property
    def year_words(self) -> str:
        """The year as the papers call it."""
        return year_words(self.year, self.outside)

    @property
    def outside_note(self) -> str:
        """Why it is only for reference; empty where it is not."""
        return f"参考：{official(str(self.outside))}" if self.outside is not None else ""

    @property
    def mark(self) -> str:
        """The mark of every paper of a demo office; empty for a real one."""
        return DEMO_MARK if self.demo else ""

    def names(self, relation: UUID | None) -> tuple[str, str]:
        """(recipient, supporter) of a relation."""
        found = self.book.get(Relation, relation)
        if found is None:
            return "", ""
        recipient, supporter = (
            self.book.hospital_name(each, self.day) for each in (found.recipient, found.supporter)
        )
        return recipient, supporter

    def other_hospital(self, relation: UUID | None) -> UUID | None:
        """Which hospital that is."""
        found = self.book.get(Relation, relation)
        if found is None:
            return None
        return found.recipient if self.side is Side.SUPPORTER else found.supporter

    def other_name(self, relation: UUID | None) -> str:
        """The hospital across the pairing."""
        recipient, supporter = self.names(relation)
        return recipient if self.side is Side.SUPPORTER else supporter


def year_words(year: ReportingYear, outside: Message | None) -> str:
    """`2026年度（参考）`: what a borrowed standard or a plan that has ended gives is no result."""
    return f"{year.label}年度{'（参考）' if outside is not None else ''}"


def short_date(day: date) -> str:
    """2024.3.5, for narrow columns."""
    return f"{day.year}.{day.month}.{day.day}"
