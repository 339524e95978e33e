"""附件1 of the office's own relations, or of the whole plan."""

from __future__ import annotations

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import label
from duikou_desktop.core.official import official
from duikou_desktop.documents.pairing_paper import PairingLine, pairing_paper
from duikou_desktop.documents.paper import Paper
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation, RelationTerm, TermState
from duikou_desktop.services.papers.kind import Choice, PaperKind, Source

_OWN, _ALL = "own", "all"


def _choices(source: Source) -> tuple[Choice, ...]:
    return (
        Choice(_OWN, source.hospital),
        Choice(_ALL, source.scheme.province),
    )


def _make(source: Source, key: str) -> Paper:
    lines = _own_lines(source) if key == _OWN else _all_lines(source)
    subtitle = source.hospital if key == _OWN else ""
    inferred = [each.number for each in source.scheme.pairings if each.inferred]
    return pairing_paper(
        source.scheme.pairing_table,
        lines,
        subtitle=subtitle,
        inferred=inferred if key == _ALL else (),
        notes=_ended(source) if key == _OWN else (),
        mark=source.mark,
    )


def _own_lines(source: Source) -> list[PairingLine]:
    """The relations of the office as the hospitals are called in it."""
    book = source.book
    numbers = {
        term.relation: term.number or ""
        for term in book.each(RelationTerm)
        if term.scheme == source.scheme.id
    }
    lines = []
    for each in source.relations:
        relation = book.get(Relation, each)
        recipient = book.get(Hospital, relation.recipient) if relation else None
        if relation is not None and recipient is not None:
            lines.append(
                PairingLine(
                    numbers.get(each, ""),
                    recipient.county or "",
                    book.hospital_name(recipient.id, source.day),
                    book.hospital_name(relation.supporter, source.day),
                )
            )
    return lines


def _ended(source: Source) -> list[str]:
    """Which of them ended by that day, and why."""
    found = []
    for term in source.book.each(RelationTerm):
        ended = term.scheme == source.scheme.id and term.state is TermState.ENDED
        if not ended or term.relation not in source.relations or term.to is None:
            continue
        if term.to <= source.day:
            why = f"：{official(term.change_reason.rstrip('。'))}" if term.change_reason else ""
            names = source.across(term.relation)
            found.append(f"注：{names}，{chinese_date(term.to)}终止{why}。")
    return found


def _all_lines(source: Source) -> list[PairingLine]:
    """The plan's own table, as it was read."""
    return [
        PairingLine(str(each.number), each.county, each.recipient, each.supporter)
        for each in source.scheme.pairings
    ]


PAIRINGS = PaperKind(
    key="pairings",
    title=label("对口支援关系表"),
    says=label("附件1的样子：本单位的结对关系，或方案的整张表。"),
    make=_make,
    choices=_choices,
)
