"""The furthest filled cell of an old .xls, found without reading the sheets.

The format ends at 65,536 rows of 256 columns, which is still room for half a gigabyte. The file
is a small file system (MS-CFB) that holds one stream of records (MS-XLS); of each cell record
only the four bytes that say where it stands are looked at.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from duikou_desktop.core.task import Task
from duikou_desktop.documents.table_limits import Seen

# FORMULA, LABEL, LABELSST, RK, NUMBER, BOOLERR, RSTRING; MULRK and blanks are told apart below.
_CELLS = {0x0006, 0x0204, 0x00FD, 0x027E, 0x0203, 0x0205, 0x00D6}
_MULRK, _BOF = 0x00BD, 0x0809
_LAST = 0xFFFFFFFA  # numbers from here on are marks, no sectors
_STREAMS = ("Workbook", "Book")
_SMALL, _SMALL_SECTOR = 4096, 64  # a stream below this lies in sectors of its own
_SIZES = (512, 4096)
_ROOT = "Root Entry"


def look_at_xls(data: bytes, task: Task) -> None:
    """Raises UserError where a sheet reaches too far; struct.error, IndexError, ValueError if broken."""
    stream = _workbook_stream(data)
    seen, at = Seen(), 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _BOF:
            task.check()
            seen = Seen()
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", stream, at + 4)
            seen.reach(row + 1, column + 1)
        elif kind == _MULRK:
            (row,) = struct.unpack_from("<H", stream, at + 4)
            (column,) = struct.unpack_from("<H", stream, at + 2 + length)
            seen.reach(row + 1, column + 1)
        at += 4 + length


def _workbook_stream(data: bytes) -> bytes:
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    if size not in _SIZES:
        raise ValueError(f"sectors of {size} bytes")
    next_of = _chains(data, size)

    def stream(first: int) -> bytes:
        return b"".join(
            data[(each + 1) * size : (each + 2) * size] for each in _chain(next_of, first)
        )

    entries = dict(_entries(stream(struct.unpack_from("<I", data, 48)[0])))
    first, length = next((entries[name] for name in _STREAMS if name in entries), (_LAST, 0))
    if length >= _SMALL or _ROOT not in entries:
        return stream(first)[:length]
    table = stream(struct.unpack_from("<I", data, 60)[0])
    small, small_next = stream(entries[_ROOT][0]), struct.unpack(f"<{len(table) // 4}I", table)
    return b"".join(
        small[each * _SMALL_SECTOR : (each + 1) * _SMALL_SECTOR]
        for each in _chain(small_next, first)
    )[:length]


def _entries(directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """Name, first sector and length of each stream."""
    for at in range(0, len(directory) - 127, 128):
        (length,) = struct.unpack_from("<H", directory, at + 64)
        name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        yield name, struct.unpack_from("<II", directory, at + 116)


def _chains(data: bytes, size: int) -> Sequence[int]:
    """For each sector the one that follows it."""
    words = f"<{size // 4}I"
    tables = list(struct.unpack_from("<109I", data, 76))
    more = struct.unpack_from("<I", data, 68)[0]
    for _ in range(len(data) // size):
        if more >= _LAST:
            break
        *part, more = struct.unpack_from(words, data, (more + 1) * size)
        tables += part
    return [
        following
        for table in tables
        if table < _LAST
        for following in struct.unpack_from(words, data, (table + 1) * size)
    ]


def _chain(next_of: Sequence[int], first: int) -> Iterator[int]:
    for _ in next_of:  # no more than there are: a broken chain may be a ring
        if first >= _LAST:
            return
        yield first
        first = next_of[first]
