"""From the release key to an update that the program takes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from duikou_desktop import __version__
from duikou_desktop.core.errors import UserError
from duikou_desktop.exchange.update import Platform, open_update
from duikou_desktop.services.upgrading import Here, look_at, release_keys

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import sign_update  # noqa: E402


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    (tmp_path / "release-keys").mkdir()
    return tmp_path / "release-keys"


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / f"duikou-desktop_{__version__}_amd64.deb").write_bytes(b"deb")
    (folder / f"DuikouDesktop-{__version__}-x64-standin.exe").write_bytes(b"no program")
    (folder / "release-notes.md").write_text("## 未发布\n\n- 新的。\n", "utf-8")
    return folder


def test_a_new_key_signs_what_a_program_with_its_public_half_takes(
    tmp_path: Path, keys: Path, dist: Path
) -> None:
    file = tmp_path / "release.key"
    figures = sign_update.new(file, "2026", "一二三", keys)
    assert file.stat().st_mode & 0o777 == 0o600
    made = sign_update.sign(file, "一二三", dist, keys)
    assert made == dist / f"duikou-desktop-{__version__}.dkupdate"
    here = Here("0.0.1", Platform.DEB_AMD64, release_keys(keys))
    offer = look_at(made, here)
    assert (offer.said.program, offer.fingerprint) == (__version__, figures)
    assert offer.said.notes == "## 未发布\n\n- 新的。\n"
    # The stand-in is no program.
    assert [each.platform for each in open_update(made).manifest.installers] == ["linux-deb-amd64"]
    assert sign_update.sign(file, "一二三", dist, keys) == made  # once more


def test_a_key_no_program_trusts_signs_nothing(tmp_path: Path, keys: Path, dist: Path) -> None:
    file = tmp_path / "release.key"
    sign_update.new(file, "2026", "一二三", keys)
    with pytest.raises(UserError, match="口令不对"):
        sign_update.sign(file, "四", dist, keys)
    (keys / "2026.pub").unlink()
    with pytest.raises(sign_update.Refused, match="every program would refuse"):
        sign_update.sign(file, "一二三", dist, keys)
    assert list(dist.glob("*.dkupdate")) == []


def test_a_key_is_never_written_over(tmp_path: Path, keys: Path) -> None:
    file = tmp_path / "release.key"
    sign_update.new(file, "2026", "一二三", keys)
    kept = file.read_bytes()
    with pytest.raises(sign_update.Refused, match="there already"):
        sign_update.new(file, "2027", "一二三", keys)
    assert file.read_bytes() == kept
    assert [each.name for each in keys.iterdir()] == ["2026.pub"]


def test_without_an_installer_or_notes_nothing_is_signed(
    tmp_path: Path, keys: Path, dist: Path
) -> None:
    file = tmp_path / "release.key"
    sign_update.new(file, "2026", "一二三", keys)
    (dist / "release-notes.md").unlink()
    with pytest.raises(sign_update.Refused, match=r"release-notes\.md"):
        sign_update.sign(file, "一二三", dist, keys)
    (dist / f"duikou-desktop_{__version__}_amd64.deb").unlink()
    with pytest.raises(sign_update.Refused, match="no installer"):
        sign_update.sign(file, "一二三", dist, keys)


def test_the_installers_are_named_as_they_are_built() -> None:
    """By deb.py, self-extracting.sh and installer.sh."""
    linux, windows = ROOT / "packaging/linux", ROOT / "packaging/windows"
    deb = (linux / "deb.py").read_text("utf-8")
    assert 'f"{NAME}_{__version__}_{machine}.deb"' in deb
    user = (linux / "self-extracting.sh").read_text("utf-8")
    assert "dist/duikou-desktop-$version-linux-$(uname -m).sh" in user
    assert "DuikouDesktop-$version-x64$kind.exe" in (windows / "installer.sh").read_text("utf-8")
    assert sorted(
        re.sub(r"\{version\}", "V", each) for each in sign_update.INSTALLERS.values()
    ) == [
        "DuikouDesktop-V-x64.exe",
        "duikou-desktop-V-linux-x86_64.sh",
        "duikou-desktop_V_amd64.deb",
        "duikou-desktop_V_arm64.deb",
    ]
