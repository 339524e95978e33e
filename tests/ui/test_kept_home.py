"""The home page of last time: shown before the office is open, or not at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from duikou_desktop.core.typed_json import from_json, to_json
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import SUPPORTER
from duikou_desktop.services.opening import open_office, seen
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.home.page import HomePage
from duikou_desktop.ui.home_ahead import look_ahead
from duikou_desktop.ui.kept_home import KeptHome, kept_home
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from duikou_desktop.ui.theme.apply import Look, Scheme
from duikou_desktop.ui.theme.follow import Theme
from tests.demo import demo_office
from tests.shots.office import raise_it, settle


class Start:
    """The window and its theme, as a start has them."""

    def __init__(self, qtbot: QtBot, app: QApplication, settings: Settings) -> None:
        self.theme = Theme(app, settings)
        self.theme.set_look(Look(Scheme.LIGHT))
        self.window = OfficeWindow(settings)
        self.window.bug.connect(raise_it)
        qtbot.addWidget(self.window)

    def home(self) -> HomePage:
        page = self.window.page("home")
        assert isinstance(page, HomePage)
        return page


@pytest.fixture
def left(qtbot: QtBot, qapp: QApplication, settings: Settings, home: Path) -> Iterator[Path]:
    """A demo office that was opened and closed."""
    start = Start(qtbot, qapp, settings)
    start.window.show_office(seen(demo_office(home, Side.SUPPORTER)), start.theme)
    start.window.show()
    qtbot.waitUntil(lambda: start.home().property("settled") is True)
    start.window.close()
    yield home
    start.window.deleteLater()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[Start]:
    made = Start(qtbot, qapp, settings)
    yield made
    made.window.close()


def lay_out() -> None:
    for _ in range(6):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def kept_in(folder: Path) -> KeptHome:
    kept = kept_home(folder, "zh")
    assert kept is not None
    return kept


def test_what_is_kept_is_what_opening_finds(left: Path) -> None:
    kept = kept_in(left)
    assert kept.title == f"{SUPPORTER}（示范）"
    assert kept.backup is not None
    with Store(left) as store:
        ahead = look_ahead(store)
    assert ahead.view == kept.view
    assert ahead.sections == kept.sections
    assert from_json(KeptHome, json.loads(json.dumps(to_json(kept)))) == kept


def test_the_page_stands_before_the_office_and_is_the_same_after(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    start.window.show()
    start.window.show_kept(kept_in(left))
    page = start.home()
    lay_out()
    assert page.score.isVisible()
    assert start.window.windowTitle() == f"{SUPPORTER}（示范）"
    assert page.header.is_demo()
    before = page.grab().toImage()
    nav = start.window.nav.grab().toImage()
    lines = page.todos.buttons()
    start.window.show_office(open_office(left), start.theme)
    assert start.window.desk is not None
    settle(start.window.desk)
    assert page.property("settled") is True
    assert start.home() is page
    assert page.todos.buttons() == lines  # not made anew: nothing differs
    assert page.grab().toImage() == before
    assert start.window.nav.grab().toImage() == nav


def test_what_changed_since_is_shown_once_it_is_read(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    kept = kept_in(left)
    with Store(left) as store:
        save_record(store, BY_KEY["activity"], {"on": "2024-05-03", "topic": "新的一条"})
    start.window.show_kept(kept)
    start.window.show()
    page = start.home()
    lines = page.todos.buttons()
    start.window.show_office(open_office(left), start.theme)
    qtbot.waitUntil(lambda: page.property("settled") is True)
    assert page.todos.buttons() != lines


def test_an_office_changed_since_is_not_shown(left: Path) -> None:
    with Store(left) as store:
        save_record(store, BY_KEY["activity"], {"on": "2024-05-03", "topic": "新的一条"})
    assert kept_home(left, "zh") is None


def test_an_office_that_was_not_closed_is_not_shown(left: Path) -> None:
    log = left / "office.db-wal"
    log.touch()
    assert kept_home(left, "zh") is not None
    log.write_bytes(b"x")
    assert kept_home(left, "zh") is None


def test_another_language_year_or_version_is_not_shown(left: Path) -> None:
    assert kept_home(left, "en") is None
    path = left / "kept" / "home.json"
    whole = json.loads(path.read_text("utf-8"))
    for key, other in (("year", 2019), ("version", "0.0.9")):
        changed = whole | {"stamp": whole["stamp"] | {key: other}}
        path.write_text(json.dumps(changed), "utf-8")
        assert kept_home(left, "zh") is None


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[1]", b'{"stamp": {}}', b"null"])
def test_a_damaged_file_is_as_none(left: Path, damage: bytes) -> None:
    (left / "kept" / "home.json").write_bytes(damage)
    assert kept_home(left, "zh") is None


def test_an_office_without_a_file_or_gone_shows_nothing(left: Path, tmp_path: Path) -> None:
    (left / "kept" / "home.json").unlink()
    assert kept_home(left, "zh") is None
    assert kept_home(tmp_path / "nowhere", "zh") is None


def test_a_disk_that_refuses_does_not_keep_from_closing(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    path = left / "kept" / "home.json"
    path.unlink()
    path.mkdir()
    start.window.show_office(open_office(left), start.theme)
    assert start.window.close_office()
    Store(left).close()


def test_a_click_before_the_office_is_open_waits_for_it(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    start.window.show_kept(kept_in(left))
    start.window.show()
    start.window.nav.tree.page_asked.emit("activity")
    assert start.window.current_page == "home"
    line = next(each for each in start.home().todos.buttons() if "教学查房" in each.text())
    line.click()
    start.window.new_asked.emit()
    assert start.window.current_page == "home"
    start.window.show_office(open_office(left), start.theme)
    assert start.window.current_page == "score"
    start.window.go_back()
    assert start.window.current_page == "home"


def test_an_office_held_elsewhere_takes_the_page_away(
    left: Path, qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    held = Store(left)
    program.begin(left)
    program.window.show()
    qtbot.waitUntil(lambda: program.window.page("home") is not None)
    qtbot.waitUntil(lambda: program.window.current_page == "waiting", timeout=5000)
    assert program.window.page("home") is None
    assert not program.window.nav.isVisible()
    assert SUPPORTER not in program.window.windowTitle()
    assert "已经在另一个窗口里打开" in program.window.banner.text()
    program.window.page("waiting").findChild(QPushButton).click()
    first = program.window.page("first_run")
    assert isinstance(first, FirstRunPage)
    assert program.window.banner.isHidden()
    first.left.home.click()
    qtbot.waitUntil(lambda: "已经在另一个窗口里打开" in program.window.banner.text())
    held.close()
    program.window.banner.retried.emit()
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=5000)
    program.window.close()


def test_another_office_is_asked_for_and_the_way_back_stands_open(
    left: Path, qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    window = program.window
    qtbot.addWidget(window)
    program.begin(left)
    window.show()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=5000)
    window.open_page("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.office.leave.click()
    assert window.desk is None
    Store(left).close()  # another window may have it now
    first = window.page("first_run")
    assert isinstance(first, FirstRunPage)
    assert first.left.home.isVisible()
    first.left.home.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=5000)
    assert window.desk is not None
    assert window.desk.folder == left
    window.close()


def test_nothing_of_the_records_is_imported_for_it(left: Path, tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from duikou_desktop.ui.program import Program
program = Program.start(Path(sys.argv[1]))
program._show_kept()
assert program.window.page("home").score.isVisible()
heavy = ("sqlmodel", "sqlalchemy", "pydantic", "yaml", "duikou_desktop.domain.registers",
         "duikou_desktop.schemes", "duikou_desktop.scoring", "duikou_desktop.storage")
print([name for name in heavy if name in sys.modules])
"""
    environment = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(left)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == "[]\n"
