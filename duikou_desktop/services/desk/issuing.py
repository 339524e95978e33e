"""A commission issues a scheme: signed with the desk's key, for offices to install."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from duikou_desktop import __version__
from duikou_desktop.core.file_types import SCHEME
from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.scheme_pack import SchemeManifest, SchemePack, write_scheme_pack
from duikou_desktop.exchange.signed_papers import NO_KEY
from duikou_desktop.schemes.draft import Draft, to_files
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_packs import sound
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True, slots=True)
class AtHand:
    """A scheme on the desk's shelf that may be issued."""

    id: str
    title: str
    version: int
    folder: Path


def at_hand(desk: DeskStore) -> tuple[AtHand, ...]:
    """Those that are sound, by id."""
    return tuple(
        AtHand(each.id, each.scheme.title, each.scheme.version, each.folder)
        for each in Shelf.of(desk.folder).all()
        if each.scheme is not None
    )


def to_be_issued(desk: DeskStore, source: Path) -> tuple[Draft, Scheme]:
    """The scheme at `source`, a folder, a workbook or a zip. Raises UserError with all its faults."""
    draft = open_draft(source)
    return draft, sound(draft, Shelf.of(desk.folder))


def issue_scheme(desk: DeskStore, source: Path, to: Path, key: OfficeKey) -> SchemePack:
    """Writes the scheme at `source` signed into the folder `to`.

    Raises UserError as `to_be_issued`, or where the file is there, EnvironmentProblem.
    """
    draft, scheme = to_be_issued(desk, source)
    said = SchemeManifest(
        key=NO_KEY,
        program=__version__,
        issued_by=desk.identity.name,
        issued_on=desk.clock.today(),
        scheme=scheme.id,
        scheme_version=scheme.version,
    )
    files = {name: text.encode("utf-8") for name, text in sorted(to_files(draft).items())}
    with world_errors(to):
        to.mkdir(parents=True, exist_ok=True)
    return write_scheme_pack(to / f"{scheme.id}-{scheme.version}{SCHEME}", said, files, key)
