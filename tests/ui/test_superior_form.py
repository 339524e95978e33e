"""填上级的表 at a commission's desk: names to copy, marks asked for once and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.superior_form import RoundFiller
from duikou_desktop.ui.papers.form_dialog import FormDialog
from tests.ui.marked_forms import form
from tests.ui.office import wait

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def dialog(qtbot: QtBot, full: Counter) -> Iterator[FormDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FormDialog(RoundFiller(full), parent)
    made.show()
    yield made
    made.close()


def test_the_names_stand_there_with_the_rounds_values(qtbot: QtBot, dialog: FormDialog) -> None:
    def shown() -> list[str]:
        return [each.text() for each in dialog.findChildren(QLabel)]

    wait(qtbot, lambda: "{{应报份数}}" in shown())
    told = shown()
    assert any("比如 {{已报份数}}" in each for each in told)
    # Eight relations of four supporters and eight recipients; two packages came.
    assert told[told.index("{{应报份数}}") + 1] == "12"
    assert told[told.index("{{已报份数}}") + 1] == "2"


def test_a_mark_of_the_superiors_own_is_chosen_filled_and_remembered(
    qtbot: QtBot, dialog: FormDialog, full: Counter, tmp_path: Path
) -> None:
    dialog.open_form(form(tmp_path / "省表.xlsx", "应报份数", "收到几份", "电话"))
    wait(qtbot, lambda: bool(dialog.choices))
    assert "2 个标记不认得：收到几份、电话" in dialog.banner.text()
    choice = dialog.choices["收到几份"]
    choice.setCurrentIndex(choice.findData("已报份数"))
    dialog.write(tmp_path / "填好.xlsx")
    wait(qtbot, lambda: "填了 2 处" in dialog.banner.text())
    assert "没有填的：电话" in dialog.banner.text()
    sheet: Any = load_workbook(tmp_path / "填好.xlsx").active
    assert [sheet.cell(at, 1).value for at in (1, 2, 3)] == [12, 2, "{{电话}}"]
    # Another form of the same superior: asked once.
    dialog.open_form(form(tmp_path / "明年.xlsx", "收到几份"))
    wait(qtbot, lambda: list(dialog.choices) == ["收到几份"])
    assert dialog.choices["收到几份"].currentData() == "已报份数"
    assert dialog.banner.isHidden()


def test_a_file_that_is_there_is_left_alone(
    qtbot: QtBot, dialog: FormDialog, tmp_path: Path
) -> None:
    path = form(tmp_path / "省表.xlsx", "应报份数")
    dialog.open_form(path)
    wait(qtbot, lambda: bool(dialog.choices))
    before = path.read_bytes()
    dialog.write(path)
    wait(qtbot, lambda: "已经存在" in dialog.banner.text())
    assert path.read_bytes() == before
