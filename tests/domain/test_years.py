"""Quarters and halves of a reporting year count from its first day."""

from __future__ import annotations

from datetime import date

from duikou_desktop.domain.years import ReportingYear


def test_halves_and_quarters_of_a_calendar_year() -> None:
    year = ReportingYear(2024)
    assert year.parts(2) == (
        (date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 7, 1), date(2024, 12, 31)),
    )
    assert year.parts(4)[0] == (date(2024, 1, 1), date(2024, 3, 31))
    assert year.parts(4)[3] == (date(2024, 10, 1), date(2024, 12, 31))


def test_halves_of_a_year_that_begins_in_june() -> None:
    """1 June to 31 May, as one county's term of service has it."""
    assert ReportingYear(2024, (6, 1)).parts(2) == (
        (date(2024, 6, 1), date(2024, 11, 30)),
        (date(2024, 12, 1), date(2025, 5, 31)),
    )
