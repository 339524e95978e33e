"""Scores a year of the open office, and keeps the office's own scores and accounts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import READ_BY_OTHERS, YearFacts
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment
from duikou_desktop.scoring.engine import assess, assess_after, mean, mean_after
from duikou_desktop.scoring.standard import MOST_BONUS, Point, Standard
from duikou_desktop.services.closed_year import closed_year
from duikou_desktop.services.filling import own_relations
from duikou_desktop.services.scored_year import ScoredYear, reporting_year
from duikou_desktop.services.today import office_today
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store


def choose_side(
    store: Store, scheme_id: str | None, side: Side | None, year: int | None = None
) -> tuple[Scheme, Side]:
    """The one scheme and side meant; of several, the one whose plan has the year.

    Raises UserError where several fit, or none does.
    """
    fitting = [
        (own_scheme, own_side)
        for own_scheme, own_side in store.identity.sides
        if scheme_id in (None, own_scheme) and side in (None, own_side)
    ]
    if len(fitting) > 1 and year is not None:
        covering = [each for each in fitting if year in store.shelf.scheme(each[0]).years]
        fitting = covering or fitting
    if len(fitting) != 1:
        pairs = fitting or store.identity.sides
        words = "、".join(f"{own_scheme} {own_side.value}" for own_scheme, own_side in pairs)
        if not fitting:
            raise UserError(say("本单位没有建立这个方案的这一方。已有：{words}。", words=words))
        raise UserError(say("本单位有几个方案或身份，请指明一个：{words}。", words=words))
    return store.shelf.scheme(fitting[0][0]), fitting[0][1]


def score_year(
    store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None = None
) -> ScoredYear:
    """The year as it was closed; while it is open, as it stands on `as_of` (today).

    Raises UserError without a standard.
    """
    closed = closed_year(store, scheme.id, side, year)
    if closed is not None:
        return closed.scored
    return score_now(store, scheme, side, year, as_of)


def score_now(
    store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None = None
) -> ScoredYear:
    """Scores the year from the records of now, closed or not. Raises UserError as `score_year`."""
    return score_book(
        store.book(ALL, year=reporting_year(scheme, year)),
        scheme,
        side,
        hospital=store.identity.hospital,
        year=year,
        as_of=as_of or office_today(store),
    )


def score_book(
    book: Book, scheme: Scheme, side: Side, *, hospital: UUID, year: int, as_of: date
) -> ScoredYear:
    """As `score_now`, from records already in hand."""
    standard = scheme.standard(side)
    if standard is None:
        raise UserError(
            say(
                "“{title}”没有考核标准，不能评分，按评分写的文书也没有。"
                "要试算，在“设置”的“方案”里借用别的标准。",
                title=scheme.short_title,
            )
        )
    period = reporting_year(scheme, year)
    relations = scheme_relations(book, hospital, scheme.id, side, period)
    whole = YearFacts(book, scheme.id, side, period, relations)
    parameters = scheme.parameters
    if side is Side.RECIPIENT:
        scored = HospitalAssessment(assess(standard, parameters, whole, as_of))
        return ScoredYear(scheme, standard, side, period, as_of, hospital, whole, {}, scored)
    facts = {
        relation: YearFacts(book, scheme.id, side, period, (relation,)) for relation in relations
    }
    if not facts:
        raise UserError(say("还没有结对关系，不能评分。先在“结对关系”里登记。"))
    parts = [assess(standard, parameters, each, as_of) for each in facts.values()]
    scored = mean(whole, parts, parameters)
    return ScoredYear(scheme, standard, side, period, as_of, hospital, whole, facts, scored)


def score_after(store: Store, before: ScoredYear, change: ChangeSet) -> ScoredYear:
    """As `score_year` of the same year and day, where since `before` only `change` was made.

    Scored anew are only the relations that the changed records belong to, and of their points only
    those whose rule looks into the registers changed. Raises UserError as `score_year`.
    """
    scheme, side, year = before.scheme, before.side, before.year
    if before.approval is not None or not _only_deeds(change.registers):
        return score_year(store, scheme, side, year.label, before.as_of)
    book = store.book(ALL, year=year)
    touched = {
        key: frozenset(
            each
            for each in change.records
            if book.find(key, each) is not None or before.book.find(key, each) is not None
        )
        for key in change.registers
    }
    whole = before.facts.after(book, touched)

    def again(facts: YearFacts, old: Assessment) -> Assessment:
        return assess_after(
            before.standard,
            scheme.parameters,
            facts,
            old,
            touched=change.registers,
            as_of=before.as_of,
        )

    if side is Side.RECIPIENT:
        scored = HospitalAssessment(again(whole, before.assessment.whole))
        return replace(before, facts=whole, assessment=scored)
    reached = _relations_reached((before.book, book), touched) or frozenset(before.relation_facts)
    facts = {
        relation: each.after(book, touched if relation in reached else {})
        for relation, each in before.relation_facts.items()
    }
    parts = [
        again(facts[old.relation], old) if old.relation in reached and old.relation else old
        for old in before.assessment.relations
    ]
    scored = mean_after(whole, parts, scheme.parameters, before.assessment)
    return replace(before, facts=whole, relation_facts=facts, assessment=scored)


def _only_deeds(registers: Collection[str]) -> bool:
    """Whether records of these registers are read by rules alone, not by other records."""
    return READ_BY_OTHERS.isdisjoint(registers) and "approval" not in registers


def _relations_reached(
    books: Iterable[Book], touched: Mapping[str, Collection[UUID]]
) -> frozenset[UUID]:
    """The relations the records belong to, before and after; none: all of them."""
    found: set[UUID] = set()
    for book in books:
        for key, ids in touched.items():
            for each in ids:
                record = book.find(key, each)
                if record is None or key == "evidence":
                    continue
                named = book.relations_of(BY_KEY[key], record)
                if not named:
                    return frozenset()
                found.update(named)
    return frozenset(found)


def scheme_relations(
    book: Book, hospital: UUID, scheme_id: str, side: Side, year: ReportingYear | None = None
) -> tuple[UUID, ...]:
    """The hospital's relations on `side` that the scheme lists, in the order of its table.

    Those that have no number in it stand last. Of `year` only those that stood on a day of it;
    where the plan reaches to no day of it, all that were not ended.
    """
    mine = set(own_relations(book, hospital, side))
    terms = [
        term
        for term in book.each(RelationTerm)
        if term.scheme == scheme_id and term.relation in mine
    ]
    if year is not None:
        standing = [each for each in terms if BY_KEY["relation_term"].in_year(each, year)]
        goes_on = [each for each in terms if each.state is not TermState.ENDED]
        terms = standing or goes_on or terms
    numbers = {term.relation: term.number or "" for term in terms}
    return tuple(
        relation
        for relation in sorted(
            (each for each in numbers if each is not None),
            key=lambda each: (not numbers[each], len(numbers[each]), numbers[each], str(each)),
        )
    )


def check_judgement(judgement: Judgement, shelf: Shelf) -> None:
    """Raises UserError where an own score is above the point's maximum, or finer than 0.1 points."""
    if judgement.scheme is None or judgement.side is None or judgement.point is None:
        return
    standard = shelf.scheme(judgement.scheme).standard(judgement.side)
    fault = judgement_fault(judgement, standard)
    if fault is not None:
        raise UserError(fault.message, (fault,))


def judgement_fault(judgement: Judgement, standard: Standard | None) -> Fault | None:
    """What is wrong with an own score by the standard; None: nothing."""
    try:
        point = standard.point(judgement.point or "") if standard else None
    except KeyError:
        point = None
    if point is None:
        return Fault("point", say("考核标准里没有评价要点“{point}”。", point=judgement.point))
    told = _score_fault(judgement.score, point) if judgement.score is not None else None
    return Fault("score", told) if told is not None else None


def _score_fault(score: Decimal, point: Point) -> Message | None:
    if score != round(score, 1):
        return say("自评分写到一位小数，如 4.5。")
    if point.maximum is None and score > MOST_BONUS:
        return say("加分不会超过 {most} 分，请核对。", most=MOST_BONUS)
    if point.maximum is not None and score > point.maximum:
        return say(
            "{score} 分超过了 {point} 的满分 {maximum} 分。",
            score=score,
            point=say(point.short),
            maximum=point.maximum,
        )
    return None
