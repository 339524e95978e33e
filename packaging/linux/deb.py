"""Packs build/linux (from freeze.sh) as dist/duikou-desktop_VERSION_ARCHITECTURE.deb.

The same tree and commit give the same bytes: everything in the package bears the commit's time.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE.parent)]

import icons  # noqa: E402

from duikou_desktop import __version__  # noqa: E402

NAME = "duikou-desktop"
FROZEN = ROOT / "build" / "linux"
MOST_PACKED, MOST_INSTALLED = 45, 130
MEGABYTE = 1024 * 1024  # as `du -m` counts


def main() -> int:
    """Returns 0, or 1 where the package became too large."""
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FROZEN / NAME, tree / "usr/lib" / NAME)
    put_links(tree)
    put_icons(tree / "usr/share/icons/hicolor")
    put_papers(tree / "usr/share")
    machine = architecture()
    installed = put_control(tree, __version__, machine) / MEGABYTE
    file = ROOT / "dist" / f"{NAME}_{__version__}_{machine}.deb"
    pack(tree, file)
    packed = file.stat().st_size / MEGABYTE
    sys.stdout.write(f"{file.name}: {packed:.1f} MB, installed {installed:.1f} MB\n")
    return int(packed > MOST_PACKED or installed > MOST_INSTALLED)


def architecture() -> str:
    """Debian's word for what is built, as dpkg's own tools are told: amd64, arm64."""
    asked = os.environ.get("DEB_HOST_ARCH")
    return asked or subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()  # noqa: S607


def put_links(tree: Path) -> None:
    """The command, and the name the desktop entry starts."""
    (tree / "usr/bin").mkdir(parents=True)
    for name in ("duikou", NAME):
        (tree / "usr/bin" / name).symlink_to(f"../lib/{NAME}/duikou")


def put_icons(to: Path) -> None:
    """The program's own icon, as it is and drawn in the sizes desktops ask for."""
    _copy(icons.DRAWING, to / "scalable/apps" / f"{NAME}.svg")
    for side in icons.SIZES:
        file = to / f"{side}x{side}/apps" / f"{NAME}.png"
        file.parent.mkdir(parents=True)
        file.write_bytes(icons.png(side))


def put_papers(share: Path) -> None:
    """Desktop entry, file types, manual page, changelog and licences."""
    _copy(HERE / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    # The desktop's own packages watch both folders.
    _copy(HERE / f"{NAME}.xml", share / "mime/packages" / f"{NAME}.xml")
    _zip((HERE / "duikou.1").read_bytes(), share / "man/man1/duikou.1.gz")
    (share / f"man/man1/{NAME}.1.gz").symlink_to("duikou.1.gz")
    papers = share / "doc" / NAME
    _zip((ROOT / "CHANGELOG.md").read_bytes(), papers / "changelog.gz")
    shutil.copytree(FROZEN / "licences", papers / "licences")
    lines = [
        f" {each['name']} {each['version']}".rstrip() + f": {each['licence']}"
        for each in json.loads((FROZEN / "licences/components.json").read_text("utf-8"))
    ]
    words = (HERE / "copyright").read_text("utf-8").replace("{components}", "\n".join(lines))
    (papers / "copyright").write_text(words, "utf-8")


def put_control(tree: Path, version: str, machine: str) -> int:
    """The package's own data; returns the bytes its files take."""
    size = sum(each.lstat().st_size for each in tree.rglob("*") if not each.is_dir())
    control = (HERE / "control").read_text("utf-8")
    glibc = (FROZEN / "glibc").read_text("utf-8").strip()
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(
        control.format(version=version, architecture=machine, size=-(-size // 1024), glibc=glibc),
        "utf-8",
    )
    # Before the new files are put there, and before the old ones are taken away.
    for name in ("preinst", "prerm"):
        script = tree / "DEBIAN" / name
        shutil.copyfile(HERE / "while-running.sh", script)
        script.chmod(0o755)
    return size


def pack(tree: Path, file: Path) -> None:
    """Modes and times of one kind, then dpkg-deb."""
    when = int(subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=ROOT, text=True))  # noqa: S607
    for each in [tree, *tree.rglob("*")]:
        if not each.is_symlink():
            runs = each.is_dir() or each.stat().st_mode & 0o100
            each.chmod(0o755 if runs else 0o644)
        os.utime(each, (when, when), follow_symlinks=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--threads-max=1", "-Zxz", "-z9", "--build", tree, file],  # noqa: S607
        env=os.environ | {"SOURCE_DATE_EPOCH": str(when)},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


def _zip(data: bytes, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    sys.exit(main())
