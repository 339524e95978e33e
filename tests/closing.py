"""A demo office whose year is closed, as a clerk would close it."""

from __future__ import annotations

from datetime import date

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.approvals import approve, readiness
from duikou_desktop.services.judgements import OwnWords, keep_judgement
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
    found = readiness(store, scheme, side, year, as_of)
    for each in found.undecided:
        keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
    for each in found.unexplained:
        keep_judgement(store, each.place, OwnWords(each.score, None, "按会议纪要"))
    lost = readiness(store, scheme, side, year, as_of).lost
    reasons = {each.place: "当年没有开展，明年补上" for each in lost}
    approve(store, scheme, side, year, reasons=reasons, as_of=as_of, agreed=True)
