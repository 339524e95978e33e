"""Scores a year: each point by its rule, as of the date and as expected; then the mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain
from operator import is_

from duikou_desktop.core.ids import each_once
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.facts import READ_BY_OTHERS, YearFacts
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import (
    Assessment,
    HospitalAssessment,
    ScoredPoint,
    ScoredVeto,
    State,
    rounded,
)
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Undecided
from duikou_desktop.scoring.parameters import Parameters
from duikou_desktop.scoring.selection import left_by_the_end
from duikou_desktop.scoring.standard import Partial, Point, Standard, Veto
from duikou_desktop.scoring.tally import claimed
from duikou_desktop.scoring.views import View


def assess(standard: Standard, parameters: Parameters, facts: YearFacts, as_of: date) -> Assessment:
    """Scores the facts of one relation (or of the whole hospital) by a standard."""
    rules = tuple(point.rule for point in standard.points())
    points = tuple(_score(point, rules, parameters, facts, as_of) for point in standard.points())
    vetoes = tuple(_veto(veto, rules, parameters, facts, as_of) for veto in standard.vetoes)
    relation = facts.relations[0] if facts.side is Side.SUPPORTER and facts.relations else None
    return Assessment(facts.scheme, facts.side, facts.year.label, relation, points, vetoes)


def assess_after(
    standard: Standard,
    parameters: Parameters,
    facts: YearFacts,
    before: Assessment,
    *,
    touched: AbstractSet[str],
    as_of: date,
) -> Assessment:
    """As `assess`, where since `before` only records of the registers `touched` have changed.

    Points whose rule does not look into them stay as they were; so does one that is decided anew
    and comes out the same: whoever asks whether a point changed need only look if it is another.
    """
    if not READ_BY_OTHERS.isdisjoint(touched) or standard.vetoes:
        return assess(standard, parameters, facts, as_of)
    rules = tuple(point.rule for point in standard.points())

    def again(point: Point, old: ScoredPoint) -> ScoredPoint:
        if touched.isdisjoint(register for register, _ in point.rule.uses()):
            return old
        fresh = _score(point, rules, parameters, facts, as_of)
        return old if fresh == old else fresh

    points = tuple(map(again, standard.points(), before.points))
    return replace(before, points=points)


def _veto(
    veto: Veto,
    rules: tuple[RuleModel, ...],
    parameters: Parameters,
    facts: YearFacts,
    as_of: date,
) -> ScoredVeto:
    case = Case(facts, parameters, Decimal(1), proportional=False, view=View(as_of), rules=rules)
    proven, planned = veto.rule.decide(case), veto.rule.decide(case.as_planned)
    return ScoredVeto(veto.id, _strikes(proven), _strikes(planned), proven.reasons, proven.records)


def _strikes(decision: Decision) -> bool | None:
    return None if decision.earned is None else decision.earned <= 0


def _score(
    point: Point,
    rules: tuple[RuleModel, ...],
    parameters: Parameters,
    facts: YearFacts,
    as_of: date,
) -> ScoredPoint:
    case = Case(
        facts=facts,
        parameters=parameters,
        maximum=point.maximum,
        proportional=point.partial is Partial.PROPORTIONAL,
        view=View(as_of),
        rules=rules,
    )
    proven = point.rule.decide(case)
    planned = point.rule.decide(case.as_planned)
    judgement = facts.judgements.get(point.id)
    own = judgement.score if judgement else None
    score = _points(proven, own, parameters)
    expected = _points(planned, own, parameters)
    reachable = rounded(point.rule.most(case), parameters.rounding)
    return ScoredPoint(
        id=point.id,
        score=score,
        expected=expected,
        own=own,
        account=judgement.account if judgement else None,
        maximum=point.maximum,
        state=_state(point, proven, score),
        reasons=(*proven.reasons, *left_by_the_end(case, point.rule)),
        expected_reasons=planned.reasons if expected != score else (),
        own_reason=_own_reason(judgement),
        records=proven.records,
        steps=planned.steps if score is None or reachable > score else (),
        waiting=proven.waiting,
        reachable=reachable,
        share=planned.share,
        by_share=case.proportional or point.rule.counts_by_itself,
        shortfall=judgement.shortfall if judgement else None,
    )


def _points(decision: Decision, own: Decimal | None, parameters: Parameters) -> Decimal | None:
    """The computed points; where the office decides, its own; None while nobody did."""
    if decision.earned is not None:
        return rounded(decision.earned, parameters.rounding)
    if decision.undecided is Undecided.JUDGED and own is not None:
        return rounded(own, parameters.rounding)
    return None


def _own_reason(judgement: Judgement | None) -> str | None:
    return judgement.reason if judgement else None


def _state(point: Point, decision: Decision, score: Decimal | None) -> State:
    if decision.undecided is Undecided.JUDGED:
        return State.JUDGED
    if score is None:
        return State.NO_DATA
    if score <= 0:
        return State.NOT_MET
    return State.MET if point.maximum is None or score >= point.maximum else State.PART


def mean(
    whole: YearFacts, parts: Sequence[Assessment], parameters: Parameters
) -> HospitalAssessment:
    """A supporter's hospital score: the mean over its relations, rounded per point, then summed."""
    if len(parts) == 1:
        return HospitalAssessment(replace(parts[0], relation=None), tuple(parts))
    points = tuple(
        _mean_point(same, whole.judgements, parameters)
        for same in zip(*map(counting, parts), strict=True)
    )
    assessment = Assessment(whole.scheme, whole.side, whole.year.label, None, points)
    return HospitalAssessment(assessment, tuple(parts))


