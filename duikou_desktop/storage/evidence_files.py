"""Evidence files, kept by the SHA-256 of their bytes: the same file is kept once."""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import (
    flush_file,
    flush_folder,
    sha256_of,
    world_errors,
    write_whole,
)
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say

FOLDER = "evidence"


def keep_file(folder: Path, source: Path) -> tuple[str, int]:
    """Copies `source` into the office, also over a copy that was altered; its SHA-256 and bytes."""
    if not source.is_file():
        raise UserError(say("找不到文件 {name}。", name=source.name))
    digest = sha256_of(source)
    target = path_of(folder, digest)
    with world_errors(target):
        if not intact(folder, digest):
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{new_id().hex[:8]}.part")
            try:
                shutil.copyfile(source, beside)
                flush_file(beside)
                if sha256_of(beside) != digest:
                    raise UserError(say("文件 {name} 正在被改动，关掉它再加。", name=source.name))
                beside.replace(target)
                flush_folder(target.parent)
            finally:
                beside.unlink(missing_ok=True)
        return digest, target.stat().st_size


def keep_bytes(folder: Path, data: bytes) -> str:
    """Keeps `data` in the office; returns its SHA-256."""
    digest = hashlib.sha256(data).hexdigest()
    target = path_of(folder, digest)
    with world_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    if not intact(folder, digest):
        write_whole(target, data)
    return digest


def forget_file(folder: Path, digest: str) -> None:
    """Deletes the kept file; what was deleted already stays so."""
    path = path_of(folder, digest)
    with world_errors(path):
        path.unlink(missing_ok=True)


def path_of(folder: Path, digest: str) -> Path:
    """Where the file of that SHA-256 is kept."""
    return folder / FOLDER / digest[:2] / digest[2:]


def seems_intact(folder: Path, digest: str, size: int | None, *, read: bool) -> bool:
    """As `intact`, at a glance: by the file's length, or `read` where it was touched since."""
    path = path_of(folder, digest)
    try:
        found = path.stat()
    except OSError:
        return False
    if size is not None and found.st_size != size:
        return False
    return not read or _digest_of(path, found.st_mtime_ns, found.st_size) == digest


@cache
def _digest_of(path: Path, _touched: int, _size: int) -> str:
    return sha256_of(path)


def intact(folder: Path, digest: str) -> bool:
    """Whether the kept file is there and unaltered."""
    path = path_of(folder, digest)
    return path.is_file() and sha256_of(path) == digest
