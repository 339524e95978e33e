"""A list of records on paper, as it stands on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duikou_desktop.documents.paper import Align, Column, Paper, Table, header, line, row


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
    mark: str = "",
) -> Paper:
    """The list, `said` below its title: whose it is, how it is filtered, how many there are."""
    drawn = tuple(
        Column(each.width, Align.RIGHT if each.figures else Align.LEFT) for each in columns
    )
    labels = header(each.title for each in columns)
    body = Table(drawn, labels, tuple(row(*cells) for cells in rows)) if rows else None
    return Paper(
        title=title,
        subtitle=said,
        landscape=True,
        mark=mark,
        blocks=(body,) if body is not None else (line("没有记录。"),),
    )
