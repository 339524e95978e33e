"""A table from elsewhere read into one register, where no person can be asked about its columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Task
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.sheets import sheet_columns
from duikou_desktop.services.block import (
    Block,
    Outcome,
    ReadBlock,
    block_of,
    read_block,
    take_block,
)
from duikou_desktop.services.column_mapping import Why
from duikou_desktop.services.incoming import Incoming, IncomingTable, look_at_file
from duikou_desktop.services.workbooks import ImportFault, ImportResult
from duikou_desktop.storage.store import Store

_SOME = 3  # columns named as an example


def import_table(
    store: Store,
    register: Register,
    path: Path,
    *,
    dry_run: bool = False,
    partial: bool = False,
    task: Task | None = None,
) -> ImportResult:
    """Takes the table in by the columns the window would know without asking.

    As `import_workbook` with faulty rows; a column nobody knows is a fault as well, and so is a
    day far off. Raises UserError where a column is only likely, or it is not clear which table.
    """
    found = _table(look_at_file(path, task), register)
    block = block_of(store, register, found.rows, folder=path.parent)
    doubt = _doubt(block)
    if doubt is not None:
        raise UserError(doubt)
    read = read_block(store, block, task)
    faults = tuple(_faults(found.name, read))
    skipped = read.counts.get(Outcome.KNOWN, 0)
    totals = tuple(each.row + 1 for each in read.rows if each.outcome is Outcome.TOTAL)
    if faults and not partial:
        return ImportResult(0, 0, skipped, faults, read.good, totals=totals)
    change = None if dry_run else take_block(store, block, task).change
    return ImportResult(
        read.good,
        read.counts.get(Outcome.DRAFT, 0),
        skipped,
        faults,
        read.good,
        ((sheet_title(register), read.good),) if read.good else (),
        totals,
        read.changes,
        change,
    )


def _table(incoming: Incoming, register: Register) -> IncomingTable:
    tables = incoming.tables
    named = [each for each in tables if each.register is register]
    if len(tables) > 1 and len(named) != 1:
        raise UserError(
            say(
                "{name} 里有几张表：{tables}。把要导入的那一张改名为“{title}”，或另存为一个文件。",
                name=incoming.path.name,
                tables="、".join(each.name for each in tables),
                title=sheet_title(register),
            )
        )
    return named[0] if named else tables[0]


def _doubt(block: Block) -> Message | None:
    """What only a person can say of the columns."""
    columns, register = block.mapping.columns, block.register
    if any(each.why is Why.ORDER for each in columns):
        names = "、".join(each.label for each in sheet_columns(register)[:_SOME])
        return say("没有认出列名，没有导入。第一行写上列名，比如 {names}。", names=names)
    pairs = [
        f"“{each.heading}”是不是“{register.label_of(each.proposal)}”"
        for each in columns
        if each.proposal
    ]
    if not pairs:
        return None
    return say(
        "{n} 列拿不准，没有导入：{pairs}。改成登记表的列名再导入；或在窗口里确认一次，以后就认得。",
        n=len(pairs),
        pairs="、".join(pairs),
    )


def _faults(sheet: str, read: ReadBlock) -> Iterator[ImportFault]:
    mapping = read.block.mapping
    for unknown in mapping.left_out:
        reason = say("没有认出这一列，或前面已有一列是同一项，不存。改列名，或删掉这一列。")
        yield ImportFault(sheet, mapping.head, unknown, reason)
    places = {key: place for place, key in mapping.keys.items()}
    when = places.get(read.block.register.when or "")
    far = say("离今天太远。写错了就改；没有写错，在窗口里导入，看过再存。")
    told = [(each.row, each.place, each.reason) for each in read.faults]
    told += [(each.row, when, far) for each in read.rows if each.outcome is Outcome.FAR]
    for row, place, reason in sorted(told, key=lambda each: each[0]):
        heading = None if place is None else mapping.columns[place].heading
        yield ImportFault(sheet, row + 1, heading, reason)
