"""Short names of hospitals: proposed for the long ones, a campus never for its house."""

from __future__ import annotations

import pytest

from duikou_desktop.core.text import shortens


@pytest.mark.parametrize(
    ("short", "name", "may"),
    [
        ("北京协和医院", "中国医学科学院北京协和医院", True),
        ("柳铁医院", "柳州市柳铁中心医院", True),
        ("柳铁", "柳州市柳铁中心医院", False),
        ("第一人民医院", "第二人民医院", False),
        ("北京协和医院", "中国医学科学院北京协和医院（西院）", False),
        ("北京协和医院(西院)", "中国医学科学院北京协和医院（西院）", True),
        ("柳州市柳铁中心医院", "柳铁医院", False),
    ],
)
def test_a_name_with_characters_left_out(short: str, name: str, may: bool) -> None:
    assert shortens(short, name) is may
