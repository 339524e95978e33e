"""The list to chase by (催报名单): until when the reports were to be there stands above who has not reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.documents.paper import words_of
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.deadline import deadline, set_deadline
from duikou_desktop.services.desk.papers import missing_paper
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    """On 12 January 2025."""
    clock = Clock(datetime(2025, 1, 12, 4, tzinfo=UTC))
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, clock=clock) as made:
        yield made


def words(desk: DeskStore) -> str:
    return words_of(missing_paper(desk, round_of(desk, SCHEME, 2024)))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2025, 1, 15), "上报截止日期：2025年1月15日，还有3天。"),
        (date(2025, 1, 12), "上报截止日期：2025年1月12日，就是今天。"),
        (date(2025, 1, 10), "上报截止日期：2025年1月10日，已过2天。"),
    ],
)
def test_the_deadline_stands_on_the_list(desk: DeskStore, day: date, said: str) -> None:
    set_deadline(desk, 2024, day)
    assert said in words(desk)


def test_where_none_was_set_none_is_said(desk: DeskStore) -> None:
    set_deadline(desk, 2023, date(2024, 1, 15))
    assert deadline(desk, 2024) is None
    assert "截止" not in words(desk)
