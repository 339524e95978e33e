"""A commission's round: packages of a thousand records collected, and the page of the whole round.

A hundred of the made-up province are collected and the time taken for fifteen hundred of a thousand records
each; the round then holds fifteen hundred.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.province import GUANGXI, made_up, seal_round, write_scheme
from duikou_desktop.core.ids import hospital_id, new_id
from duikou_desktop.core.memory import collect_seldom
from duikou_desktop.schemes.shelf import OWN, Shelf
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.storage.desk import DeskStore

COLLECTED, ROUND = 100, 1_500
RECORDS = 1_000


def measure() -> tuple[float, float]:
    """(seconds to collect 1,500 packages, seconds to read the round for its page, add it up and rank it)."""
    collect_seldom()  # as the program does
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        stick = folder / "stick"
        stick.mkdir()
        seal_round(stick, COLLECTED)
        with DeskStore.make(folder / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
            write_scheme(desk.folder / OWN, ROUND)
            start = time.perf_counter()
            taken = collect(desk, [stick])
            collected = time.perf_counter() - start
            records = sum(each.content["records"] for each in desk.received())
            _fill(desk)
            scheme = Shelf.of(desk.folder).scheme(GUANGXI)
            start = time.perf_counter()
            found = roll_up(view_round(desk, scheme, 2024).round)
            added = time.perf_counter() - start
    refused = [each.why for each in taken if each.outcome is not Outcome.TAKEN]
    placed = sum(each.place is not None for each in found.ranked)
    if refused or len(taken) != COLLECTED or placed != ROUND:
        raise RuntimeError(f"{len(taken)} packages, {refused}, {placed} reports")
    return collected * ROUND * RECORDS / records, added


def _fill(desk: DeskStore) -> None:
    """The round filled up with what was found in the first of each side: a province's rows."""
    first = {each.side: each for each in reversed(desk.received())}
    nothing = desk.folder / "nothing"
    nothing.write_bytes(b"")
    for report in made_up(ROUND)[COLLECTED:]:
        row = replace(
            first[report.side],
            id=new_id(),
            hospital=hospital_id(report.hospital),
            hospital_name=report.hospital,
        )
        desk.keep(desk.bring_in({0: nothing}), row)


if __name__ == "__main__":
    print("{:.0f} s to collect 1,500, {:.3f} s to add them up".format(*measure()))
