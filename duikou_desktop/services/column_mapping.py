"""Which column of a table from elsewhere is which field: known ones at once, likely ones asked.

Nothing is taken by likeness alone: 第一人民医院 and 第二人民医院 are alike too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import label
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.documents.workbook import columns_by_name, plain_heading
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.reading import read_value
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.alias import Alias, AliasKind
from duikou_desktop.domain.sheets import REMARK, SheetColumn, sheet_columns, table_columns
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.units import larger_unit

# Rows by which the order of columns without headings is told.
_LOOKED_AT = 20
_WORDED = {FieldKind.LINE, FieldKind.TEXT}
_LOOK_DOWN = 10  # rows above the table: a title, who filled it in, a blank line
_LIKE = 0.5  # of 1: below it a likeness is none
_CONTAINED = 0.8
# Headings of columns that no register has, in many a ledger.
_NUMBERS = {"序号", "编号", REMARK, "备注"}
_LONGEST = 10  # characters: what is longer is no heading


class Why(Enum):
    """Why a column was taken for a field, or not."""

    NAME = label("列名相同")
    ALIAS = label("常见的另一种写法")
    REMEMBERED = label("以前确认过的写法")
    ORDER = label("没有表头，按默认顺序")
    CHOSEN = label("由人选定")
    LIKE = label("写法相近，请确认")
    VALUES = label("内容像这一项，请确认")
    ACROSS = label("对方医院的名称，就是结对关系")
    OWN = label("本单位的名称，不用存")
    UNKNOWN = label("没有认出，不存")
    TWICE = label("前面已有一列是这一项")
    REMARK = label("程序写的备注，不存")


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column: its heading, the field it is stored in (None: in none), and why."""

    heading: str
    key: str | None
    why: Why
    proposal: str | None = None  # the field it may be, for a person to confirm


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """All columns of a table, and where its rows begin."""

    head: int  # rows above the first record: the headings and what stands over them
    columns: tuple[MappedColumn, ...]

    @property
    def keys(self) -> dict[int, str]:
        """The field of each place that has one."""
        return {place: each.key for place, each in enumerate(self.columns) if each.key}

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headings of columns that are stored nowhere, and about which nobody was asked."""
        return tuple(
            each.heading
            for each in self.columns
            if each.heading
            and each.key is None
            and each.proposal is None
            and each.why in (Why.UNKNOWN, Why.TWICE)
            and plain_heading(each.heading) not in _NUMBERS
        )

    def chosen(self, place: int, key: str | None) -> ColumnMapping:
        """With the column stored in `key`, and no other one in it."""
        columns = [_without(each, key) if key else each for each in self.columns]
        columns[place] = replace(columns[place], key=key, why=Why.CHOSEN, proposal=None)
        return replace(self, columns=tuple(columns))

    def confirmed(self, register: Register) -> tuple[Alias, ...]:
        """What a person decided about headings, to be remembered."""
        return tuple(
            Alias(
                kind=AliasKind.HEADING,
                place=register.key,
                written=plain_heading(each.heading),
                means=each.key,
            )
            for each in self.columns
            if each.why is Why.CHOSEN and each.key and each.heading
        )


def _without(column: MappedColumn, key: str) -> MappedColumn:
    """The column once another one is stored in `key`."""
    if column.key == key:
        return replace(column, key=None, why=Why.TWICE)
    return replace(column, why=Why.UNKNOWN, proposal=None) if column.proposal == key else column


def with_units(register: Register, mapping: ColumnMapping) -> Mapping[int, str]:
    """The larger unit that figures of a place are in, where its heading says one: 金额（万元）."""
    told = {
        place: larger_unit(plain_heading(mapping.columns[place].heading), spec.unit)
        for place, key in mapping.keys.items()
        if (spec := register.field_by_key.get(key)) is not None
    }
    return {place: unit for place, unit in told.items() if unit}


def remembered_headings(book: Book, register: Register) -> dict[str, str]:
    """The fields that headings were confirmed to mean, the latest last."""
    keys = {column.key for column in table_columns(register)}
    return {
        plain_heading(each.written): each.means
        for each in book.each(Alias)
        if each.kind is AliasKind.HEADING
        and each.place == register.key
        and each.written
        and each.means in keys
    }


def map_columns(
    register: Register,
    rows: Sequence[Sequence[Cell]],
    remembered: Mapping[str, str],
    *,
    side: Side | None = None,
    headed: bool | None = None,
) -> ColumnMapping:
    """How the table's columns lie, in an office of one `side` (None: of both).

    `headed`: whether it has headings, where a person said so.
    """
    words = _Words(register, remembered, side)
    if headed is False:
        return _by_order(register, rows)
    best, found = 0, None
    for at in range(min(_LOOK_DOWN, len(rows))):
        deep, headings, known = _known_headings(words, rows[at : at + 2])
        filled = sum(bool(each) for each in headings)
        if known > best and (known > 1 or filled <= 2):
            best, found = known, (at + deep, headings)
    if found is None:
        found = _likely_headings(words, rows)
    if found is None and headed:
        found = (1, _headings(rows[:1]))
    if found is None:
        return _by_order(register, rows)
    width = max(map(len, rows), default=0)
    head, headings = found
    headings += [()] * (width - len(headings))
    below = rows[head : head + _LOOKED_AT]
    columns = (
        words.mapped(each, [row[at] for row in below if at < len(row)])
        for at, each in enumerate(headings)
    )
    return ColumnMapping(head, tuple(_each_once(columns)))


def _known_headings(
    words: _Words, rows: Sequence[Sequence[Cell]]
) -> tuple[int, list[tuple[str, ...]], int]:
    """The first row as headings, or both where the second belongs to them; how many are known."""
    one, two = _headings(rows[:1]), _headings(rows)
    known, both = (sum(words.sure(each) is not None for each in way) for way in (one, two))
    belongs = both > known or (both == known and _is_parted(words, rows))
    if belongs and len(rows) > 1 and not _is_title(*map(_plain, rows)):
        return 2, two, both
    return 1, one, known


def _likely_headings(
    words: _Words, rows: Sequence[Sequence[Cell]]
) -> tuple[int, list[tuple[str, ...]]] | None:
    """The first row that, though hardly a heading is known, can be nothing but headings."""
    for at, row in enumerate(rows[:_LOOK_DOWN]):
        filled = [cell for cell in row if cell is not None and str(cell).strip()]
        likely = sum(words.may_be_heading(each) for each in filled)
        if likely > 1 and 2 * likely >= len(filled) and not any(map(words.is_value, filled)):
            return at + 1, _headings([row])
    return None


def _headings(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, ...]]:
    """The ways to read each heading; of two rows the upper one stands over what it was merged."""
    plain = [_plain(row) for row in rows]
    if len(plain) < 2:
        return [(each,) if each else () for each in (plain[0] if plain else [])]
    upper, lower = plain
    width = max(len(upper), len(lower))
    upper += [""] * (width - len(upper))
    lower += [""] * (width - len(lower))
    over, found = "", []
    for above, below in zip(upper, lower, strict=True):
        over = above or (over if below else "")
        ways = (over + below, below, over) if below else (above,)
        found.append(tuple(dict.fromkeys(each for each in ways if each)))
    return found


def _plain(row: Sequence[Cell]) -> list[str]:
    return ["" if cell is None else str(cell).strip() for cell in row]


def _is_parted(words: _Words, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the lower row parts what the upper was merged over, as 形式 and 名称 below 活动内容.

    It says nothing below a heading that stands over one column alone.
    """
    if len(rows) < 2:
        return False
    upper, lower = map(_plain, rows)
    upper += [""] * (len(lower) + 1 - len(upper))
    said = [at for at, each in enumerate(lower) if each]
    wide = all(not upper[at] or not upper[at + 1] for at in said)
    return len(said) > 1 and wide and not any(words.is_value(rows[1][at]) for at in said)


