"""What a side of a relation says of the year, and where the two say different things.

It is kept beside the package when it comes, so that comparing 1,500 reports opens none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from duikou_desktop.core.messages import label
from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.technique import Technique
from duikou_desktop.domain.years import ReportingYear

STAYS, TEACHING, TECHNIQUES = label("派驻人员"), label("教学活动"), label("新技术")
WHATS = (STAYS, TEACHING, TECHNIQUES)  # what is compared
NOTHING = "没有登记"
NO_DAY = "未写日期"

R = TypeVar("R", Assignment, Activity, Technique)
Words = Mapping[str, str]  # by subject


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing the two say differently, in the words of each."""

    what: str  # 派驻人员, 教学活动, 新技术
    subject: str
    supporter: str
    recipient: str


@dataclass(frozen=True, slots=True)
class SideSays:
    """By subject, in words: what counts in the year, and where a day may be wrong what there is of any."""

    stays: Words
    stays_ever: Words
    teaching: Words
    techniques: Words
    techniques_ever: Words


def side_says(facts: YearFacts) -> SideSays:
    """People by name, activities by kind, techniques by name."""
    stays, stays_ever = map(_spans, stays_by_name(facts))
    techniques, techniques_ever = map(_carried_out, techniques_by_name(facts))
    teaching = {kind: f"{len(mine)} 次" for kind, mine in teaching_by_kind(facts).items()}
    return SideSays(stays, stays_ever, teaching, techniques, techniques_ever)


def disagreements(supporter: SideSays, recipient: SideSays) -> Iterator[Disagreement]:
    """What the two say differently, in the words of each."""
    both = (supporter, recipient)
    stays = _differing(STAYS, *((each.stays, each.stays_ever) for each in both))
    yield from sorted(stays, key=_first_said)
    yield from _differing(TEACHING, *((each.teaching, {}) for each in both))
    techniques = _differing(TECHNIQUES, *((each.techniques, each.techniques_ever) for each in both))
    yield from sorted(techniques, key=_first_said)


Claims = tuple[Words, Words]  # of the year, and of any


def _differing(what: str, supporter: Claims, recipient: Claims) -> Iterator[Disagreement]:
    """Who has it in another year is not said to have nothing: a day is wrong then, on one side."""
    for subject in dict.fromkeys((*supporter[0], *recipient[0])):
        ours, theirs = (
            year.get(subject) or ever.get(subject, NOTHING) for year, ever in (supporter, recipient)
        )
        if ours != theirs:
            yield Disagreement(what, subject, ours, theirs)


def _first_said(each: Disagreement) -> str:
    """The claims of stays and techniques begin with their first days."""
    return min(claim for claim in (each.supporter, each.recipient) if claim != NOTHING)


ByName = Mapping[str, tuple[R, ...]]


def stays_by_name(facts: YearFacts) -> tuple[ByName[Assignment], ByName[Assignment]]:
    """Those that touch the year, and all there ever were, each name's in order."""
    every = [each for each in facts.complete(Assignment, "assignment") if each.from_ is not None]
    every.sort(key=_first_day)

    def by_name(found: Iterable[Assignment]) -> ByName[Assignment]:
        return _grouped(found, lambda each: facts.book.person_name(each.person))

    return by_name(each for each in every if _touches(facts.year, each)), by_name(every)


def techniques_by_name(facts: YearFacts) -> tuple[ByName[Technique], ByName[Technique]]:
    """Those first carried out in the year, and all there ever were."""
    begun = (each for _, each in facts.begun_in_year("technique"))
    return (
        _grouped((each for each in begun if isinstance(each, Technique)), _name),
        _grouped(facts.complete(Technique, "technique"), _name),
    )


def teaching_by_kind(facts: YearFacts) -> ByName[Activity]:
    """The activities of the year, kinds in their order."""
    found = [
        each
        for _, each in facts.begun_in_year("activity")
        if isinstance(each, Activity) and each.kind
    ]
    found.sort(key=lambda each: list(ActivityKind).index(each.kind or ActivityKind.OTHER))
    return _grouped(found, lambda each: each.kind.value if each.kind else "")


def _grouped(found: Iterable[R], name: Callable[[R], str | None]) -> ByName[R]:
    rows: dict[str, list[R]] = {}
    for each in found:
        rows.setdefault(squeeze(name(each) or ""), []).append(each)
    return {key: tuple(mine) for key, mine in rows.items()}


def _name(each: Technique) -> str | None:
    return each.name


def _first_day(each: Assignment) -> tuple[date, date]:
    return each.from_ or date.min, each.to or date.max


def _spans(stays: ByName[Assignment]) -> dict[str, str]:
    return {
        name: "、".join(
            f"{each.from_} 至 {'在岗' if each.to is None else each.to}" for each in mine
        )
        for name, mine in stays.items()
    }


def _touches(year: ReportingYear, stay: Assignment) -> bool:
    last = stay.to or stay.planned_to
    return (
        stay.from_ is not None and stay.from_ <= year.last and (last is None or last >= year.first)
    )


def _carried_out(found: ByName[Technique]) -> dict[str, str]:
    """Of several of one name the last."""
    last = {name: mine[-1] for name, mine in found.items()}
    return {
        name: f"{each.first_on}，独立完成 {each.independent_on or NO_DAY}"
        for name, each in last.items()
    }
