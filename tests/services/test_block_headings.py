"""Headings of pasted rows: what is known, what is proposed, what is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.alias import AliasKind
from duikou_desktop.services.block import (
    Outcome,
    block_of,
    read_block,
    take_block,
)
from duikou_desktop.services.column_mapping import Why, map_columns
from duikou_desktop.services.faulty_rows import headings
from duikou_desktop.services.history import undo
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    staffed,
)

ACTIVITY = BY_KEY["activity"]


@pytest.fixture
def store(home: Path, clock: Clock, tmp_path: Path) -> Iterator[Store]:
    with staffed(home, clock, tmp_path) as opened:
        yield opened


def keys(*rows: tuple[Cell, ...], **remembered: str) -> list[str | None]:
    return [each.key for each in map_columns(ACTIVITY, rows, remembered).columns]


def test_headings_are_known_by_key_label_alias_and_memory() -> None:
    mapping = map_columns(
        ACTIVITY,
        [("on", "类别", "讲座题目", "地方", "人数（人）", "序号")],
        {"地方": "department"},
    )
    assert [(each.key, each.why) for each in mapping.columns] == [
        ("on", Why.NAME),
        ("kind", Why.NAME),
        ("topic", Why.ALIAS),
        ("department", Why.REMEMBERED),
        ("attendees", Why.ALIAS),
        (None, Why.UNKNOWN),
    ]


def test_headings_may_stand_below_a_title() -> None:
    rows = [("2024 年教学活动登记表", None), (None, None), ("日期", "类别"), ("2024-3-1", "其他")]
    mapping = map_columns(ACTIVITY, rows, {})
    assert (mapping.head, [each.key for each in mapping.columns]) == (3, ["on", "kind"])


@pytest.mark.parametrize(
    "title",
    [
        ("2024年教学活动登记表",),
        (None, None, "2024年教学活动情况登记表"),
        ("2024年活动登记表",) * 4,
        ("登记表", None, None, None),
    ],
)
def test_a_title_over_all_columns_is_no_part_of_their_names(title: tuple[str | None, ...]) -> None:
    rows = [title, ("日期", "类别", "主题", "听课人数"), ("2024-03-12", "学术讲座", "肺炎", 54)]
    mapping = map_columns(ACTIVITY, rows, {})
    assert mapping.head == 2
    assert [each.heading for each in mapping.columns] == ["日期", "类别", "主题", "听课人数"]


def test_rows_left_behind_are_written_below_their_own_headings(store: Store) -> None:
    rows = (
        ("2024年教学活动登记表", None, None),
        ("日期", "主题", "听课人数"),
        ("2024-2-30", "肺炎", 54),
    )
    read = read_block(store, block_of(store, ACTIVITY, rows))
    assert headings(read) == ("日期", "主题", "听课人数")


def test_the_upper_of_two_rows_of_headings_stands_over_what_it_was_merged_with() -> None:
    rows = [
        ("日期", "活动", None, "科室"),
        (None, "类别", "题目", None),
        ("2024-3-1", "其他", "x", "内科"),
    ]
    mapping = map_columns(ACTIVITY, rows, {})
    assert mapping.head == 2
    assert [each.key for each in mapping.columns] == ["on", "kind", "topic", "department"]


def test_a_likeness_is_proposed_and_never_taken() -> None:
    mapping = map_columns(ACTIVITY, [("日期", "类别", "活动主题名")], {})
    third = mapping.columns[2]
    assert (third.key, third.why, third.proposal) == (None, Why.LIKE, "topic")


FOREIGN = ("序号", "开展时间", "形式", "讲课内容", "开课科室", "授课老师", "听课人数", "地点")


def test_headings_that_are_only_alike_are_headings(store: Store) -> None:
    rows = (FOREIGN, ("1", "2024.3.1", "学术讲座", "卒中", "神经内科", "示例辛", "30", "会议室"))
    mapping = map_columns(ACTIVITY, rows, {})
    assert mapping.head == 1
    assert [(each.key, each.proposal, each.why) for each in mapping.columns] == [
        (None, None, Why.UNKNOWN),
        (None, "on", Why.LIKE),
        (None, "kind", Why.VALUES),
        (None, "topic", Why.LIKE),
        (None, "department", Why.LIKE),
        (None, "by", Why.LIKE),
        (None, "attendees", Why.LIKE),
        (None, None, Why.UNKNOWN),
    ]
    # Nothing is known of the row yet, and it is there.
    block = block_of(store, ACTIVITY, (*rows, ("2", *[None] * 7)))
    read = read_block(store, block)
    assert [(each.row, each.outcome) for each in read.rows] == [(1, Outcome.UNREAD)]
    assert (read.good, take_block(store, block).change) == (0, None)
    for place, each in enumerate(mapping.columns):
        if each.proposal:
            block = block.with_column(place, each.proposal)
    assert read_block(store, block).counts == {Outcome.NEW: 1}


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("学术讲座", ("kind", Why.VALUES)),
        ("线上", ("mode", Why.LIKE)),  # of neither: what is wrong is told at its cells
        ("远程", ("mode", Why.VALUES)),
        (None, ("mode", Why.LIKE)),
    ],
)
def test_what_stands_in_a_column_says_more_than_its_name(
    row: str | None, column: tuple[str | None, Why]
) -> None:
    rows = [("日期", "主题", "形式"), ("2024-3-1", "卒中", row), ("2024-3-2", "卒中", row)]
    found = map_columns(ACTIVITY, rows, {}).columns[2]
    assert (found.key, found.proposal, found.why) == (None, *column)


@pytest.mark.parametrize(
    "first",
    [
        ("2024-3-1", "学术讲座", "现场", "培训题目", "培训科室"),
        ("学术讲座", "培训题目", "培训科室"),
        ("张三", "李四", "王五"),
    ],
)
def test_a_first_row_of_values_is_no_heading(first: tuple[str, ...]) -> None:
    assert map_columns(ACTIVITY, [first, first], {}).head == 0


def test_without_headings_the_columns_come_in_the_order_of_the_page() -> None:
    rows = [(date(2024, 3, 1), "其他", "x")]
    mapping = map_columns(ACTIVITY, rows, {})
    assert (mapping.head, [each.key for each in mapping.columns]) == (0, ["on", "kind", "topic"])
    assert {each.why for each in mapping.columns} == {Why.ORDER}


def test_one_field_is_taken_from_one_column() -> None:
    assert keys(("日期", "时间", "主题")) == ["on", None, "topic"]
    mapping = map_columns(ACTIVITY, [("日期", "时间", "主题")], {}).chosen(1, "on")
    assert [each.key for each in mapping.columns] == [None, "on", "topic"]


def test_a_confirmed_heading_is_remembered_in_the_same_step(store: Store) -> None:
    head = ("时间", "类型", "哪个科", "题目", "主讲人")
    rows = (head, ("2024-4-2", "教学查房", "神经内科", "脑梗死", "示例辛"))
    block = block_of(store, ACTIVITY, rows)
    assert block.mapping.columns[2].key is None
    take_block(store, block.with_column(2, "department"))
    aliases: list[Any] = store.read(BY_KEY["alias"])
    assert [(each.kind, each.place, each.written, each.means) for each in aliases] == [
        (AliasKind.HEADING, "activity", "哪个科", "department")
    ]
    again = block_of(store, ACTIVITY, rows)
    assert again.mapping.columns[2].why is Why.REMEMBERED
    undo(store)
    assert (store.read(BY_KEY["alias"]), store.read(ACTIVITY)) == ([], [])


def test_rows_copied_from_the_template_lie_in_its_order() -> None:
    # 日期 类别 方式 主题 科室 …: the third of them no page shows there.
    rows = [(date(2024, 3, 1), "学术讲座", "现场", "卒中急救", "神经内科")]
    mapping = map_columns(ACTIVITY, rows, {})
    assert [each.key for each in mapping.columns] == ["on", "kind", "mode", "topic", "department"]


@pytest.mark.parametrize("heading", ["金额（万元）", "金额(万元)", "金额 （万元）"])
@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ([("日期", "收支", "{}", "用途")], 1),
        # The words over both were merged: the sheet has them in the first cell only.
        ([("日期", "收支情况", None, "用途"), (None, "收/支", "{}", None)], 2),
    ],
)
def test_figures_are_in_the_unit_their_heading_says(
    store: Store, heading: str, rows: list[tuple[Cell, ...]], head: int
) -> None:
    """1.27 under 金额（万元） are 12,700 元; a cell that names its unit itself is what it says."""
    fund = BY_KEY["fund"]
    heads = [tuple(heading if cell == "{}" else cell for cell in row) for row in rows]
    records: list[tuple[Cell, ...]] = [
        ("2024-03-05", "支出", 1.27, "派驻人员生活补助"),
        ("2024-03-06", "支出", "0.3", "交通补助"),
        ("2024-03-07", "支出", "5000元", "培训"),
        ("2024-03-08", "收入", "￥1.5万元", "财政专项"),
    ]
    block = block_of(store, fund, (*heads, *records))
    assert block.mapping.head == head
    block = block.with_column(1, "kind")
    assert [each.key for each in block.mapping.columns] == ["on", "kind", "amount", "purpose"]
    assert not any(each.proposal for each in block.mapping.columns)
    read = read_block(store, block)
    assert [each.record.value("amount") for each in read.rows if each.record] == [
        Decimal(12700),
        Decimal(3000),
        Decimal(5000),
        Decimal(15000),
    ]
    # As it was written it is given back.
    assert read.block.cell(head, 2) == 1.27
