"""The tables and charts of the report, by the names of their marks.

A chart is a table whose cells are shaded: Word, Excel, PDF and a black and white printer show it
alike, and an office may go on writing in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from uuid import UUID

from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Ink,
    Table,
    header,
    line,
    row,
)
from duikou_desktop.documents.report import YearReport, short_date
from duikou_desktop.documents.summary.indicators import bars, indicator_table
from duikou_desktop.documents.summary.names import (
    ACTIVITIES,
    INDICATOR_BARS,
    INDICATORS,
    MEMBERS,
    ON_SITE,
    figure_name,
)
from duikou_desktop.documents.summary.records import activities, by_relation, on_site
from duikou_desktop.domain.coverage import served_for
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.service_time import Span, uncovered

Drawing = Callable[[], tuple[Block, ...]]

_COLUMNS = (
    # On one line: a name of four characters, a title of six, the days; departments take the rest.
    ("批次", 87),
    ("姓名", 112),
    ("职称", 160),
    ("专业", 65),
    ("岗位", 90),
    ("科室", 186),
    ("到岗", 135),
    ("离岗", 165),
)
# A month on site for all its days, and for some of them; in percent of black: tints that leave
# the figures legible and an office printer its toner.
_WHOLE, _PART = 30, 10
_LEAST, _MORE = 5, 25


def drawings(report: YearReport) -> Mapping[str, Drawing]:
    """Each table and chart of the year by its name, made when it is asked for."""
    found: dict[str, Drawing] = {ACTIVITIES: partial(_activities, report)}
    for relation, mine in by_relation(report):
        for name, draw in (
            (MEMBERS, _members),
            (ON_SITE, _on_site),
            (INDICATORS, indicator_table),
            (INDICATOR_BARS, bars),
        ):
            found[figure_name(report, relation, name)] = partial(draw, mine)
    return found


# -- who was there ----------------------------------------------------------------------------


def _members(report: YearReport) -> tuple[Block, ...]:
    columns = tuple(Column(width, Align.CENTER) for _, width in _COLUMNS)
    labels = header(label for label, _ in _COLUMNS)
    return (Table(columns, labels, tuple(_member_rows(report, on_site(report)))),)


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


# -- month by month ---------------------------------------------------------------------------


def _months(report: YearReport) -> list[Span]:
    return [Span(*part) for part in report.year.parts(12)]


def _month_table(
    first: str, months: list[Span], rows: Iterator[tuple[Cell, ...]], last: str
) -> Table:
    columns = (Column(20), *(Column(6, Align.CENTER) for _ in months), Column(9, Align.CENTER))
    labels = (first, *(str(month.first.month) for month in months), last)
    return Table(columns, header(labels), tuple(rows), whole=True)


def _on_site(report: YearReport) -> tuple[Block, ...]:
    """On how many days of each month each was on site."""
    stays: dict[UUID | None, list[Span]] = {}
    for each in on_site(report):
        if span := served_for(report.facts, each, report.as_of):
            stays.setdefault(each.person, []).append(span)
    months = _months(report)

    def rows() -> Iterator[tuple[Cell, ...]]:
        for person, spans in stays.items():
            days = [_days(spans, month) for month in months]
            cells = (_month_cell(n, month.days) for n, month in zip(days, months, strict=True))
            yield (Cell(report.book.person_name(person)), *cells, Cell(str(sum(days))))

    told = _month_table("月份", months, rows(), "合计")
    return (line("各月驻点天数（按到岗、离岗日期，不扣请假）", Align.CENTER, kept=True), told)


def _days(spans: list[Span], month: Span) -> int:
    """The days of the month within any of the spans, each once."""
    return month.days - sum(gap.days for gap in uncovered(month, spans))


def _month_cell(days: int, whole: int) -> Cell:
    if not days:
        return Cell()
    if days == whole:
        return Cell(str(days), shade=_WHOLE)
    return Cell(str(days), shade=_PART)


def _activities(report: YearReport) -> tuple[Block, ...]:
    """How many teaching activities of each kind each month saw; the more, the darker."""
    found, months = activities(report), _months(report)
    kinds = [kind for kind in ActivityKind if any(each.kind is kind for each in found)]
    counted = {
        kind: [
            sum(each.kind is kind and each.on is not None and each.on in month for each in found)
            for month in months
        ]
        for kind in kinds
    }
    most = max((n for numbers in counted.values() for n in numbers), default=0)

    def rows() -> Iterator[tuple[Cell, ...]]:
        for kind, numbers in counted.items():
            cells = (_heat(n, most) for n in numbers)
            yield (Cell(kind.value), *cells, Cell(str(sum(numbers))))
        sums = [sum(column) for column in zip(*counted.values(), strict=True)]
        bold = (Cell(str(n) if n else "", ink=Ink.BOLD) for n in sums)
        yield (Cell("合计", ink=Ink.BOLD), *bold, Cell(str(sum(sums)), ink=Ink.BOLD))

    if not found:
        return ()
    told = _month_table("月份", months, rows(), "合计")
    return (line("各月教学活动次数", Align.CENTER, kept=True), told)


def _heat(number: int, most: int) -> Cell:
    if not number:
        return Cell()
    return Cell(str(number), shade=_LEAST + round(_MORE * number / most))
