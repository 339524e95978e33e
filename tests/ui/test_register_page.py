"""A register's page as a clerk works with it, on the demo office."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.services.office import Membership, listed_hospitals, make_office
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.link import LinksField
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.registers import editing as editing_module
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state import State
from tests.demo import demo_office
from tests.shots.office import raise_it, settle
from tests.ui.clerk import Clerk

pytestmark = pytest.mark.usefixtures("themed")
OpenDesk = Callable[[str], Desk]
PAGES = [key for key, register in BY_KEY.items() if register.section is not None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An office's folder by who keeps it, each made once: two demos, and one of Inner Mongolia."""
    home = tmp_path_factory.mktemp("offices")
    demo_office(home / "supporter", Side.SUPPORTER).close()
    demo_office(home / "recipient", Side.RECIPIENT).close()
    scheme = load_scheme("neimenggu-2021-2025")
    hospital = listed_hospitals(scheme, Side.RECIPIENT)[0].name
    with make_office(home / "government", Membership(scheme, Side.RECIPIENT, hospital)) as store:
        duty = {"duty": "投入", "on": "2024-05-06", "text": "县财政安排 50 万元"}
        save_record(store, BY_KEY["government_duty"], duty)
    return {folder.name: folder for folder in home.iterdir()}


@pytest.fixture
def open_desk(made: dict[str, Path], tmp_path: Path, clock: Clock) -> Iterator[OpenDesk]:
    opened: list[tuple[Desk, Store]] = []

    def at(office: str) -> Desk:
        folder = tmp_path / office
        shutil.copytree(made[office], folder)
        store = Store(folder, clock)
        scheme, side = store.identity.sides[0]
        desk = Desk(store, load_scheme(scheme), side, demo_today(), raise_it)
        opened.append((desk, store))
        return desk

    yield at
    for desk, store in opened:
        settle(desk)
        store.close()


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    return open_desk("supporter")


def office_keeping(register: Register) -> str:
    """Whose office has the register's page."""
    if register.of_government:
        return "government"
    return "supporter" if Side.SUPPORTER in register.sides else "recipient"


@pytest.fixture
def activity(qtbot: QtBot, desk: Desk, settings: Settings) -> Clerk:
    return Clerk(qtbot, desk, settings, "activity")


@pytest.mark.parametrize("key", PAGES)
def test_every_page_opens_filled_with_its_form_and_empty(
    qtbot: QtBot, open_desk: OpenDesk, settings: Settings, key: str
) -> None:
    register = BY_KEY[key]
    desk = open_desk(office_keeping(register))
    clerk = Clerk(qtbot, desk, settings, key)
    assert clerk.count() > 0
    clerk.page.open_record(clerk.page.table.rows()[0].key)
    clerk.rest()
    assert clerk.page.editing.is_open
    assert not clerk.page.editing.dirty
    assert set(clerk.form.fields.editors) == {spec.key for spec in register.shown}
    clerk.page.editing.close()
    desk.move(year=1995)
    clerk.rest()
    if register.when is not None:
        # What has no date yet belongs to every year, so that nobody loses sight of it.
        undated = [each for each in clerk.records() if each.value(register.when) is None]
        assert clerk.count() == len(undated)
        assert clerk.page.empty.isVisible() is not bool(undated)
    clerk.page.begin_new()
    clerk.rest()
    assert clerk.page.editing.record_id is None


def test_a_record_typed_by_hand_is_a_draft_until_it_is_complete(activity: Clerk) -> None:
    before = activity.count()
    activity.page.begin_new()
    activity.type("on", "2024-11-12")
    activity.say("topic", "卒中患者的早期康复")
    activity.save()
    assert activity.count() == before + 1
    assert activity.page.editing.record_id is not None
    key = activity.page.editing.record_id.hex
    assert activity.state(key) is State.DRAFT
    assert "类别" in activity.words()
    assert activity.page.table.current_key() == key

    kind = activity.form.fields.editors["kind"]
    kind.set_value("教学查房")
    activity.say("department", "神经内科")
    by = activity.form.fields.editors["by"]
    assert isinstance(by, LinksField)
    activity.type("by", "sly")
    activity.qtbot.keyClick(by.line, Qt.Key.Key_Return)
    assert len(by.linked()) == 1
    assert "当天" in by.below_text()
    activity.save()
    assert activity.state(key) is State.NO_EVIDENCE
    saved = next(each for each in activity.records() if each.id == UUID(key))
    assert saved.value("topic") == "卒中患者的早期康复"
    assert saved.relations, "the relation follows from whoever led it"


