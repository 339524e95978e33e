"""Text with marks: `{{教学活动次数}}` stands for a figure, `{{待写：…}}` for what is still to write.

One way of marking for the texts of the report and for the superior's own forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Brackets of full width too: a Chinese keyboard types them.
MARK = re.compile(r"(?:\{\{|｛｛)\s*([^{}｛｝\s][^{}｛｝\n]{0,199}?)\s*(?:\}\}|｝｝)")
_TO_WRITE = "待写："
_BY_HAND = "="


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark by its name; `own`: what was written by hand in place of its value."""

    name: str
    own: str | None = None

    @property
    def to_write(self) -> str | None:
        """What is still to be written there; None: it stands for something that is known."""
        return self.name.removeprefix(_TO_WRITE) if self.name.startswith(_TO_WRITE) else None

    @staticmethod
    def only_to_write(text: str) -> bool:
        """Whether a text is nothing but places still to write."""
        return all(
            isinstance(each, Mark) and each.to_write is not None
            for line in text.split("\n")
            for each in pieces(line.strip())
        )

    def __str__(self) -> str:
        return mark(self.name) if self.own is None else f"{{{{{self.name}{_BY_HAND}{self.own}}}}}"


def mark(name: str) -> str:
    """The mark of that name."""
    return f"{{{{{name}}}}}"


def to_write(words: str) -> str:
    """A mark where the office still has to write."""
    return mark(f"{_TO_WRITE}{words}")


def pieces(text: str) -> Iterator[str | Mark]:
    """The words and the marks of a text in their order; nothing is lost by joining them again."""
    at = 0
    for found in MARK.finditer(text):
        if found.start() > at:
            yield text[at : found.start()]
        yield _mark(found[1])
        at = found.end()
    if at < len(text):
        yield text[at:]


def _mark(inside: str) -> Mark:
    if inside.startswith(_TO_WRITE):
        return Mark(inside)
    name, parted, own = inside.partition(_BY_HAND)
    return Mark(name.strip(), own if parted else None)
