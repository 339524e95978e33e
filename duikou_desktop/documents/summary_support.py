"""工作总结 part 一: how the work was managed, and what it was supported and paid with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum

from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import Block, text, to_write
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary_members import leave
from duikou_desktop.documents.summary_work import happened
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY

# What one record of a register is counted by, and how its kinds are told apart.
_HELD = (
    ("meeting", "召开会议{n}次", "kind", "次"),
    ("inspection", "开展调研督查{n}次", "kind", "次"),
    ("notice", "公示{n}次", "kind", "次"),
)
_MOST_NAMED = 6


def management(report: YearReport) -> Iterator[Block]:
    """支援工作和派驻人员管理情况: meetings, inspections, rules, reviews, leave."""
    sentences = [
        *_counted(report),
        *_institutions(report),
        *_reviews(report),
    ]
    if sentences:
        yield text("".join(sentences))
    yield from leave(report)
    yield to_write("组织管理、协议落实、派驻人员考核和日常管理情况")


def _counted(report: YearReport) -> Iterator[str]:
    for key, words, field, unit in _HELD:
        found = _of_year(report, key)
        if found:
            kinds = "、".join(f"{kind}{n}{unit}" for kind, n in _by(found, field).items())
            yield f"{words.format(n=len(found))}：{kinds}。"


def _institutions(report: YearReport) -> Iterator[str]:
    """Rules in force: made in whatever year, not after the day of the report."""
    when = BY_KEY["institution"].when or ""
    titles = [
        str(each.value("title"))
        for each in report.facts.complete(BY_KEY["institution"].record, "institution")
        if (day := each.value(when)) is not None and day <= report.as_of
    ]
    if titles:
        named = "".join(f"《{each.strip('《》')}》" for each in titles[:_MOST_NAMED])
        yield f"有管理制度{len(titles)}项：{named}{'等' if len(titles) > _MOST_NAMED else ''}。"


def _reviews(report: YearReport) -> Iterator[str]:
    found = [
        each
        for each in report.facts.complete(BY_KEY["member_review"].record, "member_review")
        if BY_KEY["member_review"].in_year(each, report.year)
    ]
    if found:
        results = "、".join(f"{result}{n}人次" for result, n in _by(found, "result").items())
        yield f"考核派驻人员{len(found)}人次：{results}。"


def support_and_funds(report: YearReport) -> Iterator[Block]:
    """支援工作保障和经费管理情况: what was provided, what troubles were solved, the money."""
    sentences = [*_provided(report), *_difficulties(report), *_funds(report)]
    if sentences:
        yield text("".join(sentences))
    yield to_write("工作、生活和安全保障，经费来源、使用和管理情况")


def _provided(report: YearReport) -> Iterator[str]:
    register = BY_KEY["logistics"]
    found = [
        each
        for each in report.facts.complete(register.record, "logistics")
        if (first := register.span(each)[0]) is not None
        and first <= report.as_of
        and register.in_year(each, report.year)
    ]
    if found:
        kinds = "、".join(f"{kind}{n}项" for kind, n in _by(found, "kind").items())
        yield f"提供保障{len(found)}项：{kinds}。"


def _difficulties(report: YearReport) -> Iterator[str]:
    found = _of_year(report, "difficulty")
    solved = [each for each in found if each.value("solved_on") is not None]
    if found:
        yield f"派驻人员提出困难{len(found)}件，已解决{len(solved)}件。"


def _funds(report: YearReport) -> Iterator[str]:
    found = _of_year(report, "fund")
    sums: dict[str, Decimal] = {}
    for each in found:
        kind, amount = each.value("kind"), each.value("amount")
        if kind is not None and amount is not None:
            sums[kind.value] = sums.get(kind.value, Decimal(0)) + amount
    if sums:
        told = "，".join(f"{kind}{plain_number(amount)}元" for kind, amount in sums.items())
        apart = all(each.value("separate_account") for each in found)
        yield f"本年度经费{told}{'，专账核算' if apart else ''}。"


def _of_year(report: YearReport, key: str) -> list[Record]:
    every = report.facts.complete(BY_KEY[key].record, key)
    return [each for each in every if happened(report, each, key)]


def _by(records: Iterable[Record], field: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for each in records:
        value = each.value(field)
        counted[value.value if isinstance(value, StrEnum) else str(value or "未写")] += 1
    return counted
