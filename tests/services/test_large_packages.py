"""Packages of many parts, and of large ones: opened as fast and in as little memory as others."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange import package as package_module
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.package import Package, open_package, read_part
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.exchange.zip_layout import Member, Placed, place
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import data_limits
from duikou_desktop.services.desk import report_evidence
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.report_view import OPENED, open_report, put_out
from duikou_desktop.services.package_evidence import not_there
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk
from tests.exchange.sealed import seal
from tests.exchange.test_floods import many_parts
from tests.factories import GUANGXI
from tests.forging import Change, Contents, forged, honest, refusal, rows
from tests.rounds import city_stick

SCHEME = load_scheme(GUANGXI)
MISSING = "04佐证/缺失的材料.txt"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as store:
        yield store


def test_of_many_parts_each_is_found_without_going_over_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 60,000 it took half a second each, and a report reads fifty."""
    package = open_package(seal(tmp_path, many_parts(300)).path)
    asked = 0

    def counted(members: list[Member]) -> list[Placed]:
        nonlocal asked
        asked += 1
        return place(members)

    monkeypatch.setattr(package_module, "place", counted)
    for each in package.manifest.parts:
        assert read_part(package, each.path) == b""
    assert asked == 1
    with pytest.raises(KeyError):
        read_part(package, "nothing")


def test_whether_files_are_there_is_asked_once_a_report(
    desk: DeskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes over every part."""
    (found,) = collect(desk, (forged(tmp_path),))
    assert found.received is not None, found.why
    asked = []

    def counted(*how: Any) -> object:
        asked.append(how)
        return not_there(*how)

    monkeypatch.setattr(report_evidence, "not_there", counted)
    assert open_report(desk, SCHEME, found.received.id) is not None
    assert len(asked) == 1


def with_photo(content: bytes) -> Change:
    """Another photo in place of the first one, everywhere it is named."""

    def change(held: Contents) -> None:
        before = next(held[each] for each in sorted(held) if each.endswith(".png"))
        old, new = (sha256(each).hexdigest().encode() for each in (before, content))
        for path, data in held.items():
            held[path] = content if data == before else data.replace(old, new)

    return change


def opened_with(desk: DeskStore, package: Path) -> tuple[UUID, tuple[str, ...]]:
    """The package, taken, and the parts behind a point that has evidence."""
    (found,) = collect(desk, (package,))
    assert found.received is not None, found.why
    seen = open_report(desk, SCHEME, found.received.id)
    assert seen is not None
    points = (each for part in seen.parts for each in part.points)
    return found.received.id, next(each.evidence for each in points if each.evidence)


def test_a_large_piece_of_evidence_is_put_out_in_pieces(desk: DeskStore, tmp_path: Path) -> None:
    large = bytes(48 * 1024 * 1024)
    package, parts = opened_with(desk, forged(tmp_path, with_photo(large)))
    tracemalloc.start()
    try:
        folder = put_out(desk, package, parts)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert max(each.stat().st_size for each in folder.iterdir()) == len(large)
    assert most < 16 * 1024 * 1024


def test_what_is_put_out_is_as_it_was_sealed_or_not_there(desk: DeskStore, tmp_path: Path) -> None:
    package, parts = opened_with(desk, forged(tmp_path, with_photo(b"lecture" * 1000)))
    kept = desk.package_file(package)
    kept.write_bytes(kept.read_bytes().replace(b"lecturelecture", b"lecturelecturf"))
    with pytest.raises(PackageFault):
        put_out(desk, package, parts)
    files = [each for each in (desk.folder / OPENED).rglob("*") if each.is_file()]
    assert all(b"lecturf" not in each.read_bytes() for each in files)
    assert not [each for each in files if each.name.startswith(".")]


def test_no_other_folder_passes_for_evidence(desk: DeskStore, tmp_path: Path) -> None:
    """Its files took the names of the recorded ones where they were put to be looked at."""

    def beside(held: Contents) -> None:
        for path in [each for each in held if each.startswith("04佐证/")]:
            held[f"05补充/{path}"] = b"another"

    _, parts = opened_with(desk, forged(tmp_path, beside))
    assert all(each.startswith("04佐证/") for each in parts)


def test_a_list_of_what_is_missing_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report that is opened reads it whole."""
    monkeypatch.setattr(data_limits, "PART_LIMIT", 3_000_000)
    assert refusal(forged(tmp_path, lambda held: held.update({MISSING: bytes(3_000_001)}))) is (
        Why.UNREADABLE
    )


def test_a_list_of_what_is_missing_too_long_is_not_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_limits, "PART_LIMIT", 10)
    with pytest.raises(UserError, match="缺失的材料"):
        data_limits.hold_to_limits([Source(MISSING, bytes(11))])


def test_a_package_of_too_many_parts_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_limits, "MOST_PARTS", 2)
    with pytest.raises(UserError, match=r"文件太多.*3 个.*最多 2 个.*佐证只带目录"):
        data_limits.hold_to_parts(many_parts(3))
    data_limits.hold_to_parts(many_parts(2))


def test_parts_in_volumes_are_found_in_theirs(tmp_path: Path) -> None:
    package: Package = seal(tmp_path, limit=2000)
    assert package.manifest.volumes
    opened = open_package(package.path)
    assert read_part(opened, "佐证/S9.1_学术讲座/001_签到表.jpg") == b"\xff\xd8 picture"


def test_of_thousands_of_highlights_the_report_tells_how_many_there_are(
    desk: DeskStore, tmp_path: Path
) -> None:
    """They filled the commission's report of the year, and the memory."""

    def flood(held: list[Any]) -> None:
        chosen = next(each for each in held if each["chosen"])
        held[:] = [
            {**chosen, "id": str(UUID(int=at + 1)), "title": f"亮点{at}"} for at in range(1000)
        ]

    (found,) = collect(
        desk, (forged(tmp_path, rows("highlight", flood), records=records_with(highlight=1000)),)
    )
    assert found.received is not None, found.why
    told = desk.told_by([found.received.id])[found.received.id]["highlights"]
    assert len(told) == 51
    assert told[-1] == ["另有950条亮点", "见该院的年度总结。"]


def records_with(**counts: int) -> dict[str, int]:
    """What the manifest says of the records then."""
    return {**honest(Side.SUPPORTER).manifest.records, **counts}


@pytest.mark.skipif(sys.platform == "win32", reason="files with holes")
def test_a_round_of_terabytes_is_refused_before_it_is_copied(tmp_path: Path) -> None:
    """It filled the desk's disk, and so nobody behind it was taken."""
    stick = tmp_path / "stick"
    stick.mkdir()
    (file,) = city_stick().glob("*.dkround")
    with (stick / "a.dkround").open("wb") as sparse:
        sparse.write(file.read_bytes())
        sparse.truncate(2**42)
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as province:
        (found,) = collect(province, [stick])
        assert found.outcome is Outcome.REFUSED
        assert "改动过" in str(found.why)
