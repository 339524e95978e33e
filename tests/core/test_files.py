"""Files are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.core.files import write_whole


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "封面.docx"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["封面.docx"]


def test_a_missing_folder_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="找不到"):
        write_whole(tmp_path / "没有" / "文件", b"x")


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
