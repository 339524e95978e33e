"""A scheme as a commission issues it (`.dkscheme`), signed: the folder's files, none of them altered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.faults import SchemePackFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.sealed import MANIFEST, SIGNATURE, Day, Name, Nth, Sealed
from duikou_desktop.exchange.sealed_reader import open_sealed
from duikou_desktop.exchange.signed_papers import Statement, write_statement

# What a signed one holds beside the scheme: a zip with any of them must verify.
SIGNED_WITH = frozenset({MANIFEST, SIGNATURE})
_NAME_AT = 30  # where the name of a zip's first file stands


class SchemeManifest(Statement):
    """What the signature covers; its papers are the scheme's files."""

    format: Literal["duikou-scheme"] = "duikou-scheme"
    program: Name
    issued_by: Name
    issued_on: Day
    scheme: Name
    scheme_version: Nth


@dataclass(frozen=True)
class SchemePack(Sealed[SchemeManifest]):
    """A scheme whose signature is that of the key it names; whether to trust that is not asked here."""

    MODEL = SchemeManifest
    PREFIX = b"duikou-scheme-v1\n"
    FAULT = SchemePackFault
    LIMIT, VALUES = 1024 * 1024, 20_000


def begins_signed(path: Path) -> bool:
    """Whether the file begins as a signed one does. Raises EnvironmentProblem."""
    with world_errors(path), path.open("rb") as file:
        begin = file.read(_NAME_AT + len(MANIFEST))
    return begin[:4] == b"PK\x03\x04" and begin[_NAME_AT:] == MANIFEST.encode()


def open_scheme_pack(path: Path) -> SchemePack:
    """The scheme, as `open_sealed` opens it. Raises SchemePackFault, EnvironmentProblem."""
    return open_sealed(SchemePack, path)


def write_scheme_pack(
    target: Path, said: SchemeManifest, files: dict[str, bytes], key: OfficeKey
) -> SchemePack:
    """The scheme as the file `target`. Raises as `write_sealed`."""
    return write_statement(SchemePack, target, said, files, key)
