"""工作总结 part 一: recipients, time, form, members; how they were managed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from uuid import UUID

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.marked_text import mark, to_write
from duikou_desktop.core.official import official
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.names import (
    MEMBERS,
    ON_SITE,
    beside,
    figure_name,
    part_name,
)
from duikou_desktop.documents.summary.records import (
    absence_word,
    away,
    but_drafts,
    by_relation,
    days_without,
    on_site,
)
from duikou_desktop.domain.coverage import elapsed, paired
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.assignment import Assignment, Post, Profession
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.titles import Rank

# The mark of a figure of the relation told of.
Marked = Callable[[str], str]


def recipients_and_members(report: YearReport) -> Iterator[str]:
    """受援单位、支援时间和方式及支援人员构成."""
    if not report.facts.relations:
        yield to_write("受援单位和支援时间")
    # At a recipient anybody's people will do: a day is empty when nobody of any supporter is there.
    together = report.side is Side.RECIPIENT and len(report.facts.relations) > 1
    for relation, mine in by_relation(report):

        def marked(name: str, relation: UUID = relation) -> str:
            return mark(figure_name(report, relation, name))

        people = beside(report, figure_name(report, relation, "派驻人数"), "人")

        recipient, supporter = report.names(relation)
        members = on_site(mine)
        yield f"{supporter}支援{recipient}。{_term(report, relation)}"
        if not members:
            drafts = but_drafts(mine, "batch", "assignment")
            none = f"本年度台账中没有在岗的派驻人员{drafts}。"
            yield f"截至{chinese_date(report.day)}，{none}"
            continue
        yield _make_up(mine, members, marked, people)
        if not together:
            yield _covered(mine, members, marked)
        yield marked(MEMBERS)
        yield marked(ON_SITE)
    if together:
        yield f"各支援医院合计，{_covered(report, on_site(report), mark)}"


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
        if term.state is TermState.ENDED and term.to is not None and term.to <= report.as_of:
            why = f"：{official(term.change_reason.rstrip('。'))}" if term.change_reason else ""
            words += f"结对关系{chinese_date(term.to)}终止{why}。"
        if term.mode is not None:
            words += f"支援形式为{report.scheme.mode_words(term.mode)}。"
    return words


def _make_up(report: YearReport, members: list[Assignment], marked: Marked, last: str) -> str:
    """How many came in which batches, of which professions and titles; `last`: last year's number."""
    # A person who comes twice in one batch is one of it.
    batches = Counter(
        batch for batch, _ in dict.fromkeys((each.batch, each.person) for each in members)
    )
    parts = []
    for batch_id, count in batches.items():
        batch = report.book.get(Batch, batch_id)
        number = batch.number if batch else None
        parts.append(f"{number}{marked(f'{number}人数')}人" if number else f"未编号批次{count}人")
    words = [
        f"本年度共有{marked('派驻批次数')}批{marked('派驻人数')}人驻点{last}：",
        "、".join(parts) + "。",
        f"按专业，{_professions(members, marked)}。",
    ]
    if ranks := _ranks(report, members, marked):
        words.append(f"按到岗时职称，{ranks}。")
    if any(each.post is Post.VICE_PRESIDENT for each in members):
        words.append(f"其中{marked('挂职副院长人数')}人挂职副院长。")
    return "".join(words)


def _professions(members: list[Assignment], marked: Marked) -> str:
    there = {each.profession for each in {each.person: each for each in reversed(members)}.values()}
    return "、".join(
        f"{each.value}{marked(f'派驻{each.value}人数')}人" for each in Profession if each in there
    )


def _ranks(report: YearReport, members: list[Assignment], marked: Marked) -> str:
    counted: Counter[Rank | None] = Counter()
    for person, day in {each.person: each.from_ for each in reversed(members)}.items():
        title = report.book.title_on(person, day)
        counted[title.rank if title else None] += 1
    parts = [f"{each.value}{marked(f'派驻{each.value}人数')}人" for each in Rank if counted[each]]
    if parts and counted[None]:
        parts.append(f"另有{counted[None]}人职称未登记")
    return "、".join(parts)


def _covered(report: YearReport, members: list[Assignment], marked: Marked) -> str:
    """Whether somebody was on site all the time (全年均有派驻人员驻点帮扶), gaps with their days."""
    period = elapsed(paired(report.facts), report.as_of) or elapsed(report.year, report.as_of)
    assert period is not None  # noqa: S101 - somebody was on site in it
    until = f"{chinese_date(period.first)}至{chinese_date(period.last)}"
    missing = days_without(members, report)
    if not missing:
        return f"{until}均有派驻人员驻点。"
    told = "、".join(map(_span, missing))
    return f"{until}共有{marked('无人驻点天数')}天无人驻点：{told}。"


def _span(span: Span) -> str:
    if span.days == 1:
        return f"{chinese_date(span.first)}（1天）"
    return f"{chinese_date(span.first)}至{chinese_date(span.last)}（{span.days}天）"


def leave(report: YearReport) -> Iterator[str]:
    """Leave, by kind and days within the year."""
    found = away(report)
    if found:
        yield f"台账登记派驻人员离岗{mark('离岗次数')}次：{'、'.join(_by_kind(found))}。"
    else:
        yield f"本年度台账中没有离岗记录{but_drafts(report, 'absence')}。"


def _by_kind(found: list[tuple[Absence, Span]]) -> Iterator[str]:
    for kind in AbsenceKind:
        if any(each.kind is kind for each, _ in found):
            word = absence_word(kind)
            times, days = (mark(part_name(name, word)) for name in ("离岗次数", "离岗天数"))
            yield f"{word}{times}次共{days}天"
