"""What lies on a stick: packages are found whatever else lies there, and what cannot be looked into is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.package import open_package
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.finding import lying_under
from tests.desks import city_desk, packages
from tests.rounds import city_stick

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, and paths of any length")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """With one package."""
    folder = tmp_path / "stick"
    folder.mkdir()
    shutil.copy(packages()[0], folder / "c.dkpkg")
    return folder


def found(folder: Path) -> list[str]:
    return [str(each.relative_to(folder)) for each in lying_under([folder]).files]


@pytest.fixture
def waits_for_nobody() -> Iterator[None]:
    """Ends what would wait for ever."""
    import signal

    def late(*_: object) -> None:
        raise AssertionError("it waits for somebody to write into a pipe")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("waits_for_nobody")
def test_only_a_file_is_opened(stick: Path, tmp_path: Path) -> None:
    for each in ("a.zip", "a.dkpkg", "a.dkround", "a.dkpkg.dkenc"):
        os.mkfifo(stick / each)
    os.mkfifo(tmp_path / "pipe")
    for name in ("b.zip", "b.dkpkg"):
        (stick / name).symlink_to(tmp_path / "pipe")
    (stick / "zero.zip").symlink_to("/dev/zero")
    (stick / "d.zip").mkdir()
    assert found(stick) == ["c.dkpkg"]
    # Named, it is no package either.
    with pytest.raises(PackageFault) as told:
        open_package(stick / "a.dkpkg")
    assert told.value.why is Why.FOREIGN


@pytest.mark.usefixtures("waits_for_nobody")
def test_a_pipe_in_place_of_a_volume_is_none(tmp_path: Path) -> None:
    from tests.exchange.sealed import seal

    path = seal(tmp_path, limit=2000).path
    volume = path.with_name(f"{path.name}.01")
    volume.unlink()
    os.mkfifo(volume)
    with pytest.raises(PackageFault) as told:
        open_package(path)
    assert told.value.why is Why.NO_VOLUME


def test_endings_are_read_as_a_drive_shows_them(stick: Path) -> None:
    """Some systems show the names of a FAT stick in capitals."""
    shutil.copy(packages()[1], stick / "D.DKPKG")
    (city_round,) = city_stick().glob("*.dkround")
    shutil.copy(city_round, stick / "E.DkRound")
    (stick / "F.DKPKG.DKENC").write_bytes(b"{")
    shutil.copy(packages()[0], stick / "G.ZIP")
    assert found(stick) == ["D.DKPKG", "E.DkRound", "F.DKPKG.DKENC", "G.ZIP", "c.dkpkg"]


def test_volumes_of_a_concealed_package_are_no_packages(stick: Path) -> None:
    (stick / "f.dkpkg.01.dkenc").write_bytes(b"{")
    (stick / ".half.dkpkg").write_bytes(b"{")
    (stick / "plain.zip").write_bytes(b"PK\3\4 something else altogether, but long enough")
    assert found(stick) == ["c.dkpkg"]


def deep(folder: Path, levels: int) -> None:
    """Folders below each other, deeper than any path can name."""
    done = (
        "import os, sys\nos.chdir(sys.argv[1])\n"
        "for _ in range(int(sys.argv[2])):\n    os.mkdir('d' * 8)\n    os.chdir('d' * 8)\n"
        "open('x' * 40 + '.dkpkg', 'w').close()\n"
    )
    subprocess.run([sys.executable, "-c", done, str(folder), str(levels)], check=True)


def test_a_folder_too_deep_is_told_and_keeps_nobody_out(stick: Path, tmp_path: Path) -> None:
    deep(stick, 1500)
    (stick / "ddddddddd").mkdir()
    shutil.copy(packages()[1], stick / "ddddddddd" / "z.dkpkg")
    try:
        with city_desk(tmp_path / "desk") as desk:
            taken = collect(desk, [stick])
        assert [each.outcome for each in taken] == [Outcome.TAKEN, Outcome.TAKEN, Outcome.REFUSED]
        assert "文件夹打不开" in str(taken[-1].why)
        assert taken[-1].path.is_relative_to(stick)
    finally:
        subprocess.run(["rm", "-rf", str(stick)], check=True)


def test_a_file_too_deep_is_told_by_its_folder(stick: Path) -> None:
    """The folder can be listed, and what lies in it has one letter too many."""
    deep(stick, (4090 - len(str(stick))) // 9)
    try:
        lying = lying_under([stick])
        assert [each.name for each in lying.files] == ["c.dkpkg"]
        assert len(lying.shut) == 1
    finally:
        subprocess.run(["rm", "-rf", str(stick)], check=True)


def test_a_folder_nobody_may_look_into_is_told(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "shut").mkdir()
    listed = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refusing)
    lying = lying_under([stick])
    assert [each.name for each in lying.files] == ["c.dkpkg"]
    assert [each.name for each in lying.shut] == ["shut"]


def test_what_is_not_there_is_told_at_once(stick: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="找不到"):
        lying_under([stick / "nowhere"])


def test_each_is_found_once(stick: Path) -> None:
    (stick / "up").symlink_to(stick)
    lying = lying_under([stick, stick / "c.dkpkg", stick])
    assert [each.name for each in lying.files] == ["c.dkpkg"]
