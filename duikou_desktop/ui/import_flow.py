"""Taking a ledger in: chosen, read through without writing, looked at, and only then stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from duikou_desktop.core.task import Cancelled
from duikou_desktop.domain.register import Register
from duikou_desktop.services.incoming import Incoming, look_at_file
from duikou_desktop.services.workbooks import ImportResult, import_workbook, write_template
from duikou_desktop.ui.choosing import open_file, save_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.import_preview import ImportPreview
from duikou_desktop.ui.registers.month_flow import MonthFlow
from duikou_desktop.ui.registers.paste.flow import PasteFlow
from duikou_desktop.ui.runner import Failed, Handle
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.task_view import TaskHandleView
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.registers.pairing_dialog import PairingDialog


class ImportFlow(QObject):
    """`progress` shows long work and lets it be given up; words go to the page's toast."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        toast: Toast,
        failed: Failed,
        page: QWidget,
        register: Register,
    ) -> None:
        super().__init__(page)
        self.pasting = PasteFlow(desk, register, toast, failed, page)
        self.months = MonthFlow(desk, settings, toast, failed, page)
        self._register = register
        self._desk = desk
        self._settings = settings
        self._toast = toast
        self._failed = failed
        self._page = page
        self._handle: Handle | None = None
        self.progress = TaskHandleView()
        self.progress.cancelled.connect(self._cancel)
        self.preview: ImportPreview | None = None

    def menu(self) -> QMenu:
        """What the page's button offers."""
        menu = QMenu(self._page)
        if self._of_pairings:
            menu.addAction(tr("读入关系表（附件1）…")).triggered.connect(self.read_pairings)
        menu.addAction(tr("导入填好的表格…")).triggered.connect(self.choose)
        menu.addAction(tr("粘贴从 Excel 复制的行\tCtrl+V")).triggered.connect(self.pasting.paste)
        menu.addAction(tr("存一份空白台账…")).triggered.connect(self._choose_template)
        return menu

    def choose(self) -> None:
        """Which workbook."""
        word = " *.docx" if self._of_pairings else ""
        kinds = tr("表格 ({kinds})").format(kinds=f"*.xlsx *.xls *.ods *.csv *.tsv *.txt{word}")
        chosen = open_file(self._page, "import", tr("选要导入的台账"), kinds)
        if chosen is not None:
            self.look_through(chosen)

    @property
    def _of_pairings(self) -> bool:
        return self._register.key == "relation"

    def read_pairings(self, path: Path | None = None, *_: object) -> PairingDialog:
        """Relations out of a table or list, whoever wrote it; of `path`, where one was given."""
        from duikou_desktop.ui.registers.pairing_dialog import PairingDialog

        dialog = PairingDialog(self._desk, self._settings, self._page)
        if isinstance(path, Path):
            dialog.read(path)
        dialog.open()
        return dialog

    def look_through(self, path: Path) -> None:
        """Read it without writing: a whole ledger as one, any other table row by row.

        A Word document is a table of pairings: no other register comes in one.
        """
        if self._of_pairings and path.suffix.lower() == ".docx":
            self.read_pairings(path)
            return

        def look(_store: Store, task: Task) -> tuple[Incoming, None]:
            return look_at_file(path, task), None

        def go_on(incoming: Incoming) -> None:
            self.progress.finish()
            if incoming.is_monthly:
                self.months.receive([path])
            elif incoming.is_ledger:
                self._look_through_ledger(path)
            else:
                self.pasting.take_file(incoming)

        self._run(tr("正在读 {name}").format(name=path.name), look, go_on)

    def _look_through_ledger(self, path: Path) -> None:
        def deed(store: Store, task: Task) -> tuple[ImportResult, None]:
            return import_workbook(store, path, dry_run=True, partial=True, task=task), None

        def show(result: ImportResult) -> None:
            self.progress.finish()
            self.preview = ImportPreview(path, result, self._settings, self._page)
            self.preview.store_asked.connect(self._store)
            self.preview.open()

        self._run(tr("正在读 {name}").format(name=path.name), deed, show)

    def _store(self, path: Path) -> None:
        def deed(store: Store, task: Task) -> tuple[ImportResult, ChangeSet | None]:
            result = import_workbook(store, path, partial=True, task=task)
            return result, result.change

        def done(result: ImportResult) -> None:
            self.progress.finish()
            self._toast.say(tr("已存入 {n} 条").format(n=result.written))

        self._run(tr("正在存入 {name}").format(name=path.name), deed, done)

    def _run(self, title: str, deed: object, then: object) -> None:
        self.progress.begin(title)
        self._handle = self._desk.act(deed, then, self._not_done)  # type: ignore[arg-type]
        self._handle.progressed.connect(self.progress.advance)

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _not_done(self, error: BaseException) -> None:
        self.progress.finish()
        if isinstance(error, Cancelled):
            self._toast.say(tr("已停下，什么都没有存入"))
        else:
            self._failed(error)

    def _choose_template(self) -> None:
        chosen = save_file(
            self._page,
            "template",
            tr("空白台账存到哪里"),
            tr("台账.xlsx"),
            tr("Excel 工作簿 (*.xlsx)"),
            replaces=False,  # a file that is there is filled in perhaps
        )
        if chosen is not None:
            path = chosen.with_suffix(".xlsx")

            def deed(_store: Store, _task: Task) -> tuple[Path, None]:
                write_template(path)
                return path, None

            self._desk.act(deed, self._written, self._failed)

    def _written(self, path: Path) -> None:
        self._toast.say(tr("空白台账已存到 {path}").format(path=path))
