"""A supporter's office with nothing in it but its pairings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    GUANGXI,
    SUPPORTER,
)


@pytest.fixture
def store(home: Path, clock: Clock) -> Iterator[Store]:
    with make_office(home, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clock=clock) as opened:
        yield opened
