"""A sealed package: one year of an office, signed; evidence that is too much lies in volumes beside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.keys import PREFIX, fingerprint
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.sealed import Sealed
from duikou_desktop.exchange.sealed_reader import open_sealed
from duikou_desktop.exchange.zip_layout import place


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


def open_package(
    path: Path, files: Mapping[int, Path] | None = None, called: Callable[[int], Path] | None = None
) -> Package:
    """The package, as `open_sealed` opens it. Raises PackageFault, EnvironmentProblem."""
    return open_sealed(Package, path, files, called)


def read_part(package: Package, path: str) -> bytes:
    """The content of one part, whole. Raises KeyError where there is none, else as above."""
    part = next((each for each in package.manifest.parts if each.path == path), None)
    if part is None:
        raise KeyError(path)
    file = package.files[part.volume]
    with world_errors(file), file.open("rb") as opened:
        opened.seek(_content_at(package, part))
        data = opened.read(part.size)
    if hashlib.sha256(data).hexdigest() != part.sha256:
        raise PackageFault(Why.ALTERED)
    return data


def _content_at(package: Package, part: Part) -> int:
    """Where the content of a part begins in its file."""
    placed = place(package.members(part.volume))
    return next(each.content_at for each in placed if each.member.name == part.path)
