"""Whose word stands: kept with its reason as long as both say what it was decided on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.claims import Disagreement
from duikou_desktop.services.desk.deciding import Ruling, decide, with_decisions
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.reconciling import Reconciled
from duikou_desktop.services.desk.report import Report
from duikou_desktop.storage.desk import DeskStore, Received
from tests.factories import GUANGXI

TOLD = Disagreement("教学活动", "教学查房", "41 次", "38 次")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "柳州市卫生健康委", GUANGXI, demo=True) as made:
        made.set_setting("clerk", "示例未")
        yield made


def relation(*found: Disagreement) -> Reconciled:
    report = Report(received(), (), (), KeyState.NEW)
    return Reconciled(new_id(), report, report, found)


def received() -> Received:
    return Received(
        id=new_id(),
        hospital=new_id(),
        hospital_name="示例医院",
        side=Side.SUPPORTER,
        scheme=GUANGXI,
        year=2024,
        sequence=1,
        previous=None,
        key="00" * 32,
        collected_at=datetime(2025, 1, 8, tzinfo=UTC),
        file="",
        content={},
    )


def test_a_decision_is_kept_with_who_and_why(desk: DeskStore) -> None:
    one = relation(TOLD)
    decide(desk, one, TOLD, Ruling(Side.RECIPIENT, " 签到表为准 "))
    ((_, (found,)),) = with_decisions(desk, 2024, [one])
    assert found.decision is not None
    assert found.decision.stands is Side.RECIPIENT
    assert (found.decision.reason, found.decision.decided_by) == ("签到表为准", "示例未")
    # Of another year nothing is decided.
    ((_, (other,)),) = with_decisions(desk, 2023, [one])
    assert other.decision is None
    assert not other.outdated


def test_it_holds_no_longer_than_both_say_the_same(desk: DeskStore) -> None:
    one = relation(TOLD)
    decide(desk, one, TOLD, Ruling(Side.SUPPORTER, "有查房记录"))
    ((_, (found,)),) = with_decisions(
        desk, 2024, [replace(one, found=(replace(TOLD, recipient="40 次"),))]
    )
    assert found.decision is None
    assert found.outdated


def test_decided_again_and_withdrawn(desk: DeskStore) -> None:
    one = relation(TOLD)
    decide(desk, one, TOLD, Ruling(Side.SUPPORTER, "有查房记录"))
    decide(desk, one, TOLD, Ruling(Side.RECIPIENT, "再查以签到为准"))
    (kept,) = desk.claims.decisions(2024)
    assert kept.stands is Side.RECIPIENT
    desk.claims.withdraw(kept)
    assert desk.claims.decisions(2024) == ()


def test_without_a_reason_nothing_is_decided(desk: DeskStore) -> None:
    with pytest.raises(UserError, match="理由"):
        decide(desk, relation(TOLD), TOLD, Ruling(Side.SUPPORTER, " "))
    assert desk.claims.decisions(2024) == ()
