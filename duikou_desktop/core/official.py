"""Sentences of the screen as papers print them."""

from __future__ import annotations

import re
from datetime import date

from duikou_desktop.core.dates import chinese_date

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BLANK = re.compile(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])")


def official(words: str) -> str:
    """The sentence as papers print it: 2024年3月5日, no blanks beside Chinese."""
    dated = _DAY.sub(lambda day: chinese_date(date(*map(int, day.groups()))), words)
    return _BLANK.sub("", dated)
