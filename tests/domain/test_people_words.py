"""How people are written in a cell: with their title behind the name, as ledgers do."""

from __future__ import annotations

import pytest

from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY

PHYSICIAN, NURSE = new_id(), new_id()
STAY = new_id()


def words(nurse: str = "示例癸") -> LinkWords:
    """示例壬 was 主治医师, then 副主任医师; `nurse` is 主管护师."""
    titles = [
        {"person": PHYSICIAN, "name": "主治医师", "from": "2016-12-01"},
        {"person": PHYSICIAN, "name": "副主任医师", "from": "2022-12-01"},
        {"person": NURSE, "name": "主管护师", "from": "2020-12-01"},
    ]
    people = [{"id": PHYSICIAN, "name": "示例壬"}, {"id": NURSE, "name": nurse}]
    stay = {"id": STAY, "person": PHYSICIAN, "from": "2024-03-11"}
    return LinkWords(
        Book.of(
            {
                "person": [read_record(BY_KEY["person"], each) for each in people],
                "title": [read_record(BY_KEY["title"], each) for each in titles],
                "assignment": [read_record(BY_KEY["assignment"], stay)],
            }
        )
    )


@pytest.mark.parametrize(
    "written",
    [
        "示例壬",
        "示例壬（主治医师）",
        "示例壬(副主任医师)",
        "示例壬 副主任医师",
        "示 例 壬（主治医师）",
    ],
)
def test_a_title_behind_a_name_is_no_other_person(written: str) -> None:
    assert words().find("person", written) == (PHYSICIAN,)
    assert words().find("assignment", written) == (STAY,)


def test_a_title_that_is_not_theirs_is_asked_about() -> None:
    assert words().find("person", "示例壬（主任医师）") == ()


def test_a_title_tells_namesakes_apart() -> None:
    assert set(words("示例壬").find("person", "示例壬")) == {PHYSICIAN, NURSE}
    assert words("示例壬").find("person", "示例壬（主管护师）") == (NURSE,)


def test_a_person_is_still_written_without_a_title() -> None:
    assert words().write("person", PHYSICIAN) == "示例壬"
