"""工作总结 part 二: what was done for services, for people, for management."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.marked_text import mark, to_write
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.deeds import advised, built_up, served, trained
from duikou_desktop.documents.summary.names import ACTIVITIES, figure_name, with_last
from duikou_desktop.documents.summary.records import (
    activities,
    but_drafts,
    by_relation,
    norms,
    on_site,
    techniques,
)
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.registers.assignment import Post
from duikou_desktop.domain.registers.norm import Norm, NormAction, NormKind


def what_was_done(report: YearReport) -> Iterator[str]:
    """在医疗服务能力、医疗人才队伍建设和医院管理等方面提供支援的具体情况."""
    yield "（一）医疗服务能力"
    yield from _techniques(report)
    yield from served(report)
    yield from built_up(report, management=False)
    yield "（二）医疗人才队伍建设"
    yield from _people(report)
    yield from trained(report)
    yield "（三）医院管理"
    yield from _management(report)
    yield from built_up(report, management=True)
    yield from advised(report)


def _techniques(report: YearReport) -> Iterator[str]:
    found = techniques(report)
    if not found:
        none = f"台账中没有本年度首次开展的{but_drafts(report, 'technique')}"
        yield to_write(f"新技术、新项目、新业务；{none}")
        return
    name = "新技术项数"
    yield f"指导受援医院首次开展{with_last(report, name, '项')}新技术、新项目、新业务："
    for number, each in enumerate(found, 1):
        words = f"{number}.{each.name}（{each.department}）"
        if each.first_on is not None:
            words += f"，{chinese_date(each.first_on)}首次开展"
        if each.cases is not None:
            words += f"，已开展{each.cases}例"
        if each.guided_by:
            spec = BY_KEY["technique"].field_by_key["guided_by"]
            words += f"，{report.book.word(spec, each.guided_by)}指导"
        yield f"{words}。"


def _people(report: YearReport) -> Iterator[str]:
    found = activities(report)
    if not found:
        none = f"台账中没有本年度的教学活动{but_drafts(report, 'activity')}"
        yield to_write(f"人才培养情况；{none}")
        return
    kinds = "、".join(
        f"{kind.value}{mark(f'{kind.value}次数')}次"
        for kind in ActivityKind
        if any(each.kind is kind for each in found)
    )
    name = "教学活动次数"
    words = f"开展教学活动{with_last(report, name, '次')}：{kinds}。"
    known = sum(each.attendees is not None for each in found)
    if known:
        counted = mark("有人数记录的教学活动次数")
        told = "" if known == len(found) else f"（{counted}次有人数记录）"
        words += f"参加{mark('培训人次')}人次{told}。"
    if any(not each.evidence for each in found):
        words += f"其中{mark('教学活动缺佐证次数')}次的佐证材料待补。"
    yield words
    if len(report.facts.relations) > 1:
        for relation, mine in by_relation(report):
            if activities(mine):
                named = mark(figure_name(report, relation, name))
                yield f"其中{report.other_name(relation)}{named}次。"
    yield mark(ACTIVITIES)


def _management(report: YearReport) -> Iterator[str]:
    members = on_site(report)
    for post, words in ((Post.VICE_PRESIDENT, "副院长"), (Post.DEPARTMENT_HEAD, "科主任")):
        names = dict.fromkeys(
            report.book.person_name(each.person) for each in members if each.post is post
        )
        if len(names) > 1:
            yield f"{'、'.join(names)}等{mark(f'挂职{words}人数')}人挂职{words}。"
        elif names:
            yield f"{next(iter(names))}挂职{words}。"
    found = norms(report)
    if not found:
        none = f"台账中没有本年度的建章立制{but_drafts(report, 'norm')}"
        yield to_write(f"医院管理方面的支援情况；{none}")
        return
    name = "建章立制项数"
    told = with_last(report, name, "项")
    yield f"派驻人员提出并建立或改进{told}制度和规范：{'；'.join(_kinds(found))}。"


def _kinds(found: list[Norm]) -> Iterator[str]:
    for kind in NormKind:
        for action in NormAction:
            titles = [
                f"《{each.title}》" for each in found if each.kind is kind and each.action is action
            ]
            if titles:
                yield f"{action.value}{kind.value}{len(titles)}项{''.join(titles)}"
