"""The figures a rule decides by, told in words: they are the scheme's, not the office's."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.messages import plain_number
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.conditions import EachRecord, Present
from duikou_desktop.scoring.parameters import Parameters
from duikou_desktop.scoring.rules import (
    BatchStaffing,
    BonusMembers,
    BonusTitles,
    CountAtLeast,
    Parts,
    Rule,
    TiersCapped,
)
from duikou_desktop.ui.text import clauses, joined, tr, words


def parameter_words(rule: Rule, parameters: Parameters, facts: YearFacts) -> str:
    """One sentence, or nothing for a rule without figures."""
    told = _words(rule, parameters, facts)
    return tr("方案参数：{words}。本单位不能改。").format(words=told) if told else ""


def _words(rule: Rule, parameters: Parameters, facts: YearFacts) -> str:
    if isinstance(rule, CountAtLeast | Parts):
        return _amount(rule) if isinstance(rule, CountAtLeast) else clauses(_amounts(rule))
    if isinstance(rule, BatchStaffing):
        return _staffing(rule, parameters, facts)
    if isinstance(rule, BonusMembers):
        told = tr("超过 {n} 人起，每多 1 人加 {points} 分")
        return told.format(n=rule.above, points=plain_number(rule.each))
    if isinstance(rule, BonusTitles):
        return tr("每名加 {points} 分").format(points=plain_number(rule.each))
    if isinstance(rule, TiersCapped):
        each = tr("{levels}每个 {points} 分")
        tiers = (
            each.format(levels=joined(map(words, tier.values)), points=plain_number(tier.each))
            for tier in rule.tiers
        )
        return clauses(tiers)
    return ""


def _amounts(rule: Parts) -> Iterator[str]:
    """Numbers that the document leaves open and the scheme sets."""
    for part in rule.parts:
        needs = part.needs
        if isinstance(needs, Present) and needs.at_least > 1:
            title = words(BY_KEY[needs.register_key].title)
            yield tr("{title}至少 {n} 条").format(title=title, n=needs.at_least)
        elif isinstance(needs, EachRecord) and needs.done.within_days:
            yield tr("{n} 天内算及时").format(n=needs.done.within_days)


def _amount(rule: CountAtLeast) -> str:
    least = tr("全年至少 {n} {unit}").format(n=rule.at_least, unit=words(rule.unit))
    return least + (tr("，没有佐证的不算") if rule.evidence else "")


def _staffing(rule: BatchStaffing, parameters: Parameters, facts: YearFacts) -> str:
    kinds = {kind.value if kind else None for kind in facts.recipient_kinds.values()}
    heads = {parameters.team.heads_for(kind) for kind in kinds}
    parts = []
    if len(heads) == 1 and (asked := heads.pop()) is not None:
        parts.append(tr("每批 {n} 人").format(n=asked))
    service = parameters.service_time
    parts.append(tr("连续 {full}").format(full=service.words.translated(tr)))
    lost = tr("每少 1 人扣 {short} 分，时间不到的每人扣 {early} 分")
    parts.append(
        lost.format(
            short=plain_number(rule.lost_per_person_short),
            early=plain_number(rule.lost_per_person_under_time),
        )
    )
    if rule.missing_vice_president_counts and parameters.team.vice_presidents:
        told = tr("没有挂职副院长另按少 {n} 人算")
        parts.append(told.format(n=rule.missing_vice_president_counts))
    by_post = service.replacement == "post"
    parts.append(tr("有人接替的按岗位算") if by_post else tr("提前返回的，有人接替也按不满时间算"))
    if (days := parameters.team.arrival_within_days) is not None:
        parts.append(tr("{n} 天内到岗的算入人数").format(n=days))
    parts.append(tr("几批的取最低一批"))
    return clauses(parts)
