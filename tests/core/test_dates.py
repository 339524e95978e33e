"""Numbers that a spreadsheet keeps for days. 2024-01-01 is 45292 there, and 1990-01-01 32874."""

from __future__ import annotations

from datetime import date

import pytest

from duikou_desktop.core.dates import as_date, parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.periods import parse_month


@pytest.mark.parametrize("cell", [45357, 45357.0])
def test_a_number_in_a_column_of_dates_is_the_day_it_stands_for(cell: float) -> None:
    assert as_date(cell) == date(2024, 3, 6)  # 45292 + 31 + 29 + 5
    assert parse_month(cell) == date(2024, 3, 1)


def test_a_number_that_is_written_like_a_date_is_that_date() -> None:
    assert as_date(20240306) == date(2024, 3, 6)
    assert as_date(20240306.0) == date(2024, 3, 6)
    assert parse_month(202403) == date(2024, 3, 1)


@pytest.mark.parametrize("text", ["45357", " 45357 ", "４５３５７"])
def test_as_text_it_is_refused_with_the_day_it_would_be(text: str) -> None:
    with pytest.raises(UserError, match="就是 2024-03-06"):
        parse_date(text)


@pytest.mark.parametrize("number", [32873, 99999, 3, 0, -5, 45357.5])
def test_a_number_of_no_day_is_refused(number: float) -> None:
    with pytest.raises(UserError, match=r"不是日期|不在 1990"):
        as_date(number)


@pytest.mark.parametrize(
    ("text", "since", "day"),
    [
        ("4.8", date(2025, 1, 1), date(2025, 4, 8)),
        ("4月8日", date(2025, 1, 1), date(2025, 4, 8)),
        ("12-31", date(2025, 1, 1), date(2025, 12, 31)),
        ("8-31", date(2024, 9, 1), date(2025, 8, 31)),
        ("9-1", date(2024, 9, 1), date(2024, 9, 1)),
        ("2023-4-8", date(2025, 1, 1), date(2023, 4, 8)),
        ("4月8号", date(2025, 1, 1), date(2025, 4, 8)),
        ("0408", date(2025, 1, 1), date(2025, 4, 8)),
        ("1231", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_day_without_its_year_is_of_the_year_in_view(text: str, since: date, day: date) -> None:
    assert parse_date(text, since) == day


@pytest.mark.parametrize(
    "written",
    [
        "2024年3月5号",
        "2024-03-05 08:30",
        "2024/3/5 8:30:15",
        "2024-03-05 00:00:00",
        "2024-3-5 23：59",
        "2024年3月5日上午",
        "2024.3.5 下午",
        "2024年3月5日（周二）",
        "2024-03-05 星期二",
        "2024年3月5日（星期二）下午",
        "2024年3月5日上午 8:30",
    ],
)
def test_the_hour_beside_a_day_is_let_go(written: str) -> None:
    assert parse_date(written) == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("24.5.7", date(2024, 5, 7)),
        ("24/5/7", date(2024, 5, 7)),
        ("23-12-31", date(2023, 12, 31)),
        ("２４年５月７日", date(2024, 5, 7)),
    ],
)
def test_a_year_of_two_figures_is_one_near_the_year_in_view(written: str, day: date) -> None:
    assert parse_date(written, date(2024, 1, 1)) == day
    with pytest.raises(UserError, match="不是日期"):
        parse_date(written)


@pytest.mark.parametrize("written", ["12.5.24", "5.7.24", "99.5.7"])
def test_two_figures_that_are_no_year_near_the_one_in_view_are_refused(written: str) -> None:
    with pytest.raises(UserError, match="不是日期"):
        parse_date(written, date(2024, 1, 1))


@pytest.mark.parametrize("written", ["0230", "1345", "408", "2024"])
def test_four_figures_that_are_no_day_of_a_year_are_refused(written: str) -> None:
    with pytest.raises(UserError):
        parse_date(written, date(2024, 1, 1))


def test_without_a_year_in_view_it_is_no_day() -> None:
    with pytest.raises(UserError, match="不是日期"):
        parse_date("4.8")
    with pytest.raises(UserError, match="不是日期"):
        parse_date("0408")


def test_a_day_that_the_year_in_view_has_not_is_refused() -> None:
    with pytest.raises(UserError, match="2 月没有 29 日"):
        parse_date("2-29", date(2025, 1, 1))


@pytest.mark.parametrize(
    "written", ["2018/11", "2018-11", "2018.11", "2018年11月", "２０１８/１１"]
)
def test_a_month_alone_is_told_how_to_become_a_day(written: str) -> None:
    with pytest.raises(UserError, match=r"没有写是哪一天。只知道月份的，写 2018-11-1。"):
        parse_date(written)
