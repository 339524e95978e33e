"""A folder written whole onto a stick: beside first, read back, then renamed.

An existing folder is never touched: the next free name is taken.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.core.files import (
    check_space,
    flush_folder,
    forget,
    sha256_of,
    world_errors,
)
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.unfinished import sweep

SUMS = "SHA256SUMS"
# From the folder's parent on: room for a drive letter and a folder under Windows' 260.
PATH_LIMIT = 149
_SUFFIX_ROOM = 6  # 第12次 behind the folder's name
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to write: its place under the folder, and its bytes or where they lie."""

    path: PurePosixPath
    content: bytes | Path

    @property
    def size(self) -> int:
        """Bytes it takes. Raises EnvironmentProblem where the file is gone."""
        if isinstance(self.content, bytes):
            return len(self.content)
        with world_errors(self.content):
            return self.content.stat().st_size


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the folder, how many files and bytes are in it."""

    folder: Path
    files: int
    size: int


def fitting(name: str, parts: Sequence[str]) -> PurePosixPath:
    """The path of a file under the folder `name`, its stem cut so that all of it fits."""
    path = PurePosixPath(*parts)
    over = len(name) + _SUFFIX_ROOM + 1 + len(str(path)) - PATH_LIMIT
    if over <= 0:
        return path
    stem = path.stem[: max(1, len(path.stem) - over)].rstrip(" .")
    return path.with_name(f"{stem}{path.suffix}")


def write_folder(
    to: Path, name: str, entries: Sequence[Entry], task: Task | None = None
) -> Written:
    """Writes the entries and their SHA256SUMS as the folder `name` in `to`.

    Raises EnvironmentProblem (full, read-only, pulled out) or Cancelled; then nothing is left.
    """
    task = task or Quiet()
    _no_doubles(entries)
    made_here = _make(to)
    sweep(to)
    check_space(to, sum(entry.size for entry in entries))
    beside = to / f".{new_id().hex[:12]}.part"
    try:
        with world_errors(to):
            beside.mkdir()
            sums = dict(_written(beside, entries, task))
            own = _write(beside / SUMS, _sums_text(sums).encode())
            _flush_tree(beside)
        _same(beside / SUMS, own)
        _read_back(beside, sums, task)
        task.check()
        with world_errors(to):
            folder = _free(to, name)
            beside.rename(folder)
            flush_folder(to)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        if made_here:
            _unmake(to)
        raise
    size = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
    return Written(folder, len(entries) + 1, size)


def _no_doubles(entries: Iterable[Entry]) -> None:
    """Two files of one name, upper and lower case alike, would be one on a stick."""
    seen: set[str] = set()
    for entry in entries:
        key = str(entry.path).casefold()
        if key in seen or entry.path.is_absolute() or ".." in entry.path.parts:
            raise ValueError(f"{entry.path} cannot be written")
        seen.add(key)


def _make(to: Path) -> bool:
    """Makes the target where only its last level is missing; whether it did."""
    with world_errors(to):
        if to.is_dir():
            return False
        to.mkdir()
    return True


def _unmake(to: Path) -> None:
    if not any(to.iterdir()):
        to.rmdir()


def _written(beside: Path, entries: Sequence[Entry], task: Task) -> Iterator[tuple[str, str]]:
    """Writes each entry; yields its path and SHA-256."""
    for done, entry in enumerate(entries):
        task.check()
        task.progress(done, len(entries) * 2)
        target = beside.joinpath(*entry.path.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(entry.content, bytes):
            yield str(entry.path), _write(target, entry.content)
        else:
            with entry.content.open("rb") as source:
                yield str(entry.path), _copy(source, target, task)


def _write(target: Path, data: bytes) -> str:
    with target.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return hashlib.sha256(data).hexdigest()


def _copy(source: BinaryIO, target: Path, task: Task) -> str:
    digest = hashlib.sha256()
    with target.open("xb") as file:
        while chunk := source.read(_CHUNK):
            task.check()
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _sums_text(sums: dict[str, str]) -> str:
    """As `sha256sum -c` reads it."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))


def _flush_tree(folder: Path) -> None:
    for each in sorted(folder.rglob("*"), reverse=True):
        if each.is_dir():
            flush_folder(each)
    flush_folder(folder)


def _read_back(beside: Path, sums: dict[str, str], task: Task) -> None:
    """Reads every file again, from the stick where the system lets its memory of it go."""
    for done, (path, digest) in enumerate(sums.items(), len(sums)):
        task.check()
        task.progress(done, len(sums) * 2)
        _same(beside.joinpath(*PurePosixPath(path).parts), digest)
    task.progress(len(sums) * 2, len(sums) * 2)


def _same(target: Path, digest: str) -> None:
    forget(target)
    if sha256_of(target) != digest:
        raise EnvironmentProblem(
            say("{name} 写入后读回不一致，U 盘可能坏了。换一个再试。", name=target.name)
        )


def _free(to: Path, name: str) -> Path:
    """The first name nobody uses: `…`, `…_第2次`, `…_第3次`."""
    folder = to / name
    count = 2
    while folder.exists() or folder.is_symlink():
        folder = to / f"{name}_第{count}次"
        count += 1
    return folder
