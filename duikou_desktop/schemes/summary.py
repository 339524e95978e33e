"""A scheme in figures, for the first page and for whoever checks a reading against the paper."""

from __future__ import annotations

from dataclasses import dataclass

from duikou_desktop.core.text import normal_name
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme


@dataclass(frozen=True)
class SchemeSummary:
    """Counts; hospitals are distinct by normalised name."""

    scheme_id: str
    pairings: int
    counties: int
    recipients: int
    supporters: int
    # Blank supporter cells read as the cell above.
    inferred: int
    # Lines of the table with nothing in them.
    empty_rows: int
    standards: tuple[Side, ...]


def summarise(scheme: Scheme) -> SchemeSummary:
    """The scheme's counts."""
    pairings = scheme.pairings
    return SchemeSummary(
        scheme_id=scheme.id,
        pairings=len(pairings),
        counties=len({normal_name(pairing.county) for pairing in pairings}),
        recipients=len({normal_name(pairing.recipient) for pairing in pairings}),
        supporters=len({normal_name(pairing.supporter) for pairing in pairings}),
        inferred=sum(pairing.inferred for pairing in pairings),
        # `row` counts wholly empty lines too, so they show as the numbers left out.
        empty_rows=pairings[-1].row - len(pairings),
        standards=tuple(standard.side for standard in scheme.standards),
    )
