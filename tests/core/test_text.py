"""Names: short ones of hospitals are proposed for the long ones; blanks in a person's are none."""

from __future__ import annotations

import pytest

from duikou_desktop.core.text import (
    counted_order,
    normal_name,
    persons_name,
    shortens,
    tidy_line,
    tidy_text,
)


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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("覃  伟", "覃伟"),
        ("覃\u3000伟", "覃伟"),
        ("艾山江 · 买买提", "艾山江·买买提"),
        ("\U00020bb7 田", "\U00020bb7田"),  # 𠮷, beyond the basic plane
        ("Anna Li", "Anna Li"),
        ("李 Anna", "李 Anna"),
        ("", ""),
    ],
)
def test_blanks_in_a_persons_name_are_decoration_unless_they_part_words(
    typed: str, name: str
) -> None:
    assert persons_name(typed) == name


def test_figures_are_in_order_by_their_number() -> None:
    places = ["盒12 页24", "盒12 页3", "盒2 页30", "IMG_10.jpg", "IMG_9.jpg", "盒１２ 页5"]
    assert sorted(places, key=counted_order) == [
        "IMG_9.jpg", "IMG_10.jpg", "盒2 页30", "盒12 页3", "盒１２ 页5", "盒12 页24",
    ]  # fmt: skip


def test_what_is_not_seen_makes_no_other_word() -> None:
    """As copied from a web page: the same person, and a sentence that reads as it was written."""
    assert tidy_line("\ufeff示例\u200b辛") == "示例辛"
    assert tidy_text("发现\u202e签到表\n不全\u2069") == "发现签到表\n不全"
    assert normal_name("示例\u200b卯") == "示例卯"
    # In Mongolian and Uighur words joiners are letters of their own.
    assert tidy_line("ᠮᠣᠩ\u200dᠭᠣᠯ") == "ᠮᠣᠩ\u200dᠭᠣᠯ"
