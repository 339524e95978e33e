"""`duikou upgrade`: looked at with --check, else backed up and started."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.update import Platform
from duikou_desktop.services import starting, upgrading
from duikou_desktop.services.upgrading import Here
from tests.demo import demo_office
from tests.exchange.updates import NAMES, RELEASE, make_update


@pytest.fixture
def office(tmp_path: Path) -> Path:
    demo_office(tmp_path / "office", Side.RECIPIENT).close()
    return tmp_path / "office"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The program is the .deb's, knows the key, and starts nothing."""
    here = Here("0.1.0", Platform.DEB_AMD64, frozenset({RELEASE.public.hex()}))
    monkeypatch.setattr(upgrading.Here, "this", lambda: here)
    found: list[Path] = []
    monkeypatch.setattr(starting.System, "open", lambda _, file: found.append(file) or True)
    return found


def upgrades(office: Path) -> list[Path]:
    return list((office / "backups").glob("office-*-upgrade.db"))


def test_an_update_is_looked_at_and_nothing_done(
    run, office: Path, tmp_path: Path, started: list[Path]
) -> None:
    code, out, err = run("upgrade", make_update(tmp_path).path, "--check")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "版本\t0.1.0 → 0.2.0"
    assert "能从 U 盘升级" in out
    assert (started, upgrades(office)) == ([], [])


def test_the_office_is_backed_up_and_the_installer_opened(
    run, office: Path, tmp_path: Path, started: list[Path]
) -> None:
    update = make_update(tmp_path).path
    code, out, err = run("upgrade", update, "--home", office, "--to", tmp_path)
    assert (code, err) == (0, "")
    assert started == [tmp_path / NAMES[Platform.DEB_AMD64]]
    (backup,) = upgrades(office)
    assert f"已备份：{backup}" in out
    assert f"sudo apt install '{started[0]}'" in out


def test_what_is_refused_starts_nothing(
    run, office: Path, tmp_path: Path, started: list[Path]
) -> None:
    old = make_update(tmp_path, program="0.0.9").path
    code, out, err = run("upgrade", old, "--home", office)
    assert (code, out) == (1, "")
    assert "比本机的 0.1.0 版旧" in err
    assert (started, upgrades(office)) == ([], [])


def test_it_wants_an_office_to_back_up(run, tmp_path: Path, started: list[Path]) -> None:
    update = make_update(tmp_path).path
    code, _, err = run("upgrade", update)
    assert code == 2
    assert "--home" in err
    code, _, err = run("upgrade", update, "--home", tmp_path / "nothing")
    assert code == 1
    assert started == []
