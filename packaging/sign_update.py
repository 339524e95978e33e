"""Release keys, and updates signed with them.

    sign_update.py new KEY --name NAME   makes a key; its public half goes to resources/release-keys
    sign_update.py sign KEY              dist/'s installers of this version as one .dkupdate

The pass phrase is asked for, or read from --pass-phrase-file.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from duikou_desktop import __version__  # noqa: E402
from duikou_desktop.core.errors import Trouble  # noqa: E402
from duikou_desktop.core.file_types import UPDATE  # noqa: E402
from duikou_desktop.exchange.keys import (  # noqa: E402
    OfficeKey,
    fingerprint,
    needs_pass_phrase,
    read_key,
    write_key,
)
from duikou_desktop.exchange.update import Platform, write_update  # noqa: E402
from duikou_desktop.services.upgrading import release_keys  # noqa: E402

KEYS = ROOT / "resources" / "release-keys"
DIST = ROOT / "dist"
# As packaging's own scripts name what they build.
INSTALLERS = {
    Platform.WINDOWS: "DuikouDesktop-{version}-x64.exe",
    Platform.DEB_AMD64: "duikou-desktop_{version}_amd64.deb",
    Platform.DEB_ARM64: "duikou-desktop_{version}_arm64.deb",
    Platform.USER: "duikou-desktop-{version}-linux-x86_64.sh",
}


class Refused(Exception):
    """What was asked for cannot be done, in words."""


def new(file: Path, name: str, pass_phrase: str, keys: Path = KEYS) -> str:
    """Makes a key in `file` and its public half in `keys`; returns the fingerprint."""
    public = keys / f"{name}.pub"
    for each in (file, public):
        if each.exists():
            raise Refused(f"{each} is there already")
    key = OfficeKey.new()
    write_key(file, key, pass_phrase)
    file.chmod(0o600)
    public.write_text(f"{key.public.hex()}\n", "ascii")
    return fingerprint(key.public)


def sign(file: Path, pass_phrase: str, dist: Path = DIST, keys: Path = KEYS) -> Path:
    """The update of the installers in `dist`. Raises Refused, Trouble."""
    key = read_key(file, pass_phrase)
    if key.public.hex() not in release_keys(keys):
        raise Refused(f"no .pub in {keys} is this key's: every program would refuse the update")
    named = {each: dist / name.format(version=__version__) for each, name in INSTALLERS.items()}
    found = {each: path for each, path in named.items() if path.is_file()}
    if not found:
        raise Refused(f"no installer of {__version__} in {dist}")
    notes = dist / "release-notes.md"
    if not notes.is_file():
        raise Refused(f"{notes} is not there: make release writes it")
    target = dist / f"duikou-desktop-{__version__}{UPDATE}"
    target.unlink(missing_ok=True)  # made anew, as all in dist/
    said = notes.read_text("utf-8")
    return write_update(target, found, key, program=__version__, notes=said).path


def main() -> int:
    """Returns 0, or 1 where it was refused."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    deeds = asked.add_subparsers(dest="deed", required=True)
    for deed in ("new", "sign"):
        command = deeds.add_parser(deed)
        command.add_argument("key", type=Path)
        command.add_argument("--pass-phrase-file", type=Path)
        if deed == "new":
            command.add_argument("--name", required=True, help="of the .pub, e.g. 2026")
    chosen = asked.parse_args()
    try:
        if chosen.deed == "new":
            said: object = new(chosen.key, chosen.name, _new_pass_phrase(chosen))
        else:
            said = sign(chosen.key, _pass_phrase(chosen))
    except (Refused, Trouble) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{said}\n")
    return 0


def _new_pass_phrase(chosen: argparse.Namespace) -> str:
    given = _given(chosen) or getpass.getpass("Pass phrase: ")
    if not given:
        raise Refused("a release key has a pass phrase")
    if chosen.pass_phrase_file is None and getpass.getpass("Once more: ") != given:
        raise Refused("the two are not the same")
    return given


def _pass_phrase(chosen: argparse.Namespace) -> str:
    if chosen.pass_phrase_file is None and needs_pass_phrase(chosen.key):
        return getpass.getpass("Pass phrase: ")
    return _given(chosen)


def _given(chosen: argparse.Namespace) -> str:
    file: Path | None = chosen.pass_phrase_file
    return "" if file is None else file.read_text("utf-8").rstrip("\r\n")


if __name__ == "__main__":
    sys.exit(main())
