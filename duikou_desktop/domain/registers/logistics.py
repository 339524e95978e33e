"""后勤: working and living conditions that the recipient provides."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section
from duikou_desktop.domain.sides import Side


class LogisticsKind(StrEnum):
    """后勤种类."""

    WORK = "工作"
    LIVING = "生活"
    SAFETY = "安全"


class Logistics(Record):
    """One thing provided."""

    kind: LogisticsKind | None = entry(label("种类"), needed=True, aliases=("类别",))
    item: str | None = entry(
        label("保障内容"), needed=True, example="单间宿舍 6 间", aliases=("内容", "项目")
    )
    from_: date | None = entry(
        label("起始日期"), needed=True, key="from", aliases=("提供日期", "日期")
    )
    to: date | None = entry(label("结束日期"))


LOGISTICS = Register(
    key="logistics",
    title=label("后勤"),
    record=Logistics,
    purpose=label("给派驻人员提供的工作、生活和安全条件。"),
    section=Section.STAFF,
    seldom=True,
    identity=("kind", "item"),
    columns=("kind", "item", "from"),
    when="from",
    until=("to",),
    spans=(("from", "to"),),
    sides=frozenset({Side.RECIPIENT}),
    evidence_expected=True,
)
