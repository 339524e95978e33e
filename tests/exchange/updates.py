"""A small update to try things on."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.update import Platform, Update, write_update

RELEASE = OfficeKey(bytes(range(1, 33)))
NAMES = {
    Platform.WINDOWS: "DuikouDesktop-0.2.0-x64.exe",
    Platform.DEB_AMD64: "duikou-desktop_0.2.0_amd64.deb",
    Platform.DEB_ARM64: "duikou-desktop_0.2.0_arm64.deb",
    Platform.USER: "duikou-desktop-0.2.0-linux-x86_64.sh",
}


def put_installers(folder: Path, *platforms: Platform) -> dict[Platform, Path]:
    """A few bytes each instead of installers; of every platform where none is named."""
    folder.mkdir(exist_ok=True)
    made = {each: folder / NAMES[each] for each in platforms or NAMES}
    for platform, path in made.items():
        path.write_bytes(b"\x7f installer " + platform.value.encode())
    return made


def make_update(
    folder: Path,
    *platforms: Platform,
    key: OfficeKey = RELEASE,
    program: str = "0.2.0",
    notes: str = "- 能从 U 盘升级。\n",
    name: str = "新版.dkupdate",
) -> Update:
    """Writes an update into `folder`."""
    installers = put_installers(folder / "dist", *platforms)
    return write_update(folder / name, installers, key, program=program, notes=notes)
