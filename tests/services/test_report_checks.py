"""A desk checks the records it received as their office would, whatever the package says of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.report_view import open_report
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk
from tests.factories import GUANGXI
from tests.forging import Change, forged, honest, rows

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def found(desk: DeskStore) -> list[tuple[str, str]]:
    """The code of each finding and how it stands."""
    (report,) = round_of(desk, SCHEME, 2024).reports
    seen = open_report(desk, SCHEME, report.received.id)
    assert seen is not None
    return [(each.finding.code, each.standing.value) for each in seen.checks]


def more(register: str, records: dict[str, int], copies: int) -> Change:
    """The first record of 2024 once more, so many times, each under an id of its own."""
    records[register] += copies

    def change(rows_: list[Any]) -> None:
        one = next(each for each in rows_ if str(each.get("on")).startswith("2024"))
        rows_ += [{**one, "id": str(UUID(int=at + 1))} for at in range(copies)]

    return rows(register, change)


def test_one_thing_entered_many_times_is_told(desk: DeskStore, tmp_path: Path) -> None:
    """A lecture twenty times over scored as twenty lectures, and nothing was said."""
    collect(desk, [honest(Side.RECIPIENT).path])
    before = [code for code, _ in found(desk)]
    assert before.count("entered_twice") == 0
    with city_desk(tmp_path / "other") as other:
        records = dict(honest(Side.RECIPIENT).manifest.records)
        change = more("activity", records, 3)
        collect(other, [forged(tmp_path, change, side=Side.RECIPIENT, records=records)])
        assert found(other).count(("entered_twice", "open")) == 3


def test_the_offices_words_stand_beside_and_what_has_none_comes_first(desk: DeskStore) -> None:
    collect(desk, [honest(Side.SUPPORTER).path])
    standings = [standing for _, standing in found(desk)]
    assert "draft" not in [code for code, _ in found(desk)]
    assert standings
    assert standings == sorted(standings, key=lambda each: each == "explained")
