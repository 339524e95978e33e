"""Writes the licences of everything the frozen program carries: `licences.py FOLDER`.

Run by the Python that froze it. A package's own licence files are copied; where a wheel has none
(Qt's), the licence is named, and whoever freezes puts the GNU licences' texts beside it.
"""

from __future__ import annotations

import json
import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from lxml import etree

# They make the frozen program and are no part of it; PyInstaller's start program is.
_TOOLS = {"altgraph", "packaging", "pip", "pyinstaller-hooks-contrib", "setuptools"}
_NAMES = ("licen", "copying", "notice", "authors")


def main() -> int:
    """Returns 0, or 1 with the names of the packages whose licence nobody can tell."""
    to = Path(sys.argv[1])
    to.mkdir(parents=True)
    components: list[dict[str, Any]] = [
        {"name": "CPython", "version": sys.version.split()[0], "licence": "PSF-2.0"},
        {"name": "SQLite", "version": _sqlite(), "licence": "blessing (public domain)"},
        {"name": "libffi", "version": "", "licence": "MIT"},
    ]
    shutil.copy(_of_python(), to / "CPython-LICENSE.txt")
    unknown = []
    for each in sorted(distributions(), key=lambda one: one.metadata["Name"].lower()):
        name = each.metadata["Name"]
        if name.lower() in _TOOLS:
            continue
        licence = _licence(each)
        components.append(
            {"name": name, "version": each.version, "licence": licence, "parts": _parts(each)}
        )
        if not _copy_texts(each, to) and not licence:
            unknown.append(name)
    (to / "components.json").write_text(json.dumps(components, indent=1) + "\n", "utf-8")
    for name in unknown:
        sys.stderr.write(f"no licence found: {name}\n")
    return 1 if unknown else 0


def _of_python() -> Path:
    """Python's own licence: with its library, on Windows above it."""
    library = Path(sysconfig.get_path("stdlib"))
    places = [folder / "LICENSE.txt" for folder in (library, library.parent)]
    return next(filter(Path.is_file, places), places[0])


def _sqlite() -> str:
    import sqlite3

    return sqlite3.sqlite_version


def _licence(each: Distribution) -> str:
    """As the package declares it: the expression, the short field, or the classifier."""
    meta = each.metadata
    told = meta.get("License-Expression") or meta.get("License") or ""
    if told and "\n" not in told.strip():
        return told.strip()
    classifiers = meta.get_all("Classifier") or []
    named = [one.split(" :: ")[-1] for one in classifiers if one.startswith("License ::")]
    return ", ".join(named)


def _parts(each: Distribution) -> list[dict[str, str]]:
    """The libraries inside the package's own ones: by its own list of them, or as it says itself."""
    found = [
        {key: part[key] for key in ("name", "version", "purl") if part.get(key)}
        for file in sorted(each.files or ())
        if "sboms" in file.parts
        for part in json.loads(file.read_text("utf-8")).get("components", ())
        if "#" not in part.get("purl", "") and part["name"] != each.metadata["Name"]
    ]
    if each.metadata["Name"] == "lxml":
        libraries = {"libxml2": etree.LIBXML_VERSION, "libxslt": etree.LIBXSLT_VERSION}
        found += [{"name": name, "version": _dotted(told)} for name, told in libraries.items()]
    elif each.metadata["Name"] == "PySide6_Essentials":
        found += [{"name": "Qt", "version": each.version}, {"name": "ICU"}]
    elif each.metadata["Name"] == "PyNaCl":
        found.append({"name": "libsodium"})
    return found


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _copy_texts(each: Distribution, to: Path) -> bool:
    """Copies the package's licence files; whether there is one."""
    found = [
        Path(str(each.locate_file(file)))
        for file in each.files or ()
        if ".dist-info" in str(file) and file.name.lower().startswith(_NAMES)
    ]
    for file in sorted(found):
        if file.is_file():
            shutil.copy(file, to / f"{each.metadata['Name']}-{file.name}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
