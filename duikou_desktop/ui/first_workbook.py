"""Last year's ledger for a fresh office: looked through first, every fault told, then taken in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.services.workbooks import ImportResult
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.office_window import OfficeWindow


def read_in(window: OfficeWindow, desk: Desk, settings: Settings, workbook: Path) -> None:
    """Opens the same preview as an import from a page: the good rows may go in at once."""

    def look(store: Store, task: Task) -> tuple[ImportResult, None]:
        from duikou_desktop.services.workbooks import import_workbook

        return import_workbook(store, workbook, dry_run=True, partial=True, task=task), None

    desk.act(look, partial(_show, window, desk, settings, workbook))


def _show(
    window: OfficeWindow, desk: Desk, settings: Settings, workbook: Path, result: ImportResult
) -> None:
    from duikou_desktop.ui.import_preview import ImportPreview

    preview = ImportPreview(workbook, result, settings, window)
    preview.store_asked.connect(partial(_store, window, desk))
    preview.open()


def _store(window: OfficeWindow, desk: Desk, workbook: Path) -> None:
    def deed(store: Store, task: Task) -> tuple[ImportResult, ChangeSet | None]:
        from duikou_desktop.services.workbooks import import_workbook

        result = import_workbook(store, workbook, partial=True, task=task)
        return result, result.change

    desk.act(deed, partial(_told, window))


def _told(window: OfficeWindow, result: ImportResult) -> None:
    window.say(tr("从上年台账读入 {n} 条").format(n=result.written))
