"""The yearly amounts of the standard, and what the plan asks beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import say
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.scoring.base import Case
from duikou_desktop.scoring.rules.count_at_least import CountAtLeast
from duikou_desktop.scoring.selection import drafts_of_year, of_year
from duikou_desktop.scoring.standard import Point, Standard
from duikou_desktop.scoring.teams import Team, teams_of_year
from duikou_desktop.scoring.views import View
from duikou_desktop.services.home_view import (
    DemandLine,
    Opens,
    Standing,
    TargetGroup,
    TargetLine,
    YearPresence,
)

# One a year is a demand, no amount to walk towards.
_LEAST_AMOUNT = 2


def target_group(
    facts: YearFacts,
    scheme: Scheme,
    standard: Standard,
    scored: Assessment,
    *,
    as_of: date,
    place: str,
) -> TargetGroup:
    """The amounts of one relation: counted, recorded, required, and where today should be."""
    points = [
        (point, point.rule)
        for point in standard.points()
        if isinstance(point.rule, CountAtLeast) and point.rule.at_least >= _LEAST_AMOUNT
    ]
    case = _case(facts, scheme, as_of)
    lines = tuple(_line(case, point, rule, scored.point(point.id).score) for point, rule in points)
    return TargetGroup(place, lines, _unscored(facts, scheme, as_of, points))


def _case(facts: YearFacts, scheme: Scheme, as_of: date) -> Case:
    return Case(facts, scheme.parameters, None, proportional=False, view=View(as_of))


def _line(case: Case, point: Point, rule: CountAtLeast, earned: Decimal | None) -> TargetLine:
    facts, as_of = case.facts, case.view.as_of
    found = of_year(case, rule.register_key, rule.where)
    counted = sum(1 for record in found if record.evidence or not rule.evidence)
    drafts = drafts_of_year(case, rule.register_key, rule.where)
    passed = min(max((as_of - facts.year.first).days + 1, 0), facts.year.days)
    return TargetLine(
        point=point.id,
        title=point.short,
        unit=rule.unit,
        counted=counted,
        recorded=len(found) + len(drafts),
        required=rule.at_least,
        due_today=Decimal(rule.at_least * passed) / facts.year.days,
        earned=earned,
        opens=Opens("score", point.id),
    )


def _unscored(
    facts: YearFacts,
    scheme: Scheme,
    as_of: date,
    points: list[tuple[Point, CountAtLeast]],
) -> tuple[tuple[str, int], ...]:
    if not any(rule.register_key == "activity" for _, rule in points):
        return ()
    scored = {kind for _, rule in points for kind in rule.where.get("kind", ())}
    kinds = (record.value("kind") for record in of_year(_case(facts, scheme, as_of), "activity"))
    return tuple(Counter(str(kind) for kind in kinds if kind not in scored).items())


def demand_lines(
    facts: YearFacts,
    places: tuple[YearFacts, ...],
    scheme: Scheme,
    as_of: date,
    lines: tuple[YearPresence, ...],
) -> Iterator[DemandLine]:
    """The plan's demands that the registers kept now can tell."""
    for demand in scheme.demands:
        if demand.key == "team":
            yield from _team(facts, scheme, as_of, demand.text)
        elif demand.key == "techniques":
            yield _techniques(places, scheme, as_of, demand.text)
        elif demand.key == "on_site_all_year" and any(line.recorded or line.gaps for line in lines):
            yield _all_year(lines, demand.text)


def _team(facts: YearFacts, scheme: Scheme, as_of: date, official: str) -> Iterator[DemandLine]:
    asked = scheme.parameters.team
    found = teams_of_year(facts, scheme.parameters, View(as_of))
    if asked.heads is None or not found.teams:
        return
    complete = [team for team in found.teams if _is_complete(facts, scheme, team)]
    without = sum(team.vice_presidents < asked.vice_presidents for team in found.teams)
    counts = {"heads": tuple(team.heads for team in found.teams), "n": len(complete)}
    figure = say("{heads} 人，{n} 批达到", **counts)
    if without:
        figure = say("{heads} 人，{n} 批达到，{m} 批缺副院长", **counts, m=without)
    yield DemandLine(
        message=say(
            "每批至少 {n} 人，含副院长 {leaders} 人", n=asked.heads, leaders=asked.vice_presidents
        ),
        standing=Standing.REACHED if len(complete) == len(found.teams) else Standing.MISSED,
        figure=figure,
        official=official,
        opens=Opens("batch"),
    )  # fmt: skip


def _is_complete(facts: YearFacts, scheme: Scheme, team: Team) -> bool:
    kind = facts.recipient_kinds.get(team.batch.relation) if team.batch.relation else None
    asked = scheme.parameters.team
    return team.heads >= (asked.heads_for(kind) or 0) and (
        team.vice_presidents >= asked.vice_presidents
    )


def _techniques(
    places: tuple[YearFacts, ...], scheme: Scheme, as_of: date, official: str
) -> DemandLine:
    wanted = scheme.parameters.yearly.techniques or 1
    # Of every pairing, so the one with the fewest decides.
    each = [len(of_year(_case(facts, scheme, as_of), "technique")) for facts in places]
    done = min(each, default=0)
    over = any(as_of >= facts.year.last for facts in places)
    return DemandLine(
        message=say("新技术、新业务至少 {n} 项", n=wanted),
        standing=Standing.REACHED
        if done >= wanted
        else (Standing.MISSED if over else Standing.UNDER_WAY),
        figure=say("{n} 项", n=tuple(each)),
        official=official,
        opens=Opens("technique"),
    )


def _all_year(lines: tuple[YearPresence, ...], official: str) -> DemandLine:
    days = sum((last - first).days + 1 for line in lines for first, last in line.gaps)
    return DemandLine(
        message=say("全年有人驻点"),
        standing=Standing.MISSED if days else Standing.REACHED,
        figure=say("空档 {n} 天", n=days) if days else say("没有空档"),
        official=official,
        opens=Opens("assignment"),
    )
