"""Activities and techniques: led by whoever was there, entered once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.absence import Absence
from duikou_desktop.domain.registers.activity import Activity
from duikou_desktop.domain.registers.technique import Technique
from duikou_desktop.scoring.checks.away import AwayDays
from duikou_desktop.scoring.checks.base import Finding, Severity, Year


def leader_not_on_site(year: Year) -> Iterator[Finding]:
    """An activity led by somebody who was not on site that day."""
    for day, activity in year.dated(Activity):
        for leader in _not_there(year, activity.by, day):
            yield Finding(
                "leader_not_on_site",
                Severity.ERROR,
                "activity",
                activity.id,
                say(
                    "{day} {kind}“{topic}”的带教人{name}那天不在驻点时间内。核对日期或带教人。",
                    day=day,
                    kind=say(activity.kind.value) if activity.kind else "",
                    topic=activity.topic or "",
                    name=year.name(leader),
                ),
                about=str(leader),
            )


def guide_not_on_site(year: Year) -> Iterator[Finding]:
    """A technique first done on a day when its guide was not on site."""
    for day, technique in year.dated(Technique):
        for guide in _not_there(year, technique.guided_by, day):
            yield Finding(
                "guide_not_on_site",
                Severity.QUERY,
                "technique",
                technique.id,
                say(
                    "“{technique}”首次开展那天（{day}），指导人{name}不在驻点时间内。",
                    technique=technique.name or "",
                    day=day,
                    name=year.name(guide),
                ),
                about=str(guide),
            )


def leader_away(year: Year) -> Iterator[Finding]:
    """An activity led by somebody whose absence on that day is registered."""
    absences = AwayDays(year)
    for day, activity in year.dated(Activity):
        for leader, away in _away(year, absences, activity.by, day):
            yield Finding(
                "leader_away",
                Severity.QUERY,
                "activity",
                activity.id,
                say(
                    "{day} {kind}“{topic}”的带教人{name}那天登记了离岗（{absence}）。"
                    "核对日期或带教人，确由本人带教的请说明。",
                    day=day,
                    kind=say(activity.kind.value) if activity.kind else "",
                    topic=activity.topic or "",
                    name=year.name(leader),
                    absence=say(away.kind.value) if away.kind else "",
                ),
                about=str(leader),
            )


def guide_away(year: Year) -> Iterator[Finding]:
    """A technique first done on a day when its guide's absence is registered."""
    absences = AwayDays(year)
    for day, technique in year.dated(Technique):
        for guide, away in _away(year, absences, technique.guided_by, day):
            yield Finding(
                "guide_away",
                Severity.QUERY,
                "technique",
                technique.id,
                say(
                    "“{technique}”首次开展那天（{day}），指导人{name}登记了离岗（{absence}）。",
                    technique=technique.name or "",
                    day=day,
                    name=year.name(guide),
                    absence=say(away.kind.value) if away.kind else "",
                ),
                about=str(guide),
            )


def leader_of_another_relation(year: Year) -> Iterator[Finding]:
    """An activity filed under one relation and led by a member sent to another."""
    register = BY_KEY["assignment"]
    for activity in year.every(Activity):
        if not activity.relations:
            continue
        for leader in activity.by:
            stay = year.book.find("assignment", leader)
            sent_to = year.book.relations_of(register, stay) if stay else ()
            if sent_to and not set(sent_to) & set(activity.relations):
                yield Finding(
                    "leader_of_another_relation",
                    Severity.ERROR,
                    "activity",
                    activity.id,
                    say(
                        "“{topic}”的带教人{name}派驻在另一家医院。核对结对关系或带教人。",
                        topic=activity.topic or "",
                        name=year.name(leader),
                    ),
                    about=str(leader),
                )


def entered_twice(year: Year) -> Iterator[Finding]:
    """Two activities of one kind and topic, on one day, led by the same people."""
    seen: set[tuple[object, ...]] = set()
    for activity in year.every(Activity):
        if activity.topic is None:
            continue
        key = (activity.on, activity.kind, activity.topic, activity.by, activity.relations)
        if key in seen:
            yield Finding(
                "entered_twice",
                Severity.QUERY,
                "activity",
                activity.id,
                say(
                    "{day}“{topic}”登记了两次：日期、类别、主题和带教人都相同。确是两次的请说明。",
                    day=activity.on,
                    topic=activity.topic,
                ),
            )
        seen.add(key)


def _not_there(year: Year, people: tuple[UUID, ...], day: date) -> Iterator[UUID]:
    """Those of `people` who have a stay with dates, and were not on site on `day`.

    A person may have several stays; the one that is named may not be the one of that day.
    """
    for each in people:
        named = year.book.find("assignment", each)
        person = named.value("person") if named else None
        if person is not None and year.is_elsewhere(person, day):
            yield each


def _away(
    year: Year, absences: AwayDays, people: tuple[UUID, ...], day: date
) -> Iterator[tuple[UUID, Absence]]:
    """Those of `people` who were away on `day`, with the absence."""
    for each in people:
        stay = year.stay(each)
        absence = absences.on(stay.person, day) if stay is not None and stay.person else None
        if absence is not None:
            yield each, absence
