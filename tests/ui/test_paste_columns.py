"""The preview of a pasted block: a column filled at once, faults in their order, cells pasted and filled down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.block import Outcome
from duikou_desktop.services.history import undo
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.paste.column_dialog import ColumnDialog
from duikou_desktop.ui.registers.paste.preview import PastePreview
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk, settle
from tests.ui.pasting import (
    HEAD,
    activities,
    answer,
    count,
    paste,
    put_away,
    rows_of,
    someone,
)
from tests.ui.register_pages import page_of

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def page(desk: Desk, settings: Settings, qtbot: QtBot) -> RegisterPage:
    return activities(desk, settings, qtbot)


def without_departments(who: str, days: int) -> str:
    rows = "".join(f"2024-03-{day:02}\t教学查房\t第{day}次\t{who}\n" for day in range(1, days + 1))
    return f"日期\t类别\t主题\t带教人\n{rows}"


def line_of(dialog: ColumnDialog) -> QLineEdit:
    found = dialog.editor.findChild(QLineEdit)
    assert found is not None
    return found


def fill_column(desk: Desk, preview: PastePreview, text: str) -> ColumnDialog:
    settle(desk)
    dialog = preview.findChild(ColumnDialog)
    assert dialog is not None
    line_of(dialog).setText(text)
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
    line_of(dialog).setText("内科")
    dialog.fill_empty.click()
    settle(desk)
    block = preview.read.block
    assert [block.cell(row, 3) for row in (0, 1, 2)] == ["科室", "心血管内科", "内科"]
    preview.value_asked.emit("department")
    fill_column(desk, preview, "外科").fill_all.click()
    settle(desk)
    block = preview.read.block
    assert [block.cell(row, 3) for row in (0, 1, 2)] == ["科室", "外科", "外科"]
    put_away(preview)


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
    put_away(preview)


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
    put_away(preview)


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
    put_away(preview)


def test_from_the_value_for_a_column_enter_leads_to_agreeing(
    desk: Desk, page: RegisterPage, qtbot: QtBot
) -> None:
    preview = paste(desk, page, qtbot, without_departments(someone(desk), 4))
    preview.value_asked.emit("department")
    dialog = fill_column(desk, preview, "心血管内科")
    qtbot.waitUntil(dialog.isActiveWindow)
    line = line_of(dialog)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.fill_empty.hasFocus()
    qtbot.keyClick(dialog.fill_empty, Qt.Key.Key_Return)
    settle(desk)
    assert preview.read.counts == {Outcome.NEW: 4}
    put_away(preview)


def test_columns_that_are_stored_nowhere_are_named(
    desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    page = page_of("agreement", desk, settings, qtbot)
    signed = "签订日期\t截止日期\t代表\t盖章\n2024-01-15\t2025-12-31\t示例甲\t是\n"
    preview = paste(desk, page, qtbot, signed)
    assert preview.footnote.text() == (
        "2 列不存：代表、盖章。“签约方”的列，在表单里一行一行加，或放在台账的“签约方”表里导入。"
        "存入后可以一步撤销。"
    )
    preview.mapping_menu(2).actions()[-1].trigger()
    settle(desk)
    assert preview.footnote.text().startswith("1 列不存：盖章。")


def test_a_roster_comes_in_with_its_titles(desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    """They were left out, and 300 people came in without one."""
    page = page_of("person", desk, settings, qtbot)
    roster = (
        "序号\t姓名\t性别\t职称\t任职时间\n"
        "1\t新人甲\t男\t主任医师\t2015-01-01\n2\t新人乙\t女\t主管护师\t\n"
    )
    preview = paste(desk, page, qtbot, roster)
    assert preview.footnote.text() == "存入后可以一步撤销。"
    heads = [preview.table.rows.headerData(at, Qt.Orientation.Horizontal) for at in range(1, 6)]
    assert heads == ["不存", "姓名", "性别", "职称", "取得日期"]
    assert "系列" in [each.text() for each in preview.mapping_menu(3).actions()]
    # What is not told of the second one's title is asked for a whole column at once.
    lacks = [preview.waiting.list.model().index(at, 0).data() for at in range(2)]
    assert any("取得日期" in each for each in lacks)
    preview.value_asked.emit("title.from")
    fill_column(desk, preview, "2020-05-01").fill_empty.click()
    settle(desk)
    assert preview.read.block.cell(2, 4) == "2020-05-01"
    preview.store.click()
    settle(desk)
    held = answer(desk, lambda store: len(store.read(BY_KEY["title"])))
    undone = answer(desk, lambda store: (undo(store), len(store.read(BY_KEY["title"])))[1])
    assert isinstance(held, int)
    assert undone == held - 2


def test_figures_in_another_unit_are_told(desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    page = page_of("fund", desk, settings, qtbot)
    rows = "日期\t收支\t金额（万元）\t用途\n2024-03-05\t支出\t1.27\t补助\n"
    preview = paste(desk, page, qtbot, rows)
    assert preview.footnote.text() == "“金额（万元）”换算成元存。存入后可以一步撤销。"


def test_rows_that_say_the_same_are_named(desk: Desk, page: RegisterPage, qtbot: QtBot) -> None:
    """Two rounds may be alike; a row copied twice is told from them by a person alone."""
    one = f"2024-03-05\t教学查房\t脑梗死\t神经内科\t{someone(desk)}\n"
    other = f"2024-03-06\t教学查房\t脑梗死\t神经内科\t{someone(desk)}\n"
    rows = "日期\t类别\t主题\t科室\t带教人\n" + one + other + one + one
    preview = paste(desk, page, qtbot, rows)
    assert preview.read.counts == {Outcome.NEW: 4}
    told = "2 行和前面的一样（第 4、5 行），会各存一条。存入后可以一步撤销。"
    assert preview.footnote.text() == told
