"""Figures that cannot be, or that jump so far that somebody will ask."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median
from uuid import UUID

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import Activity
from duikou_desktop.domain.registers.indicator import Indicator, IndicatorCode
from duikou_desktop.domain.registers.service_volume import ServiceVolume
from duikou_desktop.scoring.checks.base import Finding, Severity, Year

_JUMP = 10
# Fewer than so many figures show no usual size.
_ENOUGH = 4
# A bed may be used by more than one patient a day; no other share exceeds the whole.
_SHARES = {
    IndicatorCode.CRITICAL_RESCUE,
    IndicatorCode.REFERRAL_OUT,
    IndicatorCode.SERVICE_INCOME,
}


def share_above_whole(year: Year) -> Iterator[Finding]:
    """A share whose part is larger than its whole."""
    for row in year.every(Indicator):
        if row.code not in _SHARES or row.numerator is None or row.denominator is None:
            continue
        if row.numerator > row.denominator:
            message = say(
                "{year} 年{code}：分子 {part} 大于分母 {whole}。",
                year=row.year,
                code=say(row.code.label),
                part=row.numerator,
                whole=row.denominator,
            )
            yield Finding("share_above_whole", Severity.ERROR, "indicator", row.id, message)


def indicator_jumps(year: Year) -> Iterator[Finding]:
    """A figure ten times that of the base year or more, or a tenth of it or less."""
    base = {
        (row.code, row.relations): row
        for row in year.facts.recorded("indicator")
        if isinstance(row, Indicator) and row.year != year.facts.year.label
    }
    for row in year.every(Indicator):
        before = base.get((row.code, row.relations))
        if row.year != year.facts.year.label or before is None or row.code is None:
            continue
        if _jumps(row.numerator, before.numerator):
            yield Finding(
                "indicator_jumps",
                Severity.QUERY,
                "indicator",
                row.id,
                say(
                    "{code}：{year} 年 {now}，{before_year} 年 {before}，相差十倍以上。"
                    "核对单位，确实如此的请说明。",
                    code=say(row.code.label),
                    year=row.year,
                    now=row.numerator,
                    before_year=before.year or "",
                    before=before.numerator,
                ),
            )


def attendees_jump(year: Year) -> Iterator[Finding]:
    """An activity with ten times as many people as its kind usually has."""
    rows = list(year.every(Activity))
    usual = _usual({(row.id, str(row.kind)): row.attendees for row in rows if row.attendees})
    for row in rows:
        middle = usual.get(str(row.kind))
        if row.attendees and middle and row.attendees >= middle * _JUMP:
            yield Finding(
                "attendees_jump",
                Severity.QUERY,
                "activity",
                row.id,
                say(
                    "{day}“{topic}”有 {n} 人，同类活动一般 {usual} 人，相差十倍以上。核对人数，确实如此的请说明。",
                    day=row.on,
                    topic=row.topic or "",
                    n=row.attendees,
                    usual=middle,
                ),
            )


def hours_too_many(year: Year) -> Iterator[Finding]:
    """An activity of one day that is longer than anybody teaches in one."""
    most = BY_KEY["activity"].field_by_key["hours"].most or Decimal(24)
    for row in year.every(Activity):
        if row.hours is not None and row.hours > most:
            yield Finding(
                "hours_too_many",
                Severity.QUERY,
                "activity",
                row.id,
                say(
                    "{day}“{topic}”有 {n} 学时，一天超过 {most} 小时。核对学时，确实如此的请说明。",
                    day=row.on,
                    topic=row.topic or "",
                    n=row.hours,
                    most=most,
                ),
            )


def service_jumps(year: Year) -> Iterator[Finding]:
    """A month with ten times the usual number of a service."""
    rows = [(month, row) for month, row in year.dated(ServiceVolume) if row.kind]
    usual = _usual({(row.id, str(row.kind)): row.quantity for _, row in rows if row.quantity})
    for month, row in rows:
        middle = usual.get(str(row.kind))
        if row.quantity and middle and row.quantity >= middle * _JUMP:
            yield Finding(
                "service_jumps",
                Severity.QUERY,
                "service_volume",
                row.id,
                say(
                    "{month} {kind} {n}，其他月份一般 {usual}，相差十倍以上。核对数量，确实如此的请说明。",
                    month=f"{month:%Y-%m}",
                    kind=say(str(row.kind)),
                    n=row.quantity,
                    usual=middle,
                ),
            )


def _jumps(now: Decimal | None, before: Decimal | None) -> bool:
    if not now or not before:
        return False
    return now >= before * _JUMP or now * _JUMP <= before


def _usual(figures: dict[tuple[UUID, str], int]) -> dict[str, int]:
    """The middle figure of each kind that has enough of them."""
    kinds: dict[str, list[int]] = {}
    for (_, kind), figure in figures.items():
        kinds.setdefault(kind, []).append(figure)
    return {kind: int(median(rows)) for kind, rows in kinds.items() if len(rows) >= _ENOUGH}
