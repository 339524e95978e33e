"""Commands beside each other, and into a pipe that nobody reads to its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DUIKOU = [sys.executable, "-m", "duikou_desktop"]


def test_a_reader_that_has_enough_is_no_trouble(demo: Path) -> None:
    words = [*DUIKOU, "list", "activity", "--home", str(demo / "supporter"), "--json"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (0, b"")


def test_two_that_only_read_do_so_at_once(demo: Path) -> None:
    words = [*DUIKOU, "score", "--home", str(demo / "supporter"), "--year", "2024"]
    both = [
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)
    ]
    found = [each.communicate() for each in both]
    assert [each.returncode for each in both] == [0] * 3
    assert [said for _, said in found] == [b""] * 3
