"""The table of a register behaves as an office expects of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_copy import rows_as_mime

COLUMNS = (
    Column("state", "状态", CellKind.STATE),
    Column("lead", "带教人", needed=True),
    Column("topic", "主题", stretch=True),
    Column("hours", "学时", CellKind.FIGURE),
    Column("proof", "佐证", CellKind.EVIDENCE, sortable=False),
)
ROWS = (
    Row("a", (State.COUNTED, "示例甲", "一\t二\n三", Decimal("1.5"), 2)),
    Row("b", (State.DRAFT, None, "<b>四</b>", Decimal(2), 0)),
    Row("c", (State.NO_EVIDENCE, "示例丙", "五", None, 0), {"state": "缺佐证 2"}),
)


pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def table(qtbot: QtBot, settings: Settings) -> RecordTable:
    made = RecordTable("activity", COLUMNS, settings)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.set_rows(ROWS)
    return made


def _words(table: RecordTable, row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def test_cells_say_their_values_in_words(table: RecordTable) -> None:
    assert [_words(table, 0, at) for at in (0, 3, 4)] == ["计入", "1.5", "2"]
    assert [_words(table, 1, at) for at in (0, 3, 4)] == ["草稿", "2", "无"]
    assert _words(table, 2, 0) == "缺佐证 2"
    missing = table.model().index(1, 1)
    assert missing.data(Qt.ItemDataRole.AccessibleTextRole) == "带教人 待填"


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_home_and_end_go_to_the_first_and_last_row_highlighted(
    table: RecordTable, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    table.choose("b")
    qtbot.keyClick(table, Qt.Key.Key_End, held)
    assert (table.current_key(), table.chosen_keys()) == ("c", ["c"])
    qtbot.keyClick(table, Qt.Key.Key_Home, held)
    assert (table.current_key(), table.chosen_keys()) == ("a", ["a"])
    qtbot.keyClick(table, Qt.Key.Key_End, held | Qt.KeyboardModifier.ShiftModifier)
    assert (table.current_key(), table.chosen_keys()) == ("c", ["a", "b", "c"])


def test_copy_gives_rows_to_excel_without_breaking_cells(table: RecordTable, qtbot: QtBot) -> None:
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().split("\n")[:3] == [
        "状态\t带教人\t主题\t学时\t佐证",
        "计入\t示例甲\t一 二 三\t1.5\t2",
        "草稿\t\t<b>四</b>\t2\t无",
    ]
    assert "&lt;b&gt;四&lt;/b&gt;" in mime.html()
    # Hours can be summed up; whatever else looks like a number is kept to the letter.
    assert "<td>1.5</td>" in mime.html()


@pytest.mark.parametrize(
    ("cell", "number"), [("46", True), ("0", True), ("007", False), ("450202199001011234", False)]
)
def test_only_what_is_counted_is_a_number_in_excel(cell: str, number: bool) -> None:
    assert (f"<td>{cell}</td>" in rows_as_mime([[cell]]).html()) is number


def test_chosen_record_stays_chosen_when_rows_come_again(table: RecordTable) -> None:
    table.choose("b")
    table.set_rows(tuple(reversed(ROWS[:2])))
    assert table.current_key() == "b"
    assert table.chosen_keys() == ["b"]
    table.set_rows(ROWS[2:])
    assert table.chosen_keys() == []


def test_standing_on_a_record_chooses_it_alone_though_a_key_is_held(
    table: RecordTable, qtbot: QtBot
) -> None:
    """Ctrl of the shortcut that led here is still down: it is no wish to add to what is chosen."""
    table.selectAll()
    keys = table.chosen_keys()
    qtbot.keyPress(table, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)
    try:
        table.choose(keys[-1])
    finally:
        qtbot.keyRelease(table, Qt.Key.Key_Shift)
    assert table.chosen_keys() == [keys[-1]]


def test_header_asks_for_sorting_and_turns_it_round(table: RecordTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()
    with qtbot.waitSignal(table.sort_asked) as first:
        header.sectionClicked.emit(1)
    assert first.args == ["lead", False]
    table.set_sorted("lead", descending=False)
    with qtbot.waitSignal(table.sort_asked) as second:
        header.sectionClicked.emit(1)
    assert second.args == ["lead", True]
    with qtbot.assertNotEmitted(table.sort_asked):
        header.sectionClicked.emit(4)


def test_enter_opens_the_row(table: RecordTable, qtbot: QtBot) -> None:
    table.choose("c")
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["c"]


@pytest.mark.parametrize("size", [1.0, 1.3])
def test_widths_of_last_time_come_back_in_the_type_of_now(
    qtbot: QtBot, qapp: QApplication, settings: Settings, size: float
) -> None:
    """In pixels, figures were cut once the type was larger."""
    apply_look(qapp, Look(Scheme.LIGHT, size))
    settings.set_sizes("widths/activity", [600, 1000, 1500, 500, 500])
    table = RecordTable("activity", COLUMNS, settings)
    qtbot.addWidget(table)
    assert table.columnWidth(1) == metrics().ems(10)
    assert table.columnWidth(3) == metrics().ems(5)
    apply_look(qapp, Look(Scheme.LIGHT))


def test_a_table_that_lost_a_column_forgets_old_widths(qtbot: QtBot, settings: Settings) -> None:
    settings.set_sizes("widths/activity", [5000, 5000])
    table = RecordTable("activity", COLUMNS, settings)
    qtbot.addWidget(table)
    assert table.columnWidth(0) < 500
