"""A package by a version of the standard that the desk gets later, or had before, is counted all the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.opening import renew_scheme
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.report_view import open_report
from duikou_desktop.services.desk.reviewing import reviewed
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI
from tests.second_version import package_by_second, second_version
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def the_report(desk: DeskStore) -> Report:
    return next(
        each
        for each in round_of(desk, SCHEME, 2024).reports
        if each.received.side is Side.SUPPORTER
    )


def test_a_version_installed_after_collecting_counts_what_came_before(desk: DeskStore) -> None:
    collect(desk, [package_by_second()])
    assert the_report(desk).anew is None
    renew_scheme(desk, second_version())
    report = the_report(desk)
    # 27 lectures with evidence were enough for 20, and are none for 28: the whole is 75.4 by version 1,
    # and S9.1 took 3 off both of its relations.
    assert (report.anew, report.not_counted) == (Decimal("72.4"), None)
    part = next(each for each in reviewed(desk, report.received) if each.relation == RONGSHUI)
    lectures = next(each.figures for each in part.points if each.figures.point == "S9.1")
    assert lectures.anew == 0
    ours = Shelf.of(desk.folder).scheme(GUANGXI)
    assert [each.place for each in roll_up(round_of(desk, ours, 2024)).ranked] == [1]


def test_a_package_by_the_version_before_is_counted_by_that_version(desk: DeskStore) -> None:
    """Which of two chores is done first decides no hospital's score."""
    renew_scheme(desk, second_version())
    (package,) = (each for each in packages() if "支援" in each.stem and "受援" not in each.stem)
    (found,) = collect(desk, [package])
    assert (found.outcome, found.why) == (Outcome.TAKEN, None)
    assert "按方案第 1 版的标准计算" in str(found.doubt)
    # Beside reports of the second version it has no place, and adds to no mean.
    rolled = roll_up(round_of(desk, Shelf.of(desk.folder).scheme(GUANGXI), 2024))
    assert [each.place for each in rolled.ranked] == [None]
    assert {each.anew for each in rolled.sides} == {None}
    assert the_report(desk).anew == Decimal("75.4")
    seen = open_report(desk, Shelf.of(desk.folder).scheme(GUANGXI), the_report(desk).received.id)
    assert seen is not None
    shown = next(each for each in seen.parts if each.relation == RONGSHUI)
    lectures = next(each for each in shown.points if each.point.id == "S9.1")
    assert lectures.anew is not None
    assert lectures.anew.score == 3
