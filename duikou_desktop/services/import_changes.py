"""What rows change of records that were there: told before they are taken in, value by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.domain.register import COMMON_LABELS
from duikou_desktop.domain.registers import sheet_title
from duikou_desktop.services.import_rows import RowReader

_NOTE = "note"


@dataclass(frozen=True, slots=True)
class ImportChange:
    """One value of a record that was there, as it is and as the row has it."""

    sheet: str
    record: UUID
    caption: str  # what the record is called now
    key: str
    column: str
    before: str
    after: str


def changes_of(reader: RowReader) -> tuple[ImportChange, ...]:
    """The values that the rows read would change, in the order of the rows."""
    return tuple(_each(reader))


def _each(reader: RowReader) -> Iterator[ImportChange]:
    before, after = reader.before, reader.book
    for register, record in reader.to_write.values():
        was = before.find(register.key, record.id)
        if was is None:
            continue
        sheet, caption = sheet_title(register), before.caption(register.key, record.id)
        for spec in register.fields:
            old, new = was.value(spec.key), record.value(spec.key)
            if old != new:
                told = before.word(spec, old), after.word(spec, new)
                yield ImportChange(sheet, record.id, caption, spec.key, spec.label, *told)
        if was.note != record.note:
            told = was.note or "", record.note or ""
            yield ImportChange(sheet, record.id, caption, _NOTE, COMMON_LABELS[_NOTE], *told)
