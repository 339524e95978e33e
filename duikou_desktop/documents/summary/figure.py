"""A figure of the report: a value in words, and the records it is counted from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from duikou_desktop.documents.summary.names import part_name
from duikou_desktop.documents.summary.records import by_value
from duikou_desktop.domain.record import Record

_NUMBER = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in words, and the records it is counted from."""

    name: str
    value: str
    register: str = ""  # empty: not counted from records of one register
    records: tuple[UUID, ...] = ()

    @property
    def words(self) -> str:
        """As a paper says it: thousands in threes. A superior's form takes the bare `value`."""
        return f"{Decimal(self.value):,f}" if _NUMBER.fullmatch(self.value) else self.value


def figure_of(name: str, records: Iterable[Record], register: str) -> Figure:
    """How many records there are."""
    ids = tuple(each.id for each in records)
    return Figure(name, str(len(ids)), register, ids)


def parted(name: str, found: list[Record], key: str, field: str) -> Iterator[Figure]:
    """The figure, and each part of it that the sentence behind it tells."""
    yield figure_of(name, found, key)
    for word, mine in by_value(found, field).items():
        yield figure_of(part_name(name, word), mine, key)
