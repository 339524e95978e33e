"""An update opened with the program or chosen in the settings: shown, backed up, started on consent."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from duikou_desktop import __version__
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.update import Platform
from duikou_desktop.services import starting, upgrading
from duikou_desktop.services.upgrading import Here
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from duikou_desktop.ui.upgrade_dialog import UpgradeDialog
from tests.demo import demo_office
from tests.exchange.updates import NAMES, RELEASE, make_update

ASK = "duikou_desktop.ui.widgets.question.ask"
CHOOSE = "duikou_desktop.ui.settings_page.about.open_file"


class Started:
    """What was to be started, and whether the office was let go of by then."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.office_open: Callable[[], bool] = lambda: True
        self.fails = False

    def open(self, file: Path) -> bool:
        assert not self.office_open()
        if self.fails:
            raise PermissionError(13, "Permission denied")
        self.files.append(file)
        return True

    def run(self, command: Sequence[str], log: Path) -> None:
        raise AssertionError("a .deb is opened")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Started:
    here = Here("0.1.0", Platform.DEB_AMD64, frozenset({RELEASE.public.hex()}))
    found = Started()
    monkeypatch.setattr(upgrading.Here, "this", lambda: here)
    monkeypatch.setattr(starting, "System", lambda: found)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    return found


@pytest.fixture
def office(tmp_path: Path) -> Path:
    demo_office(tmp_path / "办公室", Side.SUPPORTER).close()
    return tmp_path / "办公室"


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, started: Started
) -> Iterator[Program]:
    made = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    started.office_open = lambda: made.window.desk is not None
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=10_000)


def dialog_of(qtbot: QtBot, program: Program) -> UpgradeDialog:
    wait(qtbot, lambda: program.window.findChild(UpgradeDialog) is not None)
    dialog = program.window.findChild(UpgradeDialog)
    assert isinstance(dialog, UpgradeDialog)
    return dialog


def upgrades(office: Path) -> list[Path]:
    return list((office / "backups").glob("office-*-upgrade.db"))


def test_a_double_click_shows_what_it_is_and_consent_starts_it(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path, started: Started
) -> None:
    program.begin(office, make_update(tmp_path).path)
    dialog = dialog_of(qtbot, program)
    assert not dialog.begin.isEnabled()
    wait(qtbot, dialog.begin.isEnabled)
    assert dialog.versions.text() == "0.1.0 → 0.2.0"
    assert dialog.signed.text().startswith("已核对，是本程序的发布者签名的")
    assert dialog.backed_up.text().startswith("升级前的备份做好了，已核对")
    assert dialog.notes.toPlainText() == "- 能从 U 盘升级。\n"
    assert len(upgrades(office)) == 1
    wait(qtbot, lambda: program.window._backup.text().startswith("备份：今天"))
    assert started.files == []
    with patch(ASK, return_value="leave") as told:
        dialog.begin.click()
        wait(qtbot, lambda: told.called)
    (file,) = started.files
    assert file.name == NAMES[Platform.DEB_AMD64]
    assert file.is_relative_to(tmp_path / "tmp")
    assert f"sudo apt install '{file}'" in told.call_args.args[2]
    assert not program.window.isVisible()


def test_without_consent_nothing_is_put_out_or_started(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path, started: Started
) -> None:
    program.begin(office, make_update(tmp_path).path)
    dialog = dialog_of(qtbot, program)
    wait(qtbot, dialog.begin.isEnabled)
    dialog.leave.click()
    wait(qtbot, lambda: program.window.findChild(UpgradeDialog) is None)
    assert program.window.desk is not None
    assert (started.files, list((tmp_path / "tmp").glob("duikou-upgrade-*"))) == ([], [])


def test_what_is_refused_is_told_and_no_backup_made(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path
) -> None:
    program.begin(office, make_update(tmp_path, program="0.0.1").path)
    dialog = dialog_of(qtbot, program)
    wait(qtbot, dialog.banner.isVisible)
    assert "比本机的 0.1.0 版旧" in dialog.banner.text()
    assert dialog.details.isHidden()
    assert not dialog.begin.isVisible()
    assert dialog.leave.text() == "关上"
    assert upgrades(office) == []


def test_a_backup_that_fails_leaves_nothing_to_press(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path
) -> None:
    backups = office / "backups"
    shutil.rmtree(backups, ignore_errors=True)
    backups.write_text("a file where the folder should be")
    program.begin(office, make_update(tmp_path).path)
    dialog = dialog_of(qtbot, program)
    wait(qtbot, dialog.banner.isVisible)
    assert not dialog.begin.isEnabled()
    backups.unlink()


def test_an_installer_that_does_not_start_leads_back_to_the_office(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path, started: Started
) -> None:
    started.fails = True
    program.begin(office, make_update(tmp_path).path)
    dialog = dialog_of(qtbot, program)
    wait(qtbot, dialog.begin.isEnabled)
    dialog.begin.click()
    wait(qtbot, program.window.banner.isVisible)
    program.window.banner.retried.emit()
    wait(qtbot, lambda: program.window.desk is not None)


def test_before_there_is_an_office_there_is_nothing_to_back_up(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.begin(None, make_update(tmp_path).path)
    dialog = dialog_of(qtbot, program)
    wait(qtbot, dialog.begin.isEnabled)
    assert program.window.findChild(FirstRunPage) is not None
    assert dialog.backed_up.text() == "没有打开办公室，不用备份。"


def test_the_settings_have_the_way_and_the_place_is_ones_own_choice(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path, started: Started
) -> None:
    program.begin(office)
    wait(qtbot, lambda: program.window.desk is not None)
    program.window.open_page("settings")
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    with patch(CHOOSE, return_value=make_update(tmp_path).path):
        page.about.upgrade.click()
    dialog = dialog_of(qtbot, program)
    wait(qtbot, dialog.begin.isEnabled)
    place = tmp_path / "放这里"
    place.mkdir()
    with patch("duikou_desktop.ui.upgrade_dialog.folder", return_value=place):
        dialog.another.click()
    assert dialog.placed.text() == str(place)
    with patch(ASK, return_value="leave") as told:
        dialog.begin.click()
        wait(qtbot, lambda: told.called)
    assert started.files == [place / NAMES[Platform.DEB_AMD64]]


def test_the_program_knows_its_own_version() -> None:
    assert Here.this().version == __version__


def test_a_bug_of_which_no_dialog_can_be_loaded_is_still_told(
    qapp: QApplication, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An upgrade under the running program: nothing of it can be imported any more."""
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    monkeypatch.setitem(sys.modules, "duikou_desktop.ui.crash_dialog", None)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: told.append(words[2]))
    program._tell_bug("zlib.error: incorrect header check")
    assert told == ["程序的文件已经变了，可能刚升级过。请关闭程序，再打开。已保存的记录都在。"]
    program.window.close()
