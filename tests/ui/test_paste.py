"""Rows from Excel looked through and stored, as a clerk does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.services.block import Outcome
from duikou_desktop.services.history import undo
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.text import LongTextField
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk, settle
from tests.ui.pasting import HEAD, activities, answer, count, paste, put_away, rows_of, someone

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def page(desk: Desk, settings: Settings, qtbot: QtBot) -> RegisterPage:
    return activities(desk, settings, qtbot)


def test_rows_are_looked_through_mended_and_stored_as_one_step(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    before = count(desk)
    preview = paste(desk, page, qtbot, HEAD + rows_of(someone(desk)))
    assert count(desk) == before
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.FAULTY: 2}
    assert preview.store.text() == "存入 1 行"
    assert preview.save_faulty.text() == "另存 2 行有错的"
    # The heading that is only alike waits for a person.
    assert preview.likely.isVisible()
    preview.likely.retried.emit()
    settle(desk)
    assert [each.key for each in preview.read.block.mapping.columns][-1] == "attendees"
    # The list leads to the cell; what was probably meant is offered.
    preview.waiting.list.setCurrentIndex(preview.waiting.list.model().index(1, 0))
    index = preview.table.currentIndex()
    assert (index.row(), index.column()) == (2, 2)
    qtbot.mouseClick(preview.waiting.take, Qt.MouseButton.LeftButton)
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 2, Outcome.FAULTY: 1}
    rows = preview.table.rows
    rows.setData(rows.index(1, 1), "2024-2-29")
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 3}
    assert preview.save_faulty.isHidden()
    preview.table.setFocus()
    qtbot.keyClick(preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert count(desk) == before + 3
    assert page.importing.pasting.preview is None
    answer(desk, undo)
    assert count(desk) == before


def test_days_without_a_year_are_of_the_year_in_view_once_a_person_says_so(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    """As Excel copies a day typed as 3-23: its cell shows 3月23日."""
    who = someone(desk)
    days = ("3月23日", "4月8日", "12-30", "2月30日")
    rows = "".join(f"{day}\t教学查房\t病例\t心血管内科\t{who}\t10\n" for day in days)
    preview = paste(desk, page, qtbot, HEAD + rows)
    preview.likely.retried.emit()
    settle(desk)
    assert preview.read.counts == {Outcome.FAULTY: 4}
    preview.waiting.list.setCurrentIndex(preview.waiting.list.model().index(0, 0))
    assert preview.waiting.take.text() == "3 行都读作 2024 年"
    assert "没有写年份" in preview.waiting.list.currentIndex().data()
    preview.waiting.take.click()
    settle(desk)
    assert [preview.read.block.cell(row, 0) for row in (1, 2, 3, 4)] == [
        "2024-03-23",
        "2024-04-08",
        "2024-12-30",
        "2月30日",  # no year has it
    ]
    assert preview.read.counts == {Outcome.NEW: 3, Outcome.FAULTY: 1}
    put_away(preview)


def test_once_the_columns_are_settled_the_table_stands_on_the_first_fault(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    who = someone(desk)
    good = f"2024-03-12\t学术讲座\t主题\t内科\t{who}\t54\n"
    bad = f"2024-2-30\t教学查房\t主题\t内科\t{who}\t10\n"
    preview = paste(desk, page, qtbot, HEAD + good * 3 + bad + good)
    preview.table.setCurrentIndex(preview.table.rows.index(0, 2))
    preview.likely.retried.emit()
    settle(desk)
    at = preview.table.currentIndex()
    assert (at.row(), preview.read.block.cell(4, 0)) == (3, "2024-2-30")
    put_away(preview)


def test_a_cell_written_over_by_mistake_comes_back(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    preview = paste(desk, page, qtbot, HEAD + rows_of(someone(desk)))
    came = preview.read.block
    preview.likely.retried.emit()
    settle(desk)
    rows = preview.table.rows
    rows.setData(rows.index(0, 1), "2015-12-1")
    settle(desk)
    assert preview.read.block.cell(1, 0) == "2015-12-1"
    preview.table.setFocus()
    for expected in ("2024-03-12", "2024-03-12"):  # the cell, then the column agreed to
        qtbot.keyClick(preview.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle(desk)
        assert preview.read.block.cell(1, 0) == expected
    assert preview.read.block == came
    qtbot.keyClick(preview.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert preview.read.block == came
    put_away(preview)


def test_corrections_are_not_thrown_away_without_a_word(
    desk: Desk, page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = ["", "drop"]

    def ask(_parent: object, _title: str, sentence: str, _answers: object) -> str:
        asked.append(sentence)
        return answers.pop(0)

    monkeypatch.setattr("duikou_desktop.ui.registers.paste.preview.ask", ask)
    who = someone(desk)
    wrong = f"2024-04-09\t查房\t肺炎\t呼吸内科\t{who}\t12\n"
    preview = paste(desk, page, qtbot, HEAD + rows_of(who) + wrong)
    preview.likely.retried.emit()
    settle(desk)
    # 查房 stands twice, is told of once, and is mended by one button.
    preview.waiting.list.setCurrentIndex(preview.waiting.list.model().index(1, 0))
    with qtbot.waitActive(preview):
        preview.activateWindow()
    preview.waiting.take.setFocus()
    qtbot.keyClick(preview.waiting.take, Qt.Key.Key_Space)
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 3, Outcome.FAULTY: 1}
    # The keys stand on what is still to be looked at, not on 取消.
    assert preview.focusWidget() is preview.waiting.list
    assert "2 月没有 30 日" in preview.waiting.list.currentIndex().data()
    qtbot.keyClick(preview.waiting.list, Qt.Key.Key_Escape)
    assert page.importing.pasting.preview is preview
    assert asked == ["改过 2 格，还没有存入。"]
    qtbot.keyClick(preview.waiting.list, Qt.Key.Key_Escape)
    assert page.importing.pasting.preview is None
    # What nobody changed goes without a word.
    page.importing.pasting.paste()
    settle(desk)
    again = page.importing.pasting.preview
    assert again is not None
    again.reject()
    assert page.importing.pasting.preview is None
    assert len(asked) == 2


def test_a_day_far_off_is_stored_only_when_agreed_and_told(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    who = someone(desk)
    rows = "".join(
        f"{day}\t学术讲座\t第{day}讲\t心血管内科\t{who}\t54\n"
        for day in ("2024-03-12", "2034-05-06")
    )
    preview = paste(desk, page, qtbot, HEAD + rows)
    preview.likely.retried.emit()
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.FAR: 1}
    assert preview.store.text() == "存入 1 行"
    preview.waiting.list.setCurrentIndex(preview.waiting.list.model().index(0, 0))
    index = preview.table.currentIndex()
    assert (index.row(), index.data()) == (1, "2034-05-06")
    assert preview.waiting.take.text() == "日期没有错，存入"
    qtbot.mouseClick(preview.waiting.take, Qt.MouseButton.LeftButton)
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 2}
    preview.store.click()
    settle(desk)
    assert page.toast.accessibleName() == "已存入 2 行，Ctrl+Z 可以撤销，其中 1 行在 2034 年"


def test_rows_left_behind_are_named_before_the_window_closes(
    desk: Desk,
    page: RegisterPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    who = someone(desk)
    far = f"2034-05-06\t学术讲座\t心电图\t心血管内科\t{who}\t54\n"
    preview = paste(desk, page, qtbot, HEAD + rows_of(who) + far)
    preview.likely.retried.emit()
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.FAULTY: 2, Outcome.FAR: 1}
    assert preview.save_faulty.text() == "另存 3 行有错和等确认的"
    asked: list[str] = []

    def refuse(_parent: object, _title: str, sentence: str, _answers: object) -> str:
        asked.append(sentence)
        return ""

    monkeypatch.setattr("duikou_desktop.ui.registers.paste.preview.ask", refuse)
    before = count(desk)
    preview.store.click()
    settle(desk)
    left = "还有 1 行等确认、2 行有错没有存"
    assert asked == [f"存入 1 行后，{left}，也没有另存；关上以后这里就看不到了。"]
    assert (count(desk), page.importing.pasting.preview) == (before, preview)
    page.importing.pasting.save_faulty(preview.read, tmp_path / "没有存的行.xlsx")
    settle(desk)
    sheet = load_workbook(tmp_path / "没有存的行.xlsx").active
    assert sheet is not None
    assert [sheet.cell(4, column).value for column in (1, 3, 7)] == [
        "2034-05-06",
        "心电图",
        "日期：离今天太远，等确认。",
    ]
    # What is in a file is not lost: no second question.
    preview.store.click()
    settle(desk)
    assert len(asked) == 1
    assert count(desk) == before + 1
    assert page.toast.accessibleName() == f"已存入 1 行，Ctrl+Z 可以撤销，{left}"


def test_faulty_rows_are_saved_apart(
    desk: Desk, page: RegisterPage, qtbot: QtBot, tmp_path: Path
) -> None:
    preview = paste(desk, page, qtbot, HEAD + rows_of(someone(desk)))
    page.importing.pasting.save_faulty(preview.read, tmp_path / "有错的行.xlsx")
    settle(desk)
    sheet = load_workbook(tmp_path / "有错的行.xlsx").active
    assert sheet is not None
    assert (sheet.max_row, sheet.cell(2, 7).value) == (3, "日期：2 月没有 30 日。")
    assert "2 行没有存的已另存" in preview.banner.accessibleName()
    # What waits for a person goes on waiting.
    assert "听课人数 → 人数" in preview.likely.text()
    assert preview.likely.isVisible()


def test_nothing_is_stored_while_a_heading_is_unconfirmed(
    desk: Desk, page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("duikou_desktop.ui.registers.paste.preview.ask", lambda *_: "store")
    before = count(desk)
    preview = paste(desk, page, qtbot, HEAD + rows_of(someone(desk)))
    assert not preview.store.isEnabled()
    assert preview.footnote.text() == "有 1 列的列名还没有确认，定下以后才能存入。"
    preview.table.setCurrentIndex(preview.table.rows.index(0, 1))
    preview.store.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert count(desk) == before
    told = "还不能存入：先定下“听课人数”存不存到“人数”。"
    assert told in preview.likely.accessibleName()
    # Alt+↓ there opens what the column may be.
    assert preview.focusWidget() is preview.table
    assert preview.table.currentIndex().column() == 6
    # Left out by a person, it stands in nobody's way.
    leave_out = preview.mapping_menu(5).actions()[-1]
    assert leave_out.text() == "不存这一列"
    leave_out.trigger()
    settle(desk)
    assert preview.likely.isHidden()
    assert preview.store.isEnabled()
    assert preview.footnote.text() == "存入后可以一步撤销。"
    qtbot.keyClick(preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert count(desk) == before + 1


def test_a_total_is_shown_and_left_out_unless_a_person_takes_it(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    text = HEAD.replace("听课人数", "人数") + rows_of(someone(desk)).splitlines()[0]
    preview = paste(desk, page, qtbot, text + "\n合计\t\t\t\t\t54\n")
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.TOTAL: 1}
    assert preview.store.text() == "存入 1 行"
    waiting = preview.waiting
    waiting.list.setCurrentIndex(waiting.list.model().index(0, 0))
    assert waiting.list.currentIndex().data() == "第 3 行  这一行是合计，不是一条记录，不存。"
    assert preview.table.currentIndex().row() == 1
    assert waiting.take.text() == "当作一条记录存入"
    qtbot.mouseClick(waiting.take, Qt.MouseButton.LeftButton)
    settle(desk)
    # 合计 is no date: what is wrong is told as of any row.
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.FAULTY: 1}


def test_a_clipboard_without_a_table_says_so(desk: Desk, page: RegisterPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("")
    page.importing.pasting.paste()
    settle(desk)
    assert page.importing.pasting.preview is None
    assert "剪贴板里没有表格" in page.toast.accessibleName()


def test_a_table_somebody_sent_opens_the_same_preview(
    desk: Desk, page: RegisterPage, tmp_path: Path
) -> None:
    path = tmp_path / "活动.csv"
    path.write_text((HEAD + rows_of(someone(desk))).replace("\t", ","), "gb18030")
    page.importing.look_through(path)
    settle(desk)
    preview = page.importing.pasting.preview
    assert preview is not None
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.FAULTY: 2}
    preview.reject()
    settle(desk)
    assert page.importing.pasting.preview is None


def test_columns_are_chosen_from_the_heading(desk: Desk, page: RegisterPage, qtbot: QtBot) -> None:
    preview = paste(desk, page, qtbot, HEAD + rows_of(someone(desk)))
    menu = preview.mapping_menu(5)
    likely = menu.actions()[2]
    assert likely.text() == "人数"
    likely.trigger()
    settle(desk)
    assert preview.read.block.mapping.columns[5].key == "attendees"
    preview.headed.click()
    settle(desk)
    assert preview.read.block.mapping.head == 0
    assert len(preview.read.rows) == 4


def test_a_table_pasted_in_a_plain_field_of_the_form_opens_the_preview(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    page.begin_new()
    settle(desk)
    line = page.findChild(DateField).line
    line.clear()
    line.setFocus()
    QGuiApplication.clipboard().setText("2024-03-12\r\n")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert page.importing.pasting.preview is None
    assert "2024" in line.text()
    line.clear()
    QGuiApplication.clipboard().setText(HEAD + rows_of(someone(desk)))
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert line.text() == ""
    preview = page.importing.pasting.preview
    assert preview is not None
    assert preview.read.counts == {Outcome.NEW: 1, Outcome.FAULTY: 2}


def test_a_table_pasted_in_a_long_text_stays_text(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    page.begin_new()
    settle(desk)
    edit = page.findChild(LongTextField).edit
    edit.setFocus()
    QGuiApplication.clipboard().setText("第一行\n第二行")
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert edit.toPlainText() == "第一行\n第二行"
    assert page.importing.pasting.preview is None
