"""Writes a sealed package: beside first, in one pass, read back whole, and only then renamed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.files import check_space, flush_folder, forget, world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.exchange.faults import PackageFault
from duikou_desktop.exchange.keys import SIGNATURE_SIZE, OfficeKey
from duikou_desktop.exchange.manifest import MAX_PARTS, Manifest, Part, manifest_bytes
from duikou_desktop.exchange.package import Package, volume_path
from duikou_desktop.exchange.package_reader import open_package, read_through
from duikou_desktop.exchange.zip_layout import MAX_SIZE, whole_size

_CHUNK = 1024 * 1024
# As long as what takes its place: so the manifest's length is known before the parts are read.
_NO_SHA256, _NO_CRC32 = "0" * 64, "0" * 8
_UNSIGNED = bytes(SIGNATURE_SIZE)


@dataclass(frozen=True, slots=True)
class Source:
    """What becomes a part: its path in the package, its bytes or where they lie."""

    path: str
    content: bytes | Path
    sha256: str = ""  # what it must be; empty: whatever it is
    bulk: bool = False  # may lie in a volume beside the package

    @property
    def size(self) -> int:
        """Bytes. Raises EnvironmentProblem where the file is gone."""
        if isinstance(self.content, bytes):
            return len(self.content)
        with world_errors(self.content):
            return self.content.stat().st_size

    def open(self) -> BinaryIO:
        """Its content to be read."""
        return BytesIO(self.content) if isinstance(self.content, bytes) else self.content.open("rb")


# Makes the manifest of these parts: the same but for what is said of them.
Describe = Callable[[tuple[Part, ...]], Manifest]


def write_package(
    target: Path,
    sources: Sequence[Source],
    describe: Describe,
    key: OfficeKey,
    *,
    task: Task | None = None,
    limit: int = MAX_SIZE,
) -> Package:
    """The package as the file `target`, with volumes beside it where one would be over `limit`.

    Whole or not at all: an existing one is left alone. Raises UserError where `target` is taken or
    evidence is no longer what it was, EnvironmentProblem (full, pulled out), Cancelled.
    """
    task = task or Quiet()
    ordered = sorted(sources, key=lambda each: each.path)
    planned = _plan(ordered, describe, limit)
    final = {number: volume_path(target, number) for number in range(planned.volumes + 1)}
    for path in final.values():
        if path.exists() or path.is_symlink():
            raise UserError(say("{name} 已经存在，没有覆盖。", name=path.name))
    sizes = Package(planned, _UNSIGNED, final)
    check_space(target.parent, sum(map(sizes.size, final)))
    stem = target.with_name(f".{new_id().hex[:12]}.part")
    beside = {number: volume_path(stem, number) for number in final}
    renamed: list[Path] = []
    try:
        with world_errors(target):
            written = _write(Package(planned, _UNSIGNED, beside), ordered, describe, key, task)
        _read_back(written, task)
        task.check()
        with world_errors(target):
            # The package last: a volume alone is none.
            for number in sorted(final, reverse=True):
                beside[number].rename(final[number])
                renamed.append(final[number])
            flush_folder(target.parent)
    except BaseException:
        for path in (*beside.values(), *renamed):
            _remove(path)
        raise
    return Package(written.manifest, written.signature, final)


def _plan(sources: Sequence[Source], describe: Describe, limit: int) -> Manifest:
    """Everything in one file, or what is bulk in volumes; nothing is known yet of the contents."""
    if len(sources) > MAX_PARTS:
        raise UserError(say("文件太多（{n} 个），放不进一个上报包。", n=len(sources)))
    parts = [
        Part(path=each.path, size=each.size, sha256=_NO_SHA256, crc32=_NO_CRC32) for each in sources
    ]
    whole = describe(tuple(parts))
    if Package(whole, _UNSIGNED, {}).size(0) <= limit:
        return whole
    volume, filled = 1, whole_size([])
    for at, (source, part) in enumerate(zip(sources, parts, strict=True)):
        if not source.bulk:
            continue
        room = whole_size([part.member]) - whole_size([])
        if room + whole_size([]) > limit:
            raise UserError(
                say("{name} 超过 4 GB，放不进上报包。换成短一些的再登记。", name=source.path)
            )
        if filled + room > limit:
            volume, filled = volume + 1, whole_size([])
        filled += room
        parts[at] = part.model_copy(update={"volume": volume})
    return describe(tuple(parts))


def _write(
    planned: Package, sources: Sequence[Source], describe: Describe, key: OfficeKey, task: Task
) -> Package:
    """Fills the files in one pass, the package last; what is said of the parts goes in front then."""
    by_path = {each.path: each for each in sources}
    parts = {each.path: each for each in planned.manifest.parts}
    total = sum(each.size for each in parts.values()) * 2
    done = 0
    for volume, path in sorted(planned.files.items(), reverse=True):
        with path.open("xb") as file:
            file.write(planned.front(volume))
            for part in planned.manifest.parts_of(volume):
                parts[part.path] = _put(by_path[part.path], part, file, task)
                done += part.size
                task.progress(done, total)
            manifest = describe(tuple(parts.values()))
            signature = key.sign(manifest_bytes(manifest))
            planned = Package(manifest, signature, planned.files)
            file.write(planned.end(volume))
            file.seek(0)
            file.write(planned.front(volume))
            file.flush()
            os.fsync(file.fileno())
    return planned


def _put(source: Source, part: Part, file: BinaryIO, task: Task) -> Part:
    """Puts header and content; returns the part with what was found."""
    at = file.tell()
    file.write(part.member.header)
    found = _copy(source, part, file, task)
    end = file.tell()
    file.seek(at)
    file.write(found.member.header)
    file.seek(end)
    return found


def _copy(source: Source, part: Part, file: BinaryIO, task: Task) -> Part:
    """Copies the content; returns the part with what was found. Raises where it has changed."""
    digest, check, left = hashlib.sha256(), 0, part.size
    with source.open() as opened:
        while chunk := opened.read(_CHUNK):
            task.check()
            digest.update(chunk)
            check = crc32(chunk, check)
            left -= len(chunk)
            if left < 0:
                break
            file.write(chunk)
    found = digest.hexdigest()
    if left or source.sha256 not in ("", found):
        raise UserError(
            say("{name} 和登记时不同，没有封包。从备份恢复，或重新加。", name=part.path)
        )
    return part.model_copy(update={"sha256": found, "crc32": f"{check:08x}"})


def _read_back(written: Package, task: Task) -> None:
    """From the stick, where the system lets its memory of it go."""
    for path in written.files.values():
        forget(path)
    try:
        read_through(open_package(written.path, written.files), _Second(task))
    except PackageFault as error:
        raise EnvironmentProblem(
            say("{name} 写入后读回不一致，U 盘可能坏了。换一个再试。", name=written.path.name)
        ) from error


class _Second:
    """The second half of a task: what was written is read again."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def progress(self, done: int, of: int) -> None:
        """As the whole's."""
        self._task.progress(of + done, of * 2)

    def check(self) -> None:
        """As the whole's."""
        self._task.check()


def _remove(path: Path) -> None:
    """Gone, if the drive still lets it."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
