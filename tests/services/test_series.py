"""A series: its days counted by hand in the calendar of 2024, saved and taken back at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.sides import Side
from duikou_desktop.services import history
from duikou_desktop.services.series import (
    Rhythm,
    comes_in_series,
    days_of,
    look_at_days,
    save_series,
)
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store
from tests.demo import demo_office

ACTIVITY = BY_KEY["activity"]
WEDNESDAY = 2
MARCH_TO_JUNE = Rhythm(frozenset([WEDNESDAY]), date(2024, 3, 1), date(2024, 6, 30))
# 1 March 2024 is a Friday.
WEDNESDAYS = (
    *(date(2024, 3, day) for day in (6, 13, 20, 27)),
    *(date(2024, 4, day) for day in (3, 10, 17, 24)),
    *(date(2024, 5, day) for day in (1, 8, 15, 22, 29)),
    *(date(2024, 6, day) for day in (5, 12, 19, 26)),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as made:
        yield made


def stay_of_2024(store: Store) -> Assignment:
    """Somebody who was there on 6 March 2024 or left before; made here to be sure of the days."""
    known = next(each for each in store.read(BY_KEY["assignment"]) if isinstance(each, Assignment))
    stay = known.changed(from_=date(2024, 3, 13), planned_to=None, to=date(2024, 6, 12))
    leave = Absence(
        assignment=stay.id, from_=date(2024, 5, 1), to=date(2024, 5, 5), kind=AbsenceKind.LEAVE
    )

    def put(unit: Unit) -> None:
        unit.put(BY_KEY["assignment"], stay)
        unit.put(BY_KEY["absence"], leave)

    store.change(say("改派驻"), put)
    return stay  # type: ignore[no-any-return]


def raw_of(by: UUID) -> dict[str, object]:
    return {"kind": "教学查房", "topic": "每周教学查房", "department": "神经内科", "by": (str(by),)}


def test_every_wednesday_from_march_to_june() -> None:
    assert days_of(MARCH_TO_JUNE) == WEDNESDAYS
    assert len(WEDNESDAYS) == 17


def test_every_second_wednesday_counts_from_the_first() -> None:
    days = days_of(Rhythm(frozenset([WEDNESDAY]), date(2024, 3, 1), date(2024, 6, 30), 2))
    assert days == tuple(
        date(2024, month, day)
        for month, day in (
            (3, 6), (3, 20), (4, 3), (4, 17), (5, 1), (5, 15), (5, 29), (6, 12), (6, 26),
        )
    )  # fmt: skip


def test_two_weekdays_of_every_second_week_stay_in_one_week() -> None:
    # Monday 4 and Thursday 7 March, then the 18th and 21st; Friday the 1st begins it.
    days = days_of(Rhythm(frozenset([0, 3]), date(2024, 3, 1), date(2024, 3, 24), 2))
    assert [day.day for day in days] == [4, 7, 18, 21]


def test_both_ends_belong_to_it_and_a_wrong_end_is_told() -> None:
    one = Rhythm(frozenset([WEDNESDAY]), date(2024, 3, 6), date(2024, 3, 6))
    assert days_of(one) == (date(2024, 3, 6),)
    assert days_of(Rhythm(frozenset(), date(2024, 3, 6), date(2024, 3, 20))) == ()
    with pytest.raises(UserError, match="早于"):
        days_of(Rhythm(frozenset([1]), date(2024, 3, 6), date(2024, 3, 5)))
    with pytest.raises(UserError, match="一年"):
        days_of(Rhythm(frozenset([1]), date(2024, 1, 1), date(2025, 1, 1)))


def test_days_on_which_the_leader_is_away_are_marked(store: Store) -> None:
    stay = stay_of_2024(store)
    raw = raw_of(stay.id)
    looked = look_at_days(WEDNESDAYS, ACTIVITY, raw, store.book(), date(2024, 12, 31))
    doubtful = {each.day: str(each.doubt) for each in looked if each.doubt is not None}
    assert set(doubtful) == {
        date(2024, 3, 6), date(2024, 5, 1), date(2024, 6, 19), date(2024, 6, 26),
    }  # fmt: skip
    assert doubtful[date(2024, 3, 6)].endswith("2024-03-13 才到岗")
    assert doubtful[date(2024, 5, 1)].endswith("当天请假")
    assert doubtful[date(2024, 6, 19)].endswith("2024-06-12 已离岗")


def test_a_series_is_one_step_and_what_is_recorded_is_marked(store: Store) -> None:
    stay = stay_of_2024(store)
    raw = raw_of(stay.id)
    before = len(store.read(ACTIVITY))
    days = WEDNESDAYS[1:4]
    save_series(store, ACTIVITY, raw, days)
    fresh = [each for each in store.read(ACTIVITY) if each.value("topic") == "每周教学查房"]
    assert sorted(each.value("on") for each in fresh) == list(days)
    assert all(each.value("by") == (stay.id,) and not ACTIVITY.missing(each) for each in fresh)
    again = look_at_days(WEDNESDAYS[:4], ACTIVITY, raw, store.book(), date(2024, 12, 31))
    assert [str(each.doubt) for each in again[1:]] == ["已登记过"] * 3
    history.undo(store)
    assert len(store.read(ACTIVITY)) == before


def test_a_day_that_has_not_come_is_marked(store: Store) -> None:
    days = WEDNESDAYS[:3]
    looked = look_at_days(days, ACTIVITY, {}, store.book(), date(2024, 3, 13))
    assert [each.doubt is None for each in looked] == [True, True, False]
    assert str(looked[2].doubt) == "还没有到"


def test_a_fault_of_the_shared_values_saves_nothing(store: Store) -> None:
    before = len(store.read(ACTIVITY))
    with pytest.raises(UserError):
        save_series(store, ACTIVITY, {"attendees": -1}, WEDNESDAYS)
    assert len(store.read(ACTIVITY)) == before


def test_what_lasts_or_has_no_day_comes_in_no_series() -> None:
    assert comes_in_series(ACTIVITY)
    assert not comes_in_series(BY_KEY["person"])
    assert not comes_in_series(BY_KEY["assignment"])


def test_a_holiday_of_every_year_is_doubted(store: Store) -> None:
    days = [
        date(2024, 1, 1), date(2024, 5, 1), date(2024, 9, 30), date(2024, 10, 1),
        date(2024, 10, 2), date(2024, 10, 3), date(2024, 10, 4),
    ]  # fmt: skip
    looked = look_at_days(days, ACTIVITY, {"topic": "没有的主题"}, store.book(), date(2026, 1, 1))
    assert [each.day for each in looked if each.doubt is None] == [days[2], days[6]]
    assert {str(each.doubt) for each in looked if each.doubt} == {"法定节假日"}
