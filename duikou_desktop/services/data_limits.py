"""How much of a package is read at all: a year takes a few MB, and a stranger's file may hold anything.

Read, data takes up to thirty times as much memory, and an old PC has 300 MB for us.
"""

from __future__ import annotations

from collections.abc import Iterable

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.manifest import Manifest
from duikou_desktop.services.package_content import RECORDS

# Bytes: of all registers together, of any other part that is read, of one record.
DATA_LIMIT, PART_LIMIT, LONGEST = 16 * 1024 * 1024, 4 * 1024 * 1024, 1024 * 1024
MOST_RECORDS = 60_000  # of all registers


def parts_to_read(said: Manifest, *others: str) -> frozenset[str]:
    """The paths of the parts to be read: the records, and the others that are named.

    Raises PackageFault where they are too much, or records are there of no register: whoever opens the
    package later would read those, too.
    """
    sizes = {each.path: each.size for each in said.parts}
    records = {each for each in sizes if each.startswith(f"{RECORDS}/")}
    if records - {f"{RECORDS}/{key}.jsonl" for key in BY_KEY}:
        raise PackageFault(Why.INCONSISTENT)
    if (
        sum(sizes[each] for each in records) > DATA_LIMIT
        or max(sizes.get(each, 0) for each in others) > PART_LIMIT
    ):
        raise PackageFault(Why.UNREADABLE)
    return frozenset({*records, *others})


def check_records(registers: Iterable[bytes]) -> None:
    """Raises PackageFault where they hold more than a year can: small records, or one without end."""
    lines = 0
    for register in registers:
        lines += register.count(b"\n")
        if lines > MOST_RECORDS or any(len(each) > LONGEST for each in register.split(b"\n")):
            raise PackageFault(Why.UNREADABLE)
