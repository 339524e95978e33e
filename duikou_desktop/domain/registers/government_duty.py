"""政府职责: what the county's government did of its duties (three-party agreements)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class GovernmentDutyKind(StrEnum):
    """职责."""

    FUNDING = "投入"
    PRESIDENT_REVIEW = "院长考核"
    SUPPORT = "保障"


class GovernmentDuty(Record):
    """One thing done."""

    duty: GovernmentDutyKind | None = entry(label("职责"), needed=True, aliases=("类别",))
    on: date | None = entry(label("日期"), needed=True, aliases=("时间",))
    text: str | None = entry(label("内容"), needed=True, long=True)


GOVERNMENT_DUTY = Register(
    key="government_duty",
    title=label("政府职责"),
    record=GovernmentDuty,
    purpose=label("三方协议里旗县人民政府的投入、院长考核和保障。"),
    section=Section.RESULTS,
    seldom=True,
    identity=("on", "duty"),
    columns=("on", "duty", "text"),
    when="on",
    of_government=True,
)
