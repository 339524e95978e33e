"""The frozen program's start beside the frozen barest window: `python -m benchmarks.frozen [TIMES]`.

Freezes both with this checkout's Python (two minutes), then measures them as `frames` does, as often
as asked: on a machine that does other work too, one figure says little.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import frames
from benchmarks.office import big_office

ROOT = Path(__file__).parents[1]
AIM = 1.5
_SPEC = ROOT / "packaging" / "duikou.spec"


def main() -> int:
    """Prints the ratios of the medians, as often as asked; never fails for a slow machine."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        programs = {
            "empty": _freeze(folder, "empty", frames.EMPTY),
            "ours": _freeze(folder, "ours", frames.OURS),
        }
        home = big_office(folder / "office")
        _run(programs["ours"], folder / "ours_home", "close", str(home))
        for _ in range(times):
            _measure(folder, programs, home)
    return 0


def _measure(folder: Path, programs: dict[str, Path], home: Path) -> None:
    """Starts of all kinds in turn, so that the machine's drift hits all alike."""
    taken: dict[str, list[float]] = {}
    kinds = {
        "empty": ("empty", ()),
        "ours": ("ours", ("frame",)),
        "empty_with_database": ("empty", ("database",)),
        "ours_home": ("ours", ("home", str(home))),
    }
    for run in range(frames.RUNS + 1):
        for kind, (program, words) in kinds.items():
            said = _run(programs[program], folder / kind, *words)
            if run:  # the first warms the disk
                milliseconds, _ = json.loads(said.strip().splitlines()[-1])
                taken.setdefault(kind, []).append(milliseconds)
    medians = {kind: statistics.median(each) for kind, each in taken.items()}
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for kind, median in medians.items():
        print(f"{kind:24} {median:7.0f} ms")
    ratio = medians["ours"] / medians["empty"]
    print(f"frozen first frame / frozen empty window {ratio:.2f} × aim {AIM:g}")
    home_ratio = medians["ours_home"] / medians["empty_with_database"]
    print(f"frozen home, 10,000 records / frozen empty window with database {home_ratio:.2f} ×")


def _freeze(folder: Path, name: str, code: str) -> Path:
    """The program that starts with `code`, by our own spec: PyInstaller's leaves all of Qt in.

    So the empty window is as lean as ours, and a ratio is what our own work costs.
    """
    entry = folder / f"{name}.py"
    entry.write_text(code, "utf-8")
    places = ["--distpath", folder / f"{name}-dist", "--workpath", folder / f"{name}-work"]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "-y", "--log-level", "ERROR", *places, _SPEC],
        env=os.environ | {"DUIKOU_ENTRY": str(entry)},
        check=True,
    )
    return folder / f"{name}-dist" / "duikou-desktop" / "duikou"


def _run(program: Path, settings: Path, *words: str) -> str:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(settings),
        "HOME": str(settings),
    }
    done = subprocess.run(
        [program, *words], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
