"""What stands in a form and is not saved yet, kept beside the records until it is.

One file for the office: no page is left while its form holds unsaved words.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.core.files import write_whole
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_record, read_value
from duikou_desktop.domain.record import Record
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.registers.children import ChildRows
from duikou_desktop.ui.registers.editors import put_value, typed_value
from duikou_desktop.ui.registers.record_fields import RecordFields

_FILE = "unsaved.json"


class UnsavedForm(BaseModel):
    """The words of one form as they were typed, all plain values."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    register_key: str
    record: UUID | None  # None: a new one
    values: dict[str, Any]
    note: str | None
    draft: bool
    relations: tuple[str, ...]
    children: dict[str, list[dict[str, Any]]]
    files: tuple[Path, ...]  # evidence that was coming in


def keep_unsaved(folder: Path, form: UnsavedForm) -> None:
    """Writes it down in the office's folder; a disk that refuses is told when it is saved."""
    try:
        write_whole(folder / _FILE, form.model_dump_json().encode())
    except (OSError, Trouble):
        return


def forget_unsaved(folder: Path) -> None:
    """Saved, or given up."""
    (folder / _FILE).unlink(missing_ok=True)


def left_unsaved(folder: Path) -> UnsavedForm | None:
    """What the last run left; nothing where it ended well, or the file is no such form."""
    path = folder / _FILE
    try:
        return UnsavedForm.model_validate_json(path.read_bytes()) if path.is_file() else None
    except (OSError, ValidationError):
        return None


def taken_from(register_key: str, record: Record | None, fields: RecordFields) -> UnsavedForm:
    """The form as it stands now."""
    values = {key: typed_value(editor) for key, editor in fields.editors.items()}
    children = {rows.register.key: rows.raws() for rows in fields.children_rows}
    return UnsavedForm(
        register_key=register_key,
        record=record.id if record else None,
        values=_plain(values),
        note=fields.note.value(),
        draft=fields.draft.isChecked(),
        relations=fields.relations.value() if fields.relations is not None else (),
        children=_plain(children),
        files=fields.proofs.incoming_files(),
    )


def put_into(fields: RecordFields, unsaved: UnsavedForm, book: Book) -> None:
    """The words back into a form that shows the same record; what cannot be read stays as typed."""
    for spec in fields.register.shown:
        editor, raw = fields.editors[spec.key], unsaved.values.get(spec.key)
        try:
            value = None if raw in (None, "", []) else read_value(spec, raw)
        except UserError:
            _type(editor, str(raw))
        else:
            put_value(spec, editor, value, book)
    fields.note.set_value(unsaved.note)
    fields.draft.setChecked(unsaved.draft)
    if fields.relations is not None:
        fields.relations.set_value(unsaved.relations)
    for rows in fields.children_rows:
        _put_rows(rows, unsaved.children.get(rows.register.key, []), book)
    fields.proofs.add_files([path for path in unsaved.files if path.is_file()])


def _put_rows(rows: ChildRows, raws: list[dict[str, Any]], book: Book) -> None:
    read = []
    for raw in raws:
        try:
            read.append(read_record(rows.register, raw))
        except UserError:
            continue  # half a row of a crashed form is typed again sooner than mended
    rows.set_rows(read, book)


def _type(editor: Field, text: str) -> None:
    line = getattr(editor, "line", None)
    if line is not None:
        line.setText(text)


def _plain(values: Any) -> Any:
    return json.loads(json.dumps(values, default=str))
