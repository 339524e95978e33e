"""Tasks that are drafts: due and undone they cost points, as whole ones do; counted by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from duikou_desktop.domain.sides import Side
from tests.factories import Office
from tests.scoring.test_parts import plan, score


@pytest.fixture
def supporter() -> Office:
    return Office()


@pytest.fixture
def recipient() -> Office:
    return Office(side=Side.RECIPIENT)


def test_a_draft_that_is_due_and_not_done_costs_what_a_whole_task_would(recipient: Office) -> None:
    """Who is to do it was left empty, so that three of four were done in time: 6 of 8."""
    done = [
        ("2024-03-31", "2024-03-31"),
        ("2024-06-30", "2024-06-01"),
        ("2024-09-30", "2024-09-30"),
    ]
    plan(recipient, *done, ("2024-10-31", None))
    assert score(recipient, "R3.2") == 6  # 8 × 3/4
    made = recipient.records["plan"][0].id
    raw = {"requirement": "按月", "standard": "完成", "due": "2024-12-31"}
    recipient.add("plan_item", plan=made, task="第五项", **raw)
    recipient.add("plan", kind="规划", year=2024)
    found = recipient.point("R3.2")
    assert found.score == Decimal("4.8")  # 8 × 3/5
    assert "任务 5 条，按期有完成日期的 3 条。" in found.reason
    assert "第五项（到 2024-12-31 没有完成日期）" in found.reason
    assert found.steps == ()  # two days are past: nothing wins them back
    # To write out who does it brings R3.1 what the step says, and takes nothing from R3.2.
    asked = recipient.point("R3.1")
    assert (asked.score, asked.more) == (Decimal("6.5"), Decimal("0.5"))  # 7 × (1 + 1 + 4/5)/3
    assert [str(each.message) for each in asked.steps] == ["补齐任务 1 条"]
    del recipient.records["plan_item"][-1]
    recipient.add("plan_item", plan=made, task="第五项", responsible="医务科", **raw)
    assert score(recipient, "R3.1") == 7
    assert score(recipient, "R3.2") == Decimal("4.8")


def test_a_draft_that_is_not_due_costs_nothing_yet(recipient: Office) -> None:
    plan(recipient, ("2024-03-31", "2024-03-31"))
    made = recipient.records["plan"][0].id
    recipient.add("plan_item", plan=made, task="第二项", due="2024-12-31")
    assert score(recipient, "R3.2", as_of="2024-12-30") == 8
    assert score(recipient, "R3.2", as_of="2025-01-01") == 4
    # Without a day nobody can say that it is due: it is told of, and left out.
    recipient.add("plan_item", plan=made, task="没有时限")
    found = recipient.point("R3.2")
    assert found.score == 4
    assert "任务 2 条，按期有完成日期的 1 条。" in found.reason
    assert "另有任务草稿 1 条未计入。" in found.reason


def test_a_draft_without_a_day_is_no_task_that_is_due_later(recipient: Office) -> None:
    made = recipient.add("plan", kind="年度计划", year=2024)
    recipient.add("plan_item", plan=made, task="没有时限")
    found = recipient.point("R3.2")
    assert found.score == 0
    assert "没有任务记录。另有任务草稿 1 条未计入。" in found.reason


def test_a_draft_of_a_yearly_plan_costs_the_supporter_too(supporter: Office) -> None:
    plan(supporter, ("2024-03-31", "2024-03-31"))
    assert score(supporter, "S1.4") == Decimal("1.3")  # 2 × (0 + 1 + 1)/3
    made = supporter.records["plan"][0].id
    supporter.add("plan_item", plan=made, task="第二项", due="2024-06-30")
    assert score(supporter, "S1.4") == 1  # 2 × (0 + 1 + 1/2)/3
