"""A year is read once, and anew as soon as anything was written at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.services.desk.year_sums import add_up
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def test_it_is_read_once(desk: DeskStore) -> None:
    first = read_year(desk, SCHEME, 2024)
    assert read_year(desk, SCHEME, 2024) is first
    assert read_year(desk, SCHEME, 2023) is not first


def test_a_report_that_came_is_seen(desk: DeskStore) -> None:
    assert read_year(desk, SCHEME, 2024).view.round.reports == ()
    collect(desk, packages())
    read = read_year(desk, SCHEME, 2024)
    assert len(read.view.round.reports) == 2
    assert len(read.both) == 1


def test_a_report_that_went_back_is_seen(desk: DeskStore) -> None:
    collect(desk, packages())
    before = add_up(desk, SCHEME, 2024).view.round
    send_back(desk, before.reports[0].received, "缺佐证")
    after = add_up(desk, SCHEME, 2024).view.round
    assert len(after.missing) == len(before.missing) + 1


def test_other_counties_are_seen(desk: DeskStore) -> None:
    read_year(desk, SCHEME, 2024)
    desk.set_counties(["融安县"])
    assert {each.county for each in read_year(desk, SCHEME, 2024).view.lines} == {"融安县"}


def test_a_newer_scheme_is_read_by_itself(desk: DeskStore) -> None:
    read_year(desk, SCHEME, 2024)
    newer = SCHEME.model_copy(update={"version": SCHEME.version + 1})
    assert read_year(desk, newer, 2024).scheme is newer


def test_what_could_not_be_made_is_not_kept(desk: DeskStore) -> None:
    with pytest.raises(ZeroDivisionError):
        desk.remembered("half", lambda: 1 / 0)
    assert desk.remembered("half", lambda: 0.5) == 0.5
