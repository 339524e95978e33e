"""The form of a record of a closed year (封账)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from tests.closing import close_year
from tests.shots.office import demo_desk
from tests.ui.clerk import Clerk

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def test_a_record_of_a_closed_year_is_marked_and_only_looked_at(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    store = desk._store
    close_year(store, desk.side)
    clerk = Clerk(qtbot, desk, settings, "activity")
    clerk.page.open_record(clerk.page.table.rows()[0].key)
    clerk.rest()
    fields = clerk.form.fields
    assert fields.banner.text().startswith("已封账，只看不改。")
    assert "2024 年已由" in fields.banner.text()
    assert not any(each.isEnabled() for each in (*fields.editors.values(), fields.note))
    assert not clerk.form._save.isVisible()
    assert not clerk.form._another.isVisible()
    assert not clerk.form._delete.isVisible()
    assert clerk.form._leave.text() == "关上"  # there is nothing to cancel
    clerk.save()
    assert clerk.words() == "没有改动"
    clerk.page.begin_new()
    assert all(each.isEnabled() for each in fields.editors.values())
    assert clerk.form._save.isVisible()
    assert clerk.form._leave.text() == "取消"


def test_of_a_stay_beyond_the_closed_year_the_end_may_be_entered(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    store = desk._store
    stay = next(
        each
        for each in store.read(BY_KEY["assignment"])
        if each.value("to") is None and each.value("planned_to") > date(2024, 12, 31)
    )
    close_year(store, desk.side)
    clerk = Clerk(qtbot, desk, settings, "assignment")
    clerk.page.open_record(stay.id.hex)
    clerk.rest()
    assert clerk.form.fields.banner.text().startswith("已封账，只能补怎么结束。")
    assert clerk.form.fields.editors["to"].isEnabled()
