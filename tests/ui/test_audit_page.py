"""审核 as a clerk works through it, on the demo office."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.check_titles import TITLES
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.plan import PlanItem
from duikou_desktop.scoring.checks import CHECKS
from duikou_desktop.services.approvals import readiness
from duikou_desktop.services.checks import Standing
from duikou_desktop.services.history import undo
from duikou_desktop.services.year_check import check_year
from duikou_desktop.ui.audit.page import AuditPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state import State
from tests.shots.office import settle
from tests.ui.office import demo_desk

pytestmark = pytest.mark.usefixtures("themed")


def test_every_check_has_a_title() -> None:
    """A code is named after its check, but for the one that several registers share.

    What a closed year would score now, and files, are no checks of records: they have codes of
    their own.
    """
    names = {each.__name__ for each in CHECKS}
    assert names - set(TITLES) == {"drafts_left"}
    assert set(TITLES) - names == {
        "draft",
        "closed_year_differs",
        "evidence_lost",
        "evidence_altered",
        "evidence_removed_before",
    }


def test_a_query_is_explained_and_stays_explained(
    tmp_path: Path, qtbot: QtBot, settings: Settings
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        page = AuditPage(desk, settings)
        qtbot.addWidget(page)
        page.resize(1142, 700)
        page.show()
        settle(desk)
        total = page.table.count()
        assert total > 3
        key = next(row.key for row in page.table.rows() if row.cells[0] is State.TO_REVIEW)
        page.segments.picked.emit(Standing.OPEN)
        queries = page.table.count()
        page.segments.picked.emit("all")
        page.table.choose(key)
        page.words.set_value("春节按协议轮休")
        page.save()
        settle(desk)
        row = next(each for each in page.table.rows() if each.key == key)
        assert row.cells[0] is State.NOTED
        assert row.cells[3] == "春节按协议轮休"
        kept = [each.value("text") for each in store.read(BY_KEY["explanation"])]
        assert kept.count("春节按协议轮休") == 1
        page.segments.picked.emit(Standing.OPEN)
        assert page.table.count() == queries - 1
        # Taken back it is gone, and nothing empty is kept.
        page.segments.picked.emit("all")
        page.table.choose(key)
        page.words.set_value(None)
        page.save()
        settle(desk)
        row = next(each for each in page.table.rows() if each.key == key)
        assert row.cells[0] is State.TO_REVIEW
        before = len(store.read(BY_KEY["explanation"]))
        page.save()
        settle(desk)
        explanations = store.read(BY_KEY["explanation"])
        assert len(explanations) == before
        assert all(each.value("text") for each in explanations)


def test_findings_follow_a_change_and_open_their_record(
    tmp_path: Path, qtbot: QtBot, settings: Settings
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        page = AuditPage(desk, settings)
        qtbot.addWidget(page)
        page.show()
        settle(desk)
        before = {row.key for row in page.table.rows()}
        activity = next(each for each in store.read(BY_KEY["activity"]) if each.value("by"))
        early = activity.changed(on=activity.value("on").replace(year=2024, month=12, day=31))

        def deed(_store: object, _task: object) -> tuple[None, object]:
            act = say("改")
            return None, store.change(act, lambda unit: unit.put(BY_KEY["activity"], early))

        desk.act(deed)
        settle(desk)
        first = next(row for row in page.table.rows() if row.key not in before)
        assert first.cells[0] is State.FAULTY
        opened: list[tuple[str, object]] = []
        page.open_asked.connect(lambda *what: opened.append(what))
        page.table.choose(first.key)
        page.open_button.click()
        assert opened == [("activity", str(activity.id))]


def test_a_task_that_is_a_draft_opens_its_plan(
    tmp_path: Path, qtbot: QtBot, settings: Settings
) -> None:
    """A child row has no page of its own: the audit found none of them, nor could open one."""
    with demo_desk(tmp_path / "office") as (desk, store):
        plan = next(each for each in store.read(BY_KEY["plan"]) if each.value("kind") == "年度计划")
        item = PlanItem(plan=plan.id, task="举办讲座", due=date(2024, 12, 31))
        store.change(say("加一项"), lambda unit: unit.put(BY_KEY["plan_item"], item))
        page = AuditPage(desk, settings)
        qtbot.addWidget(page)
        page.show()
        settle(desk)
        (row,) = (each for each in page.table.rows() if each.key == f"draft {item.id}")
        assert (
            "任务“举办讲座”是草稿，缺进度要求、责任人、完成标准；没有按要求做到的照样失分。"
            in str(row.cells[2])
        )
        opened: list[tuple[str, object]] = []
        page.open_asked.connect(lambda *what: opened.append(what))
        page.table.choose(row.key)
        assert page.open_button.isVisible()
        page.open_button.click()
        assert opened == [("plan", str(plan.id))]
        found = readiness(store, desk.scheme, desk.side, 2024)
        assert item.id in [each.finding.record for each in found.queries]
        drafts = {
            each.register: (each.title, each.count)
            for each in check_year(store, desk.scheme, desk.side, 2024).drafts
        }
        assert drafts["plan_item"] == ("任务", 1)
        assert drafts.keys().isdisjoint({"alias", "relation_term"})


def test_several_findings_get_the_same_explanation_in_one_step(
    tmp_path: Path, qtbot: QtBot, settings: Settings
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        page = AuditPage(desk, settings)
        qtbot.addWidget(page)
        page.show()
        settle(desk)
        page.segments.picked.emit(Standing.OPEN)
        keys = [row.key for row in page.table.rows()][:3]
        page.table.choose(keys[0])
        for _ in range(2):
            qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert page.table.chosen_keys() == keys
        assert page._title.text() == "选中 3 处"
        assert page.save_button.text() == "给 3 处保存说明"
        before = len(store.read(BY_KEY["explanation"]))
        page.save()  # nothing is said: nothing is taken back either
        settle(desk)
        assert len(store.read(BY_KEY["explanation"])) == before
        page.words.set_value("原件在县医院")
        page.save()
        settle(desk)
        page.segments.picked.emit("all")
        said = {row.key: row.cells[3] for row in page.table.rows()}
        assert [said[key] for key in keys] == ["原件在县医院"] * 3
        undo(store)
        assert len(store.read(BY_KEY["explanation"])) == before
