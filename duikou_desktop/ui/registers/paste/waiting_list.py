"""What there is to look at before rows are stored: faults first, and the same lack only once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.block import BlockRow, CellFault, Outcome, ReadBlock
from duikou_desktop.ui.registers.paste.model import Typed
from duikou_desktop.ui.registers.paste.words import OUTCOME_STATES
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.state import State

# What loses a row comes before what is only incomplete.
_FIRST = (State.FAULTY, OUTCOME_STATES[Outcome.FAR], State.DRAFT)
_RANGES = 6  # of rows that are named, of very many
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to look at: in which rows it is, what is written there, and what to do."""

    state: State
    rows: tuple[int, ...]
    place: int | None
    title: str
    written: str
    reason: str
    mended: tuple[Typed, ...] = ()  # the cells as they were probably meant
    lacking: str | None = None  # the field that the rows have nothing in
    deed: str = ""  # what the button does for it; nothing where a hand has to mend it
    nobody: tuple[tuple[str, str], ...] = ()  # whom the deed enters along with the rows


def waiting_list(read: ReadBlock) -> tuple[Waiting, ...]:
    """Every fault, every lack, every row left out: what is the same in many rows stands once."""
    found = [*_faults(read), *_lacks(read)]
    for row in read.rows:
        if row.outcome is Outcome.TOTAL:
            found.append(_total(row))
        elif row.outcome is Outcome.FAR:
            found.append(_far(read, row.row))
    return tuple(sorted(found, key=lambda each: (_rank(each.state), each.rows[0])))


def _rank(state: State) -> int:
    return _FIRST.index(state) if state in _FIRST else len(_FIRST)


def _faults(read: ReadBlock) -> list[Waiting]:
    same: dict[tuple[object, ...], list[CellFault]] = {}
    nobody: dict[tuple[object, ...], list[CellFault]] = {}
    for each in read.faults:
        cell = _written(read, each.row, each.place)
        alike = each.year or (cell, words(each.reason), each.suggestion)
        if each.nobody:
            nobody.setdefault((each.place, each.nobody[0][0]), []).append(each)
        else:
            same.setdefault((each.place, alike), []).append(each)
    return [
        *(_fault(read, faults) for faults in same.values()),
        *(_nobody(read, faults) for faults in nobody.values()),
    ]


