"""附件4 第6项（1）: every member has goals with a timetable and tasks in figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.factories import Office

FIRST, LAST = "2024-03-01", "2024-08-31"


@pytest.fixture
def supporter() -> Office:
    return Office()


def test_goals_with_quantity_and_date(supporter: Office) -> None:
    batch = supporter.batch("第1批", FIRST, LAST)
    members = [supporter.member(batch, FIRST, LAST) for _ in range(3)]
    raw = {"task": "示教", "unit": "次"}
    supporter.add("member_goal", assignment=members[0], quantity=4, due="2024-08-31", **raw)
    supporter.add("member_goal", assignment=members[1], due="2024-08-31", **raw)  # not quantified
    assert supporter.point("S6.1").score == Decimal("1.3")  # 4 × 1/3


@pytest.mark.parametrize(
    ("due", "points"),
    [("2025-02-28", "4"), ("2025-12-31", "4"), ("2026-01-01", "0"), ("2023-12-31", "0")],
)
def test_a_goal_due_when_the_stay_ends_next_year_is_one(
    supporter: Office, due: str, points: str
) -> None:
    batch = supporter.batch("第1批", "2024-09-01", "2025-02-28")
    member = supporter.member(batch, "2024-09-01", "2025-02-28")
    supporter.add("member_goal", assignment=member, task="示教", quantity=4, unit="次", due=due)
    assert supporter.point("S6.1").score == Decimal(points)
