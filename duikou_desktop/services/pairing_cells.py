"""The names of hospitals that stand in one cell, or on one line of a list."""

from __future__ import annotations

import re

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import squeeze
from duikou_desktop.services.hospital_words import hospitals_in, is_hospital, stands_alone

# 1. 1、 （1） ① before a name; 第303医院 has a number in it.
_NUMBERED = re.compile(r"[（(]?\d{1,2}[)）.．、]|[①-⑳]")
# （二级甲等）, （三甲） and （三级甲等综合医院） behind a name tell its level; （西院） is a campus.
_LEVEL = re.compile(
    r"[（(]\s*(?:[一二三]级(?:[特甲乙丙]等)?|[一二三][甲乙丙])(?:综合|专科|中医)?(?:医院)?\s*[)）]"
)
_SPLIT = re.compile(r"[、，,；;/]|\s+和\s*|(?<=医院)和")


def names_in(cell: str) -> list[str]:
    """The hospitals a cell names: by number, by 、 or by line; a name over two lines is one."""
    bare = _LEVEL.sub("", _NUMBERED.sub("、", cell))
    parts = [part for line in _lines(bare) for part in _SPLIT.split(line)]
    names = [squeeze(part) for part in parts if squeeze(part)]
    if len(names) == 1:
        return hospitals_in(names[0])
    return names


def _lines(cell: str) -> list[str]:
    """The lines of a cell, those that are one name over two put together again."""
    joined: list[str] = []
    for line in filter(None, map(squeeze, cell.split("\n"))):
        if joined and not (is_hospital(joined[-1]) and stands_alone(line)):
            joined[-1] += line
        else:
            joined.append(line)
    return joined


def put_together(cell: str, name: str) -> list[Message]:
    """That a name was put together of several lines of its cell."""
    if name in squeeze(cell) and not any(name in squeeze(line) for line in cell.split("\n")):
        return [say("推断：分在几行，读作一家“{name}”。", name=name)]
    return []


def levels(cell: str) -> list[Message]:
    """That a level behind a name was not read as a part of it."""
    return [
        say("推断：“{level}”是医院等级，没有读进名称。", level=each)
        for each in dict.fromkeys(_LEVEL.findall(squeeze(cell)))
    ]
