"""A block of rows to look through: read as an import reads them, mended in place, taken in.

Nothing is stored until `take_block`; it stores every sound row as one step that can be undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from itertools import zip_longest
from pathlib import Path
from typing import Any
from uuid import UUID

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, label, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.text import squeeze
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.documents.workbook import SheetRow, read_row
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.registers.alias import ALIAS
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.block_beside import read_with_beside
from duikou_desktop.services.block_fresh import names_of_nobody, read_fresh
from duikou_desktop.services.column_mapping import (
    ColumnMapping,
    map_columns,
    remembered_headings,
    with_units,
)
from duikou_desktop.services.import_changes import ImportChange, changes_of
from duikou_desktop.services.import_links import likely
from duikou_desktop.services.import_rows import RowFault, RowReader
from duikou_desktop.services.import_write import reader_of, store_read
from duikou_desktop.services.today import office_today
from duikou_desktop.services.total_rows import is_total
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store

Rows = tuple[tuple[Cell, ...], ...]
_FIRST_YEAR = 2000


class Outcome(Enum):
    """What becomes of a row."""

    NEW = label("新增")
    CHANGED = label("修改")
    KNOWN = label("已有")
    DRAFT = label("草稿")
    FAULTY = label("有错")
    TOTAL = label("合计")
    FAR = label("日期远")  # its day is far from today: a slip, unless a person says it is right
    UNREAD = label("待确认")  # all it says stands in columns that wait for a person


GOOD = (Outcome.NEW, Outcome.CHANGED, Outcome.DRAFT)
LEFT = (Outcome.FAR, Outcome.FAULTY)  # records that storing leaves behind


@dataclass(frozen=True, slots=True)
class Block:
    """Rows as they came, headings among them, and how their columns lie."""

    register: Register
    rows: Rows
    mapping: ColumnMapping
    folder: Path | None = None  # where files lie that cells may name
    taken: frozenset[int] = frozenset()  # totals and far days that a person takes as they stand
    since: date | None = None  # the first day of the year that days without one are likely of
    relation: UUID | None = None  # the one in view
    # Whom a person agreed to enter with the rows, for they name them: (register, name).
    fresh: frozenset[tuple[str, str]] = frozenset()

    def with_cell(self, row: int, place: int, words: str) -> Block:
        """With one cell written anew; `row` and `place` from 0, headings counted."""
        cells = list(self.rows[row]) + [None] * (place + 1 - len(self.rows[row]))
        cells[place] = words if words.strip() else None
        return replace(self, rows=(*self.rows[:row], tuple(cells), *self.rows[row + 1 :]))

    def with_column(self, place: int, key: str | None) -> Block:
        """With a column stored in another field, or in none."""
        return replace(self, mapping=self.mapping.chosen(place, key))

    def with_row(self, row: int) -> Block:
        """With a row taken as it stands, though it looks like a total, or its day is far off."""
        return replace(self, taken=self.taken | {row})

    def mended_since(self, before: Block) -> int:
        """How many cells, rows taken as they stand and names to be entered differ from `before`."""
        head = max(self.mapping.head, before.mapping.head)
        pairs = zip(self.rows[head:], before.rows[head:], strict=True)
        cells = sum(1 for row, was in pairs for new, old in zip_longest(row, was) if new != old)
        return cells + len(self.taken - before.taken) + len(self.fresh - before.fresh)

    def with_fresh(self, names: Iterable[tuple[str, str]]) -> Block:
        """With records to be entered by their names, each (register, name)."""
        return replace(self, fresh=self.fresh | frozenset(names))

    def cell(self, row: int, place: int) -> Cell:
        """What stands there."""
        cells = self.rows[row]
        return cells[place] if place < len(cells) else None


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong at one place; `place` None: with the whole row."""

    row: int
    place: int | None
    key: str | None
    reason: Message
    suggestion: str | None = None  # what was probably meant, for a person to take
    year: int | None = None  # that which the suggestion adds to a day; else the day is sound
    nobody: tuple[tuple[str, str], ...] = ()  # (register, name) of whom nobody entered yet


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One row that says something: where it stands, what becomes of it, what it lacks."""

    row: int
    outcome: Outcome
    record: Record | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadBlock:
    """A block as it was read."""

    block: Block
    rows: tuple[BlockRow, ...]
    faults: tuple[CellFault, ...]
    counts: Mapping[Outcome, int] = field(default_factory=dict)
    book: Book = field(default_factory=Book)
    changes: tuple[ImportChange, ...] = ()

    @property
    def good(self) -> int:
        """How many rows can be stored."""
        return sum(self.counts.get(each, 0) for each in GOOD)

    @property
    def left(self) -> tuple[BlockRow, ...]:
        """The rows that are records and are not stored as they stand, in their order."""
        return tuple(each for each in self.rows if each.outcome in LEFT)

    @property
    def repeated(self) -> tuple[int, ...]:
        """The rows to store that say the very same as one before them: two deeds, or one twice."""
        places = sorted(self.block.mapping.keys)
        seen: set[tuple[Cell, ...]] = set()
        found = []
        for each in self.rows:
            if each.outcome not in GOOD:
                continue
            said = tuple(self.block.cell(each.row, place) for place in places)
            if said in seen:
                found.append(each.row)
            seen.add(said)
        return tuple(found)

    def read_word(self, row: BlockRow, key: str) -> str:
        """How a cell was understood, as a person reads it; empty where it was not."""
        spec = self.block.register.field_by_key.get(key)
        if row.record is None or spec is None:
            return ""
        return self.book.word(spec, row.record.value(key))


@dataclass(frozen=True, slots=True)
class TakenBlock:
    """What was stored of a block."""

    read: ReadBlock
    change: ChangeSet | None


def block_of(
    store: Store,
    register: Register,
    rows: Rows,
    *,
    folder: Path | None = None,
    headed: bool | None = None,
    since: date | None = None,
    relation: UUID | None = None,
) -> Block:
    """The rows with their columns matched, as far as they are known.

    `since`: the first day of the year in view, for days that name none; `relation`: the one in
    view, for what is entered along with the rows.
    """
    remembered = remembered_headings(store.book([ALIAS]), register)
    sides = {side for _, side in store.identity.sides}
    side = sides.pop() if len(sides) == 1 else None
    mapping = map_columns(register, rows, remembered, side=side, headed=headed)
    return Block(register, rows, mapping, folder, since=since, relation=relation)


def read_block(store: Store, block: Block, task: Task | None = None) -> ReadBlock:
    """Every row read, nothing stored. Raises Cancelled."""
    return _read(store, block, task or Quiet())[0]


def take_block(store: Store, block: Block, task: Task | None = None) -> TakenBlock:
    """Stores the sound rows and the headings a person confirmed, as one step."""
    task = task or Quiet()
    read, reader = _read(store, block, task)
    if not reader.to_write:
        return TakenBlock(read, None)
    known = remembered_headings(store.book([ALIAS]), block.register)
    aliases = [
        (ALIAS, each)
        for each in block.mapping.confirmed(block.register)
        if known.get(each.written or "") != each.means
    ]
    title = say(block.register.title)
    words = say("导入{title} {n} 条", title=title, n=read.good)
    return TakenBlock(read, store_read(store, reader, words, task, also=aliases))


def _read(store: Store, block: Block, task: Task) -> tuple[ReadBlock, RowReader]:
    """Read without the rows whose day is far off, which wait for a person."""
    read, reader = _read_rows(store, block, task, frozenset())
    today = office_today(store)
    far = frozenset(
        each.row
        for each in read.rows
        if each.outcome in GOOD
        and each.row not in block.taken
        and each.record is not None
        and far_off(block.register, each.record, today)
    )
    return _read_rows(store, block, task, far) if far else (read, reader)


def years_beside(read: ReadBlock, year: ReportingYear) -> Counter[int]:
    """How many of the rows to store the page of `year` does not show, by the year they are of."""
    register = read.block.register
    found: Counter[int] = Counter()
    for row in read.rows:
        if row.outcome in GOOD and row.record and not register.in_year(row.record, year):
            first, _ = register.span(row.record)
            if first is not None:
                found[ReportingYear.of(first, year.starts).label] += 1
    return found


def far_off(register: Register, record: Record, today: date) -> bool:
    """Whether the record's day is one no office has: before 2000, or after next year."""
    first, _ = register.span(record)
    return first is not None and not _FIRST_YEAR <= first.year <= today.year + 1


