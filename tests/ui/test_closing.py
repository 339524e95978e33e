"""封账 in the window: what is open is named, reasons are typed in place, reopening wants one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.approvals import readiness
from duikou_desktop.services.judgements import OwnWords, keep_judgement
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.sealed import next_number, take_number
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from tests.ui.office import fail, settle

GUANGXI = load_scheme("guangxi-2022-2025")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def office(home: Path, clock: Clock) -> Iterator[tuple[Desk, Store]]:
    membership = Membership(GUANGXI, Side.RECIPIENT, "融水苗族自治县人民医院")
    store = make_office(home, membership, clerk="示例亥", clock=clock)
    desk = Desk(store, GUANGXI, Side.RECIPIENT, clock.today(), fail)
    yield desk, store
    desk.close()


@pytest.fixture
def page(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> ScorePage:
    made = ScorePage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1162, 728)
    made.show()
    settle(qtbot, office[0], lambda: made.detail.view is not None)
    return made


def test_a_year_is_closed_and_reopened(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    panel = page.right.closing.panel
    qtbot.mouseClick(page.right.closing.button, LEFT)
    settle(qtbot, desk, panel.isVisible)
    assert not panel.go.isEnabled()  # points are undecided
    for each in readiness(store, GUANGXI, Side.RECIPIENT, 2024).undecided:
        keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
    qtbot.mouseClick(page.right.closing.button, LEFT)
    settle(qtbot, desk, lambda: len(panel.agreements) == 2 and panel._able)
    said = " ".join(each.text() for each in panel.findChildren(QLabel))
    assert "封账以前做的，封账后不能再撤销" in said
    assert "2024 年到 2024-12-31 才结束，现在按截至 2024-11-18 的记录封账。" in said
    assert str(readiness(store, GUANGXI, Side.RECIPIENT, 2024).queries[0].finding.message) in said
    for box in panel.agreements:
        assert not panel.go.isEnabled()
        box.click()
    assert panel.go.isEnabled()
    # Who followed a link from here and came back has agreed to the same words already.
    ticked = panel.agreements
    qtbot.mouseClick(page.right.closing.button, LEFT)
    settle(qtbot, desk, lambda: len(panel.agreements) == 2 and panel.agreements != ticked)
    assert panel.go.isEnabled()
    assert panel._who.text() == "截至 2024-11-18 · 封账人：示例亥"
    assert "按截至 2024-11-18 的记录和自评封账" in said
    # Without the reasons it is refused, and says how many are wanted.
    first, *others = panel.reasons.values()
    first.line.insert("当年没有开展")
    qtbot.mouseClick(panel.go, LEFT)
    settle(qtbot, desk, panel.fault.isVisible)
    assert f"{len(others)} 个失分的要点还没有写原因" in panel.fault.text()
    assert first.value() == "当年没有开展"
    # Where to go on writing is in view, and has the keys.
    seen = others[0].mapTo(panel._scroll.viewport(), others[0].rect().center())
    assert panel._scroll.viewport().rect().contains(seen)
    assert page.focusWidget() is others[0].line
    for field in others:
        field.line.insert("明年补上")
    qtbot.mouseClick(panel.go, LEFT)
    settle(qtbot, desk, page.right.closing.note.isVisible)
    assert "2024 年已由 示例亥 于 2024-11-18 封账" in page.right.closing.note.text()
    assert not page.right.closing.button.isVisible()
    assert not page.detail.own.isVisible()
    take_number(
        store, next_number(store, GUANGXI.id, Side.RECIPIENT, 2024, approval_sha256="0" * 64)
    )
    page.right.closing.note.retried.emit()
    settle(qtbot, desk, lambda: panel.title.text() == "重新打开 2024 年")
    told = " ".join(each.text() for each in panel.findChildren(QLabel))
    assert "这一年已封到第 1 次上报包" in told
    assert "再封包上报（第 2 次）" in told
    qtbot.mouseClick(panel.go, LEFT)
    settle(qtbot, desk, panel.fault.isVisible)
    assert "写明为什么重新打开" in panel.fault.text()
    assert panel._why is not None
    panel._why.edit.setPlainText("漏登一次会议")
    qtbot.mouseClick(panel.go, LEFT)
    settle(qtbot, desk, page.right.closing.button.isVisible)
    assert not page.right.closing.note.isVisible()
    assert page.detail.own.isVisible()


def test_no_year_is_closed_over_a_score_that_was_typed_and_not_saved(
    page: ScorePage,
    office: tuple[Desk, Store],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, store = office
    decide(store)
    page.open_point("R1.3")
    settle(qtbot, desk, page.detail.own.isVisible)
    page.detail.own.account.edit.setPlainText("党政联席会又议了一次")
    panel = page.right.closing.panel
    page.right.closing.button.click()
    settle(qtbot, desk, panel.isVisible)
    for field in panel.reasons.values():
        field.line.insert("明年补上")
    for box in panel.agreements:
        box.click()
    answers = iter(("stay", "drop"))
    told: list[str] = []

    def ask(_page: object, _title: str, words: str, _answers: object) -> str:
        told.append(words)
        return next(answers)

    monkeypatch.setattr("duikou_desktop.ui.score.page.ask", ask)
    panel.go.click()
    settle_all(desk, qtbot)
    assert told == ["有 1 个要点的自评还没有保存：每季度专题会议。"]
    assert page.right.closing.button.isVisible()
    panel.go.click()
    settle(qtbot, desk, page.right.closing.note.isVisible)
    assert page.may_leave()


def type_day(page: ScorePage, text: str, qtbot: QtBot) -> None:
    """Into 截至, and on with Tab."""
    page.day.line.setFocus()
    page.day.line.selectAll()
    qtbot.keyClicks(page.day.line, text)
    qtbot.keyClick(page.day.line, Qt.Key.Key_Tab)


def settle_all(desk: Desk, qtbot: QtBot) -> None:
    """Answers of the office's thread ask the next question."""
    for _ in range(4):
        desk.runner.wait()
        qtbot.wait(20)


