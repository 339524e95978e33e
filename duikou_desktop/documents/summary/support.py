"""工作总结 part 一: how the work was managed, and what it was supported and paid with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from duikou_desktop.core.marked_text import mark, to_write
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.deeds import promised
from duikou_desktop.documents.summary.members import leave
from duikou_desktop.documents.summary.names import part_name, with_last
from duikou_desktop.documents.summary.records import (
    by_value,
    guaranteed,
    of_year,
    reviews,
    rules_in_force,
)
from duikou_desktop.domain.record import Record

# What one record of a register is told as, and the figure that counts them.
_HELD = (
    ("meeting", "召开会议", "会议次数"),
    ("inspection", "开展调研督查", "调研督查次数"),
    ("notice", "公示", "公示次数"),
)
_MOST_NAMED = 6


def management(report: YearReport) -> Iterator[str]:
    """支援工作和派驻人员管理情况: meetings, inspections, rules, reviews, leave."""
    sentences = [
        *promised(report),
        *_held(report),
        *_institutions(report),
        *_reviews(report),
    ]
    if sentences:
        yield "".join(sentences)
    yield from leave(report)
    yield to_write("组织管理、协议落实、派驻人员考核和日常管理情况")


def _held(report: YearReport) -> Iterator[str]:
    for key, words, figure in _HELD:
        found = of_year(report, key)
        if found:
            yield f"{words}{with_last(report, figure, '次')}：{_parts(found, 'kind', figure, '次')}。"


def _institutions(report: YearReport) -> Iterator[str]:
    titles = [str(each.value("title")) for each in rules_in_force(report)]
    if titles:
        named = "".join(f"《{each.strip('《》')}》" for each in titles[:_MOST_NAMED])
        more = "等" if len(titles) > _MOST_NAMED else ""
        yield f"有管理制度{with_last(report, '管理制度项数', '项')}：{named}{more}。"


def _reviews(report: YearReport) -> Iterator[str]:
    found = reviews(report)
    if found:
        results = _parts(found, "result", "考核人次", "人次")
        yield f"考核派驻人员{with_last(report, '考核人次', '人次')}：{results}。"


def support_and_funds(report: YearReport) -> Iterator[str]:
    """支援工作保障和经费管理情况: what was provided, what troubles were solved, the money."""
    sentences = [*_provided(report), *_difficulties(report), *_funds(report)]
    if sentences:
        yield "".join(sentences)
    yield to_write("工作、生活和安全保障，经费来源、使用和管理情况")


def _provided(report: YearReport) -> Iterator[str]:
    found = guaranteed(report)
    if found:
        yield f"提供保障{with_last(report, '保障项数', '项')}：{_parts(found, 'kind', '保障项数', '项')}。"


def _difficulties(report: YearReport) -> Iterator[str]:
    if of_year(report, "difficulty"):
        yield f"派驻人员提出困难{with_last(report, '困难件数', '件')}，已解决{mark('困难解决件数')}件。"


def _funds(report: YearReport) -> Iterator[str]:
    found = [each for each in of_year(report, "fund") if each.value("amount") is not None]
    if found:
        told = "，".join(
            f"{kind}{with_last(report, f'经费{kind}', '元')}" for kind in by_value(found, "kind")
        )
        apart = all(each.value("separate_account") for each in found)
        yield f"本年度经费{told}{'，专账核算' if apart else ''}。"


def _parts(found: Iterable[Record], field: str, figure: str, unit: str) -> str:
    """How many of each kind, each a figure that follows the records."""
    return "、".join(
        f"{word}{mark(part_name(figure, word))}{unit}" for word in by_value(found, field)
    )
