"""Reads the tables others send, whoever saved them: .xlsx, .xls, .ods, .csv and what is pasted.

What comes out is plain: sheets of rows of cells, the first row first. Nothing is judged here but
whether the file can be read at all.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.zips import BROKEN_ZIP
from duikou_desktop.documents.table_limits import Seen, look_at_ods, look_at_xlsx
from duikou_desktop.documents.table_text import read_text

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MOST_BYTES = 50 * 1024 * 1024
_MOST_UNZIPPED = 300 * 1024 * 1024
_PIECE = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TEXTS = {".csv", ".tsv", ".txt"}
# A number keeps fifteen figures in a spreadsheet: an identity number typed as one lost its end.
_EXACT = 10**15


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell whose value cannot be trusted, and why."""

    written: str
    reason: Message

    def __str__(self) -> str:
        return self.written


Cell = str | int | float | bool | date | BadCell | None


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """One sheet; `rows[0]` is its first row, empty or not."""

    name: str
    rows: Sequence[tuple[Cell, ...]]
    hidden: bool = False
    # What was merged: first and last row, first and last column, from 0.
    merged: Sequence[tuple[int, int, int, int]] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(cell is not None for row in self.rows for cell in row)


def read_tables(path: Path, task: Task | None = None) -> tuple[PlainSheet, ...]:
    """The sheets of a file. Raises UserError where it is none, too large, or locked."""
    task = task or Quiet()
    if not path.is_file():
        raise UserError(say("找不到文件 {path}。", path=path))
    with world_errors(path), path.open("rb") as file:
        head = file.read(4)
        size = path.stat().st_size
    if size > MOST_BYTES:
        raise UserError(say("{name} 超过 50 MB，太大了。拆成几个文件再导入。", name=path.name))
    if head[:2] == b"PK":
        return _from_zip(path, task)
    if head == _OLE:
        _look_at_old(path, task)
        return _sheets(path, {}, task)
    if path.suffix.lower() in _TEXTS:
        with world_errors(path):
            rows = read_text(path.read_bytes(), path.name, task)
        return (PlainSheet(path.stem, rows),)
    raise _no_workbook(path)


def _from_zip(path: Path, task: Task) -> tuple[PlainSheet, ...]:
    seen: dict[str, Seen] = {}
    try:
        with world_errors(path), zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNZIPPED:
                raise UserError(say("{name} 展开后太大，不是正常的台账。", name=path.name))
            sheets = _sheet_names(archive, path)
            for name in archive.namelist():
                with archive.open(name) as part:
                    if name in sheets:
                        seen[sheets[name]] = look_at_xlsx(part, task)
                    elif name == "content.xml":
                        look_at_ods(part, task)
                    elif name.endswith(".xml"):
                        # Read to its end: a part that is longer than it says fails here.
                        while part.read(_PIECE):
                            task.check()
    except BROKEN_ZIP as error:
        raise _no_workbook(path) from error
    except ET.ParseError as error:
        raise _broken(path) from error
    return _sheets(path, seen, task)


def _look_at_old(path: Path, task: Task) -> None:
    from duikou_desktop.documents.table_limits_xls import look_at_xls

    with world_errors(path):
        data = path.read_bytes()
    if _ENCRYPTED in data:
        raise _locked(path)
    try:
        look_at_xls(data, task)
    except (struct.error, IndexError, ValueError) as error:
        raise UserError(
            say("{name} 设了密码或已损坏，读不出来。去掉密码另存一次再试。", name=path.name)
        ) from error


def _sheet_names(archive: zipfile.ZipFile, path: Path) -> dict[str, str]:
    """The names of the sheets by the parts that hold them; none in an .ods."""
    names = archive.NameToInfo
    if "xl/workbook.xml" not in names:
        if "content.xml" in names:
            return {}
        raise _no_workbook(path)
    if "xl/_rels/workbook.xml.rels" not in names:
        raise _broken(path)
    parts = {
        each.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", each.get("Target", ""))
        ).lstrip("/")
        for each in _xml(archive, "xl/_rels/workbook.xml.rels")
    }
    found = {}
    for sheet in _xml(archive, "xl/workbook.xml").iter():
        if sheet.tag.rpartition("}")[2] == "sheet":
            own = next((value for key, value in sheet.items() if key.endswith("}id")), "")
            found[parts.get(own, "")] = sheet.get("name", "")
    return found