def _read_rows(
    store: Store, block: Block, task: Task, far: frozenset[int]
) -> tuple[ReadBlock, RowReader]:
    reader = reader_of(store, block.folder, block.relation)
    keys, units = block.mapping.keys, with_units(block.register, block.mapping)
    headings = {key: block.mapping.columns[place].heading for place, key in keys.items()}
    sheet, sound, filled = sheet_title(block.register), [], []
    left: dict[int, Outcome] = {}
    likely = [place for place, each in enumerate(block.mapping.columns) if each.proposal]
    for number in range(block.mapping.head, len(block.rows)):
        if number % 500 == 0:
            task.check()
            task.progress(number, len(block.rows))
        if number not in block.taken and is_total(block.rows[number]):
            left[number] = Outcome.TOTAL
            continue
        if number in far:
            left[number] = Outcome.FAR
            continue
        row = SheetRow(block.register, sheet, number + 1, {}, headings)
        row, faults = read_row(row, _said_whole(block.rows[number], units), keys)
        reader.faults.extend(RowFault(row, each.field, each.message) for each in faults)
        if row.values or faults:
            filled.append(number)
        if row.values and not faults:
            sound.append(row)
        if number not in filled[-1:] and any(block.cell(number, each) for each in likely):
            left[number] = Outcome.UNREAD
    read_fresh(reader, block.register, block.fresh, block.relation)
    read_with_beside(reader, block.register, sound, task)
    task.progress(len(block.rows), len(block.rows))
    return _told(block, reader, filled, left), reader


