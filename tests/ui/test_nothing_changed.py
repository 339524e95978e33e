"""What is put back as it was is no change: nobody is asked about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers.evidence import EVIDENCE
from duikou_desktop.services.evidence import evidence_of_place
from duikou_desktop.storage.changes import Unit
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers import editing as editing_module
from duikou_desktop.ui.registers.proofs import Proofs
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk
from tests.ui.clerk import Clerk

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def clerk(qtbot: QtBot, desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    """The first activity open, proven by the paper in box 1; who is asked anything fails."""

    def never(*_: object) -> str:
        raise AssertionError("nothing was changed")

    monkeypatch.setattr(editing_module, "ask", never)
    made = Clerk(qtbot, desk, settings, "activity")
    first = made.page.table.rows()[0].key
    record = next(each for each in made.records() if each.id.hex == first)
    paper = evidence_of_place("纸质材料 盒1 第3页", "1", "3")

    def put(unit: Unit) -> None:
        unit.put(EVIDENCE, paper)
        unit.put(made.page.register, record.changed(evidence=(paper.id,)))

    desk._store.change(say("佐证"), put)
    made.page.refresh()
    made.rest()
    made.page.open_record(first)
    made.rest()
    return made


def proofs(clerk: Clerk) -> Proofs:
    return clerk.form.fields.proofs


def place_line(clerk: Clerk) -> QLineEdit:
    proofs(clerk).field.ask_place()
    return proofs(clerk).field.place.line


def write(clerk: Clerk, line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.textEdited.emit(text)


def left_unsaved(clerk: Clerk) -> bool:
    clerk.qtbot.wait(1100)
    return (clerk.desk.folder / "unsaved.json").exists()


def test_a_place_taken_away_and_written_again_is_the_one_that_was_there(clerk: Clerk) -> None:
    before = proofs(clerk).to_keep().kept
    proofs(clerk).remove(proofs(clerk).field.value()[0])
    assert clerk.page.editing.dirty
    line = place_line(clerk)
    write(clerk, line, "盒1 第3页")
    line.editingFinished.emit()
    assert not clerk.page.editing.dirty
    assert proofs(clerk).to_keep().kept == before
    assert proofs(clerk).to_keep().incoming == ()
    assert clerk.page.may_leave()
    assert not left_unsaved(clerk)


def test_a_new_place_taken_away_again_is_no_change(clerk: Clerk) -> None:
    line = place_line(clerk)
    write(clerk, line, "盒2 第8页")
    line.editingFinished.emit()
    assert clerk.page.editing.dirty
    proofs(clerk).remove(proofs(clerk).field.value()[-1])
    assert not clerk.page.editing.dirty
    assert clerk.page.may_leave()
    assert not left_unsaved(clerk)


def test_a_place_half_written_is_a_change_until_it_is_wiped_out(clerk: Clerk) -> None:
    line = place_line(clerk)
    write(clerk, line, "盒2")
    assert clerk.page.editing.dirty
    write(clerk, line, "")
    assert not clerk.page.editing.dirty
    assert clerk.page.may_leave()


def test_words_put_back_are_no_change_and_nothing_is_kept_for_a_crash(clerk: Clerk) -> None:
    line = clerk.line("topic")
    before = line.text()
    clerk.qtbot.keyClicks(line, "x")
    assert clerk.page.editing.dirty
    assert left_unsaved(clerk)
    write(clerk, line, before)
    assert not clerk.page.editing.dirty
    assert clerk.page.may_leave()
    clerk.page.editing.close()
    assert not left_unsaved(clerk)


def test_what_was_saved_is_what_the_next_change_is_told_from(clerk: Clerk) -> None:
    line = clerk.line("topic")
    before = line.text()
    write(clerk, line, before + "x")
    clerk.save()
    assert not clerk.page.editing.dirty
    write(clerk, clerk.line("topic"), before)
    assert clerk.page.editing.dirty
    clerk.form.fields.editors["topic"].line.setText(before + "x")  # type: ignore[attr-defined]
    clerk.line("topic").textEdited.emit("")
    assert not clerk.page.editing.dirty
