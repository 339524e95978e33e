"""Offices and desks kept in the window: backed up, put back, carried off, opened where they arrive."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.backup import backups
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.settings_page import DeskSettingsPage
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page import backups as backups_module
from duikou_desktop.ui.settings_page.page import SettingsPage
from tests.demo import demo_office
from tests.factories import GUANGXI


def test_a_desk_is_backed_up_when_opened_and_put_back_from_its_settings(
    qtbot: QtBot,
    qapp: QApplication,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "desk"
    DeskStore.make(folder, "示例卫生健康委", GUANGXI).close()
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    program.window.show()
    program.open_folder(folder)
    qtbot.waitUntil(lambda: [each.reason for each in backups(folder)] == ["daily"], timeout=5000)
    program.window.open_page("settings")
    page = program.window.page("settings")
    assert isinstance(page, DeskSettingsPage)
    page.desk.clerk.set_value("示例丁")
    page.desk.clerk.line.editingFinished.emit()

    def buttons() -> list[backups_module.Button]:
        found = page.backups.findChildren(backups_module.Button)
        return [each for each in found if each.property("path")]

    qtbot.waitUntil(lambda: len(buttons()) == 1, timeout=5000)
    monkeypatch.setattr(backups_module, "ask", lambda *_: "restore")
    buttons()[0].click()
    qtbot.waitUntil(lambda: len(backups(folder)) == 2, timeout=5000)
    qtbot.waitUntil(lambda: program.window.is_open, timeout=5000)
    program.window.close()
    with DeskStore(folder) as desk:
        assert desk.setting("clerk") is None


def test_an_office_is_carried_off_and_opened_where_it_arrives(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    demo_office(tmp_path / "office", Side.RECIPIENT).close()
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    program.window.show()
    program.open_folder(tmp_path / "office")
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=5000)
    program.window.open_page("settings")
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    (tmp_path / "stick").mkdir()
    page.office.carry.carry(tmp_path / "stick")
    qtbot.waitUntil(page.office.carry.button.isEnabled, timeout=20_000)
    (file,) = (tmp_path / "stick").iterdir()
    assert file.suffix == ".dkmove"
    program.window._leave()
    first = program._first_run
    assert first is not None
    first.arrive(file, tmp_path / "elsewhere")
    arrived = tmp_path / "elsewhere" / "融水苗族自治县人民医院"
    qtbot.waitUntil(
        lambda: program.window.desk is not None and program.window.desk.folder == arrived,
        timeout=20_000,
    )
    program.window._leave()
    again = program._first_run
    assert again is not None
    again.arrive(file, tmp_path / "elsewhere")
    qtbot.waitUntil(program.window.banner.isVisible, timeout=20_000)
    assert program.window.desk is None
    program.window.close()
