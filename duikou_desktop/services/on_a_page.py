"""Where a record is mended: on its register's page, or, of a child row, in the record it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY


def on_a_page(book: Book, key: str, ids: Iterable[UUID]) -> tuple[UUID, ...]:
    """The records that a page shows; of child rows, those they belong to."""
    parent = BY_KEY[key].parent
    if parent is None:
        return tuple(ids)
    rows = (book.find(key, each) for each in ids)
    return tuple(dict.fromkeys(row.value(parent) for row in rows if row is not None))
