"""合并 in the settings: what both changed is shown side by side and decided before anything is merged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.half_receipts import LeftOut
from duikou_desktop.services.halves import CHANGED, Conflict, Counts, Differing, Take
from duikou_desktop.services.merging import Merged
from duikou_desktop.storage.halves import Numbered
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.merging.dialog import Compared, MergeDialog, Shown
from duikou_desktop.ui.merging.line import MergeLine
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from tests.demo import demo_office
from tests.factories import GUANGXI

PERSON = BY_KEY["person"]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


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


def test_only_where_it_is_true_a_merge_is_said_to_be_undone(
    qtbot: QtBot, themed: QApplication, settings: Settings, parent: QWidget
) -> None:
    def told(*, brings_closing: bool) -> list[str]:
        compared = Compared(Counts(1, 0, 0), 0, (), brings_closing)
        dialog = MergeDialog(compared, settings, parent)
        return [each.text() for each in dialog.findChildren(QLabel)]

    assert "合并前自动备份。合并是一步，可以撤销；另一份不会改动。" in told(brings_closing=False)
    closing = "合并前自动备份。取用了另一份的封账，合并就不能撤销；另一份不会改动。"
    assert closing in told(brings_closing=True)


def test_a_conflict_in_a_closed_year_says_why_only_our_own_is_kept(
    qtbot: QtBot, themed: QApplication, settings: Settings, parent: QWidget
) -> None:
    refused = say("2024 年已封账。")
    changed = Differing(CHANGED, "甲", "乙")
    conflict = Conflict(PERSON, UUID(int=1), "示例", None, None, changed, refused=refused)
    shown = Shown(conflict, (Differing("备注", "本机的", "另一份的"),))
    dialog = MergeDialog(Compared(Counts(0, 0, 0), 0, (shown,)), settings, parent)
    dialog.show()
    assert [row.cells[:2] for row in dialog.fields.rows()] == [
        ("最后修改", "甲"),
        ("只能用本机的", "2024 年已封账。"),
        ("备注", "本机的"),
    ]
    assert [take for take, button in dialog.takes.items() if button.isVisible()] == [Take.MINE]


def test_packages_sealed_twice_are_named_with_what_is_to_be_done(
    qtbot: QtBot, program: Program
) -> None:
    at = line(program)
    twice = Numbered(GUANGXI, Side.RECIPIENT, 2025, 7)
    nothing = Counts(0, 0, 0)
    at._merged(Merged(None, nothing, 0, 0, (), 0, (), (twice,), LeftOut(0, 0)))
    said = "".join(each.text() for each in at.banner.findChildren(QLabel))
    assert "2025 年第 7 次上报包两边各封过一个" in said
    assert "再封一次，次数加一" in said
