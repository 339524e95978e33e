"""First run, home, score and export of the demo offices, light and dark.

`python -m tests.shots.office_pages FOLDER`
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import make_demo
from duikou_desktop.services.opening import seen
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look

SIZE = (1366, 728)


def settle(window: OfficeWindow | None = None, milliseconds: int = 60) -> None:
    """Until the office has answered everything and the answers are painted."""
    for _ in range(4):
        if window is not None and window.desk is not None:
            window.desk.runner.wait()
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


@contextmanager
def office(folder: Path, side: Side) -> Iterator[OfficeWindow]:
    """The window with a demo office in it."""
    window = OfficeWindow(Settings(folder / "desk.ini"))
    window.resize(*SIZE)
    window.show_office(seen(make_demo(folder / side.value, side)))
    window.show()
    settle(window)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def picture(window: QWidget, path: Path) -> None:
    """What the window shows, as a file."""
    window.grab().save(str(path))


def draw(folder: Path, look: Scheme) -> None:
    """Every picture in one look."""
    end = "" if look is Scheme.LIGHT else "_dark"
    with TemporaryDirectory() as scratch:
        for side in Side:
            with office(Path(scratch), side) as window:
                for name, show in _views(window, side).items():
                    show()
                    settle(window)
                    picture(window, folder / f"{name}{end}.png")


def _views(window: OfficeWindow, side: Side) -> dict[str, Callable[[], None]]:
    desk = window.desk
    assert desk is not None
    if side is Side.RECIPIENT:
        return {
            "home_recipient": lambda: window.open_page("home"),
        }
    rongshui = next(relation for relation in _relations(window) if relation is not None)
    return {
        "home_hospital": lambda: window.open_page("home"),
        "home": lambda: desk.move(relation=rongshui),
    }


def _relations(window: OfficeWindow):
    from duikou_desktop.core.ids import hospital_id, relation_id
    from duikou_desktop.services.demo import RECIPIENT, SUPPORTER

    return [relation_id(hospital_id(RECIPIENT), hospital_id(SUPPORTER))]


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for look in (Scheme.LIGHT, Scheme.DARK):
        apply_look(app, Look(look))
        draw(folder, look)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
