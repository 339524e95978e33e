"""The office in its window: home page, links behind numbers, relation switch, troubles, closing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import sleep
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.domain.check_titles import TITLES
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import RECIPIENT, SUPPORTER
from duikou_desktop.services.evidence_intake import take_in
from duikou_desktop.services.evidence_removal import remove_everywhere
from duikou_desktop.services.opening import open_office, seen
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.audit.page import AuditPage
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.evidence.page import EvidencePage
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.home.page import HomePage
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.task_view import TaskHandleView
from tests.demo import demo_office
from tests.shots.office import raise_it, settle

RONGSHUI = relation_id(hospital_id(RECIPIENT), hospital_id(SUPPORTER))


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[OfficeWindow]:
    made = OfficeWindow(settings)
    made.bug.connect(raise_it)
    qtbot.addWidget(made)
    theme = Theme(qapp, settings)
    theme.set_look(Look(Scheme.LIGHT))
    made.show_office(seen(demo_office(tmp_path / "office", Side.SUPPORTER)), theme)
    made.show()
    qtbot.waitUntil(lambda: home(made).property("filled") is True)
    yield made
    made.close()


def home(window: OfficeWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def test_the_demo_opens_marked_with_its_own_day(window: OfficeWindow) -> None:
    assert "示范" in window.windowTitle()
    assert SUPPORTER in window.windowTitle()
    page = home(window)
    assert page.header.is_demo()
    assert "11 月 18 日" in page.header.context()


def test_every_page_of_the_demo_is_marked(window: OfficeWindow) -> None:
    for key in (
        "home",
        "evidence",
        "timeline",
        "score",
        "audit",
        "export",
        "settings",
        "activity",
        "hospital",
    ):
        window.open_page(key)
        page = window.page(key)
        assert page is not None
        headers = page.findChildren(PageHeader)
        assert [each.is_demo() for each in headers] == [True], key


def test_a_relation_is_turned_to(window: OfficeWindow, qtbot: QtBot) -> None:
    switch = window.nav.relation
    assert switch.text() == SUPPORTER
    switch.relation_picked.emit(f"0|{RONGSHUI}")
    assert switch.text() == RECIPIENT
    page = home(window)
    qtbot.waitUntil(lambda: len(page.members.buttons()) == 6)
    assert window.desk is not None
    assert window.desk.relation == RONGSHUI


def test_a_line_opens_the_register_behind_it(window: OfficeWindow, qtbot: QtBot) -> None:
    lines = home(window).todos.buttons()
    drafts = next(each for each in lines if "草稿" in each.text() and "教学" in each.text())
    qtbot.keyClick(drafts, Qt.Key.Key_Return)
    assert window.current_page == "activity"
    page = window.page("activity")
    assert isinstance(page, RegisterPage)
    qtbot.waitUntil(lambda: page.bar.active and page.table.model().rowCount() == 3)


def test_a_point_opens_in_full_from_what_is_missing(window: OfficeWindow, qtbot: QtBot) -> None:
    line = next(each for each in home(window).todos.buttons() if "教学查房" in each.text())
    line.click()
    assert window.current_page == "score"
    page = window.page("score")
    assert isinstance(page, ScorePage)
    qtbot.waitUntil(lambda: page.tree.point == "S9.3")


def test_every_page_of_the_navigation_opens(window: OfficeWindow, qtbot: QtBot) -> None:
    for key in ("score", "export", "activity", "hospital", "settings", "home"):
        window.open_page(key)
        assert window.current_page == key
        assert not window.grab().isNull()


def test_a_member_opens_his_record(window: OfficeWindow, qtbot: QtBot) -> None:
    member = home(window).members.buttons()[0]
    member.click()
    assert window.current_page == "assignment"
    page = window.page("assignment")
    assert isinstance(page, RegisterPage)
    qtbot.waitUntil(lambda: page.editing.is_open)


def test_another_year_is_empty_but_there(window: OfficeWindow, qtbot: QtBot) -> None:
    window.nav.relation.year_picked.emit("2022")
    page = home(window)
    qtbot.waitUntil(lambda: page.header.title() == "2022 年")


def test_what_the_world_refuses_stays_with_a_way_to_try_again(window: OfficeWindow) -> None:
    window.trouble(EnvironmentProblem(say("磁盘已满，没有写入 {path}。", path="E:")))
    assert window.banner.isVisible()
    assert "磁盘已满" in window.banner.text()
    window.banner.retried.emit()
    assert not window.banner.isVisible()


def test_what_a_person_can_mend_is_said_in_passing(window: OfficeWindow, qtbot: QtBot) -> None:
    window.trouble(UserError(say("没有可以撤销的操作。")))
    assert not window.banner.isVisible()


def test_a_bug_goes_to_whoever_writes_it_down(window: OfficeWindow, qtbot: QtBot) -> None:
    window.bug.disconnect(raise_it)
    with qtbot.waitSignal(window.bug) as told:
        window.trouble(KeyError("x"))
    assert isinstance(told.args[0], KeyError)


def test_closing_backs_up_and_lets_go(window: OfficeWindow, tmp_path: Path) -> None:
    window.close()
    assert list((tmp_path / "office" / "backups").glob("office-*.db"))
    with Store(tmp_path / "office"):
        pass


def test_a_second_start_says_who_holds_the_office(window: OfficeWindow, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="已经在另一个窗口里打开"):
        open_office(tmp_path / "office")


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("side", list(Side))
def test_both_sides_are_drawn_in_both_looks(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, side: Side, scheme: Scheme
) -> None:
    theme = Theme(qapp, settings)
    theme.set_look(Look(scheme))
    window = OfficeWindow(settings)
    window.bug.connect(raise_it)
    qtbot.addWidget(window)
    window.show_office(seen(demo_office(tmp_path / "office", side)), theme)
    window.show()
    qtbot.waitUntil(lambda: home(window).property("filled") is True)
    assert not window.grab().isNull()
    window.close()


def test_a_bug_is_written_down_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    crashes = CrashLog(tmp_path / "crash")
    with qtbot.waitSignal(crashes.told) as told:
        crashes.take(ValueError("示范"))
    assert "ValueError: 示范" in told.args[0]
    (written,) = (tmp_path / "crash").glob("*.txt")
    assert "ValueError: 示范" in written.read_text(encoding="utf-8")


def test_a_bug_met_again_by_telling_of_it_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    """Where the program's files were exchanged under it, every telling failed as the deed had."""
    crashes = CrashLog(tmp_path / "crash")
    told: list[str] = []

    def tell(details: str) -> None:
        told.append(details)
        crashes.take(ImportError("incorrect header check"))

    crashes.told.connect(tell)
    crashes.take(ValueError("导出的一页"))
    qtbot.wait(50)
    # The deed, and the first of the tellings.
    assert ["导出的一页" in told[0], "incorrect header" in told[1], len(told)] == [True, True, 2]
    assert len(list((tmp_path / "crash").iterdir())) == 2
    for number in range(100):
        crashes.take(ValueError(number))
    qtbot.wait(50)
    assert len(list((tmp_path / "crash").iterdir())) == 50


