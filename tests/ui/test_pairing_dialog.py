"""读入关系表 in the window: shown first, then taken in as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.history import undo
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.pairing_dialog import PairingDialog
from duikou_desktop.ui.settings import Settings
from tests.services.test_pairing_import import word_table
from tests.ui.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")

OWN = "柳州市柳铁中心医院"
TABLE = (
    "序号\t县\t受援医院\t支援医院\n"
    f"12\t融安县\t融安县人民医院\t{OWN}\n"
    f"90\t三江侗族自治县\t三江县中医医院\t{OWN}、柳州市人民医院\n"
    "91\t柳城县\t柳城县中医医院\t柳州市中医医院"
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def dialog(qtbot: QtBot, office: tuple[Desk, Store], settings: Settings) -> Iterator[PairingDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PairingDialog(office[0], settings, parent)
    made.show()
    yield made
    made.close()


def rows(dialog: PairingDialog) -> list[tuple[str, str, str]]:
    table = dialog.table
    return [(row.words["state"], str(row.cells[3]), str(row.cells[4])) for row in table.rows()]


def test_it_shows_its_own_and_takes_the_new_ones_in(
    qtbot: QtBot, dialog: PairingDialog, office: tuple[Desk, Store]
) -> None:
    desk, store = office
    dialog.read_text(TABLE)
    # 三江县中医医院 may be 三江侗族自治县中医医院, the plan's no. 11.
    settle(qtbot, desk, lambda: dialog.table.count() == 2)
    assert rows(dialog) == [
        ("已有", "融安县人民医院", OWN),
        ("要定", "三江县中医医院", OWN),
    ]
    assert "读出 4 对，和本单位有关的 2 对，要定 1 对。" in dialog.counts.text()
    assert not dialog.take.isEnabled()
    before = len(store.book().all("relation"))
    dialog.bar.buttons()[0].click()
    assert rows(dialog)[1] == ("新增", "三江侗族自治县中医医院", OWN)
    assert dialog.take.text() == "登记 1 对"
    dialog.take_in()
    settle(qtbot, desk, lambda: not dialog.isVisible())
    assert len(store.book().all("relation")) == before + 1
    assert undo(store) is not None
    assert len(store.book().all("relation")) == before


def test_those_of_others_are_asked_for(
    qtbot: QtBot, dialog: PairingDialog, office: tuple[Desk, Store]
) -> None:
    dialog.read_text(TABLE)
    settle(qtbot, office[0], lambda: dialog.table.count() == 2)
    dialog.all.setChecked(True)
    assert dialog.take.text() == "登记 1 对"
    qtbot.keyClick(dialog.table, Qt.Key.Key_2)
    # 三江县中医医院 is on two rows of the table: another hospital in both.
    assert dialog.take.text() == "登记 3 对"
    assert ("新增", "柳城县中医医院", "柳州市中医医院") in rows(dialog)


SHORT = (
    "县\t受援医院\t支援医院\n"
    "示例县\t示例县人民医院\t柳铁中心医院\n"
    "示例县\t示例县中医医院\t柳铁中心医院\n"
    f"示例县\t示例县第二人民医院\t{OWN}\n"
    f"示例县\t{OWN}\t示例县妇幼保健院"
)


def test_an_open_row_is_settled_by_a_key_and_those_alike_with_it(
    qtbot: QtBot, dialog: PairingDialog, office: tuple[Desk, Store]
) -> None:
    dialog.read_text(SHORT)
    settle(qtbot, office[0], lambda: dialog.table.count() == 4)
    assert [row[0] for row in rows(dialog)] == ["要定", "要定", "新增", "要定"]
    assert dialog.take.text() == "登记 1 对"
    # The first that is open is stood on, and its question is under the table.
    assert dialog.table.current_key() == "0"
    assert dialog.bar.words.text() == f"“柳铁中心医院”是不是：{OWN}？"
    assert [each.text() for each in dialog.bar.buttons()] == [
        f"就是{OWN}",
        "是另一家",
        "不登记这一行",
    ]
    qtbot.keyClick(dialog.table, Qt.Key.Key_1)
    assert [row[0] for row in rows(dialog)] == ["新增", "新增", "新增", "要定"]
    assert rows(dialog)[1][2] == OWN
    assert dialog.take.text() == "登记 3 对"
    # And on to the next that is open.
    assert dialog.table.current_key() == "3"
    qtbot.keyClick(dialog.table, Qt.Key.Key_0)
    assert rows(dialog)[3][0] == "不登记"
    assert dialog.take.text() == "登记 3 对"
    # Taken back: asked again.
    dialog.table.choose("0")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Backspace)
    assert [row[0] for row in rows(dialog)] == ["要定", "要定", "新增", "不登记"]


def test_several_rows_are_settled_at_once_each_as_is_proposed(
    qtbot: QtBot, dialog: PairingDialog, office: tuple[Desk, Store]
) -> None:
    desk, store = office
    dialog.read_text(SHORT)
    settle(qtbot, desk, lambda: dialog.table.count() == 4)
    dialog.table.selectAll()
    assert [each.text() for each in dialog.bar.buttons()] == [
        "照所提的（3 行）",
        "照写的（3 行）",
        "不登记选的 4 行",
    ]
    dialog.bar.buttons()[0].click()
    assert [row[0] for row in rows(dialog)] == ["新增"] * 4
    # Its own hospital supports, as the plan's table has it.
    assert rows(dialog)[3][1:] == ("示例县妇幼保健院", OWN)
    before = len(store.book().all("relation"))
    dialog.take_in()
    settle(qtbot, desk, lambda: not dialog.isVisible())
    assert len(store.book().all("relation")) == before + 4
    names = {each.value("name") for each in store.book().all("hospital")}
    assert "柳铁中心医院" not in names


def test_one_that_is_another_hospital_is_none_of_the_offices_own(
    qtbot: QtBot, dialog: PairingDialog, office: tuple[Desk, Store]
) -> None:
    dialog.read_text(SHORT)
    settle(qtbot, office[0], lambda: dialog.table.count() == 4)
    qtbot.keyClick(dialog.table, Qt.Key.Key_2)
    assert [row[0] for row in rows(dialog)] == ["别家的", "别家的", "新增", "要定"]
    assert dialog.take.text() == "登记 1 对"
    dialog.all.setChecked(True)
    assert dialog.take.text() == "登记 3 对"


def test_a_word_file_is_read_and_what_is_none_is_said(
    qtbot: QtBot, dialog: PairingDialog, office: tuple[Desk, Store], tmp_path: Path
) -> None:
    dialog.read(word_table(tmp_path / "附件1.docx", "guangxi-2022-2025"))
    settle(qtbot, office[0], lambda: "读出 100 对" in dialog.counts.text())
    assert not dialog.take.isEnabled()  # both of its own are there
    (tmp_path / "坏.docx").write_bytes(b"no")
    dialog.read(tmp_path / "坏.docx")
    settle(qtbot, office[0], lambda: "不是 Word 文档" in dialog.banner.text())
    dialog.read_text("什么也不是")
    settle(qtbot, office[0], lambda: "1 行没有读出" in dialog.banner.text())


def test_the_button_that_takes_ledgers_in_leads_to_it_and_takes_a_word_table(
    qtbot: QtBot, office: tuple[Desk, Store], settings: Settings, tmp_path: Path
) -> None:
    """It lay under 更多, and of the plan's own document it was said that it is no workbook."""
    page = RegisterPage(office[0], BY_KEY["relation"], settings)
    qtbot.addWidget(page)
    page.show()
    offered = [each.text() for each in page.importing.menu().actions()]
    assert offered[0] == "读入关系表（附件1）…"
    file = word_table(tmp_path / "附件1.docx", "guangxi-2022-2025")
    page.importing.look_through(file)
    (dialog,) = page.findChildren(PairingDialog)
    settle(qtbot, office[0], lambda: dialog.table.count() > 0)
    assert ("已有", "融安县人民医院", OWN) in rows(dialog)
    dialog.close()
    # Of no other register a document is a table.
    activities = RegisterPage(office[0], BY_KEY["activity"], settings)
    qtbot.addWidget(activities)
    assert "读入关系表" not in "".join(
        each.text() for each in activities.importing.menu().actions()
    )
