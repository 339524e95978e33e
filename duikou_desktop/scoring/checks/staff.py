"""Stays that do not fit their batch, each other or the hospital."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.checks.base import Finding, Severity, Year, days_of, overlapping


def stay_beyond_batch(year: Year) -> Iterator[Finding]:
    """A stay that begins before its batch, or is planned beyond its end.

    Whoever replaces another stays six months of his own, beyond the batch that he came into.
    """
    for each in year.every(Assignment):
        batch = year.book.get(Batch, each.batch)
        days = days_of(each)
        if batch is None or days is None:
            continue
        early = batch.planned_from is not None and days.first < batch.planned_from
        ends = batch.planned_to if each.replaces is None else None
        late = ends is not None and days.last > ends
        if early or late:
            yield Finding(
                "stay_beyond_batch",
                Severity.ERROR,
                "assignment",
                each.id,
                say(
                    "{name}的驻点（{first} 至 {last}）超出了{batch}（{batch_first} 至 {batch_last}）。"
                    "核对日期；批次延长了的，改批次的计划结束；接替别人的，填上“接替”。",
                    name=year.name(each.id),
                    first=days.first,
                    last=days.last,
                    batch=batch.number or "",
                    batch_first=batch.planned_from or "",
                    batch_last=batch.planned_to or "",
                ),
            )


def two_places(year: Year) -> Iterator[Finding]:
    """One person on site twice on the same days: at two recipients, or in two batches."""
    by_person: dict[UUID, list[tuple[Span, Assignment]]] = {}
    for each in year.assignments.values():
        days = days_of(each)
        if each.person is not None and days is not None:
            by_person.setdefault(each.person, []).append((days, each))
    whole = Span(year.facts.year.first, year.facts.year.last)
    for stays in by_person.values():
        for (_, one), (_, other), both in overlapping(stays):
            if both.overlap(whole) is None:
                continue
            yield Finding(
                "two_places",
                Severity.ERROR,
                "assignment",
                other.id,
                say(
                    "{name}在 {first} 至 {last} 有两条派驻（{one}、{other}）。一个人一天只能在一处。",
                    name=year.name(other.id),
                    first=both.first,
                    last=both.last,
                    one=_batch(year, one),
                    other=_batch(year, other),
                ),
            )


def leader_not_in_batch(year: Year) -> Iterator[Finding]:
    """A batch led by somebody who was not sent with it."""
    sent: dict[UUID | None, set[UUID | None]] = defaultdict(set)
    for each in year.assignments.values():
        sent[each.batch].add(each.person)
    for batch in year.every(Batch):
        if batch.leader is not None and sent[batch.id] and batch.leader not in sent[batch.id]:
            yield Finding(
                "leader_not_in_batch",
                Severity.QUERY,
                "batch",
                batch.id,
                say(
                    "{batch}的领队{name}不在这一批的派驻人员里。",
                    batch=batch.number or "",
                    name=year.book.person_name(batch.leader),
                ),
            )


def posted_from_elsewhere(year: Year) -> Iterator[Finding]:
    """Somebody posted who is of another hospital than the one that supports: perhaps our own."""
    for each in year.every(Assignment):
        batch = year.book.get(Batch, each.batch)
        relation = year.book.get(Relation, batch.relation) if batch is not None else None
        person = year.book.get(Person, each.person)
        if relation is None or person is None or person.hospital is None:
            continue
        if relation.supporter in (None, person.hospital):
            continue
        yield Finding(
            "posted_from_elsewhere",
            Severity.QUERY,
            "assignment",
            each.id,
            say(
                "{name}登记的所在医院是{hospital}，不是派出这一批的{supporter}。核对所在医院，或改批次。",
                name=year.name(each.id),
                hospital=year.book.hospital_name(person.hospital),
                supporter=year.book.hospital_name(relation.supporter),
            ),
        )


def _batch(year: Year, assignment: Assignment) -> str:
    return year.book.caption("batch", assignment.batch)
