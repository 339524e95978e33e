"""The timeline's shapes as sentences."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import Message
from duikou_desktop.services.deployment import Fullness, Gap, Group, Member
from duikou_desktop.services.home_presence import days_words
from duikou_desktop.ui.text import clauses, tr, words


def group_words(group: Group) -> str:
    """`融安县人民医院，5 人，含副院长`."""
    parts = [group.place] if group.place else []
    parts.append(tr("{n} 人").format(n=group.people))
    if group.leaders:
        parts.append(tr("含副院长"))
    return clauses(parts)


def shortfall_words(number: int, full: Message) -> str:
    """`1 人未满 6 个月`."""
    return tr("{n} 人未满 {full}").format(n=number, full=words(full))


def gap_words(gap: Gap) -> str:
    """`空档 10 天：3 月 1 日至 3 月 10 日无人驻点`."""
    told = tr("空档 {n} 天：{days}无人驻点")
    return told.format(n=gap.days, days=words(days_words(gap.first, gap.last)))


def post_words(member: Member) -> str:
    """`副院长`, or nothing."""
    return words(member.post) if member.post else ""


def time_words(member: Member) -> str:
    """`5 个月 10 天`."""
    if not member.months:
        return tr("{n} 天").format(n=member.days)
    if not member.days:
        return tr("{n} 个月").format(n=member.months)
    return tr("{months} 个月 {days} 天").format(months=member.months, days=member.days)


def presence_words(member: Member) -> str:
    """From when to when, as served or as planned."""
    first = (member.served or member.planned or (date.min, date.min))[0]
    last = (member.planned or member.served or (date.min, date.min))[1]
    told = tr("{first} 至 {last}（计划）") if member.planned else tr("{first} 至 {last}")
    said = told.format(first=first, last=last)
    return clauses([said, unrecorded_words()]) if member.end_unrecorded else said


def unrecorded_words() -> str:
    """Of a stay beyond its planned end."""
    return tr("离岗日期未登记")


def full_words(member: Member) -> str:
    """The day the time is full, and whether it is."""
    if member.fullness is Fullness.SHORT:
        return tr("{day}，少 {n} 天").format(day=member.full_on, n=member.short_days)
    if member.fullness is Fullness.PLANNED:
        return tr("{day}，预计驻满").format(day=member.full_on)
    return tr("{day}，已驻满").format(day=member.full_on)


def member_words(member: Member, full: Message) -> str:
    """All of it in a row, for hovering and for whoever listens."""
    parts = [member.name, member.work, presence_words(member), time_words(member)]
    parts.append(tr("驻满 {full}应到 {day}").format(full=words(full), day=full_words(member)))
    parts += [away_words(each.first, each.last, each.kind) for each in member.away]
    return clauses(part for part in parts if part)


def away_words(first: date, last: date, kind: str) -> str:
    """`请假 2024-05-01 至 2024-05-10`."""
    return tr("{kind} {first} 至 {last}").format(kind=words(kind), first=first, last=last)
