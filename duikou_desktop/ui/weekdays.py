"""The names of the days of the week."""

from __future__ import annotations

from datetime import date

from duikou_desktop.ui.text import tr


def weekday(day: date) -> str:
    """星期一 for a Monday."""
    names = (
        tr("星期一"),
        tr("星期二"),
        tr("星期三"),
        tr("星期四"),
        tr("星期五"),
        tr("星期六"),
        tr("星期日"),
    )
    return names[day.weekday()]
