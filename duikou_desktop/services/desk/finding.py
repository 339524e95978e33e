"""What lies on a stick that a desk may take: nothing but files is opened, whatever else goes by such a name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.file_types import CONCEALED, PACKAGE, ROUND
from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.scheme_pack import begins_signed

# Concealed packages without their volumes.
_ENDINGS = (PACKAGE, f"{PACKAGE}{CONCEALED}", ROUND)


@dataclass(frozen=True)
class Lying:
    """What was found."""

    # Each once and, of each path that was named, in the order of their names.
    files: tuple[Path, ...]
    shut: tuple[Path, ...]  # folders that cannot be looked into

    @property
    def concealed(self) -> bool:
        """Whether something among it is for one reader alone."""
        return any(each.suffix.lower() == CONCEALED for each in self.files)


def lying_under(paths: Iterable[Path]) -> Lying:
    """The packages and rounds named, and those in folders named.

    Raises EnvironmentProblem where one that is named is not there.
    """
    files: dict[Path, None] = {}
    shut: dict[Path, None] = {}
    for path in paths:
        with world_errors(path):
            path.stat()
            named = [path] if _is_usable(path) else []
            inside, closed = _inside(path) if path.is_dir() else (named, [])
        files.update(dict.fromkeys(sorted(inside)))
        shut.update(dict.fromkeys(sorted(closed)))
    return Lying(tuple(files), tuple(shut))


def _is_usable(path: Path) -> bool:
    # Links lead out of the stick, and a pipe is waited at for ever; what is half written begins with a dot.
    return not path.name.startswith(".") and stat.S_ISREG(path.lstat().st_mode)


def _inside(folder: Path) -> tuple[list[Path], list[Path]]:
    """What goes by a package's name in the folder and below, and the folders that do not open.

    Not by the library's own walks: those follow a tree only as deep as calls may be nested, and one
    folder too deep ends them.
    """
    found: list[Path] = []
    shut: list[Path] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                inside = [(Path(each.path), each.is_dir(follow_symlinks=False)) for each in entries]
            waiting += [path for path, is_folder in inside if is_folder]
            found += [path for path, is_folder in inside if not is_folder and _is_wanted(path)]
        except OSError:
            shut.append(here)
    return found, shut


def _is_wanted(path: Path) -> bool:
    """A package that somebody's computer renamed to what it took it for (.zip) is one all the same."""
    # Some systems show the names on a stick in capitals.
    name = path.name.lower()
    if not name.endswith((*_ENDINGS, ".zip")) or not _is_usable(path):
        return False
    return name.endswith(_ENDINGS) or _begins_as_one(path)


def _begins_as_one(path: Path) -> bool:
    """What is wrong with it is told where it is taken."""
    try:
        return begins_signed(path)
    except Trouble:
        return False
