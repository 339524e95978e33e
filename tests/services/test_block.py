"""A block of rows looked through, mended and taken in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from duikou_desktop.core.clock import Clock
from duikou_desktop.documents.tables_in import Cell, read_tables
from duikou_desktop.domain.reading import read_value
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.block import (
    Outcome,
    block_of,
    read_block,
    take_block,
    years_beside,
)
from duikou_desktop.services.column_mapping import Why, map_columns
from duikou_desktop.services.faulty_rows import save_faulty_rows
from duikou_desktop.services.history import undo
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    OTHERS_HEAD,
    RELATION,
    RONGSHUI,
    SUPPORTER,
    staffed,
)

ACTIVITY = BY_KEY["activity"]


@pytest.fixture
def store(home: Path, clock: Clock, tmp_path: Path) -> Iterator[Store]:
    with staffed(home, clock, tmp_path) as opened:
        yield opened


def row(number: int, **other: Cell) -> tuple[Cell, ...]:
    values: dict[str, Cell] = {
        "on": f"2024.{4 + number % 4}.{1 + number % 28}",
        "kind": "教学查房",
        "topic": f"病例 {number}",
        "department": "神经内科",
        "by": "示例辛",
        "attendees": 8,
    }
    return tuple((values | other).values())


def three_hundred() -> list[tuple[Cell, ...]]:
    """300 rows: seven faulty, each with one fault."""
    rows = [row(number) for number in range(300)]
    for number, wrong in enumerate(
        [
            {"on": "2024-2-30"},
            {"on": "去年"},
            {"kind": "查房"},
            {"kind": "喝茶"},
            {"by": "没有的人"},
            {"attendees": "约二十人"},
            {"attendees": -3},
        ]
    ):
        rows[number * 40 + 5] = row(number * 40 + 5, **wrong)
    return rows


def test_three_hundred_rows_with_seven_faults(store: Store, tmp_path: Path) -> None:
    block = block_of(store, ACTIVITY, (OTHERS_HEAD, *three_hundred()))
    read = read_block(store, block)
    assert read.counts == {Outcome.NEW: 293, Outcome.FAULTY: 7}
    assert store.read(ACTIVITY) == []
    assert take_block(store, block).change is not None
    assert len(store.read(ACTIVITY)) == 293
    # Given back with the words, and the cells marked.
    path = tmp_path / "有错的行.xlsx"
    assert save_faulty_rows(read, path) == 7
    sheet: Any = load_workbook(path).active
    assert [cell.value for cell in sheet[1]] == [*OTHERS_HEAD, "备注：要改什么"]
    kinds = "学术讲座、业务培训、手术示教、教学查房、疑难病例讨论、死亡病例讨论、其他"
    assert [sheet.cell(each, 7).value for each in (2, 4, 7)] == [
        "日期：2 月没有 30 日。",
        f"类别：没有“查房”这一项，可填：{kinds}。",
        "人数：“约二十人”不是数字。只填数字。",
    ]
    red = [
        (cell.row, cell.column)
        for line in sheet.iter_rows(min_row=2)
        for cell in line
        if cell.fill.fgColor.rgb == "00F8CBC6"
    ]
    assert red == [(2, 1), (3, 1), (4, 2), (5, 2), (6, 5), (7, 6), (8, 6)]
    # The same block again adds none, and one step takes all of it back.
    again = take_block(store, block)
    assert (again.change, again.read.counts) == (None, {Outcome.KNOWN: 293, Outcome.FAULTY: 7})
    undo(store)
    assert store.read(ACTIVITY) == []


def test_rows_given_back_are_taken_in_once_they_are_mended(store: Store, tmp_path: Path) -> None:
    read = read_block(store, block_of(store, ACTIVITY, (OTHERS_HEAD, *three_hundred())))
    path = tmp_path / "有错的行.xlsx"
    save_faulty_rows(read, path)
    (sheet,) = read_tables(path)
    block = block_of(store, ACTIVITY, tuple(sheet.rows))
    assert [each.why for each in block.mapping.columns][-1] is Why.REMARK
    mends = ((1, 0, "2024-2-29"), (2, 0, "2024-3-1"), (3, 1, "教学查房"), (4, 1, "其他"))
    for at, place, words in (*mends, (5, 4, "示例壬"), (6, 5, "20"), (7, 5, "3")):
        block = block.with_cell(at, place, words)
    assert read_block(store, block).counts == {Outcome.NEW: 7}
    take_block(store, block)
    assert {each.value("note") for each in store.read(ACTIVITY)} == {None}


def test_a_cell_mended_in_place_is_read_again(store: Store) -> None:
    block = block_of(store, ACTIVITY, (OTHERS_HEAD, row(1, kind="查房", on="2024-2-30")))
    read = read_block(store, block)
    assert [(each.row, each.place, each.suggestion) for each in read.faults] == [
        (1, 0, None),
        (1, 1, "教学查房"),
    ]
    mended = block.with_cell(1, 0, "2024-2-29").with_cell(1, 1, "教学查房")
    read = read_block(store, mended)
    assert read.counts == {Outcome.NEW: 1}
    assert read.read_word(read.rows[0], "on") == "2024-02-29"


@pytest.mark.parametrize(
    ("register", "heading", "written", "suggested"),
    [
        ("trainee", "收费", "免费", "0"),
        ("trainee", "培养方式", "规培", "住院医规培"),
        ("service_volume", "种类", "门诊", "门急诊"),
        ("absence", "种类", "年休假", "请假"),
        ("absence", "种类", "病假", "请假"),
        # Nobody can say: nothing is offered.
        ("service_volume", "种类", "下乡", None),
    ],
)
def test_what_offices_write_instead_is_offered_as_what_it_means(
    store: Store, register: str, heading: str, written: str, suggested: str | None
) -> None:
    kept = BY_KEY[register]
    other = next(spec.label for spec in kept.shown if spec.label != heading)
    rows = ((other, heading), (None, written))
    read = read_block(store, block_of(store, kept, rows, headed=True))
    assert [each.suggestion for each in read.faults] == [suggested]
    # Each leads to something that can be read.
    assert all(read_value(spec, means) is not None for spec in kept.shown for _, means in spec.near)


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("融水县医院", RONGSHUI),
        ("融水苗族自治县人民医院（西院）", None),  # a campus is another hospital
        ("人民医院", None),  # both are one
    ],
)
def test_a_short_name_of_a_hospital_is_suggested_not_taken(
    store: Store, written: str, suggested: str | None
) -> None:
    rows = (("批次", "结对关系", "计划开始"), ("第7批", written, "2024-03-11"))
    read = read_block(store, block_of(store, BY_KEY["batch"], rows))
    (fault,) = read.faults
    assert (fault.row, fault.place, fault.suggestion) == (1, 1, suggested)
    assert ("是不是" in str(fault.reason)) is (written != "融水苗族自治县人民医院（西院）")


def test_what_becomes_of_each_row(store: Store) -> None:
    take_block(store, block_of(store, ACTIVITY, (OTHERS_HEAD, row(1), row(2))))
    rows = (
        row(1),  # there already
        row(2, attendees=30),  # another number of people
        row(3),
        row(4, by=None),  # nobody named
        (None,) * 6,
        row(5, on="3 月"),
    )
    read = read_block(store, block_of(store, ACTIVITY, (OTHERS_HEAD, *rows)))
    assert [(each.row, each.outcome) for each in read.rows] == [
        (1, Outcome.KNOWN),
        (2, Outcome.CHANGED),
        (3, Outcome.NEW),
        (4, Outcome.DRAFT),
        (6, Outcome.FAULTY),
    ]
    assert read.rows[3].missing == ("by", "relations")
    assert read.good == 3


TOTALS = [
    ("合计", None, None, None, None, 16),
    (None, "合　计", "2", None, None, "16人"),
    ("本页小计：", None, None, None, None, "1,016"),
    (None, None, "共计2场", None, None, None),
    ("总　计", "—", "—", "—", "—", "约16"),
]


@pytest.mark.parametrize("total", TOTALS)
def test_a_row_of_totals_is_no_record(store: Store, total: tuple[Cell, ...]) -> None:
    block = block_of(store, ACTIVITY, (OTHERS_HEAD, row(1), total, row(2)))
    read = read_block(store, block)
    assert [(each.row, each.outcome) for each in read.rows] == [
        (1, Outcome.NEW),
        (2, Outcome.TOTAL),
        (3, Outcome.NEW),
    ]
    assert (read.faults, read.good) == ((), 2)
    take_block(store, block)
    assert len(store.read(ACTIVITY)) == 2
    # A person may take it all the same: read as any other row.
    outcomes = [each.outcome for each in read_block(store, block.with_row(2)).rows]
    assert outcomes[1] in (Outcome.DRAFT, Outcome.FAULTY)


def test_the_hospital_across_is_the_relation_and_the_own_one_is_not_stored(store: Store) -> None:
    head = (*OTHERS_HEAD, "受援医院", "支援医院")
    block = block_of(store, ACTIVITY, (head, (*row(1), RONGSHUI, SUPPORTER)))
    assert [(each.key, each.why) for each in block.mapping.columns[-2:]] == [
        ("relations", Why.ACROSS),
        (None, Why.OWN),
    ]
    take_block(store, block)
    (record,) = store.read(ACTIVITY)
    assert record.relations == (RELATION,)
    batches = block_of(
        store, BY_KEY["batch"], (("受援医院", "批次", "计划开始"), (RONGSHUI, "1", ""))
    )
    assert batches.mapping.columns[0].key == "relation"


def test_a_likeness_to_a_field_that_is_taken_is_no_second_column_of_it() -> None:
    mapping = map_columns(ACTIVITY, [("日期", "主题", "带教人", "带教人员情况")], {})
    assert mapping.columns[-1].why is Why.UNKNOWN


@pytest.mark.parametrize("day", ["2034-05-06", "1999-12-31"])
def test_a_row_dated_far_off_waits_for_a_person(store: Store, day: str) -> None:
    block = block_of(store, ACTIVITY, (OTHERS_HEAD, row(1), row(2, on=day)))
    read = read_block(store, block)
    assert [(each.row, each.outcome) for each in read.rows] == [
        (1, Outcome.NEW),
        (2, Outcome.FAR),
    ]
    assert (read.faults, read.good) == ((), 1)
    take_block(store, block)
    assert len(store.read(ACTIVITY)) == 1
    agreed = block.with_row(2)
    read = read_block(store, agreed)
    assert [each.outcome for each in read.rows] == [Outcome.KNOWN, Outcome.NEW]
    assert years_beside(read, ReportingYear(2024)) == {int(day[:4]): 1}
    take_block(store, agreed)
    assert len(store.read(ACTIVITY)) == 2
    # What is kept already is known, and no doubt any more.
    outcomes = [each.outcome for each in read_block(store, block).rows]
    assert outcomes == [Outcome.KNOWN, Outcome.KNOWN]


def test_an_end_before_its_start_wants_no_year(store: Store) -> None:
    """The page said 没有写年份, and its button read the year that was there."""
    absence = BY_KEY["absence"]
    head = ("姓名", "离岗开始", "离岗结束", "种类")
    block = block_of(store, absence, (head, ("示例寅", "2024-05-02", "2024-05-01", "请假")))
    read = read_block(store, replace(block, since=date(2024, 1, 1)))
    (fault,) = (each for each in read.faults if each.key == "to")
    assert "早于" in str(fault.reason)
    assert (fault.suggestion, fault.year) == (None, None)


def test_a_day_of_next_year_is_no_doubt(store: Store) -> None:
    last = date(store.clock.today().year + 1, 12, 31)
    read = read_block(store, block_of(store, ACTIVITY, (OTHERS_HEAD, row(1, on=last.isoformat()))))
    assert read.good == 1


def test_a_record_that_speaks_of_totals_is_a_record(store: Store) -> None:
    rows = (row(1, topic="合计"), row(2, topic="小计"), (None, "教学查房", "合计", None, None, 3))
    read = read_block(store, block_of(store, ACTIVITY, (OTHERS_HEAD, *rows)))
    assert [each.outcome for each in read.rows] == [Outcome.NEW, Outcome.NEW, Outcome.DRAFT]


def test_a_file_named_in_a_pasted_row_is_refused_in_words(store: Store) -> None:
    head = (*OTHERS_HEAD, "佐证材料")
    read = read_block(store, block_of(store, ACTIVITY, (head, (*row(1), "签到表.jpg"))))
    assert [(each.key, str(each.reason)) for each in read.faults] == [
        ("evidence", "粘贴的行里不能填文件名。存入后再添加文件；纸质件写成“盒1 页3”。")
    ]
