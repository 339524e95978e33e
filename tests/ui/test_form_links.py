"""The links and the strip of a form by hand, on the demo office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.ids import hospital_id
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.meeting import MeetingKind
from duikou_desktop.domain.registers.person import PERSON, Person
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo import SUPPORTER
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.link import LinkField, LinksField
from duikou_desktop.ui.registers.columns import TERM_DAYS
from duikou_desktop.ui.registers.form import RecordForm
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.columns import Row
from duikou_desktop.ui.widgets.hit_delegate import HIT
from tests.demo import demo_office
from tests.shots.office import settle
from tests.ui.office import RONGAN, demo_desk, fail
from tests.ui.register_pages import page_of

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def form_of(page: RegisterPage) -> RecordForm:
    page.begin_new()
    assert page.editing.form is not None
    settle(page.desk)
    return page.editing.form


def choices(field: LinksField) -> list[str]:
    model = field._hits.model()
    return [model.index(at, 0).data(HIT).title for at in range(model.rowCount())]


def visible_part(widget: QWidget) -> bool:
    """Whether the whole widget lies inside what its scroll area shows."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert isinstance(around, QScrollArea)
    port = around.viewport()
    top = widget.mapTo(port, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= port.height()


@pytest.mark.parametrize("by", ["click", "down"])
def test_an_empty_picker_shows_what_there_is(
    by: str, office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    form = form_of(page_of("assignment", office[0], settings, qtbot))
    field = form.fields.editors["person"]
    assert isinstance(field, LinksField)
    if by == "click":
        qtbot.mouseClick(field.line, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(field.line, Qt.Key.Key_Down)
    names = {each.name for each in office[1].read(PERSON) if isinstance(each, Person)}
    assert set(choices(field)) == names
    assert field._results.isVisible()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() is not None


def test_whose_whole_name_it_is_goes_before_who_bears_it_within(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    for name in ("覃丽华", "陆\u3000海"):
        save_record(store, PERSON, {"name": name})
    field = form_of(page_of("assignment", desk, settings, qtbot)).fields.editors["person"]
    assert isinstance(field, LinksField)
    qtbot.keyClicks(field.line, "lh")
    assert choices(field)[:2] == ["陆海", "覃丽华"]


def test_a_person_nobody_entered_is_made_from_the_link(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    form = form_of(page_of("assignment", desk, settings, qtbot))
    field = form.fields.editors["person"]
    assert isinstance(field, LinksField)
    typed = QInputMethodEvent()
    typed.setCommitString("覃新来")
    QCoreApplication.sendEvent(field.line, typed)
    assert choices(field) == ["新建人员 覃新来"]
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    settle(desk)
    made = [each for each in store.read(PERSON) if each.value("name") == "覃新来"]
    assert [each.value("hospital") for each in made] == [desk.identity.hospital]
    assert field.value() == str(made[0].id)
    assert form.dirty
    qtbot.waitUntil(lambda: "还缺职称，在“人员”里补" in field._hint_text)


def test_a_person_made_in_a_recipients_team_is_of_the_hospital_its_batch_comes_from(
    tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    store = demo_office(tmp_path / "office", Side.RECIPIENT)
    desk = Desk(store, load_scheme(store.identity.sides[0][0]), Side.RECIPIENT, demo_today(), fail)
    try:
        form = form_of(page_of("assignment", desk, settings, qtbot))
        batch = form.fields.editors["batch"]
        assert isinstance(batch, LinksField)
        qtbot.keyClick(batch.line, Qt.Key.Key_Down)
        qtbot.keyClick(batch.line, Qt.Key.Key_Return)
        field = form.fields.editors["person"]
        assert isinstance(field, LinksField)
        typed = QInputMethodEvent()
        typed.setCommitString("覃新来")
        QCoreApplication.sendEvent(field.line, typed)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        settle(desk)
        (made,) = (each for each in store.read(PERSON) if each.value("name") == "覃新来")
        assert made.value("hospital") == hospital_id(SUPPORTER)
        assert PERSON.complete(made)
    finally:
        desk.close()


def test_a_batch_nobody_entered_is_made_from_the_link_for_the_relation_in_view(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    form = form_of(page_of("assignment", desk, settings, qtbot))
    field = form.fields.editors["batch"]
    assert isinstance(field, LinksField)
    typed = QInputMethodEvent()
    typed.setCommitString("第71批")
    QCoreApplication.sendEvent(field.line, typed)
    assert choices(field) == ["新建批次 第71批"]
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    settle(desk)
    (made,) = (each for each in store.read(BY_KEY["batch"]) if each.value("number") == "第71批")
    assert made.value("relation") == desk.relation
    assert field.value() == str(made.id)


def test_the_place_of_a_paper_opens_in_view(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    form = form_of(page_of("activity", office[0], settings, qtbot))
    strip = form.fields.proofs.field
    assert not visible_part(strip)
    button = next(each for each in strip.findChildren(QPushButton) if each.text() == "写存放位置")
    button.click()
    settle(office[0])
    qtbot.waitUntil(lambda: visible_part(strip.place))


def test_a_refused_place_is_said_and_has_the_keys_at_every_saving(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("activity", office[0], settings, qtbot)
    form = form_of(page)
    strip = form.fields.proofs.field
    strip.ask_place()
    typed = QInputMethodEvent()
    typed.setCommitString("柜子里")
    QCoreApplication.sendEvent(strip.place.line, typed)
    for _ in range(2):
        form.setFocus()
        assert not page.editing.save()
        assert strip.place.line.hasFocus()
        assert "3号柜第2盒第15页" in strip.place._words.text()


def test_a_refused_saving_takes_the_word_of_the_last_one_away(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("activity", office[0], settings, qtbot)
    form = form_of(page)
    page.toast.say("已保存")
    page.editing.form.fields.proofs.field.ask_place()
    typed = QInputMethodEvent()
    typed.setCommitString("柜子里")
    QCoreApplication.sendEvent(form.fields.proofs.field.place.line, typed)
    assert not page.editing.save()
    assert page.toast.isHidden()


def test_a_meeting_without_opinions_says_that_it_will_not_count(
    tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    store = demo_office(tmp_path / "office", Side.RECIPIENT)
    desk = Desk(store, load_scheme(store.identity.sides[0][0]), Side.RECIPIENT, demo_today(), fail)
    try:
        page = page_of("meeting", desk, settings, qtbot)
        special = next(
            each
            for each in store.read(BY_KEY["meeting"])
            if each.value("kind") == MeetingKind.SPECIAL and each.value("opinions")
        )
        page.open_record(special.id.hex)
        settle(desk)
        form = page.editing.form
        assert form is not None
        assert "没有写" not in form.fields.banner.text()
        form.fields.editors["opinions"].set_value("")
        form.fields.editors["opinions"].changed.emit()
        assert "没有写发展意见，不计入“每季度" in form.fields.banner.text()
    finally:
        desk.close()


def test_a_record_opened_from_elsewhere_is_the_one_its_table_stands_on(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("hospital", office[0], settings, qtbot)
    last = page.table.rows()[-1].key
    page.open_record(last)
    page.table.setFocus()
    settle(office[0])
    assert page.table.chosen_keys() == [last]
    assert page.editing.record_id == UUID(last)


def test_an_end_asks_for_its_day_and_its_reason(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("relation", office[0], settings, qtbot)
    page.open_record(str(RONGAN))
    form = page.editing.form
    assert form is not None
    settle(office[0])
    (rows,) = form.fields.children_rows
    (row,) = rows._rows
    reason, last = row._editors["change_reason"], row._editors["to"]
    assert reason._doubt == ""
    row._editors["state"].set_value("终止")
    row._editors["state"].changed.emit()
    asked = "“终止”要填这一格。"
    assert (reason._doubt, last._doubt) == (asked, "")  # the plan's end is there
    last.set_value(None)
    last.changed.emit()
    assert last._doubt == asked
    reason.set_value("支援医院调整")
    reason.changed.emit()
    assert reason._doubt == ""


def test_another_term_asks_why(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("relation", office[0], settings, qtbot)
    page.open_record(str(RONGAN))
    form = page.editing.form
    assert form is not None
    settle(office[0])
    (rows,) = form.fields.children_rows
    (row,) = rows._rows
    row._editors["to"].set_value(date(2026, 6, 30))
    row._editors["to"].changed.emit()
    assert row._editors["change_reason"]._doubt == "改了期限，写明原因。"


def test_the_list_says_from_when_to_when(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("relation", office[0], settings, qtbot)
    at = [each.key for each in page.table.columns].index(TERM_DAYS)
    rows: list[Row] = []
    page.rows.all_rows([], lambda found, _sums: rows.extend(found))
    settle(office[0])
    assert [row.cells[at] for row in rows] == ["2022-01-01 至 2025-12-31"] * 2


def test_enter_on_the_only_relation_goes_on_to_the_next_field(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("batch", office[0], settings, qtbot)
    form = form_of(page)
    field = form.fields.editors["relation"]
    assert isinstance(field, LinkField)
    with qtbot.waitActive(page):
        page.activateWindow()
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() is not None
    here = QApplication.focusWidget()
    assert here is not None
    following = form.fields.editors["number"]
    assert following is here or following.isAncestorOf(here)


def test_a_batch_offers_its_days_and_the_next_person_keeps_the_hospital(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    desk, store = office
    form = form_of(page_of("assignment", desk, settings, qtbot))
    batch = form.fields.editors["batch"]
    assert isinstance(batch, LinkField)
    qtbot.keyClick(batch.line, Qt.Key.Key_Down)
    qtbot.keyClick(batch.line, Qt.Key.Key_Return)
    (chosen,) = store.read(BY_KEY["batch"], ids=[UUID(batch.value())])
    days = [form.fields.editors[key].value() for key in ("from", "planned_to")]
    assert days == [chosen.value("planned_from"), chosen.value("planned_to")]
    # What is typed already is not written over.
    form.fields.editors["from"].set_value(date(2024, 5, 5))
    qtbot.keyClick(batch.line, Qt.Key.Key_Down)
    qtbot.keyClick(batch.line, Qt.Key.Key_Down)
    qtbot.keyClick(batch.line, Qt.Key.Key_Return)
    assert form.fields.editors["from"].value() == date(2024, 5, 5)
    person = page_of("person", desk, settings, qtbot)
    known = next(each for each in store.read(PERSON) if each.value("hospital"))
    person.editing.open_new(known)
    assert person.editing.form is not None
    kept = person.editing.form.fields.editors
    assert kept["hospital"].value() == str(known.value("hospital"))
    assert kept["name"].value() is None
