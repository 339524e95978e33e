"""The figures of a year by their names: what the report and the superior's forms are filled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.deed_figures import deed_figures
from duikou_desktop.documents.summary.figure import Figure, figure_of, parted
from duikou_desktop.documents.summary.names import figure_name, last_name, part_name
from duikou_desktop.documents.summary.records import (
    TAUGHT,
    absence_word,
    activities,
    awaiting_acceptance,
    away,
    by_relation,
    days_without,
    guaranteed,
    norms,
    of_year,
    on_site,
    reviews,
    rules_in_force,
    specialities,
    techniques,
    told_apart,
)
from duikou_desktop.domain.registers.absence import AbsenceKind
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment, Post, Profession
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.fund import Fund
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.titles import Rank
from duikou_desktop.scoring.tally import form_totals

_SUMS = ("收入", "支出", "捐赠")


def year_figures(report: YearReport) -> dict[str, Figure]:
    """Every figure by its name; where there are several relations, each one's by its recipient's.

    Last year's bear 上年 before their names.
    """
    found = {each.name: each for each in counted(report)}
    for relation in report.facts.relations if len(report.facts.relations) > 1 else ():
        for each in counted(report.of_relation(relation)):
            name = figure_name(report, relation, each.name)
            found[name] = replace(each, name=name)
    totals = form_totals(report.assessment.whole)
    for name, score in (
        ("总分", totals.total),
        ("基本分", totals.base),
        ("加分", totals.bonus),
        ("未定分", totals.undecided),
    ):
        found[name] = Figure(name, plain_number(score))
    for name, value in report.last.items():
        found[last_name(name)] = Figure(last_name(name), value)
    return found


def counted(report: YearReport) -> Iterator[Figure]:
    """The figures counted from the records of the relations in view."""
    yield from _people(report)
    yield from _taught(report)
    yield from _results(report)
    yield from _managed(report)
    yield from _money(report)
    yield from deed_figures(report)


def _people(report: YearReport) -> Iterator[Figure]:
    book, there = report.book, on_site(report)
    first = {each.person: each for each in reversed(there)}
    people = list(dict.fromkeys(each.person for each in there))
    stays = tuple(each.id for each in there)

    def figure(name: str, some: Iterable[Assignment]) -> Figure:
        mine = {each.person for each in some}
        ids = tuple(each.id for each in there if each.person in mine)
        return Figure(name, str(len(mine)), "assignment", ids)

    batches = list(dict.fromkeys(each.batch for each in there if each.batch is not None))
    yield Figure("派驻批次数", str(len({each.batch for each in there})), "batch", tuple(batches))
    yield figure("派驻人数", there)
    names = [each.name or "" for person in people if (each := book.get(Person, person))]
    yield Figure("派驻人员", "、".join(names), "assignment", stays)
    numbered = [(each, batch.number) for each in batches if (batch := book.get(Batch, each))]
    times = Counter(number for _, number in numbered)
    # Of several hospitals' batches each stands under its hospital's name: here some would be missing,
    # for two of them may each have a 第4批, and the others would not add up to 派驻人数.
    for batch_id, number in numbered if len(report.facts.relations) <= 1 else ():
        if number and times[number] == 1:
            mine = [each for each in there if each.batch == batch_id]
            ids = tuple(each.id for each in mine)
            heads = len({each.person for each in mine})
            yield Figure(f"{number}人数", str(heads), "assignment", ids)
    for profession in Profession:
        mine_of = [each for each in first.values() if each.profession is profession]
        yield figure(f"派驻{profession.value}人数", mine_of)
    ranks = {
        person: title.rank if (title := book.title_on(person, each.from_)) else None
        for person, each in first.items()
    }
    for rank in Rank:
        ranked = [each for person, each in first.items() if ranks[person] is rank]
        yield figure(f"派驻{rank.value}人数", ranked)
    for post, name in ((Post.VICE_PRESIDENT, "副院长"), (Post.DEPARTMENT_HEAD, "科主任")):
        yield figure(f"挂职{name}人数", [each for each in there if each.post is post])
    # Of several recipients it is no number of days of the year: its name says so.
    several = report.side is Side.SUPPORTER and len(report.facts.relations) > 1
    name = "无人驻点天数合计（各院相加）" if several else "无人驻点天数"
    yield Figure(name, str(_days_without(report)), "assignment", stays)


def _days_without(report: YearReport) -> int:
    """A supporter's of each recipient added up; at a recipient anybody's people will do."""
    parts = [report]
    if report.side is Side.SUPPORTER:
        parts = [mine for _, mine in by_relation(report)]
    return sum(span.days for mine in parts for span in days_without(on_site(mine), mine))


def _taught(report: YearReport) -> Iterator[Figure]:
    found = activities(report)
    yield figure_of("教学活动次数", found, "activity")
    for kind in ActivityKind:
        mine = [each for each in found if each.kind is kind]
        yield figure_of(f"{kind.value}次数", mine, "activity")
        yield figure_of(f"{kind.value}有佐证次数", _proven(mine), "activity")
        yield figure_of(f"{kind.value}有人数记录次数", _told(mine), "activity")
        yield _attended(f"{kind.value}培训人次", mine)
    for name, kinds in TAUGHT:
        if len(kinds) > 1:
            mine = [each for each in found if each.kind in kinds]
            yield figure_of(f"{name}次数", mine, "activity")
            yield figure_of(f"{name}有佐证次数", _proven(mine), "activity")
    yield figure_of("教学活动缺佐证次数", [each for each in found if not each.evidence], "activity")
    yield figure_of("有人数记录的教学活动次数", _told(found), "activity")
    yield _attended("培训人次", found)


def _proven(found: Iterable[Activity]) -> list[Activity]:
    return [each for each in found if each.evidence]


def _told(found: Iterable[Activity]) -> list[Activity]:
    return [each for each in found if each.attendees is not None]


def _attended(name: str, found: Iterable[Activity]) -> Figure:
    told = _told(found)
    count = sum(each.attendees or 0 for each in told)
    return Figure(name, str(count), "activity", tuple(each.id for each in told))


def _results(report: YearReport) -> Iterator[Figure]:
    found = techniques(report)
    yield figure_of("新技术项数", found, "technique")
    alone = [
        each
        for each in found
        if each.independent_on is not None and each.independent_on <= report.as_of
    ]
    yield figure_of("独立完成新技术项数", alone, "technique")
    yield figure_of("填补空白项数", [each for each in found if each.gap_filled], "technique")
    yield figure_of("建章立制项数", norms(report), "norm")
    won = told_apart(report, specialities(report))
    yield figure_of("重点专科数", won.values(), "speciality")
    waiting = awaiting_acceptance(report, won.values())
    yield figure_of("待验收重点专科数", waiting, "speciality")


def _managed(report: YearReport) -> Iterator[Figure]:
    for key, name in (
        ("meeting", "会议次数"),
        ("inspection", "调研督查次数"),
        ("notice", "公示次数"),
    ):
        yield from parted(name, of_year(report, key), key, "kind")
    yield figure_of("管理制度项数", rules_in_force(report), "institution")
    yield from parted("考核人次", reviews(report), "member_review", "result")
    yield from _away(report)
    yield from parted("保障项数", guaranteed(report), "logistics", "kind")
    found = of_year(report, "difficulty")
    yield figure_of("困难件数", found, "difficulty")
    solved = [each for each in found if each.value("solved_on") is not None]
    yield figure_of("困难解决件数", solved, "difficulty")


def _away(report: YearReport) -> Iterator[Figure]:
    found = away(report)
    yield figure_of("离岗次数", [each for each, _ in found], "absence")
    for kind in AbsenceKind:
        mine = [(each, span) for each, span in found if each.kind is kind]
        if mine:
            word = absence_word(kind)
            times = figure_of(part_name("离岗次数", word), [each for each, _ in mine], "absence")
            days = sum(span.days for _, span in mine)
            yield times
            yield replace(times, name=part_name("离岗天数", word), value=str(days))


def _money(report: YearReport) -> Iterator[Figure]:
    """The sums; of one relation of several, only of what was entered for it alone.

    What the hospital has for all of them is nobody's share: where there is no other, none is told.
    """
    found = [each for each in of_year(report, "fund") if isinstance(each, Fund)]
    for kind in _SUMS:
        mine = [each for each in found if each.kind is not None and each.kind.value == kind]
        if report.of_several:
            mine = [each for each in mine if each.relations == report.facts.relations]
            if not mine:
                continue
        amount = sum((each.amount for each in mine if each.amount is not None), Decimal(0))
        whole = amount == amount.to_integral_value()
        value = plain_number(amount) if whole else f"{amount:.2f}"  # to the 分
        yield Figure(f"经费{kind}", value, "fund", tuple(each.id for each in mine))