def mean_after(
    whole: YearFacts,
    parts: Sequence[Assessment],
    parameters: Parameters,
    before: HospitalAssessment,
) -> HospitalAssessment:
    """As `mean`, where since `before` the relations were assessed by `assess_after`.

    A point that no relation has anew keeps its mean: nobody judged anything meanwhile.
    """
    if len(parts) == 1 or any(part.vetoes for part in parts):
        return mean(whole, parts, parameters)
    once = zip(*(part.points for part in before.relations), strict=True)
    points = tuple(
        kept if all(map(is_, same, then)) else _mean_point(same, whole.judgements, parameters)
        for kept, then, same in zip(
            before.whole.points,
            once,
            zip(*(part.points for part in parts), strict=True),
            strict=True,
        )
    )
    return HospitalAssessment(replace(before.whole, points=points), tuple(parts))


def counting(part: Assessment) -> tuple[ScoredPoint, ...]:
    """The points of a relation as they go into the mean: a 一票否决 makes them 0."""
    if not part.struck:
        return part.points
    nothing = Decimal(0)
    return tuple(
        replace(each, score=nothing, expected=nothing, reachable=nothing) for each in part.points
    )


def _mean_point(
    same: tuple[ScoredPoint, ...], judgements: Mapping[str, Judgement], parameters: Parameters
) -> ScoredPoint:
    """One point over the relations: who has no score adds nothing, and its share stays open.

    So the hospital's sum is the mean of the relations' sums, which leave out the same. Where the
    office says its own in one of them, that is meant together with what the others' forms say.
    """
    first, to = same[0], parameters.rounding
    judgement = judgements.get(first.id)
    scores = [each.score for each in same]
    expected = [each.expected for each in same]
    score, left = mean_of(scores, to), _left(scores, first.maximum, to)
    states = {each.state for each in same}
    if score is None or left or states == {State.JUDGED}:
        state = State.JUDGED if State.JUDGED in states else State.NO_DATA
    elif first.maximum is not None and score < first.maximum:
        state = State.PART if score > 0 else State.NOT_MET
    else:
        state = State.MET if score > 0 else State.NOT_MET
    claims = [claimed(each) for each in same]
    given = any(each.own is not None for each in same)
    whole_hospital = judgement is not None and not judgement.relations
    return ScoredPoint(
        id=first.id,
        score=score,
        expected=mean_of(expected, to),
        own=mean_of(claims, to) if given else None,
        account=judgement.account if judgement is not None and whole_hospital else None,
        maximum=first.maximum,
        state=state,
        reasons=(_told(same, left, to),),
        expected_reasons=(),
        own_reason=_own_reason(judgement) if whole_hospital else None,
        records=each_once(chain.from_iterable(each.records for each in same)),
        steps=(),
        waiting=each_once(chain.from_iterable(each.waiting for each in same)),
        reachable=mean_of([each.reachable for each in same], to) or Decimal(0),
        open=left,
        expected_open=_left(claims if given else expected, first.maximum, to),
        shortfall=judgement.shortfall if judgement is not None and whole_hospital else None,
    )


def _told(same: tuple[ScoredPoint, ...], left: Decimal, to: Decimal) -> Message:
    if not left:
        return say("{n} 个结对关系的平均分（四舍五入到 {to} 分）。", n=len(same), to=to)
    return say(
        "{n} 个结对关系的平均分（四舍五入到 {to} 分），其中 {open} 个还没有得分，占的 {points} 分未计入。",
        n=len(same),
        to=to,
        open=sum(each.score is None for each in same),
        points=left,
    )


def mean_of(values: Sequence[Decimal | None], to: Decimal) -> Decimal | None:
    """The mean of those that are known, each by its share; None where none is."""
    known = [value for value in values if value is not None]
    return rounded(sum(known, Decimal(0)) / len(values), to) if known else None


def _left(values: Sequence[Decimal | None], maximum: Decimal | None, to: Decimal) -> Decimal:
    """The share of the maximum of those that are not known; nothing where none is known."""
    missing = sum(value is None for value in values)
    if missing == len(values):
        return Decimal(0)
    return rounded((maximum or Decimal(0)) * missing / len(values), to)
