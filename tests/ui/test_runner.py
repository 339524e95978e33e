"""What belongs to the window ends on the window's thread, whatever the office's thread does."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.task import Task
from duikou_desktop.ui.rubbish import ENOUGH, Collector
from duikou_desktop.ui.runner import Runner
from tests.shots.office import raise_it


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner(raise_it)
    yield made
    made.wait()
    made.forget()


@pytest.fixture
def ends() -> list[str]:
    """The threads on which pages ended."""
    return []


class Page(QWidget):
    """Tells on which thread it ends."""

    def __init__(self, ends: list[str]) -> None:
        super().__init__()
        weakref.finalize(self, lambda: ends.append(threading.current_thread().name))


def allocate(_task: Task) -> None:
    """As reading a year does: enough objects to call the collector many times."""
    kept = [[] for _ in range(3 * ENOUGH)]
    kept.clear()


def test_a_page_in_a_circle_is_collected_by_the_window(runner: Runner, ends: list[str]) -> None:
    gc.enable()  # as Python starts
    collector = Collector(runner)
    page = Page(ends)
    page.itself = page  # type: ignore[attr-defined]
    del page
    runner.run(allocate)
    runner.wait()
    assert ends == []
    young = [[] for _ in range(2 * ENOUGH)]
    collector.look()
    assert ends == ["MainThread"]
    del young


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    held = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(held)


@pytest.mark.usefixtures("restless")
def test_a_page_known_to_the_work_alone_ends_with_the_window(
    qtbot: QtBot, runner: Runner, ends: list[str]
) -> None:
    def work(page: Page, _task: Task) -> Page:
        return page

    for _ in range(100):
        runner.run(partial(work, Page(ends)))
        qtbot.waitUntil(lambda: not runner._running)
    runner.wait()
    runner.forget()
    assert set(ends) == {"MainThread"}
