"""How large a table from elsewhere may be, told before anything of it is held in memory.

A reader of spreadsheets makes room for the whole rectangle up to the furthest cell: one stray
cell at XFD1048576 would end the program. So the furthest cell that holds something is looked
for first, in pieces; a million rows that only have a colour do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Task

MOST_ROWS = 50_000
MOST_COLUMNS = 250
MOST_CELLS = 2_000_000  # rows times columns: what both limits together would still cost too much
_PIECE = 1 << 20
_LONGEST_ROW = 32 << 20


@dataclass(frozen=True)
class _Words:
    """The patterns of a sheet, whose elements may all have a prefix."""

    prefix: bytes
    placed: re.Pattern[bytes]  # a filled cell that says where it stands
    unplaced: re.Pattern[bytes]  # one that does not
    in_order: re.Pattern[bytes]  # rows and cells, one after another
    no_result: re.Pattern[bytes]
    error: re.Pattern[bytes]

    def some_unplaced(self, piece: bytes) -> bool:
        """Whether a filled cell does not say where it stands; mostly told by counting."""
        start = b"<" + self.prefix + b"c"
        cells = piece.count(start + b" ") + piece.count(start + b">")
        return cells != piece.count(start + b' r="') and bool(self.unplaced.search(piece))

    @staticmethod
    def of(prefix: bytes) -> _Words:
        """The patterns for `prefix` (`x:`, mostly nothing)."""

        def made(pattern: bytes) -> re.Pattern[bytes]:
            return re.compile(pattern.replace(b"~", prefix))

        # A cell that only has a form may be written <c/> or <c></c>.
        filled = rb"(?<!/)>(?!\s*(?:<~v\s*/>|<~v></~v>)?\s*</~c>)"
        formula = rb"<~f\b[^>]*?(?:/>|>[^<]*</~f>)"
        return _Words(
            prefix,
            made(rb'<~c (?:[^>]*? )??r="([A-Z]{1,3})(\d{1,7})"[^>]*' + filled),
            made(rb"<~c(?: (?!r=)(?![^>]* r=)[^>]*)?" + filled),
            made(rb"<~(?:(row)|c)\b[^>]*?(?:(" + filled + rb")|/?>)"),
            made(rb"<~c ([^>]*)>\s*" + formula + rb"\s*(?:<~v\s*/>|<~v></~v>)?\s*</~c>"),
            made(rb'<~c ([^>]*\bt="e"[^>]*)>\s*(?:' + formula + rb")?\s*<~v>([^<]*)</"),
        )


_LETTERS = re.compile(rb'r="([A-Z]{1,3})\d')
_NUMBERS = re.compile(rb'r="[A-Z]{0,3}(\d{1,7})"')
# A cell or row whose place is none, or is written as nobody writes it: the reader would take it
# for somewhere, and make room up to there.
_NOWHERE = re.compile(
    rb"<(?:\w+:)?(?:c|row)\s(?:[^<>]*\s)?r(?!=\"[A-Z]{0,3}[0-9]{1,7}\")\s*=(?=[^<>]*>)"
)
_PREFIX = re.compile(rb"<(\w+:)?worksheet\b")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_ODS = re.compile(
    rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(/?)>"
)
_REPEATED = re.compile(rb'table:number-(?:columns|rows)-repeated="(\d{1,9})"')


@dataclass
class Seen:
    """What the first look found in one sheet."""

    rows: int = 0
    columns: int = 0
    formulas_without_result: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)

    def reach(self, rows: int, columns: int) -> None:
        """Notes how far the cells go. Raises UserError beyond what is read."""
        self.rows, self.columns = max(self.rows, rows), max(self.columns, columns)
        if self.rows > MOST_ROWS:
            raise UserError(
                say(
                    "表里第 {row} 行还有内容，最多读 {most} 行。删掉远处的格子，或拆成几个文件。",
                    row=self.rows,
                    most=MOST_ROWS,
                )
            )
        if self.columns > MOST_COLUMNS:
            raise UserError(
                say(
                    "表里第 {column} 列还有内容，最多读 {most} 列。删掉用不着的列再试。",
                    column=self.columns,
                    most=MOST_COLUMNS,
                )
            )
        if self.rows * self.columns > MOST_CELLS:
            raise UserError(
                say(
                    "表有 {rows} 行 {columns} 列，太大了。拆成几个文件，删掉用不着的列。",
                    rows=self.rows,
                    columns=self.columns,
                )
            )


def look_at_xlsx(sheet: IO[bytes], task: Task) -> Seen:
    """The furthest filled cell of a sheet's XML, and the cells whose value cannot be trusted."""
    seen = Seen()
    words = _Words.of(b"")
    row = 0
    for number, piece in enumerate(_pieces(sheet, task)):
        if number == 0 and (head := _PREFIX.search(piece)) and head.group(1):
            words = _Words.of(head.group(1))
        if _beyond(piece, seen) and (placed := words.placed.findall(piece)):
            letters, numbers = (set(each) for each in zip(*placed, strict=True))
            seen.reach(max(map(int, numbers)), max(map(_column, letters)))
        if words.some_unplaced(piece):
            row = _count_in_order(words, piece, row, seen)
        if b"f>" in piece or b"f/>" in piece:
            for attributes in words.no_result.findall(piece):
                # A formula whose result is no text at all is an answer: t="str" says so.
                if b't="str"' not in attributes:
                    seen.formulas_without_result.add(_place(attributes))
        if b't="e"' in piece:
            for attributes, said in words.error.findall(piece):
                seen.errors[_place(attributes)] = said.decode("utf-8", "replace")
    return seen


