"""Who was on site when; dates counted by hand."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.coverage import (
    elapsed,
    end_unrecorded,
    gaps,
    on_site,
    paired,
    served,
)
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear

YEAR = ReportingYear(2024)


def day(text: str) -> date:
    return date.fromisoformat(f"2024-{text}")


def stay(first: str | None, planned: str | None = None, last: str | None = None) -> Assignment:
    raw: dict[str, Any] = {"from": first, "planned_to": planned, "to": last}
    dated = {key: day(value) if value else None for key, value in raw.items()}
    found = read_record(BY_KEY["assignment"], dated)
    assert isinstance(found, Assignment)
    return found


@pytest.mark.parametrize(
    ("who", "as_of", "proven"),
    [
        (stay("03-11", "09-10"), "03-10", None),
        (stay("03-11", "09-10"), "03-11", ("03-11", "03-11")),  # the day of arrival counts
        (stay("03-11", "09-10"), "06-30", ("03-11", "06-30")),
        (stay("03-11", "09-10"), "11-18", ("03-11", "09-10")),  # no longer than planned
        (stay("03-11", "09-10", "08-20"), "11-18", ("03-11", "08-20")),  # as it was
        (stay("03-11", "09-10", "10-05"), "11-18", ("03-11", "10-05")),
        (stay("03-11"), "06-30", ("03-11", "06-30")),  # nothing planned: to this day
        (stay(None, "09-10"), "11-18", None),
    ],
)
def test_the_days_proven(who: Assignment, as_of: str, proven: tuple[str, str] | None) -> None:
    wanted = Span(day(proven[0]), day(proven[1])) if proven else None
    assert served(who, day(as_of)) == wanted


def test_the_year_has_gone_by_to_this_day_and_no_further() -> None:
    assert elapsed(YEAR, date(2023, 12, 31)) is None
    assert elapsed(YEAR, date(2024, 1, 1)) == Span(date(2024, 1, 1), date(2024, 1, 1))
    assert elapsed(YEAR, date(2025, 6, 1)) == Span(date(2024, 1, 1), date(2024, 12, 31))


def test_days_without_anybody() -> None:
    there = [stay("01-08", "07-07", "07-07"), stay("07-15", "12-31")]
    assert gaps(there, YEAR, day("11-18")) == [
        Span(day("01-01"), day("01-07")),
        Span(day("07-08"), day("07-14")),
    ]
    assert gaps(there, YEAR, date(2023, 12, 1)) == []


ALL_YEAR = ("2024-01-01", "2024-12-31")
Term = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("terms", "days"),
    [
        ([], ALL_YEAR),
        ([("2022-01-01", "2025-12-31")], ALL_YEAR),
        ([("2024-03-01", "2024-10-31")], ("2024-03-01", "2024-10-31")),
        ([("2024-03-01", None)], ("2024-03-01", "2024-12-31")),
        ([(None, "2024-10-31")], ALL_YEAR),  # since when is not told
        ([("2021-01-01", "2023-12-31")], ALL_YEAR),  # looked at beyond the plan
        # From the first of several to the last.
        (
            [("2024-05-01", "2024-10-31"), ("2024-03-01", "2024-06-30")],
            ("2024-03-01", "2024-10-31"),
        ),
        ([("2024-05-01", None), ("2024-03-01", "2024-06-30")], ("2024-03-01", "2024-12-31")),
        ([("2024-05-01", "2024-10-31"), (None, "2024-06-30")], ALL_YEAR),
    ],
)
def test_the_days_of_the_year_on_which_they_were_paired(
    terms: list[Term], days: tuple[str, str]
) -> None:
    relations = tuple(UUID(int=at) for at, _ in enumerate(terms, 1))
    told = [
        read_record(
            BY_KEY["relation_term"],
            {"relation": relation, "scheme": "示例", "number": "1", "from": first, "to": last},
        )
        for relation, (first, last) in zip(relations, terms, strict=True)
    ]
    book = Book.of({"relation_term": told})
    facts = YearFacts(book, "示例", Side.SUPPORTER, YEAR, relations)
    assert paired(facts) == Span(*map(date.fromisoformat, days))


@pytest.mark.parametrize(
    ("who", "on", "there", "unrecorded"),
    [
        (stay("03-11", "09-10"), "03-10", False, False),
        (stay("03-11", "09-10"), "03-11", True, False),
        (stay("03-11", "09-10"), "09-10", True, False),
        (stay("03-11", "09-10"), "09-11", False, True),
        (stay("03-11", "09-10", "10-05"), "10-05", True, False),
        (stay("03-11", "09-10", "10-05"), "10-06", False, False),
        (stay("03-11"), "11-18", True, False),
        (stay(None, "09-10"), "06-01", False, False),
    ],
)
def test_beyond_the_planned_end_nobody_is_known_to_be_there(
    who: Assignment, on: str, there: bool, unrecorded: bool
) -> None:
    assert (on_site(who, day(on)), end_unrecorded(who, day(on))) == (there, unrecorded)
