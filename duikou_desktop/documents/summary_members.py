"""工作总结 part 一: recipients, time, form, members; how they were managed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Table,
    header,
    row,
    text,
    to_write,
)
from duikou_desktop.documents.report import YearReport, short_date
from duikou_desktop.domain.coverage import deployed, elapsed, gaps, served
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.assignment import Assignment, Post, Profession
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.relation import RelationTerm
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.titles import Rank

_COLUMNS = (
    ("批次", 10),
    ("姓名", 11),
    ("职称", 15),
    ("专业", 8),
    ("岗位", 10),
    ("科室", 15),
    ("到岗", 14),
    ("离岗", 17),
)


def by_relation(report: YearReport) -> Iterator[tuple[UUID, YearFacts]]:
    """The facts of each relation of the year."""
    for relation in report.facts.relations:
        yield relation, replace(report.facts, relations=(relation,))


def on_site(facts: YearFacts, report: YearReport) -> list[Assignment]:
    """The assignments of whoever was on site at least one day of the year, in order of arrival."""
    period = elapsed(report.year, report.as_of)
    mine = [
        each
        for each in deployed(facts)
        if period and (span := served(each, report.as_of)) and span.overlap(period)
    ]
    posts = [*Post, None]
    return sorted(
        mine,
        key=lambda each: (
            each.from_ or report.as_of,
            posts.index(each.post),
            report.book.person_name(each.person),
        ),
    )


def recipients_and_members(report: YearReport) -> Iterator[Block]:
    """受援单位、支援时间和方式及支援人员构成."""
    if not report.facts.relations:
        yield to_write("受援单位和支援时间")
    for relation, facts in by_relation(report):
        recipient, supporter = report.names(relation)
        members = on_site(facts, report)
        yield text(f"{supporter}支援{recipient}。{_term(report, relation)}")
        if not members:
            yield text(f"截至{chinese_date(report.as_of)}，本年度台账中没有在岗的派驻人员。")
            continue
        yield text(_make_up(report, members))
        yield text(_covered(report, members))
        yield _member_table(report, members)


def _term(report: YearReport, relation: UUID) -> str:
    """Since when and in which form, as far as the scheme's line tells."""
    terms = [
        each
        for each in report.book.each(RelationTerm)
        if each.relation == relation and each.scheme == report.scheme.id
    ]
    words = ""
    for term in terms:
        if term.from_ is not None:
            end = f"至{chinese_date(term.to)}" if term.to else "起"
            words += f"结对期限{chinese_date(term.from_)}{end}。"
        if term.mode is not None:
            words += f"支援形式为{term.mode.value}。"
    return words


def _make_up(report: YearReport, members: list[Assignment]) -> str:
    """How many came in which batches, of which professions and titles."""
    people = {each.person for each in members}
    batches = Counter(each.batch for each in members)
    words = [f"本年度共有{len(batches)}批{len(people)}人驻点："]
    parts = []
    for batch_id, count in batches.items():
        batch = report.book.get(Batch, batch_id)
        parts.append(f"{batch.number if batch and batch.number else '未编号批次'}{count}人")
    words.append("、".join(parts) + "。")
    words.append(f"按专业，{_professions(members)}。")
    if ranks := _ranks(report, members):
        words.append(f"按到岗时职称，{ranks}。")
    vice = len({each.person for each in members if each.post is Post.VICE_PRESIDENT})
    if vice:
        words.append(f"其中{vice}人挂职副院长。")
    return "".join(words)


def _professions(members: list[Assignment]) -> str:
    first = {each.person: each.profession for each in reversed(members)}
    counted = Counter(first.values())
    return "、".join(f"{each.value}{counted[each]}人" for each in Profession if counted[each])


def _ranks(report: YearReport, members: list[Assignment]) -> str:
    counted: Counter[Rank | None] = Counter()
    for person, day in {each.person: each.from_ for each in reversed(members)}.items():
        title = report.book.title_on(person, day)
        counted[title.rank if title else None] += 1
    parts = [f"{each.value}{counted[each]}人" for each in Rank if counted[each]]
    if parts and counted[None]:
        parts.append(f"另有{counted[None]}人职称未登记")
    return "、".join(parts)


def _covered(report: YearReport, members: list[Assignment]) -> str:
    """Whether somebody was on site all the time (全年均有派驻人员驻点帮扶), gaps with their days."""
    period = elapsed(report.year, report.as_of)
    assert period is not None  # noqa: S101 - somebody was on site in it
    until = f"{chinese_date(period.first)}至{chinese_date(period.last)}"
    missing = gaps(members, report.year, report.as_of)
    if not missing:
        return f"{until}均有派驻人员驻点。"
    days = sum(span.days for span in missing)
    return f"{until}共有{days}天无人驻点：{'、'.join(map(_span, missing))}。"


def _span(span: Span) -> str:
    if span.days == 1:
        return f"{chinese_date(span.first)}（1天）"
    return f"{chinese_date(span.first)}至{chinese_date(span.last)}（{span.days}天）"


def _member_table(report: YearReport, members: list[Assignment]) -> Table:
    columns = tuple(Column(width, Align.CENTER) for _, width in _COLUMNS)
    labels = header(label for label, _ in _COLUMNS)
    return Table(columns, labels, tuple(_member_rows(report, members)))


def _member_rows(report: YearReport, members: list[Assignment]) -> Iterator[tuple[Cell, ...]]:
    book = report.book
    grouped: dict[UUID | None, list[Assignment]] = {}
    for each in members:
        grouped.setdefault(each.batch, []).append(each)
    for batch_id, group in grouped.items():
        batch = book.get(Batch, batch_id)
        for place, each in enumerate(group):
            title = book.title_on(each.person, each.from_)
            cells = row(
                book.person_name(each.person),
                (title.name if title else None) or "",
                each.profession.value if each.profession else "",
                each.post.value if each.post else "",
                each.department or "",
                short_date(each.from_) if each.from_ else "",
                _left(each, report),
            )
            number = (batch.number if batch else None) or ""
            head = Cell(number, down=len(group), again=number)
            yield (head, *cells) if place == 0 else cells


def _left(each: Assignment, report: YearReport) -> str:
    """The day of leaving; while on site, or where it is not entered, the planned one, marked."""
    if each.to is not None and each.to <= report.as_of:
        return short_date(each.to)
    if each.planned_to is None:
        return "在岗"
    planned = short_date(each.planned_to)
    if each.to is None and each.planned_to < report.as_of:
        return f"未填离岗\n（计划{planned}）"
    return f"在岗（计划\n{planned}）"


def leave(report: YearReport) -> Iterator[Block]:
    """Leave, by kind and days within the year."""
    period = elapsed(report.year, report.as_of)
    away = [
        (each, overlap)
        for each in report.facts.complete(Absence, "absence")
        if period
        and each.from_ is not None
        and each.to is not None
        and (overlap := Span(each.from_, each.to).overlap(period))
    ]
    if away:
        yield text(f"台账登记派驻人员离岗{len(away)}次：{'、'.join(_by_kind(away))}。")
    else:
        yield text("本年度台账中没有离岗记录。")


def _by_kind(away: Iterable[tuple[Absence, Span]]) -> Iterator[str]:
    counted = list(away)
    for kind in AbsenceKind:
        mine = [span.days for each, span in counted if each.kind is kind]
        if mine:
            word = "擅自离岗" if kind is AbsenceKind.UNAUTHORISED else kind.value
            yield f"{word}{len(mine)}次共{sum(mine)}天"
