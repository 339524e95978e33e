"""Searches answered from memory are those of the database, whatever was changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.face import Standing, search_words
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.storage.database import reading
from duikou_desktop.storage.listing import Listing, order_of
from duikou_desktop.storage.store import Store
from tests.demo import demo_office

ACTIVITY, PERSON = BY_KEY["activity"], BY_KEY["person"]
LISTING = Listing(ACTIVITY, Side.SUPPORTER, None, ReportingYear(2024), sort="on")
QUERIES = ("示例己", "cz", "示例 2024", "教学查房", "9", "没有的词", "讲座 示例")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as opened:
        yield opened


def make_ready(store: Store, listing: Listing) -> None:
    """Until nothing is left to do, in more than one step."""
    steps = 0
    while store.get_ready(listing):
        steps += 1
    assert steps < 100


def found(store: Store, listing: Listing, query: str) -> list[str]:
    """From memory, and the same from the database."""
    asked = replace(listing, words=search_words(query))
    order = [*store.order(asked)]
    with reading(store.engine) as connection:
        assert order == [*order_of(connection, asked)]
    return order


def found_without_faces(store: Store, listing: Listing) -> int:
    """How many are found while the words of the faces are away."""
    with store.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE record_face SET words = ''")
        asked = replace(listing, words=search_words("教学查房"))
        number = len(store._words.order(connection, asked))
        connection.rollback()
        return number


def put(store: Store, register: Register, *records: Record) -> None:
    """One change of these records."""

    def act(unit: object) -> None:
        for record in records:
            unit.put(register, record)  # type: ignore[attr-defined]

    store.change(say("改"), act)


@pytest.mark.parametrize(
    "query",
    ["2024-11-5", "11月5日", "2024.11.05", "20241105", "2024年11月5日", "11-5", "11月 查房"],
)
def test_a_day_is_found_as_people_write_it(store: Store, query: str) -> None:
    make_ready(store, LISTING)
    assert found(store, LISTING, query)
    day = read_record(ACTIVITY, {"on": "2024-11-05", "kind": "教学查房", "topic": "新记的"})
    put(store, ACTIVITY, day.changed(side=Side.SUPPORTER))
    make_ready(store, LISTING)
    assert day.id.hex in found(store, LISTING, query)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("sort", ["", "on", "topic", "by"])
def test_memory_and_database_agree(store: Store, query: str, sort: str) -> None:
    for descending in (False, True):
        listing = replace(LISTING, sort=sort, descending=descending)
        make_ready(store, listing)
        assert bool(found(store, listing, query)) == (query != "没有的词")


def test_only_the_list_made_ready_is_answered_from_memory(store: Store) -> None:
    assert found_without_faces(store, LISTING) == 0
    make_ready(store, LISTING)
    assert found_without_faces(store, LISTING) > 20
    other = replace(LISTING, standing=Standing.DRAFT)
    assert found_without_faces(store, other) == 0
    for listing in (other, replace(LISTING, kind="教学查房"), replace(LISTING, year=None)):
        for query in QUERIES:
            found(store, listing, query)
    make_ready(store, other)
    assert 0 < found_without_faces(store, other) < 20


def test_it_is_made_ready_between_other_questions(store: Store) -> None:
    """Half-read words answer nothing; a change meanwhile begins anew."""
    for _ in range(5):
        assert store.get_ready(LISTING)
    expected = found(store, LISTING, "示例己")
    assert expected
    assert found_without_faces(store, LISTING) == 0
    one = next(each for each in store.read(ACTIVITY) if each.id.hex == expected[0])
    put(store, ACTIVITY, one.changed(topic="半路上改的题目"))
    make_ready(store, LISTING)
    assert found(store, LISTING, "半路上") == [one.id.hex]


@pytest.mark.parametrize("many", [1, 80])
def test_changed_new_and_removed_records_are_found_as_they_are(store: Store, many: int) -> None:
    make_ready(store, LISTING)
    rows = [each for each in store.read(ACTIVITY) if each.value("by")]
    old = rows[0]
    put(store, ACTIVITY, old.changed(topic="改过的独特题目", by=()))
    make_ready(store, LISTING)
    assert found(store, LISTING, "独特题目") == [old.id.hex]
    assert found(store, LISTING, "dttm") == [old.id.hex]
    new = [rows[1].changed(id=uuid4(), topic=f"另加的第{n}次") for n in range(many)]
    put(store, ACTIVITY, *new)
    make_ready(store, LISTING)
    assert sorted(found(store, LISTING, "另加的")) == sorted(each.id.hex for each in new)
    store.change(say("删"), lambda unit: unit.remove({new[0].id: ACTIVITY}))
    assert found_without_faces(store, LISTING) == 0
    make_ready(store, LISTING)
    assert len(found(store, LISTING, "另加的")) == many - 1
    put(store, ACTIVITY, new[0])  # as undo does
    make_ready(store, LISTING)
    assert len(found(store, LISTING, "另加的")) == many
    assert found_without_faces(store, LISTING) > 20
    for query in QUERIES:
        found(store, LISTING, query)


def test_what_a_record_links_to_is_found_under_its_new_name(store: Store) -> None:
    make_ready(store, LISTING)
    before = found(store, LISTING, "示例己")
    person = next(each for each in store.read(PERSON) if each.value("name") == "示例己")
    put(store, PERSON, person.changed(name="改名者"))
    make_ready(store, LISTING)
    assert found(store, LISTING, "改名者") == before
    assert found(store, LISTING, "示例己") == []


def test_another_register_takes_its_place(store: Store) -> None:
    make_ready(store, LISTING)
    people = Listing(BY_KEY["assignment"], sort="person")
    make_ready(store, people)
    assert found(store, people, "示例己")
    assert found(store, LISTING, "示例己")
    assert found_without_faces(store, LISTING) == 0