def test_impossible_things_are_told_at_their_fields_and_nothing_is_written(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "assignment")
    before = clerk.records()
    clerk.page.begin_new()
    clerk.type("from", "2024-09-11")
    clerk.type("to", "2024-09-01")
    clerk.save()
    assert "早于" in clerk.form.fields.editors["to"].below_text()
    assert clerk.page.editing.dirty
    assert len(clerk.records()) == len(before)
    clerk.line("to").setText("2024-02-30")
    clerk.line("to").textEdited.emit("2024-02-30")
    clerk.save()
    assert "2 月没有 30 日" in clerk.form.fields.editors["to"].below_text()


def test_a_record_saved_where_the_filter_hides_it_is_told_and_shown(activity: Clerk) -> None:
    page = activity.page
    page.bar.line.setText("卒中")
    page.bar.changed.emit()
    activity.rest()
    page.begin_new()
    activity.type("on", "2024-11-12")
    activity.say("topic", "骨折的固定")
    activity.save()
    assert page.editing.record_id is not None
    key = page.editing.record_id.hex
    assert page.table.place(key) < 0
    assert page.toast.accessibleName().startswith("已存为草稿，还缺 ")
    assert page.toast.accessibleName().endswith("，不在现在的筛选里")
    page.toast._undo.click()
    activity.rest()
    assert page.bar.line.text() == ""
    assert page.table.current_key() == key


def test_what_is_deleted_comes_back(activity: Clerk) -> None:
    before = activity.count()
    key = activity.page.table.rows()[3].key
    activity.page.table.choose(key)
    activity.page.verbs.delete_chosen()
    activity.rest()
    assert activity.count() == before - 1
    assert activity.words() == "已删除 1 条"
    activity.page.toast.undone.emit()
    activity.rest()
    assert activity.count() == before
    assert key in [row.key for row in activity.page.table.rows()]


def test_the_filter_takes_words_and_initials_and_says_when_nothing_is_found(
    activity: Clerk,
) -> None:
    everything = activity.count()
    activity.filter("sjnk")
    assert 0 < activity.count() < everything
    assert {row.cells[4] for row in activity.page.table.rows()} == {"神经内科"}
    activity.filter("查无此事")
    assert activity.count() == 0
    activity.page.empty.link_followed.emit()
    activity.rest()
    assert activity.count() == everything
    activity.page.show_state(State.NO_EVIDENCE)
    activity.rest()
    assert {row.cells[0] for row in activity.page.table.rows()} == {State.NO_EVIDENCE}


def test_a_year_after_the_scheme_is_doubted(activity: Clerk) -> None:
    """Typed 2099 for 2024 the record was gone from its year, and nobody was asked."""
    activity.page.open_record(activity.page.table.rows()[0].key)
    activity.rest()
    field = activity.form.fields.editors["on"]
    field.set_value(date(2099, 10, 22))
    activity.form.fields.tell_known()
    assert field._words.text() == "2099 年在方案年度（到 2025 年）以后，核对一下。"
    field.set_value(date(2024, 10, 22))
    activity.form.fields.tell_known()
    assert "核对" not in field._words.text()


