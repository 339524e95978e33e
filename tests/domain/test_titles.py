"""Titles as offices write them, read into series and rank."""

from __future__ import annotations

import pytest

from duikou_desktop.domain.titles import read_title


@pytest.mark.parametrize(
    ("name", "series", "rank"),
    [
        ("主任医师", "医", "正高"),
        ("副主任医师", "医", "副高"),
        ("主任中医师", "中医", "正高"),
        ("副主任蒙医师", "中医", "副高"),
        ("副主任中西医结合医师", "中医", "副高"),
        ("主任护师", "护", "正高"),
        ("副主任药师", "药", "副高"),
        ("主任技师", "技", "正高"),
        ("主治医师", "医", "中级"),
        ("主管护师", "护", "中级"),
        ("医师", "医", "师级"),
        ("护师", "护", "师级"),
        ("护士", "护", "士级"),
        ("技士", "技", "士级"),
    ],
)
def test_a_title_tells_series_and_rank(name: str, series: str, rank: str) -> None:
    assert read_title(name) == (series, rank)


@pytest.mark.parametrize("name", ["教授", "副教授", "院长", ""])
def test_what_is_no_professional_title_tells_nothing(name: str) -> None:
    assert read_title(name) is None
