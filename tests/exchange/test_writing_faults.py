"""The stick is full, pulled or refuses at every step of writing: nothing is left, nothing is lost."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.task import Cancelled
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source
from tests.exchange.sealed import SMALL, seal

SOURCES = [*SMALL, *(Source(f"佐证/{n}.jpg", bytes([n]) * 9000, bulk=True) for n in range(4))]


class Steps:
    """Counts what is asked of the drive, and fails at one of them, as it does from then on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails_at: int | None, code: int) -> None:
        self.done, self._at, self._code = 0, fails_at, code
        real_open, real_rename, real_sync = Path.open, Path.rename, os.fsync

        def open_(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
            if mode != "xb":
                return real_open(path, mode, *more, **named)
            self.step()
            return _Slow(real_open(path, mode, *more, **named), self)

        def rename(path: Path, to: Path) -> Path:
            self.step()
            return real_rename(path, to)

        def sync(handle: int) -> None:
            self.step()
            real_sync(handle)

        monkeypatch.setattr(Path, "open", open_)
        monkeypatch.setattr(Path, "rename", rename)
        monkeypatch.setattr(os, "fsync", sync)

    def step(self) -> None:
        self.done += 1
        if self._at is not None and self.done >= self._at:
            raise OSError(self._code, os.strerror(self._code))


class _Slow(io.BufferedIOBase):
    """A file whose every write is a step."""

    def __init__(self, file: Any, steps: Steps) -> None:
        self._file, self._steps = file, steps

    def write(self, data: Any) -> int:
        self._steps.step()
        return int(self._file.write(data))

    def seek(self, at: int, whence: int = 0) -> int:
        return int(self._file.seek(at, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def flush(self) -> None:
        if not self._file.closed:
            self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())

    def close(self) -> None:
        self._file.close()
        super().close()


def steps_in_all(tmp_path: Path) -> int:
    with pytest.MonkeyPatch.context() as patch:
        steps = Steps(patch, None, 0)
        seal(tmp_path, SOURCES, limit=20_000)
    for each in tmp_path.iterdir():
        each.unlink()
    return steps.done


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.ENOENT, errno.EROFS])
def test_nothing_is_left_whatever_step_fails(tmp_path: Path, code: int) -> None:
    every = steps_in_all(tmp_path)
    assert every > 40
    for at in range(1, every + 1):
        with pytest.MonkeyPatch.context() as patch:
            Steps(patch, at, code)
            # A folder that cannot be flushed is no failure: some sticks never can.
            with pytest.raises(EnvironmentProblem) if at < every else _nothing():
                seal(tmp_path, SOURCES, limit=20_000)
        if at < every:
            assert list(tmp_path.iterdir()) == [], at


def _nothing() -> Any:
    from contextlib import nullcontext

    return nullcontext()


def test_the_package_before_stays(tmp_path: Path) -> None:
    before = seal(tmp_path, name="第1次.dkpkg")
    kept = before.path.read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        Steps(patch, 5, errno.ENOSPC)
        with pytest.raises(EnvironmentProblem, match="磁盘已满"):
            seal(tmp_path, SOURCES, name="第2次.dkpkg")
    assert [each.name for each in tmp_path.iterdir()] == ["第1次.dkpkg"]
    assert before.path.read_bytes() == kept
    with pytest.raises(UserError, match="已经存在"):
        seal(tmp_path, SOURCES, name="第1次.dkpkg")
    assert before.path.read_bytes() == kept


class GivenUp:
    def __init__(self, after: int) -> None:
        self._left = after

    def progress(self, done: int, of: int) -> None:
        assert 0 <= done <= of

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def test_given_up_at_any_time_nothing_is_left(tmp_path: Path) -> None:
    after = 0
    while True:
        try:
            seal(tmp_path, SOURCES, limit=20_000, task=GivenUp(after))
        except Cancelled:
            assert list(tmp_path.iterdir()) == [], after
            after += 1
        else:
            break
    assert after > 10


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    return folder / "photo"


@pytest.mark.parametrize("now", [b"changed", b"photo, longer", b"pho", b""])
def test_evidence_that_is_not_what_it_was_is_not_sealed(
    tmp_path: Path, evidence: Path, now: bytes
) -> None:
    import hashlib

    evidence.write_bytes(now)
    source = Source("佐证/a.jpg", evidence, hashlib.sha256(b"photo!!").hexdigest(), bulk=True)
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(UserError, match="和登记时不同"):
        seal(stick, [*SMALL, source])
    assert list(stick.iterdir()) == []
    evidence.unlink()
    with pytest.raises(EnvironmentProblem, match="找不到"):
        seal(stick, [*SMALL, source])


def test_a_drive_that_gives_back_something_else_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from duikou_desktop.exchange import sealed_writer

    def spoil(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(-200, 2)
            file.write(b"?")

    monkeypatch.setattr(sealed_writer, "forget", spoil)
    with pytest.raises(EnvironmentProblem, match="读回不一致"):
        seal(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_too_full_a_drive_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    real = shutil.disk_usage

    def full(path: Path) -> Any:
        return real(path)._replace(free=1000)

    monkeypatch.setattr(shutil, "disk_usage", full)
    with pytest.raises(EnvironmentProblem, match="空间不够"):
        seal(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_read_through_again(tmp_path: Path) -> None:
    read_through(open_package(seal(tmp_path, SOURCES, limit=20_000).path))
