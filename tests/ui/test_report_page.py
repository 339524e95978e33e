"""年度总结: sections are written with live figures, saved by themselves and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.core.marked_text import Mark
from duikou_desktop.domain.registers.report_text import REPORT_TEXT, ReportText
from duikou_desktop.services.history import undo
from duikou_desktop.services.report_texts import save_text
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.report.page import ReportPage
from duikou_desktop.ui.settings import Settings
from tests.ui.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        opened[0].relation = None
        yield opened


@pytest.fixture
def page(qtbot: QtBot, office: tuple[Desk, Store], settings: Settings) -> ReportPage:
    made = ReportPage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    settle(qtbot, office[0], lambda: bool(made.editor.text()))
    return made


def say(page: ReportPage, words: str) -> None:
    """As an input method hands words over."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(page.editor, event)


def press(page: ReportPage, key: Qt.Key) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page.editor, QKeyEvent(QEvent.Type.KeyPress, key, none))


def stand(page: ReportPage, at: int) -> None:
    cursor = page.editor.textCursor()
    cursor.setPosition(at)
    page.editor.setTextCursor(cursor)


def kept(store: Store) -> dict[str | None, str | None]:
    return {each.section: each.text for each in store.book([REPORT_TEXT]).each(ReportText)}


def choose(qtbot: QtBot, page: ReportPage, desk: Desk, key: str) -> None:
    page.outline.choose(key)
    settle(qtbot, desk, lambda: page._section == key)


def test_what_is_shown_is_read_back_with_its_marks(page: ReportPage) -> None:
    text = page.editor.text()
    assert "本年度共有{{融安县人民医院·派驻批次数}}批{{融安县人民医院·派驻人数}}人驻点" in text
    assert "{{" not in page.editor.toPlainText()
    assert "本年度共有2批9人驻点" in page.editor.toPlainText()


def test_a_section_written_is_saved_by_itself_and_stands_in_the_paper(
    qtbot: QtBot, page: ReportPage, office: tuple[Desk, Store]
) -> None:
    desk, store = office
    choose(qtbot, page, desk, "4.1")
    stand(page, 3)
    say(page, "目标宜分年细化")
    assert page.editor.text() == "目标宜分年细化"  # what was to be written made room
    qtbot.waitUntil(lambda: kept(store) == {"4.1": "目标宜分年细化"}, timeout=5_000)

    def printed() -> bool:
        assert page.shown.paper is not None
        return any(
            getattr(each, "text", "") == "目标宜分年细化" for each in page.shown.paper.blocks
        )

    settle(qtbot, desk, printed)


def test_leaving_the_section_or_the_page_saves(
    qtbot: QtBot, page: ReportPage, office: tuple[Desk, Store]
) -> None:
    desk, store = office
    choose(qtbot, page, desk, "4.2")
    stand(page, 3)
    say(page, "机制")
    choose(qtbot, page, desk, "4.3")
    stand(page, 3)
    say(page, "措施")
    assert page.may_leave()
    settle(qtbot, desk, lambda: kept(store) == {"4.2": "机制", "4.3": "措施"})


def test_a_figure_goes_whole_and_words_at_its_edge_are_plain(page: ReportPage) -> None:
    at = page.editor.toPlainText().find("2批9人驻点")
    stand(page, at + 1)
    say(page, "个")
    assert "派驻批次数}}个批{{" in page.editor.text()
    stand(page, at + 1)
    press(page, Qt.Key.Key_Backspace)
    assert "本年度共有个批{{" in page.editor.text()


def test_a_figure_told_by_hand_says_what_the_records_say(page: ReportPage) -> None:
    at = page.editor.toPlainText().find("2批9人驻点")
    stand(page, at)
    assert page.strip.name.text() == "融安县人民医院·派驻批次数"
    assert "2 条“批次”记录" in page.strip.detail.text()
    page.strip.write_own("3")
    assert "{{融安县人民医院·派驻批次数=3}}批" in page.editor.text()
    assert page.strip.detail.text() == "手写，记录是 2"
    page.strip.counted.click()
    assert "{{融安县人民医院·派驻批次数}}批" in page.editor.text()
    page.strip.plain.click()
    assert "本年度共有2批{{" in page.editor.text()


def test_from_a_figure_to_its_records(qtbot: QtBot, page: ReportPage) -> None:
    stand(page, page.editor.toPlainText().find("9人驻点"))
    with qtbot.waitSignal(page.open_asked) as told:
        page.strip.open.click()
    register, ids = told.args
    assert (register, len(ids)) == ("assignment", 9)


def test_copies_carry_marks_here_and_plain_words_elsewhere(page: ReportPage) -> None:
    at = page.editor.toPlainText().find("本年度共有")
    stand(page, at)
    cursor = page.editor.textCursor()
    cursor.setPosition(at + len("本年度共有2批9人"), QTextCursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)
    copied = page.editor.createMimeDataFromSelection()
    assert copied.text() == "本年度共有2批9人"
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.insertFromMimeData(copied)
    marked = "本年度共有{{融安县人民医院·派驻批次数}}批{{融安县人民医院·派驻人数}}人"
    assert page.editor.text().count(marked) == 2
    foreign = QMimeData()
    foreign.setText("从别处来\r\n的两行")
    foreign.setHtml("<b>从别处来</b><br>的两行")
    page.editor.insertFromMimeData(foreign)
    assert page.editor.text().endswith("人从别处来\n的两行")


