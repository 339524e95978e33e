"""What a record is proven by, as a clerk adds it on the page of a register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.history import undo
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state import State
from tests.ui.clerk import Clerk
from tests.ui.office import demo_desk

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def activity(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Clerk]:
    with demo_desk(tmp_path / "office") as (desk, _store):
        clerk = Clerk(qtbot, desk, settings, "activity")
        yield clerk
        clerk.rest()


def test_a_file_proves_the_record_and_one_undo_takes_both_back(
    activity: Clerk, tmp_path: Path
) -> None:
    activity.page.show_state(State.NO_EVIDENCE)
    activity.rest()
    key = activity.page.table.rows()[0].key
    activity.page.open_record(key)
    paper = tmp_path / "签到表.txt"
    paper.write_text("示例辛", encoding="utf-8")
    activity.form.fields.proofs.add_files([paper])
    assert activity.page.editing.dirty
    activity.save()
    activity.page.bar.clear()
    activity.rest()
    assert activity.state(key) is State.COUNTED
    proven = next(each for each in activity.records() if each.id == UUID(key))
    assert len(proven.evidence) == 1
    stored = len(activity.desk._store.read(BY_KEY["evidence"]))
    activity.page.desk.act(_undo)
    activity.rest()
    assert activity.state(key) is State.NO_EVIDENCE
    assert len(activity.desk._store.read(BY_KEY["evidence"])) == stored - 1


def test_an_empty_file_keeps_no_other_from_being_saved(activity: Clerk, tmp_path: Path) -> None:
    key = activity.page.table.rows()[0].key
    activity.page.open_record(key)
    activity.rest()
    before = activity.form.fields.proofs.count
    good, empty = tmp_path / "签到表.txt", tmp_path / "零字节.jpg"
    good.write_text("示例辛", encoding="utf-8")
    empty.touch()
    activity.form.fields.proofs.add_files([empty, good])
    assert activity.form.fields.proofs.count == before + 1
    assert activity.form.fields.proofs.field._words.text() == (
        "零字节.jpg 是空文件（0 字节），没有收。找到原来的文件再加。"
    )
    activity.save()
    activity.rest()
    proven = next(each for each in activity.records() if each.id == UUID(key))
    assert len(proven.evidence) == before + 1


def _undo(store: Store, _task: object) -> tuple[None, object]:
    return None, undo(store)