def _nobody(read: ReadBlock, faults: Sequence[CellFault]) -> Waiting:
    """Whom several rows name and nobody entered yet, all at once."""
    names = tuple(dict.fromkeys(name for each in faults for name in each.nobody))
    rows = tuple(dict.fromkeys(each.row for each in faults))
    title = words(BY_KEY[names[0][0]].title)
    named = joined(name for _, name in names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        named = tr("{names}等 {n} 个").format(names=named, n=len(names))
    reason = tr("“{title}”里还没有：{names}。").format(title=title, names=named)
    slip = tr("“{written}”和已有的“{name}”只差一个字，写错了就改那一格。")
    near = {each.nobody[0][1]: each.suggestion for each in faults if each.suggestion}
    told = (slip.format(written=written, name=name) for written, name in near.items())
    reason = "\n".join((reason, *told))
    if len(rows) > 1:
        reason = f"{reason}\n{rows_words(rows)}"
    deed = tr("一并新增{title} {n} 条").format(title=title, n=len(names))
    return Waiting(
        State.FAULTY,
        rows,
        faults[0].place,
        _title(rows, words(read.block.register.label_of(str(faults[0].key)))),
        "",
        reason,
        deed=deed,
        nobody=names,
    )


def _fault(read: ReadBlock, faults: Sequence[CellFault]) -> Waiting:
    fault, rows = faults[0], tuple(each.row for each in faults)
    register = read.block.register
    known = fault.key is not None and fault.place is not None
    name = words(register.label_of(fault.key)) if fault.key and known else ""
    reason = tr("没有写年份，或没有写全。") if fault.year else words(fault.reason)
    if len(rows) > 1:
        reason = f"{reason}\n{rows_words(rows)}"
    return Waiting(
        State.FAULTY,
        rows,
        fault.place,
        _title(rows, name),
        _written(read, fault.row, fault.place),
        reason,
        tuple(
            (each.row, each.place, each.suggestion)
            for each in faults
            if each.place is not None and each.suggestion is not None
        ),
        deed=_suggested(fault, len(rows)),
    )


def _suggested(fault: CellFault, rows: int) -> str:
    word = fault.suggestion
    if not word:
        return ""
    if fault.year and rows > 1:
        return tr("{n} 行都读作 {year} 年").format(n=rows, year=fault.year)
    if rows > 1:
        return tr("{n} 行都改为“{word}”").format(n=rows, word=word)
    return tr("改为“{word}”").format(word=word)


def _lacks(read: ReadBlock) -> list[Waiting]:
    same: dict[tuple[str, ...], list[int]] = {}
    for row in read.rows:
        if row.outcome is Outcome.DRAFT:
            same.setdefault(row.missing, []).append(row.row)
    return [_lack(read, missing, tuple(rows)) for missing, rows in same.items()]


def _lack(read: ReadBlock, missing: tuple[str, ...], rows: tuple[int, ...]) -> Waiting:
    register = read.block.register
    places = {key: place for place, key in read.block.mapping.keys.items()}
    fields = joined(words(register.label_of(key)) for key in missing)
    title, reason = _title(rows, ""), tr("缺{fields}，先存为草稿，补齐后计入。")
    if len(rows) > 1:
        title = tr("{n} 行缺{fields}").format(n=len(rows), fields=fields)
        reason = tr("先存为草稿，补齐后计入。") + "\n" + rows_words(rows)
    return Waiting(
        State.DRAFT,
        rows,
        next((places[key] for key in missing if key in places), None),
        title,
        "",
        reason.format(fields=fields),
        lacking=missing[0],
        deed=tr("整列填“{field}”…").format(field=words(register.label_of(missing[0]))),
    )


def _total(row: BlockRow) -> Waiting:
    return Waiting(
        OUTCOME_STATES[row.outcome],
        (row.row,),
        None,
        _title((row.row,), ""),
        "",
        tr("这一行是合计，不是一条记录，不存。"),
        deed=tr("当作一条记录存入"),
    )


def _far(read: ReadBlock, row: int) -> Waiting:
    """A day no office has: most likely a slip of the keys."""
    register = read.block.register
    places = {key: place for place, key in read.block.mapping.keys.items()}
    place = places.get(register.when or "")
    taking = tr("日期没有错，存入")
    reason = tr("离今天太远，先不存。写错了就改这一格；没有写错，点这里，再按下面的“{taking}”。")
    return Waiting(
        OUTCOME_STATES[Outcome.FAR],
        (row,),
        place,
        _title((row,), words(register.label_of(register.when)) if register.when else ""),
        _written(read, row, place),
        reason.format(taking=taking),
        deed=taking,
    )


def _written(read: ReadBlock, row: int, place: int | None) -> str:
    cell = read.block.cell(row, place) if place is not None else None
    return "" if cell is None else str(cell)


def _title(rows: Sequence[int], name: str) -> str:
    if len(rows) > 1:
        return tr("{n} 行 {field}").format(n=len(rows), field=name).strip()
    return tr("第 {row} 行 {field}").format(row=rows[0] + 1, field=name).strip()


def rows_words(rows: Sequence[int]) -> str:
    """`第 2–5、9 行`, numbered as beside the table; the first few runs of very many."""
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and runs[-1][-1] == row - 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    named = joined(
        f"{run[0] + 1}–{run[-1] + 1}" if len(run) > 1 else str(run[0] + 1) for run in runs[:_RANGES]
    )
    if len(runs) > _RANGES:
        return tr("第 {rows} 等行").format(rows=named)
    return tr("第 {rows} 行").format(rows=named)
