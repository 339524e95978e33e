"""Activities entered one after another without a mouse, as a clerk types them from a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.editors import linked
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk, settle
from tests.ui.register_pages import page_of

pytestmark = pytest.mark.usefixtures("themed")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        opened.relation = None
        yield opened


class Hands:
    """Keys go to whatever holds them: nothing here names a field."""

    def __init__(self, qtbot: QtBot, page: RegisterPage) -> None:
        self.qtbot = qtbot
        self.page = page

    @property
    def here(self) -> QWidget:
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.here, text)
        settle(self.page.desk)

    def press(self, *keys: Qt.Key, hold: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.qtbot.keyClick(self.here, key, hold or Qt.KeyboardModifier.NoModifier)
            settle(self.page.desk)


@pytest.fixture
def hands(qtbot: QtBot, desk: Desk, settings: Settings) -> Hands:
    page = page_of("activity", desk, settings, qtbot)
    page.activateWindow()
    return Hands(qtbot, page)


def fresh(desk: Desk, before: set[object]) -> list[Record]:
    return [each for each in desk._store.read(BY_KEY["activity"]) if each.id not in before]


def test_two_activities_are_typed_without_a_mouse(hands: Hands, desk: Desk) -> None:
    before = {each.id for each in desk._store.read(BY_KEY["activity"])}
    enter = Qt.Key.Key_Return
    hands.page.begin_new()
    hands.press(Qt.Key.Key_Semicolon, hold=CTRL)  # today
    hands.press(enter)
    hands.press(*[Qt.Key.Key_Down] * 4)  # the fourth kind: 教学查房
    hands.press(enter)
    hands.press(enter)  # past the way it was held
    hands.type("Stroke round")
    hands.press(enter)
    hands.type("Neurology")
    hands.press(enter)
    hands.type("slwu")  # 示例午, by initials and full pinyin
    hands.press(enter)
    hands.type("12")
    hands.press(Qt.Key.Key_Return, hold=CTRL)
    (first,) = fresh(desk, before)
    assert (first.value("on"), first.value("kind")) == (desk.today, "教学查房")
    assert (first.value("topic"), first.value("department")) == ("Stroke round", "Neurology")
    assert first.value("attendees") == 12
    (leader,) = first.value("by")
    book = desk._store.book()
    assert book.person_name(book.find("assignment", leader).value("person")) == "示例午"  # type: ignore[union-attr]
    assert len(first.relations) == 1
    relations = hands.page.editing.form.fields.relations  # type: ignore[union-attr]
    assert relations is not None
    assert relations.value() == tuple(map(str, first.relations))
    # The next one stands on the first thing it lacks: the topic.
    hands.type("Second round")
    hands.press(Qt.Key.Key_Return, hold=CTRL)
    (second,) = fresh(desk, before | {first.id})
    assert second.value("topic") == "Second round"
    for key in ("on", "kind", "department", "by"):
        assert second.value(key) == first.value(key)
    assert second.value("attendees") is None
    assert second.relations == first.relations
    assert (
        date.fromisoformat(hands.page.editing.form.fields.editors["on"].line.text()) == desk.today
    )  # type: ignore[union-attr]


def test_a_leader_of_another_batch_takes_the_record_to_another_relation(
    hands: Hands, desk: Desk
) -> None:
    before = {each.id for each in desk._store.read(BY_KEY["activity"])}
    enter = Qt.Key.Key_Return
    hands.page.begin_new()
    hands.press(Qt.Key.Key_Semicolon, hold=CTRL)
    form = hands.page.editing.form
    assert form is not None
    by = form.fields.editors["by"]
    by.line.setFocus()  # type: ignore[attr-defined]
    hands.type("slwu")
    hands.press(enter)
    hands.press(enter, hold=CTRL)
    by.line.setFocus()  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_Backspace)  # 示例午 stood in for the next
    hands.type("yansx")  # 演示辛, deployed to the other county
    hands.press(enter)
    hands.press(enter, hold=CTRL)
    one, two = fresh(desk, before)
    assert len(one.relations) == len(two.relations) == 1
    assert one.relations != two.relations


def new_record(register: str, desk: Desk, settings: Settings, qtbot: QtBot) -> Hands:
    page = page_of(register, desk, settings, qtbot)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.begin_new()
    settle(desk)
    return Hands(qtbot, page)


def test_enter_goes_past_what_folds_away_and_takes_away(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    """A title just typed was thrown away by the next Enter; the fold only opened and shut."""
    hands = new_record("person", desk, settings, qtbot)
    form = hands.page.editing.form
    assert form is not None
    fold = form.fields.fold
    assert fold is not None
    (titles,) = form.fields.children_rows
    titles.add_row()
    titles._rows[0].first.set_value("主任医师")
    stood = []
    form.fields.editors["name"].setFocus()
    for _ in range(40):
        hands.press(Qt.Key.Key_Return)
        stood.append(hands.here)
        if form.fields.note.isAncestorOf(hands.here):
            break
    assert form.fields.note.isAncestorOf(stood[-1])
    assert any(titles._rows[0].isAncestorOf(each) for each in stood)
    assert not fold.is_open
    assert len(titles._rows) == 1


def test_the_next_record_begins_at_the_top_of_its_form(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    hands = new_record("person", desk, settings, qtbot)
    hands.page.resize(1142, 500)
    form = hands.page.editing.form
    assert form is not None
    assert form.fields.fold is not None
    form.fields.fold.button.click()
    hands.type("First")
    hospital = form.fields.editors["hospital"]
    book = desk._store.book()
    hospital.set_value(
        linked(BY_KEY["person"].field_by_key["hospital"], desk.identity.hospital, book)
    )
    (titles,) = form.fields.children_rows
    titles.add_row()
    settle(desk)
    bar = form.fields._scroll.verticalScrollBar()
    assert bar.value() > 0
    hands.press(Qt.Key.Key_Return, hold=CTRL)
    assert form.record is None
    hands.type("S")
    name = form.fields.editors["name"]
    assert name.isAncestorOf(hands.here)
    port = form.fields._scroll.viewport()
    top = name.mapTo(port, name.rect().topLeft()).y()
    assert 0 <= top <= port.height() - name.height()


def test_the_next_meeting_asks_for_its_own_day(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    """It took over the day of the last one, and the next day typed went into its topics."""
    hands = new_record("meeting", desk, settings, qtbot)
    hands.type("2024-4-20")
    hands.press(Qt.Key.Key_Return)
    form = hands.page.editing.form
    assert form is not None
    form.fields.editors["kind"].set_value("领导小组")
    hands.press(Qt.Key.Key_Return, hold=CTRL)
    assert form.fields.editors["held_on"].value() is None
    assert form.fields.editors["kind"].value() == "领导小组"
    assert form.fields.editors["held_on"].isAncestorOf(hands.here)


def test_the_first_field_of_a_plan_is_answered_by_keys(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    """The keys stood on the frame around the choices, where nothing showed it."""
    hands = new_record("plan", desk, settings, qtbot)
    form = hands.page.editing.form
    assert form is not None
    kind = form.fields.editors["kind"]
    assert kind.isAncestorOf(hands.here)
    assert isinstance(hands.here, QAbstractButton)
    hands.press(Qt.Key.Key_Down)
    assert kind.value() == "规划"
    hands.press(Qt.Key.Key_Right)
    second = kind.value()
    assert second not in (None, "规划")
    hands.press(Qt.Key.Key_Up)
    assert kind.value() == "规划"
    hands.press(Qt.Key.Key_Left)  # there is none before it
    assert kind.value() == "规划"
    hands.press(Qt.Key.Key_Space)  # once more, it holds no more
    assert kind.value() is None
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert kind.value() == "规划"
    assert not kind.isAncestorOf(hands.here)
