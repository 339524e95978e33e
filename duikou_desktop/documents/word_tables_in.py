"""The tables and lines of a Word document, as plain cells: what was merged says so below."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say
from duikou_desktop.core.zips import BROKEN_ZIP
from duikou_desktop.documents.tables_in import MOST_BYTES

_MOST_UNZIPPED = 400 * 1024 * 1024


class Merged(str):
    """A cell that is one with the cell above: it says what that says, and nothing of its own."""

    __slots__ = ()


MERGED = Merged()


def read_word(path: Path) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Each table of the document as its rows; the text outside tables last, a line a row.

    A cell that Word merged with the one before is blank, one merged with the one above `MERGED`.
    Raises UserError for what is no Word document, EnvironmentProblem.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    with world_errors(path):
        size = path.stat().st_size
    if size > MOST_BYTES:
        raise UserError(say("{name} 超过 50 MB，太大了。拆成几个文件再导入。", name=path.name))
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNZIPPED:
                raise UserError(say("{name} 展开后太大，不是正常的文件。", name=path.name))
        document: Any = docx.Document(str(path))
    except (PackageNotFoundError, *BROKEN_ZIP, KeyError, ValueError) as error:
        raise UserError(
            say(
                "{name} 不是 Word 文档（.docx），或已损坏。用 Word 或 WPS 另存一次。",
                name=path.name,
            )
        ) from error
    tables = tuple(_rows(table._tbl) for table in document.tables)  # noqa: SLF001 - merged cells
    lines = tuple((each.text,) for each in document.paragraphs if each.text.strip())
    return (*tables, lines) if lines else tables


def _rows(table: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(_cells(row) for row in table.tr_lst)


def _cells(row: Any) -> tuple[str, ...]:
    found: list[str] = []
    for cell in row.tc_lst:
        words = "\n".join(_words(each) for each in cell.p_lst)
        found.append(MERGED if cell.vMerge == "continue" else words.strip("\n"))
        found.extend([""] * (cell.grid_span - 1))
    return tuple(found)


def _words(paragraph: Any) -> str:
    """The text of a paragraph; a break within it is a line break."""
    return str(paragraph.text)
