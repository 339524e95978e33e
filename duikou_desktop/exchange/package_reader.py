"""Reads a sealed package. The zip is never parsed: it is rebuilt from what was signed, and compared."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NoReturn

from duikou_desktop.core.files import world_errors
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.keys import SIGNATURE_SIZE, signed_by
from duikou_desktop.exchange.manifest import (
    MANIFEST,
    MANIFEST_LIMIT,
    SIGNATURE,
    Part,
    read_manifest,
)
from duikou_desktop.exchange.package import Package, volume_path
from duikou_desktop.exchange.zip_layout import Member

_CHUNK = 1024 * 1024
# Where the first header says its size and its name begins; all else in it is always the same.
_SIZE_AT, _NAME_AT = 22, 30

# Takes the content of a part as it is read; what it was given counts once all has been read.
Sink = Callable[[Part, Iterator[bytes]], None]


def open_package(path: Path, files: Mapping[int, Path] | None = None) -> Package:
    """The package, its signature checked and its files as long as they must be; no part is read.

    `files`: where its volumes lie, if not beside it. Raises PackageFault, EnvironmentProblem.
    """
    with world_errors(path), path.open("rb") as file:
        data, signature = _signed(file)
        manifest = read_manifest(data)
        if not signed_by(bytes.fromhex(manifest.key), data, signature):
            raise PackageFault(Why.ALTERED)
        numbers = range(manifest.volumes + 1)
        where = files or {number: volume_path(path, number) for number in numbers}
        package = Package(manifest, signature, where)
        file.seek(0)
        front = package.front(0)
        _same(file.read(len(front)), front)
    for number in numbers:
        _right_size(package, number)
    return package


def _signed(file: BinaryIO) -> tuple[bytes, bytes]:
    """Manifest and signature, where the file begins as a package does."""
    start = file.read(_NAME_AT)
    size = int.from_bytes(start[_SIZE_AT : _SIZE_AT + 4], "little")
    if len(start) < _NAME_AT or start[:4] != b"PK\x03\x04" or not 0 < size <= MANIFEST_LIMIT:
        _no_package()
    if file.read(len(MANIFEST)) != MANIFEST.encode():
        _no_package()
    data = file.read(size)
    file.seek(len(Member(SIGNATURE, 0, 0).header), 1)
    signature = file.read(SIGNATURE_SIZE)
    if len(signature) != SIGNATURE_SIZE:
        _no_package()
    return data, signature


def _no_package() -> NoReturn:
    raise PackageFault(Why.NO_PACKAGE)


def _right_size(package: Package, volume: int) -> None:
    path = package.files[volume]
    if volume and not path.is_file():
        raise PackageFault(Why.NO_VOLUME)
    with world_errors(path):
        size = path.stat().st_size
    if size != package.size(volume):
        raise PackageFault(Why.ALTERED)


def read_through(package: Package, task: Task | None = None, sink: Sink | None = None) -> None:
    """Reads every byte of every file and compares it; `sink` is handed each part's content.

    Raises PackageFault, EnvironmentProblem, Cancelled.
    """
    task = task or Quiet()
    total = sum(each.size for each in package.manifest.parts)
    done = 0

    def watched(chunk: bytes) -> bytes:
        nonlocal done
        task.check()
        done += len(chunk)
        task.progress(done, total)
        return chunk

    for volume, path in sorted(package.files.items()):
        with world_errors(path), path.open("rb") as file:
            _expect(file, package.front(volume))
            for part in package.manifest.parts_of(volume):
                _expect(file, part.member.header)
                digest = hashlib.sha256()
                chunks = (watched(each) for each in _content(file, part.size, digest))
                (sink or _dropped)(part, chunks)
                if digest.hexdigest() != part.sha256:
                    raise PackageFault(Why.ALTERED)
            _expect(file, package.end(volume))
            _same(file.read(1), b"")


def read_part(package: Package, path: str) -> bytes:
    """The content of one part, whole. Raises KeyError where there is none, else as above."""
    part = next((each for each in package.manifest.parts if each.path == path), None)
    if part is None:
        raise KeyError(path)
    file = package.files[part.volume]
    with world_errors(file), file.open("rb") as opened:
        opened.seek(package.content_at(part))
        data = opened.read(part.size)
    if hashlib.sha256(data).hexdigest() != part.sha256:
        raise PackageFault(Why.ALTERED)
    return data


def _content(file: BinaryIO, size: int, digest: hashlib._Hash) -> Iterator[bytes]:
    left = size
    while left:
        chunk = file.read(min(left, _CHUNK))
        if not chunk:
            raise PackageFault(Why.ALTERED)
        digest.update(chunk)
        left -= len(chunk)
        yield chunk


def _dropped(_part: Part, chunks: Iterator[bytes]) -> None:
    for _ in chunks:
        pass


def _expect(file: BinaryIO, expected: bytes) -> None:
    _same(file.read(len(expected)), expected)


def _same(read: bytes, expected: bytes) -> None:
    if read != expected:
        raise PackageFault(Why.ALTERED)
