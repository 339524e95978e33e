"""File names that every system takes, and paths a package may name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from duikou_desktop.core.text import tidy_line

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]')
# Names of Windows' own devices, also before a dot or blanks; it takes ¹²³ for 1, 2, 3 there.
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)")
_NAME_LIMIT, _BYTES_LIMIT = 80, 240  # room for a number before it
# A file system's, in bytes of UTF-8; and what Windows leaves below a folder of its own.
_SEGMENT_LIMIT, PATH_LIMIT, _DEPTH = 255, 200, 6
# Characters that are not seen, or turn what is: control, format, half of a pair.
_LEFT_OUT = {"Cf", "Cs"}
_UNSEEN = {"Cc", *_LEFT_OUT}


def safe_name(name: str) -> str:
    """A file name every system takes, and `is_safe_path` too.

    No separators, no reserved words, not too long, nothing that is not seen: names copied from a
    web page or a chat carry such characters.
    """
    seen = "".join(each for each in name if unicodedata.category(each) not in _LEFT_OUT)
    cleaned = _UNSAFE.sub("_", tidy_line(seen)).strip(" .") or "文件"
    stem, dot, ending = cleaned.rpartition(".")
    if not dot or len(ending) > 10:
        stem, ending = cleaned, ""
    fitting = _cut(stem, dot + ending if ending else "")
    return f"_{fitting}" if _RESERVED.match(fitting) else fitting


def _cut(stem: str, ending: str) -> str:
    stem = stem[: _NAME_LIMIT - len(ending)]
    while len(f"{stem}{ending}".encode()) > _BYTES_LIMIT:
        stem = stem[:-1]
    return f"{stem}{ending}".strip(" .")


def is_safe_path(path: str) -> bool:
    """Whether `a/b/c` stays below its folder on every system, and reads as what it is."""
    segments = path.split("/")
    return (
        len(path) <= PATH_LIMIT
        and len(segments) <= _DEPTH
        and unicodedata.is_normalized("NFC", path)
        and all(map(_safe_segment, segments))
    )


def _safe_segment(name: str) -> bool:
    return (
        bool(name)
        and name == name.strip(" .")
        and not _UNSAFE.search(name)
        and not _RESERVED.match(name)
        and not any(unicodedata.category(each) in _UNSEEN for each in name)
        and len(name.encode()) <= _SEGMENT_LIMIT
    )


def twins(paths: Iterable[str]) -> bool:
    """Whether two of the paths are one on some system, or one is the other's folder."""
    seen: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        key = unicodedata.normalize("NFC", path.casefold())
        if key in seen:
            return True
        seen.add(key)
        segments = key.split("/")
        folders.update("/".join(segments[:depth]) for depth in range(1, len(segments)))
    return not seen.isdisjoint(folders)
