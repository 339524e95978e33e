"""The demo's batches as the timeline has them, read off its records by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span, months_and_days
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.services.deployment import Deployment, Fullness, deployment
from duikou_desktop.services.whereabouts import why_away
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.timeline.words import presence_words
from tests.demo import demo_office
from tests.ui.office import RONGSHUI

GUANGXI = load_scheme("guangxi-2022-2025")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with demo_office(tmp_path_factory.mktemp("demo") / "office", Side.SUPPORTER) as made:
        yield made


def look(store: Store, *, year: int = 2024, whole: bool = False) -> Deployment:
    relation = None if whole else RONGSHUI
    return deployment(store, GUANGXI, Side.SUPPORTER, year, relation=relation, today=demo_today())


@pytest.mark.parametrize(
    ("first", "last", "time"),
    [
        ("2024-03-11", "2024-08-20", (5, 10)),
        ("2024-03-11", "2024-09-10", (6, 0)),
        ("2024-03-11", "2024-09-09", (5, 30)),
        ("2024-03-11", "2024-03-12", (0, 2)),
        ("2023-08-31", "2024-02-29", (6, 0)),
    ],
)
def test_time_is_whole_months_and_the_days_beyond(first: str, last: str, time) -> None:
    span = Span(date.fromisoformat(first), date.fromisoformat(last))
    assert months_and_days(span) == time


def test_batches_that_reach_into_the_year_are_shown_whole(store: Store) -> None:
    shown = look(store)
    assert [(each.number, each.people, each.leaders) for each in shown.groups] == [
        ("第4批", 5, 1), ("第5批", 7, 1), ("第6批", 6, 1),
    ]  # fmt: skip
    assert (shown.groups[0].first, shown.groups[0].last) == (date(2023, 9, 1), date(2024, 2, 29))
    assert [(gap.first, gap.last, gap.days) for gap in shown.gaps] == [
        (date(2024, 3, 1), date(2024, 3, 10), 10)
    ]


def test_the_vice_president_stands_first(store: Store) -> None:
    assert [group.members[0].post for group in look(store).groups] == ["副院长"] * 3


def test_who_left_early_lacks_days_and_costs_a_point(store: Store) -> None:
    (short,) = [
        each
        for group in look(store).groups
        for each in group.members
        if each.fullness is Fullness.SHORT
    ]
    # 11 March to 20 August; full would be 10 September.
    assert (short.name, short.full_on, short.short_days) == ("示例丑", date(2024, 9, 10), 21)
    assert (short.months, short.days, short.planned) == (5, 10, None)
    assert str(short.effect) == "第 5 项（1） 扣 1 分"


def test_who_is_still_there_is_expected_to_be_full(store: Store) -> None:
    sixth = look(store).groups[2]
    assert {each.fullness for each in sixth.members} == {Fullness.PLANNED}
    assert {each.full_on for each in sixth.members} == {date(2025, 3, 10)}
    member = sixth.members[0]
    assert member.served == (date(2024, 9, 11), date(2024, 11, 18))
    assert member.planned == (date(2024, 11, 19), date(2025, 3, 10))


def test_beyond_the_planned_end_a_stay_is_over_and_its_end_unrecorded(store: Store) -> None:
    later = date(2025, 3, 11)  # the sixth batch was to go home the day before
    shown = deployment(store, GUANGXI, Side.SUPPORTER, 2024, relation=RONGSHUI, today=later)
    sixth = shown.groups[2].members
    assert {(each.over, each.end_unrecorded, each.planned) for each in sixth} == {
        (True, True, None)
    }
    assert {each.end_unrecorded for each in shown.groups[0].members} == {False}
    assert not any(each.over for each in look(store).groups[2].members)
    said = presence_words(sixth[0])
    assert said == "2024-09-11 至 2025-03-10，离岗日期未登记"
    book = store.book()
    stay = book.get(Assignment, sixth[0].assignment)
    assert stay is not None
    assert str(why_away(stay, later, book)) == "计划 2025-03-10 离岗，离岗日期未登记"
    assert why_away(stay, date(2025, 3, 10), book) is None


def test_the_whole_hospital_names_each_place(store: Store) -> None:
    shown = look(store, whole=True)
    assert {each.place for each in shown.groups} == {"融安县人民医院", "融水苗族自治县人民医院"}
    assert len(shown.gaps) == 3


def test_a_year_to_come_has_no_gaps_yet(store: Store) -> None:
    shown = look(store, year=2025)
    assert shown.gaps == ()
    assert [each.number for each in shown.groups] == ["第6批"]
