"""Of two packages of one number, which records are not alike: by what the hospital is asked which one stands."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.record_changes import (
    FieldChange,
    Held,
    RecordChange,
    record_changes,
)
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.versions import marks
from duikou_desktop.services.office_key import key_file, office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import city_desk
from tests.factories import GUANGXI

ACTIVITY = BY_KEY["activity"]
Change = Callable[[Store], None]


def rounds(store: Store) -> list[Record]:
    """教学查房 of 2024 in the order they were entered."""
    found = [each for each in store.read(ACTIVITY) if each.value("kind") is ActivityKind.ROUND]
    return [each for each in found if each.value("on").year == 2024]


def put(store: Store, record: Record) -> None:
    store.change(say("改"), lambda unit: unit.put(ACTIVITY, record))


Fork = Callable[[Change, Change], tuple[RecordChange, ...]]


@pytest.fixture
def fork(tmp_path: Path) -> Fork:
    """What differs between the packages of two computers, each with its own change, under one key."""

    def make(left: Change, right: Change) -> tuple[RecordChange, ...]:
        keys: list[Path] = []
        for name, change in (("left", left), ("right", right)):
            with demo_office(tmp_path / name, Side.RECIPIENT) as store:
                change(store)
                close_year(store, Side.RECIPIENT)
                for key in keys:
                    key_file(store).parent.mkdir()
                    shutil.copy(key, key_file(store))
                stick = tmp_path / "stick" / name
                stick.mkdir(parents=True)
                closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
                seal_year(store, closed, stick, office_key(store))
                keys.append(key_file(store))
        with city_desk(tmp_path / "desk") as desk:
            collect(desk, [tmp_path / "stick"])
            (report,) = round_of(desk, load_scheme(GUANGXI), 2024).reports
            (other,) = report.forks
            # Both files are called alike: where they lay tells them apart.
            packages = {
                Path(marks(each).came_from).name: each.id for each in (report.received, other)
            }
            return record_changes(desk, packages["left"], packages["right"])

    return make


def nothing(_store: Store) -> None:
    pass


def test_the_same_year_sealed_twice_differs_in_no_record(fork: Fork) -> None:
    assert fork(nothing, nothing) == ()


def test_a_record_that_one_has_and_one_that_both_have_otherwise(fork: Fork) -> None:
    names: list[str] = []

    def left(store: Store) -> None:
        removed, changed, *_ = rounds(store)
        names.extend(store.book().caption("activity", each.id) for each in (removed, changed))
        store.change(say("删"), lambda unit: unit.remove({removed.id: ACTIVITY}))
        put(store, changed.changed(attendees=17))

    def right(store: Store) -> None:
        put(store, rounds(store)[1].changed(attendees=19, note="补签一页"))

    found = [each for each in fork(left, right) if each.register is ACTIVITY]
    changed, removed = found
    assert (changed.caption, changed.held) == (names[1], Held.BOTH)
    assert changed.fields == (
        FieldChange("人数", "17", "19"),
        FieldChange("备注", "", "补签一页"),
    )
    assert (removed.caption, removed.held, removed.fields) == (names[0], Held.RIGHT, ())


def test_what_was_entered_on_both_computers_is_one(fork: Fork) -> None:
    """Two ids, one name: only what they tell otherwise is told."""

    def entered(attendees: int) -> Change:
        def change(store: Store) -> None:
            like = rounds(store)[0]
            put(store, like.changed(id=new_id(), topic="两边各记一次", attendees=attendees))
            put(store, like.changed(id=new_id(), topic="两边记得一样", attendees=5))

        return change

    found = [each for each in fork(entered(8), entered(9)) if each.register is ACTIVITY]
    (told,) = found
    assert "两边各记一次" in told.caption
    assert (told.held, told.fields) == (Held.BOTH, (FieldChange("人数", "8", "9"),))
