"""Sizes of files as people read them."""

from __future__ import annotations

_UNITS = ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB"))
# Below so many of a unit the first decimal tells something.
_DECIMAL_BELOW = 10


def size_words(size: int) -> str:
    """`640 KB`, `1.2 MB`, `386 MB`, `14.9 GB`, of bytes; whatever is there is at least 1 KB."""
    unit, name = next(each for each in _UNITS if size >= each[0] or each == _UNITS[-1])
    number = size / unit
    if name == "GB" or (name == "MB" and number < _DECIMAL_BELOW):
        return f"{number:.1f} {name}"
    return f"{max(round(number), min(size, 1))} {name}"
