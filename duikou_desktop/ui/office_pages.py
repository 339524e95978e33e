"""All pages of an open office by their keys, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.pages import Exits, page_factories
from duikou_desktop.ui.registers.empty import NEW
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.unsaved import UnsavedForm
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.window import PageFactory

# A page, and what of it to show: a filter, a record, a new one, a scoring point, or nothing.
Open = Callable[[str, object], None]

_STATES = {"draft": State.DRAFT, "no_evidence": State.NO_EVIDENCE}


@dataclass(frozen=True)
class Words:
    """Of a register's page: what answers to these words."""

    text: str


def make_pages(
    desk: Desk,
    settings: Settings,
    theme: Theme,
    open_page: Open,
    exits: Exits,
) -> dict[str, PageFactory]:
    """The factories; `open_page` is where a page's links lead."""

    def open_whole(key: str) -> None:
        open_page(key, None)

    return {
        "home": partial(_home, desk, open_page),
        "evidence": partial(_evidence, desk, open_page),
        "timeline": partial(_timeline, desk, settings, open_page),
        "pairing_map": partial(_pairing_map, desk, settings, open_page),
        "score": partial(_score, desk, settings, open_page),
        "audit": partial(_audit, desk, settings, open_page),
        "report": partial(_report, desk, settings, open_page),
        "papers": partial(_papers, desk, settings, open_page),
        "export": partial(_export, desk, settings, open_page),
        **page_factories(desk, settings, theme, open_whole, exits),
    }


def show_wanted(desk: Desk, page: QWidget | None, wanted: object) -> None:
    """Of a page just opened, what was asked for, once its rows are there."""
    if not wanted:
        return
    if isinstance(page, RegisterPage):
        # Asked after the page's own question, so answered after it.
        desk.ask(lambda _store: None, partial(_in_register, page, wanted))
        return
    if isinstance(page, SettingsPage) and isinstance(wanted, Path):
        page.offer(wanted)
        return
    if isinstance(wanted, Path) and (take := getattr(page, "show_wanted", None)) is not None:
        take(wanted)
        return
    if isinstance(page, ScorePage):
        desk.ask(lambda _store: None, partial(_in_score, page, str(wanted)))
        return
    from duikou_desktop.ui.evidence.page import EvidencePage

    if isinstance(page, EvidencePage):
        page.stand_on(UUID(str(wanted)))


def _in_score(page: ScorePage, point: str, _answer: Any) -> None:
    page.open_point(point)


def _in_register(page: RegisterPage, wanted: object, _answer: Any) -> None:
    if isinstance(wanted, UnsavedForm):
        page.take_up(wanted)
    elif isinstance(wanted, Words):
        page.bar.show_words(wanted.text)
    elif wanted == NEW:
        page.begin_new()
    elif isinstance(wanted, tuple | list):
        keys = [str(each) for each in wanted]
        if len(keys) == 1:
            page.open_record(keys[0])
        else:
            page.stand_on(keys[0])
    elif str(wanted) in _STATES:
        page.show_state(_STATES[str(wanted)])
    else:
        page.bar.clear()
        page.open_record(str(wanted))


def _home(desk: Desk, open_page: Open) -> QWidget:
    from duikou_desktop.ui.home.page import HomePage

    page = HomePage(desk)
    page.open_asked.connect(open_page)
    return page


def _evidence(desk: Desk, open_page: Open) -> QWidget:
    from duikou_desktop.ui.evidence.page import EvidencePage

    page = EvidencePage(desk)
    page.open_asked.connect(open_page)
    return page


def _timeline(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.timeline.page import TimelinePage

    page = TimelinePage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _pairing_map(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.pairing_map.page import PairingMapPage

    page = PairingMapPage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _score(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    page = ScorePage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _audit(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.audit.page import AuditPage

    page = AuditPage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _report(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.report.page import ReportPage

    page = ReportPage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _papers(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.papers.page import PapersPage

    page = PapersPage(desk, settings)
    page.open_asked.connect(open_page)
    return page


def _export(desk: Desk, settings: Settings, open_page: Open) -> QWidget:
    from duikou_desktop.ui.export.page import ExportPage

    page = ExportPage(desk, settings)
    page.open_asked.connect(open_page)
    return page
