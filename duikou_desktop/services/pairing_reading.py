"""Reads who supports whom out of tables and lists as offices and commissions really write them.

Nothing is guessed silently: what was read from the cell above, split or turned round is told of
each line, and what cannot be read is left out with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import squeeze
from duikou_desktop.documents.word_tables_in import Merged
from duikou_desktop.services.hospital_words import hospitals_in, is_hospital, stands_alone
from duikou_desktop.services.pairing_columns import (
    Columns,
    Row,
    columns_of,
    is_ditto,
    names_hospital,
    says_headings,
)
from duikou_desktop.services.total_rows import says_total

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class ReadPairing:
    """One recipient and one supporter, with what was done to read them."""

    line: int  # of the table or list, from 1
    number: str
    county: str
    recipient: str
    supporter: str
    inferred: bool = False  # the supporter's cell was blank and read as the one above
    doubts: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that could not be read, and why."""

    line: int
    words: str
    reason: Message
    nothing_lost: bool = False  # it holds no pairing: a city over its counties, a sum


@dataclass(frozen=True)
class PairingReading:
    """What a table or list holds."""

    pairings: tuple[ReadPairing, ...]
    left_out: tuple[LeftOut, ...]
    empty_rows: int

    @property
    def counties(self) -> int:
        """How many counties are named."""
        return len({each.county for each in self.pairings if each.county})

    @property
    def recipients(self) -> int:
        """How many hospitals are supported."""
        return len({each.recipient for each in self.pairings})

    @property
    def supporters(self) -> int:
        """How many hospitals support."""
        return len({each.supporter for each in self.pairings})

    @property
    def inferred(self) -> int:
        """Lines whose blank supporter was read as the one above."""
        return sum(each.inferred for each in self.pairings)


# 甲医院——乙医院 in one cell is a pair of its own.
_PAIRED = re.compile(r"[—－]{1,}|→|⇒")
_BETWEEN = re.compile(r"(?:[—－–-]{1,}|→|⇒|->|=>|支援|帮扶)")
# 1. 1、 （1） ① before a name; 第303医院 has a number in it.
_NUMBERED = re.compile(r"[（(]?\d{1,2}[)）.．、]|[①-⑳]")
# （二级甲等）, （三甲） and （三级甲等综合医院） behind a name tell its level; （西院） is a campus.
_LEVEL = re.compile(
    r"[（(]\s*(?:[一二三]级(?:[特甲乙丙]等)?|[一二三][甲乙丙])(?:综合|专科|中医)?(?:医院)?\s*[)）]"
)
# 注：… below a table.
_NOTE = re.compile(r"(?:备注|注释?|说明|填表说明)[：:]")
_PLACE = re.compile(r"\w{1,12}[市县区旗盟州][：:]?")
_SPLIT = re.compile(r"[、，,；;/]|\s+和\s*|(?<=医院)和")


def read_pairings(rows: Rows) -> PairingReading:
    """The pairings of one table or list, in its order."""
    plain = _plain(rows)
    head, columns = columns_of(plain)
    if columns is None:
        return _read_list(plain)
    return _read_table(plain, head, columns)


def read_all(tables: Iterable[Rows]) -> PairingReading:
    """The pairings of all tables of a file that have headings; of others, where none has, the best.

    A plan has a table a city or a page; one without headings of its own goes on with the one
    before. Lines are counted on through all of them.
    """
    plain = [_plain(each) for each in tables]
    joined: list[_Joined] = []
    for rows in plain:
        head, columns = columns_of(rows)
        if head and columns is not None and joined and joined[-1].columns == columns:
            joined[-1].rows.extend(rows)  # its headings are said again
        elif head and columns is not None:
            joined.append(_Joined(list(rows), head, columns))
        elif joined and joined[-1].goes_on(rows):
            joined[-1].rows.extend(rows)
    found = [each for each in joined if any(map(_named, each.read().pairings))]
    if found:
        return _one_after_another(found)
    best = map(read_pairings, plain)
    return max(best, key=lambda each: len(each.pairings), default=PairingReading((), (), 0))


@dataclass
class _Joined:
    """Tables that are one: the rows of all, the headings of the first."""

    rows: list[Row]
    head: int
    columns: Columns

    def goes_on(self, rows: Sequence[Row]) -> bool:
        """Whether rows without headings are the same table on the next page."""
        places = [self.columns[key] for key in ("recipient", "supporter")]
        cells = [row[at] for row in rows for at in places if at < len(row) and squeeze(row[at])]
        return sum(map(names_hospital, cells)) * 2 > len(cells)

    def read(self) -> PairingReading:
        """What the rows hold."""
        return _read_table(self.rows, self.head, self.columns)


