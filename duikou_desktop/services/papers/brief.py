"""领导简报, from the score, the strip of the year and the funds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import label
from duikou_desktop.core.official import official
from duikou_desktop.documents.director_brief import (
    Brief,
    GroupLine,
    LostPoint,
    director_brief,
)
from duikou_desktop.documents.paper import Paper
from duikou_desktop.domain.coverage import on_site
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.fund import Fund
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.organisation import Organisation, OrganisationKind
from duikou_desktop.domain.registers.plan import PlanItem
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.registers.target import Target
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.base import Step
from duikou_desktop.scoring.tally import form_totals, tally, unclaimed
from duikou_desktop.services.home_presence import members_today, presence
from duikou_desktop.services.late_entries import late_registers
from duikou_desktop.services.papers.kind import PaperKind, Source
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.years_beside import year_before_is_kept, years_beside

# So many characters of a reason stand in three lines of the table.
_WORDS = 63


def _make(source: Source, _key: str) -> Paper:
    scored = source.scored
    seen = scored.of(source.relation)
    first = not year_before_is_kept(source.store, source.scheme, source.side, source.year)
    beside = None if first else years_beside(source.store, scored, source.relation)
    last = {each.key: each.before for each in beside.lines} if beside else {}
    groups = [
        _group(group.name, group.maximum, [seen.point(point.id) for point in group.points()], last)
        for group in scored.standard.groups
    ]
    whole = tally(seen.points)
    total = GroupLine(
        "",
        scored.standard.maximum,
        whole.score,
        whole.expected,
        beside.total.before if beside else None,
    )
    brief = Brief(
        hospital=source.hospital,
        work=source.scheme.wording.support,
        year=source.year,
        as_of=scored.as_of,
        total=total,
        claimed=form_totals(seen).total,
        bonus=whole.bonus,
        expected_bonus=sum(
            (each.expected for each in seen.points if each.is_bonus and each.expected), Decimal(0)
        ),
        groups=groups,
        lost=tuple(_lost(source, scored)),
        first=first,
        undecided=sum(unclaimed(each) > 0 for each in seen.points if not each.is_bonus),
        in_charge=tuple(_in_charge(scored)),
        on_site=tuple(_on_site(source, scored)),
        money=tuple(_money(source)),
        money_drafts=len(scored.facts.incomplete("fund")),
        money_of_hospital=source.relation is not None and len(scored.facts.relations) > 1,
        outside=str(scored.outside or ""),
    )
    return director_brief(brief, source.mark)


def _group(
    name: str, maximum: Decimal, points: list[ScoredPoint], last: dict[str, Decimal | None]
) -> GroupLine:
    sums = tally(points)
    return GroupLine(name, maximum, sums.score, sums.expected, last.get(name))


def _lost(source: Source, scored: ScoredYear) -> Iterator[LostPoint]:
    """What is not full, the most that can still be had first; then what is lost for good."""
    parts = [
        each
        for each in scored.assessment.relations or (scored.assessment.whole,)
        if source.relation in (None, each.relation)
    ]
    places = _places(source, parts) if len(parts) > 1 else {}
    found = [
        # What the office gave itself without a figure is not gained a second time.
        (min(point.more, point.maximum - score), score, point.maximum, part, point)
        for part in parts
        for point in part.points
        if not point.is_bonus
        and point.maximum is not None
        and (score := _expected(point)) is not None
        and score < point.maximum
    ]
    found.sort(key=lambda each: -each[0])
    for gain, score, maximum, part, point in found:
        tasks = [task for step in point.steps for task in _tasks(source, step)]
        late = late_registers(scored, scored.standard.point(point.id), point)
        yield LostPoint(
            place=places.get(part.relation, ""),
            title=scored.standard.point(point.id).short,
            score=score,
            maximum=maximum,
            gain=gain,
            step=_what_to_do(point) if point.gain > 0 else _to_enter(late),
            late=point.gain <= 0 and bool(late),
            due=_due(scored, part),
            owners=list(dict.fromkeys(task.responsible for task in tasks if task.responsible)),
        )


def _to_enter(registers: Sequence[str]) -> str:
    titles = "、".join(official(BY_KEY[key].title) for key in registers)
    return f"做过、还没有登记的{titles}，封账前补登记" if titles else ""


def _due(scored: ScoredYear, part: Assessment) -> date | None:
    """The last day for it; None where it is over: no time to come, though records may be entered."""
    facts = scored.facts
    if part.relation is not None:
        facts = scored.relation_facts.get(part.relation, facts)
    return facts.last_day if scored.as_of <= facts.last_day else None


def _expected(point: ScoredPoint) -> Decimal | None:
    """As the table of scores above adds it up; the own score only where nothing is computed."""
    return point.expected if point.expected is not None else point.own


def _what_to_do(point: ScoredPoint) -> str:
    """Its steps; where nothing entered would bring it, why it is not full."""
    if point.steps:
        return "；".join(official(str(step.message)) for step in point.steps)
    why = official(f"现状：{point.reason}")
    return why if len(why) <= _WORDS else f"{why[: _WORDS - 1]}…"


def _in_charge(scored: ScoredYear) -> Iterator[str]:
    """专人 as they stand on the day of the score."""
    for each in scored.book.each(Organisation):
        standing = each.set_up_on is not None and each.set_up_on <= scored.as_of
        gone = each.dissolved_on is not None and each.dissolved_on <= scored.as_of
        mine = each.side in (None, scored.side)
        if each.kind is OrganisationKind.PERSON and each.head and mine and standing and not gone:
            yield each.head


def _tasks(source: Source, step: Step) -> Iterator[PlanItem | Target]:
    """The tasks and targets a step is about: they name who answers for them."""
    for kind in (PlanItem, Target):
        yield from filter(None, (source.book.get(kind, each) for each in step.records))


def _places(source: Source, parts: Sequence[Assessment]) -> dict[UUID | None, str]:
    """The hospitals across, short enough for two pages: by the county where no other lies in it.

    驻点 below has their names in full.
    """
    book, own = source.book, source.store.identity.hospital
    across = {each.relation: book.other_hospital(each.relation, own) for each in parts}
    counties = {
        relation: (found.county if (found := book.get(Hospital, other)) else None) or ""
        for relation, other in across.items()
    }
    alone = Counter(counties.values())
    return {
        relation: county
        if (county := counties[relation]) and alone[county] == 1
        else book.hospital_name_borne(other, source.day)
        for relation, other in across.items()
    }


def _on_site(source: Source, scored: ScoredYear) -> Iterator[str]:
    """A sentence a recipient: who is there, the days without anybody, from when nobody is planned."""
    parts: list[tuple[str, YearFacts, date | None]] = [
        (source.across(relation), facts, _ended(source, relation, scored.as_of))
        for relation, facts in scored.relation_facts.items()
        if source.relation in (None, relation)
    ]
    if source.side is Side.RECIPIENT or not parts:
        parts = [(source.hospital, scored.facts, None)]
    for name, facts, ended in parts:
        year = presence(facts, scored.as_of, name)
        days = sum((last - first).days + 1 for first, last in year.gaps)
        # Of a year that is over it is no longer this year's.
        over = scored.as_of >= facts.last_day
        without = f"{'全年' if over else '今年已'}有{days}天无人驻点" if days else "没有空档"
        if ended is not None:
            still = _still_entered(facts, scored.as_of)
            left = f"，仍登记有{still}人在岗" if still else ""
            before = f"有{days}天无人驻点" if days else "没有空档"
            yield f"{name}：{chinese_date(ended)}结对终止{left}，此前{before}。"
            continue
        later = f"，{chinese_date(day)}起还没有安排接替" if (day := year.unplanned_from) else ""
        there = len(members_today(facts, scored.as_of, name))
        yield f"{name}：在岗{there}人，{without}{later}。"


def _still_entered(facts: YearFacts, day: date) -> int:
    """How many are on site by the records after the relation's end, whenever they came."""
    every = facts.recorded("assignment")
    return sum(isinstance(each, Assignment) and on_site(each, day) for each in every)


def _ended(source: Source, relation: UUID, as_of: date) -> date | None:
    """The last day of a relation that was ended before `as_of`."""
    return next(
        (
            term.to
            for term in source.book.each(RelationTerm)
            if (term.relation, term.scheme) == (relation, source.scheme.id)
            and term.state is TermState.ENDED
            and term.to is not None
            and term.to < as_of
        ),
        None,
    )


def _money(source: Source) -> Iterator[tuple[str, Decimal]]:
    """The hospital's sums: what it has for several relations is the share of none."""
    sums: dict[str, Decimal] = {}
    relations = set(source.scored.facts.relations)
    for each in source.book.each(Fund):
        mine = not each.relations or not relations.isdisjoint(each.relations)
        if mine and each.on in source.period and each.kind and each.amount is not None:
            sums[each.kind.value] = sums.get(each.kind.value, Decimal(0)) + each.amount
    yield from sums.items()


BRIEF = PaperKind(
    key="brief",
    title=label("领导简报"),
    says=label("给院领导看：得分、失分和要办的事、驻点空档、经费，两页。"),
    make=_make,
    scored=True,
)
