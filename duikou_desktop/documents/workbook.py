"""Reads a filled ledger workbook into rows of raw values, whoever saved it.

Only the form is judged here: is it a workbook, which sheets and columns does it have.
"""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.sheets import SheetColumn, sheet_columns, sheet_registers

_MOST_BYTES = 50 * 1024 * 1024
_MOST_UNZIPPED = 300 * 1024 * 1024
# The head of the old binary format, which is also how an encrypted workbook is wrapped.
_OLE = b"\xd0\xcf\x11\xe0"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    SyntaxError,  # of the XML inside
)
_ERRORS = {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"}


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
    headings: dict[str, str]


@dataclass
class WorkbookRows:
    """What a workbook holds."""

    rows: list[SheetRow] = field(default_factory=list)
    faults: list[SheetFault] = field(default_factory=list)


def read_workbook(path: Path, task: Task | None = None) -> WorkbookRows:
    """The rows of a ledger workbook. Raises UserError where it is none."""
    task = task or Quiet()
    has_formulas = _check_file(path)
    found = WorkbookRows()
    known = _sheets()
    with warnings.catch_warnings():
        # Extensions that openpyxl does not know are none of the clerk's business.
        warnings.simplefilter("ignore")
        try:
            values, formulas = _open(path, results=True), None
            if has_formulas:
                formulas = _open(path, results=False)
            recognised = 0
            for name in values.sheetnames:
                task.check()
                register = known.get(_plain(name))
                rows = _rows(values[name], formulas[name] if formulas else None)
                if register is not None:
                    recognised += 1
                    _read_sheet(name, register, rows, found, task)
                elif values[name].sheet_state == "visible" and any(
                    any(cell is not None for cell in row) for row in rows
                ):
                    reason = say("没有叫“{name}”的台账。改成模板里的表名。", name=name)
                    found.faults.append(SheetFault(name, None, None, reason))
        except _BROKEN as error:
            raise UserError(
                say("{name} 已损坏，读不出来。用 Excel 或 WPS 另存一次再试。", name=path.name)
            ) from error
    if not recognised:
        raise UserError(say("{name} 里没有一张台账的表。请用程序的模板填写。", name=path.name))
    return found


def _check_file(path: Path) -> bool:
    """Whether any sheet has formulas. Raises UserError for what is no readable workbook."""
    if not path.is_file():
        raise UserError(say("找不到文件 {path}。", path=path))
    with world_errors(path), path.open("rb") as file:
        head = file.read(4)
        size = path.stat().st_size
    if size > _MOST_BYTES:
        raise UserError(say("{name} 超过 50 MB，太大了。拆成几个文件再导入。", name=path.name))
    if head == _OLE:
        raise UserError(
            say("{name} 设了密码或是旧的 .xls 格式。去掉密码，另存为 .xlsx。", name=path.name)
        )
    no_workbook = say("{name} 不是 Excel 工作簿（.xlsx）。", name=path.name)
    try:
        with world_errors(path), zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _MOST_UNZIPPED:
                raise UserError(say("{name} 展开后太大，不是正常的台账。", name=path.name))
            if "xl/workbook.xml" not in archive.namelist():
                raise UserError(no_workbook)
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            return any(_has_formula(archive.read(part)) for part in sheets)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise UserError(no_workbook) from error


def _has_formula(xml: bytes) -> bool:
    return b"<f>" in xml or b"<f " in xml or b"<f/" in xml


def _open(path: Path, *, results: bool) -> Any:
    from openpyxl import load_workbook

    with world_errors(path):
        return load_workbook(path, read_only=True, data_only=results, keep_links=False)


def _sheets() -> dict[str, Register]:
    named = {_plain(sheet_title(each)): each for each in sheet_registers()}
    return named | {each.key: each for each in sheet_registers()}


class _NoResult:
    """A formula that nobody has calculated: some programs save it without its result."""


_NO_RESULT = _NoResult()


def _rows(sheet: Any, formulas: Any) -> Iterator[tuple[object, ...]]:
    # WPS may declare the sheet as A1:A1; what is there is read, not what is declared.
    sheet.reset_dimensions()
    values = sheet.iter_rows(values_only=True)
    if formulas is None:
        yield from values
        return
    formulas.reset_dimensions()
    for row, typed in zip(values, formulas.iter_rows(values_only=True), strict=False):
        yield tuple(
            _NO_RESULT if value is None and isinstance(what, str) and what[:1] == "=" else value
            for value, what in zip(row, typed, strict=False)
        )


def _read_sheet(
    name: str,
    register: Register,
    rows: Iterator[tuple[object, ...]],
    found: WorkbookRows,
    task: Task,
) -> None:
    head = next(rows, ())
    columns = _columns(name, register, head, found)
    for number, cells in enumerate(rows, 2):
        if number % 200 == 0:
            task.check()
        if all(_empty(cell) for cell in cells):
            continue
        row = _Row(SheetRow(register, name, number, {}, {}))
        for place, cell in enumerate(cells):
            heading = head[place] if place < len(head) else None
            row.take(columns.get(place), heading, place, cell)
        found.faults.extend(row.faults)
        if not row.faults and row.content.values:
            found.rows.append(row.content)


@dataclass
class _Row:
    """A row while its cells are read."""

    content: SheetRow
    faults: list[SheetFault] = field(default_factory=list)

    def take(self, column: SheetColumn | None, head: object, place: int, cell: object) -> None:
        """Reads one cell under its heading; a column that is not known was a fault already."""
        heading = str(head).strip() if head is not None else ""
        if column is not None:
            self.content.headings[column.key] = heading
        if _empty(cell):
            return
        if column is None:
            if not heading:
                self._refuse(_letter(place), say("这一格上面没有列名。"))
        elif isinstance(cell, _NoResult):
            self._refuse(heading, say("公式没有结果。用 Excel 打开保存一次，或直接填数值。"))
        elif isinstance(cell, str) and cell.strip() in _ERRORS:
            self._refuse(heading, say("公式出错：{value}。", value=cell.strip()))
        else:
            self.content.values[column.key] = _raw(cell)

    def _refuse(self, heading: str, reason: Message) -> None:
        where = self.content
        self.faults.append(SheetFault(where.sheet, where.row, heading, reason))


def _columns(
    name: str, register: Register, head: tuple[object, ...], found: WorkbookRows
) -> dict[int, SheetColumn]:
    """The column of each place; unknown and doubled headings are faults."""
    by_name = _by_name(register)
    columns: dict[int, SheetColumn] = {}
    for place, cell in enumerate(head):
        if _empty(cell):
            continue
        heading = str(cell).strip()
        column = by_name.get(_heading(heading))
        if column is None:
            reason = say("“{sheet}”没有“{heading}”这一列。", sheet=name, heading=heading[:40])
            found.faults.append(SheetFault(name, 1, heading, reason))
        elif column in columns.values():
            reason = say("“{heading}”和前面一列是同一项，只留一列。", heading=heading[:40])
            found.faults.append(SheetFault(name, 1, heading, reason))
        else:
            columns[place] = column
    return columns


def _by_name(register: Register) -> dict[str, SheetColumn]:
    """Columns by key, label and the other words offices use; a label goes before an alias."""
    columns = sheet_columns(register, with_side=True)
    names = {_heading(alias): column for column in columns for alias in column.aliases}
    names |= {_heading(column.label): column for column in columns}
    return names | {column.key: column for column in columns}


def _heading(words: str) -> str:
    return _plain(words).removesuffix("（必填）").strip("*")


def _plain(words: str) -> str:
    return squeeze(half_width(words)).replace("•", "·").replace("・", "·").replace(".", "·")


def _empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _raw(cell: object) -> object:
    # A spreadsheet keeps 14 as 14.0; names and numbers are compared as they were typed.
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _letter(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
