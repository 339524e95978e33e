"""A list of records on paper, as it stands on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duikou_desktop.documents.paper import (
    Align,
    Cell,
    Column,
    Ink,
    Paper,
    Table,
    header,
    line,
    row,
)


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its heading, its share of the width, whether figures stand in it."""

    title: str
    width: float
    figures: bool = False


def list_paper(
    title: str,
    said: str,
    columns: Sequence[ListColumn],
    rows: Sequence[Sequence[str]],
    *,
    totals: Sequence[str] = (),
    mark: str = "",
) -> Paper:
    """The list, `said` below its title: whose it is, how it is filtered, how many there are.

    `totals`: its last row, what it is called and what stands below each other column.
    """
    drawn = tuple(
        Column(each.width, Align.RIGHT if each.figures else Align.LEFT) for each in columns
    )
    labels = header(each.title for each in columns)
    lines = [row(*cells) for cells in rows]
    if rows and totals:
        # Its name takes the room of the columns that add up to nothing.
        bare = next((at for at, each in enumerate(totals) if at and each), len(totals))
        name = Cell(totals[0], across=bare, align=Align.LEFT, ink=Ink.BOLD)
        lines.append(row(name, *(Cell(each, ink=Ink.BOLD) for each in totals[bare:])))
    body = Table(drawn, labels, tuple(lines)) if rows else None
    return Paper(
        title=title,
        subtitle=said,
        landscape=True,
        mark=mark,
        blocks=(body,) if body is not None else (line("没有记录。"),),
    )
