"""Writes a file of parts: a sealed package, or an office on its way to another computer.

Where one file would be too large, what is bulk lies in volumes beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Task
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import Part, PartedManifest
from duikou_desktop.exchange.package import Package
from duikou_desktop.exchange.sealed import Sealed
from duikou_desktop.exchange.sealed_writer import (
    NO_CRC32,
    NO_SHA256,
    UNSIGNED,
    Source,
    write_sealed,
)
from duikou_desktop.exchange.zip_layout import MAX_SIZE, whole_size

P = TypeVar("P", bound=Sealed[Any])
# Makes the manifest of these parts: the same but for what is said of them.
Describe = Callable[[tuple[Part, ...]], PartedManifest]


def write_package(
    target: Path,
    sources: Sequence[Source],
    describe: Describe,
    key: OfficeKey,
    *,
    naming: Callable[[], object] | None = None,
    task: Task | None = None,
    limit: int = MAX_SIZE,
) -> Package:
    """The package as the file `target`, as `write_parts` writes it."""
    return write_parts(
        Package, target, sources, describe, key, naming=naming, task=task, limit=limit
    )


def volumes_of(sources: Sequence[Source], describe: Describe, limit: int) -> int:
    """How many volumes `write_package` will put beside the package of these."""
    return _plan(Package, sorted(sources, key=_by_path), describe, limit).volumes


def _by_path(source: Source) -> str:
    return source.path


def write_parts(
    kind: type[P],
    target: Path,
    sources: Sequence[Source],
    describe: Describe,
    key: OfficeKey,
    *,
    naming: Callable[[], object] | None = None,
    task: Task | None = None,
    limit: int = MAX_SIZE,
) -> P:
    """The file `target`, with volumes beside it where one would be over `limit`.

    Raises as `write_sealed` does.
    """
    ordered = sorted(sources, key=_by_path)
    planned = _plan(kind, ordered, describe, limit)
    return write_sealed(
        kind, target, ordered, key, planned=planned, describe=describe, naming=naming, task=task
    )


def _plan(
    kind: type[P], sources: Sequence[Source], describe: Describe, limit: int
) -> PartedManifest:
    """Everything in one file, or what is bulk in volumes; nothing is known yet of the contents."""
    if len(sources) > kind.MODEL.MOST:
        raise UserError(say("文件太多（{n} 个），放不进一个文件。", n=len(sources)))
    parts = [
        Part(path=each.path, size=each.size, sha256=NO_SHA256, crc32=NO_CRC32) for each in sources
    ]
    whole = describe(tuple(parts))
    if kind(whole, UNSIGNED, {}).size(0) <= limit:
        return whole
    volume, filled = 1, whole_size([])
    for at, (source, part) in enumerate(zip(sources, parts, strict=True)):
        if not source.bulk:
            continue
        room = whole_size([part.member]) - whole_size([])
        if room + whole_size([]) > limit:
            raise UserError(
                say("{name} 超过 4 GB，放不进一个文件。换成短一些的再登记。", name=source.path)
            )
        if filled + room > limit:
            volume, filled = volume + 1, whole_size([])
        filled += room
        parts[at] = part.model_copy(update={"volume": volume})
    return describe(tuple(parts))
