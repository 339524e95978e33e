"""All pages of an open office by their keys, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.nav_tree import NavSection
from duikou_desktop.ui.window import PageFactory

# A page and what of it to show.
Open = Callable[[str, str], None]


def make_pages(desk: Desk, settings: Settings, open_page: Open) -> dict[str, PageFactory]:
    """The factories; `open_page` is where a page's links lead."""
    return {
        "home": partial(_home, desk, open_page),
        "score": partial(_score, desk, settings, open_page),
        "export": partial(_export, desk, settings, open_page),
    }


def register_sections(_desk: Desk) -> tuple[NavSection, ...]:
    """The sections of the registers."""
    return ()


def _home(desk: Desk, open_page: Open) -> QWidget:
    from duikou_desktop.ui.home.page import HomePage

    page = HomePage(desk)
    page.open_asked.connect(open_page)
    return page


def _score(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.score.page import ScorePage

    page = ScorePage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _export(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.export.page import ExportPage

    page = ExportPage(desk, settings)
    page.open_asked.connect(open_page)
    return page
