"""How far the records bear a yearly target of the agreement out, where they can tell.

What the office itself says of it (完成数量, 完成日期) stands beside it and is not touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.agreement import Agreement
from duikou_desktop.domain.registers.norm import NormKind
from duikou_desktop.domain.registers.publicity import PublicityKind
from duikou_desktop.domain.registers.service_volume import ServiceKind, ServiceVolume
from duikou_desktop.domain.registers.target import Target, TargetKind
from duikou_desktop.domain.registers.technique import TechniqueKind
from duikou_desktop.domain.registers.trainee import TraineeKind
from duikou_desktop.domain.years import ReportingYear

_EVERY = "每一种"
# Which kinds of record a target's words ask for; without any of them what stands under _EVERY, and
# where that is missing the target is told by no register.
_REMOTE: Mapping[str, frozenset[StrEnum]] = {
    "远程会诊": frozenset({ServiceKind.REMOTE_CONSULTATION}),
    "远程查房": frozenset({ServiceKind.REMOTE_ROUND}),
    "病理": frozenset({ServiceKind.REMOTE_PATHOLOGY}),
    "影像": frozenset({ServiceKind.REMOTE_IMAGING}),
    _EVERY: frozenset(
        {
            ServiceKind.REMOTE_CONSULTATION,
            ServiceKind.REMOTE_ROUND,
            ServiceKind.REMOTE_PATHOLOGY,
            ServiceKind.REMOTE_IMAGING,
        }
    ),
}
# 媒体 are not what a hospital publishes itself.
_OUTSIDE = frozenset({PublicityKind.TELEVISION, PublicityKind.RADIO, PublicityKind.NEWSPAPER})
_PUBLICITY: Mapping[str, frozenset[StrEnum]] = {
    **{each.value: frozenset({each}) for each in PublicityKind if each is not PublicityKind.OTHER},
    "新媒体": frozenset({PublicityKind.WECHAT, PublicityKind.WEIBO}),
    **dict.fromkeys(("以上媒体", "新闻媒体", "主流媒体"), _OUTSIDE),
    _EVERY: frozenset(PublicityKind),
}
_NORMS: Mapping[str, frozenset[StrEnum]] = {
    "制度": frozenset({NormKind.RULE}),
    **dict.fromkeys(("技术规范", "操作规范", "诊疗规范"), frozenset({NormKind.TECHNICAL})),
}
_TRAINEES: Mapping[str, frozenset[StrEnum]] = {
    "派驻": frozenset(),
    "进修": frozenset({TraineeKind.FURTHER}),
    "规培": frozenset({TraineeKind.SPECIALIST, TraineeKind.RESIDENT}),
    "短期培训": frozenset({TraineeKind.SHORT}),
    "师带徒": frozenset({TraineeKind.APPRENTICE}),
    _EVERY: frozenset(TraineeKind),
}
_TECHNIQUES: Mapping[str, frozenset[StrEnum]] = {_EVERY: frozenset(TechniqueKind)}


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


def _quantity(record: Record) -> int:
    return (record.quantity or 0) if isinstance(record, ServiceVolume) else 0


@dataclass(frozen=True, slots=True)
class _ToldBy:
    """The register that tells of a kind of target: which of its records, what one adds."""

    register: str
    kinds: Mapping[str, frozenset[StrEnum]]
    unit: str
    adds: Callable[[Record], int] = _one

    def asked(self, words: str) -> frozenset[StrEnum]:
        """The kinds of record that the target's words ask for; none: it cannot tell."""
        named = [kinds for word, kinds in self.kinds.items() if word in words]
        return frozenset().union(*named) if named else self.kinds.get(_EVERY, frozenset())


_TOLD_BY: Mapping[TargetKind, _ToldBy] = {
    TargetKind.TECHNIQUES: _ToldBy("technique", _TECHNIQUES, label("项")),
    TargetKind.PEOPLE: _ToldBy("trainee", _TRAINEES, label("人")),
    TargetKind.REMOTE: _ToldBy("service_volume", _REMOTE, label("例"), _quantity),
    TargetKind.PUBLICITY: _ToldBy("publicity", _PUBLICITY, label("次")),
    TargetKind.MANAGEMENT: _ToldBy("norm", _NORMS, label("项")),
}
TOLD_BY = tuple(each.register for each in _TOLD_BY.values())


def kept_of(book: Book, target: Target, year: ReportingYear) -> Kept | None:
    """What the year's records of the agreement's relations hold; None: no register tells of it.

    Only records of the kind its words name count: of 县级以上媒体报道 not the hospital's own paper.
    """
    told = _TOLD_BY.get(target.kind) if target.kind is not None else None
    kinds = told.asked(target.text or "") if told is not None else frozenset()
    if told is None or not kinds:
        return None
    agreement = book.get(Agreement, target.agreement)
    relations = set(agreement.relations) if agreement is not None else set()
    found = _of(book, told.register, relations, year)
    mine = (each for each in found if each.value("kind") in kinds)
    return Kept(told.register, told.unit, {each.id: n for each in mine if (n := told.adds(each))})


def _of(book: Book, key: str, relations: set[UUID], year: ReportingYear) -> Iterable[Record]:
    register = BY_KEY[key]
    for record in book.all(key):
        own = set(book.relations_of(register, record))
        day = register.first_day(record)
        here = not own or not relations or bool(own & relations)
        if here and register.complete(record) and day is not None and day in year:
            yield record
