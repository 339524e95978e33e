"""Every date line of the field guide, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from duikou_desktop.domain.service_time import Span, joined, last_day_needed, uncovered


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2024-03-15", "2024-09-14"),
        ("2023-08-28", "2024-02-27"),
        ("2023-08-29", "2024-02-28"),
        ("2023-08-30", "2024-02-29"),
        ("2023-08-31", "2024-02-29"),
        ("2024-08-31", "2025-02-28"),
        ("2024-12-31", "2025-06-30"),
        ("2024-02-29", "2024-08-28"),
        ("2024-01-01", "2024-06-30"),
    ],
)
def test_six_months_are_full_on_the_day_before_the_corresponding_day(first: str, last: str) -> None:
    assert last_day_needed(date.fromisoformat(first), 6) == date.fromisoformat(last)


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


def test_spans_that_touch_are_one_and_a_free_day_parts_them() -> None:
    january, february = span("2024-01-01", "2024-01-31"), span("2024-02-01", "2024-02-29")
    late = span("2024-02-02", "2024-02-29")
    assert joined([february, january]) == [span("2024-01-01", "2024-02-29")]
    assert joined([january, late]) == [january, late]


def test_a_span_inside_another_does_not_shorten_it() -> None:
    year, march = span("2024-01-01", "2024-12-31"), span("2024-03-01", "2024-03-31")
    assert joined([year, march]) == [year]


def test_gaps_of_a_year_are_dated() -> None:
    year = span("2024-01-01", "2024-12-31")
    on_site = [span("2023-09-01", "2024-02-29"), span("2024-03-11", "2024-12-15")]
    assert uncovered(year, on_site) == [
        span("2024-03-01", "2024-03-10"),
        span("2024-12-16", "2024-12-31"),
    ]
    assert uncovered(year, []) == [year]
    assert uncovered(year, [span("2023-01-01", "2025-12-31")]) == []
    assert span("2024-03-01", "2024-03-10").days == 10
