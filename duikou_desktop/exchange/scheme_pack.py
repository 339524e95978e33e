"""A scheme as a commission issues it (`.dkscheme`), signed: the folder's files, none of them altered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from duikou_desktop.core.file_names import is_safe_path, twins
from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.faults import SchemePackFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.sealed import (
    MANIFEST,
    SIGNATURE,
    Content,
    Sealed,
    SignedManifest,
    Words,
)
from duikou_desktop.exchange.sealed_reader import open_sealed
from duikou_desktop.exchange.sealed_writer import NO_CRC32, NO_SHA256, Source, write_sealed

_NAME_AT = 30  # where the name of a zip's first file stands


class SchemeManifest(SignedManifest):
    """What the signature covers."""

    format: Literal["duikou-scheme"] = "duikou-scheme"
    program: Words
    issued_by: Words
    issued_on: date
    scheme: Words
    scheme_version: int
    files: Annotated[tuple[Content, ...], Field(max_length=100)]

    @model_validator(mode="after")
    def _files_lie_side_by_side(self) -> SchemeManifest:
        names = [each.path for each in self.files]
        safe = all(is_safe_path(each) and "/" not in each for each in names)
        if not safe or twins([MANIFEST, SIGNATURE, *names]):
            raise ValueError("a name that leads elsewhere, or two that are one")
        return self

    @property
    def contents(self) -> tuple[Content, ...]:
        """The scheme's files."""
        return self.files


@dataclass(frozen=True)
class SchemePack(Sealed[SchemeManifest]):
    """A scheme whose signature is that of the key it names; whether to trust that is not asked here."""

    MODEL = SchemeManifest
    PREFIX = b"duikou-scheme-v1\n"
    FAULT = SchemePackFault
    LIMIT = 1024 * 1024


# What a signed one holds beside the scheme: a zip with any of them must verify.
SIGNED_WITH = frozenset({MANIFEST, SIGNATURE})


def begins_signed(path: Path) -> bool:
    """Whether the file begins as a signed one does. Raises EnvironmentProblem."""
    with world_errors(path), path.open("rb") as file:
        begin = file.read(_NAME_AT + len(MANIFEST))
    return begin[:4] == b"PK\x03\x04" and begin[_NAME_AT:] == MANIFEST.encode()


def open_scheme_pack(path: Path) -> SchemePack:
    """The scheme, as `open_sealed` opens it. Raises SchemePackFault, EnvironmentProblem."""
    return open_sealed(SchemePack, path)


def write_scheme_pack(
    target: Path, said: SchemeManifest, files: Mapping[str, bytes], key: OfficeKey
) -> SchemePack:
    """The scheme as the file `target`. Raises as `write_sealed`."""
    sources = [Source(name, data) for name, data in sorted(files.items())]

    def describe(found: tuple[Content, ...]) -> SchemeManifest:
        return said.model_copy(update={"files": tuple(found), "key": key.public.hex()})

    planned = describe(
        tuple(
            Content(path=each.path, size=each.size, sha256=NO_SHA256, crc32=NO_CRC32)
            for each in sources
        )
    )
    return write_sealed(SchemePack, target, sources, key, planned=planned, describe=describe)
