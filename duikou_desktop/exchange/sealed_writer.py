"""Writes a signed file: beside first, in one pass, read back whole, and only then renamed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, TypeVar
from zlib import crc32

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.files import check_space, flush_folder, forget, world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.unfinished import sweep
from duikou_desktop.exchange.faults import SealedFault
from duikou_desktop.exchange.keys import SIGNATURE_SIZE, OfficeKey
from duikou_desktop.exchange.sealed import Content, SignedManifest, manifest_bytes, volume_path
from duikou_desktop.exchange.sealed_reader import S, open_sealed, read_through

_CHUNK = 1024 * 1024
# As long as what takes its place: so the manifest's length is known before the contents are read.
NO_SHA256, NO_CRC32 = "0" * 64, "0" * 8
UNSIGNED = bytes(SIGNATURE_SIZE)

C = TypeVar("C", bound=Content)
# Makes the manifest of these contents: the same but for what is said of them.
Describe = Callable[[tuple[Any, ...]], SignedManifest]


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


def write_sealed(
    kind: type[S],
    target: Path,
    sources: Sequence[Source],
    key: OfficeKey,
    *,
    planned: SignedManifest,
    describe: Describe,
    naming: Callable[[], object] | None = None,
    task: Task | None = None,
) -> S:
    """The file `target`, with the volumes of the manifest `planned` beside it.

    What that says of the contents is found while they are read, and described anew. Whole or not at
    all: an existing one is left alone. `naming` is called once all is read back, before the first of them
    gets its name.
    Raises UserError where `target` is taken or a source is no
    longer what it was, EnvironmentProblem (full, pulled out), Cancelled.
    """
    task = task or Quiet()
    final = {number: volume_path(target, number) for number in range(planned.volumes + 1)}
    for path in final.values():
        if path.exists() or path.is_symlink():
            raise UserError(say("{name} 已经存在，没有覆盖。", name=path.name))
    if not kind.reads(manifest_bytes(planned)):
        raise UserError(
            say(
                "{name} 里要写的条目太多，收的人打不开，没有写。减少文件或条目再试。",
                name=target.name,
            )
        )
    sizes = kind(planned, UNSIGNED, final)
    sweep(target.parent)
    check_space(target.parent, sum(map(sizes.size, final)))
    stem = target.with_name(f".{new_id().hex[:12]}.part")
    beside = {number: volume_path(stem, number) for number in final}
    renamed: list[Path] = []
    try:
        with world_errors(target):
            written = _write(kind(planned, UNSIGNED, beside), sources, describe, key, task)
        _read_back(written, task)
        task.check()
        if naming is not None:
            naming()
        with world_errors(target):
            # The file itself last: a volume alone is none.
            for number in sorted(final, reverse=True):
                beside[number].rename(final[number])
                renamed.append(final[number])
            flush_folder(target.parent)
    except BaseException:
        for path in (*beside.values(), *renamed):
            _remove(path)
        raise
    return kind(written.manifest, written.signature, final)


def _write(
    planned: S, sources: Sequence[Source], describe: Describe, key: OfficeKey, task: Task
) -> S:
    """Fills the files in one pass, the first last; what is said of the contents goes in front then."""
    kind = type(planned)
    by_path = {each.path: each for each in sources}
    parts = {each.path: each for each in planned.manifest.contents}
    total = sum(each.size for each in parts.values()) * 2
    done = 0
    for volume, path in sorted(planned.files.items(), reverse=True):
        with path.open("xb") as file:
            file.write(planned.front(volume))
            for part in planned.manifest.contents_of(volume):
                parts[part.path] = _put(by_path[part.path], part, file, task)
                done += part.size
                task.progress(done, total)
            manifest = describe(tuple(parts.values()))
            signature = key.sign(manifest_bytes(manifest), kind.PREFIX)
            planned = kind(manifest, signature, planned.files)
            file.write(planned.end(volume))
            file.seek(0)
            file.write(planned.front(volume))
            file.flush()
            os.fsync(file.fileno())
    return planned


def _put(source: Source, part: C, file: BinaryIO, task: Task) -> C:
    """Puts header and content; returns what is said of it with what was found."""
    at = file.tell()
    file.write(part.member.header)
    found = _copy(source, part, file, task)
    end = file.tell()
    file.seek(at)
    file.write(found.member.header)
    file.seek(end)
    return found


def _copy(source: Source, part: C, file: BinaryIO, task: Task) -> C:
    """Copies the content; returns what is said of it with what was found. Raises where it has changed."""
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


def _read_back(written: S, task: Task) -> None:
    """From the stick, where the system lets its memory of it go."""
    for path in written.files.values():
        forget(path)
    try:
        read_through(open_sealed(type(written), written.path, written.files), _Second(task))
    except SealedFault as error:
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
