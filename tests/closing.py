"""A demo office whose year is closed, as a clerk would close it."""

from __future__ import annotations

from datetime import date

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.demo_desk import close_as_it_is
from duikou_desktop.storage.store import Store
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


def close_year(
    store: Store,
    side: Side,
    year: int = 2024,
    *,
    scheme: Scheme = SCHEME,
    as_of: date | None = None,
) -> None:
    """Judges what nobody computed, gives every reason that is asked, and closes the year."""
    close_as_it_is(store, scheme, side, year, as_of)
