"""What a program that was ended left half written is gone after a day, and nothing else is."""

from __future__ import annotations

import os
import time
from pathlib import Path

from duikou_desktop.core.files import sweep_half_written

_DAY = 24 * 60 * 60


def made(path: Path, ago: float) -> Path:
    if path.name.endswith("x"):
        path = path.with_name(path.name[:-1])
        path.mkdir()
        (path / "keys").mkdir()
        (path / "keys" / "key.json").write_text("{}")
    else:
        path.write_bytes(b"half")
    os.utime(path, (time.time() - ago,) * 2)
    return path


def test_what_was_left_a_day_ago_is_removed(tmp_path: Path) -> None:
    for name in (".0123456789ab.part", ".0123456789ac.part.01", ".0123456789ad.partx"):
        made(tmp_path / name, 2 * _DAY)
    sweep_half_written(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_may_still_be_written_stays_and_so_does_what_is_another_s(tmp_path: Path) -> None:
    made(tmp_path / ".0123456789ab.part", _DAY / 2)
    for name in ("0123456789ab.part", ".0123456789AB.part", ".0123456789ab.part.x1", "a.dkpkg"):
        made(tmp_path / name, 9 * _DAY)
    sweep_half_written(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    sweep_half_written(tmp_path / "nowhere")
