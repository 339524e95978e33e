"""Every page of the demo supporter's office, light and dark, at the smallest usual screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.page_keys import PageKeys, UndoRedo
from duikou_desktop.ui.pages import Exits, WaitingBadges, nav_sections, page_factories
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.window import ROOM, MainWindow
from tests.shots.office import demo_desk, settle


def draw_pages(folder: Path) -> None:
    """A picture of every page, and of the registers with a record open, one empty, one filtered."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place, demo_desk(Path(place) / "office") as desk:
        settings = Settings(Path(place) / "desk.ini")
        theme = Theme(app, settings)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            theme.set_look(Look(scheme))
            _draw_scheme(desk, settings, theme, folder, scheme.value)


def _draw_scheme(desk: Desk, settings: Settings, theme: Theme, folder: Path, ending: str) -> None:
    exits = Exits(_nowhere, _nowhere, _nowhere)
    window = MainWindow(page_factories(desk, settings, theme, _nowhere, exits), settings)
    window.nav.tree.set_sections(nav_sections(desk.scheme, desk.side))
    window.nav.show_person("示例亥")
    window.nav.relation.show_relation("融水苗族自治县人民医院", "受援 · 关系表第 14 号", "2024 年")
    window.resize(*ROOM)
    window.show()
    WaitingBadges(desk, window.nav.tree)
    PageKeys(window)
    UndoRedo(desk, window)

    def take(name: str) -> None:
        settle(desk)
        window.grab().save(str(folder / f"{name}_{ending}.png"))

    for register in kept_registers(desk.scheme, desk.side):
        window.open_page(register.key)
        settle(desk)
        take(f"page_{register.key}")
        page = window.page(register.key)
        assert isinstance(page, RegisterPage)
        _open_first(page)
        take(f"form_{register.key}")
        page.editing.close()
    _special(desk, window, take)
    window.open_page("settings")
    take("page_settings")
    window.close()


def _special(desk: Desk, window: MainWindow, take: Callable[[str], None]) -> None:
    window.open_page("activity")
    activity = window.page("activity")
    assert isinstance(activity, RegisterPage)
    activity.show_state(State.NO_EVIDENCE)
    settle(desk)
    _open_first(activity)
    take("form_lacking_evidence")
    activity.editing.close()
    activity.bar.clear()
    activity.begin_new()
    take("form_new")
    activity.editing.close()
    activity.bar.line.setText("查无此事")
    settle(desk)
    activity.bar.changed.emit()
    take("page_no_hits")
    activity.bar.clear()
    year, relation = desk.year, desk.relation
    desk.move(relation=relation, year=2021)
    window.open_page("technique")
    take("page_empty")
    desk.move(relation=relation, year=year)


def _open_first(page: RegisterPage) -> None:
    rows = page.table.rows()
    if rows:
        page.table.choose(rows[0].key)
        page.open_record(rows[0].key)


def _nowhere(_place: Any = None) -> QWidget | None:
    return None
