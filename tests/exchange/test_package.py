"""A sealed package: read as it was written, and any other byte found."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.keys import OfficeKey, fingerprint, public_pem
from duikou_desktop.exchange.manifest import Part
from duikou_desktop.exchange.package import Package, open_package, read_part
from duikou_desktop.exchange.sealed import volume_path
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source
from tests.exchange.sealed import KEY, SMALL, seal
from tests.exchange.tampering import each_change_is_found, each_cut_is_found


def contents(package: Package) -> dict[str, bytes]:
    found: dict[str, bytes] = {}

    def keep(part: Part, chunks: object) -> None:
        found[part.path] = b"".join(chunks)  # type: ignore[call-overload]

    read_through(package, sink=keep)
    return found


def refused(path: Path) -> Why | None:
    """Why the file is not taken; None: it is."""
    try:
        read_through(open_package(path))
    except PackageFault as fault:
        return fault.why
    return None


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = seal(tmp_path)
    package = open_package(written.path)
    assert package == written
    assert contents(package) == {each.path: each.content for each in SMALL}
    assert read_part(package, "papers/empty.csv") == b""
    assert read_part(package, "assessment.json") == b"{}"
    assert [each.name for each in tmp_path.iterdir()] == ["a.dkpkg"]


def test_the_same_content_is_the_same_file(tmp_path: Path) -> None:
    first = seal(tmp_path, name="a.dkpkg").path.read_bytes()
    second = seal(tmp_path, tuple(reversed(SMALL)), name="b.dkpkg").path.read_bytes()
    assert first == second


def test_every_changed_byte_is_found(tmp_path: Path) -> None:
    each_change_is_found(seal(tmp_path).path, refused)


def test_every_cut_is_found(tmp_path: Path) -> None:
    each_cut_is_found(seal(tmp_path).path, refused)


@pytest.mark.parametrize("more", [b"\0", b"PK\x05\x06" + bytes(18), b"x" * 70_000])
def test_what_is_appended_or_put_before_is_found(tmp_path: Path, more: bytes) -> None:
    path = seal(tmp_path).path
    whole = path.read_bytes()
    path.write_bytes(whole + more)
    assert refused(path) is Why.ALTERED
    path.write_bytes(more + whole)
    assert refused(path) is not None


def test_a_byte_put_in_or_taken_out_is_found(tmp_path: Path) -> None:
    path = seal(tmp_path).path
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + whole[at + 1 :])
        assert refused(path) is not None, at
        path.write_bytes(whole[:at] + b"0" + whole[at:])
        assert refused(path) is not None, at


def test_what_is_left_as_it_was_in_another_order_is_found(tmp_path: Path) -> None:
    path = seal(tmp_path).path
    with zipfile.ZipFile(path) as zipped:
        held = [(each, zipped.read(each)) for each in zipped.namelist()]
    with zipfile.ZipFile(path, "w") as again:
        for name, data in held:
            again.writestr(name, data)
    assert refused(path) is Why.ALTERED


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\0" * 1000, b"<html>", b"PK" * 50_000])
def test_what_is_no_package_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.dkpkg"
    path.write_bytes(data)
    assert refused(path) is Why.FOREIGN


def test_any_zip_program_opens_it(tmp_path: Path) -> None:
    path = seal(tmp_path).path
    with zipfile.ZipFile(path) as zipped:
        assert zipped.testzip() is None
        names = zipped.namelist()
    assert names[:3] == ["manifest.json", "manifest.sig", "key.pem"]
    assert sorted(names[3:]) == sorted(each.path for each in SMALL)


def by_hand(path: Path) -> subprocess.CompletedProcess[str]:
    """As docs/package-format.md says: unzip, sha256sum and openssl."""
    script = Path("docs/package-format.md").read_text().split("```sh\n")[1].split("```")[0]
    return subprocess.run(
        ["bash", "-c", script.replace("PACKAGE.dkpkg", str(path))],
        cwd=path.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_verified_without_the_program(tmp_path: Path) -> None:
    found = by_hand(seal(tmp_path).path)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "Signature Verified Successfully" in found.stdout
    assert found.stdout.count(": OK") == len(SMALL)
    assert found.stdout.splitlines()[-1] == fingerprint(KEY.public)


def test_so_are_its_volumes(tmp_path: Path) -> None:
    whole = seal(tmp_path, bulky(3, 4_000), limit=9_000)
    assert whole.manifest.volumes == 2
    assert by_hand(whole.path).returncode == 0
    last = volume_path(whole.path, 2)
    last.write_bytes(last.read_bytes().replace(b"\2" * 100, b"\3" * 100, 1))
    shutil.rmtree(tmp_path / "out")
    assert by_hand(whole.path).returncode != 0


@pytest.mark.parametrize("volume", [0, 1])
def test_a_byte_behind_the_end_is_seen_by_hand(tmp_path: Path, volume: int) -> None:
    whole = seal(tmp_path, bulky(3, 4_000), limit=9_000)
    file = volume_path(whole.path, volume) if volume else whole.path
    file.write_bytes(file.read_bytes() + b"\0")
    found = by_hand(whole.path)
    assert found.returncode != 0
    assert f"{file} is longer or shorter than what it holds" in found.stderr


def zipped_again(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    with zipfile.ZipFile(path) as zipped:
        held = {each: zipped.read(each) for each in zipped.namelist()}
    change(held)
    forged = path.with_name("forged.dkpkg")
    with zipfile.ZipFile(forged, "w") as zipped:
        for name, data in held.items():
            zipped.writestr(name, data)
    return forged


def test_another_key_beside_the_manifest_is_seen_by_hand(tmp_path: Path) -> None:
    """Signed by a stranger, with his key.pem, it verified and showed the hospital's own fingerprint."""
    stranger = OfficeKey(bytes(range(1, 33)))

    def sign(held: dict[str, bytes]) -> None:
        held["manifest.json"] = held["manifest.json"].replace(b'"77.6"', b'"99.9"')
        held["manifest.sig"] = stranger.sign(held["manifest.json"])
        held["key.pem"] = public_pem(stranger.public)

    found = by_hand(zipped_again(seal(tmp_path).path, sign))
    assert found.returncode != 0
    assert fingerprint(KEY.public) not in found.stdout


