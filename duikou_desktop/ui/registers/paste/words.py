"""What the paste preview says of rows, columns and faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from duikou_desktop.domain.register import Register
from duikou_desktop.services.block import CellFault, Outcome, ReadBlock
from duikou_desktop.services.column_mapping import MappedColumn
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.state import State

OUTCOME_STATES = {
    Outcome.NEW: State.COUNTED,
    Outcome.CHANGED: State.NOTED,
    Outcome.DRAFT: State.DRAFT,
    Outcome.KNOWN: State.NO_DATA,
    Outcome.FAULTY: State.FAULTY,
    Outcome.TOTAL: State.NO_DATA,
    Outcome.FAR: State.NO_EVIDENCE,
    Outcome.UNREAD: State.JUDGE,
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to look at: where it is, what is written there, and what to do."""

    state: State
    row: int
    place: int | None
    title: str
    written: str
    reason: str
    suggestion: str | None = None
    as_it_stands: str = ""  # what agreeing to the row as it stands is called


def column_words(register: Register, column: MappedColumn) -> str:
    """The field a column is stored in, or that it is not."""
    if column.key is not None:
        return words(register.label_of(column.key))
    if column.proposal is not None:
        return tr("{field}？").format(field=words(register.label_of(column.proposal)))
    return tr("不存")


def outcome_words(outcome: Outcome, count: int) -> str:
    """How many rows become so."""
    return {
        Outcome.NEW: tr("{n} 行新增"),
        Outcome.CHANGED: tr("{n} 行修改已有的"),
        Outcome.DRAFT: tr("{n} 行存为草稿"),
        Outcome.KNOWN: tr("{n} 行已有，跳过"),
        Outcome.FAULTY: tr("{n} 行有错，不存"),
        Outcome.TOTAL: tr("{n} 行合计，不存"),
        Outcome.FAR: tr("{n} 行日期太远，等确认"),
        Outcome.UNREAD: tr("{n} 行等列名确认"),
    }[outcome].format(n=count)


def waiting_list(read: ReadBlock) -> tuple[Waiting, ...]:
    """Every fault, every draft with what it lacks, every row left out, in the order of rows."""
    register = read.block.register
    places = {key: place for place, key in read.block.mapping.keys.items()}
    found = [_fault(read, each) for each in read.faults]
    for row in read.rows:
        if row.outcome is Outcome.TOTAL:
            reason = tr("这一行是合计，不是一条记录，不存。")
            title = _row_words(row.row, "")
            state = OUTCOME_STATES[row.outcome]
            taking = tr("当作一条记录存入")
            found.append(Waiting(state, row.row, None, title, "", reason, as_it_stands=taking))
        if row.outcome is Outcome.FAR:
            found.append(_far(read, row.row, places.get(register.when or "")))
        if row.outcome is not Outcome.DRAFT:
            continue
        labels = tr("、").join(words(register.label_of(key)) for key in row.missing)
        reason = tr("缺{fields}，先存为草稿，补齐后计入。").format(fields=labels)
        place = next((places[key] for key in row.missing if key in places), None)
        found.append(Waiting(State.DRAFT, row.row, place, _row_words(row.row, ""), "", reason))
    return tuple(sorted(found, key=lambda each: each.row))


def _fault(read: ReadBlock, fault: CellFault) -> Waiting:
    register = read.block.register
    known = fault.key is not None and fault.place is not None
    field = words(register.label_of(fault.key)) if fault.key and known else ""
    cell = read.block.cell(fault.row, fault.place) if fault.place is not None else None
    return Waiting(
        State.FAULTY,
        fault.row,
        fault.place,
        _row_words(fault.row, field),
        "" if cell is None else str(cell),
        words(fault.reason),
        fault.suggestion,
    )


def _far(read: ReadBlock, row: int, place: int | None) -> Waiting:
    """A day no office has: most likely a slip of the keys."""
    register = read.block.register
    field = words(register.label_of(register.when)) if register.when else ""
    cell = read.block.cell(row, place) if place is not None else None
    return Waiting(
        OUTCOME_STATES[Outcome.FAR],
        row,
        place,
        _row_words(row, field),
        "" if cell is None else str(cell),
        tr("离今天太远，先不存。写错了就改这一格；没有写错，按下面的按钮。"),
        as_it_stands=tr("日期没有错，存入"),
    )


def left_words(read: ReadBlock) -> str:
    """`还有 1 行等确认、2 行有错没有存`; nothing where every record is stored."""
    told = {Outcome.FAR: tr("{n} 行等确认"), Outcome.FAULTY: tr("{n} 行有错")}
    parts = [said.format(n=n) for each, said in told.items() if (n := read.counts.get(each, 0))]
    return tr("还有 {rows}没有存").format(rows=joined(parts)) if parts else ""


def save_left_words(read: ReadBlock) -> str:
    """What the button says that writes the rows left behind to a file."""
    if read.counts.get(Outcome.FAR, 0):
        return tr("另存 {n} 行有错和等确认的").format(n=len(read.left))
    return tr("另存 {n} 行有错的").format(n=len(read.left))


def elsewhere_words(years: Mapping[int, int]) -> str:
    """`其中 1 行在 2034 年`: what is stored and not seen in the year in view."""
    told = [tr("{n} 行在 {year} 年").format(n=n, year=year) for year, n in sorted(years.items())]
    return tr("其中 {rows}").format(rows=joined(told)) if told else ""


def _row_words(row: int, field: str) -> str:
    return tr("第 {row} 行 {field}").format(row=row + 1, field=field).strip()
