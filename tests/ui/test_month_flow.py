"""月报表 taken back in the window, several at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.monthly_sheet import (
    members_in,
    sendable_batches,
    write_month_sheet,
)
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers import month_flow
from duikou_desktop.ui.registers.month_flow import offered_name
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from tests.shots.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


def test_several_sheets_come_in_and_what_was_refused_is_told(
    desk: Desk, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    page = RegisterPage(desk, BY_KEY["batch"], settings)
    qtbot.addWidget(page)
    page.show()
    settle(desk)
    titles = [each.text() for each in page.more.menu.actions()]
    assert titles[:2] == ["发月报表给派驻队…", "收月报表…"]
    path, foreign = tmp_path / "三月.xlsx", tmp_path / "别的.csv"
    foreign.write_text("日期,主题\n2024-3-1,x\n", "utf-8")

    def write(store: Store) -> None:
        book = store.book()
        stay: Any = book.all("assignment")[0]
        month = stay.from_.replace(day=1)
        assert members_in(book, stay.batch, month)
        write_month_sheet(store, stay.batch, month, path)

    desk.ask(write, lambda _none: None)
    settle(desk)
    workbook: Any = load_workbook(path)
    workbook["考勤"]["E4"] = 3
    workbook["考勤"]["D4"] = "全勤"
    workbook["考勤"]["E5"] = 4
    workbook.save(path)
    page.importing.months.receive([path, foreign])
    for _ in range(4):
        settle(desk)
    report = page.importing.months.report
    assert report is not None
    assert "收了 2 份，存入 1 条" in report.banner.text()
    assert [row.cells[0] for row in report.table.rows()] == ["三月.xlsx", "别的.csv"]
    assert "不是本程序发出的月报表" in str(report.table.rows()[1].cells[-1])
    # The keys are on the button, and Enter closes from the table too.
    assert report.leave.isDefault()
    report.table.setFocus()
    report.table.choose("0")
    qtbot.keyClick(report.table, Qt.Key.Key_Return)
    assert not report.isVisible()


@pytest.mark.parametrize(("answer", "ended"), [("rest", 0), ("all", 1), ("", 0)])
def test_nobody_s_stay_ends_before_a_person_agreed(
    desk: Desk,
    settings: Settings,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    ended: int,
) -> None:
    page = RegisterPage(desk, BY_KEY["batch"], settings)
    qtbot.addWidget(page)
    page.show()
    settle(desk)
    path = tmp_path / "八月.xlsx"
    seen: list[Any] = []

    def write(store: Store) -> None:
        stays: list[Any] = store.book().all("assignment")
        stay = max(stays, key=lambda each: each.planned_to)
        write_month_sheet(store, stay.batch, stay.from_.replace(day=1), path)
        seen.append(stay.from_.replace(day=28))

    desk.ask(write, lambda _none: None)
    settle(desk)
    workbook: Any = load_workbook(path)
    left = workbook["实际离岗（提前或到期离开）"]
    left["D4"], left["E4"] = seen[0].isoformat(), "事假3天"
    workbook["考勤"]["E4"] = 3
    workbook.save(path)
    asked: list[str] = []

    def agree(_parent: object, _title: str, sentence: str, answers: Any) -> str:
        asked.append(sentence)
        assert answers[0][0] == "rest"  # Enter ends nobody's stay
        return answer

    monkeypatch.setattr(month_flow, "ask", agree)
    page.importing.months.receive([path])
    for _ in range(3):
        settle(desk)
    name = left["C4"].value
    assert f"{name}：{seen[0].isoformat()} 离岗，计划到 " in asked[0]
    assert "事假3天" in asked[0]
    assert "月考勤修改 1 条" in asked[0]
    found: list[int] = []

    def count(store: Store) -> None:
        stays: list[Any] = store.book().all("assignment")
        found.append(sum(each.to == seen[0] for each in stays))

    desk.ask(count, lambda _none: None)
    settle(desk)
    assert found == [ended]
    report = page.importing.months.report
    assert report is not None
    assert ("存入 0 条" in report.banner.text()) is (answer == "")
    report.accept()


def test_the_file_offered_names_its_batch() -> None:
    assert (
        offered_name("第5批 · 融水/县", date(2024, 8, 1)) == "月报表 第5批 · 融水_县 2024-08.xlsx"
    )


def test_a_sheet_is_sent_for_the_batch_of_what_is_chosen(desk: Desk) -> None:
    asked: list[Any] = []

    def look(store: Store) -> None:
        stay: Any = store.book().all("assignment")[0]
        everything = sendable_batches(store, None)
        asked.extend([sendable_batches(store, stay.id), stay.batch, everything])

    desk.ask(look, lambda _none: None)
    settle(desk)
    of_stay, batch, everything = asked
    assert [each for each, _ in of_stay] == [batch]
    assert len(everything) > 1
    assert len({name for _, name in everything}) == len(everything)
