"""A year beside the one before it, and what the plan's years come to together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Aim, Scheme
from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.scoring.tally import claimed, tally
from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.services.scored_year import ScoredYear, reporting_year
from duikou_desktop.services.scores import score_year
from duikou_desktop.services.today import office_today
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Beside:
    """One line: a group's sum or a point, as each year's form has it; None: undecided."""

    key: str
    title: str
    level: int  # 0: a group; 1: a point
    maximum: Decimal | None
    before: Decimal | None
    now: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        """What this year has more; None where one of them is undecided."""
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class AimTotal:
    """One aim of the plan: how many each year, from its first to the one looked at."""

    text: str
    unit: str
    years: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        """All of them together."""
        return sum(count for _, count in self.years)


@dataclass(frozen=True)
class YearsBeside:
    """This year and the last, and the plan's running totals."""

    year: int
    lines: tuple[Beside, ...]
    total: Beside  # base and bonus
    aims: tuple[AimTotal, ...]
    last_closed: bool  # whether the last year is read from its closing (封账)
    last_scored: bool  # False: the year before cannot be scored, its figures are missing


def year_before_is_kept(store: Store, scheme: Scheme, side: Side, year: int) -> bool:
    """Whether any record of the year before begins or ends in it: else there is nothing beside."""
    before = reporting_year(scheme, year - 1)
    kept = store.years(kept_registers(scheme, side))
    return not kept.isdisjoint({before.first.year, before.last.year})


def years_beside(store: Store, now: ScoredYear, relation: UUID | None) -> YearsBeside:
    """The year as it was scored, beside the one before: of a relation, or of the whole hospital."""
    scheme, side, year = now.scheme, now.side, now.year.label
    last = _last(store, scheme, side, year)
    return YearsBeside(
        year=year,
        lines=tuple(_lines(now, last, relation)),
        total=Beside(
            "",
            "",
            0,
            now.standard.maximum,
            _total(last.of(relation)) if last else None,
            _total(now.of(relation)),
        ),
        aims=aim_totals(store, scheme, now, relation),
        last_closed=last is not None and last.approval is not None,
        last_scored=last is not None,
    )


def _last(store: Store, scheme: Scheme, side: Side, year: int) -> ScoredYear | None:
    """The year before, as it was closed or as it was on its last day."""
    period = reporting_year(scheme, year - 1)
    try:
        return score_year(store, scheme, side, year - 1, min(period.last, office_today(store)))
    except UserError:
        return None


def _lines(now: ScoredYear, last: ScoredYear | None, relation: UUID | None) -> Iterator[Beside]:
    this, other = now.of(relation), last.of(relation) if last else None
    # A closed year may have been scored by another standard: points are known by their ids.
    before = {each.id: each for each in other.points} if other else {}
    for group in now.standard.groups:
        ids = [point.id for point in group.points()]
        yield Beside(
            group.name,
            group.name,
            0,
            group.maximum,
            tally(before[each] for each in ids if each in before).claimed,
            tally(this.point(each) for each in ids).claimed,
        )
        for point in group.points():
            old = before.get(point.id)
            yield Beside(
                point.id,
                point.short,
                1,
                point.maximum,
                claimed(old) if old else None,
                claimed(this.point(point.id)),
            )


def _total(assessment: Assessment) -> Decimal | None:
    known = [value for each in assessment.points if (value := claimed(each)) is not None]
    return sum(known, Decimal(0)) if known and not assessment.struck else None


def aim_totals(
    store: Store, scheme: Scheme, scored: ScoredYear, relation: UUID | None
) -> tuple[AimTotal, ...]:
    """每项目标逐年的数: from the plan's first year to the one scored, each thing once."""
    facts = scored.relation_facts.get(relation, scored.facts) if relation else scored.facts
    facts = YearFacts(store.book(ALL), facts.scheme, facts.side, facts.year, facts.relations)
    first = scheme.years.first
    periods = [reporting_year(scheme, each) for each in range(first, scored.year.label + 1)]
    return tuple(
        AimTotal(aim.text, aim.unit, tuple(_by_year(aim, facts, periods))) for aim in scheme.aims
    )


def _by_year(aim: Aim, facts: YearFacts, periods: list[ReportingYear]) -> Iterator[tuple[int, int]]:
    register = BY_KEY[aim.register_key]
    seen: set[str] = set()
    rows = [
        (day, each)
        for each in facts.complete(register.record, aim.register_key)
        if aim.takes(each, facts) and (day := register.first_day(each)) is not None
    ]
    for period in periods:
        fresh = {_name(each) for day, each in rows if day in period} - seen
        seen |= fresh
        yield period.label, len(fresh)


def _name(record: Record) -> str:
    """What makes two records one thing: a speciality raised to a higher level is no second one."""
    return squeeze(str(getattr(record, "name", None) or record.id))
