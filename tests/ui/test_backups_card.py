"""Backups in the settings: all of them, by day, each with why it was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.backups import list_backups
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.backup import back_up
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.backups import BackupsCard
from duikou_desktop.ui.settings_page.page import SettingsPage
from duikou_desktop.ui.theme.follow import Theme
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


def test_one_made_elsewhere_is_there_when_the_page_is_shown_again(desk: Desk, qtbot: QtBot) -> None:
    card = BackupsCard(desk, "")
    qtbot.addWidget(card)
    card.show()
    settle(desk)
    before = shown(card, CutLabel).count("合并前")
    back_up(desk.folder, "merge", desk._store.clock)
    card.hide()
    card.show()
    settle(desk)
    assert shown(card, CutLabel).count("合并前") == before + 1


def test_one_made_before_a_change_is_there_after_it(
    desk: Desk, qtbot: QtBot, settings: Settings, qapp: QApplication
) -> None:
    """A merge is asked for on the very page that lists the backups."""
    page = SettingsPage(desk, settings, Theme(qapp, settings))
    qtbot.addWidget(page)
    page.show()
    settle(desk)
    before = shown(page.backups, CutLabel).count("合并前")

    def deed(store: Store, _task: object) -> tuple[None, ChangeSet | None]:
        back_up(store.folder, "merge", store.clock)
        return None, save_record(store, BY_KEY["activity"], {"on": "2024-05-03"}).change

    desk.act(deed)
    settle(desk)
    assert shown(page.backups, CutLabel).count("合并前") == before + 1
