"""The ledger workbook: an empty one to fill in, and a filled one to take in whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import write_whole
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.documents.workbook import SheetRow, read_workbook
from duikou_desktop.domain.register import COMMON_LABELS
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.domain.sheets import sheet_registers
from duikou_desktop.services.import_changes import ImportChange, changes_of
from duikou_desktop.services.import_rows import RowFault, RowReader
from duikou_desktop.services.import_write import reader_of, store_read
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store

# So many rows with the same fault are told one by one.
_FEW = 3


@dataclass(frozen=True, slots=True)
class ImportFault:
    """One thing to mend in the workbook: sheet, row (from 1), heading of the column."""

    sheet: str
    row: int | None
    column: str | None
    reason: Message


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do."""

    written: int  # records made or changed, drafts among them
    drafts: int
    skipped: int  # rows that say nothing new
    faults: tuple[ImportFault, ...]
    sound: int = 0  # rows that could be written, were the others mended or left out
    sheets: tuple[tuple[str, int], ...] = ()  # of the written: the sheet and how many
    totals: tuple[int, ...] = ()  # rows of the table that add up others: no records
    changes: tuple[ImportChange, ...] = ()  # of the written: what was there and is not the same
    # What it touched; None where nothing was written.
    change: ChangeSet | None = field(default=None, compare=False)

    @property
    def changed(self) -> int:
        """How many of the written were there."""
        return len({each.record for each in self.changes})

    @property
    def said(self) -> tuple[ImportFault, ...]:
        """The faults for a person: one of many rows of a column once, where it first stands."""
        same: dict[object, list[ImportFault]] = {}
        for at, each in enumerate(self.faults):
            one_of_a_kind = each.row is None or each.column is None
            key = at if one_of_a_kind else (each.sheet, each.column, each.reason.template)
            same.setdefault(key, []).append(each)
        return tuple(
            one for group in same.values() for one in (_once(group) if len(group) > _FEW else group)
        )


def write_template(path: Path) -> None:
    """Writes the empty workbook. Raises UserError where there is already a file."""
    from duikou_desktop.documents.template import template_bytes

    if path.exists():
        raise UserError(say("{path} 已经存在，没有覆盖。换一个名字。", path=path))
    write_whole(path, template_bytes())


def import_workbook(
    store: Store,
    path: Path,
    *,
    dry_run: bool = False,
    partial: bool = False,
    task: Task | None = None,
) -> ImportResult:
    """Takes a filled workbook in, as one step that can be undone.

    With one faulty row nothing is written, unless `partial`. Rows that are already there are
    skipped; a row that differs from the record it names changes it. `dry_run` only counts.
    Raises UserError for what is no ledger workbook, Cancelled when given up.
    """
    task = task or Quiet()
    content = read_workbook(path, task)
    reader = reader_of(store, path.parent)
    _read(reader, content.rows, task)
    faults = (
        *(ImportFault(each.sheet, each.row, each.column, each.reason) for each in content.faults),
        *map(_fault, reader.faults),
    )
    sound = reader.to_write.values()
    if faults and not partial:
        return ImportResult(0, 0, reader.skipped, faults, len(sound))
    drafts = sum(not register.complete(record) for register, record in sound)
    counts = Counter(sheet_title(register) for register, _ in sound)
    result = ImportResult(
        len(sound),
        drafts,
        reader.skipped,
        faults,
        len(sound),
        tuple(counts.items()),
        changes=changes_of(reader),
    )
    if sound and not dry_run:
        label = say("导入 {n} 条", n=result.written)
        change = store_read(store, reader, label, task, source=path.name)
        return replace(result, change=change)
    return result


def _once(faults: list[ImportFault]) -> tuple[ImportFault]:
    """The first of the same faults, with the rows of the others."""
    first, *others = faults
    reason = say(
        "{reason}这一列另有 {n} 行也是：第 {rows} 行。",
        reason=first.reason,
        n=len(others),
        rows=_runs([each.row for each in others if each.row is not None]),
    )
    return (replace(first, reason=reason),)


def _runs(rows: list[int]) -> str:
    """Rows in their order, those that follow on each other as one: 3—5、7."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}" for run in runs)


def _read(reader: RowReader, rows: list[SheetRow], task: Task) -> None:
    done = 0
    for register in sheet_registers():
        task.check()
        mine = [row for row in rows if row.register is register]
        if mine:
            reader.read(register, mine, task)
            done += len(mine)
            task.progress(done, len(rows))


def _fault(fault: RowFault) -> ImportFault:
    """The fault under the heading the workbook itself uses."""
    row, key = fault.row, fault.field
    column = None
    if key is not None:
        column = row.headings.get(key) or (
            row.register.label_of(key)
            if key in row.register.field_by_key or key in COMMON_LABELS
            else key
        )
    return ImportFault(row.sheet, row.row, column, fault.message)
