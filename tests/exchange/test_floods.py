"""What fills a manifest without any office having written it is refused before it fills the memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_names import PATH_LIMIT
from duikou_desktop.exchange.city_round import CityRound
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import MAX_PARTS, MOST_PARTS, Part
from duikou_desktop.exchange.move import Move
from duikou_desktop.exchange.package import Package
from duikou_desktop.exchange.receipt import Receipt
from duikou_desktop.exchange.scheme_pack import SchemePack
from duikou_desktop.exchange.sealed import Sealed, manifest_bytes
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.exchange.update import Update
from duikou_desktop.exchange.zip_layout import Member
from tests.exchange.sealed import described, seal

KINDS: tuple[type[Sealed[Any]], ...] = (Package, Move, Receipt, CityRound, Update, SchemePack)
# An old PC has so much for us.
MEMORY = 300

# What it says and the most it held, of each file; of a process of its own, for pydantic's memory is not
# Python's. Not ru_maxrss: that of a child begins with its parent's.
_MEASURE = r"""
import importlib, json, re, sys
from pathlib import Path
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_names import PATH_LIMIT
from duikou_desktop.exchange.sealed_reader import open_sealed
kind = getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
for path in map(Path, sys.argv[3:]):
    try:
        open_sealed(kind, path)
        said = "opened"
    except UserError as error:
        said = type(error).__name__
    peak = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text()).group(1))
    print(json.dumps([path.name, said, peak // 1024]))
"""


def read_apart(kind: type[Sealed[Any]], *paths: Path) -> list[tuple[str, str, int]]:
    """By file: its name, what became of it, and the MiB held at most till then."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, kind.__module__, kind.__name__, *map(str, paths)],
        capture_output=True,
        check=True,
        text=True,
    )
    return [tuple(json.loads(each)) for each in done.stdout.splitlines()]


def floods(kind: type[Sealed[Any]]) -> Iterator[tuple[str, bytes]]:
    """Manifests of the most bytes, or the most values, that are read of a kind; by what fills them."""

    def full(begin: bytes, each: bytes, end: bytes) -> bytes:
        return begin + each * ((kind.LIMIT - len(begin) - len(end) - 1) // len(each)) + b"0" + end

    def keys(begin: bytes, more: str, end: bytes) -> bytes:
        count = min(kind.VALUES // 2 - 2, kind.LIMIT // (len(more) + 11) - 2)
        return begin + ",".join(f'"{at:06x}{more}":0' for at in range(count)).encode() + end

    def values(begin: bytes, each: bytes) -> bytes:
        most = min(kind.VALUES // 2, kind.LIMIT // (len(each) + 1)) - 5
        return begin + b",".join([each] * most) + b"]}"

    yield "bytes of empties", full(b'{"parts":[', b"{},", b"]}")
    yield "bytes of figures", full(b'{"relations":[', b"0,", b"]}")
    yield "bytes of keys", full(b'{"records":{"a":', b'0,"a":', b"}}")
    yield "bytes of brackets", b"[" * kind.LIMIT
    yield "unknown keys", keys(b"{", "", b"}")
    yield "unknown long keys", keys(b"{", "x" * 1000, b"}")
    yield "registers", keys(b'{"records":{', "", b"}}")
    yield "long words", values(b'{"parts":[', b'"' + b"x" * 1000 + b'"')
    for name in kind.MODEL.model_fields:
        for each in (b"{}", b"0"):
            yield f"{each!r} as {name}", values(f'{{"{name}":['.encode(), each)
    # One sign beyond the others' width makes each of them four bytes wide in memory.
    said = json.dumps({"program": "𠀀"}, ensure_ascii=False).encode()
    yield "one word", said[:-2] + b"a" * (kind.LIMIT - len(said)) + said[-2:]


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.__name__)
def test_no_flood_of_any_kind_fills_the_memory(tmp_path: Path, kind: type[Sealed[Any]]) -> None:
    paths = []
    for name, data in floods(kind):
        assert len(data) <= kind.LIMIT, name
        member = Member("manifest.json", len(data), 0)
        paths.append(tmp_path / name)
        paths[-1].write_bytes(
            member.header + data + Member("manifest.sig", 64, 0).header + bytes(64)
        )
    for name, said, memory in read_apart(kind, *paths):
        assert said == kind.FAULT.__name__, name
        assert memory < MEMORY, name


def _lists(schema: Any) -> Iterator[dict[str, Any]]:
    """Whatever holds many values, in pydantic's own description of a model."""
    if isinstance(schema, dict):
        if schema.get("type") in ("tuple", "list", "set", "frozenset"):
            yield schema
        for each in schema.values():
            yield from _lists(each)
    elif isinstance(schema, list | tuple):
        for each in schema:
            yield from _lists(each)


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.__name__)
def test_of_every_list_the_first_fault_is_told_and_its_length_is_bounded(
    kind: type[Sealed[Any]],
) -> None:
    found = list(_lists(kind.MODEL.__pydantic_core_schema__))
    assert found
    for each in found:
        assert each.get("fail_fast"), each
        assert each.get("max_length"), each


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for each in (field.annotation, *get_args(field.annotation)):
            if isinstance(each, type) and issubclass(each, BaseModel):
                yield from _models(each)


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.__name__)
def test_unknown_keys_are_one_fault(kind: type[Sealed[Any]]) -> None:
    for model in _models(kind.MODEL):
        with pytest.raises(ValidationError) as caught:
            model.model_validate({f"{at}": 0 for at in range(100)})
        assert caught.value.error_count() == 1


def many_parts(count: int) -> list[Source]:
    """As many parts as named, of long names."""
    return [Source(f"附件/{at:05d}/{'医' * 60}{at}", b"") for at in range(count)]


def test_the_largest_package_is_opened_in_little_memory(tmp_path: Path) -> None:
    path = seal(tmp_path, many_parts(MOST_PARTS)).path
    ((_, said, memory),) = read_apart(Package, path)
    assert said == "opened"
    assert memory < MEMORY


def test_the_largest_office_on_its_way_is_within_its_limits() -> None:
    """Sixty thousand files of evidence, each named by its SHA-256."""
    part = Part(path=f"evidence/ab/{'c' * 62}", size=2**32 - 2, sha256="0" * 64, crc32="0" * 8)
    line = len(json.dumps(part.model_dump(mode="json"), indent=1)) + 2 * 7 + 2
    assert MAX_PARTS * line < Move.LIMIT * 3 // 4
    assert MAX_PARTS * 7 < Move.VALUES


def test_what_nobody_could_read_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="文件太多"):
        seal(tmp_path, many_parts(MOST_PARTS + 1))
    assert not list(tmp_path.iterdir())


def test_a_manifest_too_long_to_be_read_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Package, "LIMIT", 1000)
    with pytest.raises(UserError, match="太多"):
        seal(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_package_of_the_most_parts_is_within_the_other_limits() -> None:
    """However long their paths are: else nobody could be told how many there may be."""
    path = "/".join(["医" * 39, *["疗，" * 19] * 4])[:PATH_LIMIT]
    part = Part(path=path, size=2**32 - 2, sha256="0" * 64, crc32="0" * 8)
    one, two = (manifest_bytes(described()(parts(part, count))) for count in (1, 2))
    assert len(one) + (MOST_PARTS - 1) * (len(two) - len(one)) < Package.LIMIT
    values = two.count(b",") + two.count(b"{") - one.count(b",") - one.count(b"{")
    assert 2 * MOST_PARTS * values < Package.VALUES  # with as many commas in the names again


def parts(one: Part, count: int) -> tuple[Part, ...]:
    """As many of it, each under a name of its own and as long."""
    return tuple(one.model_copy(update={"path": f"{one.path[:-3]}{at:03d}"}) for at in range(count))


def test_a_key_signs_what_is_refused_as_well(tmp_path: Path) -> None:
    """A flood with a true signature is no better."""
    key = OfficeKey.new()
    data = b'{"parts":[' + b",".join([b"{}"] * 100_000) + b"]}"
    path = tmp_path / "a.dkpkg"
    path.write_bytes(
        Member("manifest.json", len(data), 0).header
        + data
        + Member("manifest.sig", 64, 0).header
        + key.sign(data)
    )
    ((_, said, memory),) = read_apart(Package, path)
    assert said == "PackageFault"
    assert memory < MEMORY
