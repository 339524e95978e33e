"""The one way in for many rows: a reader that knows the office, and one step that stores them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Task
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.evidence import EVIDENCE
from duikou_desktop.services.import_links import EvidenceCells
from duikou_desktop.services.import_rows import RowReader
from duikou_desktop.storage.backup import back_up
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.evidence_files import keep_file
from duikou_desktop.storage.store import Store


def reader_of(store: Store, folder: Path | None, within: UUID | None = None) -> RowReader:
    """A reader over the office's records; `folder` holds the files that cells may name.

    `within`: the relation in view, whose batches rows mean.
    """
    book = store.book()
    return RowReader(
        identity=store.identity,
        before=book,
        records={key: dict(rows) for key, rows in book.records.items()},
        evidence=EvidenceCells.of(folder, book),
        shelf=store.shelf,
        within=within,
    )


def store_read(
    store: Store,
    reader: RowReader,
    label: Message,
    task: Task,
    *,
    also: Iterable[tuple[Register, Record]] = (),
    source: str = "",
) -> ChangeSet | None:
    """Stores all sound rows, with their evidence and what goes `also`, as one step; backed up.

    The backup before it is named for the file that is its `source`, or for what is stored.

    Raises UserError where a file changed meanwhile, Cancelled when given up.
    """
    used = {each for _, record in reader.to_write.values() for each in record.evidence}
    evidence = [each for each in reader.evidence.fresh.values() if each.id in used]
    back_up(store.folder, "import", store.clock, source or str(label))
    for each in evidence:
        task.check()
        file = reader.evidence.sources.get(each.id)
        # Counted before it was copied: a file saved again meanwhile is not what was counted.
        if file is not None and keep_file(store.folder, file)[0] != each.sha256:
            raise UserError(say("文件 {name} 正在被改动，关掉它再导入。", name=file.name))
    task.check()

    def put(unit: Unit) -> None:
        for each in evidence:
            unit.put(EVIDENCE, each)
        for register, record in (*reader.to_write.values(), *also):
            unit.put(register, record)

    return store.change(label, put)
