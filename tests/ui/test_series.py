"""A series as a clerk registers it: rhythm, shared values, days to leave out, one step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services import history
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.series import SeriesDialog
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def opened(qtbot: QtBot, desk: Desk, settings: Settings) -> tuple[RegisterPage, SeriesDialog]:
    page = RegisterPage(desk, BY_KEY["activity"], settings)
    qtbot.addWidget(page)
    page.resize(1142, 700)
    page.show()
    settle(desk)
    way = next(each for each in page.more.menu.actions() if each.text() == "批量登记…")
    way.trigger()
    assert page.more.series.dialog is not None
    return page, page.more.series.dialog


def fill(qtbot: QtBot, dialog: SeriesDialog, desk: Desk) -> None:
    dialog.weekdays.set_value(("2",))
    qtbot.keyClicks(dialog.first.line, "2024-09-11")  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.last.line, "2024-11-30")  # type: ignore[attr-defined]
    dialog.editors["kind"].set_value("教学查房")
    qtbot.keyClicks(dialog.editors["topic"].line, "Round")  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.editors["department"].line, "ICU")  # type: ignore[attr-defined]
    by = dialog.editors["by"]
    qtbot.keyClicks(by.line, "slwu")  # type: ignore[attr-defined]
    qtbot.keyClick(by.line, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    settle(desk)


def test_the_first_key_ticks_the_first_weekday(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    _page, dialog = opened(qtbot, desk, settings)
    held = dialog.focusWidget()
    assert held is not None
    qtbot.keyClick(held, Qt.Key.Key_Space)
    assert dialog.weekdays.value() == ("0",)
    dialog.reject()


def test_wednesdays_are_listed_one_is_left_out_and_all_come_and_go_together(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    page, dialog = opened(qtbot, desk, settings)
    before = {each.id for each in desk._store.read(page.register)}
    fill(qtbot, dialog, desk)
    # September 11, 18, 25, October 2, 9, 16, 23, 30, November 6, 13; the demo stands on
    # 18 November, so the 20th and 27th have not come.
    assert desk.today == date(2024, 11, 18)
    days = dialog.days.ticked()
    assert date(2024, 11, 13) in days
    assert not {date(2024, 11, 20), date(2024, 11, 27)} & set(days)
    assert dialog.confirm.text() == f"登记 {len(days)} 条"
    box = dialog.days._boxes[date(2024, 10, 9)]
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert len(dialog.days.ticked()) == len(days) - 1
    # Something else typed does not bring back what was taken out by hand.
    qtbot.keyClicks(dialog.editors["topic"].line, "s")  # type: ignore[attr-defined]
    assert date(2024, 10, 9) not in dialog.days.ticked()
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    fresh = [each for each in desk._store.read(page.register) if each.id not in before]
    assert {each.value("on") for each in fresh} == set(days) - {date(2024, 10, 9)}
    assert all(each.value("topic") == "Rounds" and len(each.relations) == 1 for each in fresh)
    assert dialog.isHidden()
    assert page.toast.accessibleName() == f"登记了 {len(fresh)} 条，Ctrl+Z 一次撤销"
    history.undo(desk._store)
    assert {each.id for each in desk._store.read(page.register)} == before


def test_a_wrong_end_and_a_name_nobody_has_are_told_at_their_fields(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    page, dialog = opened(qtbot, desk, settings)
    before = len(desk._store.read(page.register))
    fill(qtbot, dialog, desk)
    dialog.last.line.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.last.line, "2024-09-01")  # type: ignore[attr-defined]
    assert dialog.last.below_text() == "结束日期早于开始日期。"
    assert not dialog.confirm.isEnabled()
    dialog.last.line.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.last.line, "2024-09-30")  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.editors["by"].line, "nobody")  # type: ignore[attr-defined]
    dialog.save()
    settle(desk)
    assert dialog.editors["by"].below_text()
    assert dialog.isVisible()
    assert len(desk._store.read(page.register)) == before


def test_only_what_happens_on_a_day_has_the_way_to_a_series(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    page = RegisterPage(desk, BY_KEY["person"], settings)
    qtbot.addWidget(page)
    settle(desk)
    assert "批量登记…" not in [each.text() for each in page.more.menu.actions()]


def test_from_march_to_june_is_written_as_months(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    _page, dialog = opened(qtbot, desk, settings)
    for field, month in ((dialog.first, "3月"), (dialog.last, "6月")):
        event = QInputMethodEvent()
        event.setCommitString(month)
        QCoreApplication.sendEvent(field.line, event)
    assert (dialog.first.value(), dialog.last.value()) == (date(2024, 3, 1), date(2024, 6, 30))
