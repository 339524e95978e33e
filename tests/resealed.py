"""A package sealed again by somebody's key, saying something else: whoever has one can do that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.package_writer import write_package
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source

SOMEBODY = OfficeKey(bytes(range(32)))


def resealed(source: Path, target: Path, key: OfficeKey = SOMEBODY, **said: Any) -> Path:
    """What `source` holds as the package `target`, signed with the key, with what is `said` otherwise."""
    package = open_package(source)
    held: list[Source] = []

    def keep(part: Part, chunks: Iterable[bytes]) -> None:
        held.append(Source(part.path, b"".join(chunks)))

    read_through(package, None, keep)
    plain = package.manifest.model_dump() | {"key": key.public.hex()} | said
    target.parent.mkdir(parents=True, exist_ok=True)
    return write_package(
        target, held, lambda parts: Manifest(**{**plain, "parts": parts}), key
    ).path
