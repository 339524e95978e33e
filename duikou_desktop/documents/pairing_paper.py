"""附件1: who supports whom, county by county, as the plan prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from duikou_desktop.documents.paper import Align, Cell, Column, Paper, Table, header
from duikou_desktop.schemes.model import PairingTable


@dataclass(frozen=True, slots=True)
class PairingLine:
    """One line; `number` is the printed one, the same for all lines of a county in some tables."""

    number: str
    county: str
    recipient: str
    supporter: str


def pairing_paper(
    table: PairingTable, lines: Sequence[PairingLine], *, subtitle: str, mark: str
) -> Paper:
    """The table with what repeats merged: number and county, then the recipient."""
    labels = table.columns
    columns = (
        Column(8, Align.CENTER),
        Column(20, Align.CENTER),
        Column(36, Align.CENTER),
        Column(36, Align.CENTER),
    )
    names = (labels.number, labels.county, labels.recipient, labels.supporter)
    return Paper(
        title=table.title,
        attachment="附件1",
        subtitle=subtitle,
        mark=mark,
        blocks=(Table(columns, header(names), tuple(_rows(lines))),),
    )


def _rows(lines: Sequence[PairingLine]) -> Iterator[tuple[Cell, ...]]:
    for _, mine in groupby(lines, lambda each: (each.number, each.county)):
        county = list(mine)
        first = county[0]
        heads: tuple[Cell, ...] = (
            Cell(first.number, down=len(county), again=first.number),
            Cell(first.county, down=len(county), again=first.county),
        )
        for _, group in groupby(county, lambda each: each.recipient):
            supported = list(group)
            name = supported[0].recipient
            own: tuple[Cell, ...] = (Cell(name, down=len(supported), again=name),)
            for each in supported:
                yield (*heads, *own, Cell(each.supporter))
                heads, own = (), ()
