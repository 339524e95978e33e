"""Several things written at once: all of them are kept, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def fail_within(desk: DeskStore, then: Callable[[], object]) -> None:
    """Writes, and then something goes wrong."""
    with desk.at_once():
        desk.set_setting("a", 2)
        then()
        raise ZeroDivisionError


def test_what_fails_on_the_way_leaves_nothing(desk: DeskStore) -> None:
    desk.set_setting("a", 1)
    seen = []

    def then() -> None:
        desk.set_setting("b", 3)
        seen.append((desk.setting("a"), desk.setting("b")))

    with pytest.raises(ZeroDivisionError):
        fail_within(desk, then)
    assert seen == [(2, 3)]  # what is read inside sees it
    assert (desk.setting("a"), desk.setting("b")) == (1, None)
    desk.set_setting("b", 4)
    assert desk.setting("b") == 4


def test_one_inside_another_is_a_part_of_it(desk: DeskStore) -> None:
    def then() -> None:
        with desk.at_once():
            desk.set_setting("b", 3)

    with pytest.raises(ZeroDivisionError):
        fail_within(desk, then)
    assert desk.setting("b") is None
    with desk.at_once(), desk.at_once():
        desk.set_setting("b", 3)
    assert desk.setting("b") == 3


def test_others_see_it_when_it_is_kept(desk: DeskStore) -> None:
    seen: list[object] = []

    def look() -> None:
        seen.append(desk.setting("a"))

    with desk.at_once():
        desk.set_setting("a", 2)
        other = Thread(target=look)
        other.start()
        other.join()
    look()
    assert seen == [None, 2]


def test_nothing_is_remembered_of_what_is_not_kept_yet(desk: DeskStore) -> None:
    def read() -> object:
        return desk.setting("a")

    assert desk.remembered("a", read) is None
    seen: list[object] = []
    with pytest.raises(ZeroDivisionError):
        fail_within(desk, lambda: seen.append(desk.remembered("a", read)))
    assert seen == [2]
    assert desk.remembered("a", read) is None
    with desk.at_once():
        desk.set_setting("a", 3)
    assert desk.remembered("a", read) == 3
