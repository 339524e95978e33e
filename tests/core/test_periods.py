"""Months, quarters, half-years and years, counted by hand."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.periods import (
    last_of_month,
    month_words,
    parse_edge,
    parse_month,
    parse_period,
    period_span,
    period_words,
)

PERIODS = [
    ("2024年第3季度", "2024-Q3", "2024-07-01", "2024-09-30", "2024年第3季度"),
    ("2024年三季度", "2024-Q3", "2024-07-01", "2024-09-30", "2024年第3季度"),
    ("2024 Q1", "2024-Q1", "2024-01-01", "2024-03-31", "2024年第1季度"),
    ("2024年第四季度", "2024-Q4", "2024-10-01", "2024-12-31", "2024年第4季度"),
    ("2024上半年", "2024-H1", "2024-01-01", "2024-06-30", "2024年上半年"),
    ("2024年度下半年", "2024-H2", "2024-07-01", "2024-12-31", "2024年下半年"),
    ("２０２４－Ｈ２", "2024-H2", "2024-07-01", "2024-12-31", "2024年下半年"),
    ("2024年2月", "2024-02", "2024-02-01", "2024-02-29", "2024年2月"),
    ("2023-2", "2023-02", "2023-02-01", "2023-02-28", "2023年2月"),
    ("2024年12月份", "2024-12", "2024-12-01", "2024-12-31", "2024年12月"),
    ("2024-06-15", "2024-06", "2024-06-01", "2024-06-30", "2024年6月"),
    ("2024", "2024", "2024-01-01", "2024-12-31", "2024年"),
    ("2024年度", "2024", "2024-01-01", "2024-12-31", "2024年"),
    ("2024年全年", "2024", "2024-01-01", "2024-12-31", "2024年"),
]


@pytest.mark.parametrize(("written", "kept", "first", "last", "words"), PERIODS)
def test_a_period_is_read_kept_spanned_and_said(
    written: str, kept: str, first: str, last: str, words: str
) -> None:
    assert parse_period(written) == kept
    assert period_span(kept) == (date.fromisoformat(first), date.fromisoformat(last))
    assert period_words(kept) == words


@pytest.mark.parametrize("kept", sorted({each[1] for each in PERIODS}))
def test_what_is_kept_and_what_is_said_are_read_again_as_the_same(kept: str) -> None:
    assert parse_period(kept) == kept
    assert parse_period(period_words(kept)) == kept


def test_the_quarters_of_a_leap_year_cover_it_without_a_gap() -> None:
    spans = [period_span(f"2024-Q{number}") for number in (1, 2, 3, 4)]
    assert sum((last - first).days + 1 for first, last in spans) == 366
    assert [(later[0] - sooner[1]).days for sooner, later in pairwise(spans)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("上半年", "“上半年”看不懂。写成 2024年上半年、2024年第1季度、2024年6月或 2024年。"),
        ("2024年第5季度", "“2024年第5季度”看不懂"),
        ("2024-Q0", "“2024-Q0”看不懂"),
        ("去年", "“去年”看不懂"),
        ("2024年13月", "没有 13 月。"),
        ("1889", "1990–2100"),
        ("2101年上半年", "1990–2100"),
    ],
)
def test_what_is_no_period_is_refused_in_words(written: str, told: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_period(written)
    assert told in str(refused.value.message)


@pytest.mark.parametrize(
    "written",
    ["2024-2", "2024-02", "2024.2", "2024/02", "2024年2月", "2024年02月份", "202402", "2024-02-29"],
)
def test_a_month_is_read_in_every_way_offices_write_it(written: str) -> None:
    assert parse_month(written) == date(2024, 2, 1)


def test_a_month_of_a_spreadsheet_is_a_day_in_it() -> None:
    assert parse_month(date(2024, 2, 29)) == date(2024, 2, 1)
    cell = datetime(2024, 2, 29, 8)  # noqa: DTZ001 - as a spreadsheet gives it
    assert parse_month(cell) == date(2024, 2, 1)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2月", "“2月”不是月份。写成 2024-6 这样。"),
        ("2024-13", "没有 13 月。"),
        ("2024-0", "没有 0 月。"),
        ("1989年12月", "1990–2100"),
        ("每月", "“每月”不是月份"),
    ],
)
def test_what_is_no_month_is_refused_in_words(written: str, told: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_month(written)
    assert told in str(refused.value.message)


def test_the_last_day_of_a_month() -> None:
    assert last_of_month(date(2024, 2, 10)) == date(2024, 2, 29)
    assert last_of_month(date(2023, 2, 1)) == date(2023, 2, 28)
    assert last_of_month(date(2024, 12, 31)) == date(2024, 12, 31)
    assert month_words(date(2024, 2, 1)) == "2024-02"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3月", date(2024, 3, 1), date(2024, 3, 31)),
        ("2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025年2月", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-6", date(2024, 6, 1), date(2024, 6, 30)),
        ("3-5", date(2024, 3, 5), date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5), date(2024, 3, 5)),
    ],
)
def test_a_month_alone_is_its_first_day_or_its_last(text: str, first: date, last: date) -> None:
    since = date(2024, 1, 1)
    assert parse_edge(text, since, last=False) == first
    assert parse_edge(text, since, last=True) == last


def test_a_month_before_the_reporting_year_began_is_of_the_next() -> None:
    assert parse_edge("3月", date(2024, 9, 1), last=False) == date(2025, 3, 1)
    with pytest.raises(UserError):
        parse_edge("十三月", date(2024, 1, 1), last=False)
