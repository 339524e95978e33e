"""How far the records bear a yearly target of the agreement out, where they can tell.

What the office itself says of it (完成数量, 完成日期) stands beside it and is not touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.agreement import Agreement
from duikou_desktop.domain.registers.service_volume import ServiceKind, ServiceVolume
from duikou_desktop.domain.registers.target import Target, TargetKind
from duikou_desktop.domain.years import ReportingYear

_REMOTE = frozenset(
    {
        ServiceKind.REMOTE_CONSULTATION,
        ServiceKind.REMOTE_ROUND,
        ServiceKind.REMOTE_PATHOLOGY,
        ServiceKind.REMOTE_IMAGING,
    }
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is registered of the kind a target names."""

    register: str
    unit: str
    amounts: Mapping[UUID, int]  # what each record adds

    @property
    def amount(self) -> int:
        """All of it."""
        return sum(self.amounts.values())

    def __or__(self, other: Kept) -> Kept:
        """Both together: what two targets name alike is there once."""
        return Kept(self.register, self.unit, {**self.amounts, **other.amounts})


def _one(_record: Record) -> int:
    return 1


def _remote(record: Record) -> int:
    if isinstance(record, ServiceVolume) and record.kind in _REMOTE:
        return record.quantity or 0
    return 0


# By the target's kind: the register, what one of its records adds, in what unit.
_TOLD_BY: Mapping[TargetKind, tuple[str, Callable[[Record], int], str]] = {
    TargetKind.TECHNIQUES: ("technique", _one, label("项")),
    TargetKind.PEOPLE: ("trainee", _one, label("人")),
    TargetKind.REMOTE: ("service_volume", _remote, label("例")),
    TargetKind.PUBLICITY: ("publicity", _one, label("次")),
    TargetKind.MANAGEMENT: ("norm", _one, label("项")),
}
TOLD_BY = tuple(register for register, _, _ in _TOLD_BY.values())


def kept_of(book: Book, target: Target, year: ReportingYear) -> Kept | None:
    """What the year's records of the agreement's relations hold; None: no register tells of it."""
    if target.kind is None or target.kind not in _TOLD_BY:
        return None
    key, adds, unit = _TOLD_BY[target.kind]
    agreement = book.get(Agreement, target.agreement)
    found = _of(book, key, set(agreement.relations) if agreement is not None else set(), year)
    return Kept(key, unit, {each.id: n for each in found if (n := adds(each))})


def _of(book: Book, key: str, relations: set[UUID], year: ReportingYear) -> Iterable[Record]:
    register = BY_KEY[key]
    for record in book.all(key):
        own = set(book.relations_of(register, record))
        day = register.first_day(record)
        here = not own or not relations or bool(own & relations)
        if here and register.complete(record) and day is not None and day in year:
            yield record
