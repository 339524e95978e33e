"""Who is on site today, and the year's presence with its gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.coverage import deployed, on_site, paired
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.absence import Absence
from duikou_desktop.domain.registers.assignment import Assignment, Post
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.service_time import ONE_DAY, Span, uncovered
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.stays import span_of, time_is_full
from duikou_desktop.scoring.views import View
from duikou_desktop.services.home_view import (
    Member,
    RunningBatch,
    SpanKind,
    YearPresence,
    YearSpan,
)


@dataclass(frozen=True)
class _Served:
    """One batch with everybody entered for it who has a first day."""

    batch: Batch
    members: tuple[Assignment, ...]

    def spans(self, view: View) -> list[Span]:
        return [span for each in self.members if (span := span_of(each, view))]


def members_today(facts: YearFacts, today: date, place: str) -> tuple[Member, ...]:
    """Everybody on site on `today`, those with a post as vice-president first."""
    away = _away_on(facts, today)
    found = []
    for each in _on_site(facts, today):
        absence = away.get(each.id)
        found.append(
            Member(
                assignment=each.id,
                name=facts.book.person_name(each.person),
                department=each.department or "",
                post="" if each.post is None else each.post.value,
                place=place,
                away="" if absence is None or absence.kind is None else absence.kind.value,
                away_until=None if absence is None else absence.to or absence.from_,
            )
        )
    leaders = Post.VICE_PRESIDENT.value
    return tuple(sorted(found, key=lambda member: (bool(member.away), member.post != leaders)))


def running_batches(
    facts: YearFacts, scheme: Scheme, today: date, place: str
) -> tuple[RunningBatch, ...]:
    """The batches with people on site, with the day on which their first comers are full."""
    rules = scheme.parameters.service_time
    found = []
    for served in _served(facts):
        there = [each.from_ for each in served.members if each.from_ and on_site(each, today)]
        if not there:
            continue
        first = min(there)
        full = time_is_full(first, rules)
        number = served.batch.number or ""
        day = (today - first).days + 1
        found.append(RunningBatch(number, day, full, rules.words, place))
    return tuple(found)


def presence(facts: YearFacts, today: date, place: str) -> YearPresence:
    """The year at one recipient (or of one recipient's whole hospital), seen on `today`."""
    year = Span(facts.year.first, facts.year.last)
    period = paired(facts)
    batches = _served(facts)
    proven = [span for served in batches for span in served.spans(View(today))]
    planned = [span for served in batches for span in served.spans(View(today, planned=True))]
    passed = Span(period.first, min(period.last, today)) if period.first <= today else None
    # Where nobody was ever entered, the days gone by are a gap like any other.
    gaps = uncovered(passed, proven) if passed and facts.relations else []
    ahead = Span(max(today + ONE_DAY, period.first), period.last) if today < period.last else None
    empty = uncovered(ahead, planned) if ahead and facts.relations else []
    spans = [span for served in batches for span in _spans(served, year, today)]
    spans.extend(_gap(gap) for gap in gaps)
    days = passed.days if passed else 0
    return YearPresence(
        place=place,
        spans=tuple(sorted(spans, key=lambda span: (span.first, span.last))),
        passed_days=days,
        present_days=days - sum(gap.days for gap in gaps) if proven else 0,
        gaps=tuple((gap.first, gap.last) for gap in gaps),
        unplanned_from=empty[0].first if empty else None,
        recorded=bool(batches),
    )


def days_words(first: date, last: date) -> Message:
    """`3 月 1 日至 3 月 10 日`, or the one day."""
    if first == last:
        return say("{month} 月 {day} 日", month=first.month, day=first.day)
    return say(
        "{month} 月 {day} 日至 {to_month} 月 {to_day} 日",
        month=first.month,
        day=first.day,
        to_month=last.month,
        to_day=last.day,
    )


def _spans(served: _Served, year: Span, today: date) -> Iterable[YearSpan]:
    """A batch in the year: what is past, and what is still planned of it."""
    proven = served.spans(View(today))
    planned = served.spans(View(today, planned=True))
    people = len({each.person for each in served.members})
    number = served.batch.number or ""
    label = say("{batch}　{n} 人", batch=number, n=people)
    whole = Span(min(span.first for span in planned), max(span.last for span in planned))
    explain = say(
        "{batch}：{days}，{n} 人", batch=number, days=days_words(whole.first, whole.last), n=people
    )
    if proven:
        so_far = Span(min(span.first for span in proven), max(span.last for span in proven))
        kind = SpanKind.PRESENT if whole.last > today else SpanKind.PAST
        if (shown := so_far.overlap(year)) is not None:
            yield YearSpan(kind, shown.first, shown.last, served.batch.id, label, explain)
    if whole.last > today:
        ahead = Span(max(whole.first, today + ONE_DAY), whole.last).overlap(year)
        if ahead is not None:
            words = say("计划驻点") if proven else say("{batch}计划驻点", batch=number)
            yield YearSpan(
                SpanKind.PLANNED, ahead.first, ahead.last, served.batch.id, words, explain
            )


def _gap(gap: Span) -> YearSpan:
    days = days_words(gap.first, gap.last)
    explain = say("空档 {n} 天：{days}无人驻点", n=gap.days, days=days)
    return YearSpan(SpanKind.GAP, gap.first, gap.last, None, say("空档"), explain)


def _served(facts: YearFacts) -> list[_Served]:
    members: dict[object, list[Assignment]] = {}
    for assignment in deployed(facts):
        if assignment.from_ and assignment.person:
            members.setdefault(assignment.batch, []).append(assignment)
    found = [
        _Served(batch, tuple(members[batch.id]))
        for batch in facts.complete(Batch, "batch")
        if batch.id in members
    ]
    return sorted(found, key=lambda each: min(one.from_ or date.max for one in each.members))


def _on_site(facts: YearFacts, today: date) -> list[Assignment]:
    return [each for served in _served(facts) for each in served.members if on_site(each, today)]


def _away_on(facts: YearFacts, day: date) -> dict[object, Absence]:
    return {
        absence.assignment: absence
        for absence in facts.recorded("absence")
        if isinstance(absence, Absence)
        and absence.from_ is not None
        and absence.from_ <= day <= (absence.to or absence.from_)
    }
