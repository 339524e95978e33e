"""Where the time of the four flows goes, by part: `python -m benchmarks.profiles [FLOW…]`.

Shares of a profiled run, not times: the profiler slows small functions most. The start is told by
the interpreter's own clock of imports, since the rest of it is Qt's.
"""

from __future__ import annotations

import cProfile
import json
import os
import pstats
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import frames, importing, papers
from benchmarks.office import big_office
from duikou_desktop.bootstrap import pdf_writer
from duikou_desktop.core.memory import collect_seldom
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import make_demo
from duikou_desktop.services.opening import open_office
from duikou_desktop.services.workbooks import import_workbook

ROOT = Path(__file__).parents[1]
LEAST = 1.5  # per cent: what takes less is told together
# Of functions written in C, whose they are: by what the profiler calls them.
_IN_C = {
    "sqlite3": "SQLite",
    "PySide6": "Qt",
    "Calamine": "calamine",
    "lxml": "lxml",
    "posix": "the disk",
}


def main() -> int:
    """Prints a table for each flow asked for; all of them where none is."""
    flows: dict[str, Callable[[Path], Counter[str]]] = {
        "start": _start,
        "home": _home,
        "import": _import,
        "export": _export,
    }
    collect_seldom()  # as the program does
    for name in sys.argv[1:] or flows:
        with tempfile.TemporaryDirectory() as folder:
            parts = flows[name](Path(folder))
        whole = parts.total()
        print(f"{name}: {whole:.2f} s under the profiler")
        large = {part: took for part, took in parts.items() if took >= whole * LEAST / 100}
        for part, took in Counter(large).most_common():
            print(f"  {took / whole:6.1%} {part}")
        print(f"  {1 - sum(large.values()) / whole:6.1%} all else")
    return 0


def _start(folder: Path) -> Counter[str]:
    """From the process' begin to the first frame: imports by package, and what is no import."""
    command = [sys.executable, "-X", "importtime", "-c", frames.OURS, "frame"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    environment["XDG_CONFIG_HOME"] = str(folder)
    for _ in range(2):  # the first warms the disk
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True, timeout=120
        )
    parts: Counter[str] = Counter()
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            parts[f"import {_package(name.strip())}"] += int(own) / 1e6
    whole = json.loads(done.stdout.strip().splitlines()[-1])[0] / 1000
    parts["no import: the interpreter, Qt, the window"] = whole - parts.total()
    return parts


def _package(module: str) -> str:
    first, _, rest = module.partition(".")
    if first in {"duikou_desktop", "PySide6"}:
        return f"{first}.{rest.partition('.')[0]}".rstrip(".")
    return first if "." in module or first not in sys.stdlib_module_names else "standard library"


def _home(folder: Path) -> Counter[str]:
    """An office of 10,000 records opened, and all its home page shows read anew."""
    from duikou_desktop.ui.home_ahead import look_ahead

    home = big_office(folder / "office")

    def read() -> None:
        opened = open_office(home)
        look_ahead(opened.store)
        opened.store.close()

    read()  # what is imported for the first time
    return _profiled(read)


def _import(folder: Path) -> Counter[str]:
    """A ledger of 10,000 rows taken in."""
    with make_demo(folder / "office", Side.SUPPORTER) as store:
        ledger = importing.ledger(folder / "台账.xlsx", store)
        return _profiled(partial(import_workbook, store, ledger))


def _export(folder: Path) -> Counter[str]:
    """The year-end folder of 2,000 records, its PDFs and reading it back too."""
    home = big_office(folder / "office", papers.RECORDS)
    pdf = pdf_writer()
    papers.export(home, folder, pdf)  # what is imported for the first time
    return _profiled(partial(papers.export, home, folder, pdf))


def _profiled(act: Callable[[], Any]) -> Counter[str]:
    """Seconds by part, each function's own."""
    profile = cProfile.Profile()
    profile.runcall(act)
    parts: Counter[str] = Counter()
    for (file, _, name), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        parts[_part(file, name)] += own
    return parts


def _part(file: str, name: str) -> str:
    """A folder of ours, a library, or what is written in C."""
    if file == "~":
        return next((part for word, part in _IN_C.items() if word in name), "Python itself")
    parts = Path(file).parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    if Path(file).is_relative_to(ROOT):
        return ".".join(Path(file).relative_to(ROOT).with_suffix("").parts[:3])
    return "standard library"


if __name__ == "__main__":
    sys.exit(main())
