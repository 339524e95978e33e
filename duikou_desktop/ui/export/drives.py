"""The places a folder may be written to: sticks that are plugged in, with their free space."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

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


def megabytes(size: int) -> str:
    """`386 MB`, `14.9 GB`; whatever is there is at least 1 MB."""
    if size >= 1_000_000_000:
        return f"{size / 1_000_000_000:.1f} GB"
    return f"{max(1, round(size / 1_000_000))} MB"


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
