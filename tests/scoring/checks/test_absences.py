"""Absences beside each other and beside the attendance; members without an assessment."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.checks.base import Severity
from tests.factories import SUPPORTER, Office
from tests.scoring.checks.looking import whole


def away(office: Office, who: UUID, first: str, last: str | None, kind: str = "请假") -> UUID:
    return office.add("absence", assignment=who, kind=kind, **{"from": first, "to": last})


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [("2024-05-03", "2024-05-06", "2024-05-03"), ("2024-05-04", "2024-05-06", None)],
)
def test_one_day_is_leave_once(
    office: Office, served: UUID, first: str, last: str, day: str | None
) -> None:
    away(office, served, "2024-04-30", "2024-05-03")
    office.add("absence", kind="请假", **{"from": "2024-04-30"})  # nobody's
    second = away(office, served, first, last)
    words = (
        f"示例甲的两次离岗（2024-04-30 至 2024-05-03、{first} 至 {last}）都有 {day}。"
        "一天只能登记一次，核对日期。"
    )
    expected = [(Severity.ERROR, "absence", second, "", words)] if day else []
    assert whole(office, "absences_overlap") == expected


def test_each_two_absences_of_one_person_are_looked_at(office: Office, served: UUID) -> None:
    """The first and the second are apart, the second and the third share a day; others may be away."""
    other = office.member(office.records["batch"][0].id, "2024-03-01", "2024-08-31")
    away(office, other, "2024-04-30", "2024-06-30")
    for first, last in (("2024-04-01", "2024-04-02"), ("2024-05-01", "2024-05-03")):
        away(office, served, first, last)
    third = away(office, served, "2024-05-03", "2024-05-04")
    assert [each[2] for each in whole(office, "absences_overlap")] == [third]


def test_every_month_and_every_absence_is_looked_at(office: Office, served: UUID) -> None:
    other = office.member(office.records["batch"][0].id, "2024-03-01", "2024-08-31")
    away(office, other, "2024-06-03", "2024-06-04")
    away(office, served, "2024-04-08", "2024-04-09")
    away(office, served, "2024-05-06", "2024-05-07")
    rows = [
        office.add("attendance", assignment=who, month=month, days_due=22, days_present=present)
        for who, month, present in (
            (None, "2024-05", 22),
            (served, "2024-03", 20),
            (served, "2024-05", 22),
            (served, "2024-06", 22),
        )
    ]
    assert [each[2] for each in whole(office, "present_though_away")] == [rows[2]]


@pytest.mark.parametrize(
    ("first", "last", "kind", "present", "told"),
    [
        ("2024-04-12", "2024-04-12", "请假", 22, True),  # a Friday
        ("2024-04-13", "2024-04-14", "请假", 22, False),  # a weekend
        ("2024-03-29", "2024-04-01", "擅自", 22, True),  # the Monday is of the month
        ("2024-04-12", None, "公差", 22, False),  # on duty elsewhere
        ("2024-04-12", "2024-04-12", "请假", 21, False),
        ("2024-05-06", "2024-05-07", "请假", 22, False),
    ],
)
def test_nobody_is_present_all_month_and_away(
    office: Office, served: UUID, first: str, last: str | None, kind: str, present: int, told: bool
) -> None:
    away(office, served, first, last, kind)
    row = office.add(
        "attendance", assignment=served, month="2024-04", days_due=22, days_present=present
    )
    in_month = max(first, "2024-04-01")
    words = f"示例甲 2024-04 实出勤 22 天，一天不缺，却登记了离岗（{in_month} 至 {last}）。"
    expected = [(Severity.QUERY, "attendance", row, in_month, words)] if told else []
    assert whole(office, "present_though_away") == expected


@pytest.mark.parametrize(
    ("side", "as_of", "reviewed", "told"),
    [
        (Side.RECIPIENT, "2024-08-30", False, False),  # still here
        (Side.RECIPIENT, "2024-08-31", False, True),
        (Side.RECIPIENT, "2025-06-30", True, False),
        (Side.SUPPORTER, "2025-06-30", False, False),  # the recipient assesses
    ],
)
def test_whoever_left_was_assessed(side: Side, as_of: str, reviewed: bool, told: bool) -> None:
    """附件3 第7项（3）: 统一开展考核."""
    office = Office(side=side)
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    stay = office.member(batch, "2024-03-01", "2024-08-31", person=person)
    if reviewed:
        office.add("member_review", assignment=stay, period="2024年上半年", result="合格")
    found = whole(office, "member_not_reviewed", as_of=date.fromisoformat(as_of))
    words = "示例甲没有当年的考核记录。"
    assert found == ([(Severity.QUERY, "assignment", stay, "", words)] if told else [])