def _is_title(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether the upper row says what the whole table is: it names no columns.

    One thing only, from the first column on or too long for a heading; where cells were merged,
    some programs write it in each of them.
    """
    said = [at for at, each in enumerate(upper) if each]
    if len({upper[at] for at in said}) != 1:
        return False
    first = next((at for at, each in enumerate(lower) if each), len(lower))
    begins = said[0] == first and (len(said) == 1 or said[-1] >= len(lower) - 1)
    return begins or len(upper[said[0]]) > _LONGEST


@dataclass(frozen=True)
class _Words:
    register: Register
    remembered: Mapping[str, str]
    side: Side | None

    def sure(self, headings: tuple[str, ...]) -> tuple[str, Why] | None:
        """The field of the first way of reading the heading that is known."""
        by_name = columns_by_name(table_columns(self.register))
        for heading in headings:
            plain = plain_heading(heading)
            if plain in self.remembered:
                return self.remembered[plain], Why.REMEMBERED
            column = by_name.get(plain) or self._with_unit(plain, by_name)
            if column is not None:
                same = plain in (column.key, plain_heading(column.label))
                return column.key, Why.NAME if same else Why.ALIAS
            if self.side is not None and plain == f"{self.side.other.label}医院":
                relation = _relation_key(by_name.values())
                if relation is not None:
                    return relation, Why.ACROSS
        return None

    def _own(self, plain: str) -> bool:
        return self.side is not None and plain == f"{self.side.label}医院"

    def _with_unit(self, plain: str, by_name: Mapping[str, SheetColumn]) -> SheetColumn | None:
        """人数（人）is 人数: what stands in the brackets is its unit, or a larger one of it."""
        name, _, rest = plain.replace("(", "（").partition("（")
        column = by_name.get(name)
        unit = column.spec.unit if column is not None and column.spec is not None else ""
        told = rest.rstrip(")）")
        return column if unit and told in (unit, larger_unit(told, unit)) else None

    def may_be_heading(self, cell: Cell) -> bool:
        """Whether it names a column, known or alike, or numbers the rows."""
        plain = plain_heading(str(cell))
        return plain in _NUMBERS or self.sure((plain,)) is not None or bool(self._like(plain))

    def is_value(self, cell: Cell) -> bool:
        """Whether no heading is written so: a figure, a day, a choice, a sentence."""
        said = str(cell).strip()
        choice = any(_fits(each, cell) > 0 for each in self.register.fields if each.choices)
        return type(cell) is not str or choice or said[0].isdigit() or len(said) > _LONGEST

    def mapped(self, headings: tuple[str, ...], cells: Sequence[Cell]) -> MappedColumn:
        """The column under a heading; what stands in it says more than a likeness of names."""
        if not headings:
            return MappedColumn("", None, Why.UNKNOWN)
        if plain_heading(headings[0]) == REMARK:
            return MappedColumn(headings[0], None, Why.REMARK)
        known = self.sure(headings)
        if known is not None:
            return MappedColumn(headings[0], *known)
        if self._own(plain_heading(headings[0])):
            return MappedColumn(headings[0], None, Why.OWN)
        said = self._said_by(cells)
        if said is not None:
            return MappedColumn(headings[0], None, Why.VALUES, said)
        like = self._like(plain_heading(headings[0]))
        return MappedColumn(headings[0], None, Why.LIKE if like else Why.UNKNOWN, like)

    def _said_by(self, cells: Sequence[Cell]) -> str | None:
        """The one field whose choices most of the cells are."""
        filled = [each for each in cells if each is not None and str(each).strip()]
        likely = [
            each.key
            for each in self.register.fields
            if each.choices and 2 * sum(_fits(each, cell) > 0 for cell in filled) > len(filled)
        ]
        return likely[0] if len(likely) == 1 else None

    def _like(self, plain: str) -> str | None:
        best: dict[str, float] = {}
        for name, column in columns_by_name(table_columns(self.register)).items():
            score = SequenceMatcher(None, plain, name).ratio()
            if len(name) > 1 and (name in plain or plain in name):
                score = max(score, _CONTAINED)
            best[column.key] = max(score, best.get(column.key, 0.0))
        first, second = sorted(best.values(), reverse=True)[:2]
        if first < _LIKE or first == second:
            return None
        return max(best, key=lambda key: best[key])


def _relation_key(columns: Iterable[SheetColumn]) -> str | None:
    """The column that tells the relation of a row."""
    for each in columns:
        if each.key == "relations" or (each.spec is not None and each.spec.to == "relation"):
            return each.key
    return None


def _each_once(columns: Iterable[MappedColumn]) -> Iterable[MappedColumn]:
    """Each field from one column, the first; a likeness to a field that is taken is none."""
    held = tuple(columns)
    sure = {each.key for each in held if each.key}
    taken: set[str] = set()
    for each in held:
        wanted = each.key or each.proposal
        if wanted is None:
            yield each
        elif wanted in taken or (each.proposal and wanted in sure):
            why = Why.TWICE if each.key or each.why is Why.VALUES else Why.UNKNOWN
            yield replace(each, key=None, why=why, proposal=None)
        else:
            taken.add(wanted)
            yield each


def _by_order(register: Register, rows: Sequence[Sequence[Cell]]) -> ColumnMapping:
    """The order of the template or of the page, whichever the cells fit better."""
    width = max(map(len, rows), default=0)
    ours: Sequence[str] = tuple(each.key for each in sheet_columns(register))
    orders = (ours, register.columns)
    best = max(orders, key=lambda order: _fitting(register, order, rows[:_LOOKED_AT]))
    keys = [*best[:width], *[None] * (width - len(best))]
    return ColumnMapping(
        0, tuple(MappedColumn("", key, Why.ORDER if key else Why.UNKNOWN) for key in keys)
    )


def _fitting(register: Register, keys: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """How many cells more can than cannot be what stands in their column."""
    return sum(
        _fits(register.field_by_key.get(key), cell)
        for row in rows
        for key, cell in zip(keys, row, strict=False)
    )


def _fits(spec: FieldSpec | None, cell: Cell) -> int:
    """1: it reads as such a value, -1: it does not; 0: words may stand anywhere."""
    if spec is None or spec.kind in _WORDED or spec.to is not None or cell in (None, ""):
        return 0
    try:
        read_value(spec, cell)
    except UserError:
        return -1
    return 1
