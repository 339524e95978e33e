"""Hospitals are found by characters, initials and full pinyin, with every reading of a character."""

from __future__ import annotations

import pytest

from duikou_desktop.core.pinyin import closeness, match, spelled, spelled_whole


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
        ("zzm", "卒中门诊", (0, 1, 2)),
        ("czm", "卒中门诊", (0, 1, 2)),
        ("sly", "示例乙", (0, 1, 2)),
        # 乙 was once read jue as well, and 示 qi: nobody looks for them that way.
        ("slj", "示例乙", None),
        ("qly", "示例乙", None),
        ("", "柳州市工人医院", ()),
        ("xyz", "柳州市工人医院", None),
    ],
)
def test_a_name_answers_to_what_is_typed(query: str, name: str, positions) -> None:
    assert match(query, name) == positions


@pytest.mark.parametrize(
    ("name", "typed"),
    [("覃丽华", "qinlihua"), ("翟明", "zhaiming"), ("盖红", "gehong"), ("朴英", "piaoying")],
)
def test_an_index_finds_a_surname_as_it_is_read(name: str, typed: str) -> None:
    """Half of Guangxi's 覃 were only found as tan."""
    assert typed in spelled(name).split()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        # The whole name, blanks inside aside; from its first character; within it.
        ("lh", ["陆\u3000海", "李浩然", "刘天华", "覃丽华"]),
        ("luhai", ["陆 海", "陆海洋", "大陆海"]),
        # Among those that begin so, what is passed over least.
        ("lzrm", ["柳州人民医院", "柳州市人民医院", "柳州市柳铁人民医院"]),
        ("医院", ["医院", "医院管理处", "人民医院", "市人民医院"]),
    ],
)
def test_the_closest_name_goes_first(query: str, names: list[str]) -> None:
    found = [(match(query, each), each) for each in reversed(names)]
    ranked = sorted((closeness(places or (), each), each) for places, each in found)
    assert [each for _, each in ranked] == names


def test_what_nothing_was_typed_for_is_as_close_as_anything() -> None:
    assert closeness((), "陆海") == closeness((), "覃丽华")


def test_names_go_by_their_pinyin_and_surnames_as_they_are_read() -> None:
    names = ["张伟", "曾明", "陈志远", "安然", "单雄", "陈芝"]
    # an ran, chen zhi, chen zhi yuan, shan (surname of 单), zeng (of 曾), zhang
    assert sorted(names, key=lambda each: (spelled_whole(each), each)) == [
        "安然", "陈芝", "陈志远", "单雄", "曾明", "张伟",
    ]  # fmt: skip
