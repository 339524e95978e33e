"""工作总结 by 附件5: parts one to three drafted from the records, part four left to the office.

What the records do not tell is left to be written; nothing unknown becomes a nought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.documents import (
    summary_members,
    summary_results,
    summary_support,
    summary_work,
)
from duikou_desktop.documents.paper import Align, Block, Heading, Paper, line, to_write
from duikou_desktop.documents.report import YearReport
from duikou_desktop.schemes.wording import Outline, OutlinePart

Draft = Callable[[YearReport], Iterator[Block]]

# 附件5: （一）受援单位、支援时间和方式及支援人员构成 （二）支援工作和派驻人员管理情况
# （三）支援工作保障和经费管理情况.
_BASICS: tuple[Draft, ...] = (
    summary_members.recipients_and_members,
    summary_support.management,
    summary_support.support_and_funds,
)


def year_summary(report: YearReport) -> Paper:
    """The summary of a year. A scheme without an outline gets the parts' drafts alone."""
    outline = report.scheme.outline
    return Paper(
        title=f"{report.hospital_name}\n{report.year.label}年度{report.scheme.wording.support}工作总结",
        mark=report.mark,
        blocks=(
            *(_by_outline(report, outline) if outline else _bare(report)),
            line(""),
            line(f"{report.hospital_name}　　", Align.RIGHT),
            line("年　　月　　日　　", Align.RIGHT),
        ),
    )


def _by_outline(report: YearReport, outline: Outline) -> Iterator[Block]:
    for place, part in enumerate(outline.parts):
        yield Heading(f"{part.number}{part.title}", 1)
        if part.in_own_words:
            yield from _own_words(part)
        elif place == 0:
            yield from _basics(report, part)
        elif place == 1:
            yield from summary_work.what_was_done(report)
        elif place == 2:
            yield from summary_results.results(report)
        else:
            yield to_write(part.title)


def _basics(report: YearReport, part: OutlinePart) -> Iterator[Block]:
    for place, clause in enumerate(part.clauses):
        yield Heading(f"{clause.number}{clause.text}", 2)
        if place < len(_BASICS):
            yield from _BASICS[place](report)
        else:
            yield to_write(clause.text.rstrip("。"))


def _own_words(part: OutlinePart) -> Iterator[Block]:
    """The office's own part: its headings, each waiting to be written."""
    for number, title in enumerate(part.headings, 1):
        yield Heading(f"（{_chinese(number)}）{title}", 2)
        yield to_write("存在问题和意见建议")


def _chinese(number: int) -> str:
    """一 to 十九."""
    digits = "一二三四五六七八九"
    return digits[number - 1] if number < 10 else "十" + digits[: number - 10][-1:]


def _bare(report: YearReport) -> Iterator[Block]:
    yield line(f"数据截至{chinese_date(report.as_of)}。")
    for draft in (*_BASICS, summary_work.what_was_done, summary_results.results):
        yield from draft(report)
