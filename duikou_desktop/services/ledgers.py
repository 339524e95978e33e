"""The whole ledger as a workbook in the template's form: what is exported can be imported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sheets import sheet_registers
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.exchange.year_folder import Entry, write_folder
from duikou_desktop.services.evidence import file_of, unaltered
from duikou_desktop.services.year_records import with_what_they_name
from duikou_desktop.storage.store import Store

# What separates names in a cell cannot stand in one of them.
_SPLITTERS = str.maketrans("、;；", "___")


@dataclass(frozen=True, slots=True)
class LedgerResult:
    """What was written."""

    path: Path
    records: int
    evidence: Path | None  # the folder of the files beside it
    missing: tuple[str, ...]  # files that the office has lost


def write_ledger(
    store: Store,
    path: Path,
    *,
    year: ReportingYear | None = None,
    only: Register | None = None,
    personal: bool = False,
    task: Task | None = None,
) -> LedgerResult:
    """Writes every register (or one) into a workbook, the evidence files in a folder beside it.

    `year`: only what its pages show, and what that names. `personal`: telephone and identity
    numbers too. Raises UserError where there is a file already, EnvironmentProblem, Cancelled.
    """
    from duikou_desktop.documents.ledger import ledger_bytes

    task = task or Quiet()
    folder = path.with_name(f"{path.stem}_佐证")
    for taken in (path, folder):
        if taken.exists():
            raise UserError(say("{path} 已经存在，没有覆盖。换一个名字。", path=taken))
    book = store.book()
    records = with_what_they_name(book, _chosen(book, year, only))
    files = _Files(folder.name)
    words = {
        (record.id, each): named
        for rows in records.values()
        for record in rows
        for each in record.evidence
        if (named := files.words(store, book.get(Evidence, each)))
    }
    content = ledger_bytes(
        book,
        records,
        evidence=words,
        with_side=len({side for _, side in store.identity.sides}) > 1,
        personal=personal,
        step=task.check,
    )
    with world_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    if files.entries:
        write_folder(path.parent, folder.name, files.entries, task)
    write_whole(path, content)
    return LedgerResult(
        path,
        sum(map(len, records.values())),
        folder if files.entries else None,
        tuple(files.missing),
    )


def _chosen(
    book: Book, year: ReportingYear | None, only: Register | None
) -> Iterator[tuple[Register, Record]]:
    for register in sheet_registers() if only is None else (only,):
        for record in book.all(register.key):
            if year is None or register.in_year(record, year):
                yield register, record


class _Files:
    """The evidence files to go beside the workbook, each once, and how cells name them."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._named: dict[UUID, str] = {}
        self.entries: list[Entry] = []
        self.missing: list[str] = []

    def words(self, store: Store, evidence: Evidence | None) -> str:
        """What stands in a cell for the evidence; empty where it is lost."""
        from duikou_desktop.documents.ledger import place_words

        if evidence is None:
            return ""
        if evidence.sha256 is None:
            return place_words(evidence)
        if evidence.id not in self._named:
            self._named[evidence.id] = self._take(store, evidence)
        return self._named[evidence.id]

    def _take(self, store: Store, evidence: Evidence) -> str:
        source = file_of(store, evidence)
        if source is None or not unaltered(store, evidence):
            self.missing.append(evidence.name or "")
            return ""
        name = safe_name(evidence.name or "材料").translate(_SPLITTERS)
        inside = f"{len(self.entries) + 1:03}_{name}"
        self.entries.append(Entry(PurePosixPath(inside), source))
        return f"{self._folder}/{inside}"
