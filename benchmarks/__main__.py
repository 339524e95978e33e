"""Prints every figure with its aim, as a table; `--json FILE` writes them too.

`--history FILE` adds a line to it: the day, the version, the machine, every figure. What was measured on other
machines stands beside: ratios are to be compared, never milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import (
    collecting,
    frames,
    importing,
    papers,
    registers,
    score_window,
    scoring,
    sealing,
)
from benchmarks.office import big_office


def main() -> int:
    """Measures everything in one run; never fails for a slow machine."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--json", type=Path)
    arguments.add_argument("--history", type=Path)
    chosen = arguments.parse_args()
    load = os.getloadavg()[0]  # before it adds its own: what else ran
    with tempfile.TemporaryDirectory() as folder:
        home = big_office(Path(folder) / "office")
        starts = frames.measure(home)
        one_change = scoring.measure_one_change(Path(folder) / "changed")
        in_window = score_window.measure(Path(folder) / "changed")
        large = registers.measure(big_office(Path(folder) / "large", registers.RECORDS))
    sealed, verified = sealing.measure()
    collected, added = collecting.measure()
    empty, database = starts["empty"], starts["empty_with_database"]
    rows = [
        ("first frame / empty window", starts["ours"].milliseconds / empty.milliseconds, 1.6, "×"),
        (
            "home, 10,000 records / empty window with database layer",
            starts["ours_home"].milliseconds / database.milliseconds,
            1.2,
            "×",
        ),
        (
            "peak memory at home / empty window with database layer",
            starts["ours_home"].kibibytes / database.kibibytes,
            1.2,
            "×",
        ),
        ("import of 10,000 rows / reading and inserting them", importing.measure(), 3, "×"),
        ("scoring 10,000 records in memory", scoring.measure() * 1000, 100, "ms"),
        ("score after one change of 20,000 records", one_change * 1000, 50, "ms"),
        ("the same until the open score page is right", in_window * 1000, 50, "ms"),
        ("list of 500 rows in Word / copying raw rows", papers.measure_list(), 3, "×"),
        ("year-end folder of 2,000 records", papers.measure_year_end(), 5, "s"),
        ("1,500 hospitals of 1,000 records on 2 cores", scoring.measure_commission(), 60, "s"),
        ("sealing a package / hashing and copying the same bytes", sealed, 1.25, "×"),
        ("verifying it / hashing the same bytes", verified, 1.25, "×"),
        ("1,500 packages of 1,000 records collected", collected, 300, "s"),
        ("a round of 1,500 reports added up", added * 1000, 300, "ms"),
        *((f"100,000 records: {name}", taken, aim, "ms") for name, taken, aim in large),
    ]
    for name, value, aim, unit in rows:
        print(f"{name:58} {value:8.2f} {unit:3} aim {aim:g}  {'ok' if value <= aim else 'over'}")
    settled = starts["ours_home_settled"]
    for name, value in (
        ("home read anew, 10,000 records", settled.milliseconds / database.milliseconds),
        ("peak memory at home read anew", settled.kibibytes / database.kibibytes),
    ):
        print(f"{name:58} {value:8.2f} ×")
    for kind, frame in starts.items():
        print(f"  {kind:24} {frame.milliseconds:7.0f} ms {frame.kibibytes / 1024:7.0f} MiB")
    if chosen.json:
        figures = {
            name: {"value": value, "aim": aim, "unit": unit} for name, value, aim, unit in rows
        }
        chosen.json.write_text(json.dumps(figures, indent=2), "utf-8")
    if chosen.history:
        line = {
            "on": datetime.now(UTC).date().isoformat(),
            "version": version("duikou-desktop"),
            "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
            "load": round(load, 1),
            **{name: round(value, 2) for name, value, _, _ in rows},
        }
        with chosen.history.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
