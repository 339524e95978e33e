"""A commission issues a scheme: signed with the desk's key, for offices to install."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop import __version__
from duikou_desktop.core.file_types import SCHEME
from duikou_desktop.core.files import world_errors
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.scheme_pack import SchemeManifest, SchemePack, write_scheme_pack
from duikou_desktop.exchange.signed_papers import NO_KEY
from duikou_desktop.schemes.draft import to_files
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_packs import sound
from duikou_desktop.storage.desk import DeskStore


def issue_scheme(desk: DeskStore, source: Path, to: Path, key: OfficeKey) -> SchemePack:
    """Writes the scheme at `source`, a folder or a workbook, signed into the folder `to`.

    Raises UserError with all faults of the scheme, or where the file is there, EnvironmentProblem.
    """
    draft = open_draft(source)
    scheme = sound(draft, Shelf.of(desk.folder))
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
