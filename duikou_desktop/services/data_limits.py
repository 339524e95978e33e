"""How much of a package is read at all: a year takes a few MB, and a stranger's file may hold anything.

Read, data takes up to thirty times as much memory, and an old PC has 300 MB for us.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.sizes import size_words
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.manifest import MOST_PARTS, Manifest
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS, REDUCED, register_of
from duikou_desktop.services.year_evidence import FOLDER, MISSING

# Bytes: of all registers together, of any other part that is read, of one record.
DATA_LIMIT, PART_LIMIT, LONGEST = 16 * 1024 * 1024, 4 * 1024 * 1024, 1024 * 1024
MOST_RECORDS = 60_000  # of all registers
_LOST = f"{FOLDER}/{MISSING}"  # read where a report is opened


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
        or max(sizes.get(each, 0) for each in (*others, _LOST)) > PART_LIMIT
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


def hold_to_limits(sources: Iterable[Source]) -> None:
    """Raises UserError where a package of these would be refused by whoever receives it.

    Told before anything is written: at the commission nobody could mend it.
    """
    sources = tuple(sources)
    hold_to_parts(sources)
    parts = {each.path: each.content for each in sources if isinstance(each.content, bytes)}
    registers = {path: each for path, each in parts.items() if path.startswith(f"{RECORDS}/")}
    others = {path: len(parts[path]) for path in (ASSESSMENT, REDUCED, _LOST) if path in parts}
    fault = _too_much(registers) or _too_long(registers) or _too_large(others)
    if fault is not None:
        raise UserError(fault)


def hold_to_parts(sources: Sequence[Source]) -> None:
    """Raises UserError where these are more files than a package may have."""
    if len(sources) > MOST_PARTS:
        raise UserError(
            say(
                "文件太多，主管部门收不了，没有封包：共 {n} 个，一个上报包最多 {most} 个。一份材料证明几个"
                "要点，每个要点下各放一份：把同一件事的许多照片合成一个 PDF 再登记，或者选“佐证只带目录”再封。",
                n=len(sources),
                most=MOST_PARTS,
            )
        )


def _too_much(registers: Mapping[str, bytes]) -> Message | None:
    lines = {path: each.count(b"\n") for path, each in registers.items()}
    size = sum(map(len, registers.values()))
    if size <= DATA_LIMIT and sum(lines.values()) <= MOST_RECORDS:
        return None
    largest = max(registers, key=lambda path: len(registers[path]))
    return say(
        "记录太多，主管部门收不了，没有封包：共 {n} 条、{size}，一个上报包最多 {most} 条、{limit}。最多的是"
        "{title}（{some} 条）：把误导入的、重复的删掉再封。",
        n=sum(lines.values()),
        size=size_words(size),
        most=MOST_RECORDS,
        limit=size_words(DATA_LIMIT),
        title=say(register_of(largest).title),
        some=lines[largest],
    )


def _too_long(registers: Mapping[str, bytes]) -> Message | None:
    for path, each in registers.items():
        if max(map(len, each.split(b"\n"))) > LONGEST:
            return say(
                "{title}里有一条记录超过 {limit}，主管部门收不了，没有封包。把它写短，或分成几条。",
                title=say(register_of(path).title),
                limit=size_words(LONGEST),
            )
    return None


def _too_large(others: Mapping[str, int]) -> Message | None:
    for path, size in others.items():
        if size > PART_LIMIT:
            return say(
                "“{name}”有 {size}，超过 {limit}，主管部门收不了，没有封包。",
                name=path,
                size=size_words(size),
                limit=size_words(PART_LIMIT),
            )
    return None
