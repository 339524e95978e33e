"""What the tests of papers make them from."""

from __future__ import annotations

from datetime import date

from duikou_desktop.documents.paper import Paper
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.papers import BY_KEY, Source
from duikou_desktop.storage.store import Store
from tests.factories import GUANGXI

TODAY = date(2024, 11, 18)


def source(store: Store, side: Side) -> Source:
    return Source(store, load_scheme(GUANGXI), side, 2024, None, TODAY)


def made(source: Source, kind: str, which: str = "") -> Paper:
    """The first paper of the kind whose words hold `which`."""
    choices = BY_KEY[kind].choices
    found = [each for each in choices(source) if which in each.words] if choices else []
    return BY_KEY[kind].make(source, found[0].key if found else "")
