"""What is not finished: drafts, proofs that are missing, a kind that nobody confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.scoring.checks.base import Finding, Severity, Year

# What can only cost points is counted from the first save: of these nobody is told that they do not
# count.
_MAY_COST = frozenset({"plan_item", "report_duty", "terms_change"})
# Hospitals are many and mostly others', their other names with them; what a line of the pairing table
# lacks has a check of its own.
_NOT_ASKED = frozenset({"alias", "relation_term"})


def drafts_left(year: Year) -> Iterator[Finding]:
    """Records that rules leave out because something is missing; child rows under their own names."""
    for register in ALL:
        if (register.section is None and register.parent is None) or register.key == "hospital":
            continue
        for record in drafts_to_mend(year.facts, register):
            yield Finding(
                "draft",
                Severity.QUERY,
                register.key,
                record.id,
                _draft_words(year.book, register, record),
            )


def drafts_to_mend(facts: YearFacts, register: Register) -> Iterator[Record]:
    """The register's drafts of the year; a child row without a date is of its parent's years."""
    if register.key in _NOT_ASKED:
        return
    for record in facts.incomplete(register.key):
        if register.parent is None or register.first_day(record) is not None:
            yield record
            continue
        owner = facts.book.find(register.page, record.value(register.parent))
        if owner is not None and BY_KEY[register.page].in_year(owner, facts.year):
            yield record


def _draft_words(book: Book, register: Register, record: Record) -> Message:
    missing = tuple(say(register.label_of(key)) for key in register.missing(record))
    named = _named(book, register, record.id)
    if register.parent is not None:
        owner = _named(book, BY_KEY[register.page], record.value(register.parent))
        named = say("{owner}的{named}", owner=owner, named=named)
    if register.key in _MAY_COST:
        if missing:
            return say(
                "{named}是草稿，缺{missing}；没有按要求做到的照样失分。",
                named=named,
                missing=missing,
            )
        return say("{named}标为草稿；没有按要求做到的照样失分。", named=named)
    if missing:
        return say("{named}是草稿，缺{missing}，不计入。", named=named, missing=missing)
    return say("{named}标为草稿，不计入。", named=named)


def _named(book: Book, register: Register, at: UUID | None) -> Message:
    caption = book.caption(register.key, at)
    return say("{title}“{caption}”", title=say(register.title), caption=caption)


def evidence_missing(year: Year) -> Iterator[Finding]:
    """Complete records without the evidence that is expected of them."""
    for register in ALL:
        if not register.evidence_expected or register.section is None:
            continue
        for record in year.facts.recorded(register.key):
            if record.evidence or not register.complete(record):
                continue
            if register.in_year(record, year.facts.year):
                yield Finding(
                    "evidence_missing",
                    Severity.QUERY,
                    register.key,
                    record.id,
                    say(
                        "{title}“{caption}”没有佐证材料。",
                        title=say(register.title),
                        caption=year.book.caption(register.key, record.id),
                    ),
                )


def kind_unconfirmed(year: Year) -> Iterator[Finding]:
    """A recipient whose kind decides a head-count and is not confirmed."""
    for relation in year.facts.relations:
        found = year.book.get(Relation, relation)
        recipient = year.book.get(Hospital, found.recipient) if found else None
        if recipient is not None and recipient.kind is None:
            yield Finding(
                "kind_unconfirmed",
                Severity.QUERY,
                "hospital",
                recipient.id,
                say("{name}的类别没有确认，按综合医院计算每批人数。", name=recipient.name or ""),
            )
