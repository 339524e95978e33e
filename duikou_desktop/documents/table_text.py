"""Tables as text: a .csv in the encodings Chinese offices meet, and what a clipboard holds."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Task
from duikou_desktop.documents.table_limits import Seen

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BETWEEN = ("\t", ";", ",")
# A cell that Excel put in quotes: it does so only for what holds a tab, a line break or a quote.
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_SPECIAL = re.compile(r'[\t\r\n]|""')


def read_text(data: bytes, name: str, task: Task) -> list[tuple[str | None, ...]]:
    """The rows of a .csv. Raises UserError for what is no text."""
    text = _decoded(data, name)
    first = text.partition("\n")[0]
    between = max(_BETWEEN, key=first.count)
    seen, rows = Seen(), []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=between):
            rows.append(_row(cells))
            seen.reach(len(rows), len(cells))
            if len(rows) % 1000 == 0:
                task.check()
    except csv.Error as error:
        raise UserError(
            say(
                "{name} 第 {row} 行读不出来。用 Excel 打开，另存为 .xlsx。",
                name=name,
                row=len(rows) + 1,
            )
        ) from error
    return rows


def _decoded(data: bytes, name: str) -> str:
    """UTF-8 with or without its mark, UTF-16 with it, otherwise GB18030."""
    marked = next((way for mark, way in _MARKED if data.startswith(mark)), None)
    for way in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            text = data.decode(way)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UserError(
        say("{name} 不是文本，或编码认不出。用 Excel 打开，另存为 .xlsx 再试。", name=name)
    )


def pasted_rows(text: str) -> list[tuple[str | None, ...]]:
    """The rows of a block copied from a spreadsheet. Raises UserError where it is too large."""
    rows: list[tuple[str | None, ...]] = []
    cells: list[str] = []
    seen, at = Seen(), 0
    while at < len(text):
        match = _CELL.match(text, at)
        assert match is not None  # noqa: S101 - the second way matches anything
        cells.append(_written(match))
        at = match.end()
        if text[at : at + 1] == "\t":
            at += 1
            if at < len(text):
                continue
            cells.append("")
        rows.append(_row(cells))
        seen.reach(len(rows), len(cells))
        cells = []
        at += 2 if text.startswith("\r\n", at) else 1
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _written(match: re.Match[str]) -> str:
    quoted = match.group(1)
    if quoted is None:
        return match.group(2)
    return quoted.replace('""', '"') if _SPECIAL.search(quoted) else match.group()


def _row(cells: Iterable[str]) -> tuple[str | None, ...]:
    return tuple(cell if cell.strip() else None for cell in cells)