def test_the_planned_end_of_a_stay_is_doubted_too(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    stays = Clerk(qtbot, desk, settings, "assignment")
    stays.page.open_record(stays.page.table.rows()[0].key)
    stays.rest()
    fields = stays.form.fields
    days = [fields.editors[key] for key in ("planned_to", "to")]
    for field in days:
        field.set_value(date(2099, 12, 31))
    fields.tell_known()
    told = {each._words.text() for each in days}
    assert told == {"2099 年在方案年度（到 2025 年）以后，核对一下。"}
    # A stay that begins in the last year may end in the next.
    for field in days:
        field.set_value(date(2026, 3, 31))
    fields.tell_known()
    assert not any("核对" in each._words.text() for each in days)


@pytest.mark.parametrize(
    ("answer", "leaves", "kept"),
    [("stay", False, True), ("discard", True, False), ("save", True, True)],
)
def test_unsaved_typing_is_never_lost_silently(
    activity: Clerk, monkeypatch: pytest.MonkeyPatch, answer: str, leaves: bool, kept: bool
) -> None:
    monkeypatch.setattr(editing_module, "ask", lambda *_: answer)
    activity.page.begin_new()
    activity.say("topic", "没有存的主题")
    assert activity.page.may_leave() is leaves
    activity.rest()
    topics = [each.value("topic") for each in activity.records()]
    assert ("没有存的主题" in topics) is (answer == "save")
    assert activity.page.editing.is_open is kept


def test_another_record_keeps_what_the_two_share(activity: Clerk) -> None:
    activity.page.begin_new()
    activity.type("on", "2024-11-12")
    activity.say("department", "儿科")
    activity.say("topic", "第一场")
    activity.page.editing.save_and_go_on()
    activity.rest()
    assert activity.page.editing.record_id is None
    assert activity.line("on").text() == "2024-11-12"
    assert activity.line("department").text() == "儿科"
    assert activity.line("topic").text() == ""


def test_the_next_of_a_batch_keeps_the_batch_and_the_dates_not_who_and_where(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "assignment")
    first = next(each for each in clerk.records() if each.value("department"))
    clerk.page.open_record(str(first.id))
    clerk.rest()
    clerk.page.editing.save_and_go_on()
    clerk.rest()
    assert clerk.page.editing.record_id is None
    raw = clerk.form.fields.raw()
    assert raw["batch"] == str(first.value("batch"))
    assert raw["from"] == first.value("from")
    assert raw["planned_to"] == first.value("planned_to")
    assert (raw["person"], raw["department"], raw["to"]) == (None, None, None)
    assert QApplication.focusWidget() is clerk.line("person")


def test_after_somebody_who_came_late_the_next_has_the_days_of_the_batch(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "assignment")
    late = next(each for each in clerk.records() if each.value("from") == date(2024, 9, 11))
    clerk.page.open_record(str(late.id))
    clerk.rest()
    clerk.line("from").clear()
    clerk.type("from", "2024-10-08")
    clerk.page.editing.save_and_go_on()
    clerk.rest()
    raw = clerk.form.fields.raw()
    assert raw["batch"] == str(late.value("batch"))
    batch = clerk.form.fields._pickers.book.find("batch", late.value("batch"))
    assert batch is not None
    assert clerk.page.editing.record_id is None
    assert raw["from"] == batch.value("planned_from") == date(2024, 9, 11)


def test_a_day_is_typed_without_its_year(activity: Clerk) -> None:
    activity.page.begin_new()
    activity.type("on", "4.8")
    activity.line("on").editingFinished.emit()
    assert activity.line("on").text() == "2024-04-08"
    activity.page.editing.close()


def test_more_days_present_than_due_are_doubted_at_once_and_saved(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "attendance")
    clerk.page.open_record(clerk.page.table.rows()[0].key)
    clerk.rest()
    due, present = (clerk.form.fields.editors[key] for key in ("days_due", "days_present"))
    assert isinstance(due, NumberField)
    assert isinstance(present, NumberField)
    due.set_value(20)
    present.line.clear()
    qtbot.keyClicks(present.line, "25")
    assert present.below_text() == "实出勤比应出勤多，核对一下。"
    clerk.save()
    assert not clerk.page.editing.dirty
    due.line.clear()
    qtbot.keyClicks(due.line, "26")
    assert present.below_text() == ""
    clerk.save()


def test_rows_of_a_person_are_saved_with_the_person(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "person")
    key = clerk.page.table.rows()[0].key
    clerk.page.open_record(key)
    titles = clerk.form.fields.children_rows[0]
    held = len(titles.raws())
    titles.add_row()
    row = titles._rows[-1]
    row._editors["name"].set_value("主任医师")
    row._editors["from"].set_value(demo_today())
    titles.changed.emit()
    # A day that cannot be read is mended first, where it stands.
    line = row._editors["from"].line
    line.clear()
    qtbot.keyClicks(line, "2018/11")
    clerk.form.setFocus()
    assert not clerk.page.editing.save()
    assert clerk.form.window().focusWidget() is line
    row._editors["from"].set_value(demo_today())
    clerk.save()
    assert len(clerk.form.fields.children_rows[0].raws()) == held + 1
    title = max(desk._store.read(BY_KEY["title"]), key=lambda each: str(each.value("from")))
    assert str(title.value("rank").value) == "正高"


def test_a_row_that_is_added_is_seen_with_the_keys_in_it(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "hospital")
    clerk.page.resize(1200, 640)
    clerk.page.open_record(clerk.page.table.rows()[0].key)
    clerk.rest()
    names = clerk.form.fields.children_rows[0]
    for _ in range(3):
        names.add_row()
        row = names._rows[-1]
        # The row whole, down to its last line.
        qtbot.waitUntil(lambda row=row: row.visibleRegion().boundingRect().height() == row.height())
        assert row.first.isAncestorOf(clerk.form.window().focusWidget())
    until = row._editors["to"]
    hint = next(each for each in until.findChildren(QLabel) if each.text() == until.below_text())
    assert hint.text().startswith("改名的，写旧名称用到哪一天")
    assert hint.height() >= hint.heightForWidth(hint.width())


def test_the_history_of_a_record_tells_who_changed_what(activity: Clerk) -> None:
    key = activity.page.table.rows()[0].key
    activity.page.open_record(key)
    activity.line("topic").clear()
    activity.say("topic", "改过的主题")
    activity.save()
    activity.page.verbs.show_history()
    activity.rest()
    told = [label.text() for label in activity.page.findChildren(QLabel)]
    assert any("改为“改过的主题”" in text for text in told)
    assert any("示例亥" in text for text in told)


def test_a_kind_nobody_confirmed_is_a_finding_on_the_page_of_hospitals(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "hospital")
    assert "融安县人民医院" in clerk.page.banner.text()
    clerk.page.banner.retried.emit()
    clerk.form.fields.editors["kind"].set_value("综合")
    clerk.save()
    assert not clerk.page.banner.isVisible()


def test_people_are_listed_with_the_title_they_hold_now(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "person")
    at = next(i for i, each in enumerate(clerk.page._columns) if each.key == "title")
    shown = {row.key: row.cells[at] for row in clerk.page.table.rows()}
    latest: dict[UUID, tuple[str, str]] = {}
    for title in desk._store.read(BY_KEY["title"]):
        reached = (str(title.value("from")), str(title.value("name")))
        latest[title.value("person")] = max(latest.get(title.value("person"), reached), reached)
    assert latest
    assert {who.hex: name for who, (_, name) in latest.items()} == {
        who: name for who, name in shown.items() if name
    }


def test_fields_seldom_filled_in_are_folded_until_asked_for(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "publicity")
    clerk.page.begin_new()
    fold = clerk.form.fields.fold
    assert fold is not None
    assert fold.button.text() == "更多项目（3）"
    assert not clerk.line("link").isVisible()
    assert clerk.line("title").isVisible()
    fold.button.click()
    assert clerk.line("link").isVisible()
    again = Clerk(qtbot, desk, settings, "publicity")
    again.page.begin_new()
    assert again.line("link").isVisible(), "remembered for this register"
    other = Clerk(qtbot, desk, settings, "report_duty")
    other.page.begin_new()
    assert not other.line("corrected_on").isVisible()


def test_nothing_filled_in_stays_folded_away(qtbot: QtBot, desk: Desk, settings: Settings) -> None:
    clerk = Clerk(qtbot, desk, settings, "report_duty")
    rows = {each.value("title"): str(each.id) for each in clerk.records()}
    clerk.page.open_record(rows["年度工作总结"])
    assert not clerk.line("corrected_on").isVisible()
    clerk.page.open_record(rows["派驻人员名册"])
    assert clerk.line("corrected_on").isVisible()
    clerk.page.open_record(rows["年度工作总结"])
    assert not clerk.line("corrected_on").isVisible()


def test_a_fault_in_the_fold_opens_it(qtbot: QtBot, desk: Desk, settings: Settings) -> None:
    clerk = Clerk(qtbot, desk, settings, "report_duty")
    clerk.page.begin_new()
    clerk.line("corrected_on").setText("2024-02-30")
    clerk.line("corrected_on").textEdited.emit("2024-02-30")
    clerk.save()
    assert clerk.line("corrected_on").isVisible()
    assert "2 月没有 30 日" in clerk.form.fields.editors["corrected_on"].below_text()


def test_a_field_called_state_is_not_the_state_of_the_record(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    clerk = Clerk(qtbot, desk, settings, "department_build")
    shown = {row.cells[2]: (row.cells[0], row.cells[3]) for row in clerk.page.table.rows()}
    assert shown["卒中绿色通道"] == (State.COUNTED, "建成运行")
    assert shown["创伤绿色床位"] == (State.NO_EVIDENCE, "申报中")


def test_a_month_and_a_period_head_the_form_in_their_own_words(
    qtbot: QtBot, desk: Desk, settings: Settings
) -> None:
    for key, words in (("attendance", "2024-10"), ("member_review", "2024年第3季度")):
        clerk = Clerk(qtbot, desk, settings, key)
        clerk.page.open_record(clerk.page.table.rows()[0].key)
        assert clerk.form._place.text().startswith(f"{words} · 第 1 / ")


@pytest.mark.parametrize("key", PAGES)
def test_no_form_is_wider_than_it_opens(
    qtbot: QtBot, open_desk: OpenDesk, settings: Settings, key: str
) -> None:
    clerk = Clerk(qtbot, open_desk(office_keeping(BY_KEY[key])), settings, key)
    clerk.page.open_record(clerk.page.table.rows()[0].key)
    clerk.rest()
    scroll = clerk.form.fields._scroll
    assert scroll.widget().width() <= scroll.viewport().width()
