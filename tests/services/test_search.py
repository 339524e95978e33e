"""One search over every register of the demo office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.records import save_record
from duikou_desktop.services.search import FoundGroup, Place, place_to_see, search_office
from duikou_desktop.storage.store import Store
from tests.demo import demo_office


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with demo_office(tmp_path_factory.mktemp("demo") / "office", Side.SUPPORTER) as opened:
        yield opened


@pytest.fixture(scope="module")
def scheme(store: Store) -> Scheme:
    return load_scheme(store.identity.sides[0][0])


def found(store: Store, scheme: Scheme, query: str) -> dict[str, FoundGroup]:
    groups = search_office(store, scheme, Side.SUPPORTER, query)
    return {group.register.key: group for group in groups}


@pytest.mark.parametrize("query", ["示例辛", "slx", "shilixin"])
def test_a_person_is_found_by_characters_initials_and_pinyin(
    store: Store, scheme: Scheme, query: str
) -> None:
    groups = found(store, scheme, query)
    assert groups["person"].found[0].title.startswith("示例辛")


def test_whose_whole_name_it_is_goes_first(store: Store, scheme: Scheme) -> None:
    """Before who bears it within the name, and was entered later."""
    for name in ("欧阳 海", "陈欧阳海"):
        save_record(store, BY_KEY["person"], {"name": name})
    titles = [each.title for each in found(store, scheme, "oyh")["person"].found]
    assert [each.split(" · ")[0] for each in titles] == ["欧阳海", "陈欧阳海"]


@pytest.mark.parametrize("query", ["示例辛", "slx"])
def test_what_names_a_person_is_found_with_the_person(
    store: Store, scheme: Scheme, query: str
) -> None:
    groups = found(store, scheme, query)
    book = store.book()
    (person,) = (each for each in book.all("person") if each.value("name") == "示例辛")
    stays = {each.id for each in book.all("assignment") if each.value("person") == person.id}
    led = [each for each in book.all("activity") if stays & set(each.value("by"))]
    assert led
    assert groups["activity"].total == len(led)
    assert {each.record for each in groups["activity"].found} <= {each.id for each in led}
    assert groups["assignment"].total == len(stays)
    assert groups["attendance"].total == sum(
        each.value("assignment") in stays for each in book.all("attendance")
    )


@pytest.mark.parametrize("query", ["示例辛 查房", "查房 slx", "slx jxcf"])
def test_a_person_and_another_word_find_what_is_both(
    store: Store, scheme: Scheme, query: str
) -> None:
    book = store.book()
    (person,) = (each for each in book.all("person") if each.value("name") == "示例辛")
    stays = {each.id for each in book.all("assignment") if each.value("person") == person.id}
    rounds = [
        each
        for each in book.all("activity")
        if stays & set(each.value("by")) and each.value("kind") == "教学查房"
    ]
    assert rounds
    groups = found(store, scheme, query)
    assert groups["activity"].total == len(rounds)
    assert {each.record for each in groups["activity"].found} <= {each.id for each in rounds}


def test_names_come_before_texts(store: Store, scheme: Scheme) -> None:
    """A topic that names it stands before an activity that only speaks of it."""
    group = found(store, scheme, "卒中")["activity"]
    assert "卒中" in group.found[0].title
    assert group.total >= len(group.found)


@pytest.mark.parametrize("query", ["11月", "2024年11月", "2024-11"])
def test_a_month_finds_what_lies_in_it(store: Store, scheme: Scheme, query: str) -> None:
    days = [each.day for each in found(store, scheme, query)["activity"].found]
    assert days
    assert {day.month for day in days if day} == {11}


@pytest.mark.parametrize(
    "query", ["2024.11.12", "2024/11/12", "2024-11-12", "20241112", "11-12", "11.12", "11月12日",
              "2024年11月12日", "２０２４．１１．１２"],
)  # fmt: skip
def test_a_day_is_found_as_people_write_it(store: Store, scheme: Scheme, query: str) -> None:
    days = {each.day for group in found(store, scheme, query).values() for each in group.found}
    assert date(2024, 11, 12) in days


def test_a_day_of_one_figure_is_found(store: Store, scheme: Scheme) -> None:
    wanted = {f"{way}": found(store, scheme, way) for way in ("2024.5.8", "20240508", "2024-5-8")}
    days = [{hit.day for group in each.values() for hit in group.found} for each in wanted.values()]
    assert days == [{date(2024, 5, 8)}] * 3


def test_personal_words_find_and_are_not_shown(store: Store, scheme: Scheme) -> None:
    from duikou_desktop.core.messages import say

    person = next(iter(store.read(BY_KEY["person"])))
    changed = person.changed(phone="13900000009")
    store.change(say("改"), lambda unit: unit.put(BY_KEY["person"], changed))
    groups = found(store, scheme, "13900000009")
    assert [each.record for each in groups["person"].found] == [person.id]
    assert "139" not in groups["person"].found[0].title


def test_nothing_is_found_for_nothing(store: Store, scheme: Scheme) -> None:
    assert search_office(store, scheme, Side.SUPPORTER, "  ") == ()
    assert search_office(store, scheme, Side.SUPPORTER, "查无此事") == ()


def test_a_record_of_another_year_is_seen_in_its_own(store: Store, scheme: Scheme) -> None:
    record = next(each for each in store.read(BY_KEY["activity"]) if each.value("on"))
    day = record.value("on")
    seen = place_to_see(store, scheme, BY_KEY["activity"], record.id, Place(None, day.year + 1))
    assert seen == Place(None, day.year)
    assert place_to_see(store, scheme, BY_KEY["activity"], record.id, seen) == seen
