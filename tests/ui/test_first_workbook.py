"""Last year's ledger at the first start: every fault at once, the good rows may go in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.opening import seen
from duikou_desktop.ui.first_workbook import read_in
from duikou_desktop.ui.import_preview import ImportPreview
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.record_table import RecordTable
from tests.shots.office import raise_it, settle

pytestmark = pytest.mark.usefixtures("themed")
OWN = "柳州市柳铁中心医院"


def ledger(folder: Path) -> Path:
    """Two people; two activities on days that no calendar has."""
    book: Any = Workbook()
    book.remove(book.active)
    people = book.create_sheet("人员")
    people.append(("姓名", "所在医院"))
    people.append(("示例辛", OWN))
    people.append(("示例壬", OWN))
    activities = book.create_sheet("教学活动")
    activities.append(("日期", "类别", "主题"))
    activities.append(("2024-02-30", "教学查房", "脑出血"))
    activities.append(("2024-04-31", "教学查房", "脑梗死"))
    path = folder / "上年台账.xlsx"
    book.save(path)
    return path


def test_all_faults_are_shown_and_the_good_rows_go_in(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    member = Membership(load_scheme("guangxi-2022-2025"), Side.SUPPORTER, OWN)
    store = make_office(tmp_path / "office", member)
    window = OfficeWindow(settings)
    window.bug.connect(raise_it)
    qtbot.addWidget(window)
    desk = window.show_office(seen(store), Theme(qapp, settings))
    window.show()
    settle(desk)
    read_in(window, desk, settings, ledger(tmp_path))
    settle(desk)
    preview = window.findChild(ImportPreview)
    table = preview.findChild(RecordTable)
    assert [row.cells[:3] for row in table.rows()] == [
        ("教学活动", 2, "日期"),
        ("教学活动", 3, "日期"),
    ]
    assert not store.read(BY_KEY["person"])
    preview.store.click()
    settle(desk)
    assert {each.value("name") for each in store.read(BY_KEY["person"])} == {"示例辛", "示例壬"}
    window.close()
