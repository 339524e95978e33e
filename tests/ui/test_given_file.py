"""A scheme's file opened with the program: asked about in the office, offered before there is one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.shelf import OWN
from duikou_desktop.services.scheme_packs import export_scheme
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from tests.demo import demo_office
from tests.schemes.next_round import NEXT, next_round

ASK = "duikou_desktop.ui.settings_page.schemes.ask"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    demo_office(tmp_path / "办公室", Side.SUPPORTER).close()
    return tmp_path / "办公室"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "新 方案.dkscheme"
    export_scheme(next_round(tmp_path / "来"), made)
    return made


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[Program]:
    made = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=10_000)


def told(program: Program) -> str:
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    return "\n".join(each.text() for each in page.schemes.findChildren(QLabel) if each.isVisible())


def test_it_is_asked_about_and_installed(
    qtbot: QtBot, program: Program, office: Path, file: Path
) -> None:
    with patch(ASK, return_value="install") as asked:
        program.begin(office, file)
        wait(qtbot, lambda: asked.called)
    _, title, sentence, answers = asked.call_args.args
    assert title == "安装这个方案？"
    assert "新 方案.dkscheme" in sentence
    assert "2026–2029 年，版本 1" in sentence
    assert [verb for _, verb in answers] == ["安装", "不安装"]
    wait(qtbot, lambda: "已导入" in told(program))
    page = program.window.page("settings")
    assert program.window.current_page == "settings"
    assert isinstance(page, SettingsPage)
    assert not page.schemes.told.visibleRegion().isEmpty()  # scrolled to what it says
    assert (office / OWN / NEXT / "scheme.yaml").is_file()


def test_without_consent_nothing_is_installed(
    qtbot: QtBot, program: Program, office: Path, file: Path
) -> None:
    with patch(ASK, return_value="") as asked:
        program.begin(office, file)
        wait(qtbot, lambda: asked.called)
    assert not (office / OWN).exists()


def test_what_is_no_scheme_is_told_and_not_asked_about(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "坏.dkscheme"
    broken.write_bytes(b"PK\x03\x04")
    with patch(ASK) as asked:
        program.begin(office, broken)
        wait(qtbot, lambda: program.window.page("settings") is not None)
        wait(qtbot, lambda: "坏.dkscheme" in told(program))
    assert not asked.called


def test_a_file_that_went_away_is_told(
    qtbot: QtBot, program: Program, office: Path, file: Path
) -> None:
    file.unlink()
    program.begin(office, file)
    wait(qtbot, lambda: program.window.page("settings") is not None)
    wait(qtbot, lambda: "找不到" in told(program))


@pytest.mark.parametrize("name", ["2024.dkpkg.dkenc", "柳州市.dkround"])
def test_what_only_a_desk_opens_is_told_in_an_office(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path, name: str
) -> None:
    program.begin(office, tmp_path / name)
    wait(qtbot, program.window.banner.isVisible)
    assert program.window.banner.text() == f"{name} 要在主管部门的收报台里打开。"


def test_before_there_is_an_office_it_is_chosen_among_the_schemes(
    qtbot: QtBot, program: Program, office: Path, file: Path
) -> None:
    shutil.rmtree(office)
    program.begin(None, file)
    wait(qtbot, lambda: program.window.findChild(FirstRunPage) is not None)
    page = program.window.findChild(FirstRunPage)
    wait(qtbot, lambda: page.answers.scheme is not None and page.answers.scheme.id == NEXT)
    assert NEXT in page.answers.drafts
