"""One point in full, as the detail shows it: read from a scored year, nothing computed here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from heapq import nlargest
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.scoring import assessment as scoring
from duikou_desktop.scoring.account import draft_account
from duikou_desktop.scoring.assessment import ScoredPoint
from duikou_desktop.scoring.rules import CountAtLeast
from duikou_desktop.scoring.standard import Indicator, Point
from duikou_desktop.services.judgements import JudgedPoint, OwnWords, holding_judgement
from duikou_desktop.services.late_entries import late_registers
from duikou_desktop.services.on_a_page import on_a_page
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.score.parameter_words import parameter_words
from duikou_desktop.ui.score.rows import state_of
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.bars import TargetCount
from duikou_desktop.ui.widgets.state import State

SHOWN_RECORDS = 6


@dataclass(frozen=True)
class RecordLine:
    """A record behind the point; `state` says why it does not count, None that it does."""

    register: str
    id: UUID
    day: date | None
    caption: str
    state: State | None = None


@dataclass(frozen=True)
class Behind:
    """The records behind a point: the first lines of them, and how many there are."""

    lines: tuple[RecordLine, ...]
    counted: tuple[UUID, ...]
    waiting: int  # do not count yet
    registers: frozenset[str]
    # The records to open to see those counted: of child rows, their parents.
    pages: tuple[UUID, ...]


@dataclass(frozen=True)
class StepLine:
    """Something to do: where, and which records it is about."""

    words: str
    register: str
    records: tuple[UUID, ...]


@dataclass(frozen=True)
class RelationLine:
    """The same point in one relation, for the whole hospital's page."""

    relation: UUID
    name: str
    score: Decimal | None
    expected: Decimal | None
    state: State


@dataclass(frozen=True)
class PointView:
    """Everything the detail says of a point."""

    place: JudgedPoint
    path: str
    title: str
    state: State
    score: Decimal | None
    expected: Decimal | None
    maximum: Decimal | None
    reasons: tuple[str, ...]
    expected_reasons: tuple[str, ...]
    target: TargetCount | None
    gain: Decimal  # what the plan brings by itself in it
    more: Decimal  # what only the steps bring
    reachable: Decimal
    over: bool  # the year is, or it is closed: nothing more is earned in it
    steps: tuple[StepLine, ...]
    relations: tuple[RelationLine, ...]
    behind: Behind
    quote: str
    quoted_from: str
    parameter: str
    judged: bool
    own: OwnWords
    draft: str  # 自评情况 as the records have it
    own_behind: bool  # the own score is lower than what the records prove
    inherited: bool  # the own words shown are the whole hospital's
    closed: bool  # the year was approved: what was reported is read, and not written

    @property
    def takes_score(self) -> bool:
        """Whether the office may give points of its own: a bonus is counted, not judged."""
        return self.maximum is not None or self.judged


def point_view(scored: ScoredYear, relation: UUID | None, point_id: str) -> PointView:
    """The point of that id in one relation, or in the whole hospital."""
    groups, indicator, point = scored.standard.way_to(point_id)
    facts = scored.relation_facts.get(relation, scored.facts) if relation else scored.facts
    found = scored.of(relation).point(point_id)
    place = JudgedPoint(scored.scheme.id, scored.side, scored.year.label, point_id, relation)
    said = holding_judgement(scored.book, place)
    is_open = scored.approval is None
    alone = relation is not None or len(scored.relation_facts) < 2
    return PointView(
        place=place,
        path=" › ".join(
            (*(group.name for group in groups), f"{indicator.number} {indicator.title}")
        ),
        title=words(point.short),
        state=state_of(found),
        score=found.score,
        expected=found.expected,
        maximum=found.maximum,
        reasons=_words(found.reasons),
        expected_reasons=_words(found.expected_reasons),
        target=_target(point, found) if alone else None,
        gain=found.gain if is_open else Decimal(0),
        more=found.more if is_open else Decimal(0),
        reachable=found.reachable,
        over=not is_open or scored.as_of > scored.year.last,
        steps=(*_steps(scored.book, found), *(_late_entries(scored, point, found) if alone else ()))
        if is_open
        else (),
        relations=() if alone else tuple(_relations(scored, point_id)),
        behind=_behind(scored, found),
        quote=_quote(indicator, point),
        quoted_from=tr("{attachment} 第{number}项").format(
            attachment=scored.standard.attachment, number=indicator.number.rstrip(".")
        ),
        parameter=parameter_words(point.rule, scored.scheme.parameters, facts),
        judged=found.state is scoring.State.JUDGED,
        # What was reported of several relations is their mean, where one has a score of its own.
        own=_own(said) if is_open or alone else replace(_own(said), score=found.own),
        draft=draft_account(found, scored.book, scored.as_of) if alone else "",
        own_behind=is_open and found.behind,
        inherited=bool(said and relation is not None and not said.relations),
        closed=not is_open,
    )


