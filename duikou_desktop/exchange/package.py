"""A sealed package: its manifest, its signature, and with them every byte that is not content.

The parts come in the manifest's order, so headers, directory and length of each file are known
before it is read; whatever differs is no part of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from duikou_desktop.exchange.keys import fingerprint, public_pem
from duikou_desktop.exchange.manifest import (
    KEY,
    MANIFEST,
    SIGNATURE,
    Manifest,
    Part,
    manifest_bytes,
)
from duikou_desktop.exchange.zip_layout import Member, closing, place, whole_size

ENDING = ".dkpkg"


@dataclass(frozen=True)
class Package:
    """A package whose signature is that of the key it names."""

    manifest: Manifest
    signature: bytes
    files: Mapping[int, Path]  # where its volumes lie; 0: the package itself

    @property
    def path(self) -> Path:
        """The file that a person gives on."""
        return self.files[0]

    @property
    def fingerprint(self) -> str:
        """The figures that must stand on the stamped cover sheet."""
        return fingerprint(bytes.fromhex(self.manifest.key))

    @cached_property
    def _head(self) -> tuple[tuple[Member, bytes], ...]:
        contents = {
            MANIFEST: manifest_bytes(self.manifest),
            SIGNATURE: self.signature,
            KEY: public_pem(bytes.fromhex(self.manifest.key)),
        }
        return tuple(
            (Member(name, len(data), crc32(data)), data) for name, data in contents.items()
        )

    def front(self, volume: int) -> bytes:
        """The bytes of a file before its first part."""
        head = self._head if volume == 0 else ()
        return b"".join(member.header + data for member, data in head)

    def members(self, volume: int) -> list[Member]:
        """What the zip of a volume holds."""
        head = [member for member, _ in self._head] if volume == 0 else []
        return head + [each.member for each in self.manifest.parts_of(volume)]

    def end(self, volume: int) -> bytes:
        """The bytes of a file behind its last part."""
        return closing(place(self.members(volume)))

    def size(self, volume: int) -> int:
        """The bytes of a file."""
        return whole_size(self.members(volume))

    def content_at(self, part: Part) -> int:
        """Where the content of a part begins in its file."""
        placed = place(self.members(part.volume))
        return next(each.content_at for each in placed if each.member.name == part.path)


def volume_path(package: Path, volume: int) -> Path:
    """Where a volume of the package lies: `….dkpkg.01` beside it."""
    return package.with_name(f"{package.name}.{volume:02d}") if volume else package
