"""更多: what may be done with the list as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from duikou_desktop.services.ledgers import LedgerResult, write_ledger
from duikou_desktop.ui.registers.recycle import RecycleBin
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.button import Button

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.registers.page import RegisterPage


class PageMenu(QObject):
    """The deeds behind one button of a register's page."""

    def __init__(self, page: RegisterPage, settings: Settings) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self.menu = QMenu(page)
        self.button = Button(tr("更多"))
        self.button.setMenu(self.menu)
        self.menu.addAction(tr("导出台账…")).triggered.connect(self.choose_ledger)
        self.menu.addSeparator()
        self.menu.addAction(tr("回收站…")).triggered.connect(self.open_bin)

    def open_bin(self) -> None:
        """What was deleted of this register."""
        page = self._page
        RecycleBin(page.desk, self._settings, page, page.register).open()

    def choose_ledger(self) -> None:
        """Where the workbook goes."""
        title = words(self._page.register.title)
        name = tr("{title} {year} 年.xlsx").format(title=title, year=self._page.desk.year)
        chosen, _ = QFileDialog.getSaveFileName(
            self._page,
            tr("台账存到哪里"),
            name,
            tr("Excel 工作簿 (*.xlsx)"),
            # It never takes the place of a file: it refuses in words.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.write_ledger(Path(chosen).with_suffix(".xlsx"))

    def write_ledger(self, path: Path) -> None:
        """The register's records of the year, and what they name, in the template's form."""
        page = self._page
        year = page.view.year if page.view is not None else None

        def deed(store: Store, task: Task) -> tuple[LedgerResult, None]:
            return write_ledger(store, path, year=year, only=page.register, task=task), None

        page.desk.act(deed, self._written, page.failed)

    def _written(self, result: LedgerResult) -> None:
        said = tr("已导出 {n} 条到 {path}")
        if result.missing:
            said = tr("已导出 {n} 条到 {path}，{lost} 个佐证文件没有找到")
        told = said.format(n=result.records, path=result.path, lost=len(result.missing))
        self._page.toast.say(told)
