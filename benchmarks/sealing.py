"""Sealing and verifying against the bare work on the same bytes: hashing them, and copying them."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from duikou_desktop.core.files import forget
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.package_writer import write_package
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source
from tests.exchange.sealed import KEY, described

FILES, SIZE = 200, 1_500_000  # as many photos as a year has, as large as they are kept
RUNS = 3
_CHUNK = 1024 * 1024


def measure() -> tuple[float, float]:
    """(sealing, verifying), each as how many times the bare work takes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        photos = [folder / f"{number:03d}.jpg" for number in range(FILES)]
        for each in photos:
            each.write_bytes(os.urandom(SIZE))
        sources = [Source(f"佐证/{each.name}", each, bulk=True) for each in photos]
        package = folder / "a.dkpkg"

        def seal() -> None:
            package.unlink(missing_ok=True)
            write_package(package, sources, described(), KEY)

        def verify() -> None:
            read_through(open_package(package))

        copy = folder / "copy"
        sealing = _least(seal) / _least(lambda: _copied(photos, copy))
        verifying = _least(verify) / _least(lambda: _hashed(package))
    return sealing, verifying


def _copied(photos: list[Path], copy: Path) -> None:
    """Every photo hashed on its way into one file, flushed, and that file hashed again."""
    copy.unlink(missing_ok=True)
    with copy.open("xb") as file:
        for photo in photos:
            digest = hashlib.sha256()
            with photo.open("rb") as source:
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
                    file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    forget(copy)
    _hashed(copy)


def _hashed(path: Path) -> None:
    with path.open("rb") as file:
        hashlib.file_digest(file, "sha256")


def _least(work: Callable[[], None]) -> float:
    return min(_timed(work) for _ in range(RUNS))


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    print("sealing {:.2f}x verifying {:.2f}x".format(*measure()))
