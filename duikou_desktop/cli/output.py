"""How commands speak: results to standard output, sentences about trouble to standard error."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterable
from typing import Any
from unicodedata import category

from duikou_desktop.core.messages import say

# A file's name may hold what a terminal obeys: it is shown, never sent.
_COMMANDS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")
# Or what makes a line of its own, or turns the line around.
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}


def on_one_line(name: object) -> str:
    """A path or a name from a stick, as a part of a line."""
    return "".join("�" if category(each) in _UNSEEN else each for each in str(name))


def show(*lines: object) -> None:
    """Prints result lines."""
    for line in lines:
        sys.stdout.write(f"{line}\n".translate(_COMMANDS))


def show_json(value: Any) -> None:
    """Prints a result as JSON."""
    show(json.dumps(value, ensure_ascii=False, indent=2))


def tell(what: object) -> None:
    """Prints a sentence for the person at the keyboard."""
    sys.stderr.write(f"{what}\n".translate(_COMMANDS))


def tell_bug(bug: Exception) -> None:
    """Prints what the program did not foresee, with its trace."""
    tell(say("程序出错了。请把下面的内容告诉维护人员："))
    traceback.print_exception(bug)


def table(rows: Iterable[Iterable[object]]) -> None:
    """Prints rows with their cells apart by tabs."""
    for row in rows:
        show("\t".join("" if cell is None else str(cell) for cell in row))
