"""A sealed package: one year of an office, signed; evidence that is too much lies in volumes beside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.keys import PREFIX, fingerprint
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.sealed import Sealed
from duikou_desktop.exchange.sealed_reader import open_sealed
from duikou_desktop.exchange.zip_layout import place

_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Package(Sealed[Manifest]):
    """A package whose signature is that of the key it names."""

    MODEL = Manifest
    PREFIX = PREFIX
    FAULT = PackageFault
    LIMIT, VALUES = 16 * 1024 * 1024, 250_000
    HAS_PEM = True

    @property
    def fingerprint(self) -> str:
        """The figures that must stand on the stamped cover sheet."""
        return fingerprint(bytes.fromhex(self.manifest.key))

    @cached_property
    def placed(self) -> dict[str, tuple[Part, int]]:
        """By its path each part, and where its content begins in its file."""
        parts = {each.path: each for each in self.manifest.parts}
        return {
            each.member.name: (parts[each.member.name], each.content_at)
            for volume in self.files
            for each in place(self.members(volume))
            if each.member.name in parts
        }


def open_package(
    path: Path, files: Mapping[int, Path] | None = None, called: Callable[[int], Path] | None = None
) -> Package:
    """The package, as `open_sealed` opens it. Raises PackageFault, EnvironmentProblem."""
    return open_sealed(Package, path, files, called)


def read_part(package: Package, path: str) -> bytes:
    """The content of one part, whole. Raises KeyError where there is none, else as above."""
    return b"".join(part_in_pieces(package, path))


def part_in_pieces(package: Package, path: str) -> Iterator[bytes]:
    """The content of one part, however large it is. Raises as `read_part`, behind the last piece."""
    part, begin = package.placed[path]
    file, digest, left = package.files[part.volume], hashlib.sha256(), part.size
    with world_errors(file), file.open("rb") as opened:
        opened.seek(begin)
        while left and (piece := opened.read(min(left, _PIECE))):
            digest.update(piece)
            left -= len(piece)
            yield piece
    if digest.hexdigest() != part.sha256:
        raise PackageFault(Why.ALTERED)
