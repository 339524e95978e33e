"""What is asked in a dialog of its own: who is working, a name, one of several."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.clerks import clerk_names, work_as
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.clerk_choice import ClerkChoice
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.asking import Asking, AskingOne, AskingWords, ask_one, ask_words
from duikou_desktop.ui.window import MainWindow
from tests.services.ledger_sheets import GUANGXI, SUPPORTER
from tests.shots.office import settle
from tests.ui.office import fail

pytestmark = pytest.mark.usefixtures("themed")
Deed = Callable[[Asking], None]


def answering(deed: Deed) -> None:
    """Once the dialog stands open, `deed` is done to it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Asking):
            deed(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_one_held_is_chosen_and_an_arrow_takes_the_next(qtbot: QtBot, parent: QWidget) -> None:
    def down(dialog: Asking) -> None:
        assert isinstance(dialog, AskingOne)
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Down)
        dialog.agree.click()

    answering(down)
    assert ask_one(parent, "批次", "哪一批", ("第4批", "第5批", "第6批"), "第5批") == "第6批"
    answering(lambda dialog: dialog.agree.click())
    assert ask_one(parent, "批次", "哪一批", ("第4批", "第5批"), "第5批") == "第5批"


def test_what_is_written_below_goes_before_what_is_chosen(parent: QWidget) -> None:
    def write(dialog: Asking) -> None:
        assert isinstance(dialog, AskingOne)
        dialog.line.setText(" 韦三 ")
        dialog.agree.click()

    answering(write)
    assert ask_one(parent, "谁", "谁", ("韦一", "韦二"), new="新的名字") == "韦三"


def test_given_up_it_is_no_answer(parent: QWidget) -> None:
    for ask in (
        lambda: ask_one(parent, "谁", "谁", ("韦一",)),
        lambda: ask_words(parent, "谁", "谁"),
    ):
        answering(lambda dialog: dialog.reject())
        assert ask() is None


@pytest.mark.parametrize("several", [False, True])
def test_words_come_as_they_were_typed(parent: QWidget, several: bool) -> None:
    def write(dialog: Asking) -> None:
        assert isinstance(dialog, AskingWords)
        assert isinstance(dialog.edit, QPlainTextEdit if several else QLineEdit)
        assert dialog.words() == "旧的"
        dialog.edit.selectAll()
        QGuiApplication.clipboard().setText("新的")
        dialog.edit.paste()
        dialog.agree.click()

    answering(write)
    assert ask_words(parent, "名字", "叫什么", "旧的", several=several) == "新的"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    """Two clerks work in it; 韦二 worked last."""
    store = make_office(
        tmp_path / "office", Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clerk="韦一"
    )
    work_as(store, "韦二")
    desk = Desk(store, GUANGXI, Side.SUPPORTER, date(2024, 11, 18), fail)
    try:
        yield desk, store
    finally:
        desk.close()


def test_at_the_start_of_an_office_of_two_it_asks_who_is_working(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    assert clerk_names(store) == ("韦一", "韦二")
    window = MainWindow({}, settings)
    qtbot.addWidget(window)
    asked: list[str] = []

    def choose(dialog: Asking) -> None:
        assert isinstance(dialog, AskingOne)
        asked.append(dialog.words())
        dialog.rows.choose("韦一")
        dialog.agree.click()

    answering(choose)
    choice = ClerkChoice(desk, window)
    qtbot.waitUntil(lambda: bool(asked))
    settle(desk)
    assert asked == ["韦二"]  # who worked last stands chosen
    assert desk.identity.clerk == "韦一"
    assert choice is not None


def test_where_there_is_nothing_to_choose_the_keys_stand_on_the_line(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = AskingOne(window, "谁在操作", "记在谁名下。", (), new="写经办人的姓名")
    dialog.show()
    dialog.activateWindow()
    assert dialog.rows.isHidden()
    held = dialog.focusWidget()
    assert isinstance(held, QLineEdit)
    qtbot.keyClicks(held, "Zhang")
    assert dialog.words() == "Zhang"
