"""A department is found by pinyin among those written before, and a new one is let be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.recurring import RecurringField
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.hit_delegate import HIT
from tests.shots.office import settle
from tests.ui.office import demo_desk
from tests.ui.register_pages import page_of

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def field(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> RecurringField:
    """The department of a new teaching activity; the keys are in it."""
    page = page_of("activity", office[0], settings, qtbot)
    page.begin_new()
    form = page.editing.form
    assert form is not None
    found = form.fields.editors["department"]
    assert isinstance(found, RecurringField)
    settle(office[0])
    page.activateWindow()
    found.line.setFocus()
    qtbot.waitUntil(found.line.hasFocus)
    settle(office[0])
    return found


def offered(field: RecurringField) -> list[str]:
    model = field._hits.model()
    return [model.index(at, 0).data(HIT).title for at in range(model.rowCount())]


def commit(field: RecurringField, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QCoreApplication.sendEvent(field.line, event)


@pytest.mark.parametrize("typed", ["sjnk", "shenjingneike", "shenjnk"])
def test_letters_are_pinyin_and_enter_takes_the_closest(
    typed: str, field: RecurringField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field.line, typed)
    assert offered(field)[0] == "神经内科"
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "神经内科"
    assert not field._results.isVisible()
    assert not field.line.hasFocus()  # Enter goes on


def test_saved_or_left_with_tab_the_word_shown_is_meant(
    field: RecurringField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field.line, "sjnk")
    assert field.value() == "神经内科"  # as Ctrl+S asks for it
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.line.text() == "神经内科"


def test_characters_are_the_word_meant(field: RecurringField, qtbot: QtBot) -> None:
    commit(field, "神经")
    assert "神经内科" in offered(field)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "神经"


def test_the_arrows_go_to_one_and_escape_lets_be(field: RecurringField, qtbot: QtBot) -> None:
    commit(field, "神")
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "神经内科"
    field.line.setFocus()
    field.line.clear()
    qtbot.keyClicks(field.line, "ek")
    assert field._results.isVisible()
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "ek"


def test_capital_letters_are_no_pinyin(field: RecurringField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "EK")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "EK"


def test_down_shows_all_there_are(field: RecurringField, qtbot: QtBot) -> None:
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert {"神经内科", "儿科", "骨科"} <= set(offered(field))


def test_whatever_register_it_was_written_in_the_most_written_goes_first(
    office: tuple[Desk, Store],
) -> None:
    _, store = office
    before = store.words_written("department")
    assert len(before) == len(set(before))
    for number in range(60):
        save_record(store, BY_KEY["need"], {"department": "康复医学科", "text": f"第{number}条"})
    save_record(store, BY_KEY["trainee"], {"department": "病案室", "name": "学员丙"})
    after = store.words_written("department")
    assert after[0] == "康复医学科"
    assert "病案室" in after
    assert set(before) <= set(after)
