"""The work behind the button: a folder, or a sealed package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from duikou_desktop.core.task import Task
from duikou_desktop.exchange.manifest import EvidenceKind
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.ui.desk import Desk

Work: TypeAlias = Callable[[Any, Task], tuple[ExportResult, None]]


def folder_work(desk: Desk, to: Path) -> Work:
    """Writes the year of the view as a folder into `to`."""
    scheme, side, year, day = desk.scheme, desk.side, desk.year, desk.today

    def write(store: Any, task: Task) -> tuple[ExportResult, None]:
        from duikou_desktop.services.year_end import export_year
        from duikou_desktop.ui.printing.pdf import pdf_bytes

        result = export_year(store, scheme, side, year, to, as_of=day, pdf=pdf_bytes, task=task)
        return result, None

    return write


def package_work(
    desk: Desk, to: Path, pass_phrase: str, *, evidence: EvidenceKind, reader: str | None = None
) -> Work:
    """Seals the year of the view into `to`, its evidence as it is said.

    `reader`: the commission that alone can open it.
    """
    scheme, side, year = desk.scheme.id, desk.side, desk.year

    def seal(store: Any, task: Task) -> tuple[ExportResult, None]:
        from duikou_desktop.services.concealing import seal_for
        from duikou_desktop.services.office_key import key_for_sealing
        from duikou_desktop.services.sealing import to_be_sealed
        from duikou_desktop.ui.printing.pdf import pdf_bytes

        closed = to_be_sealed(store, scheme, side, year)
        how: dict[str, Any] = {"evidence": evidence, "pdf": pdf_bytes, "task": task}
        with key_for_sealing(store, pass_phrase) as key:
            return seal_for(store, closed, to, key, reader, **how), None

    return seal


def copy_work(sealed: ExportResult, to: Path) -> Work:
    """Puts the package just written into `to` as well, the same to the last byte."""

    def copy(_store: Any, task: Task) -> tuple[ExportResult, None]:
        from duikou_desktop.services.second_copy import copy_package

        return copy_package(sealed, to, task), None

    return copy
