"""The round beside that of the year before, figure by figure, in a sheet (和上年比)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import DEMO_MARK, Align, Cell, Column, Paper, Table, header, row
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.both_years import in_both_years, only_of
from duikou_desktop.services.desk.form_values import BUILT, values_of
from duikou_desktop.services.desk.report import Round
from duikou_desktop.services.desk.year_told import YearTold, tell_year
from duikou_desktop.storage.desk import DeskStore

# By the names the superior's forms are filled with (form_values).
_SCORES = ("受援自评平均分", "受援复算平均分", "支援自评平均分", "支援复算平均分")
_COUNTS = (
    "派驻人数",
    "派驻正高人数",
    "派驻副高人数",
    "派驻中级人数",
    "无人驻点天数合计（各结对关系相加）",
    "教学活动次数",
    *(f"{kind.value}次数" for kind in ActivityKind),
    "培训人次",
    "新技术项数",
    "独立完成新技术项数",
    "建章立制项数",
    "接收进修人数",
    BUILT,
    "待验收重点专科数",
)


def years_sheet(desk: DeskStore, scheme: Scheme, before: Round) -> Iterator[Paper]:
    """One sheet; none where nothing came of the year before.

    But for how many reported, only who did in both years is compared.
    """
    if not before.reports:
        return
    year = before.year + 1
    now, last = (tell_year(desk, scheme, each) for each in (year, before.year))
    both = in_both_years(now, last)
    ours, theirs = (dict(values_of(desk, only_of(each, both))) for each in (now, last))
    rows = [
        _row("应报份数", _expected(now), _expected(last)),
        _row("已报份数", _arrived(now), _arrived(last)),
        row(f"以下只比两年都上报的{len(both)}份", "", "", ""),
    ]
    names = (*_COUNTS, *_SCORES) if both else ()
    rows += (_row(each, _number(each, ours), _number(each, theirs)) for each in names)
    columns = (Column(40), *(Column(14, Align.RIGHT) for _ in range(3)))
    table = Table(columns, header(("", f"{year}年", f"{before.year}年", "增减")), tuple(rows))
    yield Paper("和上年比", (table,), mark=DEMO_MARK if desk.identity.demo else "")


def _expected(told: YearTold) -> Decimal:
    return Decimal(told.view.expected)


def _arrived(told: YearTold) -> Decimal:
    return Decimal(told.view.expected - len(told.view.round.missing))


def _row(name: str, now: Decimal | None, before: Decimal | None) -> tuple[Cell, ...]:
    return row(name, _figure(now), _figure(before), _more(now, before))


def _number(name: str, values: dict[str, str]) -> Decimal | None:
    """A count that nobody tells of is 0; a mean of nothing is none."""
    told = values.get(name) or ("" if name in _SCORES else "0")
    return Decimal(told) if told else None


def _figure(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)


def _more(now: Decimal | None, before: Decimal | None) -> str:
    if now is None or before is None:
        return "—"
    more = now - before
    return f"+{plain_number(more)}" if more > 0 else plain_number(more)
