"""Backups in the settings: all of them, by day, each with why it was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.services.backups import list_backups
from duikou_desktop.storage.backup import back_up
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings_page.backups import BackupsCard
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import CutLabel
from tests.shots.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def shown(card: QWidget, kind: type[QWidget]) -> list[str]:
    return [each.text() for each in card.findChildren(kind) if each.isVisibleTo(card)]  # type: ignore[attr-defined]


def test_all_are_shown_by_day_and_alike_ones_to_the_second(desk: Desk, qtbot: QtBot) -> None:
    folder, clock = desk.folder, desk._store.clock
    for old in list_backups(folder):
        old.path.unlink()
    now = clock.now().replace(hour=9, minute=5, second=7)

    class At:
        def __init__(self, at: object) -> None:
            self.at = at

        def now(self) -> object:
            return self.at

    for days in range(1, 11):
        back_up(folder, "close", At(now - timedelta(days=days)))  # type: ignore[arg-type]
    back_up(folder, "import", At(now), "导入 台账~新.xlsx")  # type: ignore[arg-type]
    back_up(folder, "manual", At(now + timedelta(seconds=5)))  # type: ignore[arg-type]
    card = BackupsCard(desk, "")
    qtbot.addWidget(card)
    card.show()
    settle(desk)
    day = f"{now.astimezone():%Y-%m-%d %H}"
    words = shown(card, QLabel)
    assert f"{day}:05:12" in words
    assert f"{day}:05:07" in words
    assert "导入前：导入 台账_新.xlsx" in [each.text() for each in card.findChildren(CutLabel)]
    buttons = {each.text(): each for each in card.findChildren(Button)}
    assert "今天的 2 份" in buttons
    earlier = buttons["更早的 10 份"]
    assert shown(card, Button).count("恢复…") == 2
    earlier.click()
    assert shown(card, Button).count("恢复…") == 12
