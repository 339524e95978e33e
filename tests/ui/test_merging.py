"""合并 in the settings: what both changed is shown side by side and decided before anything is merged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.halves import Take
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.merging.dialog import MergeDialog
from duikou_desktop.ui.merging.line import MergeLine
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from tests.demo import demo_office

PERSON = BY_KEY["person"]


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[Program]:
    """The demo office; the other half changed two people, this one the first of them as well."""
    demo_office(tmp_path / "mine", Side.RECIPIENT).close()
    shutil.copytree(tmp_path / "mine", tmp_path / "theirs")
    for name, changed, note in (("mine", 1, "本机改的"), ("theirs", 2, "另一份改的")):
        with Store(tmp_path / name) as store:
            people = store.read(PERSON)[:changed]
            for each in people:
                new = each.changed(note=note)
                store.change(say("改"), lambda unit, new=new: unit.put(PERSON, new))
    made = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(made.window)
    made.window.show()
    made.open_folder(tmp_path / "mine")
    qtbot.waitUntil(lambda: made.window.desk is not None, timeout=5000)
    yield made
    made.window.close()


def line(program: Program) -> MergeLine:
    program.window.open_page("settings")
    page = program.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.office.merge


def asked(qtbot: QtBot, at: MergeLine) -> MergeDialog:
    qtbot.waitUntil(lambda: bool(at.findChildren(MergeDialog)), timeout=10_000)
    return at.findChildren(MergeDialog)[-1]


def notes(folder: Path) -> list[str | None]:
    with Store(folder) as store:
        return [each.note for each in store.read(PERSON)[:2]]


def test_a_conflict_is_decided_and_the_rest_comes_along(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    at = line(program)
    at.look(tmp_path / "theirs")
    dialog = asked(qtbot, at)
    assert dialog.table.count() == 1
    assert not dialog.merge.isEnabled()
    told = [each.text() for each in dialog.findChildren(QLabel)]
    assert "另一份新增 0 条、改过 1 条、删除 0 条，直接取用；两边都改过的 1 条，逐条决定。" in told
    changed, field = dialog.fields.rows()
    # Who and when, of both: else the other's is decided on blindly.
    assert changed.cells[0] == "最后修改"
    assert all(changed.cells[1:])
    assert field.cells[1:] == ("本机改的", "另一份改的")
    assert not dialog.takes[Take.BOTH].isVisible()
    dialog.takes[Take.THEIRS].click()
    assert dialog.merge.isEnabled()
    dialog.merge.click()
    qtbot.waitUntil(at.banner.isVisible, timeout=10_000)
    said = "".join(each.text() for each in at.banner.findChildren(QLabel))
    assert "新增的 0 条、改过的 1 条、删除的 0 条，按决定处理的 1 条" in said
    program.window.close()
    assert notes(tmp_path / "mine") == ["另一份改的", "另一份改的"]


def test_nothing_is_merged_where_a_person_thinks_better_of_it(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    at = line(program)
    at.look(tmp_path / "theirs")
    dialog = asked(qtbot, at)
    dialog.rest[Take.MINE].click()
    dialog.reject()
    program.window.close()
    assert notes(tmp_path / "mine")[0] == "本机改的"
    assert notes(tmp_path / "mine")[1] != "另一份改的"


def test_what_is_no_half_is_said_in_words(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    at = line(program)
    demo_office(tmp_path / "other", Side.SUPPORTER).close()
    at.look(tmp_path / "other")
    qtbot.waitUntil(at.banner.isVisible, timeout=10_000)
    assert not at.findChildren(MergeDialog)
    assert at.button.isEnabled()
