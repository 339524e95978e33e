"""The round beside that of the year before, figure by figure, in a sheet (和上年比)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import DEMO_MARK, Align, Column, Paper, Table, header, row
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.form_values import form_values
from duikou_desktop.services.desk.standing import Round
from duikou_desktop.storage.desk import DeskStore

# By the names the superior's forms are filled with (form_values).
_SCORES = ("受援自评平均分", "受援复算平均分", "支援自评平均分", "支援复算平均分")
_COUNTS = (
    "应报份数",
    "已报份数",
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
    "重点专科数",
)


def years_sheet(desk: DeskStore, scheme: Scheme, before: Round) -> Iterator[Paper]:
    """One sheet; none where nothing came of the year before."""
    if not before.reports:
        return
    year = before.year + 1
    now, last = (form_values(desk, scheme, each) for each in (year, before.year))
    columns = (Column(40), *(Column(14, Align.RIGHT) for _ in range(3)))
    rows = [
        row(name, _figure(ours), _figure(theirs), _more(ours, theirs))
        for name in (*_COUNTS, *_SCORES)
        for ours, theirs in ((_number(name, now), _number(name, last)),)
    ]
    table = Table(columns, header(("", f"{year}年", f"{before.year}年", "增减")), tuple(rows))
    yield Paper("和上年比", (table,), mark=DEMO_MARK if desk.identity.demo else "")


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
