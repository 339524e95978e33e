"""Days on the home page tell their year where it is another than the one shown."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import say
from duikou_desktop.services.home_view import Opens, Todo
from duikou_desktop.ui.home.words import todo_line


def test_a_day_of_another_year_tells_its_year() -> None:
    today = date(2026, 11, 28)
    leads = [
        todo_line(Todo(say("补"), Opens("batch"), due=day), today, 2024)[0].lead
        for day in (date(2024, 12, 1), date(2025, 1, 5))
    ]
    assert leads == ["12-01", "2025-01-05"]
