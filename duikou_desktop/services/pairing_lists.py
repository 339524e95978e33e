"""Reads pairings out of lists: 甲医院、乙医院——丙医院, or 某市：丙医院 甲医院 丁医院 乙医院."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import squeeze
from duikou_desktop.services.hospital_words import county_in, county_of, is_hospital
from duikou_desktop.services.pairing_cells import levels, names_in
from duikou_desktop.services.pairing_columns import Row
from duikou_desktop.services.pairing_rows import (
    Ask,
    LeftOut,
    PairingReading,
    Question,
    ReadPairing,
)
from duikou_desktop.services.pairing_sides import KnownSides

_POINTED = say("箭头指着的读作受援医院。")
# What may stand between, how it was read, and whether who is supported stands before it.
_BETWEEN: tuple[tuple[re.Pattern[str], tuple[Message, ...], bool], ...] = (
    (re.compile(r"←|⇐|<[-=]+"), (_POINTED,), True),
    (re.compile(r"→|⇒|[-=]+>"), (_POINTED,), False),
    (re.compile(r"[—－–-]+"), (say("横线左边读作支援医院，右边读作受援医院。"),), False),
    # It says so itself.
    (re.compile(r"(?:对口)?(?:支援|帮扶)"), (), False),
)
_NUMBER = re.compile(r"\s*(?:[（(]?(\d+)[)）.、．]|[（(]?[一二三四五六七八九十]+[)）、．])\s*")
_PLACE = re.compile(r"\w{1,12}[市县区旗盟州][：:]?")


def read_list(rows: Sequence[Row], sides: KnownSides) -> PairingReading:
    """What the lines hold; `sides` tells of several hospitals on a line which are supported."""
    pairings: list[ReadPairing] = []
    left: list[LeftOut] = []
    empty = 0
    for line, row in enumerate(rows, 1):
        words = " ".join(cell for cell in row if cell.strip()).strip()
        if not squeeze(words):
            empty += 1
            continue
        found = list(_line(line, words, sides))
        if found:
            pairings.extend(found)
        elif _PLACE.fullmatch(squeeze(words)):
            left.append(only_place(line, squeeze(words).rstrip("：:")))
        else:
            left.append(LeftOut(line, words[:60], say("看不出谁支援谁。")))
    return PairingReading(tuple(pairings), tuple(left), empty)


def only_place(line: int, words: str) -> LeftOut:
    """A line that names a place and no hospital."""
    return LeftOut(line, words, say("只有地名，没有医院。"), nothing_lost=True)


def _line(line: int, words: str, sides: KnownSides) -> Iterator[ReadPairing]:
    numbered = _NUMBER.match(words)
    number = (numbered.group(1) or "") if numbered else ""
    rest = words[numbered.end() :] if numbered else words
    before, colon, after = rest.partition("：") if "：" in rest else rest.partition(":")
    place = squeeze(before) if colon and not is_hospital(squeeze(before)) else ""
    told = after if place else rest
    groups = tuple(_groups(told, place, sides))
    if not all(group.whole for group in groups):
        return
    for group in groups:
        for recipient in group.recipients:
            for supporter in group.supporters:
                yield ReadPairing(
                    line,
                    number,
                    county_of(recipient, place),
                    recipient,
                    supporter,
                    doubts=(*group.doubts, *levels(told)),
                    asks=() if group.sure else _side_asks(supporter, sides),
                )


@dataclass(frozen=True, slots=True)
class _Group:
    """Hospitals, each of which supports each of the others, and how that was read."""

    recipients: Sequence[str]
    supporters: Sequence[str]
    doubts: tuple[Message, ...]
    sure: bool = True  # the line says which side each is on

    @property
    def whole(self) -> bool:
        """Whether there is somebody on both sides, and all are hospitals."""
        names = (*self.recipients, *self.supporters)
        return bool(self.recipients and self.supporters) and all(map(is_hospital, names))


def _groups(told: str, place: str, sides: KnownSides) -> Iterator[_Group]:
    for between, doubts, turned in _BETWEEN:
        parts = between.split(told, maxsplit=1)
        if len(parts) == 2:
            first, second = names_in(parts[0]), names_in(parts[1])
            yield _Group(first, second, doubts) if turned else _Group(second, first, doubts)
            return
    names = [name for part in told.split() for name in names_in(part)]
    if len(names) < 2 or not place:
        return
    if sides.supports(names[0]) and all(map(sides.receives, names[1:])):
        doubt = say("“{name}”在方案的关系表里是支援医院，后面的读作受援医院。", name=names[0])
        yield _Group(names[1:], names[:1], (doubt,))
        return
    # 某县：丙医院 甲医院: the hospital of the place is the one that is supported.
    begins = [0, *(at for at, name in enumerate(names) if at and sides.receives(name))]
    for begin, end in pairwise([*begins, len(names)]):
        recipient, *supporters = names[begin:end]
        doubt = say("第一家读作受援医院，后面的读作支援医院。")
        if begin:
            doubt = say("“{name}”在方案的关系表里是受援医院，另起一对。", name=recipient)
        yield _Group([recipient], supporters, (doubt,), sure=False)


def _side_asks(supporter: str, sides: KnownSides) -> tuple[Question, ...]:
    """Of a county's hospital that only its place on the line makes a supporter, whether it is one."""
    if sides.supports(supporter) or not county_in(supporter):
        return ()
    words = say("“{name}”像县级医院，核对一下是不是支援医院。", name=supporter)
    return (Question(Ask.SIDE, (supporter,), words, (say("是支援医院，照写的登记"),)),)
