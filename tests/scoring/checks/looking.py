"""What the tests of checks look with."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Finding, Severity
from tests.factories import GUANGXI, RECIPIENT, RELATION, SUPPORTER, Office

AS_OF = date(2025, 6, 30)


def found(office: Office, code: str, *, as_of: date = AS_OF, year: int = 2024) -> list[Finding]:
    findings = check_year(office.facts(year), office.parameters, as_of)
    return [each for each in findings if each.code == code]


def said(office: Office, code: str, **how: Any) -> list[str]:
    return [str(each.message) for each in found(office, code, **how)]


def lesson(office: Office, by: UUID, on: str = "2024-05-06", **more: Any) -> UUID:
    raw = {"on": on, "kind": "学术讲座", "topic": "主题", "department": "内科", "by": (by,)}
    return office.add("activity", **{**raw, "relations": (RELATION,), **more})


Whole = tuple[Severity, str, UUID | None, str, str]


def whole(office: Office, code: str, **how: Any) -> list[Whole]:
    return [told(each) for each in found(office, code, **how)]


def told(each: Finding) -> Whole:
    """A finding whole: how grave, the register, the record, what it is about, the words."""
    return each.severity, each.register, each.record, each.about, str(each.message)


def two_pairings(office: Office) -> tuple[UUID, YearFacts]:
    """The office with a second pairing, and its year over both."""
    other = hospital_id("另一家医院")
    office.add("hospital", id=other, name="另一家医院", kind="综合")
    supporter, recipient = (
        (SUPPORTER, other) if office.side is Side.SUPPORTER else (other, RECIPIENT)
    )
    second = relation_id(recipient, supporter)
    office.add("relation", id=second, recipient=recipient, supporter=supporter)
    book = Book.of(office.records)
    return second, YearFacts(book, GUANGXI, office.side, ReportingYear(2024), (RELATION, second))


def of_both(office: Office, code: str) -> list[Whole]:
    _, facts = two_pairings(office)
    findings = check_year(facts, office.parameters, AS_OF)
    return [told(each) for each in findings if each.code == code]
