"""Reads a province's pairing table (附件1) out of the text of its document.

White space inside a name is decoration. A blank county or recipient is the one above: Word merged
the cells. A blank supporter beside a recipient was left blank by whoever made the table; it is
read as the cell above and marked 待核实. Typing faults are never mended here: the scheme lists
them, the office decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from duikou_desktop.core.text import squeeze
from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.pairing import NameSuggestion, Pairing, TermState
from duikou_desktop.schemes.word_text import Row, Table, tables

_COLUMNS = 4
_NUMBER_HEADING = "序号"


class _Names(NamedTuple):
    """What the four cells of a line mean, white space taken out."""

    number: str
    county: str
    recipient: str
    supporter: str


_NOTHING_ABOVE = _Names("", "", "", "")


@dataclass(frozen=True)
class Reading:
    """The pairings of a table, and how many of its lines hold nothing at all."""

    pairings: tuple[Pairing, ...]
    empty_rows: int


def read_pairings(source: Path, suggestions: tuple[NameSuggestion, ...] = ()) -> Reading:
    """The pairing table of the document `source`; suggested names become notes.

    Raises `SchemeFault` when there is no such table, or a line of it cannot be read.
    """
    pairings: list[Pairing] = []
    empty_rows = 0
    above = _NOTHING_ABOVE
    for position, row in enumerate(_pairing_table(source).body, start=1):
        if row.is_empty:
            empty_rows += 1
            continue
        above = _read_names(source, row, above)
        pairings.append(_pairing(row, position, above, suggestions))
    _every_suggestion_found(source, suggestions, pairings)
    return Reading(tuple(pairings), empty_rows)


def _pairing_table(source: Path) -> Table:
    for table in tables(source.read_text(encoding="utf-8")):
        if squeeze(table.heading.cells[0]) == _NUMBER_HEADING:
            return table
    raise SchemeFault(f"没有以“{_NUMBER_HEADING}”开头的关系表", file=source)


def _read_names(source: Path, row: Row, above: _Names) -> _Names:
    """What a line says, with its blank cells read as the line above."""
    if len(row.cells) != _COLUMNS:
        fault = f"关系表的一行应有 {_COLUMNS} 格，此行有 {len(row.cells)} 格"
        raise SchemeFault(fault, file=source, line=row.line)
    printed = _Names(*(squeeze(cell) for cell in row.cells))
    if printed.number and not printed.number.isdecimal():
        raise SchemeFault(f"序号“{printed.number}”不是数字", file=source, line=row.line)
    if (printed.number or printed.county) and not printed.recipient:
        # A new number or county is a new recipient: the one above would be a guess.
        raise SchemeFault("受援医院一格空白，无从读起", file=source, line=row.line)
    names = _Names(*(own or carried for own, carried in zip(printed, above, strict=True)))
    if not all(names):
        raise SchemeFault("有空格，而上面没有可接的内容", file=source, line=row.line)
    return names


def _pairing(
    row: Row, position: int, names: _Names, suggestions: tuple[NameSuggestion, ...]
) -> Pairing:
    """One line of the table, with what an office should know about it as its note."""
    _, county_printed, recipient_printed, supporter_printed = row.cells
    inferred = not supporter_printed.strip()
    notes = [f"支援医院一格空白，接上一格读作“{names.supporter}”"] if inferred else []
    pairing = Pairing(
        number=int(names.number),
        row=position,
        county_printed=county_printed,
        county=names.county,
        recipient_printed=recipient_printed,
        recipient=names.recipient,
        supporter_printed=supporter_printed,
        supporter=names.supporter,
        inferred=inferred,
        state=TermState.UNCONFIRMED if inferred else TermState.IN_FORCE,
    )
    notes += [suggestion.note for suggestion in suggestions if suggestion.concerns(pairing)]
    return pairing.model_copy(update={"note": "；".join(notes)})


def _every_suggestion_found(
    source: Path, suggestions: tuple[NameSuggestion, ...], pairings: list[Pairing]
) -> None:
    for suggestion in suggestions:
        if not any(suggestion.concerns(pairing) for pairing in pairings):
            fault = f"序号 {suggestion.number} 中没有印作“{suggestion.printed}”的名称"
            raise SchemeFault(fault, file=source)
