"""One value for a column of a block: for all its rows, or for those that have nothing there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from duikou_desktop.domain.sheets import SheetColumn, table_columns
from duikou_desktop.services.block import Block, Outcome, ReadBlock
from duikou_desktop.services.column_mapping import MappedColumn, Why


@dataclass(frozen=True, slots=True)
class ColumnValue:
    """What to write into which column; `only_empty`: where something stands, it stays."""

    key: str
    words: str
    only_empty: bool = True


def column_of(block: Block, key: str) -> SheetColumn:
    """The column of the register's sheet. Raises StopIteration for a key that has none."""
    columns = table_columns(block.register)
    return next(each for each in columns if each.key == key)


def place_of(block: Block, key: str) -> int | None:
    """Where the block has the column; None: nowhere."""
    return next((place for place, each in block.mapping.keys.items() if each == key), None)


def rows_to_fill(read: ReadBlock, key: str, *, only_empty: bool) -> tuple[int, ...]:
    """The rows that are records, or of them those with nothing in the column."""
    block, place = read.block, place_of(read.block, key)
    return tuple(
        each.row
        for each in read.rows
        if each.outcome is not Outcome.TOTAL
        and not (only_empty and place is not None and _said(block, each.row, place))
    )


def with_value(read: ReadBlock, value: ColumnValue) -> Block:
    """The block with the value in its rows; a column it did not have comes last."""
    rows = rows_to_fill(read, value.key, only_empty=value.only_empty)
    block, place = read.block, place_of(read.block, value.key)
    if place is None:
        block, place = _with_column(block, value.key)
    for row in rows:
        block = block.with_cell(row, place, value.words)
    return block


def _with_column(block: Block, key: str) -> tuple[Block, int]:
    """With an empty column for the field behind the others, and its place."""
    place = len(block.mapping.columns)
    heading = column_of(block, key).label if block.mapping.head else ""
    column = MappedColumn(heading, None, Why.NAME)
    mapping = replace(block.mapping, columns=(*block.mapping.columns, column)).chosen(place, key)
    # Nobody decided what a heading means: there is nothing to be remembered.
    columns = (*mapping.columns[:place], replace(mapping.columns[place], why=Why.NAME))
    block = replace(block, mapping=replace(mapping, columns=columns))
    return (block.with_cell(block.mapping.head - 1, place, heading) if heading else block), place


def _said(block: Block, row: int, place: int) -> bool:
    cell = block.cell(row, place)
    return cell is not None and bool(str(cell).strip())
