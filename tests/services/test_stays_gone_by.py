"""Where nobody was on site: the recipient's stays, unless the supporter's word stands on those told apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.claims import STAYS, TEACHING
from duikou_desktop.services.desk.deciding import Decided
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.services.desk.totals import Done, done
from duikou_desktop.storage.desk import DeskStore
from tests.desks import arrive, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RECIPIENT, SUPPORTER = "融水苗族自治县人民医院", "柳州市柳铁中心医院"
RELATION = relation_id(hospital_id(RECIPIENT), hospital_id(SUPPORTER))
MARCH = (date(2024, 3, 1), date(2024, 3, 10))
JULY = (date(2024, 7, 1), date(2024, 7, 14))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    """Both sides reported: the recipient has ten days in March, the supporter fourteen in July."""
    with DeskStore.make(tmp_path / "desk", "柳州市卫生健康委", GUANGXI) as made:
        for name, side, gap in (
            (RECIPIENT, Side.RECIPIENT, MARCH),
            (SUPPORTER, Side.SUPPORTER, JULY),
        ):
            report = report_of(name, side, "80")
            report.content["noted"]["deeds"] = [deed(gap)]
            arrive(made, report)
        yield made


def deed(gap: tuple[date, date]) -> dict[str, Any]:
    return {
        "relation": str(RELATION),
        "members": ["示例甲"],
        "activities": [],
        "techniques": [],
        "gaps": [[day.isoformat() for day in gap]],
    }


def gaps(desk: DeskStore, stands: Decided) -> Done:
    (found,) = done(view_round(desk, SCHEME, 2024), stands)
    return found


def test_as_long_as_nobody_decided_the_recipient_tells(desk: DeskStore) -> None:
    assert (gaps(desk, {}).gaps, gaps(desk, {}).gap_days) == ((MARCH,), 10)


def test_a_decision_on_something_else_moves_nothing(desk: DeskStore) -> None:
    stands = {RELATION: {(TEACHING, "教学查房"): Side.SUPPORTER}}
    assert gaps(desk, stands).gaps == (MARCH,)


def test_where_the_supporters_stays_stand_its_gaps_are_told(desk: DeskStore) -> None:
    stands = {RELATION: {(STAYS, "示例甲"): Side.SUPPORTER, (STAYS, "示例乙"): Side.SUPPORTER}}
    assert (gaps(desk, stands).gaps, gaps(desk, stands).gap_days) == ((JULY,), 14)


def test_as_long_as_one_stay_is_undecided_nothing_moves(desk: DeskStore) -> None:
    stands = {RELATION: {(STAYS, "示例甲"): Side.SUPPORTER, (STAYS, "示例乙"): None}}
    assert gaps(desk, stands).gaps == (MARCH,)


def test_of_stays_of_either_the_recipient_tells(desk: DeskStore) -> None:
    stands = {RELATION: {(STAYS, "示例甲"): Side.SUPPORTER, (STAYS, "示例乙"): Side.RECIPIENT}}
    assert gaps(desk, stands).gaps == (MARCH,)
