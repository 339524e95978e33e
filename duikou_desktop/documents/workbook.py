"""Reads a filled ledger workbook into rows of raw values, whoever saved it.

Only the form is judged here: which sheets and columns does it have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.documents.tables_in import BadCell, Cell, PlainSheet, read_tables
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.sheets import REMARK, SheetColumn, sheet_columns, sheet_registers

# Of a foreign sheet's first row: so many cells are named, and so much of each.
_MOST_WORDS, _LONGEST = 12, 12


@dataclass(frozen=True, slots=True)
class SheetFault:
    """Something wrong with a sheet's form, or with a cell whatever it means."""

    sheet: str
    row: int | None
    column: str | None
    reason: Message


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One filled row: raw values by key, and the headings they stood under."""

    register: Register
    sheet: str
    row: int
    values: dict[str, object]
    headings: Mapping[str, str]


@dataclass
class WorkbookRows:
    """What a workbook holds."""

    rows: list[SheetRow] = field(default_factory=list)
    faults: list[SheetFault] = field(default_factory=list)


def read_workbook(path: Path, task: Task | None = None) -> WorkbookRows:
    """The rows of a ledger workbook. Raises UserError where it is none."""
    return ledger_rows(read_tables(path, task), path.name, task)


def ledger_rows(sheets: Iterable[PlainSheet], name: str, task: Task | None = None) -> WorkbookRows:
    """The rows of the sheets of the workbook `name`. Raises UserError where it is no ledger."""
    task = task or Quiet()
    found = WorkbookRows()
    recognised = 0
    strange = []
    for sheet in sheets:
        task.check()
        register = register_of_sheet(sheet.name)
        if register is not None:
            recognised += 1
            _read_sheet(sheet, register, found)
        elif not sheet.hidden and not sheet.empty:
            reason = say("没有叫“{name}”的台账。改成模板里的表名。", name=sheet.name)
            found.faults.append(SheetFault(sheet.name, None, None, reason))
            strange.append(sheet)
    if not recognised:
        raise UserError(_no_ledger(name, strange))
    return found


def _no_ledger(name: str, sheets: Sequence[PlainSheet]) -> Message:
    """What the sheets are called and begin with, and what they would have to be called."""
    if not sheets:
        return say("{name} 里没有一张台账的表。请用程序的模板填写。", name=name)
    return say(
        "{name} 里没有一张台账的表，只有{seen}。把工作表（CSV 是文件名）改成登记表的名字，"
        "或写明 --register 名称；在窗口里，到那一页导入，不用改。登记表有：{titles}。",
        name=name,
        seen="、".join(f"“{each.name}”（{_first_words(each)}）" for each in sheets),
        titles="、".join(sheet_title(each) for each in sheet_registers()),
    )


def _first_words(sheet: PlainSheet) -> str:
    """Its first row that is not empty: the headings, most likely."""
    filled = ([str(cell).strip() for cell in row if not _empty(cell)] for row in sheet.rows)
    return "、".join(each[:_LONGEST] for each in next(filter(None, filled))[:_MOST_WORDS])


def register_of_sheet(name: str) -> Register | None:
    """The register whose sheet is called so, by title or key."""
    wanted = plain_heading(name)
    for each in sheet_registers():
        if wanted in (plain_heading(sheet_title(each)), each.key):
            return each
    return None


def read_row(
    place: SheetRow, cells: Sequence[Cell], columns: Mapping[int, str]
) -> tuple[SheetRow, tuple[Fault, ...]]:
    """`place` with the values of its cells, and what cannot be taken for one."""
    faults = []
    for at, key in columns.items():
        cell = cells[at] if at < len(cells) else None
        if isinstance(cell, BadCell):
            faults.append(Fault(key, cell.reason))
        elif cell is not None and (type(cell) is not str or cell.strip()):
            place.values[key] = cell
    return place, tuple(faults)


def _read_sheet(sheet: PlainSheet, register: Register, found: WorkbookRows) -> None:
    head = sheet.rows[0] if sheet.rows else ()
    known = columns_by_name(sheet_columns(register, with_side=True))
    if not sheet.empty and known.keys().isdisjoint(plain_heading(str(cell)) for cell in head):
        reason = say(
            "第一行不是列名（{head}）。删掉列名上面的行；或只把这一张在窗口里那一页导入、"
            "用 --register {title} 导入，会自己找列名。",
            head=_first_words(sheet),
            title=sheet_title(register),
        )
        found.faults.append(SheetFault(sheet.name, 1, None, reason))
        return
    columns = _columns(sheet.name, register, head, found)
    headings = {key: str(head[place]).strip() for place, key in columns.items()}
    nameless = [place for place, cell in enumerate(head) if _empty(cell)]
    for number, cells in enumerate(sheet.rows[1:], 2):
        row = SheetRow(register, sheet.name, number, {}, headings)
        row, faults = read_row(row, cells, columns)
        reasons = [(headings[each.field or ""], each.message) for each in faults]
        reasons += [
            (_letter(place), say("这一格上面没有列名。"))
            for place in (*nameless, *range(len(head), len(cells)))
            if place < len(cells) and not _empty(cells[place])
        ]
        found.faults.extend(SheetFault(sheet.name, number, *each) for each in reasons)
        if row.values and not reasons:
            found.rows.append(row)


def _columns(
    name: str, register: Register, head: Sequence[Cell], found: WorkbookRows
) -> dict[int, str]:
    """The key of each place; unknown and doubled headings are faults."""
    by_name = columns_by_name(sheet_columns(register, with_side=True))
    columns: dict[int, str] = {}
    for place, cell in enumerate(head):
        heading = str(cell).strip() if cell is not None else ""
        if not heading or plain_heading(heading) == REMARK:
            continue
        column = by_name.get(plain_heading(heading))
        if column is None:
            reason = say("“{sheet}”没有“{heading}”这一列。", sheet=name, heading=heading[:40])
            found.faults.append(SheetFault(name, 1, heading, reason))
        elif column.key in columns.values():
            reason = say("“{heading}”和前面一列是同一项，只留一列。", heading=heading[:40])
            found.faults.append(SheetFault(name, 1, heading, reason))
        else:
            columns[place] = column.key
    return columns


def columns_by_name(columns: Sequence[SheetColumn]) -> dict[str, SheetColumn]:
    """Columns by key, label and the other words offices use; a label goes before an alias."""
    names = {plain_heading(alias): column for column in columns for alias in column.aliases}
    names |= {plain_heading(column.label): column for column in columns}
    return names | {column.key: column for column in columns}


def plain_heading(words: str) -> str:
    """A heading for comparing: no blanks, no star, half-width figures, one kind of dot."""
    plain = squeeze(half_width(words)).replace("•", "·").replace("・", "·").replace(".", "·")
    return plain.removesuffix("（必填）").strip("*")


def _empty(cell: Cell) -> bool:
    return cell is None or (type(cell) is str and not cell.strip())


def _letter(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
