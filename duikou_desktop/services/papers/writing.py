"""A paper written to a file, in the form its ending names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import write_whole
from duikou_desktop.core.messages import say
from duikou_desktop.documents.excel import excel_bytes
from duikou_desktop.documents.paper import Paper
from duikou_desktop.documents.word import word_bytes

# Sets papers in type: only the window's side of the program can.
PdfWriter = Callable[[Paper], bytes]
ENDINGS = (".docx", ".xlsx", ".pdf")


def write_paper(paper: Paper, file: Path, pdf: PdfWriter) -> None:
    """Writes it whole or not at all. Raises UserError for another ending, EnvironmentProblem."""
    ways = {".docx": word_bytes, ".xlsx": excel_bytes, ".pdf": pdf}
    way = ways.get(file.suffix.lower())
    if way is None:
        endings = "、".join(ENDINGS)
        raise UserError(say("文件名要以 {endings} 结尾。", endings=endings))
    write_whole(file, way(paper))
