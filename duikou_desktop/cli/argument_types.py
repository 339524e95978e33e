"""What a command takes beside files and numbers: a kind of record, a day.

Each reads one argument and says in Chinese what else could be written.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.registers import BY_KEY, sheet_title
from duikou_desktop.domain.sheets import sheet_registers


def register_key(text: str) -> str:
    """The key of a register named by its title on the screen, on its sheet, or by its key."""
    plain = squeeze(text)
    for key, register in BY_KEY.items():
        if plain in (key, register.title, sheet_title(register)):
            return key
    ways = "、".join(register.title for register in BY_KEY.values())
    raise argparse.ArgumentTypeError(f"没有“{plain[:20]}”这种记录。可以写：{ways}")


def sheet_key(text: str) -> str:
    """As `register_key`, of the registers that are kept by hand."""
    key = register_key(text)
    if all(each.key != key for each in sheet_registers()):
        raise argparse.ArgumentTypeError(f"“{text[:20]}”由程序自己记，不能导入。")
    return key


def day(text: str) -> date:
    """The day an argument says, in any of the ways a day is written."""
    try:
        return parse_date(text)
    except UserError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def place(text: str) -> Path:
    """A file or folder; empty, as an unset variable leaves it, would be whatever folder one is in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("没有写位置。")
    return Path(text)


def row_answer(text: str) -> tuple[int, tuple[int, ...]]:
    """A row and what a person answers to its questions, in their order: `4=1`, `4=1,2`."""
    line, _, said = squeeze(text).partition("=")
    parts = (line, *said.replace("，", ",").split(","))
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise argparse.ArgumentTypeError(f"“{text[:20]}”要写成 行=答，比如 4=1。")
    return int(line), tuple(map(int, parts[1:]))
