"""The home page of last time, kept in the office's folder to be shown before the office is open.

Light on purpose: this is imported before the first frame, so nothing here knows of records.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from duikou_desktop import __version__
from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.files import write_whole
from duikou_desktop.core.typed_json import Unfit, from_json, to_json
from duikou_desktop.services.home_view import HomeView
from duikou_desktop.ui.widgets.nav_tree import NavSection

_LOG = logging.getLogger(__name__)
_FILE = Path("kept", "home.json")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What must be as it was for the page to be shown again."""

    version: str
    language: str
    year: int
    size: int  # of office.db
    changed: int  # of office.db, in nanoseconds


@dataclass(frozen=True, slots=True)
class KeptHome:
    """The page, and the little that the window shows around it, in the window's language."""

    title: str
    demo: bool
    clerk: str
    switch: tuple[str, str, str]  # the lines of the closed switch
    sections: tuple[NavSection, ...]
    years: tuple[int, int]  # of the scheme: a year outside is said on the page
    backup: datetime | None
    view: HomeView


@dataclass(frozen=True, slots=True)
class _File:
    stamp: Stamp
    home: KeptHome


def stamp_of(folder: Path, language: str) -> Stamp | None:
    """The stamp of the closed office in `folder`; None where there is none, or it is not closed."""
    try:
        log = folder / "office.db-wal"
        if log.exists() and log.stat().st_size:
            return None
        stat = (folder / "office.db").stat()
    except OSError:
        return None
    year = date.today().year  # noqa: DTZ011 - the office's own calendar
    return Stamp(__version__, language, year, stat.st_size, stat.st_mtime_ns)


def keep_home(folder: Path, language: str, home: KeptHome) -> None:
    """Writes it down beside the closed office; where the disk refuses, the next start is slower."""
    stamp = stamp_of(folder, language)
    if stamp is None:
        return
    text = json.dumps(to_json(_File(stamp, home)), ensure_ascii=False)
    try:
        (folder / _FILE).parent.mkdir(exist_ok=True)
        write_whole(folder / _FILE, text.encode())
    except (OSError, Trouble) as error:
        _LOG.info("home page not kept: %s", error)


def kept_home(folder: Path, language: str) -> KeptHome | None:
    """The page of last time, where office, program, language and year are the same."""
    stamp = stamp_of(folder, language)
    try:
        if stamp is None or not (folder / _FILE).is_file():
            return None
        file: _File = from_json(_File, json.loads((folder / _FILE).read_bytes()))
    except (OSError, Unfit, ValueError, RecursionError) as error:
        _LOG.info("kept home page not read: %s", error)
        return None
    return file.home if file.stamp == stamp else None