def test_a_figure_or_a_chart_is_put_in(page: ReportPage) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.put_in(Mark("教学活动次数"))
    say(page, "次")
    page.editor.put_in(Mark("图：各月教学活动"))
    assert page.editor.text().endswith("{{教学活动次数}}次\n{{图：各月教学活动}}")


def test_a_figure_put_in_leaves_a_table_whole(page: ReportPage) -> None:
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.put_in(Mark("图：各月教学活动"))
    end = page.editor.textCursor().position()
    stand(page, end - 3)  # within the words that stand for the chart
    page.editor.put_in(Mark("教学活动次数"))
    assert page.editor.text().endswith("{{图：各月教学活动}}{{教学活动次数}}")


def test_a_section_is_checked_and_counted_as_done(
    qtbot: QtBot, page: ReportPage, office: tuple[Desk, Store]
) -> None:
    desk, _ = office
    assert "11" in page._open.text()
    page.check.click()
    settle(qtbot, desk, lambda: "10" in page._open.text())
    assert page.check.isChecked()
    choose(qtbot, page, desk, "1.2")
    assert not page.check.isEnabled()  # something is still to be written
    page.go_to_open()
    assert page._section == "1.3"


def test_last_years_words_are_offered(
    qtbot: QtBot, page: ReportPage, office: tuple[Desk, Store]
) -> None:
    desk, _ = office
    place = (desk.scheme, desk.side, desk.year - 1)
    desk.act(
        lambda store, _task: (None, save_text(page._source(store, place), "4.6", "列入预算。"))
    )
    choose(qtbot, page, desk, "4.6")
    settle(qtbot, desk, lambda: not page.from_last.isHidden())
    page.from_last.click()
    assert page.editor.text() == "列入预算。"
    page.from_last.click()
    assert page.editor.text() == "列入预算。"
    page.editor.undo()
    assert "列入预算" not in page.editor.text()


def answering(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    """Every question is answered so; the sentences asked."""
    asked: list[str] = []

    def ask(_parent: object, _title: str, sentence: str, _answers: object) -> str:
        asked.append(sentence)
        return answer

    monkeypatch.setattr("duikou_desktop.ui.report.page.ask", ask)
    return asked


def test_words_of_ones_own_go_for_the_draft_only_if_one_says_so(
    qtbot: QtBot,
    page: ReportPage,
    office: tuple[Desk, Store],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, store = office
    page.editor.selectAll()
    say(page, "全改了")
    page.save()
    settle(qtbot, desk, page.again.isEnabled)
    asked = answering(monkeypatch, "")
    page.again.click()
    assert len(asked) == 1
    settle(qtbot, desk, lambda: kept(store) == {"1.1": "全改了"})
    assert page.editor.text() == "全改了"


def test_what_was_only_typed_is_found_again_after_the_draft(
    qtbot: QtBot,
    page: ReportPage,
    office: tuple[Desk, Store],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, store = office
    drafted = page.editor.text()
    answering(monkeypatch, "again")
    page.editor.selectAll()
    say(page, "全改了")
    page.save()
    settle(qtbot, desk, page.again.isEnabled)
    say(page, "，还没存")
    typed = page.editor.text()
    page.again.click()
    settle(qtbot, desk, lambda: page.editor.text() == drafted and kept(store) == {})
    undo(store)
    assert kept(store) == {"1.1": typed}


def test_a_draft_is_taken_again(
    qtbot: QtBot,
    page: ReportPage,
    office: tuple[Desk, Store],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, store = office
    answering(monkeypatch, "again")
    drafted = page.editor.text()
    page.editor.selectAll()
    say(page, "全改了")
    page.save()
    settle(qtbot, desk, page.again.isEnabled)
    assert kept(store) == {"1.1": "全改了"}
    page.again.click()
    settle(qtbot, desk, lambda: page.editor.text() == drafted)
    assert kept(store) == {}


def test_a_draft_taken_again_is_taken_back_with_the_keys_of_the_window(
    qtbot: QtBot,
    page: ReportPage,
    office: tuple[Desk, Store],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, _ = office
    answering(monkeypatch, "again")
    page.editor.selectAll()
    say(page, "全改了")
    page.save()
    settle(qtbot, desk, page.again.isEnabled)
    asked: list[bool] = []
    for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
        QShortcut(QKeySequence(key), page).activated.connect(lambda: asked.append(True))
    page.editor.setFocus()
    page.again.click()
    settle(qtbot, desk, lambda: page.editor.text() != "全改了")
    # The text is new to the editor: what is taken back is the office's, through the window.
    qtbot.keyClick(page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    say(page, "又写")
    qtbot.keyClick(page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    assert "又写" not in page.editor.text()


def test_what_is_being_typed_stays_when_records_change(
    qtbot: QtBot, page: ReportPage, office: tuple[Desk, Store]
) -> None:
    desk, _ = office
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    say(page, "还没打完")
    page.refresh()
    settle(qtbot, desk, lambda: True)
    assert page.editor.text().endswith("还没打完")


def test_an_emptied_section_is_not_filled_again_while_it_is_written(
    qtbot: QtBot, page: ReportPage, office: tuple[Desk, Store]
) -> None:
    desk, _ = office
    page.editor.setFocus()
    page.editor.selectAll()
    press(page, Qt.Key.Key_Delete)
    page.save()
    page.refresh()
    settle(qtbot, desk, lambda: True)
    assert page.editor.text() == ""
    choose(qtbot, page, desk, "2")
    choose(qtbot, page, desk, "1.1")
    settle(qtbot, desk, lambda: "驻点" in page.editor.text())