def _said_whole(cells: Sequence[Cell], units: Mapping[int, str]) -> Sequence[Cell]:
    """The cells with the unit that only their heading names."""
    if not units:
        return cells
    return [
        f"{cell}{units[place]}" if place in units and str(cell)[-1:].isdigit() else cell
        for place, cell in enumerate(cells)
    ]


def _told(
    block: Block, reader: RowReader, filled: list[int], left: Mapping[int, Outcome]
) -> ReadBlock:
    """What the reader found, row by row."""
    places = {key: place for place, key in block.mapping.keys.items()}
    words = LinkWords(reader.book)
    faults = tuple(
        sorted(
            (_fault(block, places, each, words) for each in reader.faults),
            key=lambda each: (each.row, -1 if each.place is None else each.place),
        )
    )
    faulty = {each.row for each in faults}
    settled = {
        row.row - 1: record for row, record in reader.settled if row.register is block.register
    }
    beside = {
        row.row - 1: reader.to_write[record][1]
        for row, record in reader.settled
        if row.register is block.register.beside and record in reader.to_write
    }
    seen: set[UUID] = set()
    rows = []
    for number in sorted((*filled, *left)):
        if number in left:
            rows.append(BlockRow(number, left[number]))
            continue
        if number in faulty or number not in settled:
            rows.append(BlockRow(number, Outcome.FAULTY))
            continue
        row = _settled(block.register, reader, number, settled[number], seen)
        rows.append(_with_beside(block.register, row, beside.get(number)))
        seen.add(settled[number])
    counts = Counter(each.outcome for each in rows)
    return ReadBlock(block, tuple(rows), faults, counts, reader.book, changes_of(reader))


def _settled(
    register: Register, reader: RowReader, number: int, record_id: UUID, seen: set[UUID]
) -> BlockRow:
    record = reader.records[register.key][record_id]
    missing = register.missing(record)
    outcome = Outcome.KNOWN
    if record_id in reader.to_write and record_id not in seen:
        there = reader.before.find(register.key, record_id) is not None
        outcome = Outcome.CHANGED if there else Outcome.NEW
        outcome = Outcome.DRAFT if missing else outcome
    return BlockRow(number, outcome, record, missing)


def _with_beside(register: Register, row: BlockRow, other: Record | None) -> BlockRow:
    """The row with what is stored beside it: a known person with a new title is changed."""
    if register.beside is None or other is None:
        return row
    missing = tuple(f"{register.beside.key}.{key}" for key in register.beside.missing(other))
    outcome = Outcome.CHANGED if row.outcome is Outcome.KNOWN else row.outcome
    return replace(
        row, outcome=Outcome.DRAFT if missing else outcome, missing=row.missing + missing
    )


def _fault(block: Block, places: Mapping[str, int], fault: RowFault, words: LinkWords) -> CellFault:
    row, key = fault.row.row - 1, fault.field
    if key is not None and fault.row.register is block.register.beside:
        key = f"{fault.row.register.key}.{key}"
    place = places.get(key or "")
    spec = block.register.cells.get(key or "")
    written = block.cell(row, place) if place is not None else None
    linked = "relation" if key == "relations" else spec.to if spec is not None else None
    suggestion, year = None, None
    nobody: tuple[tuple[str, str], ...] = ()
    if linked is not None and written is not None:
        near = likely(words, linked, str(written))
        suggestion = near[0] if len(near) == 1 else None
        nobody = names_of_nobody(words, linked, str(written), block.relation)
    elif spec is not None and spec.kind is FieldKind.DATE:
        if block.since is not None and not _is_day(written):
            with suppress(UserError):
                day = parse_date(str(written), block.since)
                suggestion, year = day.isoformat(), day.year
    elif spec is not None and written is not None:
        suggestion = _suggestion(spec, written)
    return CellFault(row, place, key, fault.message, suggestion, year, nobody)


def _is_day(written: Cell) -> bool:
    """Whether it is one as it stands: then something else is wrong with it than its year."""
    try:
        parse_date(str(written))
    except UserError:
        return False
    return True


def _suggestion(spec: FieldSpec, written: Cell) -> str | None:
    """What is mostly meant by the word; else the one choice that has it in it, or stands in it."""
    words = squeeze(str(written))
    meant = dict(spec.near).get(words)
    if meant is not None:
        return meant
    choices: list[Any] = list(spec.choices or ())
    near = [
        choice_label(each)
        for each in choices
        if len(words) > 1 and (words in choice_label(each) or choice_label(each) in words)
    ]
    return near[0] if len(near) == 1 else None
