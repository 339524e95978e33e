"""An update: read as it was written, and any other byte found."""

from __future__ import annotations

import json
import subprocess
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.exchange.faults import PackageFault, UpdateFault, Why
from duikou_desktop.exchange.keys import public_pem
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.sealed import manifest_bytes, read_manifest
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.update import (
    Installer,
    Platform,
    Update,
    UpdateManifest,
    open_update,
    version_figures,
    write_update,
)
from tests.exchange.sealed import seal
from tests.exchange.tampering import each_change_is_found, each_cut_is_found
from tests.exchange.updates import NAMES, RELEASE, make_update


def refused(path: Path) -> Why | None:
    """Why the file is not taken; None: it is."""
    try:
        read_through(open_update(path))
    except UpdateFault as fault:
        return fault.why
    return None


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = make_update(tmp_path)
    update = open_update(written.path)
    assert update == written
    assert (update.manifest.program, update.manifest.notes) == ("0.2.0", "- 能从 U 盘升级。\n")
    found: dict[Platform, bytes] = {}

    def keep(installer: Installer, chunks: Iterator[bytes]) -> None:
        found[installer.platform] = b"".join(chunks)

    read_through(update, sink=keep)
    assert found == {each: b"\x7f installer " + each.value.encode() for each in Platform}


def test_the_same_installers_are_the_same_file(tmp_path: Path) -> None:
    first = make_update(tmp_path, name="a.dkupdate").path.read_bytes()
    turned = tuple(reversed(Platform))
    assert make_update(tmp_path, *turned, name="b.dkupdate").path.read_bytes() == first


def test_every_changed_byte_is_found(tmp_path: Path) -> None:
    each_change_is_found(make_update(tmp_path).path, refused)


def test_every_cut_is_found(tmp_path: Path) -> None:
    each_cut_is_found(make_update(tmp_path).path, refused)


def test_what_is_appended_is_found(tmp_path: Path) -> None:
    path = make_update(tmp_path).path
    path.write_bytes(path.read_bytes() + b"\0")
    assert refused(path) is Why.ALTERED


def test_a_package_is_no_update_though_the_key_is_the_same(tmp_path: Path) -> None:
    package = seal(tmp_path).path
    assert refused(package) is Why.FOREIGN
    with pytest.raises(PackageFault, match=r"^这是更新文件，不是上报包。"):
        open_package(make_update(tmp_path).path)


def test_a_signature_made_for_a_package_is_none_for_an_update(tmp_path: Path) -> None:
    update = make_update(tmp_path)
    data = update.path.read_bytes()
    signed_otherwise = RELEASE.sign(manifest_bytes(update.manifest))  # with the packages' prefix
    assert data.count(update.signature) == 1
    update.path.write_bytes(data.replace(update.signature, signed_otherwise))
    assert refused(update.path) is Why.ALTERED


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\0" * 1000, b"<html>", b"PK" * 50_000])
def test_what_is_no_update_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.dkupdate"
    path.write_bytes(data)
    assert refused(path) is Why.FOREIGN


def test_one_of_a_later_format_says_so() -> None:
    with pytest.raises(UpdateFault) as told:
        read_manifest(Update, b'{"format": "duikou-update", "version": 2, "whatever": []}')
    assert told.value.why is Why.NEWER


def entry(platform: str, path: str) -> dict[str, Any]:
    return {
        "path": path,
        "size": 1,
        "sha256": "0" * 64,
        "crc32": "0" * 8,
        "platform": platform,
    }


@pytest.mark.parametrize(
    "installers",
    [
        [],
        [entry("windows-x86_64", "../a.exe")],
        [entry("windows-x86_64", "a/b.exe")],
        [entry("windows-x86_64", "manifest.json")],
        [entry("windows-x86_64", "a.exe"), entry("windows-x86_64", "b.exe")],
        [entry("linux-deb-amd64", "A.exe"), entry("windows-x86_64", "a.exe")],
        [entry("windows-x86_64", "b.exe"), entry("linux-deb-amd64", "a.deb")],  # not in order
        [entry("beos-x86_64", "a.exe")],
    ],
)
def test_a_manifest_that_leads_elsewhere_is_refused_though_it_is_signed(
    installers: list[dict[str, Any]],
) -> None:
    plain = {
        "format": "duikou-update",
        "version": 1,
        "algorithm": "Ed25519",
        "key": RELEASE.public.hex(),
        "program": "0.2.0",
        "notes": "",
    }
    good = [entry("linux-deb-amd64", "a.deb"), entry("windows-x86_64", "a.exe")]
    data = (json.dumps(plain | {"installers": good}, sort_keys=True, indent=1) + "\n").encode()
    assert isinstance(read_manifest(Update, data), UpdateManifest)
    data = (
        json.dumps(plain | {"installers": installers}, sort_keys=True, indent=1) + "\n"
    ).encode()
    with pytest.raises(UpdateFault) as told:
        read_manifest(Update, data)
    assert told.value.why is Why.ALTERED


def test_it_is_verified_without_the_program(tmp_path: Path) -> None:
    path = make_update(tmp_path).path
    out = tmp_path / "out"
    with zipfile.ZipFile(path) as zipped:
        assert zipped.testzip() is None
        assert zipped.namelist() == [
            "manifest.json",
            "manifest.sig",
            *(NAMES[each] for each in sorted(Platform)),
        ]
        zipped.extractall(out)
    (out / "key.pem").write_bytes(public_pem(RELEASE.public))
    (out / "signed").write_bytes(b"duikou-update-v1\n" + (out / "manifest.json").read_bytes())
    command = (
        "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed -sigfile manifest.sig"
    )
    done = subprocess.run(command.split(), cwd=out, capture_output=True, text=True, check=False)
    assert "Signature Verified Successfully" in done.stdout, done.stderr


def test_a_large_one_is_written_and_read_in_pieces(tmp_path: Path) -> None:
    large = tmp_path / "large.deb"
    with large.open("wb") as file:
        file.truncate(96 * 1024 * 1024)
    tracemalloc.start()
    try:
        update = write_update(
            tmp_path / "a.dkupdate", {Platform.DEB_AMD64: large}, RELEASE, program="1", notes=""
        )
        read_through(open_update(update.path))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 8 * 1024 * 1024


def test_an_update_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    before = make_update(tmp_path).path.read_bytes()
    with pytest.raises(UserError, match="已经存在"):
        make_update(tmp_path, program="0.3.0")
    assert (tmp_path / "新版.dkupdate").read_bytes() == before


@pytest.mark.parametrize(
    ("older", "later"), [("0.9", "0.10"), ("0.9.9", "1.0"), ("1", "1.0.1"), ("1.2.3", "1.2.3.1")]
)
def test_versions_are_compared_by_their_figures(older: str, later: str) -> None:
    assert version_figures(older) < version_figures(later)
    assert version_figures("1.0.0") == version_figures("1")
