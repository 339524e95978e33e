"""What the plan demands and no point scores: told, never deducted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.coverage import deployed, gaps, paired
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.inspection import Inspection, InspectionKind
from duikou_desktop.domain.registers.member_review import MemberReview
from duikou_desktop.domain.registers.plan import Plan, PlanKind
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.registers.trainee import Trainee
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.checks.base import Finding, Severity, Year, days_of


def key_clinicians_short(year: Year) -> Iterator[Finding]:
    """每年至少为受援医院培养3名临床骨干医师或医技人员, of every pairing."""
    wanted = year.parameters.yearly.key_clinicians
    if wanted is None:
        return
    for place in _places(year):
        trained = sum(
            1 for each in year.every(Trainee) if each.key_clinician and place.holds(each.relations)
        )
        if trained < wanted:
            message = say(
                "{year} 年培养临床骨干 {n} 名，方案要求至少 {wanted} 名。",
                year=year.facts.year.label,
                n=trained,
                wanted=wanted,
            )
            yield _demand("key_clinicians_short", "trainee", place, message)


def nobody_on_site(year: Year) -> Iterator[Finding]:
    """保证受援医院全年均有派驻人员驻点帮扶: each gap with its days."""
    for place in _places(year):
        mine = (place.relation,) if place.relation else year.facts.relations
        period = paired(replace(year.facts, relations=mine))
        for gap in gaps(_members(year, place), period, year.as_of):
            message = say(
                "{first} 至 {last} 没有派驻人员在岗（{n} 天）。",
                first=gap.first,
                last=gap.last,
                n=gap.days,
            )
            yield _demand("nobody_on_site", "assignment", place, message, str(gap.first))


def member_not_reviewed(year: Year) -> Iterator[Finding]:
    """附件3 第7项（3）: 派驻人员工作情况纳入本院人员考核范围，统一开展考核; once a stay is over, or the year."""
    if year.facts.side is not Side.RECIPIENT:
        return
    reviewed = {each.assignment for each in year.every(MemberReview)}
    whole = Span(year.facts.year.first, year.facts.year.last)
    for each in deployed(year.facts):
        days = days_of(each)
        here = days.overlap(whole) if days is not None else None
        if here is not None and here.last <= year.as_of and each.id not in reviewed:
            yield Finding(
                "member_not_reviewed",
                Severity.QUERY,
                "assignment",
                each.id,
                say("{name}没有当年的考核记录。", name=year.name(each.id)),
            )


def joint_plan_missing(year: Year) -> Iterator[Finding]:
    """多家三级医院共同支援一家受援医院的，由受援医院会同各支援医院共同协商、统筹规划."""
    if year.facts.side is not Side.RECIPIENT or not _several_at_once(year):
        return
    if not any(each.kind is PlanKind.JOINT for each in year.every(Plan)):
        message = say(
            "有 {n} 家支援医院，{year} 年没有联合计划。",
            n=len(year.facts.relations),
            year=year.facts.year.label,
        )
        yield _demand("joint_plan_missing", "plan", _HOUSE, message)


def _several_at_once(year: Year) -> bool:
    """Whether two supporters stood on one day of the year; one after the other plan alone."""
    days = [paired(replace(year.facts, relations=(each,))) for each in year.facts.relations]
    return any(one.overlap(other) is not None for one, other in combinations(days, 2))


def trainee_without_result(year: Year) -> Iterator[Finding]:
    """Somebody whose training is over and whose result is not told."""
    for each in year.every(Trainee):
        if each.to is not None and each.to <= year.as_of and each.result is None:
            message = say(
                "{name}的{kind}已于 {to} 结束，没有填培养结果。",
                name=each.name or "",
                kind=say(each.kind.value) if each.kind else "",
                to=each.to,
            )
            yield Finding("trainee_without_result", Severity.QUERY, "trainee", each.id, message)


def self_inspection_missing(year: Year) -> Iterator[Finding]:
    """Every half-year a 督导自查; halves count from the first day of the reporting year."""
    done = [
        each.on for each in year.every(Inspection) if each.kind is InspectionKind.SELF and each.on
    ]
    halves = zip((say("上半年"), say("下半年")), year.facts.year.parts(2), strict=True)
    for word, (begin, end) in halves:
        if year.as_of >= end and not any(begin <= day <= end for day in done):
            message = say("{year} 年{half}没有督导自查。", year=year.facts.year.label, half=word)
            yield _demand("self_inspection_missing", "inspection", _HOUSE, message, str(begin))


@dataclass(frozen=True, slots=True)
class _Place:
    """One pairing of a supporter, named where there are several; or the recipient's own house."""

    relation: UUID | None = None
    name: str = ""

    def holds(self, relations: tuple[UUID, ...]) -> bool:
        """Whether what names these relations concerns the place."""
        return self.relation is None or not relations or self.relation in relations


_HOUSE = _Place()


def _places(year: Year) -> Iterator[_Place]:
    if year.facts.side is Side.RECIPIENT:
        yield _HOUSE
        return
    for relation in year.facts.relations:
        found = year.book.get(Relation, relation)
        several = len(year.facts.relations) > 1 and found is not None
        yield _Place(
            relation, year.book.hospital_name(found.recipient) if several and found else ""
        )


def _members(year: Year, place: _Place) -> list[Assignment]:
    register = BY_KEY["assignment"]
    return [
        each for each in deployed(year.facts) if place.holds(year.book.relations_of(register, each))
    ]


def _demand(code: str, register: str, place: _Place, message: Message, about: str = "") -> Finding:
    said = say("{hospital}：{message}", hospital=place.name, message=message)
    parts = (str(place.relation) if place.relation else "", about)
    return Finding(
        code,
        Severity.QUERY,
        register,
        None,
        said if place.name else message,
        " ".join(part for part in parts if part),
    )
