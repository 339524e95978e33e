"""Dates as offices write them, and how papers and pages print them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import half_width, squeeze

EARLIEST, LATEST = 1990, 2100

_SEPARATED = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?")
_WITHOUT_YEAR = re.compile(r"(\d{1,2})[-./月](\d{1,2})[日号]?")
_COMPACT_WITHOUT_YEAR = re.compile(r"(0[1-9]|1[0-2])([0-3]\d)")
# So far from the year in view a year of two figures is taken for one: 24.5.7, not 5.7.24.
_NEAR_YEARS = 5
_SHORT_YEAR = re.compile(r"(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?")
# What stands beside a day: the hour a cell of dates and hours is copied with, the midnight of one
# of dates, and what ledgers add, as 上午 and （周二）.
_BESIDE = re.compile(
    r"(?<=[\d日号])(?:\s*(?:[（(]?(?:周|星期)[一二三四五六日天][）)]?|上午|中午|下午|晚上|全天))*"
    r"(?:(?:\s+|(?<=[午上]))\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$"
)
_MONTH = re.compile(
    r"(?P<year>\d{4})[-./](?P<of>\d{1,2})|(?:(?P<named>\d{4})年)?(?P<month>\d{1,2})月"
)
_YEAR_AND_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_FIGURES = re.compile(r"\d{5}")
# Excel counts days from here (it believes in a 29 February 1900).
_SERIALS_FROM = date(1899, 12, 30)
_NO_SERIAL = 100_000


def parse_date(text: str, since: date | None = None) -> date:
    """The day written in any of the ways offices write it: 2024-3-5, 2024年3月5日, 20240305.

    The hour and the weekday beside it are let go. With `since` also 3-5, 3月5日 or 0305, the first
    from then on, and 24.5.7 of a year near it.
    Raises UserError with the day that does not exist, or the form that is expected.
    """
    written = squeeze(_BESIDE.sub("", half_width(text.strip())))
    match = _SEPARATED.fullmatch(written) or _COMPACT.fullmatch(written)
    serial = day_of_serial(int(written)) if _FIGURES.fullmatch(written) else None
    if serial is not None:
        # As text it may as well be a number of something else: a person says so.
        raise UserError(
            say(
                "“{text}”像是 Excel 的日期序号，就是 {day}。是这一天就写成 {day}。",
                text=text[:20],
                day=serial,
            )
        )
    short = _WITHOUT_YEAR.fullmatch(written) or _COMPACT_WITHOUT_YEAR.fullmatch(written)
    if since is not None and short is not None:
        month, day = (int(part) for part in short.groups())
        year = since.year + ((month, day) < (since.month, since.day))
    elif since is not None and (near := _year_of_two_figures(written, since)) is not None:
        year, month, day = near
    elif match is not None:
        year, month, day = (int(part) for part in match.groups())
    elif (only := _YEAR_AND_MONTH.fullmatch(written)) is not None:
        first = "-".join((*only.groups(), "1"))
        raise UserError(
            say("“{text}”没有写是哪一天。只知道月份的，写 {first}。", text=text[:20], first=first)
        )
    else:
        raise UserError(say("“{text}”不是日期。写成 2024-3-5 这样。", text=text[:20]))
    check_year(year)
    if not 1 <= month <= 12:
        raise UserError(say("没有 {month} 月。", month=month))
    try:
        return date(year, month, day)
    except ValueError:
        raise UserError(say("{month} 月没有 {day} 日。", month=month, day=day)) from None


def _year_of_two_figures(written: str, since: date) -> tuple[int, int, int] | None:
    match = _SHORT_YEAR.fullmatch(written)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    near = abs(2000 + year - since.year) <= _NEAR_YEARS
    return (2000 + year, month, day) if near else None


def part_of_date(text: str) -> tuple[str | None, str, str | None] | None:
    """Year, month and day named in any of the ways offices write them; what is not named is None.

    2024.5.8, 20240508, 5-8, 5月, 2024年5月. None: it names no month.
    """
    written = squeeze(half_width(text))
    whole = _SEPARATED.fullmatch(written) or _COMPACT.fullmatch(written)
    short = _WITHOUT_YEAR.fullmatch(written)
    month = _MONTH.fullmatch(written)
    if whole is not None:
        year, number, day = whole.groups()
    elif short is not None:
        year, number, day = None, *short.groups()
    elif month is not None:
        year, number, day = month["year"] or month["named"], month["of"] or month["month"], None
    else:
        return None
    possible = 1 <= int(number) <= 12 and (day is None or 1 <= int(day) <= 31)
    return (year, number, day) if possible else None


def check_year(year: int) -> int:
    """`year` itself, or UserError outside 1990–2100."""
    if not EARLIEST <= year <= LATEST:
        raise UserError(
            say(
                "{year} 年不在 {first}–{last} 之间，请核对年份。",
                year=year,
                first=EARLIEST,
                last=LATEST,
            )
        )
    return year


def day_of_serial(serial: int) -> date | None:
    """The day a spreadsheet keeps as this number; None: it would be no day an office meets."""
    day = _SERIALS_FROM + timedelta(days=serial) if 0 < serial < _NO_SERIAL else date.min
    return day if EARLIEST <= day.year <= LATEST else None


def as_date(value: object) -> date:
    """A date from a date, a cell of a spreadsheet, or text. Raises UserError.

    A cell of dates whose format was lost holds a number: 45357 is 2024-03-06.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        value = day_of_serial(int(value)) or int(value)
    if isinstance(value, date):
        check_year(value.year)
        return value
    return parse_date(str(value))


def chinese_date(day: date) -> str:
    """2024年3月5日, without blanks, as official papers print it."""
    return f"{day.year}年{day.month}月{day.day}日"
