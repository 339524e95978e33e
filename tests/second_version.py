"""A second version of Guangxi's standard, which asks for 28 lectures instead of 20, and a report by it."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import shipped
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.scheme_packs import install_scheme
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI

_CHANGES = (
    ("scheme.yaml", "\ntitle:", "\nversion: 2\ntitle:"),
    ("standard-supporter.yaml", "at_least: 20", "at_least: 28"),
)


@cache
def _folder() -> Path:
    """Gone with the process."""
    kept = TemporaryDirectory(prefix="second-")
    atexit.register(kept.cleanup)
    return Path(kept.name)


@cache
def second_version() -> Path:
    """Its folder."""
    made = shutil.copytree(shipped() / GUANGXI, _folder() / GUANGXI)
    for name, old, new in _CHANGES:
        text = (made / name).read_text(encoding="utf-8")
        assert old in text
        (made / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return made


@cache
def package_by_second() -> Path:
    """The demo supporter's package, scored and closed by it."""
    with demo_office(_folder() / "office", Side.SUPPORTER) as store:
        install_scheme(second_version(), store.folder)
        close_year(store, Side.SUPPORTER, scheme=store.shelf.scheme(GUANGXI))
        closed = to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024)
        return seal_year(store, closed, _folder(), office_key(store)).path