def _beyond(piece: bytes, seen: Seen) -> bool:
    """Whether cells, filled or not, reach further than is read: only then each is looked at.

    Raises UserError for one that is nowhere.
    """
    letters, places = set(_LETTERS.findall(piece)), _NUMBERS.findall(piece)
    # Mostly each cell and row says where it is, which is told by counting.
    if len(places) != piece.count(b"<c ") + piece.count(b"<row ") and _NOWHERE.search(piece):
        raise UserError(say("表里有一格的位置写得不对，读不了。用 Excel 或 WPS 另存一次再试。"))
    numbers = set(places)
    rows = max(seen.rows, max(map(int, numbers), default=0))
    columns = max(seen.columns, max(map(_column, letters), default=0))
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        return True
    seen.rows, seen.columns = rows, columns
    return False


def _count_in_order(words: _Words, piece: bytes, row: int, seen: Seen) -> int:
    """Cells that do not say where they are stand one after another."""
    column = 0
    for match in words.in_order.finditer(piece):
        if match.group(1):
            row, column = row + 1, 0
        else:
            column += 1
            if match.group(2) is not None:
                seen.reach(row, column)
    return row


def look_at_ods(content: IO[bytes], task: Task) -> None:
    """Raises UserError where a table of the document reaches too far, repeats counted."""
    seen = Seen()
    row = column = 0
    times = 1  # how often the row repeats
    for piece in _pieces(content, task):
        for match in _ODS.finditer(piece):
            closing, kind, attributes, alone = match.groups()
            if kind == b"table":
                seen, row = Seen(), 0
            elif kind == b"table-row":
                if not closing:
                    times, column = _repeat(attributes), 0
                if closing or alone:
                    row += times
            elif not closing:
                wide = _repeat(attributes)
                column += wide
                if not alone or b"office:value" in attributes:
                    seen.reach(row + times, column)


def _repeat(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found.group(1)) if found else 1


def _pieces(file: IO[bytes], task: Task) -> Iterator[bytes]:
    """The file in parts that end with whole rows."""
    rest = b""
    while part := file.read(_PIECE):
        task.check()
        rest += part
        cut = rest.rfind(b"row>") + 4
        if cut > 4:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > _LONGEST_ROW:
            raise UserError(say("表里有一行长得不正常，读不了。另存一次再试。"))
    yield rest


def _column(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _place(attributes: bytes) -> tuple[int, int]:
    """Row and column from 0."""
    found = _PLACE.search(attributes)
    return (int(found.group(2)) - 1, _column(found.group(1)) - 1) if found else (-1, -1)
