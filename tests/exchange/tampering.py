"""Everything that may happen to a signed file on its way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from duikou_desktop.exchange.faults import Why


def each_change_is_found(path: Path, refused: Callable[[Path], Why | None]) -> None:
    """Every byte changed, one at a time; as it was, it is taken."""
    whole = path.read_bytes()
    for at in range(len(whole)):
        changed = bytearray(whole)
        changed[at] ^= (0x01, 0x20, 0xFF)[at % 3]
        path.write_bytes(changed)
        assert refused(path) is not None, at
    path.write_bytes(whole)
    assert refused(path) is None


def each_cut_is_found(path: Path, refused: Callable[[Path], Why | None]) -> None:
    """Broken off at every length."""
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert refused(path) is not None, length
