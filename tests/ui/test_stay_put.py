"""A banner above a list comes and goes; the rows stay where they were looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.chip import Tone
from tests.shots.office import demo_desk
from tests.ui.clerk import Clerk

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def row_on_page(page: RegisterPage, row: int) -> int:
    """How far below the page's top the row stands."""
    y = page.table.rowViewportPosition(row)
    return page.table.viewport().mapTo(page, QPoint(0, y)).y()


@pytest.mark.parametrize("scrolled", [0, 500])
def test_rows_stay_under_the_hand_while_a_banner_comes_and_goes(
    qtbot: QtBot, desk: Desk, settings: Settings, scrolled: int
) -> None:
    clerk = Clerk(qtbot, desk, settings, "activity")
    page = clerk.page
    page.table.verticalScrollBar().setValue(scrolled)
    before = row_on_page(page, 30)
    head = page.table.mapTo(page, QPoint()).y()
    page.banner.say(Tone.LOST, "盘满了", "腾出空间再试", "重试")
    assert page.table.mapTo(page, QPoint()).y() > head + 30
    assert row_on_page(page, 30) == before
    page.banner.say(Tone.LOST, "盘满了")
    assert row_on_page(page, 30) == before
    page.banner.clear()
    assert page.table.mapTo(page, QPoint()).y() == head
    assert row_on_page(page, 30) == before
    assert page.table.verticalScrollBar().value() == scrolled


def test_a_banner_that_is_away_already_moves_nothing(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    page = Clerk(qtbot, desk, settings, "activity").page
    page.table.verticalScrollBar().setValue(300)
    page.banner.clear()
    assert page.table.verticalScrollBar().value() == 300
