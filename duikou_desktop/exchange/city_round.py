"""A city's round (`.dkround`): what a city made of its hospitals' reports, signed, for the province.

The packages themselves travel beside it as they came: each is signed by its own hospital.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from duikou_desktop.exchange.faults import RoundFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.receipt import ReceiptManifest
from duikou_desktop.exchange.sealed import Name, Sealed, Year
from duikou_desktop.exchange.signed_papers import Statement, open_whole, write_statement

_MOST = 5_000


class RoundManifest(Statement):
    """What the signature covers."""

    format: Literal["duikou-round"] = "duikou-round"
    program: Name
    commission: Name
    scheme: Name
    year: Year
    counties: Annotated[tuple[Name, ...], Field(max_length=_MOST)]
    answers: Annotated[tuple[ReceiptManifest, ...], Field(max_length=_MOST)]  # a report each
    missing: Annotated[tuple[Name, ...], Field(max_length=_MOST)]  # who has not reported
    given_by: Name
    given_on: date
    given_at: datetime | None = None  # rounds of earlier programs name the day alone
    demo: bool

    @property
    def moment(self) -> datetime:
        """When it was written: of two of a city the later one stands."""
        return self.given_at or datetime.combine(self.given_on, time.min, UTC)


@dataclass(frozen=True)
class CityRound(Sealed[RoundManifest]):
    """A round whose signature is that of the key it names; whether to trust that is not asked here."""

    MODEL = RoundManifest
    PREFIX = b"duikou-round-v1\n"
    FAULT = RoundFault
    LIMIT = 64 * 1024 * 1024


def open_round(path: Path) -> CityRound:
    """The round, every byte of it looked at. Raises RoundFault, EnvironmentProblem."""
    return open_whole(CityRound, path)


def write_round(
    target: Path, said: RoundManifest, papers: dict[str, bytes], key: OfficeKey
) -> CityRound:
    """The round as the file `target`, with the papers. Raises as `write_sealed`."""
    return write_statement(CityRound, target, said, papers, key)
