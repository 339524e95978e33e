"""The round that is measured is one a desk takes: every report by its records, none outside the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.province import made_up, seal_round, write_scheme
from duikou_desktop.schemes.shelf import OWN, Shelf
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.storage.desk import DeskStore
from tests.factories import GUANGXI

REAL = 151  # 51 supporters and 100 recipients of 附件1
ONCE_MORE = 160


@pytest.mark.usefixtures("qapp")
def test_a_desk_takes_it_whole(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    seal_round(stick, 3)
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
        write_scheme(desk.folder / OWN, ONCE_MORE)
        taken = collect(desk, [stick])
        view = view_round(desk, Shelf.of(desk.folder).scheme(GUANGXI), 2024)
    assert [(each.outcome, each.why, each.doubt) for each in taken] == [
        (Outcome.TAKEN, None, None)
    ] * 3
    assert view.expected == 2 * REAL
    assert all(report.expected and report.counts for report in view.round.reports)


def test_the_real_hospitals_report_first() -> None:
    names = [each.hospital for each in made_up(ONCE_MORE)]
    assert len(set(names)) == ONCE_MORE
    assert names[0] == "广西医科大学第一附属医院"
    assert not any(each.startswith("示例") for each in names[:REAL])
    assert all(each.startswith("示例2号") for each in names[REAL:])
