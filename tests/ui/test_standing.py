"""What a form says of how its record counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.home import look_home
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state_label import StateLabel
from tests.shots.office import settle
from tests.ui.clerk import Clerk
from tests.ui.office import RONGSHUI, demo_desk

pytestmark = pytest.mark.usefixtures("themed")


def test_without_evidence_each_point_is_told_for_itself(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    """附件4 第10项: 新技术 counts as recorded, 独立完成 with its evidence only."""
    with demo_desk(tmp_path / "office") as (desk, store):
        register = BY_KEY["technique"]
        bare = next(
            each
            for each in store.read(register)
            if register.complete(each) and not each.evidence and each.value("independent_on")
        )
        page = RegisterPage(desk, register, settings)
        qtbot.addWidget(page)
        page.show()
        settle(desk)
        page.open_record(str(bare.id))
        settle(desk)
        assert page.editing.form is not None
        first, second = page.editing.form.fields.banner.text().split("\n")
        assert first == "还没有佐证材料，不计入“受援人员独立完成”。"
        assert second == "照样计入“新技术新项目新业务”，核查时要看材料。"


def test_where_one_of_two_is_enough_both_are_named(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with demo_desk(tmp_path / "office") as (desk, _store):
        clerk = Clerk(qtbot, desk, settings, "honour")
        draft = next(each for each in clerk.records() if each.value("title") == "优秀队员")
        clerk.page.open_record(str(draft.id))
        assert clerk.form.fields.banner.text() == "草稿：还缺 获奖人员或获奖集体。"
        clerk.say("team", "第6批医疗队")
        assert "草稿" not in clerk.form.fields.banner.text()


def test_a_meeting_without_evidence_is_told_on_its_form_below_the_list_and_to_be_done(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        clerk = Clerk(qtbot, desk, settings, "meeting")
        proven = next(
            each for each in clerk.records() if clerk.page.register.complete(each) and each.evidence
        )
        assert "缺佐证" not in "".join(footer(clerk.page))
        bare = proven.changed(evidence=())
        store.change(say("拿走"), lambda unit: unit.put(clerk.page.register, bare))
        clerk = Clerk(qtbot, desk, settings, "meeting")
        assert "缺佐证 1" in footer(clerk.page)
        clerk.page.open_record(str(bare.id))
        clerk.rest()
        assert "还没有佐证材料" in clerk.form.fields.banner.text()
        home = look_home(
            store, desk.scheme, desk.side, desk.year, relation=RONGSHUI, today=desk.today
        )
        assert "会议有 1 条缺佐证" in [str(each.message) for each in home.todos]


def footer(page: RegisterPage) -> list[str]:
    """How many of each state, below the list."""
    return [each.accessibleName() for each in page.findChildren(StateLabel) if each.isVisible()]


def test_more_hours_than_a_day_has_are_asked_about_and_saved_all_the_same(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):
        clerk = Clerk(qtbot, desk, settings, "activity")
        record = store.read(BY_KEY["activity"])[0]
        clerk.page.open_record(record.id.hex)
        clerk.rest()
        hours = clerk.form.fields.editors["hours"]
        hours.set_value(12)
        hours.changed.emit()
        assert "超过" not in hours.below_text()
        hours.set_value(25)
        hours.changed.emit()
        assert hours.below_text() == "一天超过 12 小时，核对一下；确实如此的在“审核”里说明。"
        clerk.save()
        assert store.read(BY_KEY["activity"], ids=[record.id])[0].value("hours") == 25
