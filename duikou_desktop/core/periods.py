"""Months, quarters, half-years and years as offices write them.

A period is kept as short text that sorts by itself: `2024`, `2024-H1`, `2024-Q3`, `2024-06`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from duikou_desktop.core.dates import as_date, check_year, parse_date, part_of_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import half_width, squeeze

_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?(?:份)?|(\d{4})(\d{2})")
_DAY = re.compile(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?")
_YEAR = re.compile(r"(\d{4})年?度?(?:全年)?")
_PART = re.compile(
    r"(\d{4})[-年]?度?(?:第?([1-4一二三四])季度?|[Qq]([1-4])|(上|下)半年|[Hh]([12]))"
)
# 202406 as a number is a month written down; what is less is a spreadsheet's number of a day.
_NOT_WRITTEN = 100_000
_FIGURES = {"一": 1, "二": 2, "三": 3, "四": 4}
_LENGTH = {"Q": 3, "H": 6}


def parse_month(value: object) -> date:
    """The first day of the month written as 2024-6, 2024年6月, 202406, or of a day in it.

    Raises UserError.
    """
    if isinstance(value, date) or (isinstance(value, int | float) and value < _NOT_WRITTEN):
        return as_date(value).replace(day=1)
    text = squeeze(half_width(str(value)))
    found = _MONTH.fullmatch(text)
    if found is None:
        try:
            return as_date(text).replace(day=1)
        except UserError:
            raise UserError(say("“{text}”不是月份。写成 2024-6 这样。", text=text[:20])) from None
    year, month = (int(part) for part in found.groups() if part)
    check_year(year)
    if not 1 <= month <= 12:
        raise UserError(say("没有 {month} 月。", month=month))
    return date(year, month, 1)


def parse_edge(text: str, since: date, *, last: bool) -> date:
    """A day as `parse_date`; of a month alone (3月, 2024年3月) its first or its `last` day.

    A month without its year is the first from `since` on. Raises UserError.
    """
    year, month, day = part_of_date(text) or (None, "", None)
    if not month or day is not None:
        return parse_date(text, since)
    number = int(month)
    first = date(check_year(int(year)) if year else since.year + (number < since.month), number, 1)
    return last_of_month(first) if last else first


def month_words(month: date) -> str:
    """`2024-06`."""
    return f"{month:%Y-%m}"


def last_of_month(month: date) -> date:
    """The last day of the month `month` lies in."""
    return _months_later(month.replace(day=1), 1) - timedelta(days=1)


def parse_period(text: str) -> str:
    """`2024上半年`, `2024年第3季度`, `2024年6月` or `2024` as it is kept. Raises UserError."""
    plain = squeeze(half_width(text))
    year = _YEAR.fullmatch(plain)
    if year is not None:
        return str(check_year(int(year.group(1))))
    part = _PART.fullmatch(plain)
    if part is not None:
        check_year(int(part.group(1)))
        quarter = part.group(2) or part.group(3)
        if quarter is not None:
            return f"{part.group(1)}-Q{_FIGURES.get(quarter, quarter)}"
        half = part.group(5) or ("1" if part.group(4) == "上" else "2")
        return f"{part.group(1)}-H{half}"
    if _MONTH.fullmatch(plain) or _DAY.fullmatch(plain):
        return month_words(parse_month(plain))
    raise UserError(
        say(
            "“{text}”看不懂。写成 2024年上半年、2024年第1季度、2024年6月或 2024年。",
            text=plain[:20],
        )
    )


def period_span(period: str) -> tuple[date, date]:
    """The first and last day of a kept period."""
    year, _, part = period.partition("-")
    if not part:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if part[0] in _LENGTH:
        months = _LENGTH[part[0]]
        first = date(int(year), (int(part[1]) - 1) * months + 1, 1)
        return first, _months_later(first, months) - timedelta(days=1)
    first = date(int(year), int(part), 1)
    return first, last_of_month(first)


def period_words(period: str) -> str:
    """`2024年上半年`: the official word of a kept period."""
    year, _, part = period.partition("-")
    if not part:
        return f"{year}年"
    if part[0] == "H":
        return f"{year}年{'上' if part[1] == '1' else '下'}半年"
    if part[0] == "Q":
        return f"{year}年第{part[1]}季度"
    return f"{year}年{int(part)}月"


def _months_later(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)
