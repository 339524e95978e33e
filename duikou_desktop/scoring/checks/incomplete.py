"""What is not finished: drafts, proofs that are missing, a kind that nobody confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.scoring.checks.base import Finding, Severity, Year


def drafts_left(year: Year) -> Iterator[Finding]:
    """Records that rules leave out because something is missing."""
    for register in ALL:
        if register.section is None or register.key == "hospital":
            continue
        for record in year.facts.incomplete(register.key):
            missing = tuple(say(register.label_of(key)) for key in register.missing(record))
            words = {
                "title": say(register.title),
                "caption": year.book.caption(register.key, record.id),
            }
            message = (
                say("{title}“{caption}”是草稿，缺{missing}，不计入。", **words, missing=missing)
                if missing
                else say("{title}“{caption}”标为草稿，不计入。", **words)
            )
            yield Finding("draft", Severity.QUERY, register.key, record.id, message)


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
