"""A signed statement with the same on paper beside it: what receipts and cities' rounds are made as."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field, model_validator

from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.sealed import (
    Content,
    Day,
    Many,
    Moment,
    Name,
    Sealed,
    SignedManifest,
    Year,
    must_lie_side_by_side,
)
from duikou_desktop.exchange.sealed_reader import open_sealed, read_through
from duikou_desktop.exchange.sealed_writer import NO_CRC32, NO_SHA256, Source, write_sealed

NO_KEY = "0" * 64  # until it is signed
_MOST = 1_000  # papers


class Statement(SignedManifest):
    """What is said, and the papers in the file, which lie side by side."""

    papers: Annotated[Many[Content], Field(max_length=_MOST)] = ()

    @model_validator(mode="after")
    def _papers_lie_side_by_side(self) -> Statement:
        must_lie_side_by_side(self.papers)
        return self

    @property
    def contents(self) -> tuple[Content, ...]:
        """The papers."""
        return self.papers


class Given(Statement):
    """A statement of a commission's on a year of a scheme: whose, and when it was written."""

    LATER = frozenset({"given_at"})

    program: Name
    commission: Name
    scheme: Name
    year: Year
    given_by: Name
    given_on: Day
    given_at: Moment | None = None  # those of earlier programs name the day alone
    demo: bool

    @property
    def moment(self) -> datetime:
        """When it was written: of two the later one stands."""
        return self.given_at or datetime.combine(self.given_on, time.min, UTC)


M = TypeVar("M", bound=Statement)
S = TypeVar("S", bound=Sealed)  # type: ignore[type-arg]


def open_whole(kind: type[S], path: Path) -> S:
    """The file, every byte of it looked at. Raises the fault of its kind, EnvironmentProblem."""
    found = open_sealed(kind, path)
    read_through(found)
    return found


def write_statement(
    kind: type[S], target: Path, said: M, papers: dict[str, bytes], key: OfficeKey
) -> S:
    """The file `target`, with the papers, signed. Raises as `write_sealed`."""
    sources = [Source(name, data) for name, data in papers.items()]

    def describe(found: tuple[Content, ...]) -> M:
        return said.model_copy(update={"papers": tuple(found), "key": key.public.hex()})

    planned = describe(
        tuple(
            Content(path=each.path, size=each.size, sha256=NO_SHA256, crc32=NO_CRC32)
            for each in sources
        )
    )
    return write_sealed(kind, target, sources, key, planned=planned, describe=describe)
