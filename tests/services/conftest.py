"""A supporter's office with nothing in it but its pairings; what papers of the demo are made from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.papers import Source
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.halves import Halves
from tests.services.ledger_sheets import GUANGXI, SUPPORTER
from tests.services.paper_sources import source


@pytest.fixture
def store(home: Path, clock: Clock) -> Iterator[Store]:
    with make_office(home, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clock=clock) as opened:
        yield opened


@pytest.fixture
def recipient(tmp_path: Path) -> Iterator[Source]:
    with demo_office(tmp_path / "recipient", Side.RECIPIENT) as store:
        yield source(store, Side.RECIPIENT)


@pytest.fixture
def supporter(tmp_path: Path) -> Iterator[Source]:
    with demo_office(tmp_path / "supporter", Side.SUPPORTER) as store:
        yield source(store, Side.SUPPORTER)


@pytest.fixture
def parted(tmp_path: Path) -> Iterator[Callable[[Callable[[Store], object]], Halves]]:
    """Makes an office, does something in it, and copies it: both halves are open then."""
    with ExitStack() as stack:

        def make(begin: Callable[[Store], object]) -> Halves:
            membership = Membership(GUANGXI, Side.RECIPIENT, "融安县人民医院")
            with make_office(tmp_path / "mine", membership) as store:
                begin(store)
            shutil.copytree(tmp_path / "mine", tmp_path / "theirs")
            return Halves(
                *(stack.enter_context(Store(tmp_path / each)) for each in ("mine", "theirs"))
            )

        yield make
