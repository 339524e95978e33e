"""The one way a package's zip is laid out: whoever knows its members knows every other byte.

Stored, never packed: photos do not shrink, and the same content is the same file whatever wrote it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _STORED = 20, 0x0800, 0
# Made on Unix, a plain file for all to read: else unzip takes the names for those of DOS.
_MADE_BY, _MODE = 3 << 8 | _VERSION, 0o100644 << 16
_TIME, _DATE = 0, 0x21  # 1 January 1980: the earliest a zip can say
MAX_MEMBERS = 60_000
# What a file on FAT32 can hold, and an offset in a zip without its 64-bit extension.
MAX_SIZE = 2**32 - 2


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the zip: its size in bytes and the CRC-32 of its content."""

    name: str
    size: int
    crc32: int

    @property
    def header(self) -> bytes:
        """The local header that stands before its content."""
        name = self.name.encode()
        fixed = (_VERSION, _UTF8, _STORED, _TIME, _DATE, self.crc32, self.size, self.size)
        return _LOCAL.pack(b"PK\x03\x04", *fixed, len(name), 0) + name

    @property
    def room(self) -> int:
        """Bytes it takes with its header."""
        return _LOCAL.size + len(self.name.encode()) + self.size

    def entry(self, at: int) -> bytes:
        """Its line of the directory; its header begins at `at`."""
        name = self.name.encode()
        fixed = (_MADE_BY, _VERSION, _UTF8, _STORED, _TIME, _DATE)
        sizes = (self.crc32, self.size, self.size)
        rest = (len(name), 0, 0, 0, 0, _MODE, at)
        return _CENTRAL.pack(b"PK\x01\x02", *fixed, *sizes, *rest) + name


@dataclass(frozen=True)
class Placed:
    """A member, and where its header begins."""

    member: Member
    at: int

    @property
    def content_at(self) -> int:
        """Where its content begins."""
        return self.at + len(self.member.header)


def place(members: Iterable[Member]) -> list[Placed]:
    """The members one behind the other, from the first byte on."""
    at, found = 0, []
    for member in members:
        found.append(Placed(member, at))
        at += member.room
    return found


def closing(placed: Sequence[Placed]) -> bytes:
    """The directory behind the last member, and the record that ends the file."""
    entries = b"".join(each.member.entry(each.at) for each in placed)
    start = placed[-1].at + placed[-1].member.room if placed else 0
    count = len(placed)
    return entries + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(entries), start, 0)


def whole_size(members: Sequence[Member]) -> int:
    """Bytes of a zip of these members."""
    names = sum(len(each.name.encode()) for each in members)
    directory = len(members) * _CENTRAL.size + names + _END.size
    return sum(each.room for each in members) + directory
