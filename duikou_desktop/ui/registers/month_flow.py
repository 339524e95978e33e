"""月报表 in the window: sent for the batch stood on, taken back from several teams at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.periods import month_words, parse_month
from duikou_desktop.services.monthly_merge import take_month_sheet
from duikou_desktop.services.monthly_result import MonthResult
from duikou_desktop.services.monthly_sheet import likely_month, sendable_batches, write_month_sheet
from duikou_desktop.ui.choosing import open_files, save_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.month_report import (
    MonthReport,
    ToldFile,
    asked_words,
    declined_file,
    refused_file,
    told_result,
)
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.asking import ask_one, ask_words
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


_ALL, _REST = "all", "rest"


class MonthFlow(QObject):
    """`report` shows what the last sheets taken back brought."""

    def __init__(
        self, desk: Desk, settings: Settings, toast: Toast, failed: Failed, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._settings = settings
        self._toast = toast
        self._failed = failed
        self._page = page
        self._waiting: list[Path] = []
        self._told: list[ToldFile] = []
        self.report: MonthReport | None = None

    def send(self) -> None:
        """For the batch that the table stands on, or is chosen."""
        table = self._page.findChild(RecordTable)
        key = table.current_key() if table is not None else ""

        def look(store: Store) -> tuple[tuple[UUID, str], ...]:
            return sendable_batches(store, UUID(key) if key else None)

        self._desk.ask(look, self._ask_batch, self._failed)

    def _ask_batch(self, batches: tuple[tuple[UUID, str], ...]) -> None:
        """Of several batches one; the only one is not asked for."""
        if not batches:
            self._toast.say(tr("还没有批次。先在“批次”里登记。"))
            return
        batch, name = batches[0]
        if len(batches) > 1:
            names = [name for _, name in batches]
            chosen = ask_one(self._page, tr("发月报表"), tr("哪个批次的："), names)
            if chosen is None:
                return
            batch, name = batches[names.index(chosen)]
        today = self._desk.today
        then = partial(self._ask_month, batch, name)
        self._desk.ask(lambda store: likely_month(store, batch, today), then, self._failed)

    def _ask_month(self, batch: UUID, name: str, likely: date) -> None:
        title, held = tr("发月报表"), month_words(likely)
        written = ask_words(self._page, title, tr("哪个月的："), held)
        if written is None:
            return
        try:
            month = parse_month(written)
        except Trouble as error:
            self._failed(error)
            return
        chosen = save_file(
            self._page,
            "month",
            tr("月报表存到哪里"),
            offered_name(name, month),
            tr("Excel 工作簿 (*.xlsx)"),
            replaces=False,
        )
        if chosen is not None:
            path = chosen.with_suffix(".xlsx")

            def deed(store: Store, _task: Task) -> tuple[Path, None]:
                return write_month_sheet(store, batch, month, path), None

            self._desk.act(deed, self._sent, self._failed)

    def _sent(self, path: Path) -> None:
        self._toast.say(tr("月报表已存到 {path}，发给队里填").format(path=path))

    def choose_received(self) -> None:
        """Which files came back."""
        title, kinds = tr("选队里发回的月报表"), tr("Excel 工作簿 (*.xlsx)")
        self.receive(open_files(self._page, "received", title, kinds))

    def receive(self, paths: Sequence[Path]) -> None:
        """Takes the sheets in, one after another, each a step of its own; then tells of all."""
        self._waiting, self._told = list(paths), []
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._show()
            return
        path = self._waiting.pop(0)

        def look(store: Store, task: Task) -> tuple[MonthResult, None]:
            would = take_month_sheet(
                store, path, dry_run=True, may_end=True, may_go_back=True, task=task
            )
            return would, None

        self._desk.act(look, partial(self._looked, path), partial(self._refused, path))

    def _looked(self, path: Path, would: MonthResult) -> None:
        """Nothing ends a stay, and no value goes back, before a person has seen which."""
        answer = _REST
        if would.endings or would.backs:
            title = tr("改离岗日期？") if would.endings else tr("改回以前的值？")
            every = tr("都照这一份改，全部存入")
            if not would.backs:
                every = tr("改这 {n} 人的离岗日期，全部存入").format(n=len(would.endings))
            rest = tr("不改离岗日期，其余的存入") if not would.backs else tr("这些不改，其余的存入")
            answers = ((_REST, rest), (_ALL, every), ("", tr("先不收")))
            answer = ask(self._page, title, asked_words(would), answers)
        if answer:
            self._take(path, agreed=answer == _ALL)
        else:
            self._told.append(declined_file(path.name))
            self._next()

    def _take(self, path: Path, *, agreed: bool) -> None:
        def deed(store: Store, task: Task) -> tuple[MonthResult, ChangeSet | None]:
            result = take_month_sheet(store, path, may_end=agreed, may_go_back=agreed, task=task)
            return result, result.change

        def took(result: MonthResult) -> None:
            self._told.append(told_result(result, agreed=agreed))
            self._next()

        self._desk.act(deed, took, partial(self._refused, path))

    def _refused(self, path: Path, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            self._failed(error)
            return
        self._told.append(refused_file(path.name, error.message))
        self._next()

    def _show(self) -> None:
        if self._told:
            self.report = MonthReport(tuple(self._told), self._settings, self._page)
            self.report.open()


def offered_name(batch: str, month: date) -> str:
    """The file of a batch and month: several are sent on one day."""
    name = tr("月报表 {batch} {month}.xlsx")
    return safe_name(name.format(batch=batch, month=month_words(month)))
