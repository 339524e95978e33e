"""The ledger workbook: an empty one to fill in, and a filled one to take in whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.documents.workbook import SheetRow, read_workbook
from duikou_desktop.domain.register import COMMON_LABELS
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sheets import sheet_registers
from duikou_desktop.services.import_links import EvidenceCells
from duikou_desktop.services.import_rows import RowFault, RowReader
from duikou_desktop.storage.backup import back_up
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.evidence_files import keep_file
from duikou_desktop.storage.store import Store


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
    # What it touched; None where nothing was written.
    change: ChangeSet | None = field(default=None, compare=False)


def write_template(path: Path) -> None:
    """Writes the empty workbook. Raises UserError where there is already a file."""
    from duikou_desktop.documents.template import template_bytes

    if path.exists():
        raise UserError(say("{path} 已经存在，没有覆盖。换一个名字。", path=path))
    with world_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
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
    book = store.book()
    reader = RowReader(
        identity=store.identity,
        before=book,
        records={key: dict(rows) for key, rows in book.records.items()},
        evidence=EvidenceCells.of(path.parent, book),
    )
    _read(reader, content.rows, task)
    faults = (
        *(ImportFault(each.sheet, each.row, each.column, each.reason) for each in content.faults),
        *map(_fault, reader.faults),
    )
    if faults and not partial:
        return ImportResult(0, 0, reader.skipped, faults)
    sound = reader.to_write.values()
    drafts = sum(not register.complete(record) for register, record in sound)
    result = ImportResult(len(sound), drafts, reader.skipped, faults)
    if sound and not dry_run:
        return replace(result, change=_write(store, reader, result, task))
    return result


def _read(reader: RowReader, rows: list[SheetRow], task: Task) -> None:
    done = 0
    for register in sheet_registers():
        task.check()
        mine = [row for row in rows if row.register is register]
        if mine:
            reader.read(register, mine)
            done += len(mine)
            task.progress(done, len(rows))


def _write(store: Store, reader: RowReader, result: ImportResult, task: Task) -> ChangeSet | None:
    used = {each for _, record in reader.to_write.values() for each in record.evidence}
    evidence = [each for each in reader.evidence.fresh.values() if each.id in used]
    back_up(store.folder, "import", store.clock)
    for each in evidence:
        task.check()
        source = reader.evidence.sources.get(each.id)
        # Counted before it was copied: a file saved again meanwhile is not what was counted.
        if source is not None and keep_file(store.folder, source)[0] != each.sha256:
            raise UserError(say("文件 {name} 正在被改动，关掉它再导入。", name=source.name))
    task.check()

    def put(unit: Unit) -> None:
        for each in evidence:
            unit.put(BY_KEY["evidence"], each)
        for register, record in reader.to_write.values():
            unit.put(register, record)

    return store.change(say("导入 {n} 条", n=result.written), put)


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