def _xml(archive: zipfile.ZipFile, part: str) -> ET.Element:
    # Entities that grow without end are refused by expat itself since 2.4.
    return ET.fromstring(archive.read(part))  # noqa: S314


@contextmanager
def _readers_errors(path: Path) -> Iterator[None]:
    """What the reader says of a file it cannot read, in words; sheets are read when asked for."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as error:
        raise _locked(path) from error
    except (CalamineError, OSError, ValueError) as error:
        raise _broken(path) from error
    except BaseException as error:
        # The reader is no Python: what it did not foresee in a spoilt file is a panic.
        if type(error).__name__ != "PanicException":
            raise
        raise _broken(path) from error


def _sheets(path: Path, seen: dict[str, Seen], task: Task) -> tuple[PlainSheet, ...]:
    from python_calamine import CalamineWorkbook

    with _readers_errors(path):
        return tuple(_each_sheet(CalamineWorkbook.from_path(str(path)), seen, task))


def _each_sheet(book: CalamineWorkbook, seen: dict[str, Seen], task: Task) -> Iterator[PlainSheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for about in book.sheets_metadata:
        task.check()
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        rows = _rows(sheet.to_python(skip_empty_area=False))
        _mark(rows, seen.get(about.name, Seen()))
        while rows and not any(cell is not None for cell in rows[-1]):
            rows.pop()
        hidden = about.visible is not SheetVisibleEnum.Visible
        merged = [
            (first, last, left, right)
            for (first, left), (last, right) in sheet.merged_cell_ranges or ()
        ]
        yield PlainSheet(about.name, rows, hidden, merged)


def _rows(values: list[list[Any]]) -> list[tuple[Cell, ...]]:
    plain = _PLAIN
    return [
        tuple(
            [value if type(value) is str and value else plain[type(value)](value) for value in row]
        )
        for row in values
    ]


def _mark(rows: list[tuple[Cell, ...]], seen: Seen) -> None:
    """Puts what is wrong in the place of a value that the reader left empty."""
    bad = {place: BadCell(words, _formula_fault(words)) for place, words in seen.errors.items()}
    nothing = say("公式没有结果。用 Excel 打开保存一次，或直接填数值。")
    bad |= {place: BadCell("", nothing) for place in seen.formulas_without_result}
    for (row, column), cell in bad.items():
        while len(rows) <= row:
            rows.append(())
        cells = list(rows[row]) + [None] * (column + 1 - len(rows[row]))
        if cells[column] is None:
            cells[column] = cell
        rows[row] = tuple(cells)


def _formula_fault(words: str) -> Message:
    return say("公式出错：{value}。", value=words)


def _number(value: float) -> Cell:
    """14.0 was typed as 14; names and numbers are compared as they were typed."""
    if not value.is_integer():
        return value
    whole = int(value)
    if abs(whole) < _EXACT:
        return whole
    return BadCell(
        str(whole),
        say("这个数超过 15 位，表格已经丢了末几位。把格子设为文本，再填一次。"),
    )


def _same(value: Cell) -> Cell:
    return value


def _nothing(_value: object) -> None:
    return None


_PLAIN: dict[type, Any] = {
    str: _nothing,  # only what is empty comes here
    float: _number,
    int: _same,
    bool: _same,
    date: _same,
    datetime: _same,
    time: str,
    timedelta: str,
    type(None): _nothing,
}


def _no_workbook(path: Path) -> UserError:
    return UserError(
        say("{name} 不是 Excel 工作簿。可以读 .xlsx、.xls、.ods 和 .csv。", name=path.name)
    )


def _broken(path: Path) -> UserError:
    return UserError(say("{name} 已损坏，读不出来。用 Excel 或 WPS 另存一次再试。", name=path.name))


def _locked(path: Path) -> UserError:
    return UserError(say("{name} 设了密码。去掉密码另存一次再试。", name=path.name))
