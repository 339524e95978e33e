"""A year outside the scheme is said, with the way to one inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.opening import look_round
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scheme_list import take_in
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.home.page import HomePage
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.year_note import YearNote
from tests.schemes.next_round import next_round
from tests.shots.office import settle
from tests.ui.office import demo_desk

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.mark.parametrize("which", ["home", "score", "export"])
def test_2026_is_none_of_a_plan_from_2022_to_2025(
    which: str, office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, _ = office
    pages = {
        "home": lambda: HomePage(desk),
        "score": lambda: ScorePage(desk, settings),
        "export": lambda: ExportPage(desk, settings),
    }
    page = pages[which]()
    qtbot.addWidget(page)
    page.show()
    settle(desk)
    note = page.findChild(YearNote)
    assert not note.isVisible()
    desk.move(year=2026)
    settle(desk)
    assert note.isVisible()
    assert (
        note.text()
        == "2026 年还没有开始。参考：2026 年不在本方案年度（2022–2025）内，按本方案标准试算。"
    )
    note.retried.emit()
    settle(desk)
    assert desk.year == 2025
    assert note.text() == "2025 年还没有开始。"
    desk.move(year=2024)
    settle(desk)
    assert not note.isVisible()


def test_without_a_standard_no_score_is_promised(qtbot: QtBot) -> None:
    note = YearNote()
    qtbot.addWidget(note)
    note.show_year(2026, 2021, 2025, scored=False)
    assert note.text() == "2026 年不在本方案年度（2021–2025）内。记录照常。"


def test_a_year_that_has_not_begun_is_said(qtbot: QtBot, office: tuple[Desk, Store]) -> None:
    desk, _ = office
    note = YearNote(desk)
    qtbot.addWidget(note)
    desk.move(year=2025)
    assert note.text() == "2025 年还没有开始。"
    desk.move(year=2024)
    assert not note.text() or not note.isVisible()


def test_the_years_of_an_installed_plan_can_be_turned_to_before_they_begin(
    office: tuple[Desk, Store], tmp_path: Path
) -> None:
    desk, store = office
    assert desk.today.year == 2024
    before = set(look_round(store, desk.today).years)
    take_in(store, next_round(tmp_path / "下一轮"))
    assert set(look_round(store, desk.today).years) - before == {2026, 2027, 2028, 2029}


def test_a_year_with_one_activity_can_be_turned_to(office: tuple[Desk, Store]) -> None:
    desk, store = office
    before = look_round(store, desk.today).years
    save_record(store, BY_KEY["activity"], {"on": "2018-05-03", "topic": "旧事"})
    assert set(look_round(store, desk.today).years) - set(before) == {2018}
