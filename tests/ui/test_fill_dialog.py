"""Filling one field of many chosen records, as a clerk does it from a register's page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.fill_many import fillable
from duikou_desktop.services.history import undo
from duikou_desktop.storage.changes import Unit
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.fill_dialog import FillDialog
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk
from tests.ui.clerk import Clerk

pytestmark = pytest.mark.usefixtures("themed")
FILLED = [
    key
    for key, register in BY_KEY.items()
    if register.section is not None
    and Side.SUPPORTER in register.sides
    and not register.of_government
    and fillable(register)
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Desk]:
    """For tests that only look."""
    with demo_desk(tmp_path_factory.mktemp("shared") / "office") as opened:
        opened.relation = None
        yield opened


def opened(clerk: Clerk) -> FillDialog:
    """All rows chosen, and the key pressed."""
    clerk.page.table.setFocus()
    clerk.page.table.selectAll()
    clerk.qtbot.keyClick(clerk.page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = clerk.page.verbs.filling
    assert dialog is not None
    clerk.rest()
    return dialog


def give(clerk: Clerk, dialog: FillDialog, key: str, text: str) -> None:
    dialog.field.set_value(key)
    dialog.field.changed.emit()
    editor = dialog.editors[key]
    clerk.qtbot.keyClicks(editor.line, text)  # type: ignore[attr-defined]
    clerk.qtbot.wait(250)
    clerk.rest()


def empty_hours(desk: Desk, clerk: Clerk, count: int) -> list[str]:
    """The first records of the list lose their hours."""
    keys = [row.key for row in clerk.page.table.rows()[:count]]
    register = clerk.page.register
    records = [each for each in clerk.records() if each.id.hex in keys]

    def put(unit: Unit) -> None:
        for each in records:
            unit.put(register, each.changed(hours=None))

    desk._store.change(say("清空"), put)
    clerk.page.refresh()
    clerk.rest()
    return keys


def test_empty_hours_of_all_rows_are_filled_in_one_step(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "activity")
    before = {each.id: each for each in clerk.records()}
    keys = empty_hours(desk, clerk, 3)
    dialog = opened(clerk)
    assert dialog.windowTitle() == f"给选中的 {clerk.count()} 条填…"
    assert dialog.only_empty.isChecked()
    assert not dialog.confirm.isEnabled()
    give(clerk, dialog, "hours", "2.5")
    assert dialog.confirm.text() == "填 3 条"
    assert dialog.told.text() == f"会填 3 条，{clerk.count() - 3} 条已有内容，不动"
    dialog.save()
    clerk.rest()
    assert f"填了 3 条，{clerk.count() - 3} 条已有内容，不动，Ctrl+Z 一次撤销" == clerk.words()
    for each in clerk.records():
        wanted = "2.5" if each.id.hex in keys else before[each.id].value("hours")
        assert str(each.value("hours")) == str(wanted)
    undo(desk._store)
    assert {each.value("hours") for each in clerk.records() if each.id.hex in keys} == {None}


def test_what_is_no_number_is_said_at_its_field_and_nothing_can_be_saved(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "activity")
    dialog = opened(clerk)
    dialog.only_empty.setChecked(False)
    give(clerk, dialog, "hours", "two")
    assert not dialog.confirm.isEnabled()
    assert dialog.editors["hours"].below_text()
    before = clerk.records()
    dialog.save()
    clerk.rest()
    assert clerk.records() == before
    dialog.reject()


def test_those_it_does_not_fit_are_named_with_the_reason(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "absence")
    dialog = opened(clerk)
    dialog.only_empty.setChecked(False)
    give(clerk, dialog, "to", "2001-01-01")
    assert not dialog.confirm.isEnabled()
    assert dialog.told.text() == f"会填 0 条，{clerk.count()} 条不能填"
    assert "早于" in dialog.left.text()
    dialog.reject()


def test_the_menu_of_a_row_offers_it_with_the_number(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "activity")
    clerk.page.table.selectAll()
    said = [each.text() for each in clerk.page.verbs.menu_for("").actions()]
    assert f"给选中的 {clerk.count()} 条填…\tCtrl+D" in said
    relations = Clerk(qtbot, desk, settings, "relation")
    relations.page.table.selectAll()
    assert not [each for each in relations.page.verbs.menu_for("").actions() if "填" in each.text()]


@pytest.mark.parametrize("key", FILLED)
def test_every_register_offers_its_fields_each_with_its_own_editor(
    qtbot: QtBot, shared: Desk, settings: Settings, key: str
) -> None:
    clerk = Clerk(qtbot, shared, settings, key)
    dialog = opened(clerk)
    for spec in fillable(BY_KEY[key]):
        dialog.field.set_value(spec.key)
        assert dialog.field.value() == spec.key
        dialog.field.changed.emit()
        shown = [name for name, each in dialog.editors.items() if each.isVisible()]
        assert shown == [spec.key]
    dialog.reject()
