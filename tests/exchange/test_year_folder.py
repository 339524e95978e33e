"""A folder written whole onto a stick."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections import namedtuple
from pathlib import Path, PurePosixPath

import pytest

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.core.task import Cancelled
from duikou_desktop.exchange import year_folder
from duikou_desktop.exchange.year_folder import SUMS, Entry, fitting, write_folder

NAME = "2024_示例医院_对口支援"


def entries(tmp_path: Path) -> list[Entry]:
    photo = tmp_path / "kept"
    photo.write_bytes(b"photo" * 1000)
    return [
        Entry(PurePosixPath("00封面.docx"), b"cover"),
        Entry(PurePosixPath("04佐证/S9.1/001_签到表.jpg"), photo),
    ]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "U盘"
    folder.mkdir()
    return folder


def test_all_is_there_and_its_sums_hold(tmp_path: Path, stick: Path) -> None:
    written = write_folder(stick, NAME, entries(tmp_path))
    assert written.folder == stick / NAME
    assert written.files == 3
    assert written.size == sum(p.stat().st_size for p in written.folder.rglob("*") if p.is_file())
    checked = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"],
        cwd=written.folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert checked.stdout.count("OK") == 2


def test_an_existing_folder_is_left_alone(tmp_path: Path, stick: Path) -> None:
    (stick / NAME).mkdir()
    (stick / NAME / "去年的.txt").write_text("x")
    names = [write_folder(stick, NAME, entries(tmp_path)).folder.name for _ in range(2)]
    assert names == [f"{NAME}_第2次", f"{NAME}_第3次"]
    assert [each.name for each in (stick / NAME).iterdir()] == ["去年的.txt"]


def test_a_full_stick_is_told_before_anything_is_written(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as shutil's own
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**6, 10**6, 100))
    with pytest.raises(EnvironmentProblem, match="空间不够"):
        write_folder(stick, NAME, entries(tmp_path))
    assert list(stick.iterdir()) == []


def test_a_stick_that_fills_up_while_writing_leaves_nothing(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(year_folder, "_copy", full)
    with pytest.raises(EnvironmentProblem, match="磁盘已满"):
        write_folder(stick, NAME, entries(tmp_path))
    assert list(stick.iterdir()) == []


def test_a_stick_that_does_not_keep_what_was_written_is_found_out(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(year_folder, "sha256_of", lambda _: "0" * 64)
    with pytest.raises(EnvironmentProblem, match="读回不一致"):
        write_folder(stick, NAME, entries(tmp_path))
    assert list(stick.iterdir()) == []


def test_the_sums_are_read_back_too(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = year_folder.sha256_of
    monkeypatch.setattr(
        year_folder, "sha256_of", lambda path: "0" * 64 if path.name == SUMS else real(path)
    )
    with pytest.raises(EnvironmentProblem, match="SHA256SUMS 写入后读回不一致"):
        write_folder(stick, NAME, entries(tmp_path))


def test_a_write_protected_stick_is_told_in_words(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(year_folder, "_write", refused)
    with pytest.raises(EnvironmentProblem, match="写保护"):
        write_folder(stick, NAME, entries(tmp_path))
    assert list(stick.iterdir()) == []


def test_a_read_only_stick_is_told_in_words(tmp_path: Path, stick: Path) -> None:
    whole, me = entries(tmp_path), os.geteuid()
    stick.chmod(0o500)
    try:
        if me == 0:  # root writes everywhere; for a moment be nobody
            os.seteuid(65534)
        with pytest.raises(EnvironmentProblem, match="权限"):
            write_folder(stick, NAME, whole)
    finally:
        os.seteuid(me)
        stick.chmod(0o700)


def test_a_file_in_place_of_the_stick_is_told_in_words(tmp_path: Path) -> None:
    target = tmp_path / "不是文件夹"
    target.write_text("x")
    with pytest.raises(EnvironmentProblem):
        write_folder(target, NAME, entries(tmp_path))
    assert target.read_text() == "x"


def test_a_stick_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="U 盘要插好"):
        write_folder(tmp_path / "没有" / "U盘", NAME, entries(tmp_path))


def test_work_given_up_leaves_nothing(tmp_path: Path, stick: Path) -> None:
    class Second:
        calls = 0

        def progress(self, done: int, of: int) -> None:
            pass

        def check(self) -> None:
            self.calls += 1
            if self.calls > 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        write_folder(stick, NAME, entries(tmp_path), Second())
    assert list(stick.iterdir()) == []


def test_progress_ends_when_all_is_read_back(tmp_path: Path, stick: Path) -> None:
    class Watched:
        seen: list[tuple[int, int]]

        def __init__(self) -> None:
            self.seen = []

        def progress(self, done: int, of: int) -> None:
            self.seen.append((done, of))

        def check(self) -> None:
            pass

    task = Watched()
    write_folder(stick, NAME, entries(tmp_path), task)
    assert task.seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_long_names_are_cut_and_keep_their_ending() -> None:
    path = fitting(NAME, ("04佐证", "S9.1_讲座", "001_" + "很长的名称" * 40 + ".jpg"))
    assert path.suffix == ".jpg"
    assert len(f"{NAME}_第12次/{path}") < 150
    assert path.name.startswith("001_很长的名称")
    assert str(fitting(NAME, ("03台账.xlsx",))) == "03台账.xlsx"


@pytest.mark.parametrize("names", [("a.txt", "A.TXT"), ("../a.txt", "b.txt"), ("/a.txt", "b.txt")])
def test_names_a_stick_cannot_hold_are_a_bug(stick: Path, names: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        write_folder(stick, NAME, [Entry(PurePosixPath(each), b"") for each in names])
