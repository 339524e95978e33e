"""What was typed survives the death of the program, and a choice can be taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.opening import seen
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.fields.choice import ChoiceField, Option, YesNoField
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.registers import editing
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.follow import Theme
from tests.demo import demo_office
from tests.shots.office import raise_it, settle

pytestmark = pytest.mark.usefixtures("themed")
FEW = (Option("a", "甲"), Option("b", "乙"))
MANY = tuple(Option(str(n), f"第 {n} 项") for n in range(5))


def opened(qtbot: QtBot, qapp: QApplication, settings: Settings, store: Store) -> OfficeWindow:
    window = OfficeWindow(settings)
    window.bug.connect(raise_it)
    qtbot.addWidget(window)
    window.show_office(seen(store), Theme(qapp, settings))
    window.show()
    rest(window)
    return window


def rest(window: OfficeWindow) -> None:
    assert window.desk is not None
    settle(window.desk)


def activities(window: OfficeWindow) -> RegisterPage:
    window.open_page("activity")
    rest(window)
    page = window.page("activity")
    assert isinstance(page, RegisterPage)
    return page


def fill(page: RegisterPage, qtbot: QtBot) -> None:
    page.begin_new()
    form = page.editing.form
    assert form is not None
    qtbot.keyClicks(form.fields.editors["on"].line, "2024-11-12")
    qtbot.keyClicks(form.fields.editors["topic"].line, "stroke")
    qtbot.keyClicks(form.fields.editors["department"].line, "ICU")


def test_a_form_of_a_run_that_died_is_offered_and_filled_again(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    window = opened(qtbot, qapp, settings, demo_office(folder, Side.SUPPORTER))
    fill(activities(window), qtbot)
    qtbot.waitUntil((folder / "unsaved.json").is_file, timeout=5000)
    assert window.desk is not None
    # The program dies here: nobody is asked, nothing is saved.
    window.desk._store.close()
    dead = activities(window).editing.form
    assert dead is not None
    dead.dirty = False
    window._desk = None

    again = opened(qtbot, qapp, settings, Store(folder))
    assert again.offer_unsaved()
    assert "教学活动" in again.banner.text()
    again.banner.retried.emit()
    rest(again)
    page = again.page("activity")
    assert isinstance(page, RegisterPage)
    form = page.editing.form
    assert form is not None
    assert form.dirty
    assert form.fields.editors["on"].value() == date(2024, 11, 12)
    assert form.fields.editors["topic"].value() == "stroke"
    assert form.fields.editors["department"].value() == "ICU"
    page.save()
    rest(again)
    assert not (folder / "unsaved.json").exists()
    assert not again.offer_unsaved()
    again.close()


def test_what_was_left_waits_while_something_else_is_typed(
    qtbot: QtBot,
    qapp: QApplication,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who said 继续编辑 lost what was just typed to what came back."""
    folder = tmp_path / "office"
    window = opened(qtbot, qapp, settings, demo_office(folder, Side.SUPPORTER))
    fill(activities(window), qtbot)
    qtbot.waitUntil((folder / "unsaved.json").is_file, timeout=5000)
    left = (folder / "unsaved.json").read_bytes()
    page = activities(window)
    page.editing.close()
    (folder / "unsaved.json").write_bytes(left)
    assert window.offer_unsaved()
    page.begin_new()
    form = page.editing.form
    assert form is not None
    qtbot.keyClicks(form.fields.editors["topic"].line, "angina")
    answers = ["stay", "discard"]
    monkeypatch.setattr(editing, "ask", lambda *_: answers.pop(0))
    window.banner.retried.emit()
    rest(window)
    assert form.fields.editors["topic"].value() == "angina"
    assert window.banner.isVisible()
    window.banner.retried.emit()
    rest(window)
    assert form.fields.editors["topic"].value() == "stroke"
    assert not window.banner.isVisible()
    page.editing.close()
    window.close()


def test_what_is_given_up_is_not_offered(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    window = opened(qtbot, qapp, settings, demo_office(folder, Side.SUPPORTER))
    page = activities(window)
    fill(page, qtbot)
    qtbot.waitUntil((folder / "unsaved.json").is_file, timeout=5000)
    page.editing.close()
    assert not (folder / "unsaved.json").exists()
    window.close()


@pytest.mark.parametrize("field", ["few", "yes_no"])
def test_a_choice_pressed_again_is_taken_back(field: str, qtbot: QtBot) -> None:
    made = ChoiceField(FEW) if field == "few" else YesNoField()
    qtbot.addWidget(made)
    made.set_value("a" if field == "few" else True)
    first = made.findChildren(QAbstractButton)[0]
    with qtbot.waitSignal(made.changed):
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert made.value() is None
    with qtbot.waitSignal(made.changed):
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert made.value() is not None


def test_a_list_of_choices_ends_with_the_way_back(qtbot: QtBot) -> None:
    made = ChoiceField(MANY)
    qtbot.addWidget(made)
    made.set_value("3")
    combo = made.findChild(Combo)
    last = combo.count() - 1
    assert combo.itemText(last) == "（不填）"
    combo.setCurrentIndex(last)
    with qtbot.waitSignal(made.changed):
        combo.activated.emit(last)
    assert made.value() is None
    assert combo.currentIndex() == -1


def test_unsaved_work_stands_in_the_status_bar_until_it_is_saved(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    window = opened(qtbot, qapp, settings, demo_office(tmp_path / "office", Side.SUPPORTER))
    page = activities(window)
    assert window._saved.text() == "已打开"
    fill(page, qtbot)
    qtbot.waitUntil(lambda: window._saved.text() == "有填了没保存的，Ctrl+S 保存", timeout=5000)
    page.save()
    rest(window)
    assert window._saved.text().startswith("已保存")
    fill(page, qtbot)
    qtbot.waitUntil(lambda: window._saved.text().startswith("有填了"), timeout=5000)
    page.editing.close()
    assert window._saved.text().startswith("已保存")
    assert window.desk is not None
    window.desk.close()
