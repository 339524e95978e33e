"""Spreads the demo's activities over the working days on which somebody was on site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.assignment import Assignment

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Placed:
    """One activity of the demo."""

    index: int
    kind: str
    on: date
    topic: str
    department: str
    by: str | None
    attendees: int
    evidence: bool


def place_activities(
    wanted: Sequence[Mapping[str, Any]],
    topics: Mapping[str, Sequence[str]],
    present: Mapping[str, Record],
    today: date,
) -> Iterator[Placed]:
    """Each kind evenly over the year so far; the same every time."""
    for offset, kind in enumerate(wanted):
        days = [
            day
            for day in _working_days(today)
            if any(_on_site(each, day) for each in present.values())
        ]
        count = kind["count"]
        for index in range(count):
            day = days[(index * len(days) + offset * 7) // count % len(days)]
            there = [name for name, each in present.items() if _on_site(each, day)]
            leader = there[(index + offset) % len(there)]
            post = present[leader]
            subject = topics[kind["kind"]]
            # The last of each kind are the ones without evidence or without a leader.
            yield Placed(
                index=index,
                kind=kind["kind"],
                on=day,
                topic=f"{subject[index % len(subject)]}{_round(index // len(subject))}",
                department=str(post.value("department") or "医务科"),
                by=None if index < kind["drafts"] else leader,
                attendees=kind["attendees"] + index % 5,
                evidence=index < count - kind["without_evidence"],
            )


def _round(number: int) -> str:
    return "" if number == 0 else f"（{'二三四五六'[number - 1]}）"


def _working_days(today: date) -> Iterator[date]:
    day = date(today.year, 1, 2)
    while day < today:
        if day.weekday() < _SATURDAY:
            yield day
        day += timedelta(days=1)


def _on_site(record: Record, day: date) -> bool:
    if not isinstance(record, Assignment) or record.from_ is None:
        return False
    last = record.to or record.planned_to
    return record.from_ <= day and (last is None or day <= last)
