"""A scheme's file as a tree: every value knows where it stands and the reason written above it.

The same tree is read from YAML and from a workbook, checked, and written to either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

Scalar = str | int | float | bool | date | None
Value: TypeAlias = "Scalar | list[Node] | dict[str, Node]"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: a line of a file, or a cell of a sheet."""

    file: str
    line: int | None = None
    cell: str = ""
    # What the row of a setting is called on its sheet: 年度 · 止.
    way: str = field(default="", compare=False)

    def __str__(self) -> str:
        if self.cell:
            return f"“{self.file}”表 {self.cell}"
        return f"{self.file} 第 {self.line} 行" if self.line is not None else self.file


@dataclass(slots=True)
class Node:
    """A value, its place, and its reason: the comment above it, the column 依据 of its row."""

    value: Value
    place: Place
    reason: str = ""

    def plain(self) -> object:
        """The value as the models take it."""
        if isinstance(self.value, dict):
            return {key: each.plain() for key, each in self.value.items()}
        if isinstance(self.value, list):
            return [each.plain() for each in self.value]
        return self.value

    def child(self, step: int | str) -> Node | None:
        """What stands under that key or number."""
        if isinstance(self.value, dict):
            return self.value.get(str(step))
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def way(self, location: Sequence[int | str]) -> tuple[Node, ...]:
        """The nodes on the way `location`, itself first; steps there are none of are left out.

        Such a step is the name pydantic gives to a choice of a union, or what is missing.
        """
        nodes = [self]
        for step in location:
            if (found := nodes[-1].child(step)) is not None:
                nodes.append(found)
        return tuple(nodes)

    def items(self) -> list[Node]:
        """The items of a list; none of anything else."""
        return self.value if isinstance(self.value, list) else []

    def fields(self) -> dict[str, Node]:
        """The entries of a mapping; none of anything else."""
        return self.value if isinstance(self.value, dict) else {}

    def get(self, key: str) -> Scalar:
        """The scalar under a key; None where there is none."""
        found = self.child(key)
        value = found.value if found is not None else None
        return None if isinstance(value, list | dict) else value

    def walk(self) -> Iterator[Node]:
        """This node and all under it."""
        yield self
        if isinstance(self.value, dict | list):
            children = self.value.values() if isinstance(self.value, dict) else self.value
            for each in children:
                yield from each.walk()
