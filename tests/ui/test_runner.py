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
from shiboken6 import delete

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


class Asking(QWidget):
    """Shows an answer by a function made for the question."""

    def __init__(self, shown: list[int]) -> None:
        super().__init__()
        self.shown = shown

    def ask(self, runner: Runner) -> None:
        def show(found: int) -> None:
            assert self.isHidden()
            self.shown.append(found)

        runner.run(lambda _task: 6, show)

    def fail(self, runner: Runner) -> None:
        def failed(error: BaseException) -> None:
            raise AssertionError(self.isHidden()) from error

        runner.run(lambda _task: 6 // 0, None, failed)


def test_a_page_put_away_is_not_handed_its_answer(qtbot: QtBot) -> None:
    refused: list[BaseException] = []
    runner = Runner(refused.append)
    there, gone = Asking([]), Asking([])
    for page in (there, gone):
        page.ask(runner)
    gone.fail(runner)
    delete(gone)
    runner.wait()
    qtbot.waitUntil(lambda: bool(refused))
    assert (there.shown, gone.shown) == ([6], [])
    # What went wrong is told all the same.
    assert [type(each) for each in refused] == [ZeroDivisionError]
    runner.forget()


def test_progress_in_bytes_beyond_two_gigabytes_arrives_as_it_was_told(
    qtbot: QtBot, runner: Runner
) -> None:
    """As an `int` of Qt 2,250,010,000 arrived as -2,044,957,296."""
    told: list[tuple[int, int]] = []
    handle = runner.run(lambda task: task.progress(2_250_010_000, 6_000_000_000))
    handle.progressed.connect(lambda done, of: told.append((done, of)))
    runner.wait()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(2_250_010_000, 6_000_000_000)]
