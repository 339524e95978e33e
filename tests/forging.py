"""Packages that are signed and whole, and yet no office of ours sealed: a key signs anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.package_writer import write_package
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.package_check import check_package, read_assessment
from duikou_desktop.services.package_truth import totals_of
from tests.desks import packages

KEY = OfficeKey(bytes(range(32)))
SCORE = "数据/评分.json"
RECORDS = "数据/记录/{}.jsonl"
Contents = dict[str, bytes]
Change = Callable[[Contents], object]


@cache
def honest(side: Side) -> Package:
    """The demo's of that side."""
    (found,) = (each for each in map(open_package, packages()) if each.manifest.side is side)
    return found


def forged(
    to: Path,
    change: Change = lambda _: None,
    *,
    side: Side = Side.SUPPORTER,
    key: OfficeKey = KEY,
    name: str = "伪",
    retold: bool = False,
    **said: Any,
) -> Path:
    """A demo package whose contents and manifest were changed, sealed again by somebody's key.

    `retold`: its totals are those of the score it states.
    """
    package = honest(side)
    held: Contents = {}

    def keep(part: Part, chunks: Any) -> None:
        held[part.path] = b"".join(chunks)

    read_through(package, None, keep)
    change(held)
    plain = package.manifest.model_dump() | {"key": key.public.hex()} | said
    if retold:
        plain["totals"] = totals_of(read_assessment(held).whole).model_dump()
    return write_package(
        to / f"{name}.dkpkg",
        [Source(path, content) for path, content in held.items()],
        lambda parts: Manifest(**{**plain, "parts": parts}),
        key,
    ).path


def refusal(path: Path) -> Why:
    """Why it is not taken."""
    with pytest.raises(PackageFault) as told:
        check_package(path, Shelf.of(None))
    return told.value.why


def score(change: Callable[[Any], object]) -> Change:
    """A change of the score it states."""

    def changed(held: Contents) -> None:
        stated = json.loads(held[SCORE])
        change(stated)
        held[SCORE] = json.dumps(stated, ensure_ascii=False).encode()

    return changed


def rows(register: str, change: Callable[[list[Any]], object]) -> Change:
    """A change of the records of a register."""

    def changed(held: Contents) -> None:
        path = RECORDS.format(register)
        found = [json.loads(each) for each in held[path].splitlines()]
        change(found)
        held[path] = "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in found).encode()

    return changed
