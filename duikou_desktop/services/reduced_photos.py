"""Large photos made smaller for a package, beside the office's own, which stay as they are."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import sha256_of, world_errors, write_whole
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Task
from duikou_desktop.services.year_evidence import EvidenceLayout

_MOST_AT_ONCE = 4
_BESIDE = ".reduced-"  # folders within the office's, gone once the package stands


@dataclass(frozen=True, slots=True)
class Original:
    """What a smaller photo was made of."""

    sha256: str
    size: int  # bytes


@contextmanager
def folder_beside(office: Path) -> Iterator[Path]:
    """A folder for smaller photos, where the large ones had room; what a crash left goes with it.

    Raises EnvironmentProblem.
    """
    for left in office.glob(f"{_BESIDE}*"):
        shutil.rmtree(left, ignore_errors=True)
    made = office / f"{_BESIDE}{new_id().hex[:12]}"
    with world_errors(office):
        made.mkdir()
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def reduce_photos(layout: EvidenceLayout, into: Path, task: Task) -> dict[str, Original]:
    """Puts smaller ones in the place of the layout's large photos; by path, of what each was made.

    Raises UserError for a file that is no longer what was kept, EnvironmentProblem, Cancelled.
    """
    sources = {each.content for each in layout.entries if isinstance(each.content, Path)}
    # Decoding, resizing and hashing run outside Python's lock.
    pool = ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1))
    smaller: dict[Path, Path] = {}
    try:
        waiting = {each: pool.submit(_reduce, each, into) for each in sorted(sources)}
        for at, (source, each) in enumerate(waiting.items()):
            task.check()
            task.progress(at, 0)
            if (made := each.result()) is not None:
                smaller[source] = made
    finally:
        pool.shutdown(cancel_futures=True)
    originals: dict[str, Original] = {}
    for number, entry in enumerate(layout.entries):
        if isinstance(entry.content, Path) and entry.content in smaller:
            original = Original(_kept_as(entry.content), entry.size)
            layout.entries[number] = replace(entry, content=smaller[entry.content])
            originals[str(entry.path)] = original
    layout.reduced = len(originals)
    return originals


def _reduce(source: Path, into: Path) -> Path | None:
    """The smaller photo; None: it goes as it is, and is compared while it is copied."""
    from duikou_desktop.documents.photos import CARRIED, read_photo

    photo = read_photo(source, CARRIED)
    if photo is None or photo.smaller is None:
        return None
    if sha256_of(source) != _kept_as(source):
        raise UserError(
            say("{name} 和登记时不同，没有封包。从备份恢复，或重新加。", name=source.name)
        )
    made = into / _kept_as(source)
    write_whole(made, photo.smaller)
    return made


def _kept_as(source: Path) -> str:
    """Kept files bear their SHA-256: two figures as a folder, the rest as a name."""
    return f"{source.parent.name}{source.name}"
