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
from duikou_desktop.services.hospital_words import is_hospital
from duikou_desktop.services.pairing_cells import levels, names_in, put_together
from duikou_desktop.services.pairing_columns import (
    Columns,
    Row,
    columns_of,
    is_ditto,
    names_hospital,
    says_headings,
)
from duikou_desktop.services.pairing_lists import only_place, read_list
from duikou_desktop.services.pairing_rows import LeftOut, PairingReading, ReadPairing, name_asks
from duikou_desktop.services.pairing_sides import NO_TABLE, KnownSides
from duikou_desktop.services.total_rows import says_total

Rows = Sequence[Sequence[object]]


# 甲医院——乙医院 in one cell is a pair of its own.
_PAIRED = re.compile(r"[—－]{1,}|→|⇒")
# 注：… below a table.
_NOTE = re.compile(r"(?:备注|注释?|说明|填表说明)[：:]")


def read_pairings(rows: Rows, sides: KnownSides = NO_TABLE) -> PairingReading:
    """The pairings of one table or list, in its order; `sides`: on which the plan has a hospital."""
    plain = _plain(rows)
    head, columns = columns_of(plain)
    if columns is None:
        return read_list(plain, sides)
    return _read_table(plain, head, columns)


def read_all(tables: Iterable[Rows], sides: KnownSides = NO_TABLE) -> PairingReading:
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
    best = (read_pairings(each, sides) for each in plain)
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
            left.append(only_place(line, own.number or own.county))
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
    for recipient in names_in(left):
        for supporter in names_in(right):
            if is_hospital(recipient) and is_hospital(supporter):
                place = squeeze(own.number), squeeze(own.county)
                yield ReadPairing(line, *place, recipient, supporter, doubts=(doubt,))


def _is_place(row: _Above) -> bool:
    """Whether it is a city over the rows of its counties, in the first cell or in every one."""
    names = {squeeze(each) for each in (row.county, row.recipient, row.supporter)}
    return len(names) == 1 and not squeeze(row.number).isdecimal()


def _pairings(
    line: int, own: _Above, whole: _Above, marks: Mapping[str, str], merged: Collection[str]
) -> Iterator[ReadPairing]:
    """One a supporter and recipient; several in one cell are several pairings."""
    recipients, supporters = names_in(whole.recipient), names_in(whole.supporter)
    number, county = squeeze(whole.number), squeeze(whole.county)
    blank = not own.supporter and "supporter" not in merged
    for recipient in recipients:
        for supporter in supporters:
            doubts = _carried(marks, recipient, supporter, blank=blank)
            if len(recipients) > 1 or len(supporters) > 1:
                doubts.append(say("推断：一格里写了几家医院，分作几对。"))
            doubts += put_together(own.recipient, recipient)
            doubts += put_together(own.supporter, supporter)
            doubts += levels(own.recipient) + levels(own.supporter)
            asks = name_asks(recipient, supporter)
            yield ReadPairing(
                line, number, county, recipient, supporter, blank, tuple(doubts), asks
            )


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
