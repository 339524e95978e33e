"""Hospitals are found by characters, initials and full pinyin, with every reading of a character."""

from __future__ import annotations

import pytest

from duikou_desktop.core.pinyin import match


@pytest.mark.parametrize(
    ("query", "name", "positions"),
    [
        ("lzs", "柳州市柳铁中心医院", (0, 1, 2)),
        ("柳铁", "柳州市柳铁中心医院", (3, 4)),
        ("gxykd", "广西医科大学第一附属医院", (0, 1, 2, 3, 4)),
        ("guangxi", "广西医科大学第一附属医院", (0, 1)),
        ("liuzhoults", "柳州市柳铁中心医院", None),
        ("LZS", "柳州市工人医院", (0, 1, 2)),
        ("ｌｚｓ", "柳州市工人医院", (0, 1, 2)),
        ("lz工人", "柳州市工人医院", (0, 1, 3, 4)),
        ("cszx", "长寿中心", (0, 1, 2, 3)),
        ("zszx", "长寿中心", (0, 1, 2, 3)),
        ("", "柳州市工人医院", ()),
        ("xyz", "柳州市工人医院", None),
    ],
)
def test_a_name_answers_to_what_is_typed(query: str, name: str, positions) -> None:
    assert match(query, name) == positions
