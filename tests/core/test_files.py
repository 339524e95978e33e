"""Files are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.core.files import world_errors, write_whole


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "封面.docx"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["封面.docx"]


def test_a_missing_folder_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="找不到"):
        write_whole(tmp_path / "没有" / "文件", b"x")


def test_a_stick_that_is_gone_is_named_and_not_the_half_written_file_on_it(tmp_path: Path) -> None:
    """`.6f70ca3c2d52.part` stood in the message: nobody knows such a file."""
    stick = tmp_path / "U盘"
    with pytest.raises(EnvironmentProblem) as told, world_errors(stick / ".6f70ca3c2d52.part"):
        raise FileNotFoundError(2, "")
    assert str(told.value.message) == f"找不到 {stick}。核对位置，U 盘要插好。"


def test_a_full_disk_is_told_in_words_and_the_old_file_stays(tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentProblem, match="磁盘已满"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
