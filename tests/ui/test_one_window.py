"""A second start hands over what it was given, and only the first has a window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.one_window import OneWindow, hand_over
from duikou_desktop.ui.package_dialog import PackageDialog
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from tests.desks import packages


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[OneWindow]:
    parent = QObject()
    made = OneWindow.take(tmp_path, parent)
    assert made is not None
    yield made
    made.release()


def test_the_first_has_the_settings_until_it_ends(first: OneWindow, tmp_path: Path) -> None:
    parent = QObject()
    assert OneWindow.take(tmp_path, parent) is None
    first.release()
    after = OneWindow.take(tmp_path, parent)
    assert after is not None
    after.release()


def test_what_a_second_start_was_given_reaches_the_first(
    qtbot: QtBot, first: OneWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.handed, timeout=5_000) as told:
        hand_over(tmp_path, Path("/媒体/新 方案.dkscheme"))
    assert told.args == [Path("/媒体/新 方案.dkscheme")]
    with qtbot.waitSignal(first.handed, timeout=5_000) as told:
        hand_over(tmp_path, None)
    assert told.args == [None]
    assert list((tmp_path / "handed").iterdir()) == []


def test_it_is_opened_in_the_window_that_is_there(
    qtbot: QtBot, qapp: QApplication, settings: Settings, first: OneWindow, tmp_path: Path
) -> None:
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    program.take_over(first)
    program.window.showMinimized()
    program.begin(tmp_path / "none")
    qtbot.waitUntil(lambda: program.window.page("first_run") is not None, timeout=10_000)
    hand_over(tmp_path, packages()[0])
    found = program.window.findChildren
    qtbot.waitUntil(lambda: bool(found(PackageDialog)), timeout=10_000)
    assert not program.window.windowState() & Qt.WindowState.WindowMinimized
    (dialog,) = found(PackageDialog)
    qtbot.waitUntil(lambda: "核对一致" in dialog.banner.text(), timeout=10_000)
    dialog.accept()
    program.window.close()


def test_a_second_program_ends_at_once(first: OneWindow, tmp_path: Path) -> None:
    """With the settings of a person whose window is open; `first` stands for it."""
    config = tmp_path / "config"
    (config / "duikou-desktop").mkdir(parents=True)
    holder = OneWindow.take(config / "duikou-desktop", QObject())
    assert holder is not None
    environment = os.environ | {"XDG_CONFIG_HOME": str(config), "HOME": str(tmp_path)}
    code = (
        "from duikou_desktop.bootstrap import open_window; from pathlib import Path; import sys; "
    )
    done = subprocess.run(
        [sys.executable, "-c", code + "sys.exit(open_window(None, Path('回执.dkreceipt')))"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=tmp_path,
    )
    holder.release()
    assert done.returncode == 0, done.stderr
    (handed,) = (config / "duikou-desktop" / "handed").glob("*.txt")
    assert handed.read_text("utf-8") == str(tmp_path / "回执.dkreceipt")
