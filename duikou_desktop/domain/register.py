"""A register: one kind of record, declared once.

From this one value come its table, page, form, template sheet, import, ledger, line in
the journal, and the name by which a standard counts it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from duikou_desktop.core.messages import label
from duikou_desktop.core.periods import last_of_month, period_span
from duikou_desktop.domain.fields import FieldKind, FieldSpec, specs_of
from duikou_desktop.domain.sides import Side

if TYPE_CHECKING:
    from duikou_desktop.domain.record import Record
    from duikou_desktop.domain.years import ReportingYear

# The field a register is divided by, the first of these it has.
_GROUPING = ("kind", "level", "profession", "code")


class Section(Enum):
    """The four sections of the window; `None` in a register keeps it out of them."""

    PAIRING = label("结对与协议")
    PLAN = label("计划与管理")
    STAFF = label("派驻人员")
    RESULTS = label("支援绩效")


class Scope(Enum):
    """How a record comes to belong to a relation."""

    OFFICE = "office"  # it does not: hospitals, people
    ANY = "any"  # named on the record; none means the whole hospital
    RELATION = "relation"  # as ANY, but a supporter's record counts only when one is named
    THROUGH = "through"  # through the link named by `through`


@dataclass(frozen=True)
class Register:
    """One kind of record an office keeps."""

    key: str
    title: str
    record: type[Record]
    purpose: str  # one sentence for whoever opens it the first time
    identity: tuple[str, ...]  # the fields that tell two records apart for a person
    apart: str | None = None  # the field that tells namesakes apart, normally empty: 示例甲（内科）
    columns: tuple[str, ...] = ()  # what the page shows by default
    section: Section | None = None
    seldom: bool = False  # a few records a year: behind 更多 in its section
    scope: Scope = Scope.ANY
    through: str | None = None
    parent: str | None = None  # for child rows: the field that links to the parent
    # The child rows of which a line of a table says one beside its own record: a person's title.
    beside: Register | None = None
    when: str | None = None  # the date (or year) that puts a record in a year
    ahead: bool = False  # `when` ends what stands from the year before on: a goal's deadline
    made: str | None = (
        None  # the date it came about, where that is not `when`: an agreement's signing
    )
    until: tuple[str, ...] = ()  # the dates (or years) that end it: the first that is set
    yearly: bool = False  # rules look at the records of the one year only
    spans: tuple[tuple[str, str], ...] = ()  # (start, end): the end is never earlier, or less
    # The choice by which figures are added up apart: what came in and what was spent are no sum.
    added_by: str | None = None
    apart_from: tuple[tuple[str, str], ...] = ()  # two links that never name one and the same
    part_of: tuple[tuple[str, str], ...] = ()  # (part, whole): more than the whole is doubtful
    sides: frozenset[Side] = frozenset(Side)
    one_of: tuple[str, ...] = ()  # at least one of these is needed to count
    # (field, its value, what is needed then as well)
    needed_when: tuple[tuple[str, object, tuple[str, ...]], ...] = ()
    # The field that tells why, and those whose change it tells of: asked for, never demanded.
    explained: tuple[str, tuple[str, ...]] | None = None
    of_government: bool = False  # only under a scheme whose agreement a government signs too
    evidence_expected: bool = False
    by_hand: bool = True  # False: only the program writes it, so it is in no workbook

    @cached_property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The declared fields in the order of the form."""
        return specs_of(self.record)

    @cached_property
    def links(self) -> tuple[FieldSpec, ...]:
        """The fields that link to other records."""
        return tuple(spec for spec in self.fields if spec.to is not None)

    @cached_property
    def worded(self) -> tuple[FieldSpec, ...]:
        """The fields that say something themselves, in words or figures."""
        told = (spec for spec in self.fields if spec.kind is not FieldKind.YES_NO)
        return tuple(spec for spec in told if spec.to is None)

    @cached_property
    def grouping(self) -> FieldSpec | None:
        """The choice its records are divided by, the first of these it has."""
        found = (self.field_by_key.get(key) for key in _GROUPING)
        return next((spec for spec in found if spec and spec.kind is FieldKind.CHOICE), None)

    @cached_property
    def linking(self) -> tuple[FieldSpec, ...]:
        """The fields that hold several links."""
        return tuple(spec for spec in self.fields if spec.kind is FieldKind.LINKS)

    @cached_property
    def field_by_key(self) -> dict[str, FieldSpec]:
        """The declared fields by key."""
        return {spec.key: spec for spec in self.fields}

    @cached_property
    def cells(self) -> dict[str, FieldSpec]:
        """The fields a line of a table may hold: the record's, and those of the row beside."""
        if self.beside is None:
            return self.field_by_key
        beside = {f"{self.beside.key}.{spec.key}": spec for spec in self.beside.shown}
        return self.field_by_key | beside

    @cached_property
    def shown(self) -> tuple[FieldSpec, ...]:
        """The fields a person fills in; a child's link to its parent is set by the place."""
        return tuple(spec for spec in self.fields if spec.key != self.parent)

    @cached_property
    def page(self) -> str:
        """The key of the register whose page shows the records: of child rows, their parent's."""
        return self.field_by_key[self.parent].to or self.key if self.parent else self.key

    @cached_property
    def front(self) -> frozenset[str]:
        """The keys that stand in a form from the start; the rest is asked for seldom."""
        own = {spec.key for spec in self.shown if spec.needed or spec.front}
        return frozenset(own | {*self.columns, *self.one_of, *self.until, self.when or ""})

    @cached_property
    def _needed(self) -> tuple[tuple[str, str], ...]:
        return tuple((spec.key, spec.attribute) for spec in self.fields if spec.needed)

    def missing(self, record: Record) -> tuple[str, ...]:
        """The keys of what the record lacks to count; empty: it counts unless marked a draft."""
        lacking = [
            key
            for key, attribute in self._needed
            if (value := getattr(record, attribute)) is None or value == ()
        ]
        if self.one_of and all(record.value(key) in (None, ()) for key in self.one_of):
            lacking.append(self.one_of[0])
        if self.needed_when:
            lacking += [
                key
                for key in self.also_needed(record.value)
                if key not in lacking and record.value(key) in (None, ())
            ]
        if (
            self.scope is Scope.RELATION
            and record.side is not Side.RECIPIENT
            and not record.relations
        ):
            lacking.append("relations")
        return tuple(lacking)

    def also_needed(self, value: Callable[[str], object]) -> tuple[str, ...]:
        """The keys needed to count because another field holds what it does."""
        found = (keys for key, wanted, keys in self.needed_when if value(key) == wanted)
        return tuple(key for keys in found for key in keys)

    def complete(self, record: Record) -> bool:
        """Whether rules count the record."""
        return not record.draft and not self.missing(record)

    def label_of(self, key: str) -> str:
        """The Chinese word of a field, also of those every record has."""
        return COMMON_LABELS.get(key) or self.cells[key].label

    @cached_property
    def _first(self) -> FieldSpec | None:
        return self.field_by_key[self.when] if self.when else None

    def first_day(self, record: Record) -> date | None:
        """The first day of `span`, in half the time: it is asked of every record of a year."""
        if self._first is None:
            return None
        start = getattr(record, self._first.attribute)
        if start is None or isinstance(start, date):
            return start
        return period_span(start)[0] if self._first.kind is FieldKind.PERIOD else None

    def made_on(self, record: Record) -> date | None:
        """The day it came about, else its first: an agreement signed in June may hold from January."""
        day: date | None = record.value(self.made) if self.made else None
        return day or self.first_day(record)

    def span(self, record: Record) -> tuple[date | None, date | None]:
        """First and last day of the record; one day where nothing tells of an end."""
        start = self.first_day(record)
        if self._first is None or start is None:
            return None, None
        if self._first.kind is FieldKind.PERIOD:
            return period_span(getattr(record, self._first.attribute))
        if self._first.kind is FieldKind.MONTH:
            return start, last_of_month(start)
        if not self.until:
            return start, start
        return start, next((day for key in self.until if (day := record.value(key))), None)

    def latest(self, year: ReportingYear) -> date:
        """The last day that puts a record in the year."""
        return year.following.last if self.ahead else year.last

    def in_year(self, record: Record, year: ReportingYear) -> bool:
        """Whether the page of `year` shows the record: undated ones are shown in every year."""
        if self.when is None:
            return True
        if self.field_by_key[self.when].kind is FieldKind.YEAR:
            first = record.value(self.when)
            last = next((end for key in self.until if (end := record.value(key))), first)
            return first is None or first <= year.label <= last
        start, end = self.span(record)
        if start is None:
            return True
        return start <= self.latest(year) and (end is None or end >= year.first)


COMMON_LABELS = {
    "id": label("编号"),
    "relations": label("结对关系"),
    "evidence": label("佐证材料"),
    "side": label("身份"),
    "note": label("备注"),
    "entered_by": label("登记人"),
    "draft": label("草稿"),
}
