"""The places a folder may be written to: sticks that are plugged in, with their free space."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from duikou_desktop.core.unfinished import anything_left

# Where Linux desktops and macOS mount what is plugged in, and how many folders below.
_PLUGGED_IN = {"/media": (1, 2), "/run/media": (2,), "/mnt": (1,), "/Volumes": (1,)}
_REMOVABLE = 2  # what Windows' GetDriveType answers for a stick


@dataclass(frozen=True)
class Drive:
    """A place to write to."""

    path: Path
    name: str
    total: int  # bytes
    free: int
    writable: bool
    removable: bool = True  # a stick; False: a folder of this computer


def plugged_in_drives() -> tuple[Drive, ...]:
    """The sticks that are plugged in and ready."""
    return tuple(
        _drive(volume)
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and _is_removable(volume)
    )


def drive_of(folder: Path) -> Drive:
    """The drive a folder chosen by hand lies on, named as the folder."""
    there = folder if folder.exists() else folder.parent
    volume = QStorageInfo(str(there))
    writable = not volume.isReadOnly() and os.access(there, os.W_OK)
    total, free = volume.bytesTotal(), volume.bytesAvailable()
    name = folder.name or str(folder)
    return Drive(folder, name, max(total, 0), max(free, 0), writable, _is_removable(volume))


def still_there(folder: Path) -> bool:
    """Whether it can be offered again: it exists, and a place for sticks has its stick.

    A mount point may stay behind as an empty folder of this computer.
    """
    for_sticks = any(
        folder.is_relative_to(top) and len(folder.relative_to(top).parts) >= min(depths)
        for top, depths in _PLUGGED_IN.items()
    )
    return folder.exists() and (not for_sticks or drive_of(folder).removable)


def mark_of(folder: Path) -> tuple[int, int] | None:
    """What tells a place from another that later stands under its path; None: nothing is there."""
    try:
        found = (folder if folder.exists() else folder.parent).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def may_hold_half(folder: Path, mark: tuple[int, int] | None) -> bool:
    """Whether half a file may lie where a writing ended early; `mark`: the place's when it began.

    Pulled out while its mount point stays, a stick could not be tidied up, and looks empty.
    """
    if mark_of(folder) != mark:
        return True
    try:
        return anything_left(folder)
    except OSError:  # no folder at all: nothing could be written
        return False


def _drive(volume: QStorageInfo) -> Drive:
    path = Path(volume.rootPath())
    writable = not volume.isReadOnly() and os.access(path, os.W_OK)
    name = volume.displayName() or path.name
    return Drive(path, name, volume.bytesTotal(), volume.bytesAvailable(), writable)


def _is_removable(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    if sys.platform == "win32":
        from ctypes import windll

        return bool(windll.kernel32.GetDriveTypeW(root) == _REMOVABLE)
    path = Path(root)
    return not volume.isRoot() and any(
        path.is_relative_to(top) and len(path.relative_to(top).parts) in depths
        for top, depths in _PLUGGED_IN.items()
    )