def _one_after_another(tables: Iterable[_Joined]) -> PairingReading:
    pairings: list[ReadPairing] = []
    left: list[LeftOut] = []
    empty = before = 0
    for each in tables:
        found = each.read()
        pairings += (replace(pair, line=pair.line + before) for pair in found.pairings)
        left += (replace(one, line=one.line + before) for one in found.left_out)
        empty += found.empty_rows
        before += len(each.rows)
    return PairingReading(tuple(pairings), tuple(left), empty)


def _named(pair: ReadPairing) -> bool:
    return is_hospital(pair.recipient) and is_hospital(pair.supporter)


def _plain(rows: Rows) -> list[Row]:
    return [tuple(_text(cell) for cell in row) for row in rows]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Merged):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


# -- tables ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Above:
    """What a blank cell stands for, as it is printed."""

    number: str = ""
    county: str = ""
    recipient: str = ""
    supporter: str = ""


def _read_table(rows: Sequence[Row], head: int, columns: Columns) -> PairingReading:
    pairings: list[ReadPairing] = []
    left: list[LeftOut] = []
    empty, above = 0, _Above()
    for line, row in enumerate(rows[head:], head + 1):
        printed = {key: row[at].strip() if at < len(row) else "" for key, at in columns.items()}
        words = " ".join(filter(None, map(squeeze, printed.values())))[:60]
        if not words:
            empty += 1
            continue
        if (besides := _besides(row, words, rows[:head])) is not None:
            left.append(LeftOut(line, words, besides, nothing_lost=True))
            continue
        merged = {
            key for key, at in columns.items() if at < len(row) and isinstance(row[at], Merged)
        }
        marks = {key: squeeze(cell) for key, cell in printed.items() if is_ditto(cell)}
        own = _Above(*("" if key in marks else printed.get(key, "") for key in _Above.__slots__))
        if not marks and _is_place(own):
            left.append(_place(line, own.number or own.county))
            above = _Above(supporter=above.supporter)
            continue
        moved = own.county and squeeze(own.county) != squeeze(above.county)
        if moved and not own.recipient and "recipient" not in marks:
            # A new county has a new recipient: the one above would be a guess.
            left.append(LeftOut(line, squeeze(own.county), say("受援医院一格空白，无从读起。")))
            above = replace(own, recipient="", supporter=above.supporter)
            continue
        if not own.supporter and _PAIRED.search(own.recipient):
            told = list(_in_one_cell(line, own))
            pairings.extend(told)
            if not told:
                left.append(LeftOut(line, words, say("看不出谁支援谁。")))
            above = replace(own, recipient="", supporter=above.supporter)
            continue
        whole = _Above(*(getattr(own, key) or getattr(above, key) for key in _Above.__slots__))
        if not whole.recipient or not whole.supporter:
            left.append(LeftOut(line, words, say("缺受援医院或支援医院，上面也没有可接的。")))
            above = whole
            continue
        if own.recipient or own.supporter or "recipient" in marks:
            pairings.extend(_pairings(line, own, whole, marks, merged))
        above = whole
    return PairingReading(tuple(pairings), tuple(left), empty)


def _besides(row: Row, words: str, headings: Sequence[Row]) -> Message | None:
    """What a row is that belongs to the table and is no pairing; None: it may be one."""
    if says_headings(row, headings):
        return say("又写了一遍表头，不是结对。")
    if _NOTE.match(words):
        return say("表下的注，不是结对。")
    return say("合计的一行，不是结对。") if says_total(row) else None


def _in_one_cell(line: int, own: _Above) -> Iterator[ReadPairing]:
    """受援医院——支援医院 in the column of those supported."""
    left, right = _PAIRED.split(own.recipient, maxsplit=1)
    doubt = say("受援医院一格里有横线：左边读作受援医院，右边读作支援医院。")
    for recipient in _names(left):
        for supporter in _names(right):
            if is_hospital(recipient) and is_hospital(supporter):
                place = squeeze(own.number), squeeze(own.county)
                yield ReadPairing(line, *place, recipient, supporter, doubts=(doubt,))


def _place(line: int, words: str) -> LeftOut:
    return LeftOut(line, words, say("只有地名，没有医院。"), nothing_lost=True)


def _is_place(row: _Above) -> bool:
    """Whether it is a city over the rows of its counties, in the first cell or in every one."""
    names = {squeeze(each) for each in (row.county, row.recipient, row.supporter)}
    return len(names) == 1 and not squeeze(row.number).isdecimal()


