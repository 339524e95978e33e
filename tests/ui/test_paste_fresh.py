"""The first roster pasted into an empty office: whom its rows name is entered with one button."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from tests.services.ledger_sheets import GUANGXI, RELATION, SUPPORTER
from tests.ui.office import fail
from tests.ui.pasting import paste, settle
from tests.ui.register_pages import page_of

pytestmark = pytest.mark.usefixtures("themed")

ROSTER = (
    "姓名\t批次\t到岗日期\t计划离岗\t岗位\t科室\t专业类别\n"
    "示例辛\t第1批\t2024-03-11\t2024-09-10\t医师\t内科\t医疗\n"
    "示例壬\t第1批\t2024-03-11\t2024-09-10\t护理\t内科\t护理\n"
)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    store = make_office(tmp_path / "office", Membership(GUANGXI, Side.SUPPORTER, SUPPORTER))
    desk = Desk(store, GUANGXI, Side.SUPPORTER, date(2024, 11, 18), fail)
    desk.relation = RELATION
    try:
        yield desk, store
    finally:
        desk.close()


def test_people_and_batch_are_entered_along_with_the_rows(
    empty: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = empty
    preview = paste(desk, page_of("assignment", desk, settings, qtbot), qtbot, ROSTER)
    assert not preview.store.isEnabled()
    offered = []
    for _ in range(2):
        offered.append(preview.waiting.take.text())
        preview.waiting.take.click()
        settle(desk)
    assert sorted(offered) == ["一并新增人员 2 条", "一并新增批次 1 条"]
    assert preview.footnote.text().startswith("一并新增批次 1 条。一并新增人员 2 条。")
    assert store.read(BY_KEY["person"]) == []
    preview.store.click()
    settle(desk)
    assert {each.value("name") for each in store.read(BY_KEY["person"])} == {"示例辛", "示例壬"}
    assert len(store.read(BY_KEY["assignment"])) == 2
