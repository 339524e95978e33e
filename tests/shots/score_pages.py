"""The score and export pages of the demo office: `python -m tests.shots.score_pages FOLDER`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look
from tests.demo import demo_office

SIZE = (1162, 728)


def fail(error: BaseException) -> None:
    raise error


def settle(desk: Desk, until: Callable[[], bool] = lambda: True) -> None:
    """Lets the office's thread finish and the window take its answer."""
    for _ in range(200):
        desk.runner.wait()
        QTest.qWait(20)
        if until():
            return


def picture(page: QWidget, folder: Path, name: str) -> None:
    QTest.qWait(30)
    page.grab().save(str(folder / f"{name}.png"))


def put_away(page: QWidget) -> None:
    """Deletes a page here and now: left to the collector, it might go on the office's thread."""
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def score(desk: Desk, settings: Settings, folder: Path, suffix: str) -> None:
    desk.move(relation=desk_relations(desk)[-1])
    page = ScorePage(desk, settings)
    page.resize(*SIZE)
    page.show()
    settle(desk)
    page.open_point("S9.3")
    picture(page, folder, f"score_relation{suffix}")
    page.open_point("S5.1")
    picture(page, folder, f"score_expected{suffix}")
    page.open_point("S1.5")
    picture(page, folder, f"score_judged{suffix}")
    page.right.try_out.click()
    for step in (("S9.2", 0), ("S9.2", 1), ("S1.5", 0)):
        page.right.what_if.boxes[desk.relation, *step].setChecked(True)
    picture(page, folder, f"score_what_if{suffix}")
    page.right.beside.click()
    settle(desk)
    picture(page, folder, f"score_years{suffix}")
    page.right.closing.button.click()
    settle(desk)
    picture(page, folder, f"score_closing{suffix}")
    desk.move(relation=None)
    settle(desk)
    page.open_point("S9.2")
    picture(page, folder, f"score_whole{suffix}")
    page.tree.setCurrentIndex(page.tree.currentIndex().parent())
    picture(page, folder, f"score_group{suffix}")
    page.right.try_out.click()
    picture(page, folder, f"score_whole_what_if{suffix}")
    put_away(page)


def desk_relations(desk: Desk) -> list[object]:
    found: list[object] = []
    desk.ask_score(lambda scored: found.extend(scored.relation_facts))
    settle(desk, lambda: bool(found))
    return found


def export(desk: Desk, settings: Settings, folder: Path, suffix: str) -> None:
    page = ExportPage(desk, settings)
    page.resize(*SIZE)
    page.show()
    settle(desk)
    picture(page, folder, f"export_check{suffix}")
    page.go_on()
    picture(page, folder, f"export_place{suffix}")
    file = folder / "a-file"
    file.write_text("x")
    page.write_to(file)
    settle(desk)
    picture(page, folder, f"export_failed{suffix}")
    file.unlink()
    with tempfile.TemporaryDirectory() as stick:
        page.write_to(Path(stick))
        QTest.qWait(60)
        page.working.show()
        picture(page, folder, f"export_writing{suffix}")
        settle(desk, lambda: page.state == "done")
        picture(page, folder, f"export_done{suffix}")
    put_away(page)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as home:
        store = demo_office(Path(home) / "office", Side.SUPPORTER)
        scheme = load_scheme(demo_year()["scheme"])
        desk = Desk(store, scheme, Side.SUPPORTER, demo_today(), fail)
        settings = Settings(Path(home) / "desk.ini")
        for look, suffix in ((Scheme.LIGHT, ""), (Scheme.DARK, "_dark")):
            apply_look(app, Look(look))
            score(desk, settings, folder, suffix)
            export(desk, settings, folder, suffix)
        desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
