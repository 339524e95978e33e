"""A backup put back from the settings: the window says what stands in the office now."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.backups import back_up_now, count_records, made_at
from duikou_desktop.services.records import remove_records
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.toast import Toast
from tests.demo import demo_office


def words_shown(program: Program) -> list[str]:
    return [each.accessibleName() for each in program.window.findChildren(Toast)]


def test_it_says_from_when_the_records_are_and_how_many(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    activity = BY_KEY["activity"]
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        backup = back_up_now(store).path
        held = count_records(store)
        remove_records(store, activity, [each.id for each in store.read(activity)][:7])
        assert count_records(store) == held - 7
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    program.window.show()
    program.open_folder(tmp_path / "office")
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=5000)
    assert words_shown(program) == []
    program.window._ask_restore(str(backup))
    qtbot.waitUntil(lambda: any(words_shown(program)), timeout=5000)
    when = made_at(backup).strftime("%Y-%m-%d %H:%M")
    said = f"已恢复到 {when} 的样子，共 {held} 条记录。恢复前的另存了一份；封包的次数和收到的回执不倒回去。"
    assert words_shown(program) == [said]
    program.window.close()


def test_a_damaged_office_leads_to_its_backups(
    qtbot: QtBot,
    qapp: QApplication,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The wizard for a new office stood below, and the way to the backups was a small link."""
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        backup = back_up_now(store).path
        held = count_records(store)
    (tmp_path / "office" / "office.db").write_bytes(b"nothing that can be read")
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    program.window.show()
    program.open_folder(tmp_path / "office")
    banner = program.window.banner
    qtbot.waitUntil(lambda: banner._retry.text() == "从备份恢复…", timeout=5000)
    offered: list[Path] = []

    def choose(*_: object, near: Path) -> Path:
        offered.append(near)
        return backup

    monkeypatch.setattr("duikou_desktop.ui.first_run.page.open_file", choose)
    monkeypatch.setattr(FirstRunPage, "_agreed", lambda *_: True)
    banner._retry.click()
    assert offered == [backup.parent]
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=5000)
    desk = program.window.desk
    assert desk is not None
    counts: list[int] = []
    desk.ask(count_records, counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    assert counts == [held]
    program.window.close()
