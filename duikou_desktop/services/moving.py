"""The whole office to another computer, in one file: carried off read back, unpacked hash by hash."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from duikou_desktop import __version__
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.file_names import is_safe_path, safe_name
from duikou_desktop.core.file_types import MOVE
from duikou_desktop.core.files import (
    check_space,
    flush_folder,
    forget,
    keep_private,
    sha256_of,
    world_errors,
)
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.unfinished import sweep
from duikou_desktop.domain.registers.evidence import EVIDENCE as RECORDED
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.exchange.faults import MoveFault, Why
from duikou_desktop.exchange.keys import OfficeKey, needs_pass_phrase
from duikou_desktop.exchange.manifest import Part
from duikou_desktop.exchange.move import Move, MoveManifest, open_move
from duikou_desktop.exchange.package_writer import write_parts
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.exchange.zip_layout import MAX_SIZE
from duikou_desktop.schemes.shelf import OWN
from duikou_desktop.services.backups import count_records
from duikou_desktop.services.keepers import names_of
from duikou_desktop.services.office_key import FOLDER as KEYS
from duikou_desktop.services.office_key import key_files
from duikou_desktop.storage.backup import copy_of_database, database_in, verified
from duikou_desktop.storage.desk import DATABASE as DESK
from duikou_desktop.storage.desk import PACKAGES, DeskStore
from duikou_desktop.storage.evidence_files import FOLDER as EVIDENCE
from duikou_desktop.storage.store import DATABASE as OFFICE
from duikou_desktop.storage.store import Store

# Beside the database, what an office or a desk cannot be without. Backups stay where they are.
_FOLDERS = (EVIDENCE, OWN, PACKAGES)
_DATABASES: Mapping[str, str] = {"office": OFFICE, "desk": DESK}


def key_goes_open(kept: Store | DeskStore) -> bool:
    """Whether a key lies without a pass phrase: whoever has the file may sign with it.

    A former one counts too, for packages were signed with it. Raises UserError for a damaged file.
    """
    return not all(map(needs_pass_phrase, key_files(kept)))


def move_name(kept: Store | DeskStore) -> str:
    """What the file is called, where nobody says otherwise."""
    return safe_name(f"{names_of(kept)[0]}_{kept.clock.today():%Y%m%d}{MOVE}")


def carry_off(
    kept: Store | DeskStore,
    to: Path,
    *,
    with_key: bool = False,
    task: Task | None = None,
    limit: int = MAX_SIZE,
) -> Move:
    """Writes everything as the file `to`, volumes beside it where it is over `limit`, and reads it back.

    The key goes along as it lies, under its pass phrase if it has one. Raises UserError where `to` is
    taken or a file changes meanwhile, EnvironmentProblem, Cancelled.
    """
    database = database_in(kept.folder)
    with copy_of_database(kept.folder) as copy:
        sources = [Source(database, copy), *_sources(kept.folder, with_key=with_key)]
        count = len(kept.received()) if isinstance(kept, DeskStore) else count_records(kept)
        once = OfficeKey.new()

        def describe(parts: tuple[Part, ...]) -> MoveManifest:
            return MoveManifest(
                key=once.public.hex(),
                program=__version__,
                kind="desk" if isinstance(kept, DeskStore) else "office",
                name=names_of(kept)[0],
                count=count,
                moved_at=kept.clock.now(),
                with_key=any(each.path.startswith(f"{KEYS}/") for each in parts),
                parts=parts,
            )

        return write_parts(Move, to, sources, describe, once, task=task, limit=limit)


def lacking(kept: Store | DeskStore, said: MoveManifest) -> int:
    """How many of an office's evidence files did not go along as they were kept: gone, or altered."""
    if isinstance(kept, DeskStore):
        return 0
    carried = {each.sha256 for each in said.parts if each.path.startswith(f"{EVIDENCE}/")}
    known = {each.sha256 for each in kept.book([RECORDED]).each(Evidence) if each.sha256}
    return len(known - carried)


def _sources(folder: Path, *, with_key: bool) -> Iterator[Source]:
    for name in (*_FOLDERS, KEYS) if with_key else _FOLDERS:
        for each in sorted((folder / name).rglob("*")):
            inside = each.relative_to(folder)
            # What is half written begins with a dot.
            if not each.is_file() or any(part.startswith(".") for part in inside.parts):
                continue
            path = inside.as_posix()
            if not is_safe_path(path):
                raise UserError(say("{path} 的名称带不走，改名后再试。", path=path))
            # As it lies: what was damaged here must not keep the rest from being carried off.
            yield Source(path, each, bulk=name in (EVIDENCE, PACKAGES))


def arrive(file: Path, folder: Path, task: Task | None = None) -> MoveManifest:
    """Unpacks an office or a desk into the new or empty `folder`: whole, or nothing is left.

    Every file is read again from the disk before that, and the office opened once. Returns what the file
    says of itself, name and count as they were found in it. Raises MoveFault where it holds other than
    an office has, UserError where something lies in `folder` or the database cannot be opened,
    EnvironmentProblem, Cancelled.
    """
    task = task or Quiet()
    moved = open_move(file)
    _check_parts(moved.manifest)
    with world_errors(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError(say("{folder} 里有别的东西。换一个空文件夹。", folder=folder))
        folder.parent.mkdir(parents=True, exist_ok=True)
    sweep(folder.parent)
    check_space(folder.parent, sum(each.size for each in moved.manifest.parts))
    beside = folder.with_name(f".{new_id().hex[:12]}.part")
    try:
        with world_errors(folder):
            beside.mkdir()
            read_through(moved, task, _Unpacking(beside).keep)
            for each in moved.manifest.parts:
                task.check()
                _read_again(beside / each.path, each.sha256)
            said = _as_found(moved.manifest, beside)
            if folder.exists():
                folder.rmdir()
            beside.rename(folder)
            flush_folder(folder.parent)
    finally:
        with suppress(OSError):
            shutil.rmtree(beside, ignore_errors=True)
    return said


def _check_parts(said: MoveManifest) -> None:
    """Raises MoveFault for anything but what `carry_off` writes: anybody can sign such a file.

    A log beside the database would change it, a key nobody was told of would sign in its place.
    """
    database = _DATABASES[said.kind]
    paths = {each.path for each in said.parts}
    roots = {path.partition("/")[0] for path in paths - {database} if "/" in path}
    loose = any("/" not in path for path in paths - {database})
    strange = roots - {*_FOLDERS, KEYS}
    if database not in paths or loose or strange or said.with_key != (KEYS in roots):
        raise MoveFault(Why.INCONSISTENT)


def _as_found(said: MoveManifest, folder: Path) -> MoveManifest:
    """What it says, told by what was unpacked. Raises MoveFault, UserError, EnvironmentProblem."""
    database = _DATABASES[said.kind]
    if verified(folder / database) != database:
        raise MoveFault(Why.INCONSISTENT)
    with DeskStore(folder) if said.kind == "desk" else Store(folder) as kept:
        count = len(kept.received()) if isinstance(kept, DeskStore) else count_records(kept)
        return said.model_copy(update={"name": names_of(kept)[0], "count": count})


class _Unpacking:
    """Puts each part where it belongs below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, part: Part, chunks: Iterator[bytes]) -> None:
        target = self._folder / part.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            if part.path.startswith(f"{KEYS}/"):
                keep_private(target)
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())


def _read_again(path: Path, sha256: str) -> None:
    forget(path)
    if sha256_of(path) != sha256:
        raise EnvironmentProblem(
            say("{name} 写入后读回不一致，磁盘可能坏了。换一个位置再试。", name=path.name)
        )
