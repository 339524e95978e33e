"""Lines of the home page from its plain values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from duikou_desktop.services.home_view import (
    DemandLine,
    HomeView,
    Member,
    Opens,
    RunningBatch,
    SpanKind,
    Standing,
    TargetLine,
    Todo,
    YearPresence,
)
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets import year_strip
from duikou_desktop.ui.widgets.bars import TargetCount
from duikou_desktop.ui.widgets.line_button import Line
from duikou_desktop.ui.widgets.mark import Mark
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state import State

_MARKS = {
    Standing.REACHED: Mark.MET,
    Standing.UNDER_WAY: Mark.PART,
    Standing.MISSED: Mark.LOST,
}
_KINDS = {
    SpanKind.PAST: year_strip.SpanKind.PAST,
    SpanKind.PRESENT: year_strip.SpanKind.PRESENT,
    SpanKind.PLANNED: year_strip.SpanKind.PLANNED,
    SpanKind.GAP: year_strip.SpanKind.GAP,
}


def todo_line(todo: Todo, today: date, year: int) -> tuple[Line, Opens]:
    """A task: by when, what, and what it is worth."""
    what = words(todo.message)
    if todo.place:
        what = tr("{place}：{what}").format(place=todo.place, what=what)
    overdue = todo.due is not None and todo.due < today
    lead = "" if todo.due is None else short_day(todo.due, year)
    right = "" if todo.points is None else tr("+{n} 分").format(n=figure(todo.points))
    line = Line(what, lead=lead, right=right, chip=True, lead_token="lost" if overdue else "text_2")
    return line, todo.opens


def member_line(member: Member, year: int) -> tuple[Line, Opens]:
    """Somebody on site, or on leave until a day."""
    parts = [member.department or tr("科室待填"), words(member.post), member.place]
    away = member.away or (tr("离岗") if member.away_until else "")
    right = tr("在岗")
    if away and member.away_until:
        right = tr("{kind}至 {day}").format(
            kind=words(away), day=short_day(member.away_until, year)
        )
    line = Line(
        member.name,
        mark=Mark.AWAY if away else Mark.PRESENT,
        detail=" · ".join(part for part in parts if part),
        right=right,
        token="part" if away else "met",
    )
    return line, Opens("assignment", str(member.assignment))


def batch_words(batch: RunningBatch) -> str:
    """Which day a batch is on, and when its time is full."""
    return tr("{batch} · 驻点第 {n} 天，{day} 驻满 {full}").format(
        batch=batch.number, n=batch.day, day=batch.full_on.isoformat(), full=words(batch.full)
    )


def demand_line(demand: DemandLine) -> tuple[Line, Opens]:
    """A demand of the plan; its own sentence is the tooltip."""
    line = Line(
        words(demand.message),
        mark=_MARKS[demand.standing],
        right=words(demand.figure),
        explain=demand.official,
    )
    return line, demand.opens


def target_count(line: TargetLine) -> TargetCount:
    """A yearly amount as its bar shows it."""
    short = line.required - line.counted
    if short <= 0:
        earned = figure(line.earned or Decimal(0))
        state, verdict = State.FULL, tr("已达到，得 {n} 分").format(n=earned)
    else:
        state, verdict = State.PART, tr("还差 {n} {unit}").format(n=short, unit=words(line.unit))
        behind = round(line.due_today - line.counted)
        waiting = line.recorded - line.counted
        if waiting:
            verdict = tr("{verdict}，{n} 条未计入").format(verdict=verdict, n=waiting)
        elif behind > 0:
            verdict = tr("{verdict}，比进度少 {n}").format(verdict=verdict, n=behind)
    return TargetCount(
        label=words(line.title),
        counted=Decimal(line.counted),
        recorded=Decimal(line.recorded),
        required=Decimal(line.required),
        due_today=line.due_today,
        state=state,
        verdict=verdict,
    )


def strip_year(view: HomeView, line: YearPresence) -> year_strip.Year:
    """One line of the strip."""
    spans = tuple(
        year_strip.Span(
            key=str(span.record or ""),
            kind=_KINDS[span.kind],
            first=span.first,
            last=span.last,
            label="" if span.kind is SpanKind.GAP else words(span.label),
            explain=words(span.explain),
        )
        for span in line.spans
    )
    return year_strip.Year(view.first, spans, view.as_of)


def short_day(day: date, year: int) -> str:
    """`11-18` in the year shown, `2025-01-18` in another."""
    return day.strftime("%m-%d") if day.year == year else day.isoformat()
