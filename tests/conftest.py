"""What every test stands on: no stray log lines, a folder for an office, a still clock."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.memory import collect_seldom

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
collect_seldom()  # as the program does


def pytest_collection_finish() -> None:
    """What was collected stays to the end: looking through it for rubbish took a fifth of the run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning nobody asked for is a failure."""
    yield
    unexpected = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not unexpected, [record.getMessage() for record in unexpected]


@pytest.fixture
def clock() -> Clock:
    """18 November 2024, noon."""
    return Clock(datetime(2024, 11, 18, 4, 0, tzinfo=UTC))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for an office, with a Chinese name and a blank in it."""
    return tmp_path / "对口 支援"
