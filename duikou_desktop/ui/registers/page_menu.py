"""更多: what may be done with the list as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from duikou_desktop.documents.list_paper import ListColumn, list_paper
from duikou_desktop.documents.paper import DEMO_MARK, Paper
from duikou_desktop.domain.register import Register
from duikou_desktop.services.ledgers import LedgerResult, write_ledger
from duikou_desktop.storage.listing import Sums
from duikou_desktop.ui.choosing import save_file
from duikou_desktop.ui.registers.columns import columns_of, figures_of
from duikou_desktop.ui.registers.page_words import context_words, totals_cell
from duikou_desktop.ui.registers.recycle import RecycleBin
from duikou_desktop.ui.registers.rows import Look
from duikou_desktop.ui.registers.series_way import SeriesWay
from duikou_desktop.ui.registers.views import forget_view, keep_view, kept_views
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import in_chinese, tr, words
from duikou_desktop.ui.widgets.asking import ask_words
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.columns import Column, Row
from duikou_desktop.ui.widgets.state import State

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.registers.page import RegisterPage


_MOST_PRINTED = 2_000
# Where a clerk looks for what a team fills in each month.
_OF_TEAMS = {"batch", "assignment", "attendance", "person"}


def _names_persons(register: Register) -> bool:
    """Whether persons, and so numbers of theirs, go with its ledger."""
    return any(spec.personal or spec.to == "person" for spec in register.fields)


class PageMenu(QObject):
    """The deeds behind one button of a register's page."""

    def __init__(self, page: RegisterPage, settings: Settings) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self.series = SeriesWay(page)
        self.menu = QMenu(page)
        self.button = Button(tr("更多"))
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        menu, key = self.menu, self._page.register.key
        menu.clear()
        if self.series.offered:
            menu.addAction(tr("批量登记…")).triggered.connect(self.series.open)
            menu.addSeparator()
        if key in _OF_TEAMS:
            months = self._page.importing.months
            menu.addAction(tr("发月报表给派驻队…")).triggered.connect(months.send)
            menu.addAction(tr("收月报表…")).triggered.connect(months.choose_received)
            menu.addSeparator()
        menu.addAction(tr("导出台账…")).triggered.connect(self.choose_ledger)
        if _names_persons(self._page.register):
            with_numbers = menu.addAction(tr("导出台账，含电话和身份证号…"))
            with_numbers.triggered.connect(partial(self.choose_ledger, personal=True))
        menu.addAction(tr("打印…")).triggered.connect(self.print_list)
        menu.addSeparator()
        office = self._page.desk.identity.origin
        views = kept_views(self._settings, office, key)
        for name, look in views.items():
            menu.addAction(name).triggered.connect(partial(self.show_view, look))
        menu.addAction(tr("存为视图…")).triggered.connect(self.ask_view)
        if views:
            forget = menu.addMenu(tr("删除视图"))
            for name in views:
                act = partial(forget_view, self._settings, office, key, name)
                forget.addAction(name).triggered.connect(act)
        menu.addSeparator()
        menu.addAction(tr("回收站…")).triggered.connect(self.open_bin)

    def show_view(self, look: Look, *_: object) -> None:
        """A filter and an order that were kept."""
        self._page.show_look(look)

    def ask_view(self) -> None:
        """Under which name to keep what is shown."""
        name = ask_words(self._page, tr("存为视图"), tr("视图的名字："), verb=tr("存下"))
        if name and name.strip():
            self.keep_view(name.strip())

    def keep_view(self, name: str) -> None:
        """Keeps what is filtered now, and its order."""
        page = self._page
        keep_view(self._settings, page.desk.identity.origin, page.register.key, name, page.look())
        page.toast.say(tr("已存为视图“{name}”").format(name=name))

    def print_list(self) -> None:
        """The list as it is filtered and ordered, with the columns shown."""
        page = self._page
        if page.table.count() > _MOST_PRINTED:
            told = tr("{n} 条太多，最多打印 {most} 条。先筛选，或导出台账。")
            page.toast.say(told.format(n=page.table.count(), most=_MOST_PRINTED))
            return
        page.rows.all_rows([each.key for each in self._figures()], self._show_pages)

    def _figures(self) -> list[Column]:
        """The shown columns that are added up."""
        table, figures = self._page.table, figures_of(self._page.register)
        shown = [table.columns[at] for at in table.shown_columns()]
        return [each for each in shown if each.key in figures]

    def _show_pages(self, rows: list[Row], sums: Sums) -> None:
        from duikou_desktop.ui.papers.dialog import PaperDialog

        self.preview = PaperDialog(self.paper_of(rows, sums), self._page)
        self.preview.open()

    def paper_of(self, rows: list[Row], sums: Sums) -> Paper:
        """The list on paper, its figures added up below."""
        with in_chinese():
            return self._paper_of(rows, sums)

    def _paper_of(self, rows: list[Row], sums: Sums) -> Paper:
        page, table = self._page, self._page.table
        shown = [table.columns[at] for at in table.shown_columns()]
        titles = {each.key: each.title for each in columns_of(page.register)}
        columns = [ListColumn(titles[each.key], each.ems, each.right_aligned) for each in shown]
        identity = page.desk.identity
        hospital = page.view.book.hospital_name(identity.hospital) if page.view else ""
        total = page.view.total if page.view else len(rows)
        parts = [hospital, context_words(page.register, page.desk.year, total)]
        if page.bar.active:
            told = tr("筛选：{words}，共 {n} 条")
            parts.append(told.format(words=page.bar.said(), n=len(rows)))
        parts.append(tr("打印于 {day}").format(day=page.desk.today.isoformat()))
        return list_paper(
            words(page.register.title),
            " · ".join(filter(None, parts)),
            columns,
            table.cells_of(rows),
            totals=self._totals(shown, rows, sums),
            mark=DEMO_MARK if identity.demo else "",
        )

    def _totals(self, shown: Sequence[Column], rows: list[Row], sums: Sums) -> tuple[str, ...]:
        """Below the list: 合计, and the sums; drafts are not among them."""
        if not any(each.key in sums for each in shown):
            return ()
        drafts = any(State.DRAFT in row.cells for row in rows)
        name = tr("合计（草稿不计）") if drafts else tr("合计")
        figures = [totals_cell(sums[each.key]) if each.key in sums else "" for each in shown]
        return (name, *figures[1:])

    def open_bin(self) -> None:
        """What was deleted of this register."""
        page = self._page
        RecycleBin(page.desk, self._settings, page, page.register).open()

    def choose_ledger(self, *_: object, personal: bool = False) -> None:
        """Where the workbook goes; `personal`: telephone and identity numbers go too."""
        title = words(self._page.register.title)
        name = tr("{title} {year} 年.xlsx").format(title=title, year=self._page.desk.year)
        kinds = tr("Excel 工作簿 (*.xlsx)")
        chosen = save_file(self._page, "ledger", tr("台账存到哪里"), name, kinds, replaces=False)
        if chosen is not None:
            self.write_ledger(chosen.with_suffix(".xlsx"), personal=personal)

    def write_ledger(self, path: Path, *, personal: bool = False) -> None:
        """The register's records of the year, and what they name, in the template's form."""
        page = self._page
        write = partial(
            write_ledger,
            path=path,
            year=page.view.year if page.view is not None else None,
            only=page.register,
            personal=personal,
        )

        def deed(store: Store, task: Task) -> tuple[LedgerResult, None]:
            return write(store, task=task), None

        page.desk.act(deed, self._written, page.failed)

    def _written(self, result: LedgerResult) -> None:
        said = tr("已导出 {n} 条到 {path}")
        if result.missing:
            said = tr("已导出 {n} 条到 {path}，{lost} 个佐证文件没有找到")
        told = said.format(n=result.records, path=result.path, lost=len(result.missing))
        self._page.toast.say(told)
