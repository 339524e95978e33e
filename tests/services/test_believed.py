"""Which of a hospital's packages stands at a province that compared no key itself, by what a city says."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.believed import CitiesSay, standing_among
from duikou_desktop.services.desk.report import Report
from duikou_desktop.storage.desk import Received
from tests.desks import report_of

NAME = "柳州市柳铁中心医院"
OLD = report_of(NAME, Side.SUPPORTER, "81.6")
NEW = replace(report_of(NAME, Side.SUPPORTER, "79.6"), sequence=2, key="cd" * 32)


def stands(city: CitiesSay, *rows: Received) -> Report:
    return standing_among(list(rows or (OLD, NEW)), {}, {}, (), city)


def ids(*reports: Received) -> frozenset[UUID]:
    return frozenset(each.id for each in reports)


def test_without_a_word_the_key_that_came_first_stands_and_the_other_waits() -> None:
    found = stands(CitiesSay())
    assert (found.received, found.waiting) == (OLD, (NEW,))


def test_what_the_city_accepted_stands_whatever_came_first() -> None:
    """Its first round refused the old one; its second no longer names it."""
    city = CitiesSay(standing=ids(NEW), accepted={NEW.id: "柳州市卫生健康委"})
    found = stands(city)
    assert (found.received, found.waiting, found.superseded) == (NEW, (), (OLD,))


def test_what_the_city_goes_by_stands_before_its_review_is_done() -> None:
    found = stands(CitiesSay(standing=ids(NEW)))
    assert found.received == NEW
    # Nobody compared either key yet.
    assert found.waiting == (OLD,)


def test_what_the_city_refused_gives_way_to_any_other_and_waits_for_nothing() -> None:
    found = stands(CitiesSay(refused=ids(OLD)))
    assert (found.received, found.waiting) == (NEW, ())
    assert stands(CitiesSay(refused=ids(OLD)), OLD).received == OLD


def test_a_later_package_of_the_key_the_city_goes_by_takes_its_place() -> None:
    later = replace(report_of(NAME, Side.SUPPORTER, "80"), sequence=3, key=NEW.key)
    assert stands(CitiesSay(standing=ids(NEW)), OLD, NEW, later).received == later
