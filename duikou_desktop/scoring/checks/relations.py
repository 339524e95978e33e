"""Relations that change: an end without its reason, two lines for the same days, work after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.hospital import Hospital, HospitalName, NameKind
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.checks.base import Finding, Severity, Year, days_of, overlapping

# What two hospitals do together on a day, and a point counts.
_WORK = ("activity", "technique", "norm", "speciality", "trainee", "meeting", "inspection")


def term_unfinished(year: Year) -> Iterator[Finding]:
    """A line of the scheme's table that lacks something: its end, or why it ended."""
    register = BY_KEY["relation_term"]
    for term in _terms(year):
        missing = register.missing(term)
        if missing and term.relation is not None:
            message = say(
                "结对关系“{caption}”的关系表一行缺{missing}。",
                caption=year.book.caption("relation", term.relation),
                missing=tuple(say(register.label_of(key)) for key in missing),
            )
            yield _of_relation("term_unfinished", term.relation, message)


def pairing_to_confirm(year: Year) -> Iterator[Finding]:
    """One whose line of the table nobody has confirmed: it is scored, and several are averaged."""
    days = Span(year.facts.year.first, year.facts.year.last)
    for term in _terms(year):
        if term.state is not TermState.TO_CONFIRM or term.relation is None:
            continue
        span = _days(term)
        if span is None or span.overlap(days) is None:
            continue
        message = say(
            "结对关系“{caption}”待核实，照样参加评分。对照关系表核实，改为有效；不是本单位的，删去这一行。",
            caption=year.book.caption("relation", term.relation),
        )
        yield _of_relation("pairing_to_confirm", term.relation, message)


def renaming_half_entered(year: Year) -> Iterator[Finding]:
    """A full name in use that is not the hospital's: which of the two papers should print is not told."""
    for row in year.book.each(HospitalName):
        hospital = year.book.get(Hospital, row.hospital)
        full = row.kind in (None, NameKind.FULL) and row.from_ is not None and row.to is None
        if hospital is None or not full or not row.name or row.name == hospital.name:
            continue
        message = say(
            "{hospital}另有全称“{name}”，没有停用日期，文书里印的还是“{hospital}”。"
            "改了名的，把医院的名称改成新名，旧名称一行写上停用日期。",
            hospital=hospital.name or "",
            name=row.name,
        )
        yield Finding(
            "renaming_half_entered",
            Severity.QUERY,
            "hospital",
            hospital.id,
            message,
            about=row.name,
        )


def ended_later(year: Year) -> Iterator[Finding]:
    """One that is said to have ended, on a day still to come: mostly the plan's last was left."""
    for term in _terms(year):
        if term.state is not TermState.ENDED or term.to is None or term.relation is None:
            continue
        if term.to > year.as_of:
            message = say(
                "结对关系“{caption}”写的是终止，结束日期 {day} 还没有到。核对是哪一天终止的。",
                caption=year.book.caption("relation", term.relation),
                day=term.to,
            )
            yield _of_relation("ended_later", term.relation, message)


def terms_overlap(year: Year) -> Iterator[Finding]:
    """Two lines of one table that tell of the same days of a relation."""
    by_relation: dict[UUID, list[tuple[Span, RelationTerm]]] = defaultdict(list)
    for term in _terms(year):
        if term.relation is not None and (days := _days(term)) is not None:
            by_relation[term.relation].append((days, term))
    for relation, terms in by_relation.items():
        for _, _, both in overlapping(terms):
            message = say(
                "结对关系“{caption}”在关系表里有两行都管 {first} 至 {last}。改期限，或删去一行。",
                caption=year.book.caption("relation", relation),
                first=both.first,
                last=both.last,
            )
            yield _of_relation("terms_overlap", relation, message)


def on_site_after_the_end(year: Year) -> Iterator[Finding]:
    """Somebody deployed beyond the last day of a relation that was ended, this year or before it.

    A year after the end is looked at without the relation: its people are in no other finding.
    """
    register, ended = BY_KEY["assignment"], _ended(year)
    for stay in year.book.each(Assignment) if ended else ():
        if not register.in_year(stay, year.facts.year):
            continue
        days = days_of(stay)
        for relation in ended.intersection(year.book.relations_of(register, stay)):
            _, last = year.book.relation_days(relation)
            if days is None or last is None or days.last <= last:
                continue
            message = say(
                "{name}驻点到结对关系终止（{day}）以后。核对终止日期，或登记离岗日期。",
                name=year.book.person_name(stay.person),
                day=last,
            )
            yield Finding("on_site_after_the_end", Severity.QUERY, "assignment", stay.id, message)


def done_after_the_end(year: Year) -> Iterator[Finding]:
    """Work of nothing but relations that had ended by its day, which the score leaves out.

    Deployed people are asked about apart: a stay may well run over the end.
    """
    for key in _WORK:
        for record in year.facts.left_by_the_end(key):
            message = say(
                "“{caption}”在结对关系终止（{end}）以后，不计分。核对日期、终止日期，或改结对关系。",
                caption=year.book.caption(key, record.id),
                end=year.facts.ended(key, record),
            )
            yield Finding("done_after_the_end", Severity.QUERY, key, record.id, message)


def _ended(year: Year) -> set[UUID]:
    return {
        term.relation
        for term in year.book.each(RelationTerm)
        if term.scheme == year.facts.scheme
        and term.state is TermState.ENDED
        and term.relation is not None
    }


def _terms(year: Year) -> list[RelationTerm]:
    """The lines of the scheme's table for the relations looked at."""
    return [
        term
        for term in year.book.each(RelationTerm)
        if term.scheme == year.facts.scheme and term.relation in year.facts.relations
    ]


def _days(term: RelationTerm) -> Span | None:
    if term.from_ is None or term.to is None:
        return None
    return Span(term.from_, term.to)


def _of_relation(code: str, relation: UUID, message: Message) -> Finding:
    return Finding(code, Severity.QUERY, "relation", relation, message)
