"""附件1 of the office's own relations, or of the whole plan."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from uuid import UUID

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import label
from duikou_desktop.core.official import official
from duikou_desktop.core.text import normal_name
from duikou_desktop.documents.pairing_paper import PairingLine, pairing_paper
from duikou_desktop.documents.paper import Paper
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation, RelationTerm, TermState
from duikou_desktop.schemes.pairing import Pairing
from duikou_desktop.services.known_hospitals import KnownHospitals
from duikou_desktop.services.papers.kind import Choice, PaperKind, Source

_OWN, _ALL = "own", "all"


def _choices(source: Source) -> tuple[Choice, ...]:
    return (
        Choice(_OWN, source.hospital),
        Choice(_ALL, source.scheme.province),
    )


def _make(source: Source, key: str) -> Paper:
    whole = key == _ALL
    added = _beyond_the_plan(source)
    entered = added if whole else source.relations
    lines = _placed([*(_all_lines(source) if whole else ()), *_entered(source, entered)])
    inferred = [each.number for each in source.scheme.pairings if each.inferred]
    return pairing_paper(
        source.scheme.pairing_table,
        lines,
        subtitle="" if whole else source.hospital,
        inferred=inferred if whole else (),
        notes=[
            *(_as_printed(source) if whole else ()),
            *_added(source, [each for each in added if each in entered]),
            *_to_confirm(source, entered),
            *_ended(source, _terms(source) if whole else entered),
        ],
        mark=source.mark,
    )


def _as_printed(source: Source) -> Iterator[str]:
    """What of the plan's own names looks mistyped, and which the office knows otherwise."""
    for each in source.scheme.name_suggestions:
        yield f"注：序号{each.number}{official(each.note)}。"
    book, known = source.book, KnownHospitals(source.book)
    printed = {name for each in source.scheme.pairings for name in (each.recipient, each.supporter)}
    for name in sorted(printed):
        borne = book.hospital_name_borne(known.id_of(name), source.day)
        if borne and normal_name(borne) != normal_name(name):
            yield f"注：表中照方案印作“{name}”的，本单位登记为“{borne}”。"


def _beyond_the_plan(source: Source) -> tuple[UUID, ...]:
    """The relations entered under the scheme that its own table does not have."""
    printed = _printed(source)
    return tuple(each for each in _terms(source) if each not in printed)


def _printed(source: Source) -> dict[UUID | None, Pairing]:
    """The plan's own lines by the relations they are here."""
    book, known = source.book, KnownHospitals(source.book)
    return {
        book.relation_between(known.id_of(each.recipient), known.id_of(each.supporter)): each
        for each in source.scheme.pairings
    }


def _terms(source: Source) -> dict[UUID, RelationTerm]:
    """The last line of the scheme's table of each relation entered under it."""
    mine = [each for each in source.book.each(RelationTerm) if each.scheme == source.scheme.id]
    mine.sort(key=lambda each: each.from_ or date.min)
    return {each.relation: each for each in mine if each.relation is not None}


def _entered(source: Source, relations: Iterable[UUID]) -> list[PairingLine]:
    """Relations of the office's records, the hospitals as they are called in it."""
    book = source.book
    numbers = {relation: term.number or "" for relation, term in _terms(source).items()}
    lines = []
    for each in relations:
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


def _placed(lines: Iterable[PairingLine]) -> list[PairingLine]:
    """The lines in order, those without a number behind the last of their county."""
    placed: list[PairingLine] = []
    for each in lines:
        same = [at for at, other in enumerate(placed, 1) if other.county == each.county]
        last = same[-1] if same and each.county and not each.number else len(placed)
        placed.insert(last, each)
    return placed


def _added(source: Source, relations: Iterable[UUID]) -> Iterator[str]:
    """Which of them are no lines of the plan's."""
    if names := "、".join(_name(source, each) for each in relations):
        yield f"注：{names}，不在方案的关系表里，由本单位登记。"


def _name(source: Source, relation: UUID | None) -> str:
    """The hospital across; of two others' relation, both."""
    found, own = source.book.get(Relation, relation), source.store.identity.hospital
    if found is None or own in (found.recipient, found.supporter):
        return source.across(relation)
    recipient, supporter = (
        source.book.hospital_name(each, source.day) for each in (found.recipient, found.supporter)
    )
    return f"{supporter}支援{recipient}"


def _to_confirm(source: Source, relations: Iterable[UUID]) -> Iterator[str]:
    """Which of them nobody has confirmed yet, and what doubt the plan itself leaves.

    How a table given to this office was read is its own affair, and no note of the official one.
    """
    terms, printed = _terms(source), _printed(source)
    for each in relations:
        term = terms.get(each)
        if term is not None and term.state is TermState.TO_CONFIRM:
            note = official(printed[each].note if each in printed else "").rstrip("。")
            yield f"注：{_name(source, each)}，待核实{f'：{note}' if note else ''}。"


def _ended(source: Source, relations: Collection[UUID]) -> Iterator[str]:
    """Which of them ended by that day, and why."""
    for term in source.book.each(RelationTerm):
        ended = term.scheme == source.scheme.id and term.state is TermState.ENDED
        if not ended or term.relation not in relations or term.to is None:
            continue
        if term.to <= source.day:
            why = f"：{official(term.change_reason.rstrip('。'))}" if term.change_reason else ""
            yield f"注：{_name(source, term.relation)}，{chinese_date(term.to)}终止{why}。"


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
