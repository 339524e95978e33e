"""What a writing left unfinished is swept away by the next; what may be under way stays."""

from __future__ import annotations

import os
import time
from pathlib import Path, PurePosixPath

import pytest

from duikou_desktop.core.unfinished import anything_left, sweep
from duikou_desktop.exchange.year_folder import Entry, write_folder
from tests.exchange.sealed import seal

STALE = ".1198b73e2eee.part"


def left(path: Path, minutes: int) -> Path:
    """A file last touched so many minutes ago."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"half")
    then = time.time() - 60 * minutes
    os.utime(path, (then, then))
    return path


def test_only_what_is_ours_and_old_goes(tmp_path: Path) -> None:
    old = left(tmp_path / STALE, 61)
    volume = left(tmp_path / f"{STALE}.01", 90)
    kept = [
        left(tmp_path / ".aaaaaaaaaaaa.part", 59),  # may be under way
        left(tmp_path / ".1198b73e2eee.part.txt", 90),
        left(tmp_path / "1198b73e2eee.part", 90),
        left(tmp_path / ".台账.xlsx.0123abcd.part", 90),
        left(tmp_path / "台账.xlsx", 90),
    ]
    sweep(tmp_path)
    assert not old.exists()
    assert not volume.exists()
    assert all(each.exists() for each in kept)


def test_a_folder_goes_with_all_in_it_once_nothing_in_it_is_fresh(tmp_path: Path) -> None:
    inside = left(tmp_path / STALE / "00封面.docx", 59)
    then = time.time() - 6000
    os.utime(inside.parent, (then, then))
    sweep(tmp_path)
    assert inside.exists()
    os.utime(inside, (then, then))
    os.utime(inside.parent, (then, then))
    sweep(tmp_path)
    assert not inside.parent.exists()


def test_a_volume_under_way_keeps_the_one_that_was_written_before_it(tmp_path: Path) -> None:
    first = left(tmp_path / f"{STALE}.02", 90)
    left(tmp_path / f"{STALE}.01", 1)
    sweep(tmp_path)
    assert first.exists()


@pytest.mark.skipif(os.name == "nt", reason="links want a right of their own there")
def test_what_a_link_leads_to_is_not_ours(tmp_path: Path) -> None:
    elsewhere = left(tmp_path / "elsewhere" / "台账.xlsx", 90)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / STALE).symlink_to(elsewhere.parent)
    os.utime(stick / STALE, (0, 0), follow_symlinks=False)
    sweep(stick)
    assert elsewhere.exists()
    assert (stick / STALE).is_symlink()


def test_a_folder_that_is_gone_holds_nothing_to_sweep(tmp_path: Path) -> None:
    sweep(tmp_path / "拔掉了")
    with pytest.raises(OSError, match="拔掉了"):
        anything_left(tmp_path / "拔掉了")


def test_every_writing_to_a_stick_sweeps_it(tmp_path: Path) -> None:
    old = left(tmp_path / STALE, 61)
    seal(tmp_path)
    assert not old.exists()
    old = left(tmp_path / STALE, 61)
    write_folder(tmp_path, "2024", [Entry(PurePosixPath("a.txt"), b"a")])
    assert not old.exists()
