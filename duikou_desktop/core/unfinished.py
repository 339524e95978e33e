"""What a writing left unfinished: a stick that is pulled out keeps its half of a file, hidden."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

# As everything is called that is renamed once it stands whole; of a package also its volumes.
_NAME = re.compile(r"(\.[0-9a-f]{12}\.part)(\.\d{2,})?")
# Seconds. What was touched since may be under way: twenty GB are read back for long.
_STALE = 3600


def sweep(folder: Path) -> None:
    """Removes what earlier writings left in a folder, as far as the drive lets it.

    Only files and folders named as the program names its own, none of which was touched for an hour.
    """
    for paths in _left_in(folder).values():
        with suppress(OSError):
            if max(map(_touched, paths)) < time.time() - _STALE:
                for path in paths:
                    _remove(path)


def anything_left(folder: Path) -> bool:
    """Whether something unfinished lies there. Raises OSError where the folder is gone."""
    return any(_NAME.fullmatch(each.name) for each in folder.iterdir())


def _left_in(folder: Path) -> dict[str, list[Path]]:
    """By the name of each writing what lies there of it: the volumes of a package go together."""
    found: dict[str, list[Path]] = {}
    with suppress(OSError):
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            if named is not None and not path.is_symlink() and (path.is_file() or path.is_dir()):
                found.setdefault(named.group(1), []).append(path)
    return found


def _touched(path: Path) -> float:
    """When it, or anything in it, was last written to."""
    return max(each.lstat().st_mtime for each in _all(path))


def _all(path: Path) -> Iterator[Path]:
    yield path
    if path.is_dir():
        yield from path.rglob("*")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
