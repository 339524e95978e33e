"""The team's monthly sheet: rows that the team added, copied or took away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.monthly_merge import take_month_sheet
from duikou_desktop.storage.store import Store
from tests.services.month_sheets import (
    fill,
    month_office,
    only,
    sent,
)


@pytest.fixture
def store(home: Path, clock: Clock, tmp_path: Path) -> Iterator[Store]:
    with month_office(home, clock, tmp_path) as opened:
        yield opened


def noted(store: Store, path: Path) -> list[str]:
    return [str(each.message) for each in take_month_sheet(store, path).notes]


def topics(store: Store) -> dict[str, date]:
    return {each.value("topic"): each.value("on") for each in store.read(BY_KEY["activity"])}


def test_a_row_the_team_added_is_a_record_of_its_own(store: Store, tmp_path: Path) -> None:
    """Rows without an id were left out without a word: one inserted in Excel has none."""
    path = sent(store, tmp_path)
    book: Any = load_workbook(path)
    sheet = book["活动"]
    below = sheet.max_row + 1
    for column, value in (
        (3, date(2024, 3, 27)),
        (4, "手术示教"),
        (6, "剖宫产示教"),
        (7, "产科"),
        (8, "示例辛"),
    ):
        sheet.cell(below, column).value = value
    # A prepared row whose hidden cells were wiped along with others.
    sheet["A6"], sheet["B6"] = None, None
    sheet["C6"], sheet["D6"], sheet["F6"] = date(2024, 3, 28), "教学查房", "擦掉编号的一行"
    book.save(path)
    assert noted(store, path) == [
        "“活动”第 6 行是队里多加的一行，当作新的一条。",
        f"“活动”第 {below} 行是队里多加的一行，当作新的一条。",
    ]
    assert set(topics(store)) == {"脑梗死", "剖宫产示教", "擦掉编号的一行"}
    # Sent once more it doubles nothing.
    assert take_month_sheet(store, path).written == 0
    assert len(store.read(BY_KEY["activity"])) == 3


@pytest.mark.parametrize("changed", ["C4", "C9"])
def test_a_copied_row_leaves_the_one_it_was_copied_from(
    changed: str, store: Store, tmp_path: Path
) -> None:
    """The hidden id is copied along: the copy's day was written into the other's record."""
    path = sent(store, tmp_path)
    book: Any = load_workbook(path)
    sheet = book["活动"]
    for column in range(1, 12):
        sheet.cell(9, column).value = sheet.cell(4, column).value
    sheet[changed], sheet[changed.replace("C", "F")] = date(2024, 3, 29), "复制后改的"
    book.save(path)
    (told,) = noted(store, path)
    # Whichever of the two was changed, the other one is the record's.
    assert told == f"“活动”第 {changed[1:]} 行是队里多加的一行，当作新的一条。"
    assert topics(store) == {"脑梗死": date(2024, 3, 12), "复制后改的": date(2024, 3, 29)}


def test_a_row_added_where_each_is_somebodys_is_told(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    book: Any = load_workbook(path)
    below = book["考勤"].max_row + 1
    book["考勤"].cell(below, 4).value = 21
    book.save(path)
    result = take_month_sheet(store, path)
    assert (result.written, [(each.sheet, each.row) for each in result.faults]) == (
        0, [("考勤", below)],
    )  # fmt: skip


def test_a_row_that_was_torn_out_is_named_and_deletes_nothing(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    fill(
        path,
        ("活动", "C5", date(2024, 3, 20)),
        ("活动", "D5", "学术讲座"),
        ("活动", "F5", "影像读片"),
    )
    fill(path, ("活动", "G5", "影像科"), ("活动", "H5", "示例辛"))
    assert take_month_sheet(store, path).notes == ()
    # What the office enters later was in no sheet.
    store.clock = Clock(store.clock.now() + timedelta(days=1))
    office = next(iter(store.read(BY_KEY["activity"]))).changed(id=uuid4(), topic="办公室登记的")
    store.change(say("登记"), lambda unit: unit.put(BY_KEY["activity"], office))
    book: Any = load_workbook(path)
    book["活动"].delete_rows(4, 2)
    book.save(path)
    assert noted(store, path) == [
        "“活动”里没有了“2024-03-12 · 教学查房 · 脑梗死”这一行：没有删除，要删由办公室删。",
        "“活动”里没有了“2024-03-20 · 学术讲座 · 影像读片”这一行：没有删除，要删由办公室删。",
    ]
    assert len(store.read(BY_KEY["activity"])) == 3


# -- an older one after a newer -------------------------------------------------------------------


def test_an_older_sheet_changes_nothing_back_before_it_is_agreed(
    store: Store, tmp_path: Path
) -> None:
    first = sent(store, tmp_path)
    empty = tmp_path / "空.xlsx"
    empty.write_bytes(first.read_bytes())
    fill(first, ("考勤", "D4", 21), ("考勤", "E4", 19), ("活动", "I4", 9))
    second = tmp_path / "第二份.xlsx"
    second.write_bytes(first.read_bytes())
    fill(second, ("考勤", "E4", 20), ("活动", "I4", 11))
    assert take_month_sheet(store, first).backs == ()
    assert take_month_sheet(store, second).backs == ()
    result = take_month_sheet(store, first)
    assert [str(each.message) for each in result.backs] == [
        "“考勤”第 4 行实出勤：登记的是“20”，这一份是以前的“19”，照收就改回去",
        "“活动”第 4 行人数：登记的是“11”，这一份是以前的“9”，照收就改回去",
    ]
    assert (result.written, only(store, "attendance").days_present) == (0, Decimal(20))
    # One that nobody filled in empties nothing either.
    result = take_month_sheet(store, empty)
    assert [(each.field, each.office, each.team) for each in result.backs] == [
        ("应出勤", "21", ""), ("实出勤", "20", ""), ("人数", "11", ""),
    ]  # fmt: skip
    assert (result.written, only(store, "attendance").days_due) == (0, Decimal(21))
    # Where a person agrees, it goes back; and what is corrected to another value asks nothing.
    assert take_month_sheet(store, first, may_go_back=True).written == 2
    assert only(store, "attendance").days_present == Decimal(19)
    fill(first, ("考勤", "E4", 18), ("活动", "I4", 12))
    result = take_month_sheet(store, first)
    assert (result.written, result.backs) == (2, ())
