"""A commission's desk in the window: its pages, its navigation, the switch between years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.backups import back_up_daily
from duikou_desktop.services.desk.city_changes import changed_reports
from duikou_desktop.services.desk.opening import OpenedDesk, years_at
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.collect_flow import collected, not_collected_words
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.round_page import RoundPage, Seen, look, search_tip
from duikou_desktop.ui.runner import Work
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.asking import ask_words
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.nav_tree import NavSection
from duikou_desktop.ui.widgets.relation_switch import Choice
from duikou_desktop.ui.window import PageFactory

if TYPE_CHECKING:
    from duikou_desktop.ui.office_window import OfficeWindow
    from duikou_desktop.ui.pages import Exits

FIRST = "round"


class Sitting(QObject):
    """Sits in the window until `close`."""

    def __init__(
        self,
        opened: OpenedDesk,
        window: OfficeWindow,
        settings: Settings,
        theme: Theme,
        exits: Exits,
    ) -> None:
        super().__init__(window)
        self.counter = Counter(opened, window.trouble)
        self._window, self._settings, self._theme, self._exits = window, settings, theme, exits
        self._ways: tuple[tuple[SignalInstance, Any], ...] = (
            (window.nav.relation.year_picked, self._turn),
            (window.nav.person_asked, self._ask_clerk),
            (window.nav.search_asked, self._find),
            (window.search_asked, self._find),
            (window.filter_asked, self._find),
        )
        for signal, way in self._ways:
            signal.connect(way)
        self.counter.moved.connect(self._look)
        self.counter.changed.connect(self._look)
        self.counter.changed.connect(self._show_sections)
        window.nav.name_search(tr("搜医院"), search_tip())
        self.counter.ask(back_up_daily, None)
        self._look()

    @property
    def title(self) -> str:
        """What the window is called."""
        identity = self.counter.identity
        return tr("{title}（示范）").format(title=identity.name) if identity.demo else identity.name

    def pages(self) -> Mapping[str, PageFactory]:
        """What makes each page, by its key."""
        return {
            "round": partial(self._made, partial(RoundPage, self.counter, self._settings)),
            "differences": partial(self._made, self._differences),
            "review": partial(self._made, self._review),
            "spot_checks": partial(self._made, self._spot_checks),
            "rollup": partial(self._made, self._rollup),
            "report": self._report,
            "receipts": partial(self._made, self._receipts),
            "keys": partial(self._made, self._keys),
            "cities": partial(self._made, self._cities),
            "pairings": self._pairings,
            "settings": self._settings_page,
        }

    def sections(self) -> tuple[NavSection, ...]:
        """As they stand in the navigation; only a province has cities below it."""
        cities = NavSection("cities", tr("各市上报"), "people", strong=False)
        return (
            NavSection("round", tr("年度收报"), "box", strong=False),
            NavSection("differences", tr("双方不一致"), "refresh", strong=False),
            NavSection("review", tr("评审打分"), "score", strong=False),
            NavSection("spot_checks", tr("抽查"), "search", strong=False),
            *(() if self.counter.identity.counties else (cities,)),
            NavSection("rollup", tr("汇总"), "chart", strong=False),
            NavSection("report", tr("年度报告（附件5）"), "report", strong=False, separated=True),
            NavSection("receipts", tr("回执和函件"), "page", strong=False),
            NavSection("pairings", tr("关系表"), "link", strong=False, separated=True),
            NavSection("keys", tr("医院签名登记"), "key", strong=False),
        )

    def show_wanted(self, page: QWidget | None, wanted: object) -> None:
        """Of a page just opened, what was asked for."""
        take = getattr(page, "show_wanted", None)
        if callable(take) and wanted is not None:
            take(wanted)

    def take(self, file: Path) -> None:
        """A package, or a city's round, that was opened with the program; a desk opens nothing else."""
        if not collected(file):
            self._window.banner.say(Tone.PART, not_collected_words(file))
            return
        self._window.open_page(FIRST)
        page = self._window.page(FIRST)
        assert isinstance(page, RoundPage)
        page.collect(file)

    def close(self) -> None:
        """Lets go of the desk."""
        for signal, way in self._ways:
            signal.disconnect(way)
        self._window.nav.name_search()
        self.counter.close()
        self.deleteLater()

    # -- pages ------------------------------------------------------------------------------------

    def _made(self, make: Callable[[], QWidget]) -> QWidget:
        page = make()
        for name, act in (("open_asked", self._window.open_filtered), ("written", self._written)):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(act)
        return page

    def _differences(self) -> QWidget:
        from duikou_desktop.ui.commission.differences_page import DifferencesPage

        return DifferencesPage(self.counter, self._settings)

    def _review(self) -> QWidget:
        from duikou_desktop.ui.commission.review_page import ReviewPage

        return ReviewPage(self.counter, self._settings)

    def _cities(self) -> QWidget:
        from duikou_desktop.ui.commission.cities_page import CitiesPage

        return CitiesPage(self.counter, self._settings)

    def _spot_checks(self) -> QWidget:
        from duikou_desktop.ui.commission.spot_checks_page import SpotChecksPage

        return SpotChecksPage(self.counter, self._settings)

    def _rollup(self) -> QWidget:
        from duikou_desktop.ui.commission.rollup_page import RollUpPage

        return RollUpPage(self.counter, self._settings)

    def _report(self) -> QWidget:
        from duikou_desktop.services.desk.year_report import commission_report
        from duikou_desktop.ui.commission.paper_page import PaperPage, Told

        words = tr(
            "按附件5的提纲，用收到的报告写出初稿。每个结对关系取受援医院报的数；只有支援医院上报了的，取支援医院报的；"
            "教学活动认定过按哪一方的，取那一方的次数；派驻人员、新技术、批次、制度、进修等有名称的，"
            "把两边报的合在一起，同名的算一个，人员和新技术认定过的按认定。"
            "第四部分存成 Word 以后补写。"
        )
        return PaperPage(self.counter, Told(tr("年度报告（附件5）"), words, commission_report))

    def _pairings(self) -> QWidget:
        from duikou_desktop.services.desk.papers import pairings_paper
        from duikou_desktop.ui.commission.paper_page import PaperPage, Told

        words = tr("应收哪些报告，按方案的关系表（附件1）。要改，改方案，在设置里装新版。")
        return PaperPage(self.counter, Told(tr("关系表"), words, pairings_paper))

    def _receipts(self) -> QWidget:
        from duikou_desktop.ui.commission.receipts_page import ReceiptsPage

        return ReceiptsPage(self.counter, self._settings)

    def _keys(self) -> QWidget:
        from duikou_desktop.ui.commission.keys_page import KeysPage

        return KeysPage(self.counter, self._settings)

    def _settings_page(self) -> QWidget:
        from duikou_desktop.ui.commission.settings_page import DeskSettingsPage

        page = DeskSettingsPage(self.counter, self._settings, self._theme)
        page.leave_asked.connect(self._exits.leave)
        page.restore_asked.connect(self._exits.restore)
        page.upgrade_asked.connect(self._exits.upgrade)
        return page

    def _written(self, file: Path) -> None:
        self._window.say(tr("已写出 {name}").format(name=file))

    # -- where it stands --------------------------------------------------------------------------

    def _turn(self, year: str) -> None:
        self.counter.move(int(year))

    def _find(self) -> None:
        """The hospitals of the round are what there is to find."""
        self._window.open_page(FIRST)
        page = self._window.page(FIRST)
        assert isinstance(page, RoundPage)
        page.search.setFocus()
        page.search.selectAll()

    def _ask_clerk(self) -> None:
        self.counter.ask(lambda desk: desk.setting("clerk"), self._pick_clerk)

    def _pick_clerk(self, held: str | None) -> None:
        told = tr("以后的认定、评审和指纹核对记在谁名下。")
        name = ask_words(self._window, tr("换经办人"), told, held or "")
        if name is not None:

            def keep(desk: DeskStore, _task: Task) -> None:
                desk.set_setting("clerk", name.strip() or None)

            self.counter.act(keep)

    def _look(self) -> None:
        scheme = self.counter.scheme
        self.counter.ask(lambda desk: years_at(desk, scheme), self._show_years)
        year = self.counter.year
        self.counter.ask(lambda desk: look(desk, scheme, year), self._show_waiting)
        if not self.counter.identity.counties:
            self.counter.ask(lambda desk: _changed(desk, scheme, year), self._show_changed)
        self.counter.ask(lambda desk: desk.setting("clerk"), self._show_clerk)

    def _show_changed(self, count: int) -> None:
        """How many reports stand by a city's former word."""
        self._window.nav.tree.set_badge("cities", str(count) if count else "")

    def _show_sections(self) -> None:
        """A desk that collects from other counties may be a province's now, or one no longer."""
        tree, cities = self._window.nav.tree, not self.counter.identity.counties
        if cities != tree.has("cities"):
            tree.set_sections(self.sections())

    def _show_years(self, years: tuple[int, ...]) -> None:
        counter = self.counter
        choices = tuple(Choice(str(year), tr("{n} 年").format(n=year)) for year in reversed(years))
        self._window.nav.relation.set_choices((), choices, "", str(counter.year))

    def _show_waiting(self, seen: Seen) -> None:
        counter, tree = self.counter, self._window.nav.tree
        told = tr("{year} 年　{n} 个结对关系").format(year=counter.year, n=len(seen.view.lines))
        self._window.nav.relation.show_relation(
            counter.identity.name, counter.scheme.short_title, told
        )
        self._window.say_undo(_last_words(seen))
        tree.set_badge("differences", str(sum(seen.open.values())) if seen.open else "")
        waiting = {
            each.report.received.id
            for line in seen.view.lines
            for each in line.sides
            if each.report is not None
            and not each.again
            and each.reviewed is not None
            and each.reviewed.waiting
        }
        tree.set_badge("review", str(len(waiting)) if waiting else "")

    def _show_clerk(self, name: str | None) -> None:
        self._window.nav.show_person(name or "")


def _changed(desk: DeskStore, scheme: Scheme, year: int) -> int:
    found = changed_reports(desk, year, read_year(desk, scheme, year).view.round.reports)
    return len(frozenset().union(*found.values()))


def _last_words(seen: Seen) -> str:
    """What came last, for the foot of the window."""
    reports = [each.received for each in seen.view.round.reports]
    if not reports:
        return ""
    last = max(reports, key=lambda each: each.collected_at)
    day = last.collected_at.astimezone().date()
    return tr("最近收报：{name} {day}").format(name=last.hospital_name, day=day)


def opening(folder: Path) -> Work:
    """Opens the desk in `folder`."""

    def work(_task: Task) -> OpenedDesk:
        from duikou_desktop.services.desk.opening import open_desk

        return open_desk(folder)

    return work
