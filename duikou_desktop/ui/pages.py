"""Which pages the window has for an office, and how they stand in the navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from duikou_desktop.domain.register import Register, Section
from duikou_desktop.domain.registers.evidence import EVIDENCE
from duikou_desktop.services.evidence_view import Outlook, count_bare
from duikou_desktop.services.register_view import kept_registers, waiting_counts
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.page import SettingsPage
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.nav_tree import NavPage, NavSection, NavTree

if TYPE_CHECKING:
    from duikou_desktop.domain.sides import Side
    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.services.checks import OpenFindings
    from duikou_desktop.storage.store import Store

OpenPage = Callable[[str], None]

_ICONS = {
    Section.PAIRING: "link",
    Section.PLAN: "plan",
    Section.STAFF: "people",
    Section.RESULTS: "chart",
}
SETTINGS = "settings"
SCORE = "score"
TIMELINE = "timeline"
PAIRING_MAP = "pairing_map"
# The checks run so long after the last change.
_REST_MS = 1500


@dataclass(frozen=True)
class Exits:
    """What a person asks on a page and what needs the office closed."""

    restore: Callable[[object], None]  # with the path of the backup to put back
    leave: Callable[[], None]  # for another office
    upgrade: Callable[[Path], None]  # with the update's file


def page_factories(
    desk: Desk,
    settings: Settings,
    theme: Theme,
    open_page: OpenPage,
    exits: Exits,
) -> dict[str, Callable[[], QWidget]]:
    """What makes each page, by its key: one for each register, and the settings.

    `open_page` leads to the score's page.
    """
    factories: dict[str, Callable[[], QWidget]] = {
        register.key: partial(_register_page, desk, register, settings, open_page)
        for register in kept_registers(desk.scheme, desk.side)
    }
    factories[SETTINGS] = partial(_settings_page, desk, settings, theme, exits)
    return factories


def nav_sections(scheme: Scheme, side: Side) -> tuple[NavSection, ...]:
    """The sections that hold a register of that side."""
    sections = []
    for section in Section:
        mine = [each for each in kept_registers(scheme, side) if each.section is section]
        if mine:
            pages = tuple(
                NavPage(each.key, words(each.title), seldom=each.seldom)
                for each in sorted(mine, key=_is_seldom)
            )
            if section is Section.PAIRING:
                pages = (NavPage(PAIRING_MAP, tr("结对图")), *pages)
            if section is Section.STAFF:
                pages = (NavPage(TIMELINE, tr("派驻时间线")), *pages)
            sections.append(NavSection(section.name, words(section.value), _ICONS[section], pages))
    return tuple(sections)


def _is_seldom(register: Register) -> bool:
    return register.seldom


def waiting_now(store: Store, outlook: Outlook) -> Mapping[str, int]:
    """How many records wait at each page: to be completed, or for evidence."""
    counts = waiting_counts(
        store,
        scheme=outlook.scheme,
        side=outlook.side,
        relation=outlook.relation,
        year=outlook.year,
    )
    return {**counts, EVIDENCE.key: count_bare(store, outlook)}


def badges(counts: Mapping[str, int], scheme: Scheme, side: Side) -> dict[str, str]:
    """What stands at each register and section: how many wait there, or nothing."""
    totals: dict[str, int] = {}
    for register in kept_registers(scheme, side):
        waiting = totals[register.key] = counts.get(register.key, 0)
        if register.section is not None:
            name = register.section.name
            totals[name] = totals.get(name, 0) + waiting
    totals[EVIDENCE.key] = counts.get(EVIDENCE.key, 0)
    return {key: str(waiting) if waiting else "" for key, waiting in totals.items()}


class WaitingBadges(QObject):
    """Keeps the amber counts in the navigation: what waits to be completed in each register."""

    def __init__(self, desk: Desk, tree: NavTree) -> None:
        super().__init__(tree)
        self._desk = desk
        self._tree = tree
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_REST_MS)
        self._pause.timeout.connect(self._check)
        desk.changed.connect(self.count)
        desk.moved.connect(self.count)
        self.count()

    def count(self) -> None:
        """Ask again."""
        desk = self._desk
        scheme, side, relation, year = desk.scheme, desk.side, desk.relation, desk.year

        def question(store: Store) -> Mapping[str, int]:
            return waiting_now(store, Outlook(scheme, side, relation, year))

        desk.ask(question, self._show)
        self._pause.start()

    def _check(self) -> None:
        """The findings of the year, once a person rests: they look at every record."""
        desk = self._desk
        scheme, side, year, today = desk.scheme, desk.side, desk.year, desk.today

        def question(store: Store) -> OpenFindings:
            from duikou_desktop.services.checks import check_office, open_findings

            return open_findings(check_office(store, scheme, side, year, today))

        desk.ask(question, self._show_findings)

    def _show_findings(self, found: OpenFindings) -> None:
        self._tree.set_badge("audit", str(found.total) if found.total else "")

    def _show(self, counts: Mapping[str, int]) -> None:
        for key, badge in badges(counts, self._desk.scheme, self._desk.side).items():
            self._tree.set_badge(key, badge)


def _register_page(
    desk: Desk, register: Register, settings: Settings, open_page: OpenPage
) -> QWidget:
    page = RegisterPage(desk, register, settings)
    page.standard_asked.connect(partial(open_page, SCORE))
    return page


def _settings_page(desk: Desk, settings: Settings, theme: Theme, exits: Exits) -> QWidget:
    page = SettingsPage(desk, settings, theme)
    page.restore_asked.connect(exits.restore)
    page.leave_asked.connect(exits.leave)
    page.upgrade_asked.connect(exits.upgrade)
    return page
