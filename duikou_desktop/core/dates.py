"""Dates as offices write them, and how papers and pages print them."""

from __future__ import annotations

import re
from datetime import date, datetime

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import half_width, squeeze

EARLIEST, LATEST = 1990, 2100

_SEPARATED = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_date(text: str) -> date:
    """The day written in any of the ways offices write it: 2024-3-5, 2024年3月5日, 20240305.

    Raises UserError with the day that does not exist, or the form that is expected.
    """
    # A spreadsheet's date cell read as text carries a midnight; anything later is no day.
    written = squeeze(half_width(text.strip().removesuffix("00:00:00")))
    match = _SEPARATED.fullmatch(written) or _COMPACT.fullmatch(written)
    if match is None:
        raise UserError(say("“{text}”不是日期。写成 2024-3-5 这样。", text=text[:20]))
    year, month, day = (int(part) for part in match.groups())
    check_year(year)
    if not 1 <= month <= 12:
        raise UserError(say("没有 {month} 月。", month=month))
    try:
        return date(year, month, day)
    except ValueError:
        raise UserError(say("{month} 月没有 {day} 日。", month=month, day=day)) from None


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


def as_date(value: object) -> date:
    """A date from a date, a datetime of a spreadsheet cell, or text. Raises UserError."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        check_year(value.year)
        return value
    return parse_date(str(value))


def chinese_date(day: date) -> str:
    """2024年3月5日, without blanks, as official papers print it."""
    return f"{day.year}年{day.month}月{day.day}日"
