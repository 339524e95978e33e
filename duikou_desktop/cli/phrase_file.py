"""A pass phrase out of a file: the very characters that would be typed in the window."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say

_LIMIT = 4096  # bytes: no pass phrase is as long, and a video named by mistake is not read whole


def phrase_of(file: Path) -> str:
    """The one line of the file, blanks and all. Raises UserError for none, several, or another coding.

    Another coding is not guessed at: a phrase read otherwise than it is typed opens nothing.
    """
    with world_errors(file), file.open("rb") as opened:
        data = opened.read(_LIMIT + 1)
    if len(data) > _LIMIT:
        raise UserError(say("{name} 太长，不是写着口令的文件。", name=file.name))
    try:
        # Notepad puts a mark in front that nobody typed.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            say(
                "{name} 不是 UTF-8 编码，读不出口令。用记事本打开，另存时“编码”选 UTF-8。",
                name=file.name,
            )
        ) from error
    lines = text.rstrip("\r\n").splitlines()
    if not text.strip():
        raise UserError(say("{name} 是空的，没有口令。", name=file.name))
    if len(lines) > 1:
        raise UserError(
            say("{name} 有 {n} 行。口令只写一行，别的都删掉。", name=file.name, n=len(lines))
        )
    return lines[0]
