"""What the tests of checks look with."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Finding
from tests.factories import RELATION, Office

AS_OF = date(2025, 6, 30)


def found(office: Office, code: str, *, as_of: date = AS_OF, year: int = 2024) -> list[Finding]:
    findings = check_year(office.facts(year), office.parameters, as_of)
    return [each for each in findings if each.code == code]


def said(office: Office, code: str, **how: Any) -> list[str]:
    return [str(each.message) for each in found(office, code, **how)]


def lesson(office: Office, by: UUID, on: str = "2024-05-06", **more: Any) -> UUID:
    raw = {"on": on, "kind": "学术讲座", "topic": "主题", "department": "内科", "by": (by,)}
    return office.add("activity", **{**raw, "relations": (RELATION,), **more})
