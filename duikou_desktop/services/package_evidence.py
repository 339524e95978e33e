"""Which files the records of a package name and it does not hold, whatever it says of itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.manifest import Manifest


def originals_of(raw: bytes) -> dict[str, str]:
    """By the path of each photo that was made smaller, the SHA-256 of what it was made of.

    `raw`: the package's own list of them. Raises PackageFault.
    """
    try:
        told = json.loads(raw)
        return {str(path): str(each["sha256"]) for path, each in told.items()}
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError) as error:
        raise PackageFault(Why.UNREADABLE) from error


def files_of(book: Book, records: Iterable[UUID]) -> Iterator[Evidence]:
    """The files that these records name, each once."""
    wanted = set(records)
    named = dict.fromkeys(
        one
        for rows in book.records.values()
        for record_id in wanted & rows.keys()
        for one in rows[record_id].evidence
    )
    files = (book.get(Evidence, each) for each in named)
    return (each for each in files if each and each.sha256)


def not_there(
    said: Manifest, book: Book, originals: Mapping[str, str], records: Iterable[UUID]
) -> tuple[Evidence, ...]:
    """The files of these records that are in no part, each once; nothing where only their list was to come."""
    if said.evidence == "catalogue":
        return ()
    held = {originals.get(each.path, each.sha256) for each in said.parts}
    return tuple(each for each in files_of(book, records) if each.sha256 not in held)
