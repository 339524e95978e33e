"""Reads a signed file. The zip is never parsed: it is rebuilt from what was signed, and compared."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from duikou_desktop.core.files import is_plain_file, world_errors
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.exchange.faults import Why
from duikou_desktop.exchange.keys import SIGNATURE_SIZE, signed_by
from duikou_desktop.exchange.kinds import refuse_other_kind
from duikou_desktop.exchange.sealed import (
    MANIFEST,
    SIGNATURE,
    Content,
    M,
    Sealed,
    read_manifest,
    volume_path,
)
from duikou_desktop.exchange.zip_layout import Member

S = TypeVar("S", bound=Sealed[Any])
_CHUNK = 1024 * 1024
# Where the first header says its size and its name begins; all else in it is always the same.
_SIZE_AT, _NAME_AT = 22, 30

# Takes a content as it is read; what it was given counts once all has been read.
Sink = Callable[[Any, Iterator[bytes]], None]


def open_sealed(
    kind: type[S],
    path: Path,
    files: Mapping[int, Path] | None = None,
    called: Callable[[int], Path] | None = None,
) -> S:
    """The file, its signature checked and as long as it must be; no content is read.

    Whose key signed it, is the caller's to judge. `files`: where its volumes lie, if not beside it;
    `called`: what a person
    knows a volume by, if not by that.
    Raises SealedFault, EnvironmentProblem.
    """
    with _opened(kind, path) as file:
        manifest, signature = _signed_manifest(kind, file)
        numbers = range(manifest.volumes + 1)
        where = files or {number: volume_path(path, number) for number in numbers}
        if missing := [each for each in numbers[1:] if not _is_there(where, each)]:
            named = called or partial(volume_path, path)
            raise kind.FAULT(Why.NO_VOLUME, *(named(each).name for each in missing))
        sealed = kind(manifest, signature, where)
        file.seek(0)
        _expect(sealed, file, sealed.front(0))
    for number in numbers:
        _right_size(sealed, number)
    return sealed


def volumes_named(kind: type[S], path: Path) -> int:
    """How many volumes the file's signed manifest names. Raises SealedFault, EnvironmentProblem."""
    with _opened(kind, path) as file:
        return int(_signed_manifest(kind, file)[0].volumes)


@contextmanager
def _opened(kind: type[S], path: Path) -> Iterator[BinaryIO]:
    with world_errors(path):
        path.stat()
    if not path.is_dir() and not is_plain_file(path):
        raise kind.FAULT(Why.FOREIGN)
    with world_errors(path), path.open("rb") as file:
        yield file


def _signed_manifest(kind: type[S], file: BinaryIO) -> tuple[Any, bytes]:
    """What is signed, and the signature, which is that of the key it names."""
    data, signature = _signed(kind, file)
    refuse_other_kind(kind, data)
    manifest = read_manifest(kind, data)
    if not signed_by(bytes.fromhex(manifest.key), data, signature, kind.PREFIX):
        raise kind.FAULT(Why.ALTERED)
    return manifest, signature


def _signed(kind: type[S], file: BinaryIO) -> tuple[bytes, bytes]:
    """Manifest and signature, where the file begins as one of its kind does."""
    start = file.read(_NAME_AT)
    size = int.from_bytes(start[_SIZE_AT : _SIZE_AT + 4], "little")
    if len(start) < _NAME_AT or start[:4] != b"PK\x03\x04" or not 0 < size <= kind.LIMIT:
        raise kind.FAULT(Why.FOREIGN)
    if file.read(len(MANIFEST)) != MANIFEST.encode():
        raise kind.FAULT(Why.FOREIGN)
    data = file.read(size)
    if not kind.reads(data):
        raise kind.FAULT(Why.FOREIGN)
    file.seek(len(Member(SIGNATURE, 0, 0).header), 1)
    signature = file.read(SIGNATURE_SIZE)
    if len(signature) != SIGNATURE_SIZE:
        raise kind.FAULT(Why.FOREIGN)
    return data, signature


def _is_there(where: Mapping[int, Path], volume: int) -> bool:
    return volume in where and where[volume].is_file()


def _right_size(sealed: Sealed[M], volume: int) -> None:
    path = sealed.files[volume]
    with world_errors(path):
        size = path.stat().st_size
    if size != sealed.size(volume):
        raise sealed.FAULT(Why.ALTERED)


def read_through(sealed: Sealed[M], task: Task | None = None, sink: Sink | None = None) -> None:
    """Reads every byte of every file and compares it; `sink` is handed each content.

    Raises SealedFault, EnvironmentProblem, Cancelled.
    """
    task = task or Quiet()
    total = sum(each.size for each in sealed.manifest.contents)
    done = 0

    def watched(chunk: bytes) -> bytes:
        nonlocal done
        task.check()
        done += len(chunk)
        task.progress(done, total)
        return chunk

    for volume, path in sorted(sealed.files.items()):
        with world_errors(path), path.open("rb") as file:
            _expect(sealed, file, sealed.front(volume))
            for content in sealed.manifest.contents_of(volume):
                _expect(sealed, file, content.member.header)
                digest = hashlib.sha256()
                chunks = (watched(each) for each in _chunks(sealed, file, content.size, digest))
                (sink or _dropped)(content, chunks)
                if digest.hexdigest() != content.sha256:
                    raise sealed.FAULT(Why.ALTERED)
            _expect(sealed, file, sealed.end(volume))
            if file.read(1):
                raise sealed.FAULT(Why.ALTERED)


def _chunks(sealed: Sealed[M], file: BinaryIO, size: int, digest: hashlib._Hash) -> Iterator[bytes]:
    left = size
    while left:
        chunk = file.read(min(left, _CHUNK))
        if not chunk:
            raise sealed.FAULT(Why.ALTERED)
        digest.update(chunk)
        left -= len(chunk)
        yield chunk


def _dropped(_content: Content, chunks: Iterator[bytes]) -> None:
    for _ in chunks:
        pass


def _expect(sealed: Sealed[M], file: BinaryIO, expected: bytes) -> None:
    if file.read(len(expected)) != expected:
        raise sealed.FAULT(Why.ALTERED)
