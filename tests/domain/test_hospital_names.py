"""How a hospital is called on a day; renamed in mid-year it stays one hospital."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY

PLACE = new_id()


def book(*rows: dict[str, Any], name: str = "示例市中心医院") -> Book:
    """A hospital of that name, with these rows of names."""
    names = BY_KEY["hospital_name"]
    return Book.of(
        {
            "hospital": [read_record(BY_KEY["hospital"], {"id": PLACE, "name": name})],
            "hospital_name": [read_record(names, {"hospital": PLACE, **row}) for row in rows],
        }
    )


OLD = {"name": "示例市第二医院", "from": "1990-05-01", "to": "2024-06-30", "kind": "原名"}
OLDER = {"name": "示例县医院", "to": "2010-12-31", "kind": "原名"}


@pytest.mark.parametrize(
    ("day", "called"),
    [
        ("2024-06-30", "示例市第二医院（原示例县医院）"),  # the last day of the old name
        ("2024-07-01", "示例市中心医院（原示例市第二医院）"),
        ("2010-12-31", "示例县医院"),
        ("2011-01-01", "示例市第二医院（原示例县医院）"),
        ("1990-04-30", "示例县医院"),
    ],
)
def test_the_name_of_the_day_with_the_one_before_it(day: str, called: str) -> None:
    assert book(OLD, OLDER).hospital_name(PLACE, date.fromisoformat(day)) == called


def test_before_the_first_renaming_the_old_name_stands_alone() -> None:
    assert book(OLD).hospital_name(PLACE, date(2024, 3, 1)) == "示例市第二医院"
    assert book(OLD).hospital_name(PLACE) == "示例市中心医院"


@pytest.mark.parametrize("kind", ["简称", "院区", "印刷名"])
def test_what_is_no_name_of_its_own_is_printed_on_no_day(kind: str) -> None:
    rows = {**OLD, "kind": kind}
    for day in (date(2024, 3, 1), date(2024, 7, 1)):
        assert book(rows).hospital_name(PLACE, day) == "示例市中心医院"


def test_an_old_name_without_its_last_day_names_no_day_but_is_found() -> None:
    known = book({"name": "示例市第二医院", "kind": "原名", "from": "1990-05-01"})
    assert known.hospital_name(PLACE, date(2024, 3, 1)) == "示例市中心医院"
    assert LinkWords(known).find("hospital", "示例市第二医院") == (PLACE,)
    (row,) = known.all("hospital_name")
    assert BY_KEY["hospital_name"].missing(row) == ("to",)


@pytest.mark.parametrize(
    "written",
    [
        "示例市中心医院",
        "示例市第二医院",
        "示例市中心医院（原示例市第二医院）",
        "示例市中心医院(原示例市第二医院)",
    ],
)
def test_every_name_leads_to_the_one_hospital(written: str) -> None:
    assert LinkWords(book(OLD)).find("hospital", written) == (PLACE,)


def test_words_for_a_day_are_found_again() -> None:
    words = LinkWords(book(OLD, OLDER))
    for day in (date(2010, 1, 1), date(2024, 6, 30), date(2024, 7, 1)):
        assert words.find("hospital", words.write("hospital", PLACE, day)) == (PLACE,)
