"""A commission from the first question to a desk in the window, closed and opened again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.collect_dialog import CollectDialog
from duikou_desktop.ui.commission.rollup_page import RollUpPage
from duikou_desktop.ui.commission.round_page import RoundPage
from duikou_desktop.ui.commission.settings_page import DeskSettingsPage
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.first_run.ask_commission import AskCommission
from duikou_desktop.ui.first_run.ask_side import AskSide
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.program import LAST_OFFICE, Program
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.carry import CarryLine
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Look, Scheme, apply_look
from duikou_desktop.ui.widgets.page_header import PageHeader
from tests.desks import NAME, city_desk, packages


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[Program]:
    made = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()
    apply_look(qapp, Look(Scheme.LIGHT))


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=10_000)


def opened(qtbot: QtBot, program: Program, folder: Path, given: Path | None = None) -> RoundPage:
    program.begin(folder, given)
    wait(qtbot, lambda: isinstance(program.window.page("round"), RoundPage))
    page = program.window.page("round")
    assert isinstance(page, RoundPage)
    return page


def test_a_city_answers_the_first_questions(
    qtbot: QtBot, program: Program, settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "收报台"
    program.begin(folder)
    wait(qtbot, lambda: isinstance(program.window.page("first_run"), FirstRunPage))
    page = program.window.page("first_run")
    assert isinstance(page, FirstRunPage)
    wait(qtbot, page.question.ready)
    page.go_on()
    side = page.question
    assert isinstance(side, AskSide)
    side.choices.list.step(2)
    page.go_on()
    asked = page.question
    assert isinstance(asked, AskCommission)
    page.go_on()  # without a name there is nowhere to go
    assert page.question is asked
    asked.name.setText(NAME)
    asked.counties.search.setText("rsmz")  # 融水苗族自治县
    shown = [each for each in asked.counties._items() if not each.isHidden()]
    assert len(shown) == 1
    shown[0].setCheckState(Qt.CheckState.Checked)
    assert asked.counties.told.text() == "已勾 1 个县"
    page.go_on()
    assert page.next.text() == "建立收报台"
    page.go_on()
    wait(qtbot, lambda: isinstance(program.window.page("round"), RoundPage))
    assert program.window.windowTitle().startswith(NAME)
    assert settings.text(LAST_OFFICE) == str(folder)
    program.window.close()
    with DeskStore(folder) as desk:
        assert (desk.identity.name, desk.identity.counties) == (NAME, ("融水苗族自治县",))


def test_a_package_opened_with_the_program_is_collected(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    city_desk(tmp_path / "desk").close()
    page = opened(qtbot, program, tmp_path / "desk", packages()[0])
    wait(qtbot, lambda: bool(page.findChildren(CollectDialog)))
    (dialog,) = page.findChildren(CollectDialog)
    assert dialog.told.text().startswith("收下 1 个")
    dialog.accept()


def test_every_page_is_made_and_made_again_in_another_size(
    qtbot: QtBot, qapp: QApplication, program: Program, tmp_path: Path
) -> None:
    city_desk(tmp_path / "desk").close()
    opened(qtbot, program, tmp_path / "desk")
    window = program.window
    keys = [each.key for each in window._sitting.sections()] + ["settings"]
    assert len(keys) == 10
    for key in keys:
        window.open_page(key)
        assert window.current_page == key
        page = window.page(key)
        assert page is not None
        # Of a demo every page is marked so.
        assert [each.is_demo() for each in page.findChildren(PageHeader)] == [True], key
    before = window.page("settings")
    program.theme.set_look(Look(Scheme.DARK, size=TEXT_SIZES[-1]))
    wait(qtbot, lambda: window.page("settings") is not before)
    assert window.current_page == "settings"


def test_a_desk_that_collects_from_all_has_cities_below_it(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    city_desk(tmp_path / "desk").close()
    opened(qtbot, program, tmp_path / "desk")
    window = program.window
    window.open_page("rollup")
    rollup = window.page("rollup")
    assert isinstance(rollup, RollUpPage)
    wait(qtbot, rollup.up.isVisible)
    window.open_page("settings")
    page = window.page("settings")
    assert isinstance(page, DeskSettingsPage)
    tree = window.nav.tree
    assert not tree.has("cities")
    page.desk.take_counties(())
    wait(qtbot, lambda: tree.has("cities"))
    window.open_page("rollup")
    wait(qtbot, rollup.up.isHidden)
    page.desk.take_counties(("融安县",))
    wait(qtbot, lambda: not tree.has("cities"))


def test_hospitals_are_what_is_searched_for(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    city_desk(tmp_path / "desk").close()
    page = opened(qtbot, program, tmp_path / "desk")
    window = program.window
    assert window.nav.search.text() == "搜医院　Ctrl+K"
    assert "报告里的记录、人名、要点，打开报告看" in window.nav.search.toolTip()
    wait(qtbot, lambda: page.table.count() > 0)
    window.nav.search.click()
    page.search.setText("张三")
    wait(qtbot, lambda: page.table.count() == 0)
    assert page.empty.text() == "没有这样的医院的报告。"
    # In an office everything is searched again.
    sitting = window.sitting
    assert sitting is not None
    program.window.open_page("settings")
    settings = program.window.page("settings")
    assert isinstance(settings, DeskSettingsPage)
    settings.leave_asked.emit()
    wait(qtbot, lambda: window.nav.search.text() == "搜索全部　Ctrl+K")
    assert window.nav.search.toolTip() == ""


def test_a_desk_carried_off_is_not_to_be_used_here_any_more(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    city_desk(tmp_path / "desk").close()
    opened(qtbot, program, tmp_path / "desk")
    program.window.open_page("settings")
    page = program.window.page("settings")
    assert isinstance(page, DeskSettingsPage)
    (line,) = page.findChildren(CarryLine)
    line.carry(tmp_path)
    wait(qtbot, lambda: "这里的收报台不要再用" in line.banner.text())


def test_the_year_is_chosen_at_the_left(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    city_desk(tmp_path / "desk").close()
    page = opened(qtbot, program, tmp_path / "desk")
    program.window.nav.relation.year_picked.emit("2023")
    wait(qtbot, lambda: page.header.context().startswith("2023 年"))


def test_left_for_another_and_back(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    city_desk(tmp_path / "desk").close()
    opened(qtbot, program, tmp_path / "desk")
    program.window.open_page("settings")
    page = program.window.page("settings")
    assert page is not None
    page.leave_asked.emit()
    wait(qtbot, lambda: isinstance(program.window.page("first_run"), FirstRunPage))
    first = program.window.page("first_run")
    assert isinstance(first, FirstRunPage)
    first.left.home.click()
    wait(qtbot, lambda: isinstance(program.window.page("round"), RoundPage))
