"""Neither what can be drawn nor how long a verdict holds is for the hospital to say: its records do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.reviewing import accept_rest, reviewed
from duikou_desktop.services.desk.spot_checks import Wish, draw
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk
from tests.factories import GUANGXI
from tests.forging import forged, honest, rows, score
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def drawn(desk: DeskStore) -> set[str]:
    found = draw(desk, SCHEME, 2024, Wish("7 8 21 30", 1_000))
    return {str(each.record) for each in found.drawn}


def nothing_behind(stated: Any) -> None:
    for each in stated["whole"]["points"]:
        each["records"] = []


def one_behind(stated: Any) -> None:
    for each in stated["whole"]["points"]:
        each["records"] = each["records"][:1]


@pytest.mark.parametrize("change", [nothing_behind, one_behind])
def test_what_a_score_does_not_name_is_drawn_all_the_same(
    desk: DeskStore, tmp_path: Path, change: Any
) -> None:
    """A hospital that named no record, or its best alone, could not be drawn."""
    collect(desk, [honest(Side.RECIPIENT).path])
    every = drawn(desk)
    assert len(every) > 100
    with city_desk(tmp_path / "other") as other:
        (taken,) = collect(other, [forged(tmp_path, score(change), side=Side.RECIPIENT)])
        assert taken.outcome is Outcome.TAKEN
        assert drawn(other) == every


def verdicts(desk: DeskStore) -> dict[str, bool]:
    """By point of 融水, whether a verdict holds."""
    (report,) = round_of(desk, SCHEME, 2024).reports
    return {
        each.figures.point: each.verdict is not None
        for part in reviewed(desk, report.received)
        if part.relation == RONGSHUI
        for each in part.points
    }


def test_a_verdict_ends_with_the_records_it_was_given_on(desk: DeskStore, tmp_path: Path) -> None:
    """What was accepted on a document that the next package has not stayed accepted."""
    said = honest(Side.SUPPORTER).manifest
    collect(desk, [forged(tmp_path, name="第1次")])
    (report,) = round_of(desk, SCHEME, 2024).reports
    accept_rest(desk, report.received, as_counted=False, reason="")
    assert verdicts(desk)["S6.2"]
    assert verdicts(desk)["S5.1"]

    def out_of_force(found: list[Any]) -> None:
        (rule,) = (each for each in found if each["kind"] == "派驻管理")
        rule["note"] = "已废止"

    change = rows("institution", out_of_force)
    again = {"id": UUID(int=9), "sequence": said.sequence + 1, "previous": said.id}
    (taken,) = collect(desk, [forged(tmp_path, change, name="第2次", **again)])
    assert taken.outcome is Outcome.TAKEN
    # 派驻管理 stands on that document; 每批人数和时间 does not.
    assert not verdicts(desk)["S6.2"]
    assert verdicts(desk)["S5.1"]


def test_who_stands_outside_the_table_is_not_drawn(tmp_path: Path) -> None:
    """A city's whole draw was of two hospitals that another city judges."""
    with DeskStore.make(
        tmp_path / "desk", "南宁市卫生健康委", GUANGXI, counties=("马山县",), demo=True
    ) as made:
        (taken,) = collect(made, [honest(Side.RECIPIENT).path])
        assert "不在本台收报的关系表里" in str(taken.doubt)
        with pytest.raises(UserError, match="还没有可以抽查的记录"):
            draw(made, SCHEME, 2024, Wish("7 8 21 30", 10))
