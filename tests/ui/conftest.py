"""A themed application for the tests of the interface; what a test showed ends with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.opening import open_desk
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look
from tests.desks import city_desk, packages
from tests.ui.office import fail


@pytest.fixture(scope="module", autouse=True)
def _collected_here() -> Iterator[None]:
    """As the program has it (`ui/rubbish.py`): never on the office's thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _put_away() -> Iterator[None]:
    """Destroys what was put away: without an event loop nobody does, and pages would pile up."""
    yield
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.collect(1)


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    """The application in the light look."""
    apply_look(qapp, Look(Scheme.LIGHT))
    return qapp


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "desk.ini")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """The city's desk; nothing is collected yet."""
    city_desk(tmp_path / "desk").close()
    made = Counter(open_desk(tmp_path / "desk"), fail)
    made.year = 2024
    yield made
    made.close()


@pytest.fixture
def full(counter: Counter) -> Counter:
    """With both packages."""
    counter.ask(lambda desk: collect(desk, packages()), None)
    counter.runner.wait()
    return counter
