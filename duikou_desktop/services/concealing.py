"""A sealed package made so that only the commission it is for can open it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.files import (
    check_space,
    flush_folder,
    sha256_of,
    world_errors,
    write_whole,
)
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Task
from duikou_desktop.core.unfinished import sweep
from duikou_desktop.exchange.concealed import conceal, concealed_path
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.package import Package
from duikou_desktop.services.closed_year import ClosedYear
from duikou_desktop.services.sealing import left_nothing, seal_year
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.storage.receipts import commission_key, known_commissions
from duikou_desktop.storage.sealed import give_back_number
from duikou_desktop.storage.store import Store

_FOLDER = "sealing"  # within the office: what lies open never touches the stick


@dataclass(frozen=True, slots=True)
class Reader:
    """A commission whose key this office knows."""

    name: str
    key: bytes


def readers(store: Store) -> tuple[Reader, ...]:
    """Those a package may be concealed for."""
    return tuple(Reader(name, bytes.fromhex(key)) for name, key in known_commissions(store))


def reader(store: Store, name: str) -> Reader:
    """The commission of that name. Raises UserError where its key is not known."""
    key = commission_key(store, name)
    if key is None:
        unknown = say(
            "还不知道 {name} 的密钥，不能加密给它。先打开它的一份回执，或装它签名的方案，核对指纹。",
            name=name,
        )
        raise UserError(_with_known(unknown, [each.name for each in readers(store)]))
    return Reader(name, bytes.fromhex(key))


def _with_known(unknown: Message, names: Sequence[str]) -> Message:
    """Whoever wrote a name by half finds the whole one."""
    if not names:
        return unknown
    return say("{told}已经知道的有：{names}。", told=unknown, names=tuple(names))


class Workshop:
    """A folder within the office where a package is sealed before it is concealed; gone afterwards."""

    def __init__(self, store: Store) -> None:
        self.folder = store.folder / _FOLDER / new_id().hex[:12]

    def __enter__(self) -> Path:
        with world_errors(self.folder):
            self.folder.mkdir(parents=True)
        return self.folder

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.folder.parent, ignore_errors=True)


def seal_for(
    store: Store,
    closed: ClosedYear,
    to: Path,
    key: OfficeKey,
    for_whom: str | None,
    **how: Any,
) -> ExportResult:
    """As `seal_year`; with a commission's name so that only that one can open it.

    The cover, which is printed and stamped, lies open beside it. Raises UserError where the
    commission's key is not known, else as `seal_year`.
    """
    if for_whom is None:
        return seal_year(store, closed, to, key, **how)
    whose = reader(store, for_whom)
    with Workshop(store) as folder:
        result = seal_year(store, closed, folder, key, for_whom=whose.name, **how)
        assert result.package is not None  # noqa: S101 - it was sealed
        named: list[Path] = []
        try:
            naming = partial(named.append, to)
            files = conceal_package(result.package, to, whose, how.get("task"), naming)
        except BaseException:
            # What was sealed lay in the workshop alone.
            if not named or left_nothing(to, result.package.path.stem):
                give_back_number(store, result.package.manifest.id)
            raise
        cover = result.cover
        if cover is not None:
            with suppress(EnvironmentProblem):
                write_whole(to / cover.name, cover.read_bytes())
                cover = to / cover.name
        size = sum(each.stat().st_size for each in files)
        return replace(result, path=files[0], cover=cover, size=size, concealed=files)


def conceal_package(
    package: Package,
    to: Path,
    for_whom: Reader,
    task: Task | None = None,
    naming: Callable[[], object] | None = None,
) -> tuple[Path, ...]:
    """The package and its volumes concealed in the folder `to`; whole or not at all.

    `naming` is called before the first of them gets its name.

    Raises UserError where one is there already, EnvironmentProblem, Cancelled.
    """
    final = [concealed_path(to / path.name) for _, path in sorted(package.files.items())]
    for path in final:
        if path.exists():
            raise UserError(say("{name} 已经存在，没有覆盖。", name=path.name))
    sweep(to)
    with world_errors(to):
        sizes = [path.stat().st_size for path in package.files.values()]
        check_space(to, sum(sizes) + sum(sizes) // 1000 + 10_000)
    beside = [path.with_name(f".{new_id().hex[:12]}.part") for path in final]
    made: list[Path] = []
    try:
        for (_, source), target in zip(sorted(package.files.items()), beside, strict=True):
            written = conceal(source, target, for_whom.key, task)
            _read_back(target, written)
        if naming is not None:
            naming()
        with world_errors(to):
            # The package last: a volume alone is none.
            for source, target in reversed(list(zip(beside, final, strict=True))):
                source.rename(target)
                made.append(target)
            flush_folder(to)
    except BaseException:
        for each in (*beside, *made):
            each.unlink(missing_ok=True)
        raise
    return tuple(final)


def _read_back(target: Path, written: str) -> None:
    if sha256_of(target) != written:
        raise EnvironmentProblem(say("写到 U 盘上以后读出来不一样。换一个 U 盘再试。"))
