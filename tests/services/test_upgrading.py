"""Upgrading from a stick: what is refused, and that nothing is started before the backup stands."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.task import Cancelled, Quiet
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import UpdateFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.update import Platform
from duikou_desktop.services.starting import System, platform_of
from duikou_desktop.services.upgrading import (
    Here,
    Offer,
    Secured,
    look_at,
    put_out,
    release_keys,
    secure,
    start,
)
from tests.demo import demo_office
from tests.exchange.updates import NAMES, RELEASE, make_update

HERE = Here("0.1.0", Platform.DEB_AMD64, frozenset({RELEASE.public.hex()}))


class Recorder:
    """Starts nothing, and notes what it was to start."""

    def __init__(self, *, opens: bool = True) -> None:
        self.started: list[object] = []
        self._opens = opens

    def open(self, file: Path) -> bool:
        self.started.append(file)
        return self._opens

    def run(self, command: Sequence[str], log: Path) -> None:
        self.started.append((list(command), log))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    demo_office(tmp_path / "办公室", Side.SUPPORTER).close()
    return tmp_path / "办公室"


def offer(tmp_path: Path, here: Here = HERE) -> Offer:
    return look_at(make_update(tmp_path).path, here)


def test_from_the_stick_to_the_started_installer(
    tmp_path: Path, office: Path, clock: Clock
) -> None:
    found = offer(tmp_path)
    assert (found.now, found.said.program) == ("0.1.0", "0.2.0")
    secured = secure(found, office, clock)
    assert secured.backup is not None
    assert secured.backup.reason == "upgrade"
    with closing(sqlite3.connect(secured.backup.path)) as kept:
        assert kept.execute("SELECT count(*) FROM office").fetchone() == (1,)
    place = tmp_path / "下载"
    place.mkdir()
    ready = put_out(secured, place)
    assert ready.file == place / NAMES[Platform.DEB_AMD64]
    assert ready.file.read_bytes() == b"\x7f installer linux-deb-amd64"
    assert list(place.iterdir()) == [ready.file]
    starter = Recorder()
    assert f"sudo apt install '{ready.file}'" in str(start(ready, starter))
    assert starter.started == [ready.file]


def test_where_nothing_opens_a_deb_the_one_command_is_said(tmp_path: Path, office: Path) -> None:
    ready = put_out(secure(offer(tmp_path), office), tmp_path)
    said = str(start(ready, Recorder(opens=False)))
    assert said == f"请管理员运行：sudo apt install '{ready.file}'"


def test_one_persons_own_is_run_and_waits_for_the_program(tmp_path: Path) -> None:
    here = replace(HERE, platform=Platform.USER)
    ready = put_out(secure(offer(tmp_path, here), None), tmp_path)
    starter = Recorder()
    log = tmp_path / "duikou-desktop-0.2.0-linux-x86_64.log"
    assert str(log) in str(start(ready, starter))
    assert starter.started == [(["sh", str(ready.file), "--wait"], log)]


def test_on_windows_the_installer_is_opened(tmp_path: Path) -> None:
    here = replace(HERE, platform=Platform.WINDOWS)
    ready = put_out(secure(offer(tmp_path, here), None), tmp_path)
    starter = Recorder()
    assert str(start(ready, starter)) == "安装程序已经打开，按它的提示做完。程序要先关闭。"
    assert starter.started == [tmp_path / NAMES[Platform.WINDOWS]]


# What is refused


def test_without_release_keys_every_update_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有带发布密钥"):
        offer(tmp_path, replace(HERE, keys=frozenset()))


def test_one_signed_by_another_is_refused(tmp_path: Path) -> None:
    stranger = OfficeKey(bytes(32))
    path = make_update(tmp_path, key=stranger).path
    with pytest.raises(UserError, match="不是本程序的发布者签名的"):
        look_at(path, HERE)
    assert look_at(path, replace(HERE, keys=HERE.keys | {stranger.public.hex()}))


def test_a_changed_installer_is_refused(tmp_path: Path) -> None:
    path = make_update(tmp_path).path
    data = bytearray(path.read_bytes())
    data[data.index(b"\x7f installer windows")] ^= 1  # not even the one for this computer
    path.write_bytes(data)
    with pytest.raises(UpdateFault, match="对不上"):
        look_at(path, HERE)


@pytest.mark.parametrize(
    ("runs", "told"),
    [("0.2.0", "本机已经是 0.2.0 版"), ("0.2", "本机已经是"), ("0.10.0", "比本机的 0.10.0 版旧")],
)
def test_the_same_and_an_older_version_are_refused(tmp_path: Path, runs: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        offer(tmp_path, replace(HERE, version=runs))


@pytest.mark.parametrize("platform", [Platform.DEB_ARM64, None])
def test_one_without_an_installer_for_this_computer_says_which_it_has(
    tmp_path: Path, platform: Platform | None
) -> None:
    path = make_update(tmp_path, Platform.WINDOWS, Platform.DEB_AMD64).path
    with pytest.raises(UserError, match="只有：linux-deb-amd64、windows-x86_64。"):
        look_at(path, replace(HERE, platform=platform))


# What fails on the way


def test_a_backup_that_fails_stops_everything(
    tmp_path: Path, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = offer(tmp_path)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentProblem, match="磁盘已满"):
        secure(found, office)
    assert list((office / "backups").glob("*upgrade*")) == []


def test_a_damaged_office_is_not_upgraded(tmp_path: Path, office: Path) -> None:
    found = offer(tmp_path)
    (office / "office.db").write_bytes(b"no database")
    with pytest.raises(EnvironmentProblem, match="备份没有成功"):
        secure(found, office)


def secured(tmp_path: Path) -> Secured:
    return Secured(offer(tmp_path), None)


def test_a_stick_that_gives_other_bytes_the_second_time_is_found(tmp_path: Path) -> None:
    found = secured(tmp_path)
    path = found.offer.update.path
    path.write_bytes(
        path.read_bytes().replace(b"installer linux-deb-amd", b"installer LINUX-deb-amd")
    )
    place = tmp_path / "to"
    place.mkdir()
    with pytest.raises(UpdateFault):
        put_out(found, place)
    assert list(place.iterdir()) == []


class GivenUp(Quiet):
    def check(self) -> None:
        raise Cancelled


def test_what_is_given_up_or_refused_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = secured(tmp_path)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    with pytest.raises(Cancelled):
        put_out(found, None, GivenUp())
    found.offer.update.path.unlink()  # the stick was pulled out
    with pytest.raises(EnvironmentProblem):
        put_out(found)
    assert list(temporary.iterdir()) == []


def test_without_a_folder_it_lies_where_only_this_person_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ready = put_out(secured(tmp_path))
    assert ready.file.parent.parent == tmp_path
    assert ready.file.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_there_already_is_taken_if_it_is_the_same_and_never_written_over(
    tmp_path: Path,
) -> None:
    found, place = secured(tmp_path), tmp_path / "to"
    place.mkdir()
    first = put_out(found, place)
    assert put_out(found, place) == first
    first.file.write_bytes(b"another")
    with pytest.raises(UserError, match="已经存在"):
        put_out(found, place)
    assert first.file.read_bytes() == b"another"


# What is there


def test_the_keys_shipped_are_read(tmp_path: Path) -> None:
    assert release_keys() <= {each.read_text().strip() for each in shipped()}
    assert len(release_keys()) == len(shipped())
    assert release_keys(tmp_path) == frozenset()
    (tmp_path / "2026.pub").write_text(RELEASE.public.hex() + "\n")
    assert release_keys(tmp_path) == {RELEASE.public.hex()}
    (tmp_path / "2027.pub").write_text("-----BEGIN PUBLIC KEY-----\n")
    with pytest.raises(ValueError, match="64 hexadecimal"):
        release_keys(tmp_path)


def shipped() -> list[Path]:
    return list((Path(__file__).parents[2] / "resources/release-keys").glob("*.pub"))


@pytest.mark.parametrize(
    ("system", "machine", "program", "platform"),
    [
        ("win32", "AMD64", "C:/Programs/duikou.exe", Platform.WINDOWS),
        ("win32", "ARM64", "C:/Programs/duikou.exe", None),
        ("linux", "x86_64", "/usr/lib/duikou-desktop/duikou", Platform.DEB_AMD64),
        ("linux", "aarch64", "/usr/lib/duikou-desktop/duikou", Platform.DEB_ARM64),
        ("linux", "x86_64", "/home/a/.local/share/duikou-desktop/lib/d", Platform.USER),
        ("linux", "aarch64", "/home/a/.local/share/duikou-desktop/lib/d", None),
        ("linux", "loongarch64", "/usr/lib/duikou-desktop/duikou", None),
        ("darwin", "arm64", "/Applications/d", None),
    ],
)
def test_which_installer_replaces_the_program(
    system: str, machine: str, program: str, platform: Platform | None
) -> None:
    assert platform_of(system, machine, Path(program)) is platform


@pytest.mark.parametrize(("code", "opened"), [(0, True), (3, False)])
def test_the_system_says_whether_anything_opens_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, opened: bool
) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1" >"{tmp_path}/given"\nexit {code}\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert System().open(tmp_path / "a b.deb") is opened
    assert (tmp_path / "given").read_text() == f"{tmp_path}/a b.deb\n"
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert System().open(tmp_path / "a b.deb") is False
