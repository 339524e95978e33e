"""The installers have a double click open what the program opens, and nothing else."""

from __future__ import annotations

import configparser
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from duikou_desktop.core.file_types import OPENED

PACKAGING = Path(__file__).parents[2] / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_linux_knows_the_files_and_gives_them_to_the_program() -> None:
    known = ET.parse(PACKAGING / "linux/duikou-desktop.xml").getroot()  # noqa: S314 - ours
    types = known.findall(f"{MIME}mime-type")
    globs = [each.attrib["pattern"] for one in types for each in one.findall(f"{MIME}glob")]
    assert sorted(globs) == sorted(f"*{each}" for each in OPENED)
    entry = configparser.RawConfigParser(delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(PACKAGING / "linux/duikou-desktop.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    names = [each for each in desktop["MimeType"].split(";") if each]
    assert names == [each.attrib["type"] for each in types]
    assert desktop["Exec"] == "duikou-desktop %f"


def test_windows_knows_the_files_and_forgets_them() -> None:
    script = (PACKAGING / "windows/duikou.nsi").read_text("utf-8")
    written = re.findall(r'!insertmacro OPENS (\.[a-z]+) "(\$\{[A-Z]+\})"', script)
    forgotten = re.findall(r'!insertmacro NO_LONGER_OPENS (\.[a-z]+) "(\$\{[A-Z]+\})"', script)
    assert written == forgotten
    assert [ending for ending, _ in written] == list(OPENED)
    assert len({kind for _, kind in written}) == len(OPENED)
    assert r'"${CLASSES}\${CLASS}\shell\open\command" "" ' in script
    assert '\'"$INSTDIR\\${PROGRAM}" "%1"\'' in script
