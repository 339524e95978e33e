"""Nothing is written outside the office, the settings and the place chosen for an export.

The whole year is walked, window and commands, in a process whose home, temporary folder and working
folder lie in a world of their own, compared file by file before and after; what Python itself opens
to write outside of that world is told by the interpreter. `make test-installers` compares all of a
clean system around the installed program the same way.
"""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Where the program may write, within that world.
OFFICE, STICK, SETTINGS = "文档/办公室", "U盘", "home/.config/duikou-desktop"
PLACES = ("home", "tmp", "run", "文档", "U盘", "here")

# Prints each path outside the first argument that is written to, made, renamed or removed.
_WATCHED = """
import os, sys
from pathlib import Path
world = sys.argv[1]
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.chmod",
           "os.truncate", "os.utime", "sqlite3.connect"}
def inside(path):
    if isinstance(path, int):
        return True  # opened before, and looked at then
    name = os.fsdecode(path).removeprefix("file:").partition("?")[0]
    return os.path.realpath(name).startswith(world + os.sep) or name in {":memory:", "", os.devnull}
def watch(event, given):
    wrote = event == "open" and given[2] & WRITES
    if (wrote or event in CHANGES) and not inside(given[0]):
        print("outside", event, given[0], file=sys.stderr)
    if event in {"os.rename", "os.link", "os.symlink"} and not inside(given[1]):
        print("outside", event, given[1], file=sys.stderr)
sys.addaudithook(watch)
"""
_YEAR = """
from duikou_desktop.__main__ import main
demo, office, stick = sys.argv[2:]
def run(*words):
    assert main(list(words)) == 0, words
run("demo", "--home", demo)
run("template", f"{stick}/空白台账.xlsx")
run("ledger", "--home", office, f"{stick}/台账.xlsx")
run("import", f"{stick}/台账.xlsx", "--home", office)
run("list", "activity", "--home", office)
run("score", "--home", office, "--year", "2024")
from PySide6.QtCore import QTimer
from duikou_desktop.ui.program import Program
program = Program.start(Path(office))
def look():
    pages = program.window.made_pages()
    if any(page.property("settled") for page in pages):
        looking.stop()
        for key in ("settings", "evidence", "score", "papers", "export"):
            program.window.open_page(key)
        QTimer.singleShot(2000, program.leave)
looking = QTimer(program)
looking.timeout.connect(look)
looking.start(20)
assert program.run() == 0
run("export", "--home", office, "--year", "2024", "--to", stick)
print("done")
"""


def walk(code: str, world: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {"PATH", "LANG", "LC_ALL"}
    environment = {key: value for key, value in os.environ.items() if key in kept} | {
        "HOME": str(world / "home"),
        "TMPDIR": str(world / "tmp"),
        "XDG_RUNTIME_DIR": str(world / "run"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        [sys.executable, "-c", _WATCHED + code, str(world), *words],
        cwd=world / "here",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def everything(folder: Path) -> dict[str, str]:
    """Every file with its content, every folder by its name."""
    return {
        str(each.relative_to(folder)): sha256(each.read_bytes()).hexdigest()
        if each.is_file()
        else ""
        for each in folder.rglob("*")
        if "__pycache__" not in each.parts
    }


def program_files() -> dict[str, dict[str, str]]:
    return {name: everything(ROOT / name) for name in ("duikou_desktop", "resources", "i18n")}


@pytest.fixture
def world(tmp_path: Path) -> Path:
    made = tmp_path.resolve() / "world"
    for each in PLACES:
        (made / each).mkdir(mode=0o700, parents=True)
    (made / "home/别人的.txt").write_text("不动", "utf-8")
    return made


def test_a_whole_year_writes_nothing_elsewhere(world: Path) -> None:
    before, program = everything(world), program_files()
    demo = world / OFFICE
    done = walk(_YEAR, world, str(demo), str(demo / "recipient"), str(world / STICK))
    told = "年度总结还有 8 节没写完，纸上印着［待填写］。\n"  # the demo's report, as it is exported
    assert (done.returncode, done.stderr) == (0, told)
    assert done.stdout.splitlines()[-1] == "done"
    after = everything(world)
    may = tuple(f"{each}/" for each in (OFFICE, STICK, SETTINGS))
    ways = {
        str(each) for place in (OFFICE, SETTINGS) for each in (Path(place), *Path(place).parents)
    }
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert {each for each in changed if not each.startswith(may)} - ways == set()
    for place in may:  # the comparison sees what is written
        assert any(each.startswith(place) for each in changed), place
    assert program_files() == program


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ('open(sys.argv[2] + "/x", "w").close()', "outside open"),
        ('os.mkdir(sys.argv[2] + "/x")', "outside os.mkdir"),
        ('import sqlite3; sqlite3.connect(sys.argv[2] + "/x").close()', "outside sqlite3.connect"),
        ('open("x", "w").close(); os.rename("x", sys.argv[2] + "/x")', "outside os.rename"),
    ],
)
def test_what_is_written_elsewhere_would_be_told(
    deed: str, told: str, world: Path, tmp_path: Path
) -> None:
    done = walk(deed, world, str(tmp_path))
    assert done.stderr.startswith(told)
