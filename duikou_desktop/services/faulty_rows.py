"""Gives the rows that are not taken in back as Excel, each with the reason in words."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.core.files import write_whole
from duikou_desktop.core.messages import say
from duikou_desktop.documents.faulty_rows import FaultyRow, faulty_rows_bytes
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.services.block import Outcome, ReadBlock


def faulty_rows(read: ReadBlock) -> tuple[FaultyRow, ...]:
    """The faulty rows and those that wait for a person, in their order, with their remarks."""
    register = read.block.register
    when = {key: place for place, key in read.block.mapping.keys.items()}.get(register.when or "")
    found = []
    for row in read.left:
        if row.outcome is Outcome.FAR:
            far = say("{field}：离今天太远，等确认。", field=register.label_of(register.when or ""))
            wrong = frozenset(() if when is None else (when,))
            found.append(FaultyRow(read.block.rows[row.row], wrong, str(far)))
            continue
        faults = [each for each in read.faults if each.row == row.row]
        remark = "\n".join(
            f"{register.label_of(each.key)}：{each.reason}"
            if each.key is not None and each.place is not None
            else str(each.reason)
            for each in faults
        )
        wrong = frozenset(each.place for each in faults if each.place is not None)
        found.append(FaultyRow(read.block.rows[row.row], wrong, remark))
    return tuple(found)


def save_faulty_rows(read: ReadBlock, path: Path) -> int:
    """Writes the rows left behind to `path` and returns how many. Raises EnvironmentProblem."""
    rows = faulty_rows(read)
    write_whole(path, faulty_rows_bytes(sheet_title(read.block.register), headings(read), rows))
    return len(rows)


def headings(read: ReadBlock) -> tuple[str, ...]:
    """The headings as they came; where there were none, those of the fields."""
    register = read.block.register
    return tuple(
        each.heading or (register.label_of(each.key) if each.key else "")
        for each in read.block.mapping.columns
    )
