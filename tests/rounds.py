"""A city's stick as its province gets it, and its round said otherwise under somebody's key."""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from duikou_desktop.exchange.city_round import RoundManifest, open_round, write_round
from duikou_desktop.exchange.keys import OfficeKey, fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.city_rounds import submit
from tests.desks import city_desk, judge_both
from tests.factories import GUANGXI
from tests.resealed import SOMEBODY

CITYS = OfficeKey(bytes(range(1, 33)))
FIGURES = fingerprint(CITYS.public)


@cache
def city_stick() -> Path:
    """Made once a run: the city accepted the supporter's report as claimed, and sent the recipient's back."""
    kept = TemporaryDirectory(prefix="city-")
    atexit.register(kept.cleanup)
    folder, scheme = Path(kept.name), load_scheme(GUANGXI)
    with city_desk(folder / "desk") as desk:
        judge_both(desk)
        return submit(desk, scheme, 2024, folder / "stick", CITYS).folder


def said_by_the_city() -> RoundManifest:
    """What its round says."""
    (file,) = city_stick().glob("*.dkround")
    return open_round(file).manifest


def said_otherwise(to: Path, key: OfficeKey = SOMEBODY, **said: Any) -> Path:
    """The city's round with what is `said` otherwise, under that key, as the file `to`."""
    to.parent.mkdir(parents=True, exist_ok=True)
    return write_round(to, said_by_the_city().model_copy(update=said), {}, key).path
