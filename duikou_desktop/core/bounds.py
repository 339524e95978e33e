"""What a stranger's file may say in figures and moments, so that they can be counted with anywhere."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from duikou_desktop.core.dates import LATEST

# Means and shares go on to 28 digits; nobody writes one of sixty.
_DIGITS, _LENGTH = 40, 64
# A computer whose clock lost its battery says 1970 or 1980, and its office seals all the same.
_EARLIEST = 1970


def is_figure(number: Decimal) -> bool:
    """Whether it can be added up and written out: finite, and of no more digits than a mean has."""
    # `adjusted` costs nothing, where arithmetic with 1E+2000000000 overflows or fills the memory.
    return number.is_finite() and abs(number.adjusted()) <= _DIGITS and len(str(number)) <= _LENGTH


def is_day(day: date) -> bool:
    """Whether it is one that a clock may say."""
    return _EARLIEST <= day.year <= LATEST


def is_moment(at: datetime) -> bool:
    """Whether it is one that a clock may say, with its offset: in every time zone it is one, too."""
    return at.tzinfo is not None and is_day(at)
