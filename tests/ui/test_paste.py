"""Rows from Excel looked through and stored, as a clerk does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.block import Outcome
from duikou_desktop.services.history import undo
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.text import LongTextField
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.paste.column_dialog import ColumnDialog
from duikou_desktop.ui.registers.paste.preview import PastePreview
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")

HEAD = "日期\t类别\t主题\t科室\t带教人\t听课人数\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def page(desk: Desk, settings: Settings, qtbot: QtBot) -> RegisterPage:
    made = RegisterPage(desk, BY_KEY["activity"], settings)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    settle(desk)
    return made


def answer(desk: Desk, question: object) -> object:
    found: list[object] = []
    desk.ask(question, found.append)  # type: ignore[arg-type]
    settle(desk)
    return found[0]


def count(desk: Desk) -> int:
    held = answer(desk, lambda store: len(store.read(BY_KEY["activity"])))
    assert isinstance(held, int)
    return held


def someone(desk: Desk) -> str:
    """How a member of the relation in view is written in a cell."""

    def find(store: object) -> str:
        book = store.book()  # type: ignore[attr-defined]
        stays = book.all("assignment")
        return LinkWords(book).write("assignment", stays[-1].id)

    return str(answer(desk, find))


def rows_of(who: str) -> str:
    return (
        f"2024-03-12\t学术讲座\t胸痛中心的建设\t心血管内科\t{who}\t54\n"
        f"2024-2-30\t教学查房\t心力衰竭\t心血管内科\t{who}\t10\n"
        f"2024-04-02\t查房\t肺栓塞\t呼吸内科\t{who}\t20\n"
    )


def paste(desk: Desk, page: RegisterPage, qtbot: QtBot, text: str) -> PastePreview:
    QGuiApplication.clipboard().setText(text)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    preview = page.importing.pasting.preview
    assert preview is not None
    return preview


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


def without_departments(who: str, days: int) -> str:
    rows = "".join(f"2024-03-{day:02}\t教学查房\t第{day}次\t{who}\n" for day in range(1, days + 1))
    return f"日期\t类别\t主题\t带教人\n{rows}"


def fill_column(desk: Desk, preview: PastePreview, text: str) -> ColumnDialog:
    settle(desk)
    dialog = preview.findChild(ColumnDialog)
    assert dialog is not None
    dialog.editor.line.setText(text)  # type: ignore[attr-defined]
    return dialog


def test_a_department_that_28_rows_lack_is_one_line_and_filled_at_once(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    before = count(desk)
    preview = paste(desk, page, qtbot, without_departments(someone(desk), 28))
    assert preview.read.counts == {Outcome.DRAFT: 28}
    waiting = preview.waiting.list
    assert waiting.model().rowCount() == 1
    said = "28 行缺科室  先存为草稿，补齐后计入。\n第 2–29 行"
    assert waiting.model().index(0, 0).data() == said
    # It is chosen from the start, so that the button is there; a click leads from row to row.
    assert preview.waiting.take.isVisible()
    assert preview.waiting.take.text() == "整列填“科室”…"
    spot = waiting.visualRect(waiting.model().index(0, 0)).center()
    led = []
    for _ in range(3):
        qtbot.mouseClick(waiting.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        led.append(preview.table.currentIndex().row())
    assert led == [0, 1, 2]
    qtbot.mouseClick(preview.waiting.take, Qt.MouseButton.LeftButton)
    dialog = fill_column(desk, preview, "心血管内科")
    assert dialog.fill_empty.text() == "填空着的 28 行"
    assert not dialog.fill_all.isVisible()
    dialog.fill_empty.click()
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 28}
    assert preview.read.block.mapping.columns[-1].heading == "科室"
    assert not preview.waiting.take.isVisible()
    preview.store.click()
    settle(desk)
    assert count(desk) == before + 28


def test_a_column_is_filled_from_its_heading_in_all_rows_or_only_where_it_is_empty(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    text = HEAD.replace("听课人数", "人数") + rows_of(someone(desk)).splitlines()[0] + "\n"
    more = text + text.splitlines()[1].replace("心血管内科", "").replace("03-12", "03-13") + "\n"
    preview = paste(desk, page, qtbot, more)
    act = next(each for each in preview.mapping_menu(3).actions() if each.text() == "整列填…")
    act.trigger()
    dialog = fill_column(desk, preview, "  ")
    assert (dialog.fill_empty.text(), dialog.fill_all.text()) == ("填空着的 1 行", "2 行都填")
    dialog.fill_all.click()
    assert dialog.editor.below_text() == "先填一个值。"
    dialog.editor.line.setText("内科")  # type: ignore[attr-defined]
    dialog.fill_empty.click()
    settle(desk)
    block = preview.read.block
    assert [block.cell(row, 3) for row in (0, 1, 2)] == ["科室", "心血管内科", "内科"]
    preview.value_asked.emit("department")
    fill_column(desk, preview, "外科").fill_all.click()
    settle(desk)
    block = preview.read.block
    assert [block.cell(row, 3) for row in (0, 1, 2)] == ["科室", "外科", "外科"]
    preview.reject()


def test_faults_come_first_and_the_table_stands_on_the_first(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    who = someone(desk)
    text = HEAD.replace("听课人数", "人数")
    text += f"2024-03-11\t学术讲座\t心电图\t\t{who}\t5\n" + rows_of(who)
    text += f"2024-04-03\t查房\t肺炎\t呼吸内科\t{who}\t20\n"
    preview = paste(desk, page, qtbot, text)
    said = [str(preview.waiting.list.model().index(at, 0).data())[:8] for at in range(3)]
    assert said == ["第 4 行 日期", "2 行 类别 查", "第 2 行  缺"]
    index = preview.table.currentIndex()
    assert (index.row(), index.data()) == (2, "2024-2-30")
    preview.filter.set_current("waiting")
    preview.filter.picked.emit("waiting")
    shown = [each.outcome for each in preview.table.rows.shown]
    assert shown == [Outcome.FAULTY, Outcome.FAULTY, Outcome.FAULTY, Outcome.DRAFT]
    preview.waiting.list.setCurrentIndex(preview.waiting.list.model().index(1, 0))
    assert preview.waiting.take.text() == "2 行都改为“教学查房”"
    preview.waiting.take.click()
    settle(desk)
    assert preview.read.counts == {Outcome.FAULTY: 1, Outcome.DRAFT: 1, Outcome.NEW: 3}
    preview.reject()


def test_a_mended_row_stays_where_it_is_while_one_types_down_the_column(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    who = someone(desk)
    text = HEAD.replace("听课人数", "人数")
    text += "".join(f"2024-03-1{n}\t查房\t肺炎{n}\t呼吸内科\t{who}\t20\n" for n in range(4))
    preview = paste(desk, page, qtbot, text)
    rows = preview.table.rows
    preview.filter.picked.emit("waiting")
    assert [each.row for each in rows.shown] == [1, 2, 3, 4]
    for at in (1, 0):
        preview.table.setCurrentIndex(rows.index(at, 2))
        rows.setData(rows.index(at, 2), "教学查房")
        settle(desk)
        assert [each.row for each in rows.shown] == [1, 2, 3, 4]
        assert preview.table.currentIndex().row() == at
    said = [rows.index(at, 0).data() for at in range(4)]
    assert said == ["已改好：新增", "已改好：新增", "有错", "有错"]
    # Asked for anew, only what is still to be done is there.
    preview.filter.picked.emit("waiting")
    assert [each.row for each in rows.shown] == [3, 4]
    # A row that is spoilt since comes last.
    preview.filter.picked.emit("waiting")
    preview._mend(((1, 1, "查"),))
    settle(desk)
    assert [each.row for each in rows.shown] == [3, 4, 1]
    preview.filter.picked.emit("all")
    assert [rows.index(at, 0).data() for at in range(4)] == ["有错", "新增", "有错", "有错"]
    preview.reject()


def test_a_column_is_pasted_into_cells_and_the_first_filled_down(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    preview = paste(desk, page, qtbot, without_departments(someone(desk), 4))
    table, control = preview.table, Qt.KeyboardModifier.ControlModifier
    topics = [each.key for each in preview.read.block.mapping.columns].index("topic") + 1

    def shown() -> list[str]:
        return [table.rows.index(at, topics).data() for at in range(4)]

    def choose(first: int, last: int) -> None:
        ends = (table.rows.index(first, topics), table.rows.index(last, topics))
        table.setCurrentIndex(ends[0])
        table.selectionModel().select(
            QItemSelection(*ends), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(table, key, control)
        settle(desk)

    first = shown()[0]
    choose(1, 3)
    QGuiApplication.clipboard().setText("肺炎\n\n哮喘\n")
    press(Qt.Key.Key_V)
    assert shown() == [first, "肺炎", "", "哮喘"]
    # What does not fit is not cut: nothing is put in, and that is told.
    choose(2, 3)
    QGuiApplication.clipboard().setText("甲\n乙\n丙\n")
    press(Qt.Key.Key_V)
    assert shown() == [first, "肺炎", "", "哮喘"]
    assert "复制的有 3 行 1 列，从这一格起只有 2 行" in preview.banner.text()
    choose(1, 3)
    press(Qt.Key.Key_D)
    assert shown() == [first, "肺炎", "肺炎", "肺炎"]
    QGuiApplication.clipboard().setText("肺癌")
    choose(2, 3)
    press(Qt.Key.Key_V)
    assert shown() == [first, "肺炎", "肺癌", "肺癌"]
    preview.reject()


def test_from_the_value_for_a_column_enter_leads_to_agreeing(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    preview = paste(desk, page, qtbot, without_departments(someone(desk), 4))
    preview.value_asked.emit("department")
    dialog = fill_column(desk, preview, "心血管内科")
    qtbot.waitUntil(dialog.isActiveWindow)
    line = dialog.editor.line  # type: ignore[attr-defined]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.fill_empty.hasFocus()
    qtbot.keyClick(dialog.fill_empty, Qt.Key.Key_Return)
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 4}
    preview.reject()


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
