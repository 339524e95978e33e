"""Two rows of headings, as ledgers have them: what was merged over two columns is parted below."""

from __future__ import annotations

import pytest

from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.column_mapping import map_columns

UPPER: tuple[Cell, ...] = (
    "序号",
    "活动时间",
    "活动内容",
    None,
    "主讲（带教）人",
    "科室",
    "参加人数（人）",
)
LOWER: tuple[Cell, ...] = (None, None, "形式", "名称", None, None, None)
FIRST: tuple[Cell, ...] = (1, "2024.4.2", "讲座", "休克的识别", "示例庚", "骨科", "35人")


def test_the_lower_row_is_no_record_though_none_of_its_words_is_known() -> None:
    mapping = map_columns(BY_KEY["activity"], (UPPER, LOWER, FIRST), {})
    assert mapping.head == 2
    assert [each.heading for each in mapping.columns][2:4] == ["活动内容形式", "活动内容名称"]


@pytest.mark.parametrize(
    "below",
    [
        FIRST,
        # A record of which little is known, below headings of one column each.
        (None, None, None, None, "示例庚", "骨科", None),
        # One word more below a wide heading parts nothing.
        (None, None, "形式", None, None, None, None),
    ],
)
def test_a_record_below_the_headings_stays_a_record(below: tuple[Cell, ...]) -> None:
    assert map_columns(BY_KEY["activity"], (UPPER, below, FIRST), {}).head == 1


def test_under_a_title_they_are_found_too() -> None:
    title: tuple[Cell, ...] = ("教学活动登记表", *[None] * 6)
    mapping = map_columns(BY_KEY["activity"], (title, UPPER, LOWER, FIRST), {})
    assert mapping.head == 3
