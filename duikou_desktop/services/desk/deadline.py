"""Until when the reports on a year are to be there (上报截止日期); each year has its own."""

from __future__ import annotations

from datetime import date

from duikou_desktop.storage.desk import DeskStore


def deadline(desk: DeskStore, year: int) -> date | None:
    """The last day; None: none was set."""
    kept = desk.setting(_name(year))
    return date.fromisoformat(kept) if kept else None


def set_deadline(desk: DeskStore, year: int, day: date) -> None:
    """Keeps the day for that year."""
    desk.set_setting(_name(year), day.isoformat())


def _name(year: int) -> str:
    return f"deadline/{year}"
