"""Whom rows name and nobody entered yet: entered along with the rows, once a person agrees."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from duikou_desktop.documents.workbook import SheetRow
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY, sheet_title
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.services.by_name import NAME_FIELDS, by_name
from duikou_desktop.services.import_links import split_links
from duikou_desktop.services.import_rows import RowReader


def names_of_nobody(
    words: LinkWords, register: str, written: str, relation: UUID | None = None
) -> tuple[tuple[str, str], ...]:
    """Each (register, name) in a cell that means no record, where one can be entered by its name.

    A batch of another relation than the one in view is none.
    Not 示例壬（主任医师）: that is somebody known by another title, or two things in one cell.
    """
    if register not in NAME_FIELDS:
        return ()
    return tuple(
        (register, name)
        for name in split_links(written)
        if not name.endswith(("）", ")"))
        and not any(
            _of_relation(words, register, each, relation) for each in words.find(register, name)
        )
    )


def _of_relation(words: LinkWords, register: str, found: UUID, relation: UUID | None) -> bool:
    batch = words.book.get(Batch, found) if register == "batch" else None
    return relation is None or batch is None or batch.relation in (None, relation)


def read_fresh(
    reader: RowReader,
    of: Register,
    names: Iterable[tuple[str, str]],
    relation: UUID | None,
) -> None:
    """Reads a row for each name, as if it stood in that register's own sheet."""
    for key, name in sorted(names):
        register = BY_KEY[key]
        values = by_name(key, name, reader.book, reader.identity, of=of.key, relation=relation)
        known = {each: value for each, value in values.items() if value is not None}
        reader.read(register, [SheetRow(register, sheet_title(register), 0, known, {})])