def _pairings(
    line: int, own: _Above, whole: _Above, marks: Mapping[str, str], merged: Collection[str]
) -> Iterator[ReadPairing]:
    """One a supporter and recipient; several in one cell are several pairings."""
    recipients, supporters = _names(whole.recipient), _names(whole.supporter)
    number, county = squeeze(whole.number), squeeze(whole.county)
    blank = not own.supporter and "supporter" not in merged
    for recipient in recipients:
        for supporter in supporters:
            doubts = _carried(marks, recipient, supporter, blank=blank)
            if len(recipients) > 1 or len(supporters) > 1:
                doubts.append(say("推断：一格里写了几家医院，分作几对。"))
            doubts += _joined(own.recipient, recipient)
            doubts += _joined(own.supporter, supporter)
            doubts += _levels(own.recipient) + _levels(own.supporter)
            doubts += _doubts((recipient, supporter))
            yield ReadPairing(line, number, county, recipient, supporter, blank, tuple(doubts))


def _carried(
    marks: Mapping[str, str], recipient: str, supporter: str, *, blank: bool
) -> list[Message]:
    """What was read from the cell above; a recipient's blank cell is merged, and no guess."""
    doubts = [
        say("推断：“{mark}”读作上一格的“{name}”。", mark=marks[key], name=name)
        for key, name in (("recipient", recipient), ("supporter", supporter))
        if key in marks
    ]
    if blank and "supporter" not in marks:
        doubts.append(say("支援医院一格空白，接上一格读作“{name}”。", name=supporter))
    return doubts


def _doubts(names: Iterable[str]) -> list[Message]:
    return [
        say("“{name}”不像医院的名称，核对一下。", name=each)
        for each in names
        if not is_hospital(each)
    ]


def _levels(cell: str) -> list[Message]:
    """That a level behind a name was not read as a part of it."""
    return [
        say("推断：“{level}”是医院等级，没有读进名称。", level=each)
        for each in dict.fromkeys(_LEVEL.findall(squeeze(cell)))
    ]


def _names(cell: str) -> list[str]:
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


def _joined(cell: str, name: str) -> list[Message]:
    """That a name was put together of several lines of its cell."""
    if name in squeeze(cell) and not any(name in squeeze(line) for line in cell.split("\n")):
        return [say("推断：分在几行，读作一家“{name}”。", name=name)]
    return []


# -- lists ----------------------------------------------------------------------------------------


def _read_list(rows: Sequence[Row]) -> PairingReading:
    """Lines as 甲医院、乙医院——丙医院, or 某县：丙医院 甲医院."""
    pairings: list[ReadPairing] = []
    left: list[LeftOut] = []
    empty = 0
    for line, row in enumerate(rows, 1):
        words = " ".join(cell for cell in row if cell.strip()).strip()
        if not squeeze(words):
            empty += 1
            continue
        found = list(_line(line, words))
        if found:
            pairings.extend(found)
        elif _PLACE.fullmatch(squeeze(words)):
            left.append(_place(line, squeeze(words).rstrip("：:")))
        else:
            left.append(LeftOut(line, words[:60], say("看不出谁支援谁。")))
    return PairingReading(tuple(pairings), tuple(left), empty)


def _line(line: int, words: str) -> Iterator[ReadPairing]:
    numbered = re.match(r"\s*[（(]?(\d+)[）).、．]\s*", words)
    number = numbered.group(1) if numbered else ""
    rest = words[numbered.end() :] if numbered else words
    place, colon, after = rest.partition("：") if "：" in rest else rest.partition(":")
    county = squeeze(place) if colon and not is_hospital(squeeze(place)) else ""
    told = after if county else rest
    sides = _BETWEEN.split(told, maxsplit=1)
    if len(sides) == 2:
        doubt = say("横线左边读作支援医院，右边读作受援医院。")
        supporters, recipients = _names(sides[0]), _names(sides[1])
    else:
        names = [name for part in told.split() for name in _names(part)]
        if len(names) < 2 or not county:
            return
        # 某县：丙医院 甲医院: the hospital of the place is the one that is supported.
        doubt = say("第一家读作受援医院，后面的读作支援医院。")
        recipients, supporters = names[:1], names[1:]
    if not all(map(is_hospital, (*supporters, *recipients))) or not supporters or not recipients:
        return
    doubts = (doubt, *_levels(told))
    for recipient in recipients:
        for supporter in supporters:
            yield ReadPairing(line, number, county, recipient, supporter, doubts=doubts)