def test_a_file_too_many_is_seen_by_hand(tmp_path: Path) -> None:
    path = seal(tmp_path).path
    found = by_hand(zipped_again(path, lambda held: held.update({"佐证/多出来的.txt": b"x"})))
    assert found.returncode != 0
    assert "多出来的" in found.stdout


def test_the_manifest_says_what_it_holds(tmp_path: Path) -> None:
    path = seal(tmp_path).path
    with zipfile.ZipFile(path) as zipped:
        said = json.loads(zipped.read("manifest.json"))
    assert said["hospital_name"] == "柳州市柳铁中心医院"
    assert said["key"] == KEY.public.hex()
    assert [each["path"] for each in said["parts"]] == sorted(each.path for each in SMALL)
    assert said["parts"][0]["size"] == 2


def test_one_of_a_later_program_says_so(tmp_path: Path) -> None:
    from duikou_desktop.exchange.sealed import manifest_bytes, read_manifest

    data = manifest_bytes(seal(tmp_path).manifest)
    for later in (
        data.replace(b'"version": 1,\n "year"', b'"version": 2,\n "year"'),
        b'{"format": "duikou-package", "version": 9, "whatever": []}',
    ):
        assert later != data
        with pytest.raises(PackageFault) as told:
            read_manifest(Package, later)
        assert told.value.why is Why.NEWER


# Volumes


def bulky(count: int, size: int) -> list[Source]:
    return [
        *SMALL,
        *(Source(f"佐证/{n:03d}.jpg", bytes([n]) * size, bulk=True) for n in range(count)),
    ]


def test_too_much_for_one_file_lies_in_volumes(tmp_path: Path) -> None:
    sources = bulky(7, 10_000)
    package = seal(tmp_path, sources, limit=25_000)
    # Two of ten thousand to a volume; the small picture goes with the first that has room.
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "a.dkpkg",
        "a.dkpkg.01",
        "a.dkpkg.02",
        "a.dkpkg.03",
        "a.dkpkg.04",
    ]
    assert all(each.stat().st_size <= 25_000 for each in tmp_path.iterdir())
    again = open_package(package.path)
    assert contents(again) == {each.path: each.content for each in sources}
    assert read_part(again, "佐证/006.jpg") == b"\6" * 10_000
    for volume in range(1, 5):
        with zipfile.ZipFile(f"{package.path}.{volume:02d}") as zipped:
            assert zipped.testzip() is None


def test_what_fits_exactly_needs_none_and_a_byte_more_does(tmp_path: Path) -> None:
    sources = bulky(3, 10_000)
    size = seal(tmp_path, sources, name="a.dkpkg").path.stat().st_size
    assert seal(tmp_path, sources, name="b.dkpkg", limit=size).manifest.volumes == 0
    assert seal(tmp_path, sources, name="c.dkpkg", limit=size - 1).manifest.volumes > 0


def test_a_volume_that_is_gone_or_anothers_is_told(tmp_path: Path) -> None:
    path = seal(tmp_path, bulky(4, 10_000), limit=25_000).path
    first, second = (tmp_path / f"a.dkpkg.0{n}" for n in (1, 2))
    kept = first.read_bytes()
    first.write_bytes(second.read_bytes())
    assert refused(path) is Why.ALTERED
    first.unlink()
    assert refused(path) is Why.NO_VOLUME
    with pytest.raises(PackageFault, match=r"缺分卷 a\.dkpkg\.01。"):
        open_package(path)
    second.rename(tmp_path / "elsewhere")
    with pytest.raises(PackageFault, match=r"缺分卷 a\.dkpkg\.01、a\.dkpkg\.02。"):
        open_package(path)
    (tmp_path / "elsewhere").rename(second)
    first.write_bytes(kept)
    assert refused(path) is None
    changed = bytearray(kept)
    changed[5000] ^= 1
    first.write_bytes(changed)
    assert refused(path) is Why.ALTERED


def test_a_file_larger_than_a_volume_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="超过 4 GB"):
        seal(tmp_path, bulky(1, 30_000), limit=25_000)
    assert list(tmp_path.iterdir()) == []
