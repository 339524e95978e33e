"""附件1: who supports whom, county by county, as the plan prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from duikou_desktop.documents.paper import Align, Cell, Column, Paper, Table, header, line
from duikou_desktop.schemes.model import PairingTable


@dataclass(frozen=True, slots=True)
class PairingLine:
    """One line; `number` is the printed one, the same for all lines of a county in some tables."""

    number: str
    county: str
    recipient: str
    supporter: str


def pairing_paper(
    table: PairingTable,
    lines: Sequence[PairingLine],
    *,
    subtitle: str,
    inferred: Sequence[int],
    notes: Sequence[str] = (),
    mark: str,
) -> Paper:
    """The table with what repeats merged: number, county and recipient, each by itself.

    `inferred`: the numbers of the lines whose blank supporter was read as the one above. `notes`:
    what else is to be known of a line: that it ended.
    """
    labels = table.columns
    columns = (
        Column(8, Align.CENTER),
        Column(23, Align.CENTER),
        Column(34, Align.CENTER),
        Column(35, Align.CENTER),
    )
    told = f"注：序号{'、'.join(map(str, inferred))}的支援医院一格原为空白，按上一格读出，待核实。"
    names = (labels.number, labels.county, labels.recipient, labels.supporter)
    return Paper(
        title=table.title,
        attachment="附件1",
        subtitle=subtitle,
        mark=mark,
        blocks=(
            Table(columns, header(names), tuple(_rows(lines))),
            *((line(told),) if inferred else ()),
            *(line(each) for each in notes),
        ),
    )


def _rows(lines: Sequence[PairingLine]) -> Iterator[tuple[Cell, ...]]:
    """A row a line; what a line says as the one above is one cell with it, column by column."""
    merged = [
        _runs([(each.county, each.number) for each in lines]),
        # One county over several numbers, as Guangxi's table has it.
        _runs([(each.county,) for each in lines]),
        _runs([(each.county, each.recipient) for each in lines]),
    ]
    for at, each in enumerate(lines):
        words = (each.number, each.county, each.recipient)
        heads = (
            Cell(word, down=runs[at], again=word)
            for word, runs in zip(words, merged, strict=True)
            if at in runs
        )
        yield (*heads, Cell(each.supporter))


def _runs(keys: Sequence[tuple[str, ...]]) -> dict[int, int]:
    """Where each run of equal keys begins, and how long it is."""
    found: dict[int, int] = {}
    at = 0
    for _, run in groupby(keys):
        found[at] = len(list(run))
        at += found[at]
    return found
