"""The demo supporter's office as its pages stand in it, for pictures and for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo import RECIPIENT, SUPPORTER
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.ui.desk import Desk
from tests.demo import demo_office


@contextmanager
def demo_desk(folder: Path, side: Side = Side.SUPPORTER) -> Iterator[Desk]:
    """A desk over a fresh demo office; a fault nobody expected is raised, not hidden."""
    clock = Clock(datetime.combine(demo_today(), time(4, 0), tzinfo=UTC))
    store = demo_office(folder, side, clock)
    desk = Desk(store, load_scheme(store.identity.sides[0][0]), side, demo_today(), raise_it)
    recipient = hospital_id(RECIPIENT)
    if side is Side.SUPPORTER:
        desk.relation = relation_id(recipient, hospital_id(SUPPORTER))
    try:
        yield desk
    finally:
        desk.runner.wait()
        settle(desk)
        store.close()


def settle(desk: Desk) -> None:
    """Until nothing asked of the desk is under way, and every answer is shown."""
    for _ in range(6):
        desk.runner.wait()
        desk.files.wait()
        desk.pictures.wait()
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def raise_it(error: BaseException) -> None:
    raise error
