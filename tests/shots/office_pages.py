"""First run and home of the demo offices in the whole window, light and dark.

`python -m tests.shots.office_pages FOLDER`
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import RECIPIENT, SUPPORTER
from duikou_desktop.services.opening import seen
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.first_run.page import FirstRunPage
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.pairing_map.geometry import Lane
from duikou_desktop.ui.pairing_map.page import PairingMapPage
from duikou_desktop.ui.runner import Runner
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.window import ROOM
from tests.demo import demo_office
from tests.shots.office import raise_it

# What each question of the first run is answered with, before its picture is taken.
TYPED = "lzs"


def settle(*runners: Runner, times: int = 5) -> None:
    """Until everything asked was answered and the answers are painted."""
    for _ in range(times):
        for runner in runners:
            runner.wait()
        loop = QEventLoop()
        QTimer.singleShot(40, loop.quit)
        loop.exec()


@contextmanager
def office(folder: Path, side: Side, theme: Theme) -> Iterator[OfficeWindow]:
    """The window with a fresh demo office in it."""
    settings = Settings(folder / "desk.ini")
    window = OfficeWindow(settings)
    window.bug.connect(raise_it)
    window.resize(*ROOM)
    desk = window.show_office(seen(demo_office(folder / side.value, side)), theme)
    window.show()
    settle(desk.runner)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def draw_office(folder: Path, theme: Theme, ending: str) -> None:
    """The home pages of both sides, of one relation and of the whole hospital."""
    with TemporaryDirectory() as scratch:
        for side in Side:
            with office(Path(scratch), side, theme) as window:
                window.grab().save(str(folder / f"home_{side.value}_{ending}.png"))
                desk = window.desk
                if desk is not None:
                    draw_pairings(folder, window, desk, f"{side.value}_{ending}")
                if side is Side.SUPPORTER and desk is not None:
                    desk.move(relation=relation_id(hospital_id(RECIPIENT), hospital_id(SUPPORTER)))
                    settle(desk.runner)
                    window.grab().save(str(folder / f"home_relation_{ending}.png"))
                    window.open_page("timeline")
                    settle(desk.runner)
                    window.grab().save(str(folder / f"timeline_{ending}.png"))


def draw_pairings(folder: Path, window: OfficeWindow, desk: Desk, ending: str) -> None:
    """Who supports whom: the office's own, and the plan's whole table with one hospital chosen."""
    window.open_page("pairing_map")
    settle(desk.runner)
    page = window.page("pairing_map")
    assert isinstance(page, PairingMapPage)
    for scope in ("own", "all"):
        page.scope.set_current(scope)
        page.scope.picked.emit(scope)
        settle(desk.runner)
        chosen = next(each for each in page.chart.hospitals(Lane.SUPPORTER))
        page.chart.choose(chosen)
        settle(desk.runner)
        window.grab().save(str(folder / f"pairings_{scope}_{ending}.png"))


def draw_first_run(folder: Path, ending: str) -> None:
    """Each of the questions, answered as far as it goes."""
    with TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch) / "desk.ini")
        runner = Runner(raise_it)
        window = OfficeWindow(settings)
        window.resize(*ROOM)
        page = FirstRunPage(runner, settings)
        window.show_alone("first_run", page)
        window.show()
        settle(runner)
        for name in ("scheme", "side", "hospital", "place"):
            if name == "side":
                page.question.choices.list.step(1)  # type: ignore[attr-defined]
            if name == "hospital":
                page.question.search.field.setText(TYPED)  # type: ignore[attr-defined]
            settle(runner)
            window.grab().save(str(folder / f"first_run_{name}_{ending}.png"))
            page.go_on()
        window.close()
        window.deleteLater()


def main(folder: Path) -> None:
    """Everything in both looks."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        theme = Theme(app, Settings(Path(scratch) / "look.ini"))
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            theme.set_look(Look(scheme))
            draw_first_run(folder, scheme.value)
            draw_office(folder, theme, scheme.value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
