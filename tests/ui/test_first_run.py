"""The first questions, answered from the keyboard alone, leave an office with its pairings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.core.task import Quiet
from duikou_desktop.domain.registers.hospital import HospitalKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.first_run.ask_hospital import AskHospital
from duikou_desktop.ui.first_run.ask_place import AskPlace
from duikou_desktop.ui.first_run.ask_scheme import AskScheme
from duikou_desktop.ui.first_run.ask_side import AskSide
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.runner import Runner
from duikou_desktop.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("themed")


def raise_it(error: BaseException) -> None:
    raise error


@pytest.fixture
def page(qtbot: QtBot, settings: Settings, home: Path) -> FirstRunPage:
    made = FirstRunPage(Runner(raise_it), settings, home)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    scheme = made.question
    assert isinstance(scheme, AskScheme)
    qtbot.waitUntil(scheme.ready)
    return made


def press(qtbot: QtBot, page: FirstRunPage, key: Qt.Key) -> None:
    focus = page.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def asked(qtbot: QtBot, page: FirstRunPage, act: Callable[[], Any]) -> Any:
    """The work the page asks for, done here."""
    with qtbot.waitSignal(page.office_asked) as told:
        act()
    return told.args[0](Quiet())


def search_for(page: FirstRunPage, text: str) -> None:
    question = page.question
    assert isinstance(question, AskHospital)
    question.search.field.setText(text)


def test_by_keyboard_alone(qtbot: QtBot, page: FirstRunPage, home: Path) -> None:
    press(qtbot, page, Qt.Key.Key_Return)  # 广西 stands first
    press(qtbot, page, Qt.Key.Key_Down)  # 支援医院
    press(qtbot, page, Qt.Key.Key_Return)
    question = page.question
    assert isinstance(question, AskHospital)
    qtbot.keyClicks(page.focusWidget(), "lzlt")
    assert question.answers.hospital == "柳州市柳铁中心医院"
    assert question.pairings.table.model().rowCount() == 2
    press(qtbot, page, Qt.Key.Key_Return)
    assert isinstance(page.question, AskPlace)
    # QTest has keys for Latin letters alone; an input method hands Chinese in as a whole.
    commit = QInputMethodEvent()
    commit.setCommitString("示例亥")
    QApplication.sendEvent(page.focusWidget(), commit)
    press(qtbot, page, Qt.Key.Key_Return)  # on to the folder, which has its default
    place = page.question
    for field in (place.folder, place.kind):
        assert page.focusWidget() is field.focusProxy()
        press(qtbot, page, Qt.Key.Key_Return)
    assert page.focusWidget() is place.workbook.focusProxy()
    opened = asked(qtbot, page, lambda: press(qtbot, page, Qt.Key.Key_Return))
    with opened.store as store:
        assert store.identity.clerk == "示例亥"
        assert store.folder == home
        assert [place.number for place in opened.view.sides[0].places] == ["12", "14"]
        assert opened.side is Side.SUPPORTER


def test_every_answer_can_be_changed(qtbot: QtBot, page: FirstRunPage) -> None:
    page.go_on()
    page.go_on()
    hospital = page.question
    assert isinstance(hospital, AskHospital)
    hospital.search.field.setText("融水")
    page.go_on()
    page.left.steps.change_asked.emit("side")
    page.question.choices.list.step(1)  # type: ignore[attr-defined]
    assert page.answers.side is Side.SUPPORTER
    assert page.answers.hospital == ""  # the other side has other hospitals
    page.go_back()
    assert isinstance(page.question, AskScheme)


def test_a_name_outside_the_table_is_written_freely(
    qtbot: QtBot, page: FirstRunPage, home: Path
) -> None:
    page.go_on()
    page.go_on()
    question = page.question
    assert isinstance(question, AskHospital)
    question.search.field.setText("某某县人民医院")
    assert question.answers.listed is None
    assert not question.pairings.isVisible()
    press(qtbot, page, Qt.Key.Key_Return)
    place = page.question
    assert isinstance(place, AskPlace)
    place.kind.set_value(HospitalKind.GENERAL.value)
    place.kind.changed.emit()
    opened = asked(qtbot, page, page.go_on)
    with opened.store:
        assert opened.view.hospital == "某某县人民医院"
        assert opened.view.sides[0].places == ()


def test_a_scheme_without_a_standard_says_so(page: FirstRunPage) -> None:
    scheme = page.question
    assert isinstance(scheme, AskScheme)
    model = scheme.choices.list.model()
    details = [model.index(row, 0).data(int(Qt.ItemDataRole.UserRole)).detail for row in range(2)]
    assert "可以评分" in details[0]
    assert "没有附考核标准" in details[1]


def test_a_folder_is_needed(page: FirstRunPage) -> None:
    page.go_on()
    page.go_on()
    search_for(page, "融水")
    page.go_on()
    place = page.question
    assert isinstance(place, AskPlace)
    place.folder.set_value("")
    place.folder.changed.emit()
    assert not page.next.isEnabled()
    assert "文件夹" in place.folder.below_text()


def test_a_second_enter_makes_no_second_office(
    qtbot: QtBot, page: FirstRunPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    page.go_on()
    page.go_on()
    search_for(page, "融水")
    page.go_on()
    works: list[Any] = []
    page.office_asked.connect(works.append)
    page.go_on()
    assert page.next.text() == "正在建立…"
    page.go_on()
    page.left.supporter_demo.click()
    page.left.steps.change_asked.emit("scheme")
    page.question.changed.emit()
    assert len(works) == 1
    assert isinstance(page.question, AskPlace)
    assert not page.next.isEnabled()
    assert not page.back.isEnabled()
    # The disk refused: asked again, with all that was answered.
    page.refused()
    assert page.next.text() == "建立办公室"
    page.go_on()
    assert len(works) == 2


def test_a_double_click_answers_one_question(qtbot: QtBot, page: FirstRunPage) -> None:
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert isinstance(page.question, AskSide)
    hits = page.question.choices.list
    place = hits.visualRect(hits.model().index(1, 0)).center()
    # Windows send press, release, double click, release; the second falls on the next question.
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(page.question, AskHospital)
    found = page.question.search.list
    for widget, at in (
        (found.viewport(), found.visualRect(found.model().index(0, 0)).center()),
        (page.next, page.next.rect().center()),
    ):
        qtbot.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)
        assert isinstance(page.question, AskHospital)


def test_the_demo_is_one_click_away(
    qtbot: QtBot, page: FirstRunPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    opened = asked(qtbot, page, page.left.supporter_demo.click)
    with opened.store as store:
        assert store.identity.demo
        assert opened.today.isoformat() == "2024-11-18"
        assert len(opened.view.sides[0].places) == 2


def test_the_demo_desk_stands_there_with_both_reports_on_it(
    qtbot: QtBot, page: FirstRunPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    with qtbot.waitSignal(page.desk_asked) as told:
        page.left.desk_demo.click()
    assert page.next.text() == "正在打开收报台示范，要几秒钟…"
    opened = told.args[0](Quiet())
    with opened.store as desk:
        assert desk.identity.demo
        assert opened.year == 2024
        read = read_year(desk, opened.scheme, 2024)
        assert [each.key for each in read.view.round.reports] == [KeyState.NEW, KeyState.NEW]
        # The recipient forgot one of 43 教学查房: nothing else is told otherwise.
        told_otherwise = [
            (each.subject, each.supporter, each.recipient)
            for both in read.both
            for each in both.found
        ]
        assert told_otherwise == [("教学查房", "43 次", "42 次")]
        desk.set_setting("clerk", "试用人")
    # Opened again it is the one that was made.
    page.refused()
    with qtbot.waitSignal(page.desk_asked) as again:
        page.left.desk_demo.click()
    with again.args[0](Quiet()).store as desk:
        assert desk.setting("clerk") == "试用人"


def test_the_keys_begin_at_the_schemes_and_enter_opens_no_demo(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    program = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(program.window)
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.window.activateWindow()
    program.begin(None)
    qtbot.waitUntil(lambda: program.window.findChild(FirstRunPage) is not None)
    page = program.window.findChild(FirstRunPage)
    question = page.question
    qtbot.waitUntil(question.ready)
    assert isinstance(question, AskScheme)
    qtbot.waitUntil(lambda: program.window.focusWidget() is question.choices.list)
    with qtbot.assertNotEmitted(page.office_asked):
        qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    assert page.question is not question