def test_a_run_that_died_is_told_at_the_next_start_and_a_closed_one_is_not(tmp_path: Path) -> None:
    first = CrashLog(tmp_path / "config")
    assert first.keep_in(tmp_path) == ""
    # The next start finds the mark of a run that never closed.
    left = (tmp_path / "crash" / "running.txt").read_text(encoding="utf-8")
    second = CrashLog(tmp_path / "config")
    assert second.keep_in(tmp_path) == left != ""
    second.close()
    third = CrashLog(tmp_path / "config")
    assert third.keep_in(tmp_path) == ""
    third.close()
    first.close()


def test_a_backup_that_fails_at_closing_is_told(
    window: OfficeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file stands where the folder of backups belongs.
    (tmp_path / "office" / "backups").write_text("")
    told: list[str] = []
    monkeypatch.setattr(
        "duikou_desktop.ui.widgets.question.ask", lambda *said: told.append(said[2]) or "close"
    )
    assert window.close_office()
    assert len(told) == 1
    assert "没有留下备份" in told[0]
    assert window.desk is None


def test_the_year_worked_in_last_is_opened_again(
    window: OfficeWindow, qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    assert window.desk is not None
    assert window.desk.year == 2024
    window.desk.move(relation=None, year=2023)
    again = OfficeWindow(settings)
    again.bug.connect(raise_it)
    qtbot.addWidget(again)
    again.show_office(seen(demo_office(tmp_path / "again", Side.SUPPORTER)), Theme(qapp, settings))
    assert again.desk is not None
    assert again.desk.year == 2023
    again.close()


def test_a_closed_year_is_marked_where_the_year_is_chosen(window: OfficeWindow) -> None:
    desk = window.desk
    assert desk is not None
    register = BY_KEY["approval"]
    raw = {
        "side": desk.side, "scheme": desk.scheme.id, "year": 2023, "first": date(2023, 1, 1),
        "last": date(2023, 12, 31), "as_of": date(2023, 12, 31), "approved_on": date(2024, 1, 5),
        "approved_by": "示例亥",
    }  # fmt: skip

    def close(store: Store, _task: object) -> tuple[None, object]:
        record = read_record(register, raw)
        return None, store.change(say("封账"), lambda unit: unit.put(register, record))

    desk.act(close)  # type: ignore[arg-type]
    for _ in range(3):
        settle(desk)
    switch = window.nav.relation
    assert "已封账" not in switch.accessibleName()
    desk.move(relation=desk.relation, year=2023)
    settle(desk)
    assert "2023 年 · 已封账" in switch.accessibleName()


def test_a_file_taken_in_again_leads_from_the_checks_to_the_page_of_evidence(
    window: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "病历.txt"
    file.write_text("x")

    def again(store: Store) -> UUID:
        (evidence,) = take_in(store, [file]).evidence
        remove_everywhere(store, evidence, "拍到了患者姓名")
        return take_in(store, [file]).evidence[0].id

    desk = window._desk
    assert desk is not None
    found: list[UUID] = []
    desk.ask(again, found.append)
    qtbot.waitUntil(lambda: bool(found))
    window.open_page("audit")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    told = TITLES["evidence_removed_before"]
    qtbot.waitUntil(lambda: any(row.cells[1] == told for row in page.table.rows()))
    page.table.choose(next(row.key for row in page.table.rows() if row.cells[1] == told))
    assert page.open_button.isVisible()
    page.open_button.click()
    assert window.current_page == "evidence"
    shown = window.page("evidence")
    assert isinstance(shown, EvidencePage)
    qtbot.waitUntil(lambda: bool(shown.gallery.chosen_rows()))
    assert [each.evidence.id for each in shown.gallery.chosen_rows()] == found


def test_closing_while_a_stick_is_written_on_is_asked_about_first(
    window: OfficeWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window went at once, and the writing went on unseen: whoever saw that pulled the stick."""
    given_up: list[bool] = []

    def slow(_store: object, task: Task) -> None:
        try:
            while True:
                task.check()
                sleep(0.005)
        except Cancelled:
            given_up.append(True)
            raise

    monkeypatch.setattr("duikou_desktop.ui.export.page.folder_work", lambda *_: slow)
    window.open_page("export")
    page = window.page("export")
    assert isinstance(page, ExportPage)
    page.write_to(tmp_path)
    window.open_page("home")
    asked: list[str] = []
    answers = ["", "stop"]

    def answer(_parent: object, _title: str, sentence: str, _verbs: object) -> str:
        asked.append(sentence)
        return answers.pop(0)

    monkeypatch.setattr("duikou_desktop.ui.widgets.question.ask", answer)
    assert not window.close()
    assert (window.isVisible(), window.is_open, given_up) == (True, True, [])
    # What is waited for is in view.
    assert window.current_page == "export"
    assert asked == [f"写到 {tmp_path}，还没有做完。等它做完再关闭；写 U 盘的，做完以前不要拔。"]
    assert window.close()
    assert (window.is_open, given_up, len(asked)) == (False, [True], 2)


def test_what_was_done_while_it_was_asked_is_shown_and_not_closed_over(
    window: OfficeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finished package stayed on the stick, and nobody was told that it was written."""
    window.open_page("export")
    page = window.page("export")
    assert isinstance(page, ExportPage)
    view = page.findChild(TaskHandleView)
    assert view is not None
    view.begin("写到 U 盘")
    window.open_page("home")

    def done_meanwhile(*_: object) -> str:
        view.finish()
        return "stop"

    monkeypatch.setattr("duikou_desktop.ui.widgets.question.ask", done_meanwhile)
    assert not window.close()
    assert (window.is_open, window.current_page) == (True, "export")


def test_closing_asks_nothing_where_nothing_is_under_way(
    window: OfficeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> str:
        raise AssertionError

    window.open_page("export")
    monkeypatch.setattr("duikou_desktop.ui.widgets.question.ask", never)
    assert window.close()
