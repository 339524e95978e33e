"""The demo supporter's office behind a desk or in its window, for the tests of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo import SUPPORTER
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.services.desk.reviewing import accept_rest
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.opening import seen
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.review_page import ReviewPage
from duikou_desktop.ui.commission.round_page import RoundPage
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.follow import Theme
from tests.demo import demo_office

RONGSHUI = relation_id(hospital_id("融水苗族自治县人民医院"), hospital_id(SUPPORTER))
RONGAN = relation_id(hospital_id("融安县人民医院"), hospital_id(SUPPORTER))


def fail(error: BaseException) -> None:
    """No page may let an error through."""
    raise error


@contextmanager
def demo_desk(folder: Path) -> Iterator[tuple[Desk, Store]]:
    """The supporter's demo office, on its own day."""
    store = demo_office(folder, Side.SUPPORTER)
    desk = Desk(store, load_scheme(demo_year()["scheme"]), Side.SUPPORTER, demo_today(), fail)
    try:
        yield desk, store
    finally:
        desk.close()


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    """Until the page shows what it was asked for."""
    qtbot.waitUntil(done, timeout=10_000)


def settle(qtbot: QtBot, desk: Desk, done: Callable[[], bool]) -> None:
    """Until the office's thread has answered and the page shows it."""
    desk.runner.wait()
    wait(qtbot, done)


def demo_window(qtbot: QtBot, theme: Theme, settings: Settings, folder: Path) -> OfficeWindow:
    """The window of the smallest screen with the demo office in it, shown."""
    made = OfficeWindow(settings)
    made.bug.connect(fail)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show_office(seen(demo_office(folder, Side.SUPPORTER)), theme)
    made.show()
    return made


def accept_all(counter: Counter, side: Side) -> None:
    """Whatever waits in the reports of that side is taken as claimed."""
    scheme = counter.scheme

    def work(desk: DeskStore, _task: object) -> None:
        for each in round_of(desk, scheme, 2024).reports:
            if each.received.side is side:
                accept_rest(desk, each.received, as_counted=False, reason="")

    counter.act(work)
    counter.runner.wait()


def review_page(qtbot: QtBot, counter: Counter, settings: Settings) -> ReviewPage:
    page = ReviewPage(counter, settings)
    _show(qtbot, page)
    wait(qtbot, lambda: page.points.count() > 0)
    return page


def round_page(qtbot: QtBot, counter: Counter, settings: Settings) -> RoundPage:
    page = RoundPage(counter, settings)
    _show(qtbot, page)
    wait(qtbot, lambda: page.table.count() > 0)
    return page


def _show(qtbot: QtBot, page: QWidget) -> None:
    """As wide as a page is in the smallest window."""
    qtbot.addWidget(page)
    page.resize(1142, 700)
    page.show()
