"""The sections of the year's report (附件5), each drafted from the records or waiting to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.marked_text import to_write
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary import members, results, support, work
from duikou_desktop.schemes.wording import Outline

Draft = Callable[[YearReport], Iterator[str]]

# 附件5: （一）受援单位、支援时间和方式及支援人员构成 （二）支援工作和派驻人员管理情况
# （三）支援工作保障和经费管理情况.
_BASICS: tuple[Draft, ...] = (
    members.recipients_and_members,
    support.management,
    support.support_and_funds,
)
_PARTS: tuple[Draft, ...] = (work.what_was_done, results.results)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report: where it stands in the outline, and what the records say for it."""

    key: str  # its place in the outline: 1.2, 3, 4.6
    part: str  # 一、支援工作基本情况; empty under a scheme without an outline
    title: str  # its own heading under the part's; empty where the part is one section
    draft: str  # text with marks, line by line
    in_own_words: bool = False  # the records say nothing for it


def sections(report: YearReport) -> tuple[Section, ...]:
    """The sections in their order. A scheme without an outline has the drafts alone."""
    outline = report.scheme.outline
    return tuple(_by_outline(report, outline) if outline else _bare(report))


def _by_outline(report: YearReport, outline: Outline) -> Iterator[Section]:
    for number, part in enumerate(outline.parts, 1):
        title = f"{part.number}{part.title}"
        if part.in_own_words:
            for place, heading in enumerate(part.headings, 1):
                words = to_write("存在问题和意见建议")
                named = f"（{_chinese(place)}）{heading}"
                yield Section(f"{number}.{place}", title, named, words, in_own_words=True)
        elif number == 1:
            for place, clause in enumerate(part.clauses, 1):
                waits = to_write(clause.text.rstrip("。"))
                words = _drafted(report, _BASICS[place - 1 : place]) or waits
                yield Section(f"{number}.{place}", title, f"{clause.number}{clause.text}", words)
        else:
            words = _drafted(report, _PARTS[number - 2 : number - 1]) or to_write(part.title)
            yield Section(str(number), title, "", words)


def _bare(report: YearReport) -> Iterator[Section]:
    draft = "\n".join(
        (f"数据截至{chinese_date(report.as_of)}。", _drafted(report, (*_BASICS, *_PARTS)))
    )
    yield Section("1", "", "", draft)


def _drafted(report: YearReport, drafts: tuple[Draft, ...]) -> str:
    return "\n".join(each for draft in drafts for each in draft(report))


def _chinese(number: int) -> str:
    """一 to 十九."""
    digits = "一二三四五六七八九"
    return digits[number - 1] if number < 10 else "十" + digits[: number - 10][-1:]
