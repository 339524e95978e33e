"""Files that are whole or not there: written beside, flushed, then renamed."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from duikou_desktop.core.errors import DiskFull, EnvironmentProblem, WriteRefused
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.sizes import size_words

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# What SQLite keeps beside an open database before anything is changed, and a little more.
_LEAST_ROOM = 256 * 1024
_PIECE = 1024 * 1024
_SPARE = 1024 * 1024  # bytes for a folder's own entries
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def world_errors(path: Path) -> Iterator[None]:
    """Turns the operating system's refusals at `path` into an EnvironmentProblem in words."""
    try:
        yield
    except OSError as error:
        raise _kind(error)(_in_words(error, path)) from error


def _kind(error: OSError) -> type[EnvironmentProblem]:
    if error.errno in _FULL:
        return DiskFull
    return WriteRefused if error.errno in _REFUSED else EnvironmentProblem


def _in_words(error: OSError, path: Path) -> Message:
    if path.name.startswith(".") and ".part" in path.name:
        path = path.parent  # a name of our own, for what is half written, says nothing to a person
    if error.errno in _FULL:
        return say("磁盘已满，没有写入 {path}。腾出空间后再试。", path=path)
    if error.errno in _REFUSED:
        return say("没有写入 {path} 的权限，或者磁盘写保护。换一个位置再试。", path=path)
    if error.errno == errno.ENOENT:
        return say("找不到 {path}。核对位置，U 盘要插好。", path=path)
    if error.errno == errno.EISDIR:
        return say("{path} 是文件夹，不是文件。写明文件。", path=path)
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return say("{path} 不是文件夹。换一个位置再试。", path=path)
    return say("读写 {path} 时出错：{reason}", path=path, reason=error.strerror or error)


def check_room(folder: Path) -> None:
    """Raises WriteRefused where the disk is so full that an office cannot be opened to write."""
    with world_errors(folder):
        free = shutil.disk_usage(folder).free
    if free < _LEAST_ROOM:
        raise WriteRefused(
            say("{folder} 所在的磁盘已满，现在只能看，不能写。腾出空间后再打开。", folder=folder)
        )


def with_spare(needed: int) -> int:
    """The bytes that must be free for so many to be written, as whoever asks before should say."""
    return needed + _SPARE


def check_space(to: Path, needed: int) -> None:
    """Raises EnvironmentProblem where `needed` bytes do not fit on the drive of `to`."""
    with world_errors(to):
        free = shutil.disk_usage(to).free
        if not to.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "", str(to))
    if free < with_spare(needed):
        raise EnvironmentProblem(
            say(
                "{path} 空间不够：需要 {needed}（留有余量），只剩 {free}。腾出空间后再试。",
                path=to,
                needed=size_words(with_spare(needed)),
                free=size_words(free),
            )
        )


def forget(path: Path) -> None:
    """Lets the system's memory of the file go, where it can: what is read next is the drive's."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is None:
        return
    with world_errors(path), path.open("rb") as file:
        advise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def flush_folder(folder: Path) -> None:
    """Makes a rename in `folder` durable; Windows flushes it by itself and refuses the handle."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some stick file systems cannot flush a folder; the files themselves are flushed.
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def copy_file(source: Path, target: Path) -> None:
    """A copy of `source` as `target`, which is not there yet.

    Raises EnvironmentProblem, told of the one of the two that it went wrong at.
    """
    with world_errors(source), source.open("rb") as read:
        with world_errors(target):
            written = target.open("xb")
        with written:
            while piece := read.read(_PIECE):
                with world_errors(target):
                    written.write(piece)
            with world_errors(target):
                written.flush()


def flush_file(path: Path) -> None:
    """Makes the contents of `path` durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def keep_private(path: Path) -> None:
    """Lets nobody but its owner read a file, or look into a folder, where the system asks that."""
    # A stick knows no owners and may refuse: then there is nothing to keep.
    with suppress(OSError):
        path.chmod(path.stat().st_mode & stat.S_IRWXU)


def write_whole(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Writes `data` to `path`, whole or not at all; `mode`: who may read it (where the system asks that).

    Raises EnvironmentProblem.
    """
    write_pieces(path, (data,), mode=mode)


def write_pieces(path: Path, pieces: Iterable[bytes], *, mode: int | None = None) -> None:
    """As `write_whole`, what may be too large to be held; whatever `pieces` raises leaves nothing."""
    beside = path.with_name(f".{path.name}.{new_id().hex[:8]}.part")
    with world_errors(path):
        try:
            with beside.open("xb") as file:
                if mode is not None:
                    beside.chmod(mode)  # before there is anything in it
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            flush_folder(path.parent)
        finally:
            beside.unlink(missing_ok=True)


def is_plain_file(path: Path) -> bool:
    """Whether it is a file, or leads to one: whoever opens a pipe waits for ever for somebody to write."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):  # a name that no system takes
        return False


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex. Raises EnvironmentProblem."""
    with world_errors(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