def _own(said: Judgement | None) -> OwnWords:
    if said is None:
        return OwnWords()
    return OwnWords(said.score, said.account, said.reason, said.shortfall)


def _steps(book: Book, found: ScoredPoint) -> Iterable[StepLine]:
    for step in found.steps:
        if step.register is not None:
            records = on_a_page(book, step.register, step.records)
            yield StepLine(step.message.translated(tr), BY_KEY[step.register].page, records)


def _late_entries(scored: ScoredYear, point: Point, found: ScoredPoint) -> Iterable[StepLine]:
    """What the passed part of a year lost may only be missing: it can be entered until closing."""
    said = tr("{year} 年做过、还没有登记的{register}，封账前可以补登记")
    for key in late_registers(scored, point, found):
        title = words(BY_KEY[key].title)
        yield StepLine(said.format(year=scored.year.label, register=title), key, ())


def _words(messages: Iterable[Message]) -> tuple[str, ...]:
    return tuple(each.translated(tr) for each in messages)


def _quote(indicator: Indicator, point: Point) -> str:
    """评价标准 as printed, and the point where it is not a part of it."""
    own = point.number + squeeze(point.text)
    criteria = indicator.criteria.strip()
    return criteria if squeeze(point.text) in squeeze(criteria) else f"{criteria}\n{own}"


def _target(point: Point, found: ScoredPoint) -> TargetCount | None:
    """Counted, recorded and required, where an amount decides."""
    if not isinstance(point.rule, CountAtLeast):
        return None
    counted = len(found.records)
    return TargetCount(
        label=words(point.short),
        counted=Decimal(counted),
        recorded=Decimal(counted + len(found.waiting)),
        required=Decimal(point.rule.at_least),
    )


def _relations(scored: ScoredYear, point_id: str) -> Iterable[RelationLine]:
    for each in scored.assessment.relations:
        if each.relation is None:
            continue
        point = each.point(point_id)
        name = scored.book.other_hospital_name(each.relation, scored.hospital)
        yield RelationLine(each.relation, name, point.score, point.expected, state_of(point))


def _behind(scored: ScoredYear, found: ScoredPoint) -> Behind:
    """What does not count yet stands first: it wants doing. Then the newest."""
    # By their numbers: a UUID hashes itself in Python.
    waiting = {each.int for each in found.waiting}
    counted = tuple(each for each in found.records if each.int not in waiting)
    to_do, counting = _found(scored.book, found.waiting), _found(scored.book, counted)
    lines = [_line(scored, *each, counts=False) for each in _newest(to_do, SHOWN_RECORDS)]
    shown = _newest(counting, SHOWN_RECORDS - len(lines))
    lines += [_line(scored, *each, counts=True) for each in shown]
    registers = frozenset(BY_KEY[key].page for key in (*to_do, *counting))
    pages = counted
    if registers != {*to_do, *counting}:
        pages = tuple(
            each
            for key, rows in counting.items()
            for each in on_a_page(scored.book, key, (row.id for row in rows))
        )
    return Behind(tuple(lines), counted, sum(map(len, to_do.values())), registers, pages)


def _found(book: Book, ids: Collection[UUID]) -> dict[str, list[Record]]:
    """The records of these ids by register."""
    left = ids
    found: dict[str, list[Record]] = {}
    # The largest register first: few are left to look for in the others.
    for key, rows in sorted(book.records.items(), key=lambda each: -len(each[1])):
        if not left:
            break
        there = list(map(rows.get, left))
        if any(there):
            found[key] = [row for row in there if row is not None]
            left = [each for each, row in zip(left, there, strict=True) if row is None]
    return found


def _newest(found: Mapping[str, list[Record]], most: int) -> list[tuple[str, Record]]:
    """The newest `most` of the records, with their registers; undated ones last."""
    newest = [
        (key, record)
        for key, records in found.items()
        for record in nlargest(most, records, key=partial(_day, BY_KEY[key]))
    ]
    return nlargest(most, newest, key=lambda each: _day(BY_KEY[each[0]], each[1]))


def _day(register: Register, record: Record) -> date:
    return register.first_day(record) or date.min


def _line(scored: ScoredYear, key: str, record: Record, *, counts: bool) -> RecordLine:
    register = BY_KEY[key]
    first, _ = register.span(record)
    # The date has a column of its own: in the caption it would only push the rest away.
    names = [name for name in register.identity if name != register.when]
    parts = (
        scored.book.word(register.field_by_key[name], record.value(name))
        for name in names
        if name in register.field_by_key
    )
    state = None
    if not counts:
        state = State.NO_EVIDENCE if register.complete(record) else State.DRAFT
    caption = " · ".join(part for part in parts if part)
    (page,) = on_a_page(scored.book, key, (record.id,))
    told = caption or say(register.title).translated(tr)
    return RecordLine(register.page, page, first, told, state)
