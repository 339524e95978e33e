"""填上级的表 in the window: unknown marks are asked for once and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.papers.form_dialog import FormDialog
from duikou_desktop.ui.papers.office_filler import OfficeFiller
from duikou_desktop.ui.widgets.button import Button
from tests.ui.marked_forms import form
from tests.ui.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        opened[0].relation = None
        yield opened


@pytest.fixture
def dialog(qtbot: QtBot, office: tuple[Desk, Store]) -> Iterator[FormDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FormDialog(OfficeFiller(office[0]), parent)
    made.show()
    yield made
    made.close()


def test_the_names_stand_there_before_a_form_is_chosen_and_are_copied(
    qtbot: QtBot, dialog: FormDialog, office: tuple[Desk, Store]
) -> None:
    def copies() -> list[Button]:
        return [each for each in dialog.findChildren(Button) if each.accessibleName() == wanted]

    wanted = "复制 {{总分}}"
    settle(qtbot, office[0], lambda: bool(copies()))
    copies()[0].click()
    assert QApplication.clipboard().text() == "{{总分}}"
    assert any("{{总分}}" in each.text() for each in dialog.findChildren(QLabel))


def test_a_mark_not_known_is_chosen_filled_and_remembered(
    qtbot: QtBot, dialog: FormDialog, office: tuple[Desk, Store], tmp_path: Path
) -> None:
    desk, _ = office
    path = form(tmp_path / "上级.xlsx", "医院", "示教数", "主任电话")
    dialog.open_form(path)
    settle(qtbot, desk, lambda: bool(dialog.choices))
    assert dialog.choices["医院"].currentData() == "医院"
    assert "2 个标记不认得：示教数、主任电话" in dialog.banner.text()
    choice = dialog.choices["示教数"]
    choice.setCurrentIndex(choice.findData("手术示教次数"))
    dialog.write(tmp_path / "填好.xlsx")
    settle(qtbot, desk, lambda: "填了 2 处" in dialog.banner.text())
    assert "没有填的：主任电话" in dialog.banner.text()
    sheet: Any = load_workbook(tmp_path / "填好.xlsx").active
    assert sheet["A1"].value == "柳州市柳铁中心医院"
    assert isinstance(sheet["A2"].value, int)
    assert sheet["A3"].value == "{{主任电话}}"
    # Another form of the same superior: asked once.
    dialog.open_form(form(tmp_path / "下月.xlsx", "示教数"))
    settle(qtbot, desk, lambda: list(dialog.choices) == ["示教数"])
    assert dialog.choices["示教数"].currentData() == "手术示教次数"
    assert dialog.banner.isHidden()


def test_a_file_that_is_there_is_left_alone_and_what_is_no_form_is_said(
    qtbot: QtBot, dialog: FormDialog, office: tuple[Desk, Store], tmp_path: Path
) -> None:
    path = form(tmp_path / "上级.xlsx", "医院")
    dialog.open_form(path)
    settle(qtbot, office[0], lambda: bool(dialog.choices))
    before = path.read_bytes()
    dialog.write(path)
    settle(qtbot, office[0], lambda: "已经存在" in dialog.banner.text())
    assert path.read_bytes() == before
    (tmp_path / "坏.docx").write_bytes(b"no")
    dialog.open_form(tmp_path / "坏.docx")
    settle(qtbot, office[0], lambda: "不是 Word 或 Excel" in dialog.banner.text())


def test_the_names_are_found_by_first_letters(
    qtbot: QtBot, dialog: FormDialog, office: tuple[Desk, Store]
) -> None:
    def shown() -> list[str]:
        texts = [each for each in dialog.findChildren(QLabel) if each.isVisible()]
        return [each.text() for each in texts if each.text().startswith("{{")]

    settle(qtbot, office[0], lambda: bool(shown()))
    every = len(shown())
    dialog.filter.setText("jsjx")
    assert "{{接收进修人数}}" in shown()
    assert len(shown()) < every
    assert "{{总分}}" not in shown()
    dialog.filter.setText("")
    assert len(shown()) == every
