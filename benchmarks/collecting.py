"""A commission's round: packages of a thousand records collected, and the page of the whole round.

A hundred of the made-up province are collected and the time taken for fifteen hundred of a thousand records
each; the round then holds fifteen hundred.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.province import (
    GUANGXI,
    made_up,
    pairings,
    relation_of,
    seal_round,
    write_scheme,
)
from duikou_desktop.core.ids import hospital_id, new_id
from duikou_desktop.core.memory import collect_seldom
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import OWN, Shelf
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.reviewing import sum_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.year_sums import add_up
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Pair

COLLECTED, ROUND, YEAR = 100, 1_500, 2024
RECORDS = 1_000


def measure() -> tuple[float, float]:
    """(seconds to collect 1,500 packages, seconds to look a round of them up as the roll-up page does)."""
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
            scheme = Shelf.of(desk.folder).scheme(GUANGXI)
            _fill(desk, scheme)
            start = time.perf_counter()
            found = add_up(desk, scheme, YEAR).rolled
            added = time.perf_counter() - start
    refused = [each.why for each in taken if each.outcome is not Outcome.TAKEN]
    placed = sum(each.place is not None for each in found.ranked)
    if refused or len(taken) != COLLECTED or placed != ROUND:
        raise RuntimeError(f"{len(taken)} packages, {refused}, {placed} reports")
    return collected * ROUND * RECORDS / records, added


def _fill(desk: DeskStore, scheme: Scheme) -> None:
    """The round filled up with what was found in those that were collected: a province's rows.

    Each takes the place of one with as many relations, or with more; they differ as the first pair does.
    """
    collected = sorted(desk.received(), key=lambda each: len(each.content["relations"]))
    differing = reconcile(desk, scheme, round_of(desk, scheme, YEAR))[0].found
    nothing = desk.folder / "nothing"
    nothing.write_bytes(b"")
    packages = {(each.hospital, each.side): each.id for each in collected}
    for report in made_up(ROUND)[COLLECTED:]:
        relations = [str(relation_of(each)) for each in report.pairings]
        like = next(
            each
            for each in collected
            if each.side is report.side and len(each.content["relations"]) >= len(relations)
        )
        ids = dict(zip(like.content["relations"], relations, strict=False))
        row = replace(
            like,
            id=new_id(),
            hospital=hospital_id(report.hospital),
            hospital_name=report.hospital,
            content=_other(like.content, ids) | {"relations": relations},
            points=_other(desk.points_of((like.id,))[like.id], ids),
        )
        desk.keep(desk.bring_in({0: nothing}), row)
        sum_up(desk, row)
        packages[row.hospital, row.side] = row.id
    desk.claims.keep_comparisons(
        {
            Pair(relation_of(each), supporter, recipient): to_json(differing)
            for each in pairings(ROUND)
            if (supporter := packages.get((hospital_id(each.supporter), Side.SUPPORTER)))
            and (recipient := packages.get((hospital_id(each.recipient), Side.RECIPIENT)))
        }
    )


def _other(found: Any, ids: Mapping[str, str]) -> Any:
    text = json.dumps(found)
    for old, new in ids.items():
        text = text.replace(old, new)
    return json.loads(text)


if __name__ == "__main__":
    print("{:.0f} s to collect 1,500, {:.3f} s to add them up".format(*measure()))