def decide(store: Store) -> None:
    """Everything that no record decides is given its full score."""
    for each in readiness(store, GUANGXI, Side.RECIPIENT, 2024).undecided:
        keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))


def test_no_year_is_closed_as_of_a_day_that_cannot_be_read(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    decide(store)
    type_day(page, "2024-11-03", qtbot)
    settle_all(desk, qtbot)
    type_day(page, "2024-13-45", qtbot)
    assert page.day.below_text() == "没有 13 月。"
    assert "“截至”写的“2024-13-45”读不出来，下面仍是截至 2024-11-03 的得分" in page.day.note.text()
    for button in (page.right.closing.button, page.right.try_out, page.right.beside):
        button.click()
        settle_all(desk, qtbot)
        assert page.right.currentWidget() is page.detail
        page.tree.setFocus()
    page.day.note.retried.emit()
    assert page.day.value().isoformat() == "2024-11-03"
    assert not page.day.note.isVisible()
    page.right.closing.button.click()
    settle(qtbot, desk, page.right.closing.panel.isVisible)


def test_the_closing_follows_the_day_on_the_page(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    decide(store)
    panel = page.right.closing.panel
    page.right.closing.button.click()
    settle(qtbot, desk, panel.isVisible)
    type_day(page, "2024-11-03", qtbot)
    settle_all(desk, qtbot)
    assert "截至 2024-11-03" in panel._who.text()
    for field in panel.reasons.values():
        field.line.insert("明年补上")
    for box in panel.agreements:
        box.click()
    # Typed while the panel is open: nothing is closed as of a day that nobody sees.
    type_day(page, "2024-13-45", qtbot)
    panel.go.click()
    settle_all(desk, qtbot)
    assert page.right.closing.button.isVisible()
    type_day(page, "2024-11-03", qtbot)
    settle_all(desk, qtbot)
    panel.go.click()
    settle(qtbot, desk, page.right.closing.note.isVisible)
    assert "截至 2024-11-03" in page.right.closing.note.text()
    assert page.toast.accessibleName() == "2024 年已封账（截至 2024-11-03）"


def test_a_page_with_an_unreadable_day_still_shows_what_was_reopened(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    decide(store)
    flow = page.right.closing
    flow.button.click()
    settle(qtbot, desk, flow.panel.isVisible)
    for field in flow.panel.reasons.values():
        field.line.insert("明年补上")
    for box in flow.panel.agreements:
        box.click()
    flow.panel.go.click()
    settle(qtbot, desk, flow.note.isVisible)
    # Not typed by hand, so no focus was ever lost: it is told all the same.
    page.day.line.setText("更正一条记录")
    page.day.line.textEdited.emit("更正一条记录")
    flow.note.retried.emit()
    settle(qtbot, desk, lambda: flow.panel._why is not None)
    assert flow.panel._why is not None
    flow.panel._why.edit.setPlainText("漏登一次会议")
    flow.panel.go.click()
    settle(qtbot, desk, flow.button.isVisible)
    assert not flow.note.isVisible()
    assert "“更正一条记录”读不出来" in page.day.note.text()


def test_a_day_taken_away_is_the_last_one_again(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.day.line.setFocus()
    page.day.line.selectAll()
    qtbot.keyClick(page.day.line, Qt.Key.Key_Delete)
    qtbot.keyClick(page.day.line, Qt.Key.Key_Tab)
    assert page.day.value().isoformat() == "2024-11-18"
