"""工作总结 part 二: what was done for services, for people, for management."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.documents.paper import Block, Heading, text, to_write
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary_members import by_relation, on_site
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Post
from duikou_desktop.domain.registers.norm import Norm, NormAction, NormKind
from duikou_desktop.domain.registers.technique import Technique


def what_was_done(report: YearReport) -> Iterator[Block]:
    """在医疗服务能力、医疗人才队伍建设和医院管理等方面提供支援的具体情况."""
    yield Heading("（一）医疗服务能力", 2)
    yield from _services(report)
    yield Heading("（二）医疗人才队伍建设", 2)
    yield from _people(report)
    yield Heading("（三）医院管理", 2)
    yield from _management(report)


def happened(report: YearReport, record: Record, key: str) -> bool:
    """Whether the record is dated in the year, no later than the day of the report."""
    register = BY_KEY[key]
    day = record.value(register.when) if register.when else None
    return day is not None and day in report.year and day <= report.as_of


def techniques(report: YearReport) -> list[Technique]:
    """Those first carried out in the year."""
    every = report.facts.complete(Technique, "technique")
    return [each for each in every if happened(report, each, "technique")]


def _services(report: YearReport) -> Iterator[Block]:
    found = techniques(report)
    if not found:
        yield to_write("医疗服务能力方面的支援情况；台账中没有本年度首次开展的新技术")
        return
    yield text(f"指导受援医院首次开展{len(found)}项新技术、新项目、新业务：")
    for number, each in enumerate(found, 1):
        words = f"{number}.{each.name}（{each.department}）"
        if each.first_on is not None:
            words += f"，{chinese_date(each.first_on)}首次开展"
        if each.cases is not None:
            words += f"，已开展{each.cases}例"
        if each.guided_by:
            spec = BY_KEY["technique"].field_by_key["guided_by"]
            words += f"，{report.book.word(spec, each.guided_by)}指导"
        yield text(words + "。")


def activities(report: YearReport) -> list[Activity]:
    """The teaching of the year."""
    every = report.facts.complete(Activity, "activity")
    return [each for each in every if happened(report, each, "activity")]


def _people(report: YearReport) -> Iterator[Block]:
    found = activities(report)
    if not found:
        yield to_write("人才培养情况；台账中没有本年度的教学活动")
        return
    counted = [
        f"{kind.value}{sum(each.kind is kind for each in found)}次"
        for kind in ActivityKind
        if any(each.kind is kind for each in found)
    ]
    words = f"开展教学活动{len(found)}次：{'、'.join(counted)}。"
    known = [each.attendees for each in found if each.attendees is not None]
    if known:
        told = "" if len(known) == len(found) else f"（{len(known)}次有人数记录）"
        words += f"参加{sum(known)}人次{told}。"
    yield text(words)
    if len(report.facts.relations) > 1:
        for relation, facts in by_relation(report):
            mine = [
                each
                for each in facts.complete(Activity, "activity")
                if happened(report, each, "activity")
            ]
            if mine:
                yield text(f"其中{report.names(relation)[0]}{len(mine)}次。")


def _management(report: YearReport) -> Iterator[Block]:
    members = on_site(report.facts, report)
    for post, words in ((Post.VICE_PRESIDENT, "副院长"), (Post.DEPARTMENT_HEAD, "科主任")):
        names = dict.fromkeys(
            report.book.person_name(each.person) for each in members if each.post is post
        )
        if names:
            yield text(
                f"{'、'.join(names)}等{len(names)}人挂职{words}。"
                if len(names) > 1
                else f"{next(iter(names))}挂职{words}。"
            )
    found = [each for each in report.facts.complete(Norm, "norm") if happened(report, each, "norm")]
    if not found:
        yield to_write("医院管理方面的支援情况；台账中没有本年度的建章立制")
        return
    yield text(f"派驻人员提出并建立或改进{len(found)}项制度和规范：{'；'.join(_kinds(found))}。")


def _kinds(found: list[Norm]) -> Iterator[str]:
    for kind in NormKind:
        for action in NormAction:
            titles = [
                f"《{each.title}》" for each in found if each.kind is kind and each.action is action
            ]
            if titles:
                yield f"{action.value}{kind.value}{len(titles)}项{''.join(titles)}"
