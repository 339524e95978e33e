"""The commission's own year's report (附件5), by the outline the hospitals report by, from what they reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.official import official
from duikou_desktop.documents.paper import (
    DEMO_MARK,
    Block,
    Heading,
    Paper,
    signed,
    text,
    to_write,
)
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.wording import OutlinePart
from duikou_desktop.services.desk.told import OPINIONS
from duikou_desktop.services.desk.year_basics import basics, management, money
from duikou_desktop.services.desk.year_results import results
from duikou_desktop.services.desk.year_told import YearTold, tell_year
from duikou_desktop.services.desk.year_work import work
from duikou_desktop.storage.desk import DeskStore

Draft = Callable[[YearTold], Iterator[Block]]

_BASICS: tuple[Draft, ...] = (basics, management, money)
_PARTS: tuple[Draft, ...] = (work, results)


def commission_report(desk: DeskStore, scheme: Scheme, year: int) -> Paper:
    """The report of the year, drafted; what the hospitals do not tell is left to be written."""
    found = tell_year(desk, scheme, year)
    support = scheme.wording.support
    return Paper(
        title=f"{desk.identity.name}\n{year}年度{support}工作总结",
        mark=DEMO_MARK if desk.identity.demo else "",
        blocks=signed(_blocks(found), desk.identity.name, chinese_date(desk.clock.today())),
    )


def _blocks(found: YearTold) -> Iterator[Block]:
    outline = found.scheme.outline
    if outline is None:
        for draft in (*_BASICS, *_PARTS):
            yield from draft(found)
        return
    for number, part in enumerate(outline.parts):
        yield Heading(f"{part.number}{part.title}", 1)
        if part.in_own_words:
            for place, heading in enumerate(part.headings, 1):
                yield Heading(f"（{'一二三四五六七八九'[place - 1]}）{heading}", 2)
                yield from _opinions(found, place)
        elif number == 0:
            yield from _first_part(found, part)
        elif number <= len(_PARTS):
            yield from _PARTS[number - 1](found)


def _first_part(found: YearTold, part: OutlinePart) -> Iterator[Block]:
    """Each clause of the outline under its own heading, as the hospitals' reports have it."""
    for place, clause in enumerate(part.clauses):
        yield Heading(f"{clause.number}{clause.text}", 2)
        drafts = _BASICS[place : place + 1]
        told = tuple(block for draft in drafts for block in draft(found))
        yield from told or (to_write(clause.text.rstrip("。")),)


def _opinions(found: YearTold, place: int) -> Iterator[Block]:
    """What the hospitals wrote under the same heading, each under its name, to be worked into one."""
    names = {each.hospital: each.name for one in found.view.lines for each in one.sides}
    said = [
        (names.get(hospital, ""), words)
        for (hospital, _), each in found.told.items()
        for section, words in each.opinions
        if section == f"{OPINIONS}{place}"
    ]
    yield to_write("存在问题和意见建议")
    for name, words in said:
        yield text(f"{name}反映：{official(words)}")
