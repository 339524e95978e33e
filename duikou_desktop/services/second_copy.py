"""The package just written once more, on a second stick: the same bytes, not another package."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.files import check_space, flush_folder, forget, sha256_of, world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.unfinished import sweep
from duikou_desktop.services.year_end import ExportResult

_PIECE = 1 << 20


class NothingToCopy(UserError):
    """The package is no longer where it was written: another place to write to does not help."""


def copy_package(result: ExportResult, to: Path, task: Task | None = None) -> ExportResult:
    """What was sealed, its volumes and its cover, copied into the folder `to`; whole or not at all.

    Each copy is read back. Raises UserError where one of them is there already, NothingToCopy where the
    package is no longer where it was written, EnvironmentProblem for a full, read-only or missing target,
    Cancelled.
    """
    task = task or Quiet()
    files = _files(result)
    missing = next((each for each in files if not each.is_file()), None)
    if missing is not None:
        raise NothingToCopy(
            say(
                "刚写的 {name} 不在 {place} 了，没有可抄的。把那个 U 盘插回来再试。",
                name=missing.name,
                place=missing.parent,
            )
        )
    with world_errors(to):
        taken = next((each for each in files if (to / each.name).exists()), None)
    if taken is not None:
        raise UserError(
            say(
                "{place} 里已经有 {name}，没有覆盖。再写一份要换一个位置。",
                name=taken.name,
                place=to,
            )
        )
    sweep(to)
    total = sum(each.stat().st_size for each in files)
    check_space(to, total)
    beside = {each: to / f".{new_id().hex[:12]}.part" for each in files}
    made: list[Path] = []
    done = 0
    try:
        for source, target in beside.items():
            done = _copy(source, target, task, done, total * 2)
        with world_errors(to):
            # The package last: a volume or a cover alone is none.
            for source in reversed(files):
                beside[source].rename(to / source.name)
                made.append(to / source.name)
            flush_folder(to)
    except BaseException:
        for each in (*beside.values(), *made):
            each.unlink(missing_ok=True)
        raise
    return _standing_in(result, to)


def _files(result: ExportResult) -> tuple[Path, ...]:
    """The package first."""
    sealed = result.together
    return (*sealed, result.cover) if result.cover is not None else sealed


def _copy(source: Path, target: Path, task: Task, done: int, of: int) -> int:
    """Copies one file and reads it back; returns how many bytes were gone through in all."""
    digest = hashlib.sha256()
    with world_errors(target), source.open("rb") as read, target.open("xb") as written:
        while piece := read.read(_PIECE):
            task.check()
            digest.update(piece)
            written.write(piece)
            done += len(piece)
            task.progress(done, of)
        written.flush()
        os.fsync(written.fileno())
    forget(target)
    if sha256_of(target) != digest.hexdigest():
        raise EnvironmentProblem(say("写到 U 盘上以后读出来不一样。换一个 U 盘再试。"))
    done += target.stat().st_size
    task.progress(done, of)
    return done


def _standing_in(result: ExportResult, to: Path) -> ExportResult:
    """The result as it now stands in the folder `to`."""
    package = result.package
    if package is not None and not result.concealed:
        files = {number: to / path.name for number, path in package.files.items()}
        package = replace(package, files=files)
    return replace(
        result,
        path=to / result.path.name,
        package=package,
        cover=to / result.cover.name if result.cover is not None else None,
        concealed=tuple(to / each.name for each in result.concealed),
    )
