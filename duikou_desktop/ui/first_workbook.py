"""Reads last year's ledger into a fresh office, and says what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duikou_desktop.core.task import Task
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.chip import Tone

if TYPE_CHECKING:
    from duikou_desktop.services.workbooks import ImportResult
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store
    from duikou_desktop.ui.office_window import OfficeWindow


def read_in(window: OfficeWindow, desk: Desk, workbook: Path) -> None:
    """With one faulty row nothing is read in: the first fault is said, Excel is where to mend it."""

    def work(store: Store, task: Task) -> tuple[Any, ChangeSet | None]:
        from duikou_desktop.services.workbooks import import_workbook

        return import_workbook(store, workbook, task=task), None

    desk.act(work, partial(_told, window, desk))


def _told(window: OfficeWindow, desk: Desk, result: ImportResult) -> None:
    if result.faults:
        fault = result.faults[0]
        said = tr("上年台账有 {n} 处要改，没有读入。改好后在台账页面再导入。").format(
            n=len(result.faults)
        )
        where = tr("第一处：{sheet} 第 {row} 行，{column}：{reason}").format(
            sheet=fault.sheet, row=fault.row, column=fault.column, reason=words(fault.reason)
        )
        window.banner.say(Tone.PART, said, where)
        return
    window.say(tr("从上年台账读入 {n} 条").format(n=result.written))
    desk.move(relation=desk.relation)
