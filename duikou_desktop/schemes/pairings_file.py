"""`pairings.csv`: what was read from a pairing table, stored so that nothing is read twice."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from pydantic import ValidationError

from duikou_desktop.core.text import normal_name
from duikou_desktop.schemes.faults import SchemeFault, first_fault
from duikou_desktop.schemes.pairing import Pairing

COLUMNS = tuple(Pairing.model_fields)


def to_csv(pairings: tuple[Pairing, ...]) -> str:
    """The file's text: printed names with their blanks and line breaks, `inferred` as 0 or 1."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for pairing in pairings:
        writer.writerow(pairing.model_dump() | {"inferred": int(pairing.inferred)})
    return text.getvalue()


def read_csv(file: Path) -> tuple[Pairing, ...]:
    """The pairings of the file, in its order.

    Raises `SchemeFault` with the line of the first wrong row, for rows out of order, and for a
    pairing of the same two hospitals twice.
    """
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream)
            lines = [(reader.line_num, cells) for cells in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SchemeFault(f"读不出来：{error}", file=file) from error
    if not lines or tuple(lines[0][1]) != COLUMNS:
        raise SchemeFault(f"列应为 {','.join(COLUMNS)}", file=file, line=1)
    pairings: list[Pairing] = []
    seen: set[tuple[str, str]] = set()
    for line, cells in lines[1:]:
        pairing = _pairing(file, line, cells)
        if pairings and pairing.row <= pairings[-1].row:
            raise SchemeFault("row 须逐行增大", file=file, line=line)
        both = normal_name(pairing.recipient), normal_name(pairing.supporter)
        if both in seen:
            raise SchemeFault(f"结对重复：{'—'.join(both)}", file=file, line=line)
        seen.add(both)
        pairings.append(pairing)
    return tuple(pairings)


def _pairing(file: Path, line: int, cells: list[str]) -> Pairing:
    if len(cells) != len(COLUMNS):
        raise SchemeFault(f"应有 {len(COLUMNS)} 格，有 {len(cells)} 格", file=file, line=line)
    try:
        return Pairing.model_validate(dict(zip(COLUMNS, cells, strict=True)))
    except ValidationError as error:
        raise SchemeFault(first_fault(error), file=file, line=line) from error
