"""A city's round (`.dkround`): what a city made of its hospitals' reports, signed, for the province.

The packages themselves travel beside it as they came: each is signed by its own hospital.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.exchange.faults import RoundFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.receipt import ReceiptManifest, Text
from duikou_desktop.exchange.sealed import Many, Name, Sealed, Sha256, Strict
from duikou_desktop.exchange.signed_papers import Given, open_whole, write_statement

_MOST = 5_000


class KeyTold(Strict):
    """What a city knows of a hospital's key: held against the stamped sheet, or revoked there."""

    hospital: UUID
    key: Sha256
    revoked: Text | None  # why; None: it was compared


class RoundManifest(Given):
    """What the signature covers."""

    LATER = Given.LATER | {"keys"}

    format: Literal["duikou-round"] = "duikou-round"
    counties: Annotated[Many[Name], Field(max_length=_MOST)]
    answers: Annotated[Many[ReceiptManifest], Field(max_length=_MOST)]  # a report each
    missing: Annotated[Many[Name], Field(max_length=_MOST)]  # who has not reported
    keys: Annotated[Many[KeyTold], Field(max_length=_MOST)] = ()  # earlier programs tell none


@dataclass(frozen=True)
class CityRound(Sealed[RoundManifest]):
    """A round whose signature is that of the key it names; whether to trust that is not asked here."""

    MODEL = RoundManifest
    PREFIX = b"duikou-round-v1\n"
    FAULT = RoundFault
    LIMIT, VALUES = 16 * 1024 * 1024, 200_000


def open_round(path: Path) -> CityRound:
    """The round, every byte of it looked at. Raises RoundFault, EnvironmentProblem."""
    return open_whole(CityRound, path)


def write_round(
    target: Path, said: RoundManifest, papers: dict[str, bytes], key: OfficeKey
) -> CityRound:
    """The round as the file `target`, with the papers. Raises as `write_sealed`."""
    return write_statement(CityRound, target, said, papers, key)
