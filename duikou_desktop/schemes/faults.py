"""What is wrong in a scheme's folder, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.messages import say
from duikou_desktop.schemes.tree import Place


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a scheme: where, what, and what to do."""

    place: Place
    said: str

    def __str__(self) -> str:
        return f"{self.place}：{self.said}。"


class ColumnFault(Fault):
    """A sheet that is not there, or lacks columns: nothing that should stand in it can be judged."""


class SchemeFault(Trouble):
    """A scheme pack that cannot be used as it stands.

    Says the file and, where it is known, the line (counted from 1), so that whoever wrote the pack
    can go straight to it.
    """

    def __init__(self, message: str, *, file: Path, line: int | None = None) -> None:
        self.fault = message
        self.file = file
        self.line = line
        place = f"{file.parent.name}/{file.name}"
        if line is None:
            super().__init__(say("方案文件 {place}：{fault}", place=place, fault=message))
        else:
            super().__init__(
                say("方案文件 {place} 第 {line} 行：{fault}", place=place, line=line, fault=message)
            )


def first_fault(error: ValidationError) -> str:
    """The first of a validation's faults, with the name of the field where it lies."""
    first = error.errors(include_url=False)[0]
    # Said by this program's own validators in Chinese; pydantic puts its own words before them.
    message = first["msg"].removeprefix("Value error, ")
    names = ".".join(str(step) for step in first["loc"])
    return f"{names}：{message}" if names else message
